package org.provindex.reading.table.layout;

import org.jspecify.annotations.Nullable;
import org.provindex.reading.table.label.PartOfYear;

/**
 * What a column holds and what its heading says of its figures.
 *
 * @param column its number, from 0
 * @param heading its heading as the table has it, levels joined by {@code " / "}
 * @param role what it holds
 * @param name what the heading names, without period, area and unit
 * @param facts what the heading says
 * @param score how well the name fits the indicator of the catalogue, 1 for a curated name, 0 for
 *     none
 * @param signed whether other figures of it are negative
 * @param part months of a year that the row tells, null if the heading tells none
 * @param refusal why its figures are left out, empty if they are taken
 */
public record ColumnPlan(
        int column,
        String heading,
        Role role,
        String name,
        Facts facts,
        double score,
        boolean signed,
        @Nullable PartOfYear part,
        String refusal) {
    /** A column of which only the heading is known. */
    ColumnPlan(int column, String heading, Role role, String name, Facts facts) {
        this(column, heading, role, name, facts, 0, false, null, "");
    }

    public ColumnPlan with(Facts known) {
        return new ColumnPlan(column, heading, role, name, known, score, signed, part, refusal);
    }

    public ColumnPlan refused(String reason) {
        return new ColumnPlan(column, heading, role, name, facts, score, signed, part, reason);
    }

    public ColumnPlan named(String words) {
        return new ColumnPlan(column, heading, role, words, facts, score, signed, part, refusal);
    }

    public ColumnPlan scored(double fit) {
        return new ColumnPlan(column, heading, role, name, facts, fit, signed, part, refusal);
    }

    ColumnPlan signed(boolean negative) {
        return new ColumnPlan(column, heading, role, name, facts, score, negative, part, refusal);
    }

    ColumnPlan partOf(PartOfYear months) {
        return new ColumnPlan(column, heading, role, name, facts, score, signed, months, refusal);
    }

    public boolean isTaken() {
        return role == Role.VALUE && refusal.isEmpty();
    }
}
