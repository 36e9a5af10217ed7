package org.provindex.reading.claim;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;

/** Tells which ordinals are places in a ranking, and what group is ranked in. */
final class Ranks {
    private static final Cues CUES = Cues.read("measure/rank-cues");

    private static final Set<String> GROUPS =
            Set.of(
                    "provinces",
                    "cities",
                    "provincial-level",
                    "regions",
                    "municipalities",
                    "counties",
                    "provincial");

    private final Parse parse;

    Ranks(Parse parse) {
        this.parse = parse;
    }

    /** The rule by which an ordinal is a place, if it is one. */
    Optional<Cues.Verdict> verdict(int at) {
        if (parse.textOf(at).matches("\\w+-[a-z]{4,}")) {
            return Optional.of(new Cues.Verdict("rank.compound", "rank", Set.of()));
        }
        return CUES.about(parse.pieces(), at, parse.quantity(at))
                .filter(verdict -> !verdict.says().equals("drop") && isOfArea(at));
    }

    /**
     * Whether an area takes the place or a group of areas is ranked: nothing else of that rank is
     * told of an area.
     */
    private boolean isOfArea(int at) {
        if (parse.quantity(at).value().compareTo(BigDecimal.ONE) != 0) {
            return true;
        }
        for (int i = 0; i < Math.min(parse.size(), at + 9); i++) {
            boolean number = i < at && parse.isQuantity(i) && !parse.quantity(i).isOrdinal();
            if (parse.isArea(i) || number || GROUPS.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The group that a place or extreme is told of: behind it, then before it. */
    Optional<String> scope(int at, Optional<String> area) {
        for (int i = at + 1; parse.isIn(i) && i < at + 14; i++) {
            Piece piece = parse.pieces().get(i);
            if (parse.isArea(i) && isGroup(i, area)) {
                return Optional.of(parse.area(i).code());
            }
            if (piece.endsClause()
                    || piece.kind() == Piece.Kind.QUANTITY
                            && parse.quantity(i).form() != Quantity.Form.COUNT) {
                break;
            }
            boolean provinces =
                    piece.is("provinces") || piece.is("provincial-level") || piece.is("provincial");
            if (provinces) {
                return Optional.of("CN");
            }
        }
        for (int i = at - 1; i >= 0; i--) {
            if (parse.isArea(i) && isGroup(i, area) && parse.area(i).level() != Level.PREFECTURE) {
                boolean among =
                        parse.area(i).form() == AreaMention.Form.WIDE
                                || parse.word(i - 1).equals("among")
                                || parse.word(i - 1).equals("in")
                                || parse.word(i - 1).equals("of");
                if (among) {
                    return Optional.of(parse.area(i).code());
                }
            }
        }
        return Optional.empty();
    }

    private boolean isGroup(int i, Optional<String> area) {
        AreaMention mention = parse.area(i);
        boolean other = !area.equals(Optional.of(mention.code()));
        return other
                && mention.form() != AreaMention.Form.APPOSED
                && Set.of(Level.COUNTRY, Level.GROUP, Level.WORLD, Level.PROVINCE)
                        .contains(mention.level())
                && !parse.word(i - 1).equals("than");
    }
}
