package org.provindex.reading.claim.steering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.AsideAreas;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.Words;

/**
 * Turns the text to the area that is spoken of next: at the end of a sentence to what it told of,
 * at the start of a paragraph back to what the text is about.
 */
final class AreaTurns {
    private static final Set<String> ASIDES =
            Set.of(
                    "nearby",
                    "comparison",
                    "contrast",
                    "neighboring",
                    "neighbouring",
                    "elsewhere",
                    "example");

    private final Course course;
    private final Gazetteer gazetteer;
    private final SentenceArea subject;
    private final ToldParts parts;
    private final AreaReturns returns;

    private boolean aside;

    /** Whether what is spoken of is only where an event was held that this paragraph reports. */
    private boolean venue;

    private Optional<String> beforeAside = Optional.empty();

    AreaTurns(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.gazetteer = gazetteer;
        this.subject = new SentenceArea(course);
        this.parts = new ToldParts(course, gazetteer);
        this.returns = new AreaReturns(course, gazetteer);
    }

    /** Begins a paragraph; {@code list} where it is an item of a list that was led in. */
    void paragraph(boolean list) {
        if (aside && beforeAside.isPresent()) {
            course.areas.turnTo(beforeAside.get(), gazetteer);
        }
        aside = false;
        if (venue && course.mainArea.isEmpty()) {
            course.areas.leave();
        }
        venue = false;
        course.left = course.areas.current();
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
            returns.toOpening();
            returns.toMain();
        }
    }

    /** Ends a sentence. */
    void leave(Parse parse, List<Draft> drafts) {
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
            boolean average =
                    draft.usedRule("area.average")
                            || draft.usedRule("area.nationwide")
                            || draft.usedRule("area.compared")
                            || isComparedWith(parse, draft)
                            || parts.isBeside(parse, draft);
            // "growth of 8.7 percent (nationwide: 8.3 percent)", "41 of them in Qiqihar"
            boolean aside =
                    parse.isIn(draft.piece) && parse.depths()[draft.piece] > 0
                            || draft.usedRule("area.behind")
                                    && parse.word(draft.piece + 1).equals("of")
                                    && Words.isAny(
                                            parse.word(draft.piece + 2), "them", "these", "which");
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
                            || parts.isTask(parse, draft)
                            || abroad
                            || draft.area.equals(Optional.of("WORLD"))
                            || isCountyOfMain(draft.area) && !parse.sentence().first();
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
        Optional<String> county =
                drafts.isEmpty()
                        ? subject.of(parse)
                        : drafts.get(drafts.size() - 1).area.filter(code -> !placesOnly);
        long different = drafts.stream().map(draft -> draft.area).distinct().count();
        course.lastAreaAlone = different == 1;
        course.placed =
                placesOnly && different == 1
                        ? drafts.get(0).area
                        : county.filter(code -> isCountyOfMain(Optional.of(code)));
        course.areas.tellAside(course.placed.filter(this::isCountyOfProvince));
        if (drafts.isEmpty()) {
            // "Kunshan shows what it takes": the paragraph is about the county
            boolean opens = parse.sentence().first() && parse.isArea(0);
            next = subject.of(parse).filter(code -> opens || !isCountyOfMain(Optional.of(code)));
        } else if (parts.areTold(parse, drafts)) {
            next = course.areas.current();
        } else if (isTold(parse, "together") && course.areas.current().isPresent()) {
            next = course.areas.current();
        } else if (different > 2
                || different == 2 && areOthers(drafts)
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
        drafts.stream()
                .filter(draft -> draft.measure == Measure.GROWTH && !draft.base)
                .reduce((one, two) -> two)
                .ifPresent(draft -> course.lastGrowth = Optional.of(draft));
        course.lastArea =
                drafts.stream()
                        .filter(draft -> !draft.base)
                        .reduce((one, two) -> two)
                        .map(draft -> draft.area)
                        .orElse(
                                drafts.isEmpty()
                                        ? subject.of(parse).or(() -> course.lastArea)
                                        : drafts.get(0).area);
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
            boolean held = drafts.stream().anyMatch(draft -> draft.usedRule("area.venue"));
            venue = held && course.mainArea.isEmpty();
            if (course.mainArea.isEmpty() && !held) {
                boolean all = course.compares && course.presumedArea.isEmpty();
                course.mainArea = all ? Optional.of("CN") : next;
            }
        }
    }

    /** {@code Zhejiang has 12 and Beijing 11}: others are told of for comparison. */
    private boolean areOthers(List<Draft> drafts) {
        return course.mainArea.filter(code -> code.length() > 2).isPresent()
                && course.areas.current().isPresent()
                && drafts.stream()
                        .allMatch(
                                draft ->
                                        draft.usedRule("area.clause")
                                                && !draft.area.equals(course.mainArea)
                                                && !draft.area.equals(course.areas.current()));
    }

    /** {@code 35.4 against 26.2 for the country as a whole}. */
    private static boolean isComparedWith(Parse parse, Draft draft) {
        return draft.usedRule("area.behind")
                && Words.isAny(parse.word(draft.piece - 1), "against", "versus", "than")
                && parse.isQuantity(draft.piece);
    }

    /** {@code made public at the conference in Zhengzhou, Henan}: where, not of what. */
    private boolean isVenue(Parse parse, AreaMention mention, List<Draft> drafts) {
        boolean in = mention.from() > 0 && parse.tokens().get(mention.from() - 1).is("in");
        boolean event =
                parse.pieces().stream()
                        .anyMatch(
                                piece ->
                                        Words.isAny(
                                                piece.word(),
                                                "conference",
                                                "expo",
                                                "forum",
                                                "summit",
                                                "meeting"));
        boolean held = in && event && drafts.isEmpty() && course.mainArea.isPresent();
        boolean known = course.mainArea.isPresent() && AsideAreas.isMadeKnownIn(parse, mention);
        return held || known;
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

    /** A county-level city in a text about a province, in which {@code the city} is no other. */
    private boolean isCountyOfProvince(String code) {
        return isCountyOfMain(Optional.of(code))
                && !gazetteer.area(code).map(AreaName::parent).equals(course.mainArea);
    }

    private static boolean isTold(Parse parse, String word) {
        return parse.pieces().stream().anyMatch(piece -> piece.is(word));
    }
}
