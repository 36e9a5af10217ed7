package org.provindex.reading.claim.area;

import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreasInForce;
import org.provindex.reading.claim.sentence.AsideAreas;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/** Tells which of the areas that a sentence names are the whole that a share is taken of. */
final class Wholes {
    private static final Set<String> TOTALS = Set.of("total", "totals", "whole", "provincial");
    private static final Set<String> REFERRING =
            Set.of("it", "its", "they", "their", "this", "that", "these", "there", "here");

    private final Parse parse;

    Wholes(Parse parse) {
        this.parse = parse;
    }

    /**
     * {@code 31.5 percent of Shanghai's total}, {@code 55 percent of the totals of the province}:
     * the whole is not what the sentence speaks of while a part of it is in force.
     */
    boolean isOfPart(int i, AreasInForce inForce) {
        // "Clean energy made up 91 percent of Qinghai's capacity" speaks of the whole itself
        boolean opens =
                parse.word(i + 1).equals("'s")
                        && !TOTALS.contains(parse.word(i + 2))
                        && !REFERRING.contains(parse.word(0))
                        && parse.areas().stream()
                                .filter(area -> !AsideAreas.isMadeKnownIn(parse, area))
                                .noneMatch(area -> area.from() < parse.pieces().get(i).from());
        boolean part =
                !opens
                        && !isOwnSubject(i)
                        && inForce.current()
                                .filter(code -> Character.isDigit(code.charAt(0)))
                                .filter(code -> !code.equals(parse.area(i).code()))
                                .isPresent();
        boolean percent = false;
        for (int k = i - 1; part && !percent && k >= Math.max(0, i - 7); k--) {
            boolean verb = parse.isVerb(k) && !parse.word(k - 1).equals("the");
            if (verb || parse.pieces().get(k).isComma() || parse.pieces().get(k).endsClause()) {
                return false;
            }
            // "its share of the provincial total"
            boolean share =
                    k >= i - 4
                            && Words.isAny(parse.word(k), "share", "part", "proportion")
                            && Words.isAny(parse.word(k + 1), "of", "in")
                            && Words.isAny(parse.word(i + 1), "total", "totals", "whole");
            percent =
                    share
                            || parse.isQuantity(k)
                                    && parse.quantity(k).unit().equals("percent")
                                    && parse.word(k + 1).equals("of");
        }
        return percent;
    }

    /** {@code Liaoning's share in the digital economy of China is 2 percent}. */
    private boolean isOfShare(int i) {
        if (!Words.isAny(parse.word(i - 1), "of", "in") || parse.word(i + 1).equals("'s")) {
            return false;
        }
        for (int k = i - 2; k > Math.max(0, i - 8); k--) {
            if (Words.isAny(parse.word(k), "share", "proportion", "part", "weight")) {
                return Words.isAny(parse.word(k - 1), "'s", "its", "their")
                        && Words.isAny(parse.word(k + 1), "of", "in");
            }
            boolean inside =
                    parse.isNominal(k)
                            || Lexicon.isArticle(parse.pieces().get(k))
                            || Words.isAny(parse.word(k), "of", "in");
            if (!inside) {
                return false;
            }
        }
        return false;
    }

    /**
     * {@code new energy made up 61.3 percent of the capacity of Gansu}: a subject without an
     * article is no part that was spoken of.
     */
    private boolean isOwnSubject(int i) {
        boolean named = parse.area(i).form() == Form.NAME && parse.word(i - 1).equals("of");
        int k = i - 1;
        while (named && k > 0 && !parse.isQuantity(k)) {
            k--;
        }
        k--;
        while (k > 0 && (parse.isVerb(k) || Words.isAny(parse.word(k), "up", "for"))) {
            k--;
        }
        int head = k;
        while (parse.isNominal(k)) {
            k--;
        }
        boolean opens =
                k < 0 || parse.pieces().get(k).isComma() || parse.pieces().get(k).endsClause();
        return named && head > k && opens && !REFERRING.contains(parse.word(k + 1));
    }

    /** {@code 11.8 percent of the nation's digital economy}: the whole that a share is taken of. */
    boolean isDenominator(int i) {
        if (parse.word(i - 1).equals("占")) {
            return true;
        }
        // "Kunming's share of the province's online sales", "its part in China's exports"
        int of = parse.word(i - 1).equals("the") ? i - 2 : i - 1;
        boolean owned =
                Words.isAny(parse.word(of), "of", "in")
                        && Words.isAny(parse.word(of - 1), "share", "part", "proportion", "weight")
                        && (parse.word(of - 2).equals("'s") && parse.isArea(of - 3)
                                || Words.isAny(parse.word(of - 2), "its", "their"));
        if (owned) {
            return true;
        }
        // "the proportion in the whole province being 29.3%"
        boolean proportion =
                parse.word(i - 1).equals("in")
                        && Words.isAny(parse.word(i - 2), "proportion", "share", "weight");
        proportion |=
                parse.word(i - 1).equals("the")
                        && parse.word(i - 2).equals("in")
                        && Words.isAny(parse.word(i - 3), "proportion", "share", "weight");
        if (proportion && parse.area(i).form() == Form.REFERENCE) {
            return true;
        }
        if (isOfShare(i)) {
            return true;
        }
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            if (parse.isQuantity(k)) {
                String unit = parse.quantity(k).unit();
                return unit.equals("percent") && parse.word(k + 1).equals("of");
            }
        }
        return false;
    }
}
