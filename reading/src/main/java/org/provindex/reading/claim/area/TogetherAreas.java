package org.provindex.reading.claim.area;

import java.util.Optional;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.rank.Ranks;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/**
 * Finds what the areas are together that a sentence counts and does not name: {@code Together the
 * five account for 47 percent}.
 */
final class TogetherAreas {
    /** More than so many are not spoken of as a few together. */
    private static final int FEW = 20;

    private final Parse parse;
    private final Course course;

    TogetherAreas(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** The group spoken of, or what the areas spoken of lie in. */
    Optional<String> of(int at) {
        if (isOfList(at)) {
            return denominator(at).or(this::whole);
        }
        for (int i = 0; i < Math.min(at, 16); i++) {
            if (Ranks.areAll(parse, i) && parse.quantity(i).value().intValue() > FEW) {
                return denominator(at).or(() -> Optional.of("CN"));
            }
        }
        boolean together = false;
        boolean members = false;
        boolean counted = false;
        for (int i = 0; i < Math.min(at, 16); i++) {
            together |= Words.isAny(parse.word(i), "together", "combined", "jointly");
            members |=
                    parse.word(i).equals("provinces")
                            && parse.word(i + 1).equals("and")
                            && (parse.isArea(i + 2) || parse.isArea(i + 3));
            counted |= isCounted(i);
        }
        if (together && members) {
            return course.mainArea.filter(area -> area.startsWith("X-"));
        }
        return together && counted ? denominator(at).or(this::whole) : Optional.empty();
    }

    /** {@code first are Beijing, Jiangsu and Shanghai, together occupying 66.2 percent}. */
    private boolean isOfList(int at) {
        for (int i = at - 1; i > Math.max(2, at - 6); i--) {
            boolean together =
                    Words.isAny(
                            parse.word(i),
                            "together",
                            "totally",
                            "jointly",
                            "altogether",
                            "collectively");
            if (together) {
                return parse.pieces().get(i - 1).isComma()
                        && parse.isArea(i - 2)
                        && Words.isAny(parse.word(i - 3), "and", ",");
            }
            if (parse.isArea(i) || parse.isQuantity(i) || parse.pieces().get(i).isComma()) {
                return false;
            }
        }
        return false;
    }

    /** {@code Together the pair accounts for 93 percent of Fujian's software revenue}. */
    private Optional<String> denominator(int at) {
        if (parse.isArea(at + 1) && parse.area(at + 1).form() == Form.WIDE) {
            return Optional.of(parse.area(at + 1).code());
        }
        for (int i = at + 2; parse.word(at + 1).equals("of") && i < at + 6; i++) {
            if (parse.isArea(i)) {
                return Optional.of(parse.area(i).code());
            }
        }
        return Optional.empty();
    }

    /** {@code the five}, {@code the two cities}, {@code the pair}. */
    private boolean isCounted(int i) {
        // "in Dalian and Shenyang, which together account for 93 percent"
        boolean which =
                Words.isAny(parse.word(i), "which", "who")
                        && Words.isAny(parse.word(i + 1), "together", "combined", "jointly");
        if (which) {
            boolean comma = parse.isIn(i - 1) && parse.pieces().get(i - 1).isComma();
            return comma && (parse.isArea(i - 2) || isCount(i - 2));
        }
        boolean few =
                parse.isQuantity(i)
                        && parse.quantity(i).form() == Quantity.Form.COUNT
                        && parse.quantity(i).value().intValue() < FEW;
        boolean pair = Words.isAny(parse.word(i), "pair", "trio", "duo", "quartet", "quintet");
        boolean the = Words.isAny(parse.word(i - 1), "the", "these", "those", "all");
        int noun = Lexicon.AREAS.matcher(parse.word(i + 1)).matches() ? i + 2 : i + 1;
        return the
                && (few || pair)
                && (parse.isVerb(noun) || Words.isAny(parse.word(noun), "together", "combined"));
    }

    /** {@code the 148 cities in its list, which together produce}. */
    private boolean isCount(int last) {
        for (int i = last; i > Math.max(0, last - 5); i--) {
            if (Lexicon.AREAS.matcher(parse.word(i)).matches()) {
                return parse.isQuantity(i - 1)
                        && parse.quantity(i - 1).form() == Quantity.Form.COUNT;
            }
            if (parse.pieces().get(i).endsClause() || parse.isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    private Optional<String> whole() {
        Optional<String> group = course.mainArea.filter(area -> area.startsWith("X-"));
        Optional<String> current = group.or(course.areas::current).or(() -> course.mainArea);
        if (current.isEmpty() || group.isPresent()) {
            return current;
        }
        if (Character.isDigit(current.get().charAt(0))) {
            return course.areas.at(Level.PROVINCE);
        }
        boolean cities = parse.areas().stream().anyMatch(area -> area.level() == Level.PREFECTURE);
        return cities ? current : Optional.of("CN");
    }
}
