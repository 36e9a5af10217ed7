package org.provindex.reading.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The indicators that a phrase may mean.
 *
 * <p>A phrase that is a name or alias, without regard to case, articles and plural, is that
 * indicator. Any other phrase only proposes: score {@code 2 · common / (words of phrase + words of
 * name)}, the Dice coefficient of the content words, at most {@value #MOST_LIKELY}.
 */
public final class Catalogue {
    private static final double LEAST_LIKELY = 0.5;
    private static final double MOST_LIKELY = 0.99;
    private static final int MOST_PROPOSALS = 5;

    /**
     * No indicator has a longer name; comparing longer phrases would only cost time on hostile
     * text.
     */
    private static final int LONGEST_PHRASE = 300;

    private final Map<String, String> codeByName = new HashMap<>();
    private final Map<String, List<Named>> byWord = new HashMap<>();
    private final Map<String, String> unitByCode = new HashMap<>();

    private record Named(String code, Set<String> words) {}

    private Catalogue(List<IndicatorName> indicators) {
        for (IndicatorName indicator : indicators) {
            unitByCode.put(indicator.code(), indicator.unit());
            List<String> all = new ArrayList<>(indicator.names());
            all.addAll(indicator.aliases());
            for (String name : all) {
                codeByName.putIfAbsent(normal(name), indicator.code());
                Named named = new Named(indicator.code(), Stems.of(name));
                named.words()
                        .forEach(
                                word ->
                                        byWord.computeIfAbsent(word, key -> new ArrayList<>())
                                                .add(named));
            }
        }
    }

    /** A catalogue of these indicators. */
    public static Catalogue of(List<IndicatorName> indicators) {
        return new Catalogue(indicators);
    }

    /** A catalogue without indicators, which resolves nothing. */
    public static Catalogue empty() {
        return new Catalogue(List.of());
    }

    /** The indicators that a phrase may mean, the likeliest first. */
    public List<Proposal> proposals(String phrase) {
        if (phrase.length() > LONGEST_PHRASE) {
            return List.of();
        }
        String code = codeByName.get(normal(phrase));
        if (code != null) {
            return List.of(new Proposal(code, 1, true));
        }
        Set<String> words = Stems.of(phrase);
        Set<Named> candidates = new LinkedHashSet<>();
        words.forEach(word -> candidates.addAll(byWord.getOrDefault(word, List.of())));
        Map<String, Double> best = new HashMap<>();
        for (Named named : candidates) {
            long common = named.words().stream().filter(words::contains).count();
            double score =
                    Math.min(MOST_LIKELY, 2.0 * common / (words.size() + named.words().size()));
            best.merge(named.code(), score, Math::max);
        }
        return best.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_LIKELY)
                .map(entry -> new Proposal(entry.getKey(), entry.getValue(), false))
                .sorted(
                        Comparator.comparingDouble(Proposal::score)
                                .reversed()
                                .thenComparing(Proposal::code))
                .limit(MOST_PROPOSALS)
                .toList();
    }

    /** The base unit of an indicator. */
    public Optional<String> unit(String code) {
        return Optional.ofNullable(unitByCode.get(code));
    }

    private static String normal(String phrase) {
        return String.join(" ", Stems.inOrder(phrase));
    }
}
