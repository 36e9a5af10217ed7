package org.provindex.web.language;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Names of one thing by language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Names(String en, @Nullable String zh, @Nullable String pinyin) {
    public Names {
        if (en == null || en.isBlank()) {
            throw new IllegalArgumentException("An English name is needed");
        }
    }

    public static Names of(String en, @Nullable String zh) {
        return new Names(en, zh, null);
    }
}
