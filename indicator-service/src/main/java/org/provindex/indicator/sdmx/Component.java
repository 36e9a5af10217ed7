package org.provindex.indicator.sdmx;

import org.jspecify.annotations.Nullable;
import org.provindex.web.language.Names;

/**
 * A dimension, a measure or an attribute of a data structure (SDMX 3.0, section 2, 5.3).
 *
 * @param codelist id of the codelist whose codes it takes; null where it takes any text or number
 */
record Component(String id, Names names, Role role, @Nullable String codelist, Type type) {
    enum Role {
        DIMENSION,
        TIME,
        MEASURE,
        ATTRIBUTE
    }

    /** Types of what has no codes, by their names in SDMX. */
    enum Type {
        STRING("String"),
        INTEGER("Integer"),
        DECIMAL("Decimal"),
        TIME("ObservationalTimePeriod");

        final String word;

        Type(String word) {
            this.word = word;
        }
    }

    static Component coded(Role role, String id, String en, String zh, String codelist) {
        return new Component(id, Names.of(en, zh), role, codelist, Type.STRING);
    }

    static Component plain(Role role, String id, String en, String zh, Type type) {
        return new Component(id, Names.of(en, zh), role, null, type);
    }

    boolean isNumber() {
        return type == Type.INTEGER || type == Type.DECIMAL;
    }
}
