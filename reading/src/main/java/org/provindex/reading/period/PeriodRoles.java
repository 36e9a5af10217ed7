package org.provindex.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/**
 * Tells what a time is told for, by the words around it: {@code by}, {@code since}, {@code than
 * in}.
 */
final class PeriodRoles {
    private static final Set<String> EVENTS = WordTable.words("period/event-words");
    private static final Set<String> FILLERS =
            Set.of(
                    "the",
                    "of",
                    "end",
                    "at",
                    "in",
                    "for",
                    "its",
                    "during",
                    "close",
                    "level",
                    "levels",
                    "year",
                    "figure",
                    "month",
                    "fiscal",
                    "alone",
                    "early",
                    "late",
                    "whole",
                    "beginning",
                    "start",
                    "\"",
                    "“");
    private static final Set<String> COMPARING =
            Set.of(
                    "than", "over", "from", "against", "versus", "vs", "before", "to", "with", "on",
                    "较", "比", "until", "above", "below");
    private static final Set<String> REPORTED = WordTable.words("period/reporting-verbs");
    private static final Set<String> NUMBERS =
            Set.of(
                    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven");
    private static final int LOOK_BACK = 7;

    private final List<Token> tokens;
    private final List<PeriodMention> found;
    private final PublicationDays publications;
    private final TitleYears titles;
    private final MultipleBases multiples;

    PeriodRoles(List<Token> tokens, List<PeriodMention> found) {
        this.tokens = tokens;
        this.found = found;
        this.publications = new PublicationDays(tokens);
        this.titles = new TitleYears(tokens);
        this.multiples = new MultipleBases(tokens);
    }

    /** The mention with its preposition, and the role which that gives it. */
    PeriodMention placed(PeriodMention mention) {
        int from = mention.from();
        boolean end = tokens.get(from).word().startsWith("end-");
        boolean chineseEnd =
                mention.to() < tokens.size()
                        && (tokens.get(mention.to()).is("底") || tokens.get(mention.to()).is("末"));
        int to = chineseEnd ? mention.to() + 1 : mention.to();
        if (to < tokens.size() && tokens.get(to).is("年")) {
            to++;
        }
        int i = from - 1;
        while (i >= 0 && from - i <= LOOK_BACK && FILLERS.contains(tokens.get(i).word())) {
            end |= tokens.get(i).is("end") || tokens.get(i).is("close");
            i--;
        }
        String before = i >= 0 ? tokens.get(i).word() : "";
        if (!found.isEmpty()
                && found.get(found.size() - 1).role() == Role.COMPARED
                && found.get(found.size() - 1).to() == i + 1
                && tokens.get(i).is("period")) {
            return new PeriodMention(i + 1, to, mention.period(), Role.COMPARED);
        }
        if (!found.isEmpty()
                && found.get(found.size() - 1).role() == Role.COMPARED
                && (before.equals("and") || before.equals("or"))
                && found.get(found.size() - 1).to() >= i) {
            return new PeriodMention(i, to, mention.period(), Role.COMPARED);
        }
        Role role = mention.role() == Role.IN && mention.isSpan() ? Role.SPAN : mention.role();
        int start = i + 1;
        if (mention.role() == Role.NOW && to < tokens.size() && tokens.get(to).is("'s")) {
            return new PeriodMention(from, to, Optional.empty(), Role.COMPARED);
        }
        int noun = to < tokens.size() && tokens.get(to).is("'s") ? to + 1 : to;
        boolean ownFigure =
                noun > to
                        && noun < tokens.size()
                        && i >= 0
                        && Set.of("figure", "level", "number", "total", "value", "output")
                                .contains(tokens.get(noun).word())
                        && multiples.isMultipleOf(i, i + 1, to);
        boolean winner =
                noun > to
                        && noun < tokens.size()
                        && Set.of("winner", "champion", "leader", "first", "ranking", "edition")
                                .contains(tokens.get(noun).word());
        if (ownFigure || winner) {
            return new PeriodMention(from, to, mention.period(), Role.COMPARED);
        }
        boolean prices =
                noun < tokens.size() && tokens.get(noun).is("prices")
                        || noun + 1 < tokens.size()
                                && Set.of("constant", "comparable", "current")
                                        .contains(tokens.get(noun).word())
                                && tokens.get(noun + 1).word().startsWith("price");
        if (prices) {
            return new PeriodMention(from, to, Optional.empty(), Role.NAME);
        }
        boolean label =
                to + 1 < tokens.size() && tokens.get(to).is(")") && tokens.get(to + 1).is(":");
        if (titles.isBracketedName(from)
                && !label
                && !(to < tokens.size() && tokens.get(to).is(":"))) {
            return new PeriodMention(from, to, mention.period(), Role.NAME);
        }
        if (titles.isTitle(to)
                && i < from - 1 + 1
                && (start >= from
                        || tokens.get(from - 1).is("the")
                        || tokens.get(from - 1).is("\"")
                        || tokens.get(from - 1).is("“"))) {
            return new PeriodMention(from, to, mention.period(), Role.NAME);
        }
        int number = i > 1 && NUMBERS.contains(tokens.get(i - 1).word()) ? 1 : 0;
        boolean months =
                i - number > 1
                        && tokens.get(i - 1 - number).is("same")
                        && Set.of("months", "period", "month", "quarter", "quarters", "weeks")
                                .contains(before);
        for (int k = i - 2 - number; months && k >= Math.max(0, i - 6); k--) {
            if (Set.of("on", "over", "than", "from", "with", "against", "above", "below")
                    .contains(tokens.get(k).word())) {
                return new PeriodMention(k, to, mention.period(), Role.COMPARED);
            }
        }
        boolean same =
                before.equals("same")
                        && i > 1
                        && tokens.get(i - 1).is("the")
                        && Set.of("on", "over", "than", "from", "with", "against")
                                .contains(tokens.get(i - 2).word());
        if (same) {
            return new PeriodMention(i - 2, to, mention.period(), Role.COMPARED);
        }
        boolean opened =
                tokens.subList(Math.max(0, i), from).stream()
                        .anyMatch(token -> token.is("beginning") || token.is("start"));
        if (before.equals("since")
                && opened
                && tokens.get(mention.from()).is("this")
                && mention.period().filter(Period::isYear).isPresent()) {
            // "22,000 of them since the beginning of this year": in the year
            return new PeriodMention(i, to, mention.period(), Role.IN);
        }
        if (before.equals("since")) {
            return new PeriodMention(i, to, Optional.empty(), Role.COMPARED);
        }
        boolean thanThat =
                i > 0
                        && (before.equals("that") || before.equals("those"))
                        && tokens.get(i - 1).is("than");
        if (thanThat) {
            return new PeriodMention(start, to, mention.period(), Role.COMPARED);
        }
        boolean asOf =
                before.equals("as")
                        || before.equals("until")
                        || before.equals("till")
                        || before.equals("截至")
                        || before.equals("截")
                        || before.equals("至");
        if (multiples.isMultipleOf(i, from, to)) {
            return new PeriodMention(start, to, mention.period(), Role.COMPARED);
        }
        boolean on =
                before.equals("on")
                        && !(i > 0
                                && (tokens.get(i - 1).isNumeric()
                                        || Set.of(
                                                        "%",
                                                        "percent",
                                                        "points",
                                                        "up",
                                                        "down",
                                                        "growth",
                                                        "increase",
                                                        "rise",
                                                        "year")
                                                .contains(tokens.get(i - 1).word())));
        boolean compares =
                !on && !before.equals("to") && !before.equals("with")
                        || i > 0
                                && (tokens.get(i - 1).is("compared")
                                        || tokens.get(i - 1).is("comparison")
                                        || tokens.get(i - 1).is("relative"));
        if (before.equals("before") && end && role == Role.IN) {
            // "at least 180,000 stations before the end of this year"
            return new PeriodMention(i, to, mention.period(), Role.BY);
        }
        boolean points =
                before.equals("from") && i > 0 && tokens.get(i - 1).word().equals("points");
        if (points && mention.isSumOfMonths()) {
            // "the growth rate fell back 0.9 points from January to October"
            return new PeriodMention(i, to, mention.period(), Role.COMPARED);
        }
        boolean opening =
                before.equals("over")
                        && (i == 0 || tokens.get(i - 1).is(",") || tokens.get(i - 1).is("."))
                        && mention.period().filter(p -> !p.isYear()).isPresent();
        if (COMPARING.contains(before)
                && !opening
                && compares
                && !asOf
                && !isFromSpan(i, mention)
                && !isOnDay(before, mention)) {
            boolean past = mention.period().isPresent();
            return new PeriodMention(
                    i, to, mention.period(), past ? Role.COMPARED : mention.role());
        }
        boolean clause =
                i > 0
                        && from - 1 > i
                        && !before.equals("by")
                        && !tokens.get(i).isNumeric()
                        && (tokens.get(i - 1).is("which")
                                || tokens.get(i - 1).is("that")
                                        && !(i > 1 && REPORTED.contains(tokens.get(i - 2).word()))
                                || tokens.get(i - 1).is("who"));
        boolean sinceEvent = EVENTS.contains(before) && isSince(i);
        if (sinceEvent) {
            return new PeriodMention(start, to, Optional.empty(), Role.COMPARED);
        }
        if (publications.isPublication(mention, to)) {
            return new PeriodMention(Math.min(start, from), to, mention.period(), Role.EVENT);
        }
        if (publications.isOfDocument(mention, from)) {
            return new PeriodMention(from - 1, to, mention.period(), Role.EVENT);
        }
        if (i >= 0 && (EVENTS.contains(before) || clause) && from - 1 > i) {
            return new PeriodMention(start, to, mention.period(), Role.EVENT);
        }
        if (before.equals("by") && role == Role.IN) {
            return new PeriodMention(
                    i, to, mention.period(), end || mention.isSpan() ? Role.END : Role.BY);
        }
        if (end || asOf || chineseEnd) {
            return new PeriodMention(
                    asOf ? i : start, to, mention.period(), role == Role.IN ? Role.END : role);
        }
        return new PeriodMention(Math.min(start, from), to, mention.period(), role);
    }

    /** {@code the best result since the series began in 2017}. */
    private boolean isSince(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
            if (tokens.get(i).is("since")) {
                return true;
            }
        }
        return false;
    }

    /** {@code from January to June}: the preposition belongs to the span. */
    private boolean isFromSpan(int at, PeriodMention mention) {
        return tokens.get(at).is("from")
                && mention.to() - mention.from() >= 3
                && (Set.of("to", "through", "until", "till", "–")
                                .contains(tokens.get(mention.from() + 1).word())
                        || tokens.get(mention.from() + 1).is("-")
                        || mention.isSpan());
    }

    private static boolean isOnDay(String before, PeriodMention mention) {
        return before.equals("on") && mention.isDay() || before.equals("over") && mention.isSpan();
    }
}
