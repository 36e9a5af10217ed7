package org.provindex.model.observation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifier of an observation row, as {@code 12-3456} in URLs: the indicator's key, by which the
 * table is partitioned, then the row's.
 */
public record ObservationId(int indicatorId, long id) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

    public static ObservationId parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "Not an observation id: '%s'"
                            .formatted(text.length() > 40 ? text.substring(0, 40) + "…" : text));
        }
        return new ObservationId(Integer.parseInt(m.group(1)), Long.parseLong(m.group(2)));
    }

    @Override
    public String toString() {
        return indicatorId + "-" + id;
    }
}
