package org.provindex.reading.claim.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.reading.area.AreasInForce;
import org.provindex.reading.claim.sentence.AimCue;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Telling;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.period.Anchor;
import org.provindex.reading.period.Period;
import org.provindex.reading.text.Sentence;

/** What the text has said so far that later sentences rely on. */
public final class Course {
    /** The day of the document, if it tells one. */
    public final Optional<LocalDate> today;

    /** The areas told of, and the one in force. */
    public final AreasInForce areas = new AreasInForce();

    /** The area that the document is about, where it was given or its title tells it. */
    public Optional<String> mainArea = Optional.empty();

    /** What the title tells of without its name, until the text names it. */
    public Optional<AwaitedArea> awaited = Optional.empty();

    /** How many values were the country's because the text had named no area. */
    public long defaulted;

    /** Whether the text has opened with provinces in general: {@code Provinces drift apart}. */
    public boolean compares;

    /** What the text is presumed to be about where no sentence has named an area yet. */
    public Optional<String> presumedArea = Optional.empty();

    /** The number of the paragraph that is read. */
    public int paragraph = -1;

    /** The area that this paragraph began with, to which the next one returns. */
    public Optional<String> paragraphArea = Optional.empty();

    /** The time in force in this paragraph, and whether one is: {@code so far} puts none. */
    public Optional<Period> period = Optional.empty();

    public boolean periodSet;

    /** The last time that was in force in this or an earlier paragraph. */
    public Optional<Period> lastPeriod = Optional.empty();

    /** The time that was in force before {@code now} or {@code so far} put none in force. */
    public Optional<Period> beforeNow = Optional.empty();

    /** Whether the time in force is only that of something that happened then. */
    public boolean happened;

    /** The tense in which the sentence told that put the time in force. */
    public Telling.Tense tense = Telling.Tense.NONE;

    /** Whether the time in force is the last day of an aim: {@code by 2025}. */
    public boolean deadline;

    /** Whether the time in force is that of an aim, which what is told in the past is not of. */
    public boolean aimed;

    /** The time of the last measured value of this paragraph. */
    public Optional<Period> paragraphActual = Optional.empty();

    /** The time of the last value that another was compared with. */
    public Optional<Period> basePeriod = Optional.empty();

    /** The last time told of a value, from or to which a change may be told. */
    public Optional<Period> began = Optional.empty();

    /** The last change told with the times of both its ends. */
    public Optional<Change> change = Optional.empty();

    /**
     * The two ends of a change: {@code from 11 trillion in 2012 to 45.5 trillion in 2021}.
     *
     * @param began the time of the value that it began with
     * @param ended the time of the value that it ended with
     */
    public record Change(Period began, Period ended) {
        public Period years() {
            return Period.ofYears(began.year(), ended.year());
        }
    }

    /** The years that the last sentence spanned: {@code from 2017 to 2022}. */
    public Optional<Period> span = Optional.empty();

    /** The last spans of years told at all, the latest first: {@code the plan for 2021-2025}. */
    public final List<Period> years = new ArrayList<>();

    /** The last day or month of which stocks were told: {@code at the end of June}. */
    public Optional<Period> pointPeriod = Optional.empty();

    /** Whether the last value told with a time was such a stock. */
    public boolean point;

    /** The time that a heading or the title gives to what stands under it. */
    public Optional<Period> sectionPeriod = Optional.empty();

    /** The area that a heading, not the title, names for what stands under it. */
    public Optional<String> sectionArea = Optional.empty();

    /** Whether the time of the section is the last day of an aim. */
    public boolean sectionDeadline;

    /** The kind of all values under a heading or of a list, where it tells one. */
    public Optional<Kind> sectionKind = Optional.empty();

    /** The time of the ranking that the last paragraphs were about. */
    public Optional<Period> rankPeriod = Optional.empty();

    /** The time of the last measured value, and the last time to which something is aimed at. */
    public Optional<Period> actualPeriod = Optional.empty();

    /** The time of the last aim. */
    public Optional<Period> targetPeriod = Optional.empty();

    /** What the text tells of the time of all its figures, or of its evaluation. */
    public final ReferencePeriod reference = new ReferencePeriod();

    /** Whether the values told are scores of an index, whose unit is left out. */
    public boolean scores;

    /** Whether the text has announced a ranking: {@code the top 10 provinces}. */
    public boolean ranking;

    /** Whether the last percentage told was a growth. */
    public boolean growth;

    /** Whether it was a share or another level. */
    public boolean shares;

    /** The time that the document is about, where its title tells one. */
    public Optional<Period> mainPeriod = Optional.empty();

    /** The last year told anywhere before. */
    public Optional<Integer> toldYear = Optional.empty();

    /** The last year told, from which a month without year counts. */
    public Optional<Integer> year = Optional.empty();

    /** The name of the plan spoken of, empty if none is. */
    public String plan = "";

    /** The area whose plan it is. */
    public Optional<String> planArea = Optional.empty();

    /** The unit of the last value told in this paragraph, empty if none was. */
    public String lastUnit = "";

    /** The currency of the last value, empty if it was none. */
    public String currency = "";

    /** The last currency told anywhere before, empty if none was. */
    public String lastCurrency = "";

    /** The area for which somebody speaks who was introduced before. */
    public Optional<String> speaker = Optional.empty();

    /** The area of the last value told in this paragraph, which {@code this} speaks of. */
    public Optional<String> lastArea = Optional.empty();

    /** Whether the last sentence told of that area alone, so that {@code their} means its. */
    public boolean lastAreaAlone;

    /** The area whose place the last sentence told aside, which {@code its} means. */
    public Optional<String> placed = Optional.empty();

    /** The last level told in this paragraph, which {@code no province has more} speaks of. */
    public Optional<Draft> lastLevel = Optional.empty();

    /** The last growth told in this paragraph, which {@code only Hubei grew faster} speaks of. */
    public Optional<Draft> lastGrowth = Optional.empty();

    /** The place of a ranking that was told last, after which others may follow. */
    public Optional<Draft> lastPlace = Optional.empty();

    /** The area spoken of at the end of the last paragraph. */
    public Optional<String> left = Optional.empty();

    /** The areas to which the last list of values was told, which {@code they} means. */
    public List<String> listed = List.of();

    /** The areas that were counted last, such as {@code cities}, which {@code them} means. */
    public String counted = "";

    /** Whether the text tells what has been in the present, as translations do. */
    public boolean presentTells;

    /** Whether the text is one company's own announcement. */
    public boolean companyText;

    /** Whether the last sentence was about one company. */
    public boolean company;

    /** The indicator of the last value, in the words of the text. */
    public String phrase = "";

    /** What was told last in each unit. */
    public final Map<String, String> phrases = new HashMap<>();

    /** What the title says grows, for values that no sentence has named. */
    public String titlePhrase = "";

    /** What the index or ranking spoken of is called. */
    public String scorePhrase = "";

    /** What the text says that its index or report is about. */
    public String matter = "";

    /** What the text calls its index or evaluation where it gives no name: {@code its index}. */
    public String unnamedIndex = "";

    /** The branch spoken of, whose revenue and profits are told: {@code the software industry}. */
    public String branch = "";

    /** The subject of the last sentence if that told no figures, which {@code they} means. */
    public String introduced = "";

    /** Whether that sentence told what its subject is, so that {@code it} means it too. */
    public boolean sole;

    /** What the list or paragraph is about, in the words of the text. */
    public String topic = "";

    /** Whether the paragraph is an article of a law: {@code Article 7. Governments shall}. */
    public boolean provision;

    /** The year that a plan looks to, if the sentence before only told that. */
    public Optional<Period> planAhead = Optional.empty();

    /** What the words before each quantity of this sentence tell, which many rules ask. */
    public final Map<Integer, AimCue> aimCues = new HashMap<>();

    /** Whether a sentence of this paragraph has announced aims. */
    public boolean aimParagraph;

    /** Whether the last sentence told figures and ended with an aim. */
    public boolean aimAside;

    /** Whether onlookers estimate, so that {@code will} foresees and sets no aim. */
    public boolean estimates;

    /** Whether the last sentence was a question, whose subject the answer speaks of. */
    public boolean question;

    /** The time of all values in brackets: {@code Key figures for 2025 (2020 in brackets)}. */
    public Optional<Period> bracketed = Optional.empty();

    /** The list that the text is in. */
    public final ListInForce list = new ListInForce(this);

    public Course(Optional<LocalDate> today) {
        this.today = today;
    }

    public Anchor anchor() {
        boolean fixed = mainPeriod.isPresent() || sectionPeriod.isPresent();
        return new Anchor(today, year, year.or(() -> toldYear), fixed);
    }

    /** Whether a time lies after the day of the document. */
    public boolean isFuture(Period period) {
        return today.isPresent() && period.end().isAfter(today.get());
    }

    /** Whether a time may lie ahead: in a text without date, behind what was measured last. */
    public boolean mayBeAhead(Period period) {
        return today.isPresent()
                ? isFuture(period)
                : actualPeriod.filter(last -> !period.end().isAfter(last.end())).isEmpty();
    }

    /** Whether a time lies before the years that a text without date looks to. */
    public boolean isBeforePlan(Period period) {
        return today.isEmpty()
                && years.stream()
                        .filter(this::mayBeAhead)
                        .anyMatch(span -> period.end().isBefore(span.start()));
    }

    /** Whether a time begins after the day of the document. */
    public boolean isToCome(Period period) {
        return today.isPresent() && period.start().isAfter(today.get());
    }

    /** Whether a time ended at least some years before the day of the document. */
    public boolean isPastBy(Period period, int years) {
        return today.isPresent() && period.end().getYear() <= today.get().getYear() - years;
    }

    /** Whether a sentence is an item of a list that sets aims. */
    public boolean isAimItem(Sentence sentence) {
        return list.open
                && sentence.kind() == Sentence.Kind.ITEM
                && sectionKind.filter(kind -> kind == Kind.TARGET).isPresent();
    }
}
