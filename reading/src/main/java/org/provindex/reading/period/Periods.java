package org.provindex.reading.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.PhraseTable;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Finds the times told in a sentence and what each is told for. */
public final class Periods {
    private static final Set<String> POINTING = Set.of("those", "these", "the");

    /** Digits of a year. */
    private static final int LONGEST = 4;

    private static final Set<String> UNDATED = Set.of("now", "then", "vague");

    private static final Set<String> BEFORE_THEN =
            Set.of("by", "until", "since", "will", "would", "should", "shall", "could", "might");

    private final List<Token> tokens;
    private final List<PeriodMention> found = new ArrayList<>();
    private final PeriodRoles roles;
    private final YearSpans spans;
    private final YearlessParts parts;
    private final RelativeYears years;
    private final YearEnds ends;
    private final ElidedQuarters quarters;
    private final InsertedTimes insertions;
    private final MonthsTo monthsTo;
    private Anchor anchor;

    private Periods(List<Token> tokens, Anchor anchor) {
        this.tokens = tokens;
        this.anchor = anchor;
        this.spans = new YearSpans(tokens);
        this.parts = new YearlessParts(tokens);
        this.years = new RelativeYears(tokens);
        this.ends = new YearEnds(tokens);
        this.quarters = new ElidedQuarters(tokens);
        this.insertions = new InsertedTimes(tokens);
        this.monthsTo = new MonthsTo(tokens, parts);
        this.roles = new PeriodRoles(tokens, found);
    }

    /** The times that tokens tell, in their order. */
    public static List<PeriodMention> of(List<Token> tokens, Anchor anchor) {
        return new Periods(tokens, anchor).scan();
    }

    private List<PeriodMention> scan() {
        int at = 0;
        while (at < tokens.size()) {
            Optional<PeriodMention> mention =
                    mayBegin(tokens.get(at)) ? mentionAt(at) : Optional.empty();
            if (mention.isPresent()) {
                boolean founding = insertions.isFounding(mention.get());
                found.add(founding ? mention.get().as(Role.EVENT) : mention.get());
                mention.get()
                        .period()
                        .filter(period -> mention(found).dates())
                        .filter(period -> !insertions.isInserted(mention(found)))
                        .filter(period -> !isLastYear(mention(found)))
                        .ifPresent(period -> anchor = anchor.in(period.year()));
                at = mention.get().to();
            } else {
                at++;
            }
        }
        return PeriodSpans.merged(tokens, found);
    }

    /** Whether a time can begin with a token; most words are passed over by this alone. */
    private static boolean mayBegin(Token token) {
        return switch (token.kind()) {
            case MARK -> false;
            case NUMBER -> isShort(token.word());
            case ORDINAL, CHINESE -> true;
            case WORD -> {
                String word = token.word();
                boolean known =
                        Relative.begins(word)
                                || YearParts.begins(word)
                                || PlanPeriods.begins(word)
                                || MonthsTo.NUMBERS.contains(word)
                                || POINTING.contains(word)
                                || word.equals("current")
                                || word.equals("present")
                                || word.equals("year-end")
                                || YearSpans.begins(word);
                yield known
                        || Character.isDigit(word.charAt(0))
                        || word.startsWith("end-")
                        || token.capital() && word.indexOf('-') > 0;
            }
        };
    }

    /** Years, days and counts of years are such; {@code 1,204.5} is none of them. */
    private static boolean isShort(String number) {
        int point = number.indexOf('.');
        return number.indexOf(',') < 0 && (point < 0 ? number.length() : point) <= LONGEST;
    }

    /** {@code was upgraded last year, and as of August it exceeds 2,000}: of which year? */
    private boolean isLastYear(PeriodMention mention) {
        return tokens.get(mention.to() - 1).is("year")
                && tokens.subList(mention.from(), mention.to()).stream()
                        .anyMatch(token -> token.is("last"));
    }

    private static PeriodMention mention(List<PeriodMention> found) {
        return found.get(found.size() - 1);
    }

    private Optional<PeriodMention> mentionAt(int at) {
        Optional<PeriodMention> plan = PlanPeriods.at(tokens, at);
        if (plan.isPresent()) {
            return plan.map(roles::placed);
        }
        Optional<PeriodMention> months = monthsTo.at(at, anchor);
        if (months.isPresent()) {
            return months.map(roles::placed);
        }
        Optional<PeriodMention> end =
                ends.clause(at, anchor)
                        .or(
                                () ->
                                        ends.noun(at, anchor)
                                                .or(() -> ends.decade(at, anchor))
                                                .map(roles::placed));
        if (end.isPresent()) {
            return end;
        }
        Optional<PhraseTable.Found> relative = Relative.at(tokens, at);
        String group = relative.map(PhraseTable.Found::key).orElse("");
        if (group.equals("compared") && isYearEarlier(at, relative.get().length())) {
            return Optional.of(
                    new PeriodMention(
                            at, at + relative.get().length(), Optional.empty(), Role.THEN));
        }
        if (group.equals("compared")) {
            return Optional.of(
                    new PeriodMention(
                            spans.begin(at),
                            at + relative.get().length(),
                            Optional.empty(),
                            Role.COMPARED));
        }
        Optional<Dates.Found> date = Dates.at(tokens, at, anchor);
        if (date.isPresent()) {
            return Optional.of(
                    roles.placed(
                            new PeriodMention(
                                    at,
                                    at + date.get().length(),
                                    Optional.of(date.get().period()),
                                    Role.IN)));
        }
        Optional<Role> role =
                UNDATED.contains(group)
                        ? Optional.of(Role.valueOf(group.toUpperCase(Locale.ROOT)))
                        : Optional.empty();
        if (role.isPresent()
                && !isStartOf(at + relative.get().length())
                && !(role.get() == Role.THEN && tokens.get(at).is("then") && !isThen(at))) {
            int to = at + relative.get().length();
            // "twice today's number", "in the same period of 2020"
            boolean asNow =
                    role.get() == Role.NOW
                            && at > 0
                            && Words.isAny(tokens.get(at - 1).word(), "as", "than")
                            && !tokens.get(at).is("now");
            int from = spans.begin(at);
            Optional<PeriodMention> other =
                    isSamePart(at, to) ? ofYear(from, to) : Optional.empty();
            if (other.isPresent()) {
                return other;
            }
            boolean compared =
                    asNow
                            || isThan(from)
                            || to < tokens.size()
                                    && (role.get() == Role.NOW && tokens.get(to).is("'s")
                                            || tokens.get(to).is("of") && isSamePart(at, to));
            if (compared) {
                return Optional.of(new PeriodMention(from, to, Optional.empty(), Role.COMPARED));
            }
            int start = role.get() == Role.NOW ? at : spans.begin(at);
            return Optional.of(
                    new PeriodMention(start, to, Optional.empty(), roleAt(at, start, role.get())));
        }
        boolean currentNumber =
                (tokens.get(at).is("current") || tokens.get(at).is("present"))
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).kind() == Token.Kind.NUMBER;
        if (currentNumber) {
            return Optional.of(new PeriodMention(at, at + 1, Optional.empty(), Role.NOW));
        }
        Optional<PeriodMention> then = spans.thoseMonths(at);
        if (then.isPresent()) {
            return then;
        }
        Optional<PeriodMention> quarter = quarters.at(at, found);
        if (quarter.isPresent()) {
            return quarter;
        }
        Optional<PeriodMention> earlier = years.earlier(at, anchor);
        if (earlier.isPresent()) {
            return earlier.map(roles::placed);
        }
        return parts.at(at, anchor)
                .or(() -> years.at(at, anchor))
                .or(() -> spans.yearsLong(at))
                .or(() -> spans.yearsSpan(at))
                .map(roles::placed);
    }

    /** {@code at the start of 2021}: a time of its own. */
    private boolean isStartOf(int to) {
        return to < tokens.size()
                && tokens.get(to).is("of")
                && Words.isAny(tokens.get(to - 1).word(), "start", "outset");
    }

    /** {@code Since then 46 have been built}: till now; {@code adopted last summer}: an event. */
    private Role roleAt(int at, int start, Role role) {
        String before = start > 0 ? tokens.get(start - 1).word() : "";
        boolean since = role == Role.THEN && tokens.get(at).is("then") && before.equals("since");
        boolean event = role == Role.VAGUE && PeriodRoles.EVENTS.contains(before);
        return since ? Role.NOW : event ? Role.EVENT : role;
    }

    /** {@code A year earlier it had been 28,500}: told itself, not compared with. */
    private boolean isYearEarlier(int at, int length) {
        int from = at > 0 && tokens.get(at - 1).is("in") ? at - 1 : at;
        boolean head =
                from == 0 || tokens.get(from - 1).is(";") || tokens.get(from - 1).is("while");
        int to = at + length;
        return head
                && tokens.subList(at, to).stream()
                        .anyMatch(
                                token ->
                                        token.is("year")
                                                || ComparedTimes.OCCASIONS.contains(token.word()))
                && to + 1 < tokens.size()
                && (tokens.get(to).kind() == Token.Kind.WORD || tokens.get(to).is(","))
                && !tokens.get(to).is("to");
    }

    private boolean isSamePart(int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.is("same"));
    }

    /**
     * {@code In the same period of 2021 it was 25.6 percent}: told itself where it opens a clause,
     * else compared with, as in {@code more than in the same month last year}.
     */
    private Optional<PeriodMention> ofYear(int from, int to) {
        boolean of = to < tokens.size() && tokens.get(to).is("of");
        int at = of ? to + 1 : to;
        boolean opens =
                from == 0
                        || Words.isAny(tokens.get(from - 1).word(), ";", "while", "whereas", "but");
        Role role = opens && !isThan(from) ? Role.THEN : Role.COMPARED;
        return Dates.yearAt(tokens, at, anchor)
                .map(
                        told ->
                                new PeriodMention(
                                        from,
                                        at + told.length(),
                                        Optional.of(told.period()),
                                        role));
    }

    private boolean isThan(int from) {
        return from > 0 && tokens.get(from - 1).is("than");
    }

    /**
     * {@code then} tells a time only in {@code by then}, {@code since then}, {@code would then}.
     */
    private boolean isThen(int at) {
        return at > 0 && BEFORE_THEN.contains(tokens.get(at - 1).word());
    }
}
