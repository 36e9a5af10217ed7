package org.provindex.reading.claim.steering;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.sentence.Parse;

/**
 * Finds for whom somebody speaks: {@code Li Min of the Anhui Provincial Department of Commerce
 * talks about ...}. In what follows {@code we} and {@code here} mean that area.
 */
final class Speakers {
    private static final Set<String> OFFICES =
            Set.of(
                    "department",
                    "bureau",
                    "commission",
                    "administration",
                    "office",
                    "government",
                    "committee",
                    "authority",
                    "center",
                    "centre");
    private static final Set<String> OFFICERS =
            Set.of(
                    "director",
                    "head",
                    "chief",
                    "governor",
                    "mayor",
                    "secretary",
                    "official",
                    "deputy",
                    "spokesperson",
                    "spokesman",
                    "inspector",
                    "interview",
                    "talks",
                    "answers",
                    "speaks",
                    "conversation");
    private static final Set<String> TURNS =
            Set.of("q", "a", "question", "answer", "reporter", "journalist", "host", "interviewer");

    private Speakers() {}

    /** The area of the office that a sentence without figures introduces somebody of. */
    static Optional<String> in(Parse parse) {
        boolean officer = false;
        for (int i = 0; i < parse.size(); i++) {
            officer |= OFFICERS.contains(parse.word(i));
        }
        for (int i = 0; officer && i < parse.size(); i++) {
            if (parse.isArea(i) && isOfOffice(parse, i)) {
                return Optional.of(parse.area(i).code());
            }
        }
        return Optional.empty();
    }

    private static boolean isOfOffice(Parse parse, int at) {
        AreaMention area = parse.area(at);
        boolean told =
                (area.form() == Form.NAME || area.form() == Form.TITLE)
                        && (area.level() == Level.PROVINCE || area.level() == Level.PREFECTURE);
        for (int i = at + 1; told && parse.isIn(i) && i < at + 10; i++) {
            if (OFFICES.contains(parse.word(i))) {
                return true;
            }
            if (parse.isVerb(i) || parse.isQuantity(i)) {
                return false;
            }
        }
        return false;
    }

    /** {@code Li Yan: Thank you}, {@code Reporter, Liaoning Daily: How are ...}. */
    private static boolean isName(Parse parse) {
        for (int i = 0; parse.sentence().first() && i < Math.min(parse.size(), 8); i++) {
            if (parse.word(i).equals(":")) {
                return i > 1 && parse.size() > i + 1;
            }
            boolean name = parse.isCapital(i) || parse.isArea(i) || parse.word(i).equals(",");
            if (!name) {
                return false;
            }
        }
        return false;
    }

    /** {@code Q:}, {@code Reporter:}: a turn of an interview. */
    static boolean isTurn(Parse parse) {
        if (isName(parse)) {
            return true;
        }
        boolean label =
                TURNS.contains(parse.word(0))
                        && (parse.word(1).equals(":")
                                || parse.word(1).equals("：")
                                || parse.word(1).equals("."));
        return parse.sentence().first() && label;
    }
}
