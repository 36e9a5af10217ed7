package org.provindex.reading.claim.rank;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/**
 * Finds the group that a place or extreme is told in: the country, a region, the province of a
 * city.
 */
public final class Scopes {
    private static final Set<String> WITHIN =
            Set.of("in", "of", "among", "across", "within", "throughout");
    private static final Set<String> COUNTED =
            Set.of("cities", "counties", "districts", "enterprises", "companies", "firms");

    private final Parse parse;
    private final Course course;

    public Scopes(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** Gives a rank or extreme its group: told behind it, then before it, then what is usual. */
    public void scope(Draft draft) {
        boolean ranked = draft.measure == Measure.RANK || draft.measure == Measure.EXTREME;
        if (ranked && draft.scope.isEmpty()) {
            draft.scope =
                    behind(draft)
                            .or(() -> before(draft))
                            .or(() -> amongThem())
                            .or(() -> usual(draft));
        }
    }

    private Optional<String> behind(Draft draft) {
        for (int i = draft.piece + 1; parse.isIn(i) && i < draft.piece + 14; i++) {
            Piece piece = parse.pieces().get(i);
            if (parse.isArea(i) && isGroup(i, draft)) {
                return Optional.of(parse.area(i).code());
            }
            if (piece.endsClause()
                    || piece.kind() == Piece.Kind.QUANTITY
                            && parse.quantity(i).form() != Quantity.Form.COUNT) {
                return Optional.empty();
            }
            if (Words.isAny(piece.word(), "provinces", "provincial-level", "provincial")) {
                return Optional.of("CN");
            }
        }
        return Optional.empty();
    }

    private Optional<String> before(Draft draft) {
        for (int i = draft.piece - 1; i >= 0; i--) {
            boolean among =
                    parse.isArea(i)
                            && isGroup(i, draft)
                            && !COUNTED.contains(parse.word(i - 2))
                            && (parse.area(i).form() == Form.WIDE
                                    || Words.isAny(parse.word(i - 1), "among", "in", "of"));
            if (among) {
                return Optional.of(parse.area(i).code());
            }
        }
        return Optional.empty();
    }

    /** {@code Among them, Henan has the highest}: of the group spoken of. */
    private Optional<String> amongThem() {
        for (int i = 0; i < parse.size(); i++) {
            boolean them =
                    parse.word(i).equals("among")
                            && Words.isAny(parse.word(i + 1), "them", "these", "those");
            if (them) {
                return course.areas.at(Level.GROUP);
            }
        }
        return Optional.empty();
    }

    /** A province is ranked in its country where the text names no group. */
    private Optional<String> usual(Draft draft) {
        return levelOf(draft) == Level.PROVINCE ? Optional.of("CN") : Optional.empty();
    }

    private Level levelOf(Draft draft) {
        Optional<Level> named =
                parse.areas().stream()
                        .filter(area -> Optional.of(area.code()).equals(draft.area))
                        .map(AreaMention::level)
                        .findFirst();
        return named.orElse(
                draft.area.equals(course.areas.at(Level.PREFECTURE))
                        ? Level.PREFECTURE
                        : draft.area.equals(course.areas.at(Level.PROVINCE))
                                ? Level.PROVINCE
                                : Level.GROUP);
    }

    private boolean isGroup(int i, Draft draft) {
        AreaMention mention = parse.area(i);
        boolean wider =
                switch (mention.level()) {
                    case COUNTRY, GROUP, WORLD -> true;
                    case PROVINCE ->
                            levelOf(draft) == Level.PREFECTURE
                                    && (mention.form() == Form.REFERENCE
                                            || WITHIN.contains(parse.word(i - 1)));
                    default -> false;
                };
        return wider
                && !draft.area.equals(Optional.of(mention.code()))
                && mention.form() != Form.APPOSED
                && !parse.word(i - 1).equals("than");
    }
}
