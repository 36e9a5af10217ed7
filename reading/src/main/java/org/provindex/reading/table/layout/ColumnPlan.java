package org.provindex.reading.table.layout;

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
 * @param refusal why its figures are left out, empty if they are taken
 */
public record ColumnPlan(
        int column,
        String heading,
        Role role,
        String name,
        Facts facts,
        double score,
        String refusal) {
    public ColumnPlan with(Facts known) {
        return new ColumnPlan(column, heading, role, name, known, score, refusal);
    }

    public ColumnPlan refused(String reason) {
        return new ColumnPlan(column, heading, role, name, facts, score, reason);
    }

    public ColumnPlan named(String words) {
        return new ColumnPlan(column, heading, role, words, facts, score, refusal);
    }

    public ColumnPlan scored(double fit) {
        return new ColumnPlan(column, heading, role, name, facts, fit, refusal);
    }

    public boolean isTaken() {
        return role == Role.VALUE && refusal.isEmpty();
    }
}
