package org.provindex.composite.methodology;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A name by language ({@code en}, {@code zh}); may be empty. */
public record Name(Map<String, String> byLanguage) {
    public static final Name NONE = new Name(Map.of());

    public Name {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static Name english(String en) {
        return new Name(Map.of("en", en));
    }

    public static Name of(String en, String zh) {
        return new Name(Map.of("en", en, "zh", zh));
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }
}
