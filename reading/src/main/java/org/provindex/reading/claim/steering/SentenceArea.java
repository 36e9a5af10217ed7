package org.provindex.reading.claim.steering;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Finds the area that a sentence without figures speaks of. */
final class SentenceArea {
    private static final Set<String> COMPASS = WordTable.words("area/compass");

    private final Course course;

    SentenceArea(Course course) {
        this.course = course;
    }

    /**
     * The area that a sentence without figures speaks of: its subject, not the place where
     * something was held.
     */
    Optional<String> of(Parse parse) {
        for (int i = 0; i < Math.min(parse.size(), 14); i++) {
            if (!parse.isArea(i)) {
                continue;
            }
            AreaMention area = parse.area(i);
            int start = start(parse, i);
            boolean place =
                    Words.isAny(
                                    parse.word(start - 1),
                                    "in",
                                    "at",
                                    "from",
                                    "to",
                                    "with",
                                    "than",
                                    "by")
                            && start > 1
                            && !parse.word(start - 2).equals(")");
            boolean dateline =
                    parse.word(i + 1).equals("-")
                            || parse.word(i + 1).equals("—")
                            || parse.word(i + 1).equals("–");
            // "Farther south, in Wenzhou, private manufacturers set the tone"
            boolean frame =
                    parse.word(i - 1).equals("in")
                            && parse.pieces().get(i - 2 < 0 ? 0 : i - 2).isComma()
                            && parse.isIn(i + 1)
                            && parse.pieces().get(i + 1).isComma();
            place &= !frame;
            // "you see where Macao is going"
            place |=
                    i > 2
                            && Words.isAny(parse.word(i - 1), "where", "how", "why")
                            && !Words.isAny(parse.word(i - 2), "is", "was");
            // "the port city in southern Zhejiang"
            place |= isSide(parse.word(i - 1)) && parse.word(i - 2).equals("in") && i > 2;
            place |= parse.word(i - 1).endsWith("ern") && parse.word(i - 2).equals("in") && i > 2;
            // "north of Beijing", "Of Anhui's 16 cities, Hefei is far ahead"
            boolean side =
                    parse.word(i - 1).equals("of")
                            && (isSide(parse.word(i - 2)) || i == 1 && isNamedLater(parse));
            place |= side || isBetween(parse, i) || isWhereSomeCityLies(parse, i);
            boolean wide =
                    area.form() == Form.WIDE
                            || area.form() == Form.APPOSED
                            || area.form() == Form.TITLE
                                    && (course.areas.current().isPresent()
                                            || area.level() == Level.COUNTRY
                                                    && parse.areas().size() > 1)
                            || area.level() == Level.WORLD
                            || area.level() == Level.GROUP
                                    && !(area.form() == Form.REFERENCE
                                            && course.mainArea.equals(Optional.of(area.code())))
                                    && !(course.mainArea.isEmpty() && area.form() == Form.NAME);
            if (!place && !wide && !dateline) {
                return Optional.of(area.code());
            }
        }
        return ofAllMembers(parse);
    }

    /** {@code What all six share is a weakness in manufacturing}: of the group again. */
    private Optional<String> ofAllMembers(Parse parse) {
        for (int i = 1; i < Math.min(parse.size(), 6); i++) {
            boolean all =
                    parse.word(i - 1).equals("all")
                            && parse.isQuantity(i)
                            && parse.quantity(i).words()
                            && (parse.isVerb(i + 1)
                                    || Words.isAny(parse.word(i + 1), "share", "need", "face"));
            if (all) {
                return course.mainArea.filter(code -> code.startsWith("X-"));
            }
        }
        return Optional.empty();
    }

    /** Where {@code North China's Shanxi province} begins. */
    private static int start(Parse parse, int at) {
        int start = at;
        while (parse.word(start - 1).equals("'s") && parse.isArea(start - 2)) {
            start -= 2;
        }
        while (start < at && isSide(parse.word(start - 1))) {
            start--;
        }
        return start;
    }

    /** {@code Call centers came to her city in North China's Shanxi province}: not named yet. */
    private static boolean isWhereSomeCityLies(Parse parse, int i) {
        boolean region =
                parse.word(i - 1).equals("'s")
                        && parse.isArea(i - 2)
                        && parse.area(i - 2).form() == Form.APPOSED;
        int in = region ? i - 3 : i - 1;
        return parse.word(in).equals("in")
                && Words.isAny(parse.word(in - 1), "city", "county", "town", "village", "hometown");
    }

    /** {@code the land between Guangzhou and Shenzhen}. */
    private static boolean isBetween(Parse parse, int i) {
        return parse.word(i - 1).equals("between")
                || parse.word(i - 1).equals("and") && parse.word(i - 3).equals("between");
    }

    private static boolean isNamedLater(Parse parse) {
        for (int i = 2; i < Math.min(parse.size(), 14); i++) {
            boolean subject =
                    parse.isArea(i)
                            && parse.area(i).form() == Form.NAME
                            && parse.pieces().get(i - 1).isComma()
                            && parse.isVerb(i + 1);
            if (subject) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSide(String word) {
        return COMPASS.contains(word) || Words.isAny(word, "outskirts", "outside");
    }
}
