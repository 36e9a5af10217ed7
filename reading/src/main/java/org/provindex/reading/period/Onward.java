package org.provindex.reading.period;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Words;

/** Tells times from which on something is so: {@code from 2021 on}. */
final class Onward {
    /** What tells a time to come: {@code is to}, {@code wants to}. */
    private static final Set<String> AHEAD =
            Set.of("will", "shall", "should", "must", "to", "plans", "aims");

    private Onward() {}

    /** {@code wants to train 5,000 from next year on}: when it begins; else as {@code since}. */
    static Optional<PeriodMention> of(TimeInPlace time) {
        boolean next = Words.isAny(time.wordAt(time.from()), "next", "this");
        // not "up 5 percent from 2021 on strong demand"
        boolean on =
                time.before().equals("from")
                        && (Words.isAny(time.wordAt(time.to()), "onward", "onwards")
                                || time.wordAt(time.to()).equals("on")
                                        && (time.opener() == 0
                                                || next
                                                || !time.isWord(time.to() + 1)));
        boolean ahead =
                next
                        || time.tokens().subList(0, Math.max(0, time.opener())).stream()
                                .anyMatch(token -> AHEAD.contains(token.word()));
        if (!on) {
            return Optional.empty();
        }
        Optional<Period> begins = ahead ? time.mention().period() : Optional.empty();
        Role role = ahead ? Role.IN : Role.COMPARED;
        return Optional.of(new PeriodMention(time.opener(), time.to() + 1, begins, role));
    }
}
