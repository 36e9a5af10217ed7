package org.provindex.reading.claim.phrase;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Insertions;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Finds the subject of a clause: the noun phrase before its verb, over what is put in between. */
final class ClauseSubjects {
    private static final int FARTHEST = 34;

    private static final Set<String> REPORTING =
            Set.of(
                    "show",
                    "shows",
                    "showed",
                    "said",
                    "says",
                    "say",
                    "reported",
                    "reports",
                    "revealed",
                    "reveals",
                    "indicate",
                    "indicates",
                    "indicated",
                    "according",
                    "estimates",
                    "announced");

    private static final Set<String> ENDS =
            Set.of("of", ":", "：", "at", "to", "by", "in", "for", "+", "=", "worth", "from");

    /** Prepositions that tell why or how, never of what. */
    private static final Set<String> ADVERBIAL =
            Set.of("despite", "unlike", "like", "amid", "besides", "without", "notwithstanding");

    static final Set<String> SUBORDINATE =
            Set.of("when", "while", "because", "since", "although", "though", "as", "after", "if");

    private final Parse parse;
    private final Phrases phrases;
    private final Insertions insertions;
    private final SubjectHeads heads;

    ClauseSubjects(Parse parse, Phrases phrases) {
        this.parse = parse;
        this.phrases = phrases;
        this.insertions = new Insertions(parse);
        this.heads = new SubjectHeads(parse, phrases);
    }

    /**
     * The subject of the clause that a quantity stands in: the noun phrase before the verb, or
     * before {@code of}.
     *
     * @param at piece of the quantity
     */
    Optional<Phrases.Found> subject(int at) {
        int i = at - 1;
        boolean verb = insertions.isBoundByVerb(at);
        while (parse.isIn(i) && at - i <= FARTHEST) {
            Piece piece = parse.pieces().get(i);
            boolean inner = parse.depths()[i] > parse.depths()[at];
            int opened = piece.isComma() ? insertions.parenthesisFrom(i) : -1;
            boolean listed =
                    piece.isComma() && parse.isArea(i - 1) && parse.isArea(i + 1) && !inner;
            boolean passed = phrases.isSmallCount(i) || phrases.isInnerBound(i);
            boolean skip = opened >= 0 || inner || listed || isSkippable(i, at);
            if (piece.kind() == Piece.Kind.QUANTITY && !inner && !passed
                    || piece.isComma() && !skip
                    || piece.endsClause() && !skip
                    || isClauseStart(piece)
                    || isElided(i, verb)) {
                return Optional.empty();
            }
            if (inner) {
                i--;
                continue;
            }
            if (opened >= 0) {
                i = opened - 1;
                continue;
            }
            verb |= parse.isVerb(i);
            if (REPORTING.contains(piece.word()) || isPointedOut(i)) {
                return Optional.empty();
            }
            if (parse.isNominal(i) && (verb || i == at - 1 || isEnd(i + 1, at))) {
                Optional<Phrases.Found> found = phrases.before(i + 1, verb);
                if (found.filter(words -> isAdverbial(words) || phrases.isPlace(words))
                        .isPresent()) {
                    return Optional.empty();
                }
                // "Industrial goods made up the bulk of the total with 312.6 trillion"
                boolean empty = found.filter(EmptyWords::isEmptyWord).isPresent();
                Optional<Phrases.Found> whose = empty ? whose(found.get()) : Optional.empty();
                if (whose.isPresent()) {
                    return whose.map(heads::of);
                }
                if (found.isPresent()) {
                    return Optional.of(
                            described(found.get()).orElseGet(() -> heads.of(found.get())));
                }
            }
            i--;
        }
        return Optional.empty();
    }

    /** Who has the empty thing that is the object of a verb. */
    private Optional<Phrases.Found> whose(Phrases.Found object) {
        int i = object.from() - 1;
        while (parse.isIn(i) && Lexicon.isArticle(parse.pieces().get(i))) {
            i--;
        }
        i -= parse.word(i).equals("up") ? 1 : 0;
        return parse.isVerb(i)
                ? phrases.before(i, true).filter(found -> !EmptyWords.isEmptyWord(found))
                : Optional.empty();
    }

    /** {@code Thanks to its automobile industry Jilin comes first}: why, and not what. */
    private boolean isAdverbial(Phrases.Found found) {
        int i = found.from() - 1;
        while (parse.isIn(i) && Lexicon.isArticle(parse.pieces().get(i))) {
            i--;
        }
        return ADVERBIAL.contains(parse.word(i))
                || parse.word(i).equals("to")
                        && Words.isAny(parse.word(i - 1), "thanks", "due", "owing", "compared")
                || parse.word(i).equals("with") && parse.word(i - 1).equals("compared")
                || parse.word(i).equals("of") && parse.word(i - 1).equals("because");
    }

    private boolean isSkippable(int i, int at) {
        Piece piece = parse.pieces().get(i);
        return piece.kind() == Piece.Kind.PERIOD
                || piece.kind() == Piece.Kind.AREA
                || parse.isVerb(i)
                || Lexicon.isAdverb(piece)
                || Lexicon.isArticle(piece)
                || piece.is(":") && at - i <= 2 && !parse.isVerb(i - 1)
                || Lexicon.isFunctionWord(piece) && !isClauseStart(piece)
                || Phrases.isQuote(piece)
                || Lexicon.isLink(piece);
    }

    /**
     * {@code it was 2 percent of GDP and ranked 24th}: what stands before {@code and} is the object
     * of another verb; the subject is left out.
     */
    private boolean isElided(int i, boolean verb) {
        boolean verbBehind =
                parse.isVerb(i + 1)
                        || parse.word(i + 1).equals("to")
                        || Lexicon.isAdverb(parse.pieces().get(Math.min(i + 1, parse.size() - 1)))
                                && parse.isVerb(i + 2);
        return verb && parse.word(i).equals("and") && verbBehind && hasVerbBefore(i);
    }

    private boolean hasVerbBefore(int at) {
        for (int i = at - 1; i >= 0 && !parse.pieces().get(i).endsClause(); i--) {
            if (parse.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code Digital industry is the weak spot: 21.6 points}: of the digital industry; {@code Short
     * video won most new friends: 1.012 billion}: of short video.
     */
    private Optional<Phrases.Found> described(Phrases.Found found) {
        int i = found.from() - 1;
        while (parse.isIn(i)
                && (Lexicon.isArticle(parse.pieces().get(i))
                        || Words.isAny(parse.word(i), "most", "another", "more"))) {
            i--;
        }
        int colon = found.to();
        while (parse.isArea(colon) || parse.isPeriod(colon) || parse.word(colon).equals("in")) {
            colon++;
        }
        boolean object = Words.isAny(parse.word(colon), ":", "：") && parse.isVerb(i);
        return object
                ? clauseSubject(colon).filter(told -> !EmptyWords.isEmptyWord(told))
                : Optional.empty();
    }

    /** Whether a piece, or the one behind the brackets there, ends a noun phrase. */
    private boolean isEnd(int next, int at) {
        int i = next;
        while (i < at
                && (parse.depths()[i] > parse.depths()[at]
                        || parse.word(i).equals(")")
                        || parse.word(i).equals("）")
                        || parse.word(i).equals("(")
                        || parse.word(i).equals("（"))) {
            i++;
        }
        return i >= at
                || parse.isPeriod(i)
                || parse.isArea(i) && (i + 1 >= at || ENDS.contains(parse.word(i + 1)))
                || ENDS.contains(parse.word(i));
    }

    /** The noun phrase before the first verb of the clause that ends at a piece. */
    Optional<Phrases.Found> clauseSubject(int end) {
        int start = end;
        while (start > 0
                && !parse.pieces().get(start - 1).endsClause()
                && !(parse.pieces().get(start - 1).isComma() && !phrases.isEnumeration(start - 1))
                && end - start < 40) {
            start--;
        }
        // "when the epidemic closed the port, it was just 7.6 percent"
        if (SUBORDINATE.contains(parse.word(start))) {
            return Optional.empty();
        }
        for (int i = start; i < end; i++) {
            if (parse.isQuantity(i)) {
                return Optional.empty();
            }
        }
        return firstSubject(start, end);
    }

    /** The noun phrase before the first verb between two pieces, whatever stands behind it. */
    Optional<Phrases.Found> firstSubject(int start, int end) {
        for (int i = start; i < end; i++) {
            if (REPORTING.contains(parse.word(i)) || isPointedOut(i)) {
                return subjectOfReport(i, end);
            }
            if (parse.isVerb(i) && i > start) {
                int last = i;
                while (last > start
                        && (Lexicon.isAdverb(parse.pieces().get(last - 1))
                                || Lexicon.isFunctionWord(parse.pieces().get(last - 1))
                                || parse.isPeriod(last - 1))) {
                    last--;
                }
                return phrases.before(last);
            }
        }
        return Optional.empty();
    }

    private boolean isPointedOut(int i) {
        return Words.isAny(parse.word(i), "pointed", "told", "noted", "stated", "added", "stressed")
                && (parse.word(i + 1).equals("out") || parse.word(i + 1).equals("that"));
    }

    /** {@code the report pointed out that the revenue has grown}: the subject of what is said. */
    private Optional<Phrases.Found> subjectOfReport(int reporting, int end) {
        for (int i = reporting + 1; i < end && i < reporting + 5; i++) {
            if (parse.word(i).equals("that")) {
                for (int k = i + 1; k < end; k++) {
                    if (parse.isVerb(k)) {
                        return phrases.before(k);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isClauseStart(Piece piece) {
        return piece.isWord()
                && (piece.is("while")
                        || piece.is("whereas")
                        || piece.is("but")
                        || piece.is("which")
                        || piece.is("who")
                        || piece.is("because"));
    }
}
