package org.provindex.web.language;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.provindex.web.json.Need;

/** Names of one thing by language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Names(String en, @Nullable String zh, @Nullable String pinyin) {
    private static final int LONGEST = 300;

    public Names {
        Need.text(en, "en", LONGEST);
        Need.optional(zh, "zh", LONGEST);
        Need.optional(pinyin, "pinyin", LONGEST);
    }

    public static Names of(String en, @Nullable String zh) {
        return new Names(en, zh, null);
    }
}
