package org.provindex.ingest.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding that an HTML page names for itself in its first kilobytes (HTML, "determining the
 * character encoding").
 */
final class PageCharset {
    private static final int PRESCAN = 2048;
    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s?=\\s?[\"']?([\\w:-]{1,40})");

    private PageCharset() {}

    /** Empty if the page names none, or one that is not known here. */
    static Optional<Charset> of(byte[] page) {
        String start =
                new String(page, 0, Math.min(page.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(start);
        try {
            return meta.find() && Charset.isSupported(meta.group(1))
                    ? Optional.of(Charset.forName(meta.group(1)))
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
