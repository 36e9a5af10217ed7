package org.provindex.reading.claim;

import java.util.Optional;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Finds what is counted or valued: the name of a level. */
final class Valued {
    private final Parse parse;
    private final Course course;
    private final Phrases phrases;
    private final Sums sums;

    Valued(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.phrases = new Phrases(parse);
        this.sums = new Sums(parse, phrases);
    }

    Optional<Phrases.Found> levelled(int at, Quantity quantity, Optional<Cues.Verdict> verdict) {
        boolean share = verdict.filter(v -> v.is("share")).isPresent() || listEnd(at) > at;
        int end = listEnd(at);
        if (share && quantity.unit().equals("percent") && parse.word(end + 1).equals("of")) {
            if (Words.isAny(parse.word(end + 2), "which", "them", "it", "these", "those")) {
                return Optional.empty();
            }
            Optional<Phrases.Found> subject =
                    phrases.subject(at).filter(found -> !EmptyWords.isEmptyWord(found));
            boolean told =
                    parse.word(at - 1).endsWith("ing")
                            || !parse.word(at - 1).equals(":") && parse.isVerb(at - 2)
                            || parse.isVerb(at - 1)
                            || parse.word(at - 1).equals("for")
                            || parse.depths()[at] > 0;
            boolean label = subject.filter(s -> parse.word(s.to()).equals(":")).isPresent();
            return subject.isPresent() && !label || told ? subject : phrases.at(end + 2);
        }
        Optional<Phrases.Found> spent = sums.about(at, quantity);
        if (spent.isPresent()) {
            return spent;
        }
        if (quantity.form() == Quantity.Form.COUNT) {
            Optional<Phrases.Found> counted = counted(at);
            if (counted.isPresent()) {
                return counted;
            }
            boolean ofThem =
                    parse.word(at + 1).equals("of")
                            && Words.isAny(parse.word(at + 2), "them", "these", "those");
            if (ofThem) {
                return them(at);
            }
            // "eleven of our universities"
            boolean ofOurs =
                    parse.word(at + 1).equals("of")
                            && Words.isAny(parse.word(at + 2), "our", "its", "their", "the");
            if (ofOurs) {
                Optional<Phrases.Found> ours =
                        phrases.at(at + 2).filter(found -> !EmptyWords.isEmptyWord(found));
                if (ours.isPresent()) {
                    return ours;
                }
            }
            boolean passive = (parse.isVerb(at + 1) || parse.word(at + 1).equals("more"));
            if (passive
                    && (at == 0
                            || parse.pieces().get(at - 1).kind() == Piece.Kind.MARK
                            || parse.word(at - 1).equals("which"))) {
                return Optional.empty();
            }
        }
        boolean amount = Quantity.Form.MEASURED == quantity.form();
        int of = sums.afterBracket(at);
        if ((amount || quantity.form() == Quantity.Form.MONEY && parse.isNominal(of + 1))
                && parse.word(of).equals("of")) {
            return phrases.at(of + 1);
        }
        Optional<Phrases.Found> subject =
                phrases.subject(at).filter(found -> !EmptyWords.isEmptyWord(found));
        if (subject.isPresent()) {
            return subject;
        }
        Optional<Phrases.Found> apposed = apposed(at);
        if (apposed.isPresent()) {
            return apposed;
        }
        Optional<Phrases.Found> opened = opened(at);
        if (opened.isPresent()) {
            return opened;
        }
        // "from 2 million to 5 million households": of what was named before
        boolean ends =
                parse.word(at - 1).equals("to")
                        && parse.isQuantity(at - 2)
                        && parse.isIn(at + 1)
                        && Lexicon.isCounter(parse.pieces().get(at + 1));
        if (ends) {
            return Optional.empty();
        }
        int behind = listEnd(at) + 1;
        behind += parse.word(behind).equals("respectively") ? 1 : 0;
        boolean in = Words.isAny(parse.word(behind), "in", "of", "for", "on");
        return (in ? phrases.at(behind + 1) : phrases.at(behind))
                .filter(found -> !EmptyWords.isEmptyWord(found));
    }

    /** {@code 64 factories have been approved; 38 of them are running}: what was counted last. */
    private Optional<Phrases.Found> them(int at) {
        for (int i = at - 1; i >= 0; i--) {
            int index = i;
            if (parse.isQuantity(i) && parse.quantity(i).form() == Quantity.Form.COUNT) {
                Optional<Phrases.Found> counted = counted(i).or(() -> phrases.subject(index));
                if (counted.isPresent()) {
                    return Optional.of(new Phrases.Found(counted.get().words(), at, at + 3));
                }
            }
        }
        String last =
                course.counted.isEmpty()
                        ? course.phrases.getOrDefault("count", "")
                        : course.counted;
        return Optional.of(last)
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> new Phrases.Found(phrase, at, at + 3));
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
        if (at == 0 && Words.isAny(parse.word(1), ":", "：")) {
            boolean that = Words.isAny(parse.word(2), "that", "this") && parse.isVerb(3);
            return phrases.at(that ? 4 : 2).filter(found -> !EmptyWords.isEmptyWord(found));
        }
        boolean opening = at <= 2 && Words.isAny(parse.word(at - 1), "at", "with");
        return opening && parse.isIn(at + 1) && parse.pieces().get(at + 1).isComma()
                ? phrases.at(at + 2).filter(found -> !EmptyWords.isEmptyWord(found))
                : Optional.empty();
    }

    /**
     * {@code Its share of GDP, 1.1 percent, is small}, {@code broadband, at 354 Mbps, is the
     * fastest}: the value stands beside its name.
     */
    private Optional<Phrases.Found> apposed(int at) {
        int comma = parse.word(at - 1).equals("at") ? at - 2 : at - 1;
        boolean beside = parse.isIn(comma - 1) && parse.pieces().get(comma).isComma();
        return beside && parse.isNominal(comma - 1) && isClosed(at)
                ? phrases.before(comma, true).filter(found -> !EmptyWords.isEmptyWord(found))
                : Optional.empty();
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

    /**
     * {@code 82,000 [5G base stations]}; the subject where only a counter such as {@code
     * households} follows.
     */
    Optional<Phrases.Found> counted(int at) {
        Optional<Phrases.Found> behind = phrases.at(listEnd(at) + 1);
        if (behind.isEmpty() || isMark(behind.get())) {
            return Optional.empty();
        }
        boolean counter =
                parse.isIn(at + 1)
                        && Lexicon.isCounter(parse.pieces().get(at + 1))
                        && !behind.get().words().contains(" ");
        boolean told =
                Words.isAny(
                        parse.word(at - 1),
                        "registered",
                        "counted",
                        "counts",
                        "has",
                        "had",
                        "have",
                        "serves",
                        "served");
        if (counter && !told) {
            Optional<Phrases.Found> subject = phrases.subject(at);
            return subject;
        }
        return behind;
    }

    private static boolean isMark(Phrases.Found found) {
        return Words.isAny(found.words(), "mark", "threshold", "barrier", "milestone", "line");
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
