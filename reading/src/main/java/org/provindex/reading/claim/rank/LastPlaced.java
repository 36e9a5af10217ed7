package org.provindex.reading.claim.rank;

import java.util.Optional;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/** Reads who comes last of a group. */
final class LastPlaced {
    private final Parse parse;
    private final Phrases phrases;
    private final Leaders leaders;

    LastPlaced(Parse parse, Leaders leaders) {
        this.parse = parse;
        this.phrases = new Phrases(parse);
        this.leaders = leaders;
    }

    /** {@code ranks last}, {@code came bottom of the six}. */
    Optional<Draft> at(int at) {
        boolean last =
                parse.word(at).equals("last")
                        || parse.word(at).equals("bottom")
                        || parse.word(at).equals("rear");
        if (!last
                || parse.isPeriod(at)
                || !isRanking(at - 1)
                        && !isRanking(at - 2)
                        && !isRanking(at - 3)
                        && !isPlainly(at)) {
            return Optional.empty();
        }
        if (parse.isIn(at + 1)
                && Lexicon.isNominal(parse.pieces().get(at + 1))
                && !parse.word(at + 1).equals("place")) {
            return Optional.empty();
        }
        boolean several = parse.word(at - 3).equals("bring") && parse.word(at - 5).equals("and");
        if (several) {
            return Optional.empty();
        }
        Draft draft = leaders.draft(at, -1);
        draft.by("measure.extreme.last", 0.93);
        for (int i = at - 1; i >= Math.max(2, at - 4); i--) {
            boolean relative = parse.word(i).equals("which") && parse.pieces().get(i - 1).isComma();
            if (relative && parse.isArea(i - 2)) {
                draft.area = Optional.of(parse.area(i - 2).code());
                draft.by("area.relative", 0.98);
            }
        }
        phrases.subject(at).ifPresent(found -> draft.phrase = found.words());
        return Optional.of(draft);
    }

    /** {@code in data governance it is last}. */
    private boolean isPlainly(int at) {
        boolean end =
                !parse.isIn(at + 1)
                        || parse.pieces().get(at + 1).isComma()
                        || parse.pieces().get(at + 1).endsClause()
                        || Words.isAny(parse.word(at + 1), "among", "of", "with", "in");
        return parse.word(at).equals("last")
                && Words.isAny(parse.word(at - 1), "is", "was")
                && (parse.isArea(at - 2) || parse.word(at - 2).equals("it"))
                && end;
    }

    private boolean isRanking(int at) {
        return Words.isAny(
                parse.word(at),
                "ranks",
                "ranked",
                "ranking",
                "rank",
                "came",
                "comes",
                "placed",
                "finished",
                "finishes",
                "stands",
                "stayed",
                "stays",
                "remained",
                "remains",
                "brings",
                "bring",
                "brought");
    }
}
