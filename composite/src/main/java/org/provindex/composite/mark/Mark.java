package org.provindex.composite.mark;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a cell, or why there is no score; nothing is changed or left out
 * silently.
 */
public final class Mark {
    /** What happened. */
    public enum Kind {
        /** The value of a leaf was filled in. */
        IMPUTED,
        /** The value of a leaf was changed by a treatment. */
        TREATED,
        /** A leaf has no value for the area; its weight went to the others. */
        MISSING,
        /** A leaf takes no part in a period, for any area. */
        INDICATOR_EXCLUDED,
        /** An area takes no part in a period. */
        AREA_EXCLUDED,
        /** A node has no score for the area, as too little of it is present. */
        NOT_SCORED
    }

    private final Kind kind;
    private final String node;
    private final @Nullable String area;
    private final String period;
    private final String detail;

    private Mark(Kind kind, String node, @Nullable String area, String period, String detail) {
        this.kind = kind;
        this.node = node;
        this.area = area;
        this.period = period;
        this.detail = detail;
    }

    public static Mark of(Kind kind, String node, String area, String period, String detail) {
        return new Mark(kind, node, area, period, detail);
    }

    public static Mark ofAllAreas(Kind kind, String node, String period, String detail) {
        return new Mark(kind, node, null, period, detail);
    }

    public Kind kind() {
        return kind;
    }

    /** Code of the leaf or node; that of the index where an area is excluded. */
    public String node() {
        return node;
    }

    /** Empty where the mark concerns all areas. */
    public Optional<String> area() {
        return Optional.ofNullable(area);
    }

    public String period() {
        return period;
    }

    /** The reason or the method, with its numbers. */
    public String detail() {
        return detail;
    }

    @Override
    public String toString() {
        return "%s %s %s %s: %s"
                .formatted(kind, node, area == null ? "all areas" : area, period, detail);
    }
}
