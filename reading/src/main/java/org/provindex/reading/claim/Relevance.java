package org.provindex.reading.claim;

import java.math.BigDecimal;
import java.util.Set;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.WordTable;

/**
 * Tells which quantities state nothing: conversions, durations, vague counts, figures of companies.
 */
final class Relevance {
    private static final Set<String> VAGUE_NOUNS = WordTable.words("quantity/vague-nouns");
    private static final Set<String> TIME_NOUNS =
            Set.of(
                    "time",
                    "times",
                    "duration",
                    "processing",
                    "approval",
                    "turnaround",
                    "takes",
                    "took",
                    "take",
                    "limit",
                    "wait",
                    "waiting",
                    "delay",
                    "period",
                    "latency",
                    "handling",
                    "expectancy",
                    "schooling",
                    "age",
                    "shortened",
                    "reduced",
                    "average",
                    "within",
                    "用时",
                    "cut",
                    "compressed");
    private static final Set<String> DEFINITE =
            Set.of(
                    "the", "these", "those", "its", "all", "both", "other", "their", "our", "first",
                    "last", "said", "above");
    private static final Set<String> SUPPOSING = Set.of("suppose", "imagine", "assume", "if");
    private static final BigDecimal SMALL = BigDecimal.valueOf(12);

    private static final Set<String> LABELS =
            Set.of(
                    "hall",
                    "panel",
                    "extension",
                    "hotline",
                    "room",
                    "page",
                    "cve",
                    "session",
                    "sub-forum",
                    "booth",
                    "gate",
                    "exit");
    private static final Set<String> TITLES = Set.of("mr", "ms", "mrs", "mr.", "ms.", "mrs.");
    private static final Set<String> PRICES =
            Set.of("costs", "cost", "fee", "fees", "pay", "pays", "ticket", "tickets", "priced");
    private static final Set<String> METHODS =
            Set.of(
                    "cronbach",
                    "cronbach's",
                    "correlation",
                    "percentile",
                    "percentiles",
                    "winsorized",
                    "winsorizing",
                    "winsorised",
                    "regression",
                    "simulations");

    private final Parse parse;
    private Boolean method;
    private Boolean defines;

    Relevance(Parse parse) {
        this.parse = parse;
    }

    /** Whether a quantity can be what a claim states. */
    boolean isRelevant(int at) {
        Quantity quantity = parse.quantity(at);
        if (isConversion(at)
                || isNumbering(at)
                || isSlogan(at)
                || isVersion(at)
                || isRatio(at)
                || SUPPOSING.contains(parse.word(0))
                || isDefinition(at)
                || isLabelled(at)
                || isPrice(at)
                || isMethod(at)
                || isAttribute(at)) {
            return false;
        }
        return switch (quantity.form()) {
            case FRACTION -> !has(at, Set.of("sky", "way", "battle", "story", "day", "hour"));
            case DURATION -> isWaitingTime(at, quantity);
            case COUNT -> isCount(at, quantity);
            default -> true;
        };
    }

    /** {@code the "digital strategy" 2.0}: a version. */
    private boolean isVersion(int at) {
        Quantity quantity = parse.quantity(at);
        return quantity.form() == Quantity.Form.COUNT
                && !quantity.scaled()
                && parse.textOf(at).matches("[1-9]\\.0")
                && !parse.isNominal(at + 1);
    }

    /**
     * {@code A village is called a "Taobao village" if at least 10 percent of its households ...}.
     */
    private boolean isDefinition(int at) {
        boolean called = false;
        for (int i = 0; mayDefine() && i < at; i++) {
            called |=
                    Set.of("called", "defined", "deemed", "considered", "regarded", "counts")
                            .contains(parse.word(i));
            if (called && Set.of("if", "when", "whose").contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Hall 5}, {@code Panel 3}, {@code extension 6}; {@code Mr. Ma, 52, was born}. */
    private boolean isLabelled(int at) {
        Quantity quantity = parse.quantity(at);
        boolean plain =
                quantity.form() == Quantity.Form.COUNT
                        && !quantity.scaled()
                        && !quantity.words()
                        && parse.textOf(at).matches("\\d{1,5}");
        if (plain && LABELS.contains(parse.word(at - 1))) {
            return true;
        }
        boolean apposed =
                parse.isIn(at - 1)
                        && parse.pieces().get(at - 1).isComma()
                        && parse.isIn(at + 1)
                        && parse.pieces().get(at + 1).isComma();
        boolean person = parse.word(at - 3).equals(".") || TITLES.contains(parse.word(at - 3));
        return plain && (apposed && person || parse.word(at - 1).equals("aged"));
    }

    /** {@code costs 134 yuan}, {@code for 99 yuan}: what a single thing costs. */
    private boolean isPrice(int at) {
        Quantity quantity = parse.quantity(at);
        boolean small =
                quantity.form() == Quantity.Form.MONEY
                        && !quantity.scaled()
                        && quantity.value().compareTo(BigDecimal.valueOf(10000)) < 0;
        for (int i = at - 1; small && i >= Math.max(0, at - 3); i--) {
            if (PRICES.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code The correlation with GDP per head is 0.83}: how figures were made, not figures. */
    private boolean isMethod(int at) {
        if (method == null) {
            method =
                    parse.pieces().stream().anyMatch(piece -> METHODS.contains(piece.word()))
                            || parse.word(0).equals("weights")
                            || parse.word(0).equals("weight");
        }
        return method;
    }

    private boolean mayDefine() {
        if (defines == null) {
            defines =
                    parse.pieces().stream()
                            .anyMatch(
                                    piece -> Set.of("if", "when", "whose").contains(piece.word()));
        }
        return defines;
    }

    /** {@code in the proportion of 8.1 : 44.7 : 47.2}. */
    private boolean isRatio(int at) {
        boolean before = parse.word(at - 1).equals(":") && parse.isQuantity(at - 2);
        boolean behind = parse.word(at + 1).equals(":") && parse.isQuantity(at + 2);
        return (before || behind) && parse.quantity(at).form() == Quantity.Form.COUNT;
    }

    /** {@code the 6,500-meter camp}, {@code learned to sell it twice}: no figure of its own. */
    private boolean isAttribute(int at) {
        String text = parse.textOf(at);
        boolean length = text.matches("(?i).*\\d-(meter|metre|kilometer|kilometre|km|foot|mile)");
        boolean twice =
                text.equalsIgnoreCase("twice")
                        && (!parse.isIn(at + 1)
                                || parse.pieces().get(at + 1).kind() == Piece.Kind.MARK);
        return twice || length && parse.isNominal(at + 1);
    }

    /** The same sum in another currency: in brackets, or behind {@code or about}. */
    private boolean isConversion(int at) {
        Quantity quantity = parse.quantity(at);
        if (quantity.form() != Quantity.Form.MONEY) {
            return false;
        }
        boolean part =
                parse.word(at + 1).equals("of")
                        && Set.of("which", "it", "them").contains(parse.word(at + 2));
        boolean bracket = parse.depths()[at] > 0 && !part;
        for (int i = at - 1; i >= Math.max(0, at - 7); i--) {
            if (parse.isQuantity(i) && parse.depths()[i] <= parse.depths()[at]) {
                Quantity before = parse.quantity(i);
                boolean money = before.form() == Quantity.Form.MONEY;
                return money
                        && (bracket && parse.depths()[i] < parse.depths()[at]
                                || !before.unit().equals(quantity.unit()) && isOr(i, at));
            }
            if (parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    private boolean isOr(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Lexicon.isVerb(parse.pieces().get(i)) || parse.word(i).equals("and")) {
                return false;
            }
        }
        return true;
    }

    /** {@code (1)}, {@code 2.}: a small whole number alone in brackets. */
    private boolean isNumbering(int at) {
        Quantity quantity = parse.quantity(at);
        boolean small =
                quantity.form() == Quantity.Form.COUNT
                        && !quantity.scaled()
                        && quantity.value().compareTo(BigDecimal.valueOf(100)) < 0;
        boolean labelled = parse.word(at - 1).equals(":");
        if (small && !labelled && parse.word(at + 1).equals(".") && parse.isIn(at + 2)) {
            return true;
        }
        boolean alone =
                quantity.form() == Quantity.Form.COUNT
                        && !quantity.scaled()
                        && quantity.value().scale() <= 0;
        String before = parse.word(at - 1);
        String behind = parse.word(at + 1);
        boolean bracketed =
                (before.equals("(") || before.equals("（"))
                                && (behind.equals(")") || behind.equals("）"))
                        || before.equals("[") && behind.equals("]");
        return alone
                && bracketed
                && quantity.value().compareTo(BigDecimal.valueOf(20)) <= 0
                && !parse.isArea(at - 2);
    }

    /** Number words inside quotation marks are slogans: {@code "two links and one cluster"}. */
    private boolean isSlogan(int at) {
        Quantity quantity = parse.quantity(at);
        if (!quantity.words() && quantity.form() != Quantity.Form.COUNT
                || quantity.explicitUnit() && !quantity.words()) {
            return false;
        }
        if (isQuote(at - 1) && isQuote(at + 1)) {
            return true;
        }
        boolean open = false;
        for (int i = 0; i < at; i++) {
            String word = parse.word(i);
            if (word.equals("“")) {
                open = true;
            } else if (word.equals("”")) {
                open = false;
            } else if (word.equals("\"")) {
                open = !open;
            }
        }
        return open && quantity.value().compareTo(BigDecimal.valueOf(100)) < 0;
    }

    private boolean isQuote(int at) {
        return parse.isIn(at)
                && parse.pieces().get(at).kind() == Piece.Kind.MARK
                && "\"“”".contains(parse.word(at));
    }

    private boolean isWaitingTime(int at, Quantity quantity) {
        String unit = quantity.unit();
        if (unit.equals("month")
                || unit.equals("week")
                || unit.equals("year") && !has(at, Set.of("expectancy", "schooling"))) {
            return false;
        }
        return has(at, TIME_NOUNS);
    }

    private boolean has(int at, Set<String> words) {
        for (int i = Math.max(0, at - 12); i < Math.min(parse.size(), at + 4); i++) {
            if (words.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCount(int at, Quantity quantity) {
        Piece next = parse.isIn(at + 1) ? parse.pieces().get(at + 1) : null;
        String before = parse.word(at - 1);
        boolean small = quantity.value().compareTo(SMALL) <= 0;
        if (quantity.words() && quantity.value().compareTo(BigDecimal.ONE) <= 0
                || quantity.value().signum() == 0) {
            return false;
        }
        if (!quantity.scaled()
                && quantity.value().compareTo(BigDecimal.ONE) == 0
                && quantity.words()) {
            return false;
        }
        boolean definite = DEFINITE.contains(before) || before.equals("'s");
        boolean allOf = before.equals("its") && parse.word(at - 2).equals("of");
        if (definite
                && !(allOf && parse.word(at - 3).equals("all"))
                && quantity.value().stripTrailingZeros().scale() <= 0
                && !isDefined(at)
                && !quantity.scaled()
                && quantity.value().compareTo(BigDecimal.valueOf(400)) < 0) {
            return false;
        }
        boolean title =
                parse.sentence().kind() == org.provindex.reading.text.Sentence.Kind.HEADING
                        && quantity.words()
                        && small;
        if (title) {
            return false;
        }
        if (isElliptic(at)) {
            return true;
        }
        if (next == null) {
            return !quantity.words();
        }
        boolean whole =
                quantity.words()
                        && small
                        && before.equals("of")
                        && parse.isNominal(at - 2)
                        && !Set.of("total", "number", "sum", "some", "fleet")
                                .contains(parse.word(at - 2));
        boolean different =
                whole
                        || quantity.words()
                                && small
                                && Set.of("different", "such").contains(next.word());
        if (different || VAGUE_NOUNS.contains(next.word()) || VAGUE_NOUNS.contains(head(at))) {
            return false;
        }
        boolean better =
                has(at, Set.of("bigger", "better", "larger", "higher"))
                        && Set.of("provinces", "cities", "regions", "province")
                                .contains(next.word());
        if (better && quantity.words()) {
            return false;
        }
        boolean places =
                next.is("of")
                        && has(
                                at,
                                Set.of(
                                        "cities",
                                        "counties",
                                        "provinces",
                                        "districts",
                                        "towns",
                                        "enterprises",
                                        "companies",
                                        "indicators"));
        return places || !(quantity.words() && small && !parse.isNominal(at + 1));
    }

    /** {@code Shaanxi has only three, and Shanxi two}: the noun is left out. */
    private boolean isElliptic(int at) {
        boolean ends =
                !parse.isIn(at + 1)
                        || parse.pieces().get(at + 1).isComma()
                        || parse.pieces().get(at + 1).endsClause();
        String before = parse.word(at - 1);
        boolean only = before.equals("only") || before.equals("just");
        int verb = only ? at - 2 : at - 1;
        boolean has = Set.of("has", "have", "had", "counts", "got").contains(parse.word(verb));
        boolean each = parse.word(at + 1).equals("each") && before.equals("with");
        return ends && (has && parse.isArea(verb - 1) || parse.isArea(at - 1))
                || each && parse.isArea(at - 2);
    }

    /** The last word of the noun phrase behind a number. */
    private String head(int at) {
        String head = "";
        for (int i = at + 1;
                parse.isIn(i) && i < at + 8 && Lexicon.isNominal(parse.pieces().get(i));
                i++) {
            head = parse.word(i);
        }
        return head;
    }

    /**
     * {@code the 24 provinces that have issued policies}: the number is told here for the first
     * time.
     */
    private boolean isDefined(int at) {
        if (parse.word(at - 2).equals("of") && at < 4) {
            return false;
        }
        for (int i = at + 1; parse.isIn(i) && i < at + 7; i++) {
            boolean relative =
                    !parse.word(i - 1).equals("of") && !parse.pieces().get(i - 1).isComma();
            if (relative
                    && Set.of("that", "who", "which", "mark", "threshold")
                            .contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }
}
