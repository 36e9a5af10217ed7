package org.provindex.reading.claim.area;

import java.util.Set;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/** Tells sentences whose foreign countries are only those that are traded with. */
final class TradePartners {
    private static final Set<String> BUYING =
            Set.of(
                    "took",
                    "takes",
                    "bought",
                    "buys",
                    "absorbed",
                    "absorbs",
                    "received",
                    "receives",
                    "accounted",
                    "accounts",
                    "imported");
    private static final Set<String> EXPORTED =
            Set.of("exports", "exported", "goods", "shipments", "sales", "orders", "parcels");

    private TradePartners() {}

    /**
     * {@code The main partners are Vietnam and Japan}, {@code The United States took 34 percent of
     * the goods exported}.
     */
    static boolean areToldOf(Parse parse) {
        boolean exported = false;
        boolean buying = false;
        for (int i = 0; i < parse.size(); i++) {
            if (Words.isAny(parse.word(i), "partners", "partner")) {
                return true;
            }
            exported |= EXPORTED.contains(parse.word(i));
            buying |=
                    parse.isArea(i)
                            && parse.area(i).level() == Level.COUNTRY
                            && !parse.area(i).code().equals("CN")
                            && BUYING.contains(parse.word(i + 1));
        }
        return exported && buying;
    }
}
