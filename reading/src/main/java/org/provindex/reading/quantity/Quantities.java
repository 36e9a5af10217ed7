package org.provindex.reading.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Finds the quantities of a sentence: numbers with scale, unit and bound. */
public final class Quantities {
    private static final Map<String, String> CURRENCY_SIGNS =
            Map.of(
                    "$", "USD", "us$", "USD", "¥", "CNY", "￥", "CNY", "rmb", "CNY", "cny", "CNY",
                    "usd", "USD", "€", "EUR", "hk$", "HKD", "yuan", "CNY");

    private static final Set<String> OPENERS =
            Set.of("a", "an", "no", "rank", "number", "place", "#", "top");

    private static final Set<String> LEADS =
            Set.of("above", "below", "higher", "lower", "more", "less", "ahead", "behind");

    private final List<Token> tokens;
    private final BitSet taken;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(List<Token> tokens, BitSet taken) {
        this.tokens = tokens;
        this.taken = taken;
    }

    /**
     * The quantities among tokens, in their order.
     *
     * @param taken tokens that are something else, such as a date
     */
    public static List<Quantity> of(List<Token> tokens, BitSet taken) {
        Quantities scan = new Quantities(tokens, taken);
        scan.scan();
        return SharedUnits.spread(tokens, scan.found);
    }

    private void scan() {
        int at = 0;
        while (at < tokens.size()) {
            Optional<Quantity> quantity = taken.get(at) ? Optional.empty() : quantityAt(at);
            if (quantity.isPresent()) {
                found.add(isOfPercent(quantity.get()) ? inPoints(quantity.get()) : quantity.get());
                at = Math.max(at + 1, quantity.get().to());
            } else {
                at++;
            }
        }
    }

    /** {@code 58.7 percent, 2.1 points above the average}: points of a percentage. */
    private boolean isOfPercent(Quantity quantity) {
        return quantity.unit().equals("score")
                && quantity.to() < tokens.size()
                && LEADS.contains(tokens.get(quantity.to()).word())
                && !found.isEmpty()
                && Words.isAny(found.get(found.size() - 1).unit(), "percent", "pp");
    }

    private static Quantity inPoints(Quantity points) {
        return new Quantity(
                points.from(),
                points.core(),
                points.to(),
                points.value(),
                "pp",
                Quantity.Form.POINTS,
                points.bound(),
                points.explicitUnit(),
                points.scaled(),
                points.words());
    }

    private Optional<Quantity> quantityAt(int at) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.CHINESE) {
            return PlaceNumbers.chinese(tokens, at);
        }
        boolean known =
                token.isNumeric()
                        || Numbers.begins(token.word())
                        || Multiples.begins(token.word())
                        || OPENERS.contains(token.word());
        if (token.kind() == Token.Kind.MARK && !token.is("#") || !known) {
            return Optional.empty();
        }
        Optional<Numbers.Found> fraction = Numbers.fraction(tokens, at);
        if (fraction.isPresent() && Fractions.isShare(tokens, at, fraction.get())) {
            Quantity share =
                    plain(
                            at,
                            at + fraction.get().length(),
                            fraction.get().value(),
                            "percent",
                            Quantity.Form.FRACTION);
            return Optional.of(share);
        }
        Optional<Quantity> place = PlaceNumbers.at(tokens, at, taken);
        if (place.isPresent()) {
            return place;
        }
        Optional<BigDecimal> multiple = Multiples.at(tokens, at, taken);
        if (multiple.isPresent()) {
            return Optional.of(plain(at, at + 1, multiple.get(), "times", Quantity.Form.TIMES));
        }
        return number(at);
    }

    private Optional<Quantity> number(int at) {
        if (NameNumbers.isPartOfName(tokens, at)) {
            return Optional.empty();
        }
        boolean half =
                tokens.get(at).is("half")
                        && at + 2 < tokens.size()
                        && tokens.get(at + 1).is("a")
                        && Units.scaleAt(tokens, at + 2).isPresent();
        Optional<Numbers.Found> number =
                half
                        ? Optional.of(new Numbers.Found(new BigDecimal("0.5"), 2, true))
                        : isArticleBeforeScale(at)
                                ? Optional.of(new Numbers.Found(BigDecimal.ONE, 1, true))
                                : Numbers.at(tokens, at);
        return number.filter(n -> !isCompound(at + n.length())).map(n -> measured(at, n));
    }

    /**
     * {@code 70,000-word}, {@code 20-storey}: the number describes a thing, unless a unit follows
     * the hyphen.
     */
    private boolean isCompound(int to) {
        int behind = afterHyphen(to);
        return behind > to
                && Units.unitAt(tokens, behind).isEmpty()
                && Units.scaleAt(tokens, behind).isEmpty();
    }

    private Quantity measured(int at, Numbers.Found number) {
        BigDecimal value = number.value();
        int to = at + number.length();
        Optional<Units.Found> scale = Units.scaleAt(tokens, afterHyphen(to));
        boolean scaled = scale.isPresent();
        if (scaled) {
            value = value.multiply(scale.get().factor());
            to = afterHyphen(to) + scale.get().length();
        }
        int core = at;
        String unit = "count";
        Quantity.Form form = Quantity.Form.COUNT;
        Optional<String> currency = currencyBefore(at);
        Optional<Units.Found> behind = Units.unitAt(tokens, afterPlus(afterHyphen(to)));
        if (behind.isPresent() && isUnit(behind.get(), to)) {
            unit = behind.get().code();
            form = behind.get().form();
            value = value.multiply(behind.get().factor());
            to = afterPlus(afterHyphen(to)) + behind.get().length();
        }
        if (currency.isPresent()) {
            unit = currency.get();
            form = Quantity.Form.MONEY;
            core = at - 1;
        }
        if (form == Quantity.Form.COUNT) {
            Optional<String> density = density(to);
            unit = density.orElse(unit);
            form = density.isPresent() ? Quantity.Form.MEASURED : form;
        }
        boolean explicit = form != Quantity.Form.COUNT;
        return bounded(
                new Quantity(
                        core,
                        core,
                        to,
                        value.stripTrailingZeros(),
                        unit,
                        form,
                        Bound.EQ,
                        explicit,
                        scaled,
                        number.words()));
    }

    /** {@code 30 stations per 10,000 people}: the unit stands behind the noun. */
    private Optional<String> density(int to) {
        for (int i = to;
                i < Math.min(tokens.size(), to + 6) && tokens.get(i).kind() == Token.Kind.WORD;
                i++) {
            Optional<Units.Found> unit = Units.unitAt(tokens, i);
            if (unit.isPresent() && unit.get().code().startsWith("per_")) {
                return Optional.of(unit.get().code());
            }
        }
        return Optional.empty();
    }

    /** The quantity with the words that bound it before and behind. */
    private Quantity bounded(Quantity q) {
        Bounds.Found bounds = Bounds.around(tokens, q.core(), q.to());
        return new Quantity(
                bounds.from(),
                q.core(),
                bounds.to(),
                q.value(),
                q.unit(),
                q.form(),
                bounds.bound(),
                q.explicitUnit(),
                q.scaled(),
                q.words());
    }

    private Quantity plain(int from, int to, BigDecimal value, String unit, Quantity.Form form) {
        return bounded(
                new Quantity(from, from, to, value, unit, form, Bound.EQ, true, false, true));
    }

    /** {@code a million}, {@code a hundred}. */
    private boolean isArticleBeforeScale(int at) {
        Token token = tokens.get(at);
        return (token.is("a") || token.is("an"))
                && at + 1 < tokens.size()
                && Words.isAny(
                        tokens.get(at + 1).word(),
                        "hundred",
                        "thousand",
                        "million",
                        "billion",
                        "trillion");
    }

    private boolean isUnit(Units.Found unit, int to) {
        boolean spelled = unit.code().equals("FLOPS") || unit.code().equals("times");
        Token first = tokens.get(afterPlus(afterHyphen(to)));
        boolean letter = unit.length() == 1 && first.word().length() == 1;
        // "126 P" is a scale of computing power only in capitals
        return !spelled || !letter || first.capital() || first.is("x") || first.is("倍");
    }

    private Optional<String> currencyBefore(int at) {
        return at == 0 || taken.get(at - 1)
                ? Optional.empty()
                : Optional.ofNullable(CURRENCY_SIGNS.get(tokens.get(at - 1).word()))
                        .filter(
                                currency ->
                                        !tokens.get(at - 1).is("yuan") || !isNumberBefore(at - 1));
    }

    private boolean isNumberBefore(int at) {
        return at > 0
                && (tokens.get(at - 1).isNumeric() || Units.scaleAt(tokens, at - 1).isPresent());
    }

    private int afterHyphen(int at) {
        boolean hyphen =
                at + 1 < tokens.size()
                        && tokens.get(at).is("-")
                        && tokens.get(at).glued()
                        && tokens.get(at + 1).glued()
                        && tokens.get(at + 1).kind() == Token.Kind.WORD;
        return hyphen ? at + 1 : at;
    }

    private int afterPlus(int at) {
        boolean plus =
                at + 1 < tokens.size()
                        && (tokens.get(at).is("+")
                                || tokens.get(at).is("余")
                                || tokens.get(at).is("多"));
        return plus && Units.unitAt(tokens, at + 1).isPresent() ? at + 1 : at;
    }
}
