package org.provindex.reading.claim.phrase;

import java.util.Optional;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Keeps the headword of a list item or paragraph, of which what follows is told. */
public final class Headwords {
    private final Course course;

    public Headwords(Course course) {
        this.course = course;
    }

    /** The headword of a list item: {@code Telecoms. ...}, {@code Size: ...}. */
    public void enter(Parse parse) {
        Sentence sentence = parse.sentence();
        boolean label =
                sentence.kind() == Sentence.Kind.ITEM || parse.size() <= 3 || isNounPhrase(parse);
        if (label
                && sentence.kind() != Sentence.Kind.HEADING
                && sentence.first()
                && parse.quantities().isEmpty()
                && parse.size() <= 5
                && namesSomething(parse)
                && !hasVerb(parse)) {
            // "Digital Ningxia. Zhongwei had ...": the paragraph returns to what it is headed by
            parse.areas().stream()
                    .filter(area -> area.form() == Form.NAME)
                    .findFirst()
                    .ifPresent(area -> course.paragraphArea = Optional.of(area.code()));
            course.topic =
                    String.join(
                            " ",
                            parse.tokens().stream()
                                    .filter(token -> token.kind() == Token.Kind.WORD)
                                    .map(token -> token.word())
                                    .toList());
        }
    }

    /** {@code Software and information services.} */
    private static boolean isNounPhrase(Parse parse) {
        for (int i = 0; i < parse.size() - 1; i++) {
            boolean noun =
                    parse.isNominal(i)
                            || i > 0 && Words.isAny(parse.word(i), "and", "of", "the", "for")
                            || i > 0 && parse.pieces().get(i).isComma();
            if (!noun || Words.isAny(parse.word(i), "good", "thank", "welcome", "dear")) {
                return false;
            }
        }
        return true;
    }

    /** {@code Overall.} heads what follows, but names nothing. */
    private static boolean namesSomething(Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            if (parse.isArea(i) || parse.isNominal(i) && !EmptyWords.isEmpty(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVerb(Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            if (parse.isVerb(i)) {
                return true;
            }
        }
        return false;
    }
}
