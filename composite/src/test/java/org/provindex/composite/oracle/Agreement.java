package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.api.SoftAssertions;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.SharedMaterial;

/** Compares a result with the files of an oracle, cell by cell. */
final class Agreement {
    static final double RELATIVE = 1e-9;

    private Agreement() {}

    static void scores(CompositeResult result, String file) {
        int compared = 0;
        for (Map<String, String> row : SharedMaterial.csv(Asem.file(file))) {
            String period = row.getOrDefault("Time", Asem.YEAR);
            for (String column : row.keySet()) {
                if (column.equals("uCode") || column.equals("Time")) continue;
                same(
                        file + " " + column + " " + row.get("uCode"),
                        result.node(column, period).score(row.get("uCode")),
                        row.get(column));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    static void ranks(CompositeResult result, String file) {
        var soft = new SoftAssertions();
        for (Map<String, String> row : SharedMaterial.csv(Asem.file(file))) {
            for (String column : row.keySet()) {
                if (column.equals("uCode")) continue;
                OptionalDouble rank = result.node(column, Asem.YEAR).rank(row.get("uCode"));
                String expected = row.get(column);
                soft.assertThat(rank.isPresent() ? rank.getAsDouble() : -1)
                        .as(file + " " + column + " " + row.get("uCode"))
                        .isEqualTo(expected.isEmpty() ? -1 : Double.parseDouble(expected));
            }
        }
        soft.assertAll();
    }

    static void same(String what, OptionalDouble actual, String expected) {
        if (expected.isEmpty()) {
            assertThat(actual).as(what).isEmpty();
            return;
        }
        assertThat(actual).as(what).isPresent();
        close(what, actual.getAsDouble(), Double.parseDouble(expected));
    }

    static void close(String what, double actual, double expected) {
        double allowed = RELATIVE * Math.max(Math.abs(expected), 1e-3);
        assertThat(Math.abs(actual - expected))
                .as("%s: %s against %s", what, actual, expected)
                .isLessThanOrEqualTo(allowed);
    }
}
