package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.phrase.RankWording;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.text.Words;

/**
 * Finds clauses in which nobody else does more or less: {@code no other province does worse},
 * {@code nowhere did the index rise faster}.
 */
public final class NoOther {
    private static final Set<String> NOBODY = Set.of("no", "none", "nobody", "nowhere");
    private static final Set<String> OTHERS =
            Set.of(
                    "provincial",
                    "municipal",
                    "province",
                    "city",
                    "region",
                    "provincial-level",
                    "municipality",
                    "place",
                    "country",
                    "nation",
                    "economy",
                    "county",
                    "prefecture",
                    "district",
                    "port",
                    "zone",
                    "park",
                    "hub");
    private static final Set<String> PROVINCES = Set.of("province", "region", "provincial-level");
    private static final Set<String> MORE =
            Set.of(
                    "more",
                    "higher",
                    "better",
                    "larger",
                    "further",
                    "faster",
                    "bigger",
                    "stronger",
                    "quicker",
                    "greater");
    private static final Set<String> LESS =
            Set.of("fewer", "less", "lower", "smaller", "slower", "worse", "weaker");

    /** A clause goes no further. */
    private static final int REACH = 16;

    private final Parse parse;
    private final Course course;

    public NoOther(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /**
     * A clause of this kind.
     *
     * @param at the piece that denies, {@code no}
     * @param group the piece that tells who is denied to do more, {@code province}
     * @param compared the piece of the comparative
     * @param sign 1 where nobody does more, -1 where nobody does less
     */
    record Clause(int at, int group, int compared, int sign) {}

    /** Whether a sentence denies anything of anybody at all. */
    public static boolean mayBeIn(Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            if (NOBODY.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The first such clause from a piece on, if it names nobody that others are compared with. */
    Optional<Clause> from(int start) {
        for (int at = start; at < parse.size(); at++) {
            if (!NOBODY.contains(parse.word(at)) || parse.isQuantity(at + 1)) {
                continue;
            }
            int group = group(at);
            for (int i = group + 1; group > 0 && parse.isIn(i) && i < at + REACH; i++) {
                if (parse.isQuantity(i)
                        || parse.pieces().get(i).endsClause()
                        || parse.isArea(i) && !isWide(i)) {
                    break;
                }
                int sign = signAt(i);
                if (sign != 0 && !parse.isQuantity(i + 1) && !isThan(i)) {
                    return Optional.of(new Clause(at, group, i, sign));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code other province}, {@code central province}, {@code nowhere}; -1 for none. */
    private int group(int at) {
        if (!parse.word(at).equals("no")) {
            return at;
        }
        int group = parse.word(at + 1).equals("other") ? at + 2 : at + 1;
        group += OTHERS.contains(parse.word(group + 1)) ? 1 : 0;
        return OTHERS.contains(parse.word(group)) ? group : -1;
    }

    private boolean isWide(int i) {
        return parse.area(i).form() == Form.WIDE
                || parse.area(i).level() == Level.GROUP
                || Words.isAny(parse.word(i - 1), "in", "of")
                || parse.textOf(i).startsWith("in ");
    }

    /** 1 for {@code more} and {@code as many}, -1 for {@code fewer}, 0 for no comparative. */
    private int signAt(int i) {
        if (MORE.contains(parse.word(i))) {
            return 1;
        }
        if (LESS.contains(parse.word(i))) {
            return -1;
        }
        // "are data centers as large"
        boolean ends =
                parse.isNominal(i + 1)
                        && (!parse.isIn(i + 2) || parse.pieces().get(i + 2).endsClause());
        boolean as =
                Words.isAny(parse.word(i), "as", "so")
                        && (Words.isAny(parse.word(i + 1), "many", "much", "well", "fast", "high")
                                || parse.word(i + 1).endsWith("ly")
                                || ends);
        boolean close =
                parse.word(i).equals("close")
                        && (parse.word(i + 1).equals("to")
                                || !parse.isIn(i + 1)
                                || parse.pieces().get(i + 1).endsClause());
        boolean denser = parse.word(i).endsWith("er") && parse.word(i - 1).equals("a");
        // "a density that no other province can match"
        boolean match = Words.isAny(parse.word(i), "match", "matches", "matched", "rival", "equal");
        return as || close || denser || match ? 1 : 0;
    }

    /** Whether a comparative stands between two pieces. */
    boolean isComparative(int from, int to) {
        for (int i = from; i < to; i++) {
            if (signAt(i) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isThan(int compared) {
        for (int i = compared + 1; parse.isIn(i) && i < compared + 6; i++) {
            if (parse.word(i).equals("than") || parse.word(i).equals("as")) {
                return true;
            }
            if (!parse.isNominal(i) && !Words.isAny(parse.word(i), "many", "much", "few")) {
                return false;
            }
        }
        return false;
    }

    /**
     * The extreme of the area spoken of that such a clause tells where no figure before it does:
     * {@code In the opening of data no other province does worse}, {@code No city makes more
     * robots: 75,000 left its plants}.
     */
    public Optional<Draft> ofSubject(List<Draft> drafts) {
        Optional<Clause> clause = from(0);
        if (clause.isEmpty()) {
            return Optional.empty();
        }
        int at = clause.get().at();
        boolean nowhere = parse.word(at).equals("nowhere");
        boolean after = drafts.stream().anyMatch(draft -> draft.piece < at);
        Optional<Phrases.Found> opening = new RankWording(parse).opening();
        // what is told behind the clause has no part in it
        int end = clause.get().compared();
        boolean first = drafts.stream().noneMatch(draft -> draft.piece < end);
        boolean told = toldBefore(end).isPresent();
        if (!nowhere && (after || hasVerb(at) || told && opening.isEmpty() && first)) {
            return Optional.empty();
        }
        Draft draft = new Draft(at, BigDecimal.valueOf(clause.get().sign()), "rank", Bound.EQ);
        draft.measure = Measure.EXTREME;
        draft.quoteFrom = at;
        draft.quoteTo = clause.get().compared() + 1;
        draft.by("measure.extreme.no-other", 0.9);
        if (!nowhere || !after) {
            draft.area = subject(clause.get());
            draft.by("area.no-other", 0.88);
            if (draft.area.isEmpty()) {
                return Optional.empty();
            }
        }
        Phrases phrases = new Phrases(parse);
        int noun = clause.get().compared() + 1;
        Optional<Phrases.Found> object =
                parse.isNominal(noun)
                        ? phrases.at(noun)
                        : nowhere ? phrases.at(at + 2) : Optional.empty();
        opening.or(() -> object).ifPresent(found -> draft.phrase = found.words());
        return Optional.of(draft);
    }

    /** The level told last, or the growth where growth is compared: {@code grew faster}. */
    Optional<Draft> toldBefore(int comparative) {
        boolean growth =
                Words.isAny(parse.word(comparative), "faster", "slower", "quicker")
                        || Words.isAny(parse.word(comparative + 1), "quickly", "rapidly", "fast");
        return growth ? course.lastGrowth : course.lastLevel;
    }

    private boolean hasVerb(int before) {
        for (int i = 0; i < before; i++) {
            if (parse.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** Who is meant: a province where other provinces are denied, though a city was named last. */
    private Optional<String> subject(Clause clause) {
        Optional<String> current = course.areas.current().or(() -> course.mainArea);
        boolean city = current.filter(code -> Character.isDigit(code.charAt(0))).isPresent();
        return city && PROVINCES.contains(parse.word(clause.group()))
                ? course.areas.at(Level.PROVINCE)
                : current.filter(code -> !code.equals("CN"));
    }
}
