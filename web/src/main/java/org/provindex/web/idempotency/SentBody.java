package org.provindex.web.idempotency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Keeps the checksum of the body of a request that names an Idempotency-Key. */
@Provider
public class SentBody implements ReaderInterceptor {
    private static final String STREAM = "org.provindex.sent-body";

    @Context
    @SuppressWarnings("NullAway.Init") // set by the framework
    ContainerRequestContext request;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().containsKey(Idempotency.HEADER)) {
            Sent stream = new Sent(context.getInputStream());
            context.setInputStream(stream);
            context.setProperty(STREAM, stream);
        }
        return context.proceed();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hexadecimal checksum of the body; what was not read yet is read now. */
    static String sha256(ContainerRequestContext request) throws IOException {
        @Nullable Object stream = request.getProperty(STREAM);
        if (stream instanceof Sent sent) {
            sent.close();
            return HexFormat.of().formatHex(sent.getMessageDigest().digest());
        }
        return HexFormat.of().formatHex(sha256().digest());
    }

    /** Reads to its end before it is closed, so that the checksum is of everything. */
    private static final class Sent extends DigestInputStream {
        private boolean closed;

        Sent(InputStream in) {
            super(in, SentBody.sha256());
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                transferTo(OutputStream.nullOutputStream());
                super.close();
            }
        }
    }
}
