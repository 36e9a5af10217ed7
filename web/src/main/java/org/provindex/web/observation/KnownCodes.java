package org.provindex.web.observation;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Merges;
import org.provindex.web.revision.CurrentRevision;

/**
 * Surrogate keys of codes, kept for as long as nothing is written: every write makes a revision,
 * and which is the newest each request asks anyway.
 */
@Singleton
class KnownCodes {
    /**
     * So many different codes nobody asks for between two writes, but for one who tries them out.
     */
    private static final int MOST = 10_000;

    private final Catalogue catalogue;
    private final Jdbi jdbi;
    private final CurrentRevision current;
    private volatile State state = new State(-1);

    KnownCodes(Catalogue catalogue, Jdbi jdbi, CurrentRevision current) {
        this.catalogue = catalogue;
        this.jdbi = jdbi;
        this.current = current;
    }

    private static final class State {
        private final long revision;
        private final Map<String, Optional<Integer>> indicators = new ConcurrentHashMap<>();
        private final Map<String, Optional<Integer>> areas = new ConcurrentHashMap<>();
        private final Map<String, Optional<Integer>> groups = new ConcurrentHashMap<>();
        private volatile @Nullable Merges merges;

        State(long revision) {
            this.revision = revision;
        }

        private int size() {
            return indicators.size() + areas.size() + groups.size();
        }
    }

    private State state() {
        long revision = current.get().id();
        State known = state;
        if (known.revision != revision || known.size() > MOST) {
            known = new State(revision);
            state = known;
        }
        return known;
    }

    Optional<Integer> indicator(String code) {
        return state().indicators
                .computeIfAbsent(code, c -> catalogue.indicator(c).map(IndicatorEntry::id));
    }

    Optional<Integer> area(String code) {
        return state().areas.computeIfAbsent(code, c -> catalogue.area(c).map(AreaEntry::id));
    }

    /** Only groups that have members. */
    Optional<Integer> group(String code) {
        return state().groups
                .computeIfAbsent(
                        code,
                        c ->
                                catalogue.members(c).isEmpty()
                                        ? Optional.empty()
                                        : catalogue.area(c).map(AreaEntry::id));
    }

    Merges merges() {
        State now = state();
        Merges merges = now.merges;
        if (merges == null) {
            merges = Merges.read(jdbi);
            now.merges = merges;
        }
        return merges;
    }
}
