package org.provindex.indicator.sdmx;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provindex.web.json.Characters;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/**
 * The address of a request as SDMX reads it: a plus is a plus, whether encoded or not, brackets
 * too, and a slash at the end means nothing.
 */
record RawRequest(List<String> path, Map<String, String> query) {
    /**
     * @param prefix raw path before the parts
     * @throws org.provindex.web.problem.ProblemException 400 for a parameter that stands twice
     */
    static RawRequest of(URI uri, String prefix) {
        List<String> path = new ArrayList<>();
        String rest = uri.getRawPath().substring(prefix.length());
        for (String part : rest.split("/", -1)) {
            path.add(decoded(part));
        }
        while (!path.isEmpty() && path.get(path.size() - 1).isEmpty()) {
            path.remove(path.size() - 1);
        }
        Map<String, String> query = new LinkedHashMap<>();
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : raw.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (query.put(name, value) != null) {
                throw Problems.invalidParameter(Problems.shorten(name), "stands twice")
                        .asException();
            }
        }
        return new RawRequest(List.copyOf(path), query);
    }

    private static String decoded(String raw) {
        try {
            String text = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (!Characters.areStorable(text)) {
                throw bad();
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    private static RuntimeException bad() {
        return Problem.of(
                        400,
                        "bad-request",
                        "The request cannot be read",
                        "The address has a character that cannot be read.")
                .asException();
    }

    /** A part of the path, or what stands for all where it is missing or empty. */
    String part(int index, String all) {
        return index < path.size() && !path.get(index).isEmpty() ? path.get(index) : all;
    }

    @Nullable String parameter(String name) {
        String value = query.get(name);
        if (value != null && value.isBlank()) {
            throw Problems.invalidParameter(name, "is empty; leave it out or give a value")
                    .asException();
        }
        return value;
    }

    /** Refuses what the operation does not know; {@code c[...]} is let through where it does. */
    void check(Set<String> known, boolean constraints) {
        for (String name : query.keySet()) {
            boolean isConstraint = constraints && name.matches("c\\[[^\\[\\]]{1,60}\\]");
            if (!known.contains(name) && !isConstraint) {
                String shown = Problems.shorten(name);
                throw Problem.of(
                                400,
                                "unknown-parameter",
                                "The query parameter is not known",
                                "'%s' is no parameter here; there are %s."
                                        .formatted(shown, String.join(", ", known)))
                        .with(
                                List.of(
                                        Problem.Fault.inParameter(
                                                shown,
                                                "unknown-parameter",
                                                "is no parameter here")))
                        .asException();
            }
        }
    }

    @Nullable Integer number(String name, int least) {
        String text = parameter(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw Problems.invalidParameter(
                            name,
                            "must be a whole number from %d, not '%s'"
                                    .formatted(least, Problems.shorten(text)))
                    .asException();
        }
        return Integer.parseInt(text);
    }

    static RuntimeException notImplemented(String what) {
        return Problem.of(
                        501,
                        "not-implemented",
                        "This part of SDMX is not served here",
                        what + " docs/sdmx.md lists what is.")
                .asException();
    }
}
