package org.provindex.indicator.derived;

import org.provindex.model.Words;

/** What is made of a series. */
enum Transform {
    /** Divided by the population of the same area and period. */
    PER_HEAD("value(area, period) / value of '%s'(area, period)"),
    /** Divided by the gross product of the same area and period. */
    PER_GDP("value(area, period) / value of '%s'(area, period)"),
    /** Change against the same period of the year before. */
    GROWTH("100 * (value(area, period) / value(area, period one year before) - 1)"),
    /** Mean change a year since a base period, compounded. */
    COMPOUND_GROWTH("100 * ((value(area, period) / value(area, %s)) ^ (1 / years between) - 1)"),
    /** Part of the value of another area, such as the country. */
    SHARE("100 * value(area, period) / value(%s, period)"),
    /** Against a base period that is 100. */
    INDEX("100 * value(area, period) / value(area, %s)"),
    /** Place among the members of a universe; 1 is best, equal values share the better place. */
    RANK("1 + number of members of %s with a better value(period)");

    private final String formula;

    Transform(String formula) {
        this.formula = formula;
    }

    String word() {
        return Words.of(this);
    }

    String formula(String argument) {
        return formula.formatted(argument);
    }
}
