package org.provindex.ranking.tier;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.provindex.composite.tier.Tiers;
import org.provindex.ranking.edition.Edition;
import org.provindex.ranking.edition.EditionTables;
import org.provindex.ranking.edition.Editions;
import org.provindex.ranking.table.Computed;
import org.provindex.web.database.Writes;
import org.provindex.web.identity.Caller;
import org.provindex.web.problem.Faults;

/** Puts the areas of an edition into classes and keeps them with it. */
@Singleton
class EditionTiers {
    private final TierStore store;
    private final EditionTables tables;
    private final Writes writes;
    private final Caller caller;
    private final Jdbi jdbi;

    EditionTiers(TierStore store, EditionTables tables, Writes writes, Caller caller, Jdbi jdbi) {
        this.store = store;
        this.tables = tables;
        this.writes = writes;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    List<TiersView> of(Edition edition) {
        return store.of(edition.id());
    }

    /** The same question again is the answer that is there. */
    TiersView make(Edition edition, TierForm form) {
        String period =
                Editions.period(
                        edition, form.period() == null ? null : form.period().code(), "period");
        Computed computed = tables.table(edition, period, null);
        Map<String, Double> scores = computed.index().scores();
        Tiers tiers = compute(scores, form);
        List<String> names = Objects.requireNonNull(form.names());
        int asked =
                form.classes() == null
                        ? Objects.requireNonNull(form.thresholds()).size() + 1
                        : form.classes();
        if (!names.isEmpty() && names.size() != asked) {
            throw fault("/names", "must be as many as classes, %d".formatted(asked));
        }
        String settings =
                "%s %s %s %s".formatted(form.method(), form.thresholds(), form.classes(), names);
        return jdbi.inTransaction(
                handle -> {
                    handle.createQuery("select pg_advisory_xact_lock(:id, 10)")
                            .bind("id", (int) edition.id())
                            .mapTo(String.class)
                            .one();
                    Optional<TiersView> known = store.find(handle, edition.id(), period, settings);
                    if (known.isPresent()) {
                        return known.get();
                    }
                    writes.write(
                            "edition.tiers",
                            Long.toString(edition.id()),
                            (h, key) -> {
                                store.add(
                                        h,
                                        key,
                                        edition.id(),
                                        period,
                                        settings,
                                        Objects.requireNonNull(form.method()),
                                        asked,
                                        list(tiers, names, computed.index().ranks()),
                                        caller.name());
                                return true;
                            });
                    return store.find(handle, edition.id(), period, settings).orElseThrow();
                });
    }

    private static Tiers compute(Map<String, Double> scores, TierForm form) {
        try {
            return switch (Objects.requireNonNull(form.method())) {
                case "thresholds" ->
                        Tiers.byThresholds(scores, Objects.requireNonNull(form.thresholds()));
                case "quantiles" ->
                        Tiers.byQuantiles(scores, Objects.requireNonNull(form.classes()));
                default -> Tiers.byNaturalBreaks(scores, Objects.requireNonNull(form.classes()));
            };
        } catch (IllegalArgumentException e) {
            throw fault(
                    form.classes() == null ? "/thresholds" : "/classes",
                    Objects.requireNonNullElse(e.getMessage(), "cannot be used"));
        }
    }

    private static RuntimeException fault(String pointer, String message) {
        Faults faults = new Faults();
        faults.add(pointer, "invalid", message);
        faults.throwIfAny();
        throw new IllegalStateException(message);
    }

    private static List<TiersView.Tier> list(
            Tiers tiers, List<String> names, Map<String, Double> ranks) {
        List<TiersView.Tier> list = new ArrayList<>();
        for (int tier = 1; tier <= tiers.classes(); tier++) {
            int number = tier;
            list.add(
                    new TiersView.Tier(
                            tier,
                            names.isEmpty() ? Integer.toString(tier) : names.get(tier - 1),
                            tier == tiers.classes() ? null : tiers.breaks().get(tier - 1),
                            tier == 1 ? null : tiers.breaks().get(tier - 2),
                            tiers.byArea().entrySet().stream()
                                    .filter(e -> e.getValue() == number)
                                    .map(Map.Entry::getKey)
                                    .sorted(
                                            Comparator.comparing((String a) -> ranks.get(a))
                                                    .thenComparing(a -> a))
                                    .toList()));
        }
        return list;
    }
}
