package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/**
 * Reads ranked lists: {@code A, B and C ranked among the top ten}, {@code A came first, followed by
 * B and C}.
 */
public final class Places {
    private static final Set<String> PLACES = Set.of("places", "positions", "ranks");
    private static final Set<String> LEADING =
            Set.of("leads", "led", "leading", "tops", "topped", "topping", "heads", "headed");
    private static final Set<String> HIGHEST =
            Set.of("highest", "largest", "biggest", "best", "most", "fastest");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s?[-–—~]\\s?(\\d{1,3})");
    private static final int SHORTEST_LIST = 2;

    private final Parse parse;
    private final PlaceLists lists;
    private final ListedPlaces listed;
    private final PlacesInOrder ordered;
    private final Ranks ranks;
    private final NumberedAreas numbers;
    private final Set<Integer> used = new HashSet<>();
    private final Set<Integer> followed = new HashSet<>();

    public Places(Parse parse, Ranks ranks) {
        this.parse = parse;
        this.lists = new PlaceLists(parse);
        this.listed = new ListedPlaces(parse);
        this.ordered = new PlacesInOrder(parse, lists, listed);
        this.ranks = ranks;
        this.numbers = new NumberedAreas(parse);
    }

    /** Whether a quantity is the bound of a list that was read. */
    public boolean isUsed(int at) {
        return used.contains(at);
    }

    /** Whether the list was read that stands behind {@code followed by}. */
    boolean isFollowed(int at) {
        return followed.contains(at);
    }

    public List<Draft> lists() {
        List<Draft> drafts = new ArrayList<>();
        numbers.read(drafts).forEach(used::add);
        used.addAll(new PlaceSeries(parse).read(drafts));
        for (int at = 0; at < parse.size(); at++) {
            boolean lead = parse.word(at).equals("lead") && parse.word(at - 1).equals("the");
            boolean highest = parse.word(at - 1).equals("the") && HIGHEST.contains(parse.word(at));
            boolean onTop = parse.word(at).equals("top") && parse.word(at - 1).equals("on");
            if (LEADING.contains(parse.word(at)) || lead || highest || onTop) {
                follow(drafts, at, 1);
            }
            ordered.read(drafts, at);
            numbers(drafts, at);
            largest(drafts, at);
            placesOf(drafts, at);
            if (!parse.isQuantity(at) || !parse.quantity(at).isOrdinal() || isUsed(at)) {
                continue;
            }
            Quantity quantity = parse.quantity(at);
            boolean top = quantity.form() == Quantity.Form.TOP;
            if (top) {
                List<Integer> named = lists.listBefore(at);
                if (named.size() < SHORTEST_LIST) {
                    named = lists.listBehind(at);
                }
                if (named.size() >= SHORTEST_LIST
                        && quantity.value().compareTo(BigDecimal.valueOf(named.size())) >= 0) {
                    int first = isRest(at) ? quantity.value().intValue() - named.size() + 1 : 1;
                    listed.add(drafts, named, first, at, true);
                    used.add(at);
                }
            } else if (isRange(at)) {
                int last = parse.quantity(at + 2).value().intValue();
                int first = quantity.value().intValue();
                List<Integer> named = lists.listBefore(at);
                if (named.size() == last - first + 1) {
                    listed.add(drafts, named, first, at, false);
                    used.add(at);
                    used.add(at + 2);
                    follow(drafts, at + 2, last);
                }
            } else if (ranks.verdict(at).isPresent()) {
                follow(drafts, at, quantity.value().intValue());
            }
        }
        return drafts;
    }

    /** {@code the rest of the top ten}, {@code the others in the top five are}. */
    private boolean isRest(int top) {
        for (int i = top - 1; i >= Math.max(0, top - 4); i--) {
            if (Words.isAny(parse.word(i), "rest", "others", "other", "remaining")) {
                return true;
            }
        }
        return false;
    }

    /** {@code A, B and C are ranked 1-3}. */
    private void numbers(List<Draft> drafts, int at) {
        boolean ranked =
                parse.isQuantity(at)
                        && Words.isAny(
                                parse.word(at - 1), "ranked", "rank", "ranking", "ranks", "places");
        Matcher range = RANGE.matcher(ranked ? parse.textOf(at) : "");
        if (!range.matches()) {
            return;
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        List<Integer> named = lists.listBefore(at);
        if (last > first && named.size() == last - first + 1) {
            listed.add(drafts, named, first, at, false);
            used.add(at);
        }
    }

    private boolean isFirst(int at) {
        return at > 0
                && parse.textOf(at).equalsIgnoreCase("first")
                && parse.word(at - 1).equals("the");
    }

    /** {@code The ten provinces with the largest sales were A, B, C, ...}: in this order. */
    private void largest(List<Draft> drafts, int at) {
        boolean counted =
                parse.isQuantity(at)
                        && parse.quantity(at).form() == Quantity.Form.COUNT
                        && (Words.isAny(parse.word(at - 1), "the", "following") || isFirst(at - 1))
                        && (HIGHEST.contains(parse.word(at + 1))
                                || Lexicon.AREAS.matcher(parse.word(at + 1)).matches()
                                || Lexicon.AREAS.matcher(parse.word(at + 2)).matches());
        if (!counted) {
            return;
        }
        List<Integer> before =
                Words.isAny(parse.word(at - 2), "are", "were")
                        ? lists.listBefore(at - 2)
                        : List.of();
        boolean best = false;
        for (int i = at + 1; parse.isIn(i) && i < at + 7; i++) {
            best |= HIGHEST.contains(parse.word(i)) || parse.word(i).equals("strongest");
        }
        boolean full =
                before.size() >= SHORTEST_LIST
                        && parse.quantity(at).value().compareTo(BigDecimal.valueOf(before.size()))
                                == 0;
        if (full && best) {
            listed.add(drafts, before, 1, at, true);
            used.add(at);
            return;
        }
        // "the first three provinces of software income are"
        boolean superlative = HIGHEST.contains(parse.word(at + 1)) || isFirst(at - 1);
        for (int i = at + 2; parse.isIn(i) && i < at + 12; i++) {
            superlative |=
                    HIGHEST.contains(parse.word(i))
                            || parse.word(i).equals("order")
                            || parse.word(i).equals("top");
            if (superlative && Words.isAny(parse.word(i), "were", "are", ":")) {
                List<Integer> named = lists.listFrom(i + 1);
                boolean all =
                        named.size() >= SHORTEST_LIST
                                && parse.quantity(at)
                                                .value()
                                                .compareTo(BigDecimal.valueOf(named.size()))
                                        == 0;
                if (all) {
                    listed.add(drafts, named, 1, at, true);
                    used.add(at);
                }
                return;
            }
        }
    }

    /**
     * {@code Places five to ten go to A, B, C, D, E and F}, {@code A, B and C follow in places five
     * to seven}.
     */
    private void placesOf(List<Draft> drafts, int at) {
        boolean places = parse.isQuantity(at + 1) && PLACES.contains(parse.word(at));
        // "Ningbo ranks 13th": a verb
        places &= !(parse.word(at).equals("ranks") && parse.isArea(at - 1));
        List<Integer> before = places ? lists.listBefore(at) : List.of();
        // "five to seven" is one number, and its last is told
        boolean range = places && parse.textOf(at + 1).contains(" to ");
        boolean pair = places && parse.word(at + 2).equals("and") && parse.isQuantity(at + 3);
        if (before.size() >= SHORTEST_LIST && (range || pair && before.size() == 2)) {
            int last = parse.quantity(pair ? at + 3 : at + 1).value().intValue();
            int first = last - before.size() + 1;
            if (pair) {
                used.add(at + 3);
            }
            listed.add(drafts, before, Math.max(1, first), at + 1, false);
            used.add(at + 1);
            return;
        }
        for (int i = at + 2; places && parse.isIn(i) && i < at + 7; i++) {
            if (parse.isArea(i)) {
                List<Integer> named = lists.listFrom(i);
                int last = parse.quantity(at + 1).value().intValue();
                last = parse.isQuantity(at + 3) ? parse.quantity(at + 3).value().intValue() : last;
                if (named.size() >= SHORTEST_LIST && last - named.size() >= 0) {
                    listed.add(drafts, named, last - named.size() + 1, at + 1, false);
                    used.add(at + 1);
                    used.add(at + 3);
                }
                return;
            }
        }
    }

    /** {@code A, B and C rank fourth to sixth}. */
    private boolean isRange(int at) {
        return Words.isAny(parse.word(at + 1), "to", "through", "-", "–")
                && parse.isQuantity(at + 2)
                && parse.quantity(at + 2).isOrdinal()
                && parse.quantity(at + 2).value().compareTo(parse.quantity(at).value()) > 0;
    }

    /** {@code A came first, followed by B and C}: the places go on from the one told. */
    private void follow(List<Draft> drafts, int at, int place) {
        boolean highest = HIGHEST.contains(parse.word(at));
        for (int i = at + 1; parse.isIn(i) && i < at + 12; i++) {
            boolean ahead =
                    parse.word(i).equals("ahead")
                            && parse.word(i + 1).equals("of")
                            && parse.isArea(i + 2)
                            && (place == 1 || lists.listFrom(i + 2).size() >= SHORTEST_LIST);
            if (ahead || parse.word(i).equals("followed") && parse.word(i + 1).equals("by")) {
                if (!followed.add(i)) {
                    return;
                }
                List<Integer> named = lists.listFrom(i + 2);
                if (!named.isEmpty() && !lists.haveOwnPlaces(named)) {
                    listed.add(drafts, named, place + 1, at, false);
                }
                return;
            }
            // "first among the six and 3rd in the country; followed by": of the first place told
            boolean ordinal =
                    parse.isQuantity(i)
                            && parse.quantity(i).isOrdinal()
                            && !parse.word(i - 1).equals("and");
            boolean with =
                    Words.isAny(parse.word(i - 1), "with", "at", "(")
                            || parse.isQuantity(i) && parse.quantity(i).unit().equals("score");
            boolean goesOn = parse.word(i).equals(";") && parse.word(i + 1).equals("followed");
            if (ordinal
                    || parse.isQuantity(i) && !highest && !with && !ordinal
                    || parse.pieces().get(i).endsClause() && !goesOn) {
                return;
            }
        }
    }
}
