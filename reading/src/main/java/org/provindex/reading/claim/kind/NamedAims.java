package org.provindex.reading.claim.kind;

import java.util.Set;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/**
 * Tells values that a sentence calls an aim: {@code (target: 80,000)}, {@code had been the goal}.
 */
final class NamedAims {
    private static final Set<String> ANNOUNCED =
            Set.of("announced", "approved", "budgeted", "pencilled", "penciled");
    private static final Set<String> BUDGETED =
            Set.of("budgeted", "earmarked", "allocated", "reserved", "pencilled", "penciled");
    private static final Set<String> AIM_NOUNS =
            Set.of("goal", "goals", "target", "targets", "objective", "objectives", "aims", "目标");

    static final Set<String> PLANNED =
            Set.of("planned", "scheduled", "targeted", "envisaged", "slated", "promised");

    private static final Set<String> PLANS =
            Set.of("plan", "plans", "programme", "program", "budget", "blueprint", "strategy");
    private static final Set<String> ASKING =
            Set.of(
                    "asked",
                    "called",
                    "demanded",
                    "required",
                    "prescribed",
                    "provided",
                    "promised",
                    "envisaged",
                    "foresaw",
                    "foreseen");

    private static final int ANNOUNCING_REACH = 12;

    private final Parse parse;

    NamedAims(Parse parse) {
        this.parse = parse;
    }

    /** {@code Goals for 2024: 3,000 stations; 5 parks}: the sentence opens with an aim. */
    boolean isUnderAim(int at) {
        boolean aim = false;
        for (int i = 0; i < Math.min(at, 12); i++) {
            aim |= AIM_NOUNS.contains(parse.word(i));
            if (parse.word(i).equals(":") || parse.word(i).equals("：")) {
                return aim;
            }
        }
        return false;
    }

    /** {@code an annual total of 22 million is expected}. */
    boolean isExpected(int at) {
        int i = at + 1;
        while (parse.isNominal(i) && i < at + 5) {
            i++;
        }
        return Words.isAny(parse.word(i), "is", "are")
                && Words.isAny(parse.word(i + 1), "expected", "forecast", "projected", "predicted");
    }

    /** {@code 83,600 stations (target: 80,000)}: set for the time that was just told of. */
    boolean isAimInBracket(int at) {
        for (int i = at - 1; i > Math.max(0, at - 7); i--) {
            if (parse.word(i).equals("(")) {
                int word = parse.word(i + 1).equals("the") ? i + 2 : i + 1;
                return AIM_NOUNS.contains(parse.word(word));
            }
            if (parse.isQuantity(i) || parse.word(i).equals(")")) {
                return false;
            }
        }
        return false;
    }

    /** {@code (target for 2025: 68 percent)}. */
    boolean hasOwnTime(int at) {
        for (int i = at - 1; i > Math.max(0, at - 7) && !parse.word(i).equals("("); i--) {
            if (parse.isPeriod(i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 81,000 base stations had been the goal}, {@code put at 2 million in the plan}. */
    boolean isCalledAim(int at) {
        boolean plan =
                parse.word(at + 1).equals("in")
                        && parse.word(at + 2).equals("the")
                        && parse.word(at + 3).equals("plan")
                        && Words.isAny(parse.word(at - 1), "at", "to");
        int i = at + 1;
        while (i < at + 6 && parse.isNominal(i)) {
            i++;
        }
        // "The target for 2021, 30,000 base stations, was reached"
        int noun = parse.isPeriod(at - 2) ? at - 3 : at - 2;
        boolean apposed =
                at > 1
                        && parse.pieces().get(at - 1).isComma()
                        && parse.isIn(i)
                        && parse.pieces().get(i).isComma()
                        && AIM_NOUNS.contains(parse.word(noun));
        int be = parse.word(i).equals("had") ? i + 1 : i;
        boolean goal =
                Words.isAny(parse.word(be), "is", "are", "was", "were", "been")
                        && Words.isAny(parse.word(be + 1), "the", "its", "our")
                        && AIM_NOUNS.contains(parse.word(be + 2));
        return plan || goal || apposed;
    }

    /** {@code 89,000 - base stations aimed at for the end of 2023}. */
    boolean isAimedBehind(int at) {
        int i = at + 1;
        while (i < at + 7
                && !PLANNED.contains(parse.word(i))
                && (parse.isNominal(i) || parse.word(i).equals("-"))) {
            i++;
        }
        boolean aimed =
                parse.word(i).equals("aimed")
                                && parse.word(i + 1).equals("at")
                                && !parse.isNominal(i + 2)
                        || PLANNED.contains(parse.word(i))
                                && (parse.word(i + 1).equals("for")
                                        || parse.isPeriod(i + 1)
                                                && parse.textOf(i + 1).startsWith("for"));
        return aimed && !parse.isQuantity(i + 2);
    }

    /** {@code The plan had asked for 6 percent}: an aim also where its time has passed. */
    boolean isOfPlan(int at) {
        for (int i = at - 1; i >= Math.max(1, at - 4); i--) {
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return false;
            }
            if (ASKING.contains(parse.word(i))) {
                int plan = parse.word(i - 1).equals("had") ? i - 2 : i - 1;
                return PLANS.contains(parse.word(plan));
            }
        }
        return false;
    }

    /** {@code The goal of 20,000 new stations was met in August}: an aim of the whole year. */
    boolean isMet(int at) {
        if (!AIM_NOUNS.contains(parse.word(at - 2)) || !parse.word(at - 1).equals("of")) {
            return false;
        }
        for (int i = at + 1; i < at + 8; i++) {
            if (Words.isAny(parse.word(i), "was", "were", "had", "has", "is")) {
                return true;
            }
            if (!parse.isNominal(i)) {
                return false;
            }
        }
        return false;
    }

    /** {@code 300 million yuan has been set aside for 2023}, {@code are budgeted}. */
    private boolean isBudgetedBehind(int at) {
        int i = at + 1;
        while (i < at + 5 && parse.isNominal(i)) {
            i++;
        }
        boolean be = Words.isAny(parse.word(i), "is", "are", "was", "were", "has", "have");
        // "25,000 base stations are on the list for this year"
        boolean listed =
                be
                        && parse.word(i + 1).equals("on")
                        && Words.isAny(parse.word(i + 3), "list", "agenda", "program", "programme");
        int budgeted = parse.word(i + 1).equals("been") ? i + 2 : i + 1;
        boolean foreseen =
                Words.isAny(parse.word(i), "is", "are")
                        && Words.isAny(parse.word(i + 1), "foreseen", "envisaged", "planned");
        // "Investment is put at 28 billion yuan over the three years", in a plan
        boolean put =
                Words.isAny(parse.word(at - 3), "is", "are")
                        && Words.isAny(parse.word(at - 2), "put", "set", "fixed")
                        && parse.word(at - 1).equals("at");
        return listed
                || put
                || foreseen
                || be
                        && (BUDGETED.contains(parse.word(budgeted))
                                || parse.word(budgeted).equals("set")
                                        && parse.word(budgeted + 1).equals("aside"));
    }

    /** {@code has announced 20,000 new base stations for this year}. */
    boolean isAnnounced(int at) {
        if (isBudgetedBehind(at)) {
            return true;
        }
        boolean announced = false;
        for (int i = at - 1; i >= Math.max(0, at - ANNOUNCING_REACH); i--) {
            announced |= ANNOUNCED.contains(parse.word(i));
        }
        for (int i = at + 1; announced && parse.isIn(i) && i < at + ANNOUNCING_REACH; i++) {
            if (parse.isPeriod(i)) {
                return parse.textOf(i).startsWith("for ");
            }
            if (parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    /** {@code the 10 percent that had been envisaged for 2022}. */
    boolean isEnvisaged(int at) {
        int i = at + 1;
        // "short of the 50 billion yuan we had aimed at"
        boolean had =
                parse.word(i).equals("had")
                        && parse.word(i + 1).equals("been")
                        && parse.word(i + 2).equals("aimed");
        boolean we =
                had
                        || Words.isAny(parse.word(i), "we", "it", "they")
                                && parse.word(i + 1).equals("had")
                                && Words.isAny(
                                        parse.word(i + 2),
                                        "aimed",
                                        "planned",
                                        "hoped",
                                        "targeted",
                                        "promised");
        if (we) {
            return true;
        }
        i += Words.isAny(parse.word(i), "that", "which") ? 1 : 0;
        boolean been =
                Words.isAny(parse.word(i), "had", "has", "have", "was", "were")
                        && (i > at + 1 || parse.word(i).equals("had"));
        i += parse.word(i + 1).equals("been") ? 2 : 1;
        return been && PLANNED.contains(parse.word(i));
    }
}
