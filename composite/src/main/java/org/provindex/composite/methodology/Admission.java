package org.provindex.composite.methodology;

import java.util.List;

/**
 * Which observations may go in; kept here for whoever assembles the panel.
 *
 * @param comparators such as {@code eq}, {@code approx}, {@code ge}
 * @param kinds such as {@code actual}, {@code target}, {@code forecast}
 * @param periods {@code annual} or {@code any}
 * @param stockPeriods what a stock's value of a year is: {@code annualOnly} or {@code
 *     lastPointOfYear}
 */
public record Admission(
        List<String> comparators, List<String> kinds, String periods, String stockPeriods) {
    public static final Admission DEFAULT =
            new Admission(List.of("eq"), List.of("actual"), "annual", "annualOnly");

    public Admission {
        comparators = List.copyOf(comparators);
        kinds = List.copyOf(kinds);
    }
}
