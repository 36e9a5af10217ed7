package org.provindex.reading.claim.measure;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/**
 * Tells which quantities state nothing: conversions, durations, vague counts, figures of companies.
 */
public final class Relevance {
    /** {@code 6,500-meter}. */
    private static final Pattern LENGTH =
            Pattern.compile("(?i).*\\d-(meter|metre|kilometer|kilometre|km|foot|mile)");

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
    private static final Set<String> SUPPOSING = Set.of("suppose", "imagine", "assume", "if");
    private static final Set<String> PRICES =
            Set.of("costs", "cost", "fee", "fees", "pay", "pays", "ticket", "tickets", "priced");
    private static final Set<String> RATED =
            Set.of("kilowatt-hour", "kwh", "gigabyte", "gb", "ton", "tonne", "liter", "litre");
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

    /** {@code 313 days of good air}. */
    private static final Set<String> AIR = Set.of("air", "skies", "sunshine");

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    private final Parse parse;
    private final Labels labels;
    private final StatedCounts counts;
    private final Conversions conversions;
    private Boolean method;
    private Boolean defines;

    public Relevance(Parse parse) {
        this.parse = parse;
        this.labels = new Labels(parse);
        this.counts = new StatedCounts(parse);
        this.conversions = new Conversions(parse);
    }

    /** Whether a quantity can be what a claim states. */
    public boolean isRelevant(int at) {
        Quantity quantity = parse.quantity(at);
        if (conversions.isConversion(at)
                || labels.isLabel(at)
                || isSupposed(at)
                || isDefinition(at)
                || isPrice(at)
                || isMethod(at)
                || isAttribute(at)) {
            return false;
        }
        return switch (quantity.form()) {
            case FRACTION ->
                    !has(parse, at, Set.of("sky", "way", "battle", "story", "day", "hour"));
            case DURATION -> isWaitingTime(at, quantity);
            case COUNT -> counts.isStated(at, quantity);
            default -> true;
        };
    }

    /**
     * {@code A village is called a "Taobao village" if at least 10 percent of its households ...}.
     */
    private boolean isDefinition(int at) {
        boolean called = false;
        for (int i = 0; mayDefine() && i < at; i++) {
            called |=
                    Words.isAny(
                            parse.word(i),
                            "called",
                            "defined",
                            "deemed",
                            "considered",
                            "regarded",
                            "given",
                            "awarded",
                            "qualifies",
                            "counts");
            if (called && Words.isAny(parse.word(i), "if", "when", "whose")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Suppose a firm earns 5 million yuan}, {@code If exports fall by 5 percent, ...}. */
    private boolean isSupposed(int at) {
        boolean main = false;
        for (int i = 0; parse.word(0).equals("if") && i < at; i++) {
            main |= parse.pieces().get(i).isComma();
        }
        // "I would be content with half of them", but not "I would like to see 600 by 2022"
        boolean wish =
                parse.word(0).equals("i")
                        && parse.word(1).equals("would")
                        && !parse.word(2).equals("like");
        return wish || SUPPOSING.contains(parse.word(0)) && !main;
    }

    /** {@code costs 134 yuan}, {@code for 99 yuan}: what a single thing costs. */
    private boolean isPrice(int at) {
        Quantity quantity = parse.quantity(at);
        boolean small =
                quantity.form() == Quantity.Form.MONEY
                        && !quantity.scaled()
                        && quantity.value().compareTo(BigDecimal.valueOf(10000)) < 0;
        // "0.32 yuan for a kilowatt-hour": a price that is a figure of its area
        boolean rate =
                Words.isAny(parse.word(at + 1), "per", "for", "a", "an") && has(parse, at, RATED)
                        || parse.word(at + 1).equals("on") && parse.word(at + 2).equals("average");
        for (int i = at - 1; small && !rate && i >= Math.max(0, at - 3); i--) {
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
                            .anyMatch(piece -> Words.isAny(piece.word(), "if", "when", "whose"));
        }
        return defines;
    }

    /** {@code the 6,500-meter camp}, {@code learned to sell it twice}: no figure of its own. */
    private boolean isAttribute(int at) {
        String text = parse.textOf(at);
        boolean length = LENGTH.matcher(text).matches();
        boolean twice =
                text.equalsIgnoreCase("twice")
                        && (!parse.isIn(at + 1)
                                || parse.pieces().get(at + 1).kind() == Piece.Kind.MARK);
        // "lay a third cable": one more, not a share
        boolean ordinal =
                text.matches("(?i)an? (third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)")
                        && parse.isNominal(at + 1);
        // "Jiangxi's telecoms: three quarters in review"
        boolean quarters =
                text.equalsIgnoreCase("three quarters")
                        && parse.word(at + 1).equals("in")
                        && Words.isAny(parse.word(at + 2), "review", "figures", "numbers");
        return twice || ordinal || quarters || length && parse.isNominal(at + 1);
    }

    private boolean isWaitingTime(int at, Quantity quantity) {
        String unit = quantity.unit();
        if (unit.equals("month")
                || unit.equals("week")
                || unit.equals("year") && !has(parse, at, Set.of("expectancy", "schooling"))) {
            return false;
        }
        return isHabit(at, quantity)
                || unit.equals("day") && has(parse, at, AIR)
                || parse.textOf(at).contains("average")
                || has(parse, at, TIME_NOUNS);
    }

    /**
     * {@code spent 26.9 hours a week online}: how long people do something; {@code open 24 hours a
     * day} only means always.
     */
    private boolean isHabit(int at, Quantity quantity) {
        return Words.isAny(parse.word(at + 1), "a", "per", "each", "every")
                && (Words.isAny(parse.word(at + 2), "week", "month")
                        || parse.word(at + 2).equals("day") && quantity.value().compareTo(DAY) < 0);
    }

    /** Whether one of the words stands near a piece. */
    static boolean has(Parse parse, int at, Set<String> words) {
        for (int i = Math.max(0, at - 12); i < Math.min(parse.size(), at + 4); i++) {
            if (words.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }
}
