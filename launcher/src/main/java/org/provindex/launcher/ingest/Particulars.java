package org.provindex.launcher.ingest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the sender says of a file: title, publisher, date and so on, as the query parameters of the
 * ingest service.
 */
public record Particulars(Map<String, String> parameters) {
    public Particulars {
        parameters = Map.copyOf(parameters);
    }

    Particulars with(String parameter, String value) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put(parameter, value);
        return new Particulars(all);
    }

    /** Without what is said of prose alone. */
    Particulars ofTable() {
        Map<String, String> all = new TreeMap<>(parameters);
        all.keySet().removeAll(java.util.Set.of("rights", "homeArea"));
        return new Particulars(all);
    }

    String query() {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
