package org.provindex.ingest.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Counts the quotation marks of a CSV while it is read: an odd number means that one is not closed
 * (RFC 4180).
 */
final class QuoteCount extends FilterReader {
    private boolean odd;

    QuoteCount(Reader text) {
        super(text);
    }

    boolean isOdd() {
        return odd;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        odd ^= c == '"';
        return c;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int n = super.read(buffer, from, length);
        for (int i = from; i < from + n; i++) {
            odd ^= buffer[i] == '"';
        }
        return n;
    }
}
