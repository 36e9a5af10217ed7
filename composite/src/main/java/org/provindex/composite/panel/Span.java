package org.provindex.composite.panel;

/** A half-open range of cells of a column: one period, or all of them. */
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a span: %d to %d".formatted(from, to));
        }
    }

    public int size() {
        return to - from;
    }
}
