package org.provindex.reading.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/** Finds the times told in a sentence and what each is told for. */
public final class Periods {
    private static final Set<String> EVENTS = WordTable.words("period/event-words");
    private static final Set<String> FILLERS = Set.of("the", "of", "end", "at", "in", "for", "its", "during", "close", "level", "levels", "year", "figure", "month", "fiscal", "alone", "early", "late", "whole");
    private static final Set<String> COMPARING = Set.of("than", "over", "from", "against", "versus", "vs", "before", "to", "with", "on", "较", "比", "until");
    private static final int LOOK_BACK = 5;

    private final List<Token> tokens;
    private final List<PeriodMention> found = new ArrayList<>();
    private Anchor anchor;

    private Periods(List<Token> tokens, Anchor anchor) {
        this.tokens = tokens;
        this.anchor = anchor;
    }

    /** The times that tokens tell, in their order. */
    public static List<PeriodMention> of(List<Token> tokens, Anchor anchor) {
        return new Periods(tokens, anchor).scan();
    }

    private List<PeriodMention> scan() {
        int at = 0;
        while (at < tokens.size()) {
            Optional<PeriodMention> mention = Optional.empty();
            if (tokens.get(at).kind() != Token.Kind.MARK) {
                mention = mentionAt(at);
            }
            if (mention.isPresent()) {
                found.add(mention.get());
                mention.get()
                        .period()
                        .filter(period -> mention(found).dates())
                        .ifPresent(period -> anchor = anchor.in(period.year()));
                at = mention.get().to();
            } else {
                at++;
            }
        }
        return PeriodSpans.merged(tokens, found);
    }

    private static PeriodMention mention(List<PeriodMention> found) {
        return found.get(found.size() - 1);
    }

    private Optional<PeriodMention> mentionAt(int at) {
        Optional<PeriodMention> plan = PlanPeriods.at(tokens, at);
        if (plan.isPresent()) {
            return plan.map(this::placed);
        }
        int compared = Relative.length("compared", tokens, at);
        if (compared > 0) {
            return Optional.of(new PeriodMention(begin(at), at + compared, Optional.empty(), Role.COMPARED));
        }
        Optional<Dates.Found> date = Dates.at(tokens, at, anchor);
        if (date.isPresent()) {
            return Optional.of(placed(new PeriodMention(at, at + date.get().length(), Optional.of(date.get().period()), Role.IN)));
        }
        for (Role role : List.of(Role.NOW, Role.THEN, Role.VAGUE)) {
            int length = Relative.length(role.name().toLowerCase(java.util.Locale.ROOT), tokens, at);
            if (length > 0 && !(role == Role.THEN && tokens.get(at).is("then") && !isThen(at))) {
                int start = role == Role.NOW ? at : begin(at);
                return Optional.of(new PeriodMention(start, at + length, Optional.empty(), role));
            }
        }
        return partWithoutYear(at).or(() -> relativeYear(at)).or(() -> yearsSpan(at)).map(this::placed);
    }

    /** {@code then} tells a time only behind {@code by} or {@code since}. */
    private boolean isThen(int at) {
        return at > 0 && (tokens.get(at - 1).is("by") || tokens.get(at - 1).is("since"));
    }

    /** {@code the first half}, {@code June}, {@code June 15}, whose year stands elsewhere. */
    private Optional<PeriodMention> partWithoutYear(int at) {
        Optional<YearParts.Found> part = YearParts.at(tokens, at);
        if (part.isEmpty()) {
            return lastMonth(at);
        }
        YearParts.Found found = part.get();
        int to = at + found.length();
        Optional<Integer> year = anchor.yearOfPart(found.last());
        if (year.isEmpty()) {
            return Optional.of(new PeriodMention(at, to, Optional.empty(), Role.VAGUE));
        }
        to += found.isMonth() && to + 1 < tokens.size() && tokens.get(to).is(".") && tokens.get(to).glued() && Dates.dayNumber(tokens, to + 1).isPresent() ? 1 : 0;
        Optional<Integer> day = found.isMonth() ? Dates.dayNumber(tokens, to) : Optional.empty();
        boolean isDay = day.isPresent() && day.get() <= java.time.YearMonth.of(year.get(), found.first()).lengthOfMonth() && !(to + 1 < tokens.size() && tokens.get(to + 1).is("percent"));
        Period period =
                isDay
                        ? Period.ofDay(java.time.LocalDate.of(year.get(), found.first(), day.get()))
                        : found.in(year.get());
        return Optional.of(new PeriodMention(at, isDay ? to + 1 : to, Optional.of(period), Role.IN));
    }

    /** {@code last November}, {@code this June}. */
    private Optional<PeriodMention> lastMonth(int at) {
        boolean last = tokens.get(at).is("last");
        if (!last && !tokens.get(at).is("this") || at + 1 >= tokens.size() || anchor.today().isEmpty()) {
            return Optional.empty();
        }
        int year = anchor.today().get().getYear();
        int now = anchor.today().get().getMonthValue();
        return YearParts.month(tokens.get(at + 1))
                .map(
                        month -> {
                            int in = last && month >= now ? year - 1 : year;
                            return new PeriodMention(at, at + 2, Optional.of(Period.ofMonth(in, month)), Role.IN);
                        });
    }

    private Optional<PeriodMention> relativeYear(int at) {
        Optional<Relative.Year> year = Relative.yearAt(tokens, at, anchor);
        boolean known = year.isPresent();
        int length = known ? year.get().length() : Math.max(Relative.length("last-year", tokens, at), Relative.length("this-year", tokens, at));
        if (length == 0) {
            return Optional.empty();
        }
        if (Relative.length("that-year", tokens, at) == length && tokens.get(at).is("the") && length == 2 && !isWholeYear(at)) {
            return Optional.empty();
        }
        Optional<Period> period = year.map(found -> Period.ofYear(found.year()));
        return Optional.of(new PeriodMention(at, at + length, period, known ? Role.IN : Role.VAGUE));
    }

    /** {@code the year} alone is a period only behind a preposition. */
    private boolean isWholeYear(int at) {
        return at > 0 && Set.of("in", "during", "for", "throughout", "over", "end", "of").contains(tokens.get(at - 1).word());
    }

    /** {@code over the next three years}, {@code within five years}: dated by nothing in the text. */
    private Optional<PeriodMention> yearsSpan(int at) {
        Token first = tokens.get(at);
        boolean begins = first.is("within") || first.is("next") || first.is("past") || first.is("coming") || first.is("last") || first.is("following") || first.is("preceding") || first.is("previous");
        if (!begins) {
            return Optional.empty();
        }
        for (int i = at + 1; i < Math.min(tokens.size(), at + 5); i++) {
            String word = tokens.get(i).word();
            if (Set.of("years", "months", "decade", "decades", "weeks", "year").contains(word)) {
                boolean future = !first.is("past") && !first.is("last") && !first.is("preceding") && !first.is("previous");
                int to = i + 1;
                if (first.is("preceding") || first.is("previous")) {
                    return Optional.of(new PeriodMention(begin(at), to, Optional.empty(), Role.COMPARED));
                }
                return Optional.of(new PeriodMention(begin(at), to, Optional.empty(), future ? Role.VAGUE : Role.VAGUE));
            }
            if (tokens.get(i).kind() == Token.Kind.MARK || word.equals("days")) {
                break;
            }
        }
        return Optional.empty();
    }

    private int begin(int at) {
        int from = at;
        while (from > 0 && at - from < 3 && Set.of("the", "in", "by", "over", "during", "for", "within", "of", "at", "on", "throughout").contains(tokens.get(from - 1).word())) {
            from--;
        }
        return from;
    }

    /** The mention with its preposition, and the role which that gives it. */
    private PeriodMention placed(PeriodMention mention) {
        int from = mention.from();
        boolean end = false;
        boolean chineseEnd = mention.to() < tokens.size() && (tokens.get(mention.to()).is("底") || tokens.get(mention.to()).is("末"));
        int to = chineseEnd ? mention.to() + 1 : mention.to();
        if (to < tokens.size() && tokens.get(to).is("年") ) {
            to++;
        }
        int i = from - 1;
        while (i >= 0 && from - i <= LOOK_BACK && FILLERS.contains(tokens.get(i).word())) {
            end |= tokens.get(i).is("end") || tokens.get(i).is("close");
            i--;
        }
        String before = i >= 0 ? tokens.get(i).word() : "";
        if (!found.isEmpty() && found.get(found.size() - 1).role() == Role.COMPARED && (before.equals("and") || before.equals("or")) && found.get(found.size() - 1).to() >= i) {
            return new PeriodMention(i, to, mention.period(), Role.COMPARED);
        }
        Role role = mention.role() == Role.IN && isSpan(mention) ? Role.SPAN : mention.role();
        int start = i + 1;
        boolean prices = to + 1 < tokens.size() && Set.of("constant", "comparable", "current").contains(tokens.get(to).word()) && tokens.get(to + 1).word().startsWith("price");
        if (prices) {
            return new PeriodMention(from, to, Optional.empty(), Role.NAME);
        }
        if (isBracketedName(from)) {
            return new PeriodMention(from, to, mention.period(), Role.NAME);
        }
        if (isTitle(to) && i < from - 1 + 1 && (start >= from || tokens.get(from - 1).is("the") || tokens.get(from - 1).is("\"") || tokens.get(from - 1).is("“"))) {
            return new PeriodMention(from, to, mention.period(), Role.NAME);
        }
        if (before.equals("since")) {
            return new PeriodMention(i, to, Optional.empty(), Role.COMPARED);
        }
        boolean asOf = before.equals("as") || before.equals("until") || before.equals("till") || before.equals("截至") || before.equals("截") || before.equals("至");
        if (isMultipleOf(i)) {
            return new PeriodMention(start, to, mention.period(), Role.COMPARED);
        }
        boolean on = before.equals("on") && !(i > 0 && (tokens.get(i - 1).isNumeric() || Set.of("%", "percent", "points", "up", "down", "growth", "increase", "rise", "year").contains(tokens.get(i - 1).word())));
        boolean compares = !on && !before.equals("to") && !before.equals("with") || i > 0 && (tokens.get(i - 1).is("compared") || tokens.get(i - 1).is("comparison") || tokens.get(i - 1).is("relative"));
        if (COMPARING.contains(before) && compares && !asOf && !isFromSpan(i, mention) && !isOnDay(before, mention)) {
            boolean past = mention.period().isPresent();
            return new PeriodMention(i, to, mention.period(), past ? Role.COMPARED : mention.role());
        }
        if (i >= 0 && EVENTS.contains(before) && from - 1 > i) {
            return new PeriodMention(start, to, mention.period(), Role.EVENT);
        }
        if (before.equals("by") && role == Role.IN) {
            return new PeriodMention(i, to, mention.period(), end || isSpan(mention) ? Role.END : Role.BY);
        }
        if (end || asOf || chineseEnd) {
            return new PeriodMention(asOf ? i : start, to, mention.period(), role == Role.IN ? Role.END : role);
        }
        return new PeriodMention(Math.min(start, from), to, mention.period(), role);
    }

    /** {@code 2.1 times that of 2012}, {@code doubling 2012}: the time is what is compared with. */
    private boolean isMultipleOf(int i) {
        if (i < 0) {
            return false;
        }
        String word = tokens.get(i).word();
        boolean multiple = Set.of("doubling", "double", "doubled", "tripling", "triple", "tripled", "quadrupling", "twice", "times", "fold").contains(word);
        boolean that = Set.of("that", "those", "what", "it", "was", "figure", "size", "volume", "total", "as").contains(word);
        if (multiple) {
            return true;
        }
        for (int k = i - 1; that && k >= Math.max(0, i - 6); k--) {
            if (Set.of("times", "double", "triple", "twice", "fold", "-fold").contains(tokens.get(k).word())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpan(PeriodMention mention) {
        return mention.period().filter(period -> period.start().getYear() != period.end().getYear()).isPresent();
    }

    /** {@code from January to June}: the preposition belongs to the span. */
    private boolean isFromSpan(int at, PeriodMention mention) {
        return tokens.get(at).is("from")
                && mention.to() - mention.from() >= 3
                && (tokens.get(mention.from() + 1).is("to") || tokens.get(mention.from() + 1).is("-") || isSpan(mention));
    }

    private static boolean isOnDay(String before, PeriodMention mention) {
        boolean day = mention.period().filter(period -> period.start().equals(period.end())).isPresent();
        return before.equals("on") && day || before.equals("over") && isSpan(mention);
    }

    /** {@code Report (2020)}. */
    private boolean isBracketedName(int from) {
        return from > 1
                && (tokens.get(from - 1).is("(") || tokens.get(from - 1).is("（"))
                && (tokens.get(from - 2).capital() || tokens.get(from - 2).is("\"") || tokens.get(from - 2).is("”"));
    }

    /** Whether a title follows: {@code 2021 China Digital Economy Report}. */
    private boolean isTitle(int to) {
        boolean capital = to < tokens.size() && tokens.get(to).capital() && tokens.get(to).kind() == Token.Kind.WORD && tokens.get(to).glued() == false;
        for (int i = to; capital && i < Math.min(tokens.size(), to + 9); i++) {
            Token token = tokens.get(i);
            if (TITLE_NOUNS.contains(token.word())) {
                return token.capital();
            }
            if (!token.capital() && !Set.of("of", "and", "for", "on", "the", "in").contains(token.word())) {
                return false;
            }
        }
        return false;
    }

    private static final Set<String> TITLE_NOUNS = WordTable.words("period/title-nouns");
}
