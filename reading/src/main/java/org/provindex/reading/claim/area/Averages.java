package org.provindex.reading.claim.area;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Finds the averages over many areas, which are told of the whole. */
final class Averages {
    static final Set<String> UNITS =
            Set.of(
                    "cities",
                    "provinces",
                    "regions",
                    "municipalities",
                    "counties",
                    "provincial-level");

    private static final Set<String> GLOBAL = Set.of("global", "world", "worldwide");
    private static final Set<String> FIGURES =
            Set.of("figure", "total", "average", "mean", "number", "volume", "sum");

    /** No province has more prefectures and cities of their rank. */
    private static final int MOST_CITIES = 22;

    private final Parse parse;
    private final GroupAverages groups;

    Averages(Parse parse) {
        this.parse = parse;
        this.groups = new GroupAverages(parse);
    }

    /** {@code the national average of 29.6}, {@code above the national mean (31.3)}. */
    int averageBefore(int at) {
        // "The average is 35.2 for the country and 36.8 for the six central provinces"
        int area = parse.word(at + 2).equals("the") ? at + 3 : at + 2;
        boolean average =
                parse.word(at + 1).equals("for")
                        && parse.isArea(area)
                        && parse.area(area).level() != Level.PREFECTURE;
        for (int i = 0; average && i < Math.min(at, 6); i++) {
            if (Words.isAny(parse.word(i), "average", "mean")) {
                return area;
            }
        }
        boolean told = Words.isAny(parse.word(at - 1), "of", "was", "is", "at", ":", "(", "stood");
        int whole = meanFor(at);
        if (whole >= 0) {
            return whole;
        }
        if (!told || parse.isQuantity(at) && parse.quantity(at).unit().equals("pp")) {
            return -1;
        }
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            Piece piece = parse.pieces().get(i);
            // "the average value of 29.3 of the six provinces"
            boolean ofGroup =
                    parse.word(at + 1).equals("of")
                            && parse.isArea(at + 2)
                            && (parse.area(at + 2).level() == Level.GROUP
                                    || parse.area(at + 2).level() == Level.COUNTRY);
            if ((piece.is("average") || piece.is("mean")) && ofGroup) {
                return at + 2;
            }
            // "47 percent of the national total of 39.2 trillion yuan"
            boolean total =
                    piece.is("total")
                            && parse.isArea(i - 1)
                            && parse.area(i - 1).code().equals("CN")
                            && parse.area(i - 1).form() == Form.REFERENCE;
            if (total) {
                return i - 1;
            }
            if (piece.is("average") || piece.is("mean")) {
                return parse.isArea(i - 1) && !parse.word(i - 2).equals("in") ? i - 1 : -1;
            }
            if (piece.isComma() || piece.endsClause() || piece.kind() == Piece.Kind.QUANTITY) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code The average is 35.2 for the country and 36.8 for the six provinces}. */
    private int meanFor(int at) {
        boolean told = Words.isAny(parse.word(at - 1), "of", "was", "is", "at", "and", ",");
        int area = parse.word(at + 2).equals("the") ? at + 3 : at + 2;
        boolean wide =
                Words.isAny(parse.word(at + 1), "for", "in")
                        && parse.isArea(area)
                        && (parse.area(area).level() == Level.GROUP
                                || parse.area(area).level() == Level.COUNTRY);
        for (int i = at - 1; told && wide && i >= 0; i--) {
            if (parse.pieces().get(i).endsClause() || parse.isArea(i) && i < at - 5) {
                return -1;
            }
            if (parse.word(i).equals("average") || parse.word(i).equals("mean")) {
                return area;
            }
        }
        return -1;
    }

    /** {@code Henan has 46 points, while the group average is 41.5}. */
    boolean isOfTheGroup(int at) {
        // "The index of the twelve averaged 27.4"
        boolean counted =
                parse.word(at - 1).equals("averaged")
                        && parse.isQuantity(at - 2)
                        && parse.word(at - 3).equals("the")
                        && Words.isAny(parse.word(at - 4), "of", "in", "for");
        return counted
                || Words.isAny(parse.word(at - 1), "is", "was", "of", "at", "(", ":")
                        && Words.isAny(parse.word(at - 2), "average", "mean")
                        && Words.isAny(parse.word(at - 3), "group", "regional");
    }

    /** {@code a global figure of 906 EFLOPS}, {@code the world average is 4.1 percent}. */
    boolean isOfWorld(int at) {
        if (GLOBAL.contains(parse.word(at - 1)) && parse.textOf(at).startsWith("total of")) {
            return true;
        }
        boolean told = Words.isAny(parse.word(at - 1), "of", "was", "is", "at", ":", "stood");
        for (int i = at - 1; told && i >= Math.max(1, at - 5); i--) {
            if (FIGURES.contains(parse.word(i))) {
                return GLOBAL.contains(parse.word(i - 1));
            }
            if (parse.pieces().get(i).isComma()
                    || parse.pieces().get(i).endsClause()
                    || parse.isQuantity(i)) {
                return false;
            }
        }
        return false;
    }

    /** {@code The average score of the 297 cities rose by 3.1 to 47.7}: the whole sentence is. */
    private boolean isAbout(int at) {
        int average = -1;
        for (int i = 0; i < Math.min(at, 12); i++) {
            if (parse.word(i).equals("average") || parse.word(i).equals("mean")) {
                average = i;
            }
            if (average >= 0 && UNITS.contains(parse.word(i)) && i - average <= 6) {
                return parse.isQuantity(i - 1) || parse.word(i - 1).equals("all");
            }
            if (parse.pieces().get(i).isComma() || parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    /** {@code The governance index averages 45.1}: of the group spoken of, no area being named. */
    boolean isAveraged(int at) {
        boolean average = false;
        for (int i = at - 1; i >= Math.max(0, at - 12); i--) {
            if (parse.isArea(i) || parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return false;
            }
            if (parse.pieces().get(i).isComma()) {
                return average;
            }
            average |=
                    Words.isAny(parse.word(i), "averages", "averaged")
                            || Words.isAny(parse.word(i), "average", "mean")
                                    && Words.isAny(
                                            parse.word(i + 1),
                                            "of",
                                            "value",
                                            "score",
                                            "level",
                                            "for");
            if (Words.isAny(parse.word(i), "above", "below", "than", "exceeds")) {
                return false;
            }
        }
        return average;
    }

    /**
     * {@code In digital infrastructure, the average is 61.5}: of all that are compared, whatever
     * area stands behind.
     */
    boolean isBare(int at) {
        boolean told =
                Words.isAny(parse.word(at - 1), "is", "was", "of")
                        && Words.isAny(parse.word(at - 2), "average", "mean")
                        && parse.word(at - 3).equals("the");
        boolean averages =
                (Words.isAny(parse.word(at - 1), "averages", "averaged")
                                || parse.word(at - 1).equals("average")
                                        && (UNITS.contains(parse.word(at - 2))
                                                || UNITS.contains(parse.word(at - 3))))
                        && (parse.isNominal(at - 2) || UNITS.contains(parse.word(at - 3)))
                        && !parse.isArea(at - 2);
        for (int i = 0; averages && i < at; i++) {
            averages = !parse.isArea(i);
        }
        return told && !parse.word(at - 4).equals("of")
                || averages
                || groups.isOfGroup(at)
                || groups.isTypical(at)
                || groups.isScore(at);
    }

    /** What the average is over: an area that it names, the group or province spoken of. */
    Optional<String> whole(int at, Course course) {
        if (groups.isGroupAverage(at)) {
            return course.areas.at(Level.GROUP).or(() -> course.mainArea);
        }
        boolean cities = false;
        boolean few = true;
        for (int i = 0; i < at && !groups.isThatOfAll(at); i++) {
            if (parse.isArea(i)
                    && Words.isAny(parse.word(i - 1), "of", "in", "across")
                    && parse.area(i).level() != Level.PREFECTURE) {
                boolean all = parse.area(i).code().startsWith("X-CN");
                return Optional.of(all ? "CN" : parse.area(i).code());
            }
            if (parse.isArea(i) && parse.textOf(i).matches("(in|of|across|throughout) .*")) {
                return Optional.of(parse.area(i).code());
            }
            cities |=
                    Words.isAny(
                            parse.word(i),
                            "cities",
                            "prefectures",
                            "counties",
                            "county-level",
                            "prefecture-level");
            few &= !parse.isQuantity(i) || parse.quantity(i).value().intValue() < MOST_CITIES;
        }
        boolean group = course.mainArea.filter(area -> area.startsWith("X-")).isPresent();
        boolean province =
                cities
                        && few
                        && course.mainArea
                                .filter(area -> area.startsWith("CN-"))
                                .filter(area -> !course.areas.isCity(area))
                                .isPresent();
        return group || province ? course.mainArea : Optional.of("CN");
    }

    private boolean isUnit(int at) {
        return UNITS.contains(parse.word(at)) || parse.word(at).equals("governments");
    }

    /** {@code the average across all cities was 54.3}. */
    boolean isAverageOfAll(int at) {
        // "The GDP of the 100 counties averaged 104.6 billion yuan"
        boolean counted =
                Words.isAny(parse.word(at - 1), "averages", "averaged")
                        && isUnit(at - 2)
                        && parse.isQuantity(at - 3)
                        && parse.word(at - 5).equals("of");
        if (counted
                || isAbout(at)
                || groups.isThatOfAll(at)
                || groups.isOfAllOfThem(at)
                || groups.isOnAverage(at)
                || groups.isGroupAverage(at)) {
            return true;
        }
        boolean average = false;
        for (int i = at - 1; i >= Math.max(0, at - 12); i--) {
            Piece piece = parse.pieces().get(i);
            if (piece.kind() == Piece.Kind.AREA
                    || piece.isComma()
                    || piece.endsClause()
                    || piece.kind() == Piece.Kind.QUANTITY) {
                return false;
            }
            average |=
                    (piece.is("across") || piece.is("of") || piece.is("among") || piece.is("for"))
                            && (parse.word(i + 1).equals("all") && (isUnit(i + 2) || isUnit(i + 3))
                                    || parse.isQuantity(i + 2) && isUnit(i + 3));
            if (average
                    && (piece.is("average")
                            || piece.is("mean")
                            || parse.word(i - 1).equals("average"))) {
                return true;
            }
        }
        return false;
    }
}
