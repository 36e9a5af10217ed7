package org.provindex.reading.claim.area;

import java.util.ArrayList;
import java.util.List;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;

/** Finds the areas that a list of values is told of by a word that points back to them. */
public final class ListedAreas {
    private final Parse parse;
    private final Course course;

    public ListedAreas(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** As many areas as there are values, none if no word means that many. */
    public List<String> meant(int first, int size) {
        List<String> named = isTheTwo(first) ? namedBefore(first) : List.of();
        if (named.size() == size) {
            return named;
        }
        boolean they = isTheySubject(first) || isTheListed(first, size);
        return they && course.listed.size() == size ? course.listed : List.of();
    }

    /** {@code ; the two rank 8th and 10th}. */
    private boolean isTheTwo(int at) {
        for (int i = at - 1; i > Math.max(0, at - 5); i--) {
            if (parse.textOf(i).equals("two") && parse.word(i - 1).equals("the")) {
                return true;
            }
        }
        return false;
    }

    private List<String> namedBefore(int at) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < at; i++) {
            if (isNamed(i) && !named.contains(parse.area(i).code())) {
                named.add(parse.area(i).code());
            }
        }
        return named;
    }

    /** {@code In 2021 they had been 15th and 29th}. */
    private boolean isTheySubject(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            if (parse.word(i).equals("they")) {
                return true;
            }
        }
        return false;
    }

    /** {@code The share of the four regions: 82.0%, 5.0%, 10.7% and 2.3%}. */
    private boolean isTheListed(int at, int size) {
        for (int i = at - 1; i >= Math.max(0, at - 14); i--) {
            boolean counted =
                    parse.isQuantity(i)
                            && parse.quantity(i).value().intValue() == size
                            && Lexicon.AREAS.matcher(parse.word(i + 1)).find();
            if (counted) {
                return true;
            }
        }
        return parse.areas().stream().noneMatch(area -> area.form() == Form.NAME)
                && parse.pieces().stream().anyMatch(piece -> piece.is("respectively"));
    }

    private boolean isNamed(int i) {
        return parse.isArea(i)
                && (parse.area(i).form() == Form.NAME || parse.area(i).form() == Form.REFERENCE);
    }
}
