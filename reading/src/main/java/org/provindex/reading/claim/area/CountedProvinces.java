package org.provindex.reading.claim.area;

import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/** Tells counts and shares of provinces and their governments, which are the country's. */
final class CountedProvinces {
    private static final Set<String> PROVINCES = Set.of("provinces", "provincial-level");

    /** No province has more cities. */
    private static final int MOST_OF_ONE = 22;

    private final Parse parse;
    private final Course course;

    CountedProvinces(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** {@code 21 provinces}, {@code 90 percent of the provincial-level regions}. */
    boolean areToldOf(Draft draft) {
        boolean ofThem =
                !course.counted.isEmpty()
                        && draft.unit.equals("count")
                        && draft.value.stripTrailingZeros().scale() <= 0
                        && parse.word(draft.piece + 1).equals("of")
                        && Words.isAny(parse.word(draft.piece + 2), "them", "these", "those")
                        && !hasPlural(draft.piece);
        return PROVINCES.contains(parse.word(draft.piece + 1))
                || isShareOfProvinces(draft)
                || isOfGovernments(draft.piece + 1)
                || areMany()
                || ofThem;
    }

    /** {@code the largest figure of any province}, {@code third among the provinces}. */
    boolean areCompared() {
        for (int i = 1; i < parse.size(); i++) {
            boolean province =
                    Words.isAny(parse.word(i), "province", "provinces", "provincial-level")
                            && !parse.isArea(i);
            for (int k = i - 1; province && k >= Math.max(0, i - 3); k--) {
                boolean others =
                        Words.isAny(parse.word(k), "any", "no", "among")
                                || parse.word(k).equals("of") && parse.isQuantity(i - 1);
                if (others) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code The hundred counties cover 2 percent of the national territory}. */
    private boolean areMany() {
        boolean many =
                parse.word(0).equals("the")
                        && (parse.word(1).equals("hundred")
                                || parse.isQuantity(1)
                                        && parse.quantity(1).value().intValue() > MOST_OF_ONE)
                        && Lexicon.AREAS.matcher(parse.word(2)).matches();
        return many
                && parse.pieces().stream()
                        .anyMatch(
                                piece ->
                                        Words.isAny(piece.word(), "national", "country", "nation"));
    }

    /** {@code More than 90 percent of the provincial-level regions have set up an agency}. */
    private boolean isShareOfProvinces(Draft draft) {
        int noun = parse.word(draft.piece + 2).equals("the") ? draft.piece + 3 : draft.piece + 2;
        return draft.unit.equals("percent")
                && parse.word(draft.piece + 1).equals("of")
                && PROVINCES.contains(parse.word(noun));
    }

    /** {@code Asked about small firms, she said that experts had visited 1,460 of them}. */
    private boolean hasPlural(int before) {
        for (int i = 0; i < before; i++) {
            String word = parse.word(i);
            boolean plural = parse.isNominal(i) && word.endsWith("s") && !word.endsWith("ss");
            if (plural && !Lexicon.AREAS.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    /** {@code 208 provincial and city governments}: a province has one of its own. */
    private boolean isOfGovernments(int at) {
        boolean provincial = parse.word(at).equals("provincial");
        int i = at;
        while (provincial && (parse.isNominal(i) || parse.word(i).equals("and")) && i < at + 5) {
            if (Words.isAny(parse.word(i), "governments", "capitals", "administrations")) {
                return true;
            }
            i++;
        }
        return false;
    }
}
