package org.provindex.reading.claim.phrase;

import java.util.Optional;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Finds what a number counts. */
final class Counted {
    private final Parse parse;
    private final Course course;
    private final Phrases phrases;
    private final Beside beside;

    Counted(Parse parse, Course course, Phrases phrases, Beside beside) {
        this.parse = parse;
        this.course = course;
        this.phrases = phrases;
        this.beside = beside;
    }

    /** What is counted, by the noun behind the number or by what the number is a part of. */
    Optional<Phrases.Found> named(int at) {
        Optional<Phrases.Found> counted = counted(at);
        if (counted.isPresent()) {
            return counted;
        }
        Optional<Phrases.Found> complement = complement(at);
        if (complement.isPresent()) {
            return complement;
        }
        boolean ofThem =
                parse.word(at + 1).equals("of")
                        && Words.isAny(parse.word(at + 2), "them", "these", "those");
        if (ofThem) {
            return part(at).or(() -> them(at));
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
        if (Words.isAny(parse.word(at - 1), "employ", "employs", "employed")
                && !parse.isNominal(at + 1)) {
            return Optional.of(new Phrases.Found("people employed", at - 1, at + 1));
        }
        return Optional.empty();
    }

    /** {@code 407 million of them were smartphones}, {@code Of these, 868,000 were trucks}. */
    private Optional<Phrases.Found> complement(int at) {
        boolean of =
                parse.word(at + 1).equals("of")
                        && Words.isAny(parse.word(at + 2), "them", "these", "those", "which");
        boolean opened =
                Words.isAny(parse.word(at - 2), "these", "them", "those", "which")
                        && parse.pieces().get(at - 1).isComma();
        int verb = of ? at + 3 : at + 1;
        return (of || opened) && Words.isAny(parse.word(verb), "are", "were", "is", "was")
                ? phrases.at(verb + 1).filter(found -> !EmptyWords.isEmptyWord(found))
                : Optional.empty();
    }

    /** {@code Parcels made up 105 billion of them}: the part is named by the subject. */
    private Optional<Phrases.Found> part(int at) {
        boolean part =
                Words.isAny(parse.word(at - 1), "are", "were", "is", "was")
                        || Words.isAny(parse.word(at - 1), "up", "for") && parse.isVerb(at - 2);
        return part
                ? phrases.subject(at).filter(found -> !EmptyWords.isEmptyWord(found))
                : Optional.empty();
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

    /**
     * {@code 82,000 [5G base stations]}; the subject where only a counter such as {@code
     * households} follows.
     */
    Optional<Phrases.Found> counted(int at) {
        int last = beside.listEnd(at);
        // "10,000 more enterprises"
        boolean more = parse.word(last + 1).equals("more") && parse.isNominal(last + 2);
        Optional<Phrases.Found> behind = phrases.at(more ? last + 2 : last + 1);
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
                        "served",
                        "employ",
                        "employs",
                        "employed",
                        "employing",
                        "hired");
        if (counter && !told) {
            Optional<Phrases.Found> subject = phrases.subject(at);
            return subject;
        }
        return behind;
    }

    private static boolean isMark(Phrases.Found found) {
        return Words.isAny(found.words(), "mark", "threshold", "barrier", "milestone", "line");
    }
}
