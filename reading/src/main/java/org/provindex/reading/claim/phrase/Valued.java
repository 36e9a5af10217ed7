package org.provindex.reading.claim.phrase;

import java.util.Optional;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Finds what is counted or valued: the name of a level. */
final class Valued {
    private final Parse parse;
    private final Phrases phrases;
    private final Sums sums;
    private final Beside beside;
    private final Counted counted;

    Valued(Parse parse, Course course, Phrases phrases, Beside beside, Counted counted) {
        this.parse = parse;
        this.phrases = phrases;
        this.beside = beside;
        this.counted = counted;
        this.sums = new Sums(parse, course, phrases);
    }

    Optional<Phrases.Found> levelled(int at, Quantity quantity, Optional<Cues.Verdict> verdict) {
        boolean share = verdict.filter(v -> v.is("share")).isPresent() || beside.listEnd(at) > at;
        int end = beside.listEnd(at);
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
            Optional<Phrases.Found> things = counted.named(at);
            if (things.isPresent()) {
                return things;
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
        int of = parse.behindBracket(at);
        if ((amount || quantity.form() == Quantity.Form.MONEY && parse.isNominal(of + 1))
                && parse.word(of).equals("of")) {
            return phrases.at(of + 1);
        }
        Optional<Phrases.Found> subject =
                phrases.subject(at).filter(found -> !EmptyWords.isEmptyWord(found));
        if (subject.isPresent()) {
            return subject.map(found -> sums.ofDeed(at, quantity, found));
        }
        Optional<Phrases.Found> apposed = beside.apposed(at);
        if (apposed.isPresent()) {
            return apposed;
        }
        Optional<Phrases.Found> opened = beside.opened(at);
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
        int behind = beside.listEnd(at) + 1;
        behind += parse.word(behind).equals("respectively") ? 1 : 0;
        boolean in = Words.isAny(parse.word(behind), "in", "of", "for", "on");
        return (in ? phrases.at(behind + 1) : phrases.at(behind))
                .filter(found -> !EmptyWords.isEmptyWord(found) && !phrases.isPlace(found));
    }
}
