package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;

/** Reads lists whose numbers are the places of the areas behind them. */
final class NumberedAreas {
    private static final int LONGEST_LIST = 100;

    private final Parse parse;
    private final PlaceLists lists;
    private final ListedPlaces listed;

    NumberedAreas(Parse parse) {
        this.parse = parse;
        this.lists = new PlaceLists(parse);
        this.listed = new ListedPlaces(parse);
    }

    /**
     * Adds the places of {@code 1. Beijing, 2. Shanghai, 3) Shenzhen}, and of {@code 1 Tongxiang}
     * alone on a line.
     *
     * @return the pieces of their numbers
     */
    List<Integer> read(List<Draft> drafts) {
        List<Integer> used = new ArrayList<>();
        int expected = 0;
        for (int at = 0; at < parse.size(); at++) {
            if (!parse.isQuantity(at)
                    || parse.quantity(at).form() != Quantity.Form.COUNT
                    || parse.quantity(at).value().scale() > 0) {
                continue;
            }
            int area = at + 1;
            while (parse.word(area).equals(".")
                    || parse.word(area).equals(")")
                    || parse.word(area).equals(":")) {
                area++;
            }
            int value = parse.quantity(at).value().intValue();
            boolean line = parse.size() == area + 1 && at == 0 && value <= LONGEST_LIST;
            boolean member = (line || area > at + 1) && parse.isArea(area) && lists.isMember(area);
            boolean continues =
                    line || (expected == 0 ? isListed(area, value + 1) : value == expected);
            if (member && continues) {
                used.add(at);
                listed.add(drafts, List.of(area), value, at, false);
                expected = value + 1;
            }
        }
        return used;
    }

    /** Whether the next number of the list follows. */
    private boolean isListed(int from, int next) {
        for (int i = from; parse.isIn(i) && i < from + 8; i++) {
            if (parse.isQuantity(i)) {
                return parse.quantity(i).value().compareTo(BigDecimal.valueOf(next)) == 0;
            }
        }
        return false;
    }
}
