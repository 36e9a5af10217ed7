package org.provindex.reading.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words in a resource beside this package's parent: one entry a line, {@code #} begins a comment.
 *
 * <p>A line may hold several words separated by {@code |}, and {@code key = a | b} gives words a
 * key.
 */
public final class WordTable {
    private WordTable() {}

    /** The lines of a table without comments and blank lines. */
    public static List<String> lines(String name) {
        String path = "/org/provindex/reading/" + name + ".txt";
        try (InputStream in = WordTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No word table '%s'".formatted(path));
            }
            List<String> lines = new ArrayList<>();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String content = line.startsWith("#") ? "" : line.strip();
                if (!content.isEmpty()) {
                    lines.add(content);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words of a table. */
    public static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : lines(name)) {
            words.addAll(alternatives(line));
        }
        return words;
    }

    /** The words of a table by the key that stands before them, in the order of the table. */
    public static Map<String, List<String>> byKey(String name) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        for (String line : lines(name)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "No key in line '%s' of table '%s'".formatted(line, name));
            }
            byKey.computeIfAbsent(line.substring(0, equals).strip(), key -> new ArrayList<>())
                    .addAll(alternatives(line.substring(equals + 1)));
        }
        return byKey;
    }

    private static List<String> alternatives(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split("\\|")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
