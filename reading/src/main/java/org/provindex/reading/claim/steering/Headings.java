package org.provindex.reading.claim.steering;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.course.AwaitedArea;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.course.ListInForce;
import org.provindex.reading.claim.course.ReferencePeriod.Way;
import org.provindex.reading.claim.measure.Companies;
import org.provindex.reading.claim.phrase.EmptyWords;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.phrase.RankWording;
import org.provindex.reading.claim.sentence.AsideAreas;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** What titles, headings and headwords put in force for the lines under them. */
public final class Headings {
    /** What announces aims in a heading only, beside the nouns of aims. */
    private static final Set<String> AIM_HEADINGS = WordTable.words("measure/aim-headings");

    private static final Set<String> AHEAD =
            Set.of(
                    "trend",
                    "trends",
                    "outlook",
                    "prospects",
                    "forecast",
                    "through",
                    "until",
                    "toward",
                    "towards",
                    "vision",
                    "blueprint",
                    "roadmap");
    private static final Set<String> INDICES =
            Set.of(
                    "index",
                    "ranking",
                    "rankings",
                    "list",
                    "table",
                    "evaluation",
                    "assessment",
                    "appraisal",
                    "指数");

    private final Course course;
    private final Captions captions = new Captions();

    private final Gazetteer gazetteer;

    Headings(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.gazetteer = gazetteer;
    }

    /** Takes the title from elsewhere than the text. */
    public void title(String title) {
        Parse parse =
                Parse.of(
                        title,
                        new Sentence(0, title.length(), Sentence.Kind.HEADING, 0, true, 0, false),
                        gazetteer,
                        course.areas,
                        course.anchor());
        enter(parse, true);
    }

    /** Whether a line is a caption or a note and no part of the running text. */
    public boolean isCaption(Parse parse) {
        return captions.isCaption(parse);
    }

    /** Takes what a heading or title puts in force. */
    void enter(Parse parse, boolean title) {
        Optional<PeriodMention> period =
                parse.periods().stream()
                        .filter(mention -> mention.dates() && mention.period().isPresent())
                        .filter(mention -> !parse.tokens().get(mention.from()).is("mid-year"))
                        .filter(mention -> !parse.tokens().get(mention.to() - 1).is("mid-year"))
                        .findFirst();
        boolean aim =
                parse.pieces().stream()
                        .anyMatch(
                                piece ->
                                        AIM_HEADINGS.contains(piece.word())
                                                || ListInForce.AIM_NOUNS.contains(piece.word()));
        boolean place = parse.size() == 2 && parse.isQuantity(0) && parse.isArea(1);
        if (place || isCaption(parse) || Captions.isFigure(parse)) {
            return;
        }
        boolean then =
                !title && parse.periods().stream().anyMatch(mention -> mention.role() == Role.THEN);
        boolean toBe = false;
        for (int i = 0; i < parse.size(); i++) {
            toBe |= parse.word(i).equals("to") && parse.word(i + 1).equals("be");
        }
        aim |= toBe;
        if (title) {
            course.awaited = AwaitedArea.in(parse);
            course.companyText |= new Companies(parse, course).announces();
            for (int i = 0; i < parse.size(); i++) {
                if (parse.word(i).equals("growth")) {
                    new Phrases(parse)
                            .before(i + 1)
                            .filter(found -> found.words().indexOf(' ') > 0)
                            .ifPresent(found -> course.titlePhrase = found.words());
                }
                // "Top 10 provinces for digital ecology"
                boolean top = parse.isQuantity(i) && parse.quantity(i).form() == Quantity.Form.TOP;
                if (top) {
                    new RankWording(parse)
                            .of(i)
                            .ifPresent(found -> course.titlePhrase = found.words());
                }
                if (INDICES.contains(parse.word(i))) {
                    new Phrases(parse)
                            .before(i + 1)
                            .filter(found -> !EmptyWords.isEmptyWord(found))
                            .ifPresent(found -> course.scorePhrase = found.words());
                }
            }
            boolean ahead =
                    parse.pieces().stream().anyMatch(piece -> AHEAD.contains(piece.word())) || aim;
            boolean edition = period.isPresent() && isEdition(parse, period.get());
            if (edition) {
                period.get().period().ifPresent(y -> course.reference.tell(y, Way.TITLE));
            }
            // a work report of January for this year tells of the last one
            boolean begun =
                    course.today.isPresent()
                            && course.today.get().getMonthValue() <= 3
                            && period.flatMap(PeriodMention::period)
                                    .filter(Period::isYear)
                                    .filter(p -> p.year() == course.today.get().getYear())
                                    .isPresent();
            if (begun) {
                course.targetPeriod = period.get().period();
            }
            if (period.isPresent()
                    && !begun
                    && !edition
                    && course.mainPeriod.isEmpty()
                    && !period.get()
                            .period()
                            .filter(day -> day.start().equals(day.end()))
                            .isPresent()
                    && !ahead
                    && period.get()
                            .period()
                            .filter(course::isFuture)
                            .filter(span -> span.start().getYear() != span.end().getYear())
                            .isEmpty()
                    && period.get().role() != Role.BY) {
                course.mainPeriod = period.get().period();
            }
            // a plan for 2021 to 2023 aims at its last year until it tells another
            if (aim && period.isPresent() && course.targetPeriod.isEmpty()) {
                course.targetPeriod = period.get().period().map(Period::lastYear);
            }
        } else {
            course.sectionPeriod = then ? course.lastPeriod : period.flatMap(PeriodMention::period);
            course.sectionDeadline =
                    period.filter(mention -> mention.role() == Role.BY).isPresent();
        }
        course.sectionKind = aim && !title ? Optional.of(Kind.TARGET) : Optional.empty();
        Optional<AreaMention> area =
                parse.areas().stream()
                        .filter(
                                mention ->
                                        mention.form() == Form.NAME || mention.form() == Form.TITLE)
                        .filter(mention -> mention.level() != Level.WORLD)
                        .filter(mention -> !isVenue(parse, mention))
                        .filter(mention -> !title || !isWhereabouts(parse, mention))
                        .min(Comparator.comparing(Headings::isWide));
        long several =
                parse.areas().stream()
                        .filter(mention -> mention.form() == Form.NAME)
                        .filter(mention -> !isWide(mention))
                        .map(AreaMention::code)
                        .distinct()
                        .count();
        if (title && several > 1) {
            // "Foshan or Dongguan?": the text is about neither alone
            return;
        }
        course.sectionArea = title ? Optional.empty() : area.map(AreaMention::code);
        if (area.isPresent()) {
            course.areas.turnTo(area.get().code(), gazetteer);
            if (course.mainArea.isEmpty()) {
                course.mainArea = Optional.of(area.get().code());
            }
        } else if (course.mainArea.isPresent()) {
            course.areas.turnTo(course.mainArea.get(), gazetteer);
        }
    }

    /** {@code Half-year figures presented in Shenyang}: where, not of what. */
    private static boolean isVenue(Parse parse, AreaMention area) {
        for (int i = 0; i < parse.size(); i++) {
            if (parse.isArea(i) && parse.area(i).equals(area)) {
                // "a regional economist in Shanghai"
                boolean seat =
                        parse.word(i - 1).equals("in")
                                && Words.isAny(
                                        parse.word(i - 2),
                                        "economist",
                                        "professor",
                                        "researcher",
                                        "expert",
                                        "analyst");
                return seat || new AsideAreas(parse).isVenue(i);
            }
        }
        return false;
    }

    /** {@code Mobile payment takes hold in the west}: where something goes on. */
    private static boolean isWhereabouts(Parse parse, AreaMention area) {
        boolean verb = false;
        for (int i = 0; area.level() == Level.GROUP && i < parse.size(); i++) {
            if (parse.isArea(i) && parse.area(i).equals(area)) {
                return verb
                        && i + 1 == parse.size()
                        && Words.isAny(parse.word(i - 1), "in", "to", "into", "from");
            }
            verb |= parse.isVerb(i);
        }
        return false;
    }

    /** {@code the 2023 innovation community index}: the year is that of the edition. */
    private static boolean isEdition(Parse parse, PeriodMention year) {
        for (int i = 0; i < parse.size(); i++) {
            boolean here = parse.isPeriod(i) && parse.period(i).equals(year);
            for (int k = i + 1; here && k < i + 7 && parse.isNominal(k); k++) {
                if (INDICES.contains(parse.word(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A heading that names a group or the country and a province is about the province. */
    private static boolean isWide(AreaMention mention) {
        return mention.level() == Level.GROUP || mention.level() == Level.COUNTRY;
    }
}
