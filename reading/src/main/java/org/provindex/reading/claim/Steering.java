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

    private static final Pattern ARTICLE = Pattern.compile("Article \\d+\\.(?:\\s|$)");

    private final Course course;
    private final Times times;
    private final Told told;

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

    private static final Set<String> SIDES =
            Set.of(
                    "north",
                    "south",
                    "east",
                    "west",
                    "northeast",
                    "northwest",
                    "southeast",
                    "southwest",
                    "outskirts",
                    "outside");

    private final Headings headings;

    private Optional<String> namedPlan = Optional.empty();

    private boolean begun;

    private boolean aside;

    private Optional<String> beforeAside = Optional.empty();

    Steering(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.times = new Times(course);
        this.told = new Told(course);
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
            course.provision = ARTICLE.matcher(sentence.of(text)).lookingAt();
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
        speaker(parse);
        return parse;
    }

    /** In an interview each turn begins with what the speaker stands for. */
    private void speaker(Parse parse) {
        if (course.speaker.isPresent() && Speakers.isTurn(parse)) {
            boolean question = Set.of("q", "question", "reporter").contains(parse.word(0));
            course.mainArea = course.speaker;
            if (question || !course.question) {
                course.areas.turnTo(course.speaker.get(), gazetteer);
            }
        } else if (parse.quantities().isEmpty()) {
            course.speaker = Speakers.in(parse).or(() -> course.speaker);
            if (course.mainArea.isEmpty() && course.areas.current().isEmpty()) {
                course.mainArea = course.speaker;
                course.speaker.ifPresent(area -> course.areas.turnTo(area, gazetteer));
            }
        }
    }

    private void paragraph(Sentence sentence) {
        course.paragraph = sentence.paragraph();
        boolean item = sentence.kind() == Sentence.Kind.ITEM;
        if (item && !course.leadIn && course.planAhead.isPresent()) {
            course.leadIn = true;
            course.listKind = true;
            course.listPeriod = course.planAhead;
            course.listPeriodSet = true;
            course.listDeadline = true;
            course.sectionKind = Optional.of(Kind.TARGET);
        }
        boolean list = item && course.leadIn;
        // "Your wish for 2027?": the answer is of the time that the question is about
        boolean asked = course.question && course.period.filter(course::isFuture).isPresent();
        if (!list && !asked) {
            course.period = Optional.empty();
            course.beforeNow = Optional.empty();
            course.periodSet = false;
            course.deadline = false;
            course.sectionKind =
                    course.leadIn && course.listKind ? Optional.empty() : course.sectionKind;
            course.leadIn = false;
            course.topic = "";
        } else if (asked) {
            course.deadline = true;
        } else {
            course.period = course.listPeriod;
            course.periodSet = course.listPeriodSet;
            course.deadline = course.listDeadline;
        }
        course.company = false;
        course.lastArea = Optional.empty();
        course.lastLevel = Optional.empty();
        course.paragraphActual = Optional.empty();
        if (course.mainPeriod.isPresent()) {
            course.year = course.mainPeriod.map(Period::year);
        } else if (course.today.isPresent() && !list) {
            course.year = course.sectionPeriod.map(Period::year);
        }
        if (aside && beforeAside.isPresent()) {
            course.areas.turnTo(beforeAside.get(), gazetteer);
        }
        aside = false;
        boolean country = course.mainArea.equals(Optional.of("CN"));
        if (country && !list && course.sectionArea.isEmpty()) {
            course.areas.turnTo("CN", gazetteer);
        }
        if (!course.question && course.sectionArea.isPresent()) {
            Optional<String> parent =
                    course.areas.current().flatMap(gazetteer::area).map(AreaName::parent);
            if (parent.equals(course.sectionArea)) {
                course.areas.turnTo(course.sectionArea.get(), gazetteer);
            }
        }
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
                            && (Set.of("edition", "index", "ranking", "report", "list", "table")
                                            .contains(parse.word(i + 1))
                                    || isNameOfIndex(parse, i + 1));
            if (edition && course.edition.isEmpty()) {
                course.edition = parse.period(i).period();
            }
        }
        for (int i = 0; i < parse.size(); i++) {
            course.ranking |=
                    parse.isQuantity(i) && parse.quantity(i).form() == Quantity.Form.TOP
                            || parse.word(i).equals("ranking")
                            || parse.word(i).equals("rankings");
            if ((parse.isQuantity(i - 1) || parse.isQuantity(i - 2))
                    && Told.AREAS.matcher(parse.word(i)).matches()) {
                course.counted = parse.word(i);
            }
        }
        times.years(parse, drafts);
        times.keep(parse, drafts);
        times.leave(parse);
        areas(parse, drafts);
        if (namedPlan.isPresent()) {
            course.planArea = course.areas.current();
        }
        told.keep(parse, drafts);
        if (parse.sentence().kind() != Sentence.Kind.ITEM) {
            // "Its action plan, made public on Monday, looks to 2025", and then a list
            boolean plan =
                    drafts.isEmpty()
                            && parse.pieces().stream()
                                    .anyMatch(piece -> piece.is("plan") || piece.is("goals"));
            course.planAhead =
                    parse.periods().stream()
                            .filter(mention -> plan)
                            .flatMap(mention -> mention.period().stream())
                            .filter(course::isFuture)
                            .reduce((first, last) -> last);
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
            course.listKind = aim && drafts.isEmpty();
            course.sectionKind = course.listKind ? Optional.of(Kind.TARGET) : course.sectionKind;
        }
        course.aimAside =
                drafts.stream().anyMatch(draft -> draft.kind == Kind.ACTUAL && !draft.base)
                        && drafts.get(drafts.size() - 1).kind == Kind.TARGET;
        course.estimates =
                parse.pieces().stream()
                        .anyMatch(
                                piece ->
                                        Set.of("estimate", "estimates", "analysts", "forecasts")
                                                .contains(piece.word()));
        course.question =
                parse.text()
                        .substring(parse.sentence().start(), parse.sentence().end())
                        .strip()
                        .endsWith("?");
        course.company = new Companies(parse, course).any();
    }

    /** {@code the 2022 Digital Ecology Index}. */
    private static boolean isNameOfIndex(Parse parse, int from) {
        for (int i = from; parse.isCapital(i) && i < from + 6; i++) {
            if (parse.word(i).equals("index") || parse.word(i).equals("ranking")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Changchun has 4,600 of them and Jilin city 1,500}: parts of what was told before. */
    private boolean isPartOfWhole(Parse parse, List<Draft> drafts) {
        boolean them =
                Set.of("by", "among").contains(parse.word(0))
                        && Set.of(
                                        "city",
                                        "region",
                                        "prefecture",
                                        "province",
                                        "county",
                                        "cities",
                                        "them")
                                .contains(parse.word(1));
        for (int i = 0; i + 1 < parse.size(); i++) {
            boolean of =
                    parse.word(i).equals("of")
                            && Set.of("this", "which", "it").contains(parse.word(i + 1))
                            && parse.isArea(i + 2);
            them |=
                    of
                            || parse.isQuantity(i - 1)
                                    && parse.word(i).equals("of")
                                    && Set.of("them", "these", "those").contains(parse.word(i + 1));
        }
        return them
                && course.areas.current().isPresent()
                && (course.areas.current().equals(course.areas.at(Level.PROVINCE))
                        || drafts.stream()
                                .anyMatch(draft -> draft.area.equals(course.areas.current())))
                && drafts.stream()
                        .map(draft -> draft.area.flatMap(gazetteer::area))
                        .flatMap(Optional::stream)
                        .allMatch(
                                area ->
                                        Optional.of(area.code()).equals(course.areas.current())
                                                || Optional.of(area.parent())
                                                        .equals(course.areas.current()));
    }

    /** {@code made public at the conference in Zhengzhou, Henan}: where, not of what. */
    private boolean isVenue(Parse parse, AreaMention mention, List<Draft> drafts) {
        boolean in = mention.from() > 0 && parse.tokens().get(mention.from() - 1).is("in");
        boolean event =
                parse.pieces().stream()
                        .anyMatch(
                                piece ->
                                        Set.of("conference", "expo", "forum", "summit", "meeting")
                                                .contains(piece.word()));
        return in && event && drafts.isEmpty() && course.mainArea.isPresent();
    }

    /** A county in what the text is about is told of in passing. */
    private boolean isCountyOfMain(Optional<String> code) {
        Optional<AreaName> county =
                code.flatMap(gazetteer::area).filter(area -> area.level() == Level.COUNTY);
        Optional<String> city = county.map(AreaName::parent);
        Optional<String> province = city.flatMap(gazetteer::area).map(AreaName::parent);
        return county.isPresent()
                && course.mainArea.isPresent()
                && (course.mainArea.equals(city) || course.mainArea.equals(province));
    }

    private static boolean isTold(Parse parse, String word) {
        return parse.pieces().stream().anyMatch(piece -> piece.is(word));
    }

    private void areas(Parse parse, List<Draft> drafts) {
        boolean comparison =
                parse.sentence().first()
                        && parse.pieces().stream().anyMatch(piece -> ASIDES.contains(piece.word()));
        Optional<String> next = Optional.empty();
        boolean carried = false;
        for (Draft draft : drafts) {
            carried =
                    draft.usedRule("area.carried")
                            || draft.usedRule("area.document")
                            || draft.usedRule("area.default")
                            || carried && draft.usedRule("area.same-sentence");
            boolean average = draft.usedRule("area.average") || draft.usedRule("area.nationwide");
            // "growth of 8.7 percent (nationwide: 8.3 percent)", "41 of them in Qiqihar"
            boolean aside =
                    parse.isIn(draft.piece) && parse.depths()[draft.piece] > 0
                            || draft.usedRule("area.behind")
                                    && parse.word(draft.piece + 1).equals("of")
                                    && Set.of("them", "these", "which")
                                            .contains(parse.word(draft.piece + 2));
            boolean part =
                    draft.usedRule("area.right")
                            && course.areas.current().isPresent()
                            && draft.area
                                    .flatMap(gazetteer::area)
                                    .map(AreaName::parent)
                                    .equals(course.areas.current());
            boolean abroad =
                    draft.area.filter(code -> code.length() == 2 && !code.equals("CN")).isPresent()
                            && course.mainArea.filter(code -> code.length() > 2).isPresent();
            boolean aloof =
                    part
                            || abroad
                            || draft.area.equals(Optional.of("WORLD"))
                            || isCountyOfMain(draft.area);
            if (draft.area.isPresent() && !carried && !average && !aside && !aloof) {
                next = draft.area;
            }
        }
        // a text that begins with figures of nobody else's is about the country
        long ofCountry =
                drafts.stream()
                        .filter(
                                draft ->
                                        draft.usedRule("area.default")
                                                || draft.usedRule("area.of-provinces"))
                        .count();
        course.defaulted += drafts.isEmpty() ? 0 : ofCountry;
        if (course.mainArea.isEmpty() && course.defaulted >= 3) {
            course.mainArea = Optional.of("CN");
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
            next = subject(parse).filter(code -> !isCountyOfMain(Optional.of(code)));
        } else if (isPartOfWhole(parse, drafts)) {
            next = course.areas.current();
        } else if (isTold(parse, "together") && course.areas.current().isPresent()) {
            next = course.areas.current();
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
                .filter(mention -> !isVenue(parse, mention, drafts))
                .forEach(mention -> course.areas.remember(mention.code(), gazetteer));
        drafts.stream()
                .filter(draft -> draft.measure == Measure.LEVEL && !draft.base)
                .reduce((one, two) -> two)
                .ifPresent(draft -> course.lastLevel = Optional.of(draft));
        course.lastArea = drafts.isEmpty() ? course.lastArea : drafts.get(drafts.size() - 1).area;
        course.areas.named(
                parse.areas().stream()
                        .filter(mention -> mention.form() == Form.NAME)
                        .filter(
                                mention ->
                                        mention.level() == Level.PROVINCE
                                                || mention.level() == Level.PREFECTURE)
                        .map(AreaMention::code)
                        .distinct()
                        .toList());
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

    private static boolean isNamedLater(Parse parse) {
        for (int i = 2; i < Math.min(parse.size(), 14); i++) {
            boolean subject =
                    parse.isArea(i)
                            && parse.area(i).form() == Form.NAME
                            && parse.pieces().get(i - 1).isComma()
                            && parse.isVerb(i + 1);
            if (subject) {
                return true;
            }
        }
        return false;
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
                    Set.of("in", "at", "from", "to", "with", "than", "by")
                                    .contains(parse.word(i - 1))
                            && i > 1
                            && !parse.word(i - 2).equals(")");
            boolean dateline =
                    parse.word(i + 1).equals("-")
                            || parse.word(i + 1).equals("—")
                            || parse.word(i + 1).equals("–");
            // "the port city in southern Zhejiang"
            place |= SIDES.contains(parse.word(i - 1)) && parse.word(i - 2).equals("in") && i > 2;
            place |= parse.word(i - 1).endsWith("ern") && parse.word(i - 2).equals("in") && i > 2;
            // "north of Beijing", "Of Anhui's 16 cities, Hefei is far ahead"
            boolean side =
                    parse.word(i - 1).equals("of")
                            && (SIDES.contains(parse.word(i - 2)) || i == 1 && isNamedLater(parse));
            place |= side;
            boolean wide =
                    area.form() == Form.WIDE
                            || area.form() == Form.APPOSED
                            || area.form() == Form.TITLE
                                    && (course.areas.current().isPresent()
                                            || area.level() == Level.COUNTRY
                                                    && parse.areas().size() > 1)
                            || area.level() == Level.WORLD
                            || area.level() == Level.GROUP;
            if (!place && !wide && !dateline) {
                return Optional.of(area.code());
            }
        }
        return Optional.empty();
    }
}
