package org.provindex.ranking.event;

import org.jspecify.annotations.Nullable;
import org.provindex.web.problem.Problems;

/** Sequence numbers as requests give them: with or without leading zeros. */
public final class Sequences {
    private Sequences() {}

    /**
     * @return 0 when none is given
     * @throws org.provindex.web.problem.ProblemException 400 if it is no number
     */
    public static long parse(@Nullable String text, String parameter) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("[0-9]{1,19}")
                || text.compareTo("9223372036854775807") > 0 && text.length() == 19) {
            throw Problems.invalidParameter(
                            parameter,
                            "must be a sequence number, not '%s'".formatted(Problems.shorten(text)))
                    .asException();
        }
        return Long.parseLong(text);
    }
}
