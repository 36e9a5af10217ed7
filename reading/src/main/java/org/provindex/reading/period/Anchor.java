package org.provindex.reading.period;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What relative times count from.
 *
 * @param today the day of the document
 * @param year the year that the text speaks of at this place
 * @param fixed whether title or heading bind all to that year
 * @param told the last year that the text has told at all, which {@code that year} means
 */
public record Anchor(
        Optional<LocalDate> today, Optional<Integer> year, Optional<Integer> told, boolean fixed) {
    private static final int RECENT = 130;

    /** The last month of a year in which texts still review the year before. */
    private static final int LAST_OF_REVIEWS = 4;

    /** An anchor at a place where the text is free to turn to other years. */
    public Anchor(Optional<LocalDate> today, Optional<Integer> year, Optional<Integer> told) {
        this(today, year, told, false);
    }

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
    public Optional<Integer> yearOfPart(int lastMonth) {
        // in April 2024 a text on 2023 means by "the end of March" the one just passed
        if (isRecent(lastMonth)) {
            return currentYear();
        }
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

    /** Whether a part of the document's own year has ended in the last four months. */
    private boolean isRecent(int lastMonth) {
        if (fixed
                || today.isEmpty()
                || year.filter(told -> told < today.get().getYear()).isEmpty()) {
            return false;
        }
        LocalDate end = LocalDate.of(today.get().getYear(), lastMonth, 1).plusMonths(1);
        return !end.isAfter(today.get()) && end.plusDays(RECENT).isAfter(today.get());
    }

    /**
     * The year of a part of the document's own year, such as {@code the first half of the year}.
     */
    Optional<Integer> currentYear() {
        return today.map(LocalDate::getYear).or(() -> year);
    }

    /**
     * The year that {@code the year} means: the one spoken of, in the first months of a year the
     * last one if that was told before, else the document's own.
     */
    Optional<Integer> theYear() {
        return year.filter(told -> yearsFromNow(0).filter(now -> told > now).isEmpty())
                .or(this::reviewedYear)
                .or(this::currentYear);
    }

    private Optional<Integer> reviewedYear() {
        return told.filter(last -> today.isPresent())
                .filter(last -> today.get().getMonthValue() <= LAST_OF_REVIEWS)
                .filter(last -> last == today.get().getYear() - 1);
    }

    Anchor in(int otherYear) {
        return new Anchor(today, Optional.of(otherYear), Optional.of(otherYear), true);
    }
}
