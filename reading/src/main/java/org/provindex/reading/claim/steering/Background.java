package org.provindex.reading.claim.steering;

import java.util.List;
import java.util.Optional;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Words;

/** Tells values that a sentence mentions of another time, while the text goes on in its own. */
final class Background {
    private Background() {}

    /** {@code in 2020 it had been eighth}: told aside, the text goes on in its own time. */
    static boolean isToldAside(Parse parse, Draft draft) {
        for (int i = draft.piece - 1; i >= Math.max(0, draft.piece - 4); i--) {
            boolean had =
                    parse.word(i).equals("had")
                                    && (parse.isVerb(i + 1)
                                            || Words.isAny(
                                                    parse.word(i + 1),
                                                    "only",
                                                    "not",
                                                    "never",
                                                    "just",
                                                    "barely"))
                            || parse.word(i).equals("having");
            // "14,000 of which were put up in the first half": a part, told aside
            boolean part =
                    parse.word(draft.piece + 1).equals("of")
                            && Words.isAny(parse.word(draft.piece + 2), "which", "them");
            // "down 4 percent, after having lost 8 percent in the first quarter"
            boolean after =
                    Words.isAny(parse.word(i), "after", "following")
                            && (draft.measure == Measure.GROWTH || i == draft.piece - 1);
            if (had || after || part) {
                return true;
            }
        }
        return false;
    }

    /** {@code The mean is 61.7; in the edition of 2021 it was 52.4}: what it is now goes on. */
    static boolean isOfBefore(Parse parse, Draft now, Draft then) {
        boolean was =
                Words.isAny(parse.word(then.piece - 1), "was", "were")
                        && Words.isAny(parse.word(then.piece - 2), "it", "they", "this");
        boolean earlier =
                now.period
                        .flatMap(p -> then.period.filter(q -> q.end().isBefore(p.start())))
                        .isPresent();
        return was && earlier && now.kind == then.kind;
    }

    /**
     * {@code slipped by 0.5 percent in the half-year, although they were up in June}: a part of the
     * time that the sentence is about.
     */
    static boolean isPartOf(Draft whole, Draft part) {
        return whole.period.flatMap(p -> part.period.filter(p::contains)).isPresent()
                && whole.kind == part.kind;
    }

    /** {@code April alone brought 3 million}: told aside of the months in force. */
    static boolean isAlone(Parse parse, PeriodMention month, Optional<Period> inForce) {
        boolean alone =
                month.to() < parse.tokens().size() && parse.tokens().get(month.to()).is("alone");
        return alone
                && inForce.filter(whole -> month.period().filter(whole::contains).isPresent())
                        .isPresent();
    }

    /** A day on which something happened dates no figures: {@code came out on September 27}. */
    static boolean isIncidental(PeriodMention mention, List<Draft> drafts) {
        boolean span =
                mention.period()
                        .filter(period -> period.start().getYear() != period.end().getYear())
                        .isPresent();
        return drafts.isEmpty() && span
                || drafts.isEmpty()
                        && mention.period()
                                .filter(period -> period.start().equals(period.end()))
                                .isPresent()
                        && mention.role() != Role.END;
    }
}
