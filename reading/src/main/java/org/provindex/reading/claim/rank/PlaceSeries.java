package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/**
 * Reads places told in a row that the areas named behind take one by one, {@code First, second and
 * third are A, B and C}, and lists that areas fill up to their end, {@code A and B complete the top
 * five}.
 */
final class PlaceSeries {
    private static final Set<String> COMPLETING =
            Set.of(
                    "complete",
                    "completes",
                    "completed",
                    "completing",
                    "round",
                    "rounds",
                    "rounded",
                    "rounding",
                    "close",
                    "closes",
                    "closed",
                    "closing",
                    "fill",
                    "filled",
                    "filling");
    private static final Set<String> TAKEN =
            Set.of("taken", "held", "occupied", "filled", "claimed", "won", "secured", "completed");
    private static final Set<String> GOING =
            Set.of("go", "goes", "went", "belong", "belongs", "fall", "fell");
    private static final Set<String> BEING =
            Set.of("is", "are", "was", "were", "come", "came", "being");

    /** What the best so many are called together. */
    private static final Map<String, Integer> BEST =
            Map.of("podium", 3, "trio", 3, "quartet", 4, "quintet", 5);

    private final Parse parse;
    private final PlaceLists lists;
    private final ListedPlaces listed;

    PlaceSeries(Parse parse) {
        this.parse = parse;
        this.lists = new PlaceLists(parse);
        this.listed = new ListedPlaces(parse);
    }

    /**
     * Adds the places.
     *
     * @return the pieces of the numbers that told them
     */
    List<Integer> read(List<Draft> drafts) {
        List<Integer> used = new ArrayList<>();
        for (int at = 0; at < parse.size(); at++) {
            if (BEST.containsKey(parse.word(at))) {
                completed(drafts, at, BEST.get(parse.word(at)));
            } else if (parse.word(at).equals("following") && headed(drafts, at)) {
                used.add(at + 1);
            } else if (isPlace(at)) {
                if (parse.quantity(at).form() == Quantity.Form.TOP) {
                    int last = parse.quantity(at).value().intValue();
                    if (completed(drafts, at, last) || taken(drafts, at, last)) {
                        used.add(at);
                    }
                } else if (!used.contains(at)) {
                    used.addAll(series(drafts, at));
                }
            }
        }
        return used;
    }

    /** {@code The table is headed by the following three: A, B and C}. */
    private boolean headed(List<Draft> drafts, int at) {
        boolean table = false;
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            table |= Words.isAny(parse.word(i), "headed", "led", "topped");
        }
        int colon = parse.word(at + 2).equals(":") ? at + 2 : at + 3;
        boolean told = table && parse.isQuantity(at + 1) && parse.word(colon).equals(":");
        List<Integer> named = told ? lists.listFrom(colon + 1) : List.of();
        boolean all =
                told
                        && parse.quantity(at + 1).value().intValue() == named.size()
                        && named.size() > 1;
        if (all) {
            listed.add(drafts, named, 1, at, false);
        }
        return all;
    }

    private boolean isPlace(int at) {
        return parse.isQuantity(at) && parse.quantity(at).isOrdinal();
    }

    /** {@code First, second and third are Shanghai (93.9 points), Shenzhen and Beijing}. */
    private List<Integer> series(List<Draft> drafts, int at) {
        List<Integer> run = new ArrayList<>(List.of(at));
        int i = at + 1;
        while (parse.isIn(i)) {
            if (isPlace(i)) {
                BigDecimal next = BigDecimal.valueOf(run.size());
                if (parse.quantity(i).value().compareTo(parse.quantity(at).value().add(next))
                        != 0) {
                    return List.of();
                }
                run.add(i);
            } else if (!parse.pieces().get(i).isComma() && !parse.word(i).equals("and")) {
                break;
            }
            i++;
        }
        i += Words.isAny(parse.word(i), "place", "places", "positions", "spots") ? 1 : 0;
        int from = run.size() > 1 ? namesBehind(i) : -1;
        List<Integer> named = from > 0 ? lists.listFrom(from) : List.of();
        if (named.size() != run.size()) {
            return List.of();
        }
        listed.add(drafts, named, parse.quantity(at).value().intValue(), at, false);
        return run;
    }

    /** {@code The first three places go to A, B and C}. */
    private boolean taken(List<Draft> drafts, int at, int last) {
        int verb = at + 1;
        while (parse.isNominal(verb) && verb < at + 5) {
            verb++;
        }
        int from = parse.isArea(verb) || BEING.contains(parse.word(verb)) ? -1 : namesBehind(verb);
        from = from < 0 && isTakenBy(verb + 1) ? verb + 3 : from;
        List<Integer> named = from > 0 ? lists.listFrom(from) : List.of();
        if (named.size() != last || last < 2) {
            return false;
        }
        listed.add(drafts, named, 1, at, true);
        return true;
    }

    /**
     * Where the names begin behind {@code are}, {@code go to} or {@code are taken by}; -1 for
     * nowhere.
     */
    int namesBehind(int verb) {
        if (GOING.contains(parse.word(verb)) && parse.word(verb + 1).equals("to")) {
            return verb + 2;
        }
        if (isTakenBy(verb + 1) && BEING.contains(parse.word(verb))) {
            return verb + 3;
        }
        boolean told = BEING.contains(parse.word(verb)) || parse.word(verb).equals(":");
        return told ? verb + 1 : -1;
    }

    private boolean isTakenBy(int at) {
        return TAKEN.contains(parse.word(at)) && parse.word(at + 1).equals("by");
    }

    /**
     * {@code The top five is completed by A, B and C}, {@code A and B round off the top ten}: the
     * last of so many places.
     */
    private boolean completed(List<Draft> drafts, int at, int last) {
        List<Integer> named = List.of();
        for (int i = at - 1; i >= Math.max(1, at - 5) && named.isEmpty(); i--) {
            if (isCompleting(i)) {
                named = lists.listBefore(i);
            } else if (parse.pieces().get(i).endsClause() || parse.isQuantity(i)) {
                break;
            }
        }
        for (int i = at + 1; parse.isIn(i) && i < at + 9 && named.isEmpty(); i++) {
            int by = isOff(i + 1) ? i + 2 : i + 1;
            if (isCompleting(i) && parse.word(by).equals("by")) {
                named = lists.listFrom(by + 1);
            } else if (parse.pieces().get(i).endsClause() || parse.isQuantity(i)) {
                break;
            }
        }
        if (named.isEmpty() || named.size() > last) {
            return false;
        }
        // "Chongqing (9th) and Hubei (10th) round off the top ten" tell their places themselves
        if (!hasPlaces(named)) {
            listed.add(drafts, named, last - named.size() + 1, at, named.size() > 1);
        }
        return true;
    }

    private boolean hasPlaces(List<Integer> named) {
        return named.stream().anyMatch(area -> isPlace(area + 2) && parse.depths()[area + 2] > 0);
    }

    private boolean isCompleting(int at) {
        boolean alone = parse.word(at).startsWith("complet") || parse.word(at).startsWith("clos");
        return COMPLETING.contains(parse.word(at)) && (alone || isOff(at + 1));
    }

    private boolean isOff(int at) {
        return Words.isAny(parse.word(at), "off", "out", "up");
    }
}
