package org.provindex.web.language;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provindex.web.problem.Problems;

/** The language in which {@code name} is answered; {@code names} always has all. */
public enum Language {
    EN,
    ZH;

    /** {@code lang=} if given, else the best match of Accept-Language, else English. */
    public static Language of(UriInfo uri, HttpHeaders headers) {
        String asked = uri.getQueryParameters().getFirst("lang");
        if (asked != null) {
            return switch (asked) {
                case "en" -> EN;
                case "zh" -> ZH;
                default ->
                        throw Problems.invalidParameter("lang", "must be en or zh").asException();
            };
        }
        return of(headers);
    }

    /** The best match of Accept-Language, else English. */
    public static Language of(HttpHeaders headers) {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted == null ? EN : of(accepted);
    }

    private static Language of(String accepted) {
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(accepted)) {
                String language = range.getRange().split("-", 2)[0];
                if (range.getWeight() > 0 && language.equals("zh")) {
                    return ZH;
                }
                if (range.getWeight() > 0 && (language.equals("en") || language.equals("*"))) {
                    return EN;
                }
            }
        } catch (IllegalArgumentException e) {
            // A header that cannot be read is a wish that cannot be met, no reason to refuse.
        }
        return EN;
    }

    public String pick(String en, @Nullable String zh) {
        return this == ZH && zh != null ? zh : en;
    }
}
