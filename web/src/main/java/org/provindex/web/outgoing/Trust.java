package org.provindex.web.outgoing;

import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The well-known authorities and those of an operator. */
final class Trust {
    private Trust() {}

    static TrustOptions with(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (X509Certificate known : wellKnown().getAcceptedIssuers()) {
                store.setCertificateEntry("known-" + number++, known);
            }
            for (Certificate own :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("own-" + number++, own);
            }
            return TrustOptions.wrap(manager(store));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "provindex.outgoing.trust: no certificates can be read from " + pem, e);
        }
    }

    private static X509TrustManager wellKnown() throws GeneralSecurityException {
        return (X509TrustManager) manager(null);
    }

    private static TrustManager manager(@org.jspecify.annotations.Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers()[0];
    }
}
