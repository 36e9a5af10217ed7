package org.provindex.reading.claim.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.phrase.RankWording;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/**
 * Reads areas that are named in the order of their places: {@code A, B and C head the index},
 * {@code A, B and C, in this order, had the most computing power}.
 */
final class PlacesInOrder {
    private static final Set<String> HEADING =
            Set.of("head", "headed", "lead", "led", "top", "topped");
    private static final Set<String> OPENING =
            Set.of("opens", "opened", "begins", "began", "starts", "started");
    private static final int SHORTEST_LIST = 2;

    private final Parse parse;
    private final PlaceLists lists;
    private final ListedPlaces listed;

    PlacesInOrder(Parse parse, PlaceLists lists, ListedPlaces listed) {
        this.parse = parse;
        this.lists = lists;
        this.listed = listed;
    }

    /** Adds the places that the words at a piece tell. */
    void read(List<Draft> drafts, int at) {
        heading(drafts, at);
        inOrder(drafts, at);
        opening(drafts, at);
        if (Words.isAny(parse.word(at), "front", "ahead")) {
            inFront(drafts, at);
        }
    }

    /**
     * {@code The list opens with A, B and C}, {@code a list of 100 is out, and it opens with A}.
     */
    private void opening(List<Draft> drafts, int at) {
        boolean opens = OPENING.contains(parse.word(at)) && parse.word(at + 1).equals("with");
        int list = at - 1;
        boolean it = parse.word(list).equals("it");
        while (opens && list >= 0 && !RankWording.LISTS.contains(parse.word(list))) {
            if (!it && (parse.isVerb(list) || parse.isQuantity(list))
                    || parse.word(list).equals("tier")) {
                return;
            }
            list--;
        }
        List<Integer> named = opens && list >= 0 ? lists.listFrom(at + 2) : List.of();
        if (!named.isEmpty() && !lists.haveOwnPlaces(named)) {
            listed.add(drafts, named, 1, at, named.size() > 1);
        }
    }

    /** {@code A, B and C head the index of 2021}: in the order of naming. */
    private void heading(List<Draft> drafts, int at) {
        boolean head = parse.isArea(at - 1) && HEADING.contains(parse.word(at));
        for (int i = at + 1; head && parse.isIn(i) && i < at + 5; i++) {
            boolean order =
                    parse.word(i).equals("order") && Words.isAny(parse.word(i - 1), "this", "that");
            if (order && lists.listBefore(at).size() >= SHORTEST_LIST) {
                listed.add(drafts, lists.listBefore(at), 1, at, false);
                return;
            }
        }
        for (int i = at + 2;
                head && parse.word(at + 1).equals("the") && parse.isIn(i) && i < at + 8;
                i++) {
            if (RankWording.LISTS.contains(parse.word(i))) {
                List<Integer> named = lists.listBefore(at);
                if (named.size() >= SHORTEST_LIST) {
                    listed.add(drafts, named, 1, at, true);
                }
                return;
            }
            if (!parse.isNominal(i)) {
                return;
            }
        }
    }

    /** {@code A, B and C, in this order, had the most computing power}. */
    private void inOrder(List<Draft> drafts, int at) {
        boolean order =
                parse.word(at).equals("order")
                        && Words.isAny(parse.word(at - 1), "this", "that")
                        && parse.word(at - 2).equals("in");
        if (!order) {
            return;
        }
        int verb = parse.isIn(at + 1) && parse.pieces().get(at + 1).isComma() ? at + 2 : at + 1;
        boolean most =
                parse.isVerb(verb)
                        && parse.word(verb + 1).equals("the")
                        && Superlatives.BEST.contains(parse.word(verb + 2));
        boolean lead = HEADING.contains(parse.word(verb));
        List<Integer> named = most || lead ? lists.listBefore(at) : List.of();
        if (named.size() >= SHORTEST_LIST) {
            Optional<Phrases.Found> what =
                    most ? new Phrases(parse).at(verb + 3) : Optional.empty();
            String phrase = what.map(Phrases.Found::words).orElse("");
            listed.add(drafts, named, 1, most ? verb + 2 : verb, false, phrase);
        }
    }

    /** {@code In the table of cities, A is in front of B and C}. */
    private void inFront(List<Draft> drafts, int at) {
        boolean front = parse.word(at).equals("front");
        int verb = front ? at - 2 : at - 1;
        boolean told =
                (!front || parse.word(at - 1).equals("in"))
                        && parse.word(at + 1).equals("of")
                        && Words.isAny(
                                parse.word(verb), "is", "was", "comes", "came", "ranks", "finished")
                        && parse.isArea(verb - 1)
                        && lists.isMember(verb - 1)
                        && isOfTable(verb - 1);
        List<Integer> behind = told ? lists.listFrom(at + 2) : List.of();
        if (!behind.isEmpty() && !lists.haveOwnPlaces(behind)) {
            List<Integer> named = new ArrayList<>(List.of(verb - 1));
            named.addAll(behind);
            listed.add(drafts, named, 1, at, false);
        }
    }

    /** Whether a sentence opens with the list or table that it tells the places of. */
    private boolean isOfTable(int before) {
        for (int i = 1; i < before; i++) {
            if (RankWording.LISTS.contains(parse.word(i))) {
                return Words.isAny(parse.word(0), "in", "on");
            }
        }
        return false;
    }
}
