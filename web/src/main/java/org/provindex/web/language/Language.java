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
        for (Locale locale : headers.getAcceptableLanguages()) {
            if (locale.getLanguage().equals("zh")) {
                return ZH;
            }
            if (locale.getLanguage().equals("en") || locale.getLanguage().equals("*")) {
                return EN;
            }
        }
        return EN;
    }

    public String pick(String en, @Nullable String zh) {
        return this == ZH && zh != null ? zh : en;
    }
}
