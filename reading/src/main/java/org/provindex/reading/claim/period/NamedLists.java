package org.provindex.reading.claim.period;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Words;

/** Dates places, and places counted, by the list or ranking that their sentence names. */
final class NamedLists {
    private static final Set<String> LISTS =
            Set.of(
                    "list",
                    "lists",
                    "ranking",
                    "rankings",
                    "table",
                    "report",
                    "index",
                    "evaluation",
                    "top",
                    "paper",
                    "榜");

    private final Parse parse;

    NamedLists(Parse parse) {
        this.parse = parse;
    }

    /** Dates a draft, given the one before it in its sentence; {@code false} if no list does. */
    boolean date(Draft draft, Optional<Draft> before) {
        Optional<Period> published = Optional.empty();
        if (TextPeriod.isPlace(draft)) {
            published =
                    before.isEmpty()
                            ? publication(draft.piece)
                            : publishedBetween(before.get().piece, draft.piece);
        }
        if (published.isPresent()) {
            draft.period = published;
            draft.by("period.publication", before.isEmpty() ? 0.85 : 0.8);
            return true;
        }
        Optional<Period> edition =
                before.isEmpty() && isOnList(draft) ? Editions.named(parse) : Optional.empty();
        if (edition.isPresent()) {
            draft.period = edition;
            draft.by("period.edition", 0.95);
        }
        return edition.isPresent();
    }

    /**
     * {@code 5,000 companies, and an evaluation released in January put Guiyang third}, {@code and
     * in a ranking of the top 100 published in 2022 it was placed fourth}.
     */
    private Optional<Period> publishedBetween(int from, int to) {
        boolean list = false;
        for (int i = from + 1; i < to; i++) {
            list |= LISTS.contains(parse.word(i));
            if (list && parse.isPeriod(i) && parse.period(i).role() == Role.EVENT) {
                return parse.period(i).period();
            }
        }
        return Optional.empty();
    }

    /** {@code Twelve companies from Qingdao are on this year's list}: so many of its places. */
    private boolean isOnList(Draft draft) {
        boolean on = false;
        boolean count = draft.unit.equals("count") && draft.measure == Measure.LEVEL;
        for (int i = draft.piece + 1; count && i < parse.size(); i++) {
            on |= Words.isAny(parse.word(i), "on", "onto");
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return false;
            }
            if (on && LISTS.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The year in which a ranking was published, where it tells no other. */
    private Optional<Period> publication(int at) {
        boolean list = parse.pieces().stream().anyMatch(piece -> LISTS.contains(piece.word()));
        for (int i = 0; list && i < parse.size(); i++) {
            // "no county is larger, and in a ranking published in 2022 it was fourth"
            boolean other =
                    i > at
                            && (parse.pieces().get(i - 1).isComma()
                                            && Words.isAny(parse.word(i), "and", "but", "while")
                                    || parse.pieces().get(i).endsClause());
            if (other) {
                break;
            }
            boolean named =
                    parse.isPeriod(i)
                            && (parse.period(i).role() == Role.EVENT
                                    || parse.period(i).role() == Role.NAME)
                            && parse.period(i).period().isPresent();
            if (named) {
                return Optional.of(Period.ofYear(parse.period(i).period().get().year()));
            }
        }
        return Optional.empty();
    }
}
