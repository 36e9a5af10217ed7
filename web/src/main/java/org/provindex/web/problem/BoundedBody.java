package org.provindex.web.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends a body of unsaid length with a problem. The framework ends it too, but without a word; so
 * this comes first by what may be under way between the two.
 */
@Provider
public class BoundedBody implements ReaderInterceptor {
    private static final long UNDER_WAY_BYTES = 256 * 1024;

    private final long limitBytes;

    BoundedBody(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        limitBytes = largestBody.asLongValue() - UNDER_WAY_BYTES;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
            context.setInputStream(new Bounded(context.getInputStream(), limitBytes));
        }
        return context.proceed();
    }

    private static final class Bounded extends FilterInputStream {
        private final long limitBytes;
        private long readBytes;

        Bounded(InputStream in, long limitBytes) {
            super(in);
            this.limitBytes = limitBytes;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count(read);
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) {
            readBytes += Math.max(bytes, 0);
            if (readBytes > limitBytes) {
                throw StandardProblems.of(413).with("limitBytes", limitBytes).asException();
            }
        }
    }
}
