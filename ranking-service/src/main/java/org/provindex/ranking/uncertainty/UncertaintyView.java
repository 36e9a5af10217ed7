package org.provindex.ranking.uncertainty;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;

/**
 * A run and, when it is done, what it found.
 *
 * @param state waiting, running, done or failed
 * @param done replications so far, of {@code total}
 * @param names of the areas by code
 */
public record UncertaintyView(
        String id,
        String edition,
        String period,
        String state,
        int done,
        int total,
        SettingsView settings,
        String askedAt,
        @Nullable String endedAt,
        @Nullable String error,
        List<LeagueTableView.AreaRef> names,
        @Nullable UncertaintyResult result) {
    /**
     * With what it was computed.
     *
     * @param alternatives methods by step, each as it was written, as JSON text
     */
    public record SettingsView(
            int replications,
            long seed,
            double weightNoise,
            double dataError,
            Map<String, List<String>> alternatives,
            boolean sensitivity) {
        static SettingsView of(Settings settings) {
            Map<String, List<String>> alternatives = new TreeMap<>();
            settings.alternatives()
                    .forEach(
                            (step, methods) ->
                                    alternatives.put(
                                            step, methods.stream().map(Object::toString).toList()));
            return new SettingsView(
                    settings.replications(),
                    settings.seed(),
                    settings.weightNoise(),
                    settings.dataError(),
                    alternatives,
                    settings.sensitivity());
        }
    }
}
