package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/**
 * Reads places that go on from the one told before: {@code Shandong follows with 70.4 points and
 * Guizhou with 63.5}, {@code Next come Fujian and Hunan}.
 */
public final class NextPlaces {
    private static final Set<String> COMING =
            Set.of(
                    "come", "comes", "came", "is", "are", "was", "were", "follow", "follows",
                    "rank");

    /** What stands between places and who has them: {@code are held by}. */
    private static final Set<String> GOING = WordTable.words("measure/going-to");

    private final Parse parse;
    private final Course course;
    private final List<Draft> drafts;
    private final Places places;
    private final PlaceLists lists;
    private final ListedPlaces listed;

    /**
     * The next places of a sentence.
     *
     * @param drafts the claims of the sentence so far
     * @param places the lists of places that were read before
     */
    public NextPlaces(Parse parse, Course course, List<Draft> drafts, Places places) {
        this.parse = parse;
        this.places = places;
        this.course = course;
        this.drafts = drafts;
        this.lists = new PlaceLists(parse);
        this.listed = new ListedPlaces(parse);
    }

    public List<Draft> read() {
        List<Draft> found = new ArrayList<>();
        for (int at = 0; at < parse.size(); at++) {
            switch (parse.word(at)) {
                case "follow", "follows" -> following(found, at);
                case "next", "then", "behind" -> {
                    coming(found, at);
                    nextFew(found, at);
                }
                case "followed" -> {
                    followedBy(found, Math.max(1, at));
                    if (Words.isAny(parse.word(at + 1), "with", "closely", "behind")) {
                        following(found, at);
                    }
                }
                default -> {}
            }
        }
        return found;
    }

    /** {@code Shandong follows with 70.4 points and Guizhou with 63.5}. */
    private void following(List<Draft> found, int at) {
        boolean ordered = isInOrder(at + 1);
        boolean alone =
                ordered
                        || isEnd(at + 1)
                        || Words.isAny(
                                parse.word(at + 1),
                                "with",
                                "at",
                                "on",
                                "(",
                                "and",
                                "behind",
                                "closely",
                                "next",
                                "then");
        List<Integer> named = alone ? new ArrayList<>(lists.listBefore(at)) : List.of();
        if (named.isEmpty() || at - named.get(named.size() - 1) > 6) {
            return;
        }
        for (int i = at + 1; parse.isIn(i + 1) && !parse.pieces().get(i).endsClause(); i++) {
            boolean joined =
                    parse.word(i - 1).equals("and")
                            || parse.word(i - 1).equals("then")
                            || parse.pieces().get(i - 1).isComma();
            boolean valued = Words.isAny(parse.word(i + 1), "with", "at", "on", "(");
            if (joined && valued && parse.isArea(i) && lists.isMember(i)) {
                // "Shandong follows with 11, Zhejiang and Guangdong with ten each": they share one
                if (parse.word(i - 1).equals("and") && parse.isArea(i - 2)) {
                    break;
                }
                named.add(i);
            }
        }
        if (ordered || isScored(named.get(0)) || isOfPlaces(named.get(0))) {
            add(found, named, at);
        }
    }

    /**
     * {@code Shandong follows with 70.4}, not {@code with 11 cities}: who follows with another
     * figure than a score has told no place.
     */
    private boolean isScored(int from) {
        boolean scores =
                course.scores
                        || parse.quantities().stream()
                                .anyMatch(quantity -> quantity.unit().equals("score"));
        for (int i = from; parse.isIn(i) && !parse.pieces().get(i).endsClause(); i++) {
            if (Words.isAny(parse.word(i), "while", "whereas")) {
                break;
            }
            boolean scored =
                    parse.isQuantity(i)
                            && (parse.quantity(i).unit().equals("score")
                                    || parse.quantity(i).unit().equals("count")
                                            && scores
                                            && !parse.isNominal(i + 1));
            if (parse.word(i).equals("while")) {
                return true;
            }
            if (parse.isQuantity(i) && !scored) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@code Guangdong is ahead with 5.2 trillion yuan. Jiangsu follows with 4.4 trillion}: with a
     * figure like that of the place before, which it does not exceed.
     */
    private boolean isOfPlaces(int from) {
        Optional<Draft> place = placeBefore(from);
        for (int i = from; place.isPresent() && parse.isIn(i); i++) {
            if (parse.isQuantity(i)) {
                Quantity value = parse.quantity(i);
                return Stream.concat(
                                drafts.stream().filter(draft -> draft.piece < from),
                                Stream.concat(
                                        course.lastLevel.stream(), course.lastGrowth.stream()))
                        .filter(draft -> draft.area.equals(place.get().area))
                        .filter(draft -> draft.unit.equals(value.unit()))
                        .anyMatch(draft -> draft.value.compareTo(value.value()) >= 0);
            }
            if (parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    /**
     * {@code Next come Fujian and Hunan}, {@code Luoyang (92.8) and Xi'an (92.4) come next}, {@code
     * Behind them are Hubei, Henan and Anhui}.
     */
    private void coming(List<Draft> found, int at) {
        boolean opens =
                at == 0
                        || parse.pieces().get(at - 1).isComma()
                        || parse.pieces().get(at - 1).endsClause()
                        || parse.word(at - 1).equals("and");
        boolean behind = parse.word(at).equals("behind");
        boolean inPlace =
                parse.word(at).equals("next")
                        && COMING.contains(parse.word(at - 1))
                        && (isEnd(at + 1) || Words.isAny(parse.word(at + 1), "with", "at", "("));
        List<Integer> before = inPlace ? lists.listBefore(at - 1) : List.of();
        if (!before.isEmpty() && at - before.get(before.size() - 1) <= 6) {
            add(found, before, at);
            return;
        }
        // "Behind Guangdong come Jiangsu and Shandong"
        boolean last =
                behind
                        && parse.isArea(at + 1)
                        && placeBefore(at)
                                .flatMap(draft -> draft.area)
                                .equals(Optional.of(parse.area(at + 1).code()));
        boolean them = last || Words.isAny(parse.word(at + 1), "it", "them", "these");
        int verb = behind ? at + 2 : at + 1;
        if (opens && behind == them && COMING.contains(parse.word(verb))) {
            add(found, lists.listFrom(verb + 1), at);
        }
    }

    /**
     * {@code The next four places went to Wuxi, Ningbo, Chongqing and Wuhan}, {@code are held by}.
     */
    private void nextFew(List<Draft> found, int at) {
        boolean few =
                parse.word(at - 1).equals("the")
                        && parse.isQuantity(at + 1)
                        && Words.isAny(parse.word(at + 2), "places", "positions", "ranks", "spots");
        int i = at + 3;
        while (few && GOING.contains(parse.word(i)) && i < at + 7) {
            i++;
        }
        List<Integer> named = few && i > at + 3 ? lists.listFrom(i) : List.of();
        if (few && named.size() == parse.quantity(at + 1).value().intValue()) {
            add(found, named, at);
        }
    }

    /**
     * {@code It is followed by Hubei and Henan}, {@code on top with 77 points, followed by Henan}.
     */
    private void followedBy(List<Draft> found, int at) {
        // "On the list of 2022 it is followed by Jiangyin"
        boolean pronoun =
                Words.isAny(parse.word(0), "it", "they", "these", "this") && at < 4
                        || parse.isVerb(at - 1) && Words.isAny(parse.word(at - 2), "it", "they");
        boolean comma = parse.pieces().get(at - 1).isComma() && isToldBefore(at);
        if ((pronoun || comma) && parse.word(at + 1).equals("by") && !places.isFollowed(at)) {
            add(found, lists.listFrom(at + 2), at);
        }
    }

    private void add(List<Draft> found, List<Integer> named, int at) {
        Optional<Integer> place = placeBefore(at).map(draft -> draft.value.intValue());
        if (place.isPresent() && !named.isEmpty() && !lists.haveOwnPlaces(named)) {
            listed.add(found, named, place.get() + 1, at, false);
        }
    }

    /** The last place told before: in this sentence, else in the one before. */
    private Optional<Draft> placeBefore(int at) {
        return drafts.stream()
                .filter(draft -> draft.piece < at)
                .filter(NextPlaces::isPlace)
                .reduce((first, last) -> last)
                .or(() -> course.lastPlace);
    }

    private boolean isToldBefore(int at) {
        return drafts.stream().anyMatch(draft -> draft.piece < at && isPlace(draft));
    }

    /**
     * The place that others may follow: the last one, but the first among few of an area of which a
     * place among more is told too, {@code leads the west and is 8th nationwide}.
     */
    public static Optional<Draft> toFollow(List<Draft> drafts) {
        return drafts.stream()
                .filter(NextPlaces::isPlace)
                .reduce(
                        (one, next) ->
                                one.area.equals(next.area)
                                                && one.value.compareTo(BigDecimal.ONE) == 0
                                        ? one
                                        : next);
    }

    /** Whether a claim tells a place that others may follow. */
    static boolean isPlace(Draft draft) {
        boolean rank = draft.measure == Measure.RANK && draft.bound == Bound.EQ;
        boolean best = draft.measure == Measure.EXTREME && draft.value.signum() > 0;
        return (rank || best) && !draft.base;
    }

    /** {@code follow in this order}. */
    private boolean isInOrder(int at) {
        return parse.word(at).equals("in")
                && Words.isAny(parse.word(at + 1), "this", "that")
                && parse.word(at + 2).equals("order");
    }

    private boolean isEnd(int at) {
        return !parse.isIn(at)
                || parse.pieces().get(at).isComma()
                || parse.pieces().get(at).endsClause();
    }
}
