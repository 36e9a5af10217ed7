package org.provindex.reading.claim.steering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.measure.Companies;
import org.provindex.reading.claim.period.BracketedTime;
import org.provindex.reading.claim.phrase.Headwords;
import org.provindex.reading.claim.phrase.Matter;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.period.Period;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.Words;

/**
 * Keeps track of what the text speaks of: areas, times and aims that a heading, a paragraph or a
 * sentence puts in force.
 */
public final class Steering {
    private static final Set<String> FORESEEING = Set.of("predicts", "sees", "reckons", "assumes");
    private static final Set<String> ESTIMATING =
            Set.of("estimate", "estimates", "analysts", "forecasts");

    /** No province has more cities. */
    private static final int MOST_COUNTED = 22;

    private static final Pattern ARTICLE = Pattern.compile("Article \\d+\\.(?:\\s|$)");

    private final Course course;
    private final Times times;
    private final ToldSpans spans;
    private final Told told;
    private final ReferencePeriods references;
    private final AreaTurns areas;

    private final Gazetteer gazetteer;

    private final Headings headings;

    private Optional<String> namedPlan = Optional.empty();

    public Steering(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.times = new Times(course);
        this.spans = new ToldSpans(course);
        this.references = new ReferencePeriods(course);
        this.told = new Told(course, references);
        this.areas = new AreaTurns(course, gazetteer);
        this.gazetteer = gazetteer;
        this.headings = new Headings(course, gazetteer);
    }

    public Headings headings() {
        return headings;
    }

    private Parse parse(String text, Sentence sentence) {
        course.aimCues.clear();
        return Parse.of(text, sentence, gazetteer, course.areas, course.anchor());
    }

    /** Begins a sentence. */
    public Parse enter(String text, Sentence sentence) {
        if (sentence.paragraph() != course.paragraph) {
            paragraph(sentence);
            course.provision = ARTICLE.matcher(sentence.of(text)).lookingAt();
        }
        Parse parse = parse(text, sentence);
        if (sentence.kind() == Sentence.Kind.HEADING) {
            // "How digital is Hunan? Results of 2022": the whole first line is the title
            headings.enter(parse, sentence.paragraph() == 1);
        } else if (course.awaited.isPresent()) {
            awaited(parse);
        }
        references.enter(parse);
        if (course.matter.isEmpty()) {
            course.matter = new Matter(parse).named().orElse("");
        }
        if (course.unnamedIndex.isEmpty()) {
            course.unnamedIndex = new Matter(parse).unnamed().orElse("");
        }
        course.scorePhrase = new Matter(parse).introduced().orElse(course.scorePhrase);
        course.branch = new Matter(parse).branch().orElse(course.branch);
        namedPlan = Plans.namedIn(parse);
        namedPlan.ifPresent(plan -> course.plan = plan);
        namedPlan.ifPresent(plan -> course.planArea = Optional.empty());
        new Headwords(course).enter(parse);
        speaker(parse);
        return parse;
    }

    /** The county or city that the title told of is what the text is about once it is named. */
    private void awaited(Parse parse) {
        Optional<String> part = course.awaited.get().in(parse, gazetteer);
        if (part.isPresent()) {
            course.mainArea = part;
            course.areas.turnTo(part.get(), gazetteer);
            course.awaited = Optional.empty();
        }
    }

    /** In an interview each turn begins with what the speaker stands for. */
    private void speaker(Parse parse) {
        if (course.speaker.isPresent() && Speakers.isTurn(parse)) {
            boolean question = Words.isAny(parse.word(0), "q", "question", "reporter");
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
        if (item && !course.list.open && course.planAhead.isPresent()) {
            course.list.introducePlan(course.planAhead.get());
        }
        boolean list = item && course.list.open;
        // "Your wish for 2027?": the answer is of the time that the question is about
        boolean asked = course.question && course.period.filter(course::isFuture).isPresent();
        if (course.question && !asked && course.actualPeriod.isEmpty()) {
            // "2021 was hard for carmakers. How did Liuzhou fare?": what is then told in the past
            course.actualPeriod = course.period.or(() -> course.lastPeriod);
        }
        if (!list && !asked) {
            course.period = Optional.empty();
            course.beforeNow = Optional.empty();
            course.periodSet = false;
            course.deadline = false;
            course.list.end();
            course.topic = "";
        } else if (asked) {
            course.deadline = true;
        } else {
            course.list.item();
        }
        course.company = false;
        course.counted = "";
        course.aimParagraph = false;
        course.lastArea = Optional.empty();
        course.lastUnit = "";
        course.lastLevel = Optional.empty();
        course.lastGrowth = Optional.empty();
        course.paragraphActual = Optional.empty();
        if (course.mainPeriod.isPresent()) {
            course.year = course.mainPeriod.map(Period::year);
        } else if (course.today.isPresent() && !list) {
            course.year = course.sectionPeriod.map(Period::year);
        }
        areas.paragraph(list);
    }

    /** {@code Big or fast: provinces compared}: of all of them, none being named or counted. */
    private static boolean isAboutAll(Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            boolean all =
                    Words.isAny(parse.word(i), "provinces", "regions", "cities")
                            && !isFew(parse, i - 1)
                            && !isFew(parse, i - 2);
            if (all) {
                return parse.areas().isEmpty();
            }
        }
        return false;
    }

    /** {@code six provinces}, not {@code 101 cities}. */
    private static boolean isFew(Parse parse, int at) {
        return parse.isQuantity(at) && parse.quantity(at).value().intValue() < MOST_COUNTED;
    }

    /** {@code The targets for 2023 are as different as the provinces}: then they are told. */
    private static boolean isAboutAims(Parse parse) {
        for (int i = 0; i < Math.min(3, parse.size()); i++) {
            if (Words.isAny(parse.word(i), "targets", "goals", "objectives", "aims")) {
                return !parse.isVerb(i) && parse.sentence().kind() != Sentence.Kind.HEADING;
            }
        }
        return false;
    }

    /** Ends a sentence: what it spoke of is in force for the next one. */
    public void leave(Parse parse, List<Draft> drafts) {
        for (int i = 0; i < parse.size(); i++) {
            course.ranking |=
                    parse.isQuantity(i) && parse.quantity(i).form() == Quantity.Form.TOP
                            || parse.word(i).equals("ranking")
                            || parse.word(i).equals("rankings");
            if ((parse.isQuantity(i - 1) || parse.isQuantity(i - 2))
                    && Lexicon.AREAS.matcher(parse.word(i)).matches()) {
                course.counted = parse.word(i);
            }
        }
        course.bracketed = BracketedTime.told(parse).or(() -> course.bracketed);
        times.years(parse, drafts);
        times.keep(parse, drafts);
        references.inForce.ifPresent(times::turnTo);
        spans.leave(parse);
        times.leave(parse);
        if (course.mainArea.isEmpty() && drafts.isEmpty() && !course.compares) {
            course.compares = isAboutAll(parse);
        }
        areas.leave(parse, drafts);
        if (namedPlan.isPresent()) {
            course.planArea = course.areas.current();
        }
        if (namedPlan.isPresent() || drafts.isEmpty() && Plans.isOnPlan(parse)) {
            spans.plan(parse);
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
            course.list.introduce(parse, drafts);
        }
        course.aimParagraph |=
                drafts.isEmpty() && isAboutAims(parse)
                        || parse.isPeriod(0)
                                && parse.word(1).equals(":")
                                && drafts.stream().anyMatch(draft -> draft.kind == Kind.TARGET);
        course.aimAside =
                drafts.stream().anyMatch(draft -> draft.kind == Kind.ACTUAL && !draft.base)
                        && drafts.get(drafts.size() - 1).kind == Kind.TARGET;
        course.estimates =
                parse.pieces().stream()
                        .anyMatch(
                                piece ->
                                        ESTIMATING.contains(piece.word())
                                                || FORESEEING.contains(piece.word())
                                                        && !drafts.isEmpty());
        course.question =
                parse.text()
                        .substring(parse.sentence().start(), parse.sentence().end())
                        .strip()
                        .endsWith("?");
        course.company = new Companies(parse, course).endsWithOne();
    }
}
