package org.provindex.launcher.terminal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day given as an option. */
public final class Day {
    private Day() {}

    /** The day, empty where the option was not given. */
    public static Optional<LocalDate> ofOption(String option, @Nullable String text) {
        if (text == null) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new Refusal(
                    "%s takes a day such as 2021-12-31, and '%s' is none.".formatted(option, text),
                    e);
        }
    }
}
