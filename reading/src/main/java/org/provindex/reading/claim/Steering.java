package org.provindex.reading.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.WordTable;

/**
 * Keeps track of what the text speaks of: areas, times and aims that a heading, a paragraph or a
 * sentence puts in force.
 */
final class Steering {
    private static final Set<String> AIM_HEADINGS =
            Set.of(
                    "target",
                    "targets",
                    "goal",
                    "goals",
                    "objective",
                    "objectives",
                    "plan",
                    "plans",
                    "aims",
                    "目标");

    private static final Set<String> AIMS = WordTable.words("measure/aim-words");

    /** Areas that were counted: the text goes on with what was told of them. */
    private static final Pattern AREAS =
            Pattern.compile("\\b(provinces|cities|municipalities|regions|counties)$");

    private static final Set<String> CHANGES =
            Set.of(
                    "rose",
                    "grew",
                    "fell",
                    "increased",
                    "decreased",
                    "declined",
                    "improved",
                    "expanded",
                    "climbed",
                    "dropped",
                    "grown",
                    "risen",
                    "rising",
                    "growing");

    private final Course course;
    private final Times times;

    private final Gazetteer gazetteer;

    private static final Set<String> ASIDES =
            Set.of(
                    "nearby",
                    "comparison",
                    "contrast",
                    "neighboring",
                    "neighbouring",
                    "elsewhere",
                    "example");

    private final Headings headings;

    private Optional<String> namedPlan = Optional.empty();

    private boolean begun;

    private boolean aside;

    private Optional<String> beforeAside = Optional.empty();

    Steering(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.times = new Times(course);
        this.gazetteer = gazetteer;
        this.headings = new Headings(course, gazetteer);
    }

    Headings headings() {
        return headings;
    }

    private Parse parse(String text, Sentence sentence) {
        return Parse.of(text, sentence, gazetteer, course.areas, course.anchor());
    }

    /** Begins a sentence. */
    Parse enter(String text, Sentence sentence) {
        if (sentence.paragraph() != course.paragraph) {
            paragraph(sentence);
        }
        Parse parse = parse(text, sentence);
        if (sentence.kind() == Sentence.Kind.HEADING) {
            headings.enter(parse, !begun);
        }
        begun = true;
        namedPlan = Plans.namedIn(parse);
        namedPlan.ifPresent(plan -> course.plan = plan);
        namedPlan.ifPresent(plan -> course.planArea = Optional.empty());
        headings.topic(parse);
        return parse;
    }

    private void paragraph(Sentence sentence) {
        course.paragraph = sentence.paragraph();
        boolean list = sentence.kind() == Sentence.Kind.ITEM && course.leadIn;
        if (!list) {
            course.period = Optional.empty();
            course.beforeNow = Optional.empty();
            course.periodSet = false;
            course.deadline = false;
            course.leadIn = false;
            course.topic = "";
        } else {
            course.period = course.listPeriod;
            course.periodSet = course.listPeriodSet;
            course.deadline = course.listDeadline;
        }
        course.company = false;
        if (course.mainPeriod.isPresent()) {
            course.year = course.mainPeriod.map(Period::year);
        } else if (course.today.isPresent() && !list) {
            course.year = course.sectionPeriod.map(Period::year);
        }
        if (aside && beforeAside.isPresent()) {
            course.areas.turnTo(beforeAside.get(), gazetteer);
        }
        aside = false;
        if (!course.question && course.sectionArea.isEmpty()) {
            returnToOpening();
            returnToMain();
        }
    }

    /**
     * A paragraph that began with one province and ended with another told the other for
     * comparison: the next one speaks of the first again.
     */
    private void returnToOpening() {
        Optional<String> current = course.areas.current();
        boolean away =
                current.isPresent()
                        && course.paragraphArea.isPresent()
                        && !current.equals(course.paragraphArea);
        boolean province =
                away
                        && gazetteer
                                .area(course.paragraphArea.get())
                                .filter(area -> area.level() != Level.GROUP)
                                .filter(area -> area.level() != Level.COUNTRY)
                                .isPresent();
        if (province && course.paragraphArea.equals(course.mainArea)) {
            course.areas.turnTo(course.paragraphArea.get(), gazetteer);
        }
        course.paragraphArea = Optional.empty();
    }

    /**
     * A new paragraph speaks of the whole again after a part of it: of the province after one of
     * its cities.
     */
    private void returnToMain() {
        Optional<String> parent =
                course.areas.current().flatMap(gazetteer::area).map(AreaName::parent);
        if (course.mainArea.isPresent() && parent.equals(course.mainArea)) {
            course.areas.turnTo(course.mainArea.get(), gazetteer);
        }
    }

    /** Ends a sentence: what it spoke of is in force for the next one. */
    void leave(Parse parse, List<Draft> drafts) {
        for (int i = 0; i + 1 < parse.size(); i++) {
            boolean edition =
                    parse.isPeriod(i)
                            && parse.period(i).period().filter(Period::isYear).isPresent()
                            && Set.of("edition", "index", "ranking", "report", "list", "table")
                                    .contains(parse.word(i + 1));
            if (edition && course.edition.isEmpty()) {
                course.edition = parse.period(i).period();
            }
        }
        for (int i = 0; i < parse.size(); i++) {
            course.ranking |=
                    parse.isQuantity(i) && parse.quantity(i).form() == Quantity.Form.TOP
                            || parse.word(i).equals("ranking")
                            || parse.word(i).equals("rankings");
            if (AREAS.matcher(parse.word(i)).matches()
                    && (parse.isQuantity(i - 1) || parse.isQuantity(i - 2))) {
                course.counted = parse.word(i);
            }
        }
        times.years(parse, drafts);
        times.keep(parse, drafts);
        areas(parse, drafts);
        if (namedPlan.isPresent()) {
            course.planArea = course.areas.current();
        }
        if (drafts.isEmpty()) {
            changed(parse).ifPresent(phrase -> course.phrase = phrase);
        } else {
            Draft last = drafts.get(drafts.size() - 1);
            boolean ranks =
                    drafts.stream()
                            .anyMatch(
                                    draft ->
                                            draft.measure == Measure.RANK
                                                    || draft.measure == Measure.EXTREME);
            boolean carried = last.usedRule("period.ranking");
            Optional<Period> told = ranks ? last.period : Optional.empty();
            boolean older =
                    told.isPresent()
                            && course.rankPeriod.isPresent()
                            && told.get().end().isBefore(course.rankPeriod.get().end());
            course.rankPeriod =
                    older
                            ? course.rankPeriod
                            : ranks ? last.period : carried ? course.rankPeriod : Optional.empty();
            if (!last.phrase.isBlank()) {
                course.scorePhrase =
                        last.usedRule("indicator.index") || course.scorePhrase.isEmpty() && ranks
                                ? last.phrase
                                : course.scorePhrase;
                course.phrase = subject(drafts, last);
            }
        }
        for (Draft draft : drafts) {
            if (draft.base && draft.period.isPresent()) {
                course.basePeriod = draft.period;
            } else if (draft.period.isPresent()) {
                boolean same = draft.period.equals(course.pointPeriod);
                course.pointPeriod = draft.point ? draft.period : course.pointPeriod;
                course.point = draft.point || course.point && same;
            }
            if (!draft.spokenOf().isBlank() && !draft.mean) {
                course.phrases.put(draft.unit, draft.spokenOf());
            }
            course.scores |= draft.unit.equals("score");
            course.currency =
                    draft.currency.isEmpty() && !draft.unit.equals("count")
                            ? course.currency
                            : draft.currency;
            if (draft.unit.equals("percent")) {
                course.growth = draft.measure == Measure.GROWTH;
            }
            boolean actual = draft.kind == Kind.ACTUAL && !draft.base && draft.period.isPresent();
            if (actual && (!draft.period.get().isMonthOrDay() || isMonthly(draft, drafts))) {
                boolean older =
                        course.actualPeriod.isPresent()
                                && draft.period
                                        .get()
                                        .end()
                                        .isBefore(course.actualPeriod.get().end());
                boolean part =
                        course.actualPeriod.filter(Period::isYear).isPresent()
                                && !draft.period.get().isYear()
                                && course.actualPeriod.get().year() >= draft.period.get().year();
                boolean within =
                        draft.period.get().isMonthOrDay()
                                && course.actualPeriod
                                        .filter(
                                                span ->
                                                        !span.end()
                                                                .isBefore(draft.period.get().end()))
                                        .isPresent();
                course.actualPeriod = older || part || within ? course.actualPeriod : draft.period;
            } else if (draft.kind == Kind.TARGET
                    && draft.period.isPresent()
                    && !course.isAimItem(parse.sentence())) {
                course.targetPeriod = draft.period;
            }
        }
        if (parse.sentence().leadIn()) {
            course.leadIn = true;
            course.listPeriod = course.period;
            course.listPeriodSet = course.periodSet;
            course.listDeadline = course.deadline;
            boolean aim =
                    parse.pieces().stream()
                            .anyMatch(
                                    piece ->
                                            AIM_HEADINGS.contains(piece.word())
                                                    || piece.is("will")
                                                    || AIMS.contains(piece.word()));
            course.sectionKind =
                    aim && drafts.isEmpty() ? Optional.of(Kind.TARGET) : course.sectionKind;
        }
        course.question =
                parse.text()
                        .substring(parse.sentence().start(), parse.sentence().end())
                        .strip()
                        .endsWith("?");
        course.company = new Companies(parse, course).any();
    }

    /** {@code The added value of these branches all rose}: what changed is spoken of. */
    private static Optional<String> changed(Parse parse) {
        for (int i = 1; i < parse.size(); i++) {
            if (parse.isVerb(i)) {
                int verb = i;
                while (parse.isIn(verb + 1) && parse.isVerb(verb + 1)) {
                    verb++;
                }
                return CHANGES.contains(parse.word(verb))
                        ? new Phrases(parse).firstSubject(verb + 1).map(Phrases.Found::words)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Figures of a month, not a stock at its end: some of them are told to have grown. */
    private static boolean isMonthly(Draft draft, List<Draft> drafts) {
        boolean month =
                draft.period.filter(period -> !period.start().equals(period.end())).isPresent();
        return month
                && !draft.point
                && !draft.deadline
                && drafts.stream()
                        .anyMatch(
                                other ->
                                        other.measure == Measure.GROWTH
                                                && other.period.equals(draft.period));
    }

    /** What the next sentence means by {@code it}: the thing itself, not its share of another. */
    private static String subject(List<Draft> drafts, Draft last) {
        return drafts.stream()
                .filter(draft -> !draft.mean)
                .map(Draft::spokenOf)
                .filter(phrase -> !phrase.isBlank() && !phrase.contains("share of "))
                .filter(phrase -> !AREAS.matcher(phrase).find())
                .reduce((one, next) -> next)
                .orElseGet(last::spokenOf);
    }

    private void areas(Parse parse, List<Draft> drafts) {
        boolean comparison =
                parse.sentence().first()
                        && parse.pieces().stream().anyMatch(piece -> ASIDES.contains(piece.word()));
        Optional<String> next = Optional.empty();
        for (Draft draft : drafts) {
            boolean carried =
                    draft.usedRule("area.carried")
                            || draft.usedRule("area.document")
                            || draft.usedRule("area.default");
            boolean average = draft.usedRule("area.average") || draft.usedRule("area.nationwide");
            // "growth of 8.7 percent (nationwide: 8.3 percent)", "41 of them in Qiqihar"
            boolean aside =
                    parse.isIn(draft.piece) && parse.depths()[draft.piece] > 0
                            || draft.usedRule("area.behind")
                                    && parse.word(draft.piece + 1).equals("of")
                                    && Set.of("them", "these")
                                            .contains(parse.word(draft.piece + 2));
            if (draft.area.isPresent() && !carried && !average && !aside) {
                next = draft.area;
            }
        }
        // "Guangdong tops the list": a text about the country goes on about the country
        boolean placesOnly =
                course.mainArea.equals(Optional.of("CN"))
                        && !drafts.isEmpty()
                        && drafts.stream().allMatch(draft -> draft.unit.equals("rank"));
        if (placesOnly) {
            next = Optional.empty();
        }
        long different = drafts.stream().map(draft -> draft.area).distinct().count();
        if (drafts.isEmpty()) {
            next = subject(parse);
        } else if (different > 2
                || different == 2
                        && drafts.stream().anyMatch(draft -> draft.usedRule("area.respectively"))) {
            next =
                    course.areas.current().isPresent()
                            ? course.areas.current()
                            : course.mainArea.or(() -> drafts.get(0).area);
        }
        parse.areas().stream()
                .filter(mention -> mention.form() == Form.NAME || mention.form() == Form.TITLE)
                .forEach(mention -> course.areas.remember(mention.code(), gazetteer));
        if (course.paragraphArea.isEmpty() && !drafts.isEmpty()) {
            course.paragraphArea = drafts.get(0).area;
        }
        if (next.isPresent()) {
            if (comparison && !parse.pieces().stream().anyMatch(piece -> piece.is("contrast"))) {
                aside = true;
                beforeAside = course.areas.current();
            }
            course.areas.turnTo(next.get(), gazetteer);
            if (course.mainArea.isEmpty()) {
                course.mainArea = next;
            }
        }
    }

    /**
     * The area that a sentence without figures speaks of: its subject, not the place where
     * something was held.
     */
    private Optional<String> subject(Parse parse) {
        for (int i = 0; i < Math.min(parse.size(), 14); i++) {
            if (!parse.isArea(i)) {
                continue;
            }
            AreaMention area = parse.area(i);
            boolean place =
                    Set.of("in", "at", "from", "to", "with", "than").contains(parse.word(i - 1))
                            && i > 1;
            boolean dateline =
                    parse.word(i + 1).equals("-")
                            || parse.word(i + 1).equals("—")
                            || parse.word(i + 1).equals("–");
            boolean wide =
                    area.form() == Form.WIDE
                            || area.form() == Form.APPOSED
                            || area.form() == Form.TITLE && course.areas.current().isPresent()
                            || area.level() == Level.WORLD
                            || area.level() == Level.GROUP;
            if (!place && !wide && !dateline) {
                return Optional.of(area.code());
            }
        }
        return Optional.empty();
    }
}
