package org.provindex.reading.claim.course;

import java.util.Optional;
import org.provindex.reading.period.Period;

/**
 * The reference period of a text: the time that all its figures are of, and the year of the
 * evaluation that it reports on. Texts tell them in several ways, of which the surest counts.
 */
public final class ReferencePeriod {
    /** The ways in which a text tells the year of an evaluation, the surest first. */
    public enum Way {
        /** {@code which rests on data of 2019}, {@code which looks at 2019}. */
        DATA,
        /** {@code the index for 2020}, or of its first value: {@code stood at 128.6 in 2020}. */
        NAMED,
        /** In the title of the text. */
        TITLE,
        /** Only the day on which it came out is told. */
        PUBLISHED
    }

    private Optional<Period> all = Optional.empty();
    private Optional<Period> edition = Optional.empty();
    private Way way = Way.PUBLISHED;

    /** The only year that sentences on an evaluation tell in the beginning of the text. */
    public Optional<Period> presumed = Optional.empty();

    /**
     * The latest year that the beginning tells of anything measured, in a text on an evaluation
     * that tells no other.
     */
    public Optional<Period> lastResort = Optional.empty();

    /** The year in which the report that the text is about came out. */
    public Optional<Period> publication = Optional.empty();

    /** {@code All figures refer to 2020}. */
    public void tellAll(Period period) {
        all = Optional.of(period);
    }

    /** Keeps the year of an evaluation, unless one has been told in as sure a way. */
    public void tell(Period year, Way how) {
        if (edition.isEmpty() || how.compareTo(way) < 0) {
            edition = Optional.of(year);
            way = how;
        }
    }

    /** The time that a sentence has said all figures are of. */
    public Optional<Period> ofAll() {
        return all;
    }

    /** The time that the places and scores of the text are of. */
    public Optional<Period> ofEvaluation() {
        return all.or(() -> edition);
    }

    /** Whether the text reports on an evaluation of which it has told the year. */
    public boolean isOfEvaluation() {
        return edition.isPresent();
    }

    /** Whether only the title has told the year of the evaluation. */
    public boolean isOfTitle() {
        return edition.isPresent() && way == Way.TITLE;
    }
}
