package org.provindex.reading.period;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What relative times count from.
 *
 * @param today the day of the document
 * @param year the year that the text speaks of at this place
 * @param told the last year that the text has told at all, which {@code that year} means
 */
public record Anchor(Optional<LocalDate> today, Optional<Integer> year, Optional<Integer> told) {
    /** An anchor at a place where the last year told is still spoken of. */
    public Anchor(Optional<LocalDate> today, Optional<Integer> year) {
        this(today, year, year);
    }

    /** The year of words such as {@code this year} (0) or {@code last year} (-1). */
    Optional<Integer> yearsFromNow(int offset) {
        return today.map(day -> day.getYear() + offset);
    }

    /**
     * The year of a part of a year that is told without one: the text's year, else the last one
     * that has passed.
     */
    Optional<Integer> yearOfPart(int lastMonth) {
        // a year to come is one of aims
        return year.filter(told -> today.isEmpty() || told <= today.get().getYear())
                .or(
                        () ->
                                today.map(
                                        day ->
                                                day.getMonthValue() >= lastMonth
                                                        ? day.getYear()
                                                        : day.getYear() - 1));
    }

    /**
     * The year of a part of the document's own year, such as {@code the first half of the year}.
     */
    Optional<Integer> currentYear() {
        return today.map(LocalDate::getYear).or(() -> year);
    }

    Anchor in(int otherYear) {
        return new Anchor(today, Optional.of(otherYear));
    }
}
