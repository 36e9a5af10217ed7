package org.provindex.reading.claim.phrase;

import java.util.Optional;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/** Finds the name of a value that stands beside it, in no clause with a verb between them. */
final class Beside {
    private final Parse parse;
    private final Phrases phrases;

    Beside(Parse parse, Phrases phrases) {
        this.parse = parse;
        this.phrases = phrases;
    }

    /** {@code At 93 percent, the share of villages is high}: the subject follows. */
    Optional<Phrases.Found> opened(int at) {
        // "With an increase of 24.6 percent the digital economy grew the fastest"
        boolean with =
                parse.word(0).equals("with")
                        && at <= 6
                        && parse.isIn(at + 1)
                        && Lexicon.isArticle(parse.pieces().get(at + 1));
        if (with) {
            return phrases.at(at + 1).filter(found -> !EmptyWords.isEmptyWord(found));
        }
        // "63.1 percent: the contribution of services to GDP"
        int colon = parse.behindBracket(at);
        if (at <= 1 && Words.isAny(parse.word(colon), ":", "：")) {
            boolean that =
                    Words.isAny(parse.word(colon + 1), "that", "this") && parse.isVerb(colon + 2);
            return phrases.at(colon + (that ? 3 : 1))
                    .filter(found -> !EmptyWords.isEmptyWord(found));
        }
        Optional<Phrases.Found> whole = whole(at);
        if (whole.isPresent()) {
            return whole;
        }
        boolean opening = at <= 2 && Words.isAny(parse.word(at - 1), "at", "with");
        return opening && parse.isIn(at + 1) && parse.pieces().get(at + 1).isComma()
                ? phrases.at(at + 2).filter(found -> !EmptyWords.isEmptyWord(found))
                : Optional.empty();
    }

    /** {@code Of the 134 projects, 67 have been completed}: what a part of is told. */
    private Optional<Phrases.Found> whole(int at) {
        if (!parse.isIn(at - 1) || !parse.pieces().get(at - 1).isComma()) {
            return Optional.empty();
        }
        int from = at - 1;
        while (from > 0 && !parse.pieces().get(from - 1).endsClause() && !parse.isVerb(from - 1)) {
            from--;
        }
        from += parse.isPeriod(from) || parse.pieces().get(from).isComma() ? 1 : 0;
        return Words.isAny(parse.word(from), "of", "among")
                ? phrases.at(from + 1).filter(found -> !EmptyWords.isEmptyWord(found))
                : Optional.empty();
    }

    /**
     * {@code Its share of GDP, 1.1 percent, is small}, {@code broadband, at 354 Mbps, is the
     * fastest}: the value stands beside its name.
     */
    Optional<Phrases.Found> apposed(int at) {
        int first = listStart(at);
        // "Beijing is home of most firms on the list, with 32"
        boolean with = parse.word(first - 1).equals("with");
        boolean led = with || Words.isAny(parse.word(first - 1), "at", "up", "down");
        int comma = led ? first - 2 : first - 1;
        boolean beside = parse.isIn(comma - 1) && parse.pieces().get(comma).isComma();
        // "Zhejiang handled the most parcels in 2022, 24.6 billion"
        int end = parse.isPeriod(comma - 1) ? comma - 1 : comma;
        if (!beside
                || !parse.isNominal(end - 1) && !parse.isArea(end - 1)
                || !isClosed(listEnd(at))) {
            return Optional.empty();
        }
        return phrases.before(end, true)
                .filter(found -> !EmptyWords.isEmptyWord(found))
                .filter(found -> end == comma && !with || isMost(found))
                .map(found -> isMost(found) ? ownerOf(found) : found);
    }

    /** {@code the most parcels}, {@code the largest volume}. */
    private boolean isMost(Phrases.Found found) {
        return Lexicon.isSuperlative(parse.word(found.from() - 1));
    }

    /** {@code Infrastructure services had the largest volume, 244 billion}: of the services. */
    private Phrases.Found ownerOf(Phrases.Found object) {
        int verb = object.from() - 2;
        verb -= parse.word(verb).equals("the") ? 1 : 0;
        int end = verb;
        while (parse.isIn(end - 1) && parse.depths()[end - 1] > parse.depths()[verb]
                || Words.isAny(parse.word(end - 1), "(", ")")) {
            end--;
        }
        return EmptyWords.isGeneric(object.words()) && parse.isVerb(verb)
                ? phrases.before(end, true)
                        .filter(found -> !EmptyWords.isEmptyWord(found))
                        .orElse(object)
                : object;
    }

    private boolean isClosed(int at) {
        for (int i = at + 1; parse.isIn(i) && i <= at + 6; i++) {
            if (parse.pieces().get(i).isComma()) {
                return true;
            }
            if (parse.isVerb(i) || parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return parse.pieces().get(i).endsClause() && i == at + 1;
            }
        }
        return !parse.isIn(at + 1);
    }

    /** The first of the quantities of a list: {@code 24.6 billion and 20.9 billion}. */
    int listStart(int at) {
        int before = parse.word(at - 1).equals("and") ? at - 2 : at;
        return before < at && parse.isQuantity(before) && listEnd(before) >= at ? before : at;
    }

    /** The last of the quantities that a list goes on with: {@code 11, 9 and 8 clusters}. */
    int listEnd(int at) {
        int end = at;
        while (true) {
            int next = end + 1;
            // "grew to 20,000, and a million tourists came": another clause
            boolean clause =
                    end == at
                            && parse.isIn(next)
                            && parse.pieces().get(next).isComma()
                            && parse.word(next + 1).equals("and");
            if (clause) {
                return end;
            }
            while (parse.isIn(next)
                    && next <= end + 2
                    && (parse.pieces().get(next).isComma() || parse.word(next).equals("and"))) {
                next++;
            }
            boolean member =
                    next > end + 1
                            && parse.isQuantity(next)
                            && parse.quantity(next).form() == parse.quantity(at).form()
                            && parse.quantity(next).unit().equals(parse.quantity(at).unit());
            if (!member) {
                return end;
            }
            end = next;
        }
    }
}
