package org.provindex.ranking.subscription;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.event.EventType;
import org.provindex.ranking.event.Facts;

/** Decides whether a subscription gets an event. */
@Singleton
public class Matching {
    /** Members of groups change a few times a year. */
    private static final long KEPT_SECONDS = 60;

    private final Catalogue catalogue;
    private final InstantSource clock;
    private final Map<String, Members> groups = new ConcurrentHashMap<>();

    private record Members(List<Catalogue.Member> list, long readAt) {}

    Matching(Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public boolean matches(Subscription subscription, Event event) {
        if (event.subscription() != null && event.subscription().equals(subscription.id())) {
            return true;
        }
        Filter filter = subscription.filter();
        return event.type() != EventType.SUBSCRIPTION_TEST
                && event.isFor(subscription.reader())
                && filter.wants(event.type())
                && isOfMethodology(filter, event)
                && hasRow(filter, event);
    }

    private static boolean isOfMethodology(Filter filter, Event event) {
        if (!event.type().isOfMethodology() || filter.methodology() == null) {
            return true;
        }
        return filter.methodology().equals(event.methodology())
                && (filter.version() == null || filter.version().equals(event.version()));
    }

    private boolean hasRow(Filter filter, Event event) {
        if (event.type() == EventType.INDICATOR_REVISED && !filter.areas().isEmpty()) {
            Set<String> wanted = expand(filter.areas(), event.facts().day());
            return event.facts().areas().stream().anyMatch(wanted::contains);
        }
        boolean restricted =
                !filter.areas().isEmpty() || filter.movedBy() != null || filter.top() != null;
        if (event.type() != EventType.RANKING_CHANGED || !restricted) {
            return true;
        }
        Set<String> wanted = expand(filter.areas(), event.facts().day());
        return event.facts().moves().stream()
                .filter(move -> filter.areas().isEmpty() || wanted.contains(move.area()))
                .anyMatch(move -> isLongWay(filter, event.facts(), move) && crosses(filter, move));
    }

    private static boolean isLongWay(Filter filter, Facts facts, Facts.Move move) {
        return filter.movedBy() == null
                || facts.comparable()
                        && move.rank() != null
                        && move.previous() != null
                        && Math.abs(move.rank() - move.previous()) >= filter.movedBy();
    }

    private static boolean crosses(Filter filter, Facts.Move move) {
        return filter.top() == null
                || move.known()
                        && isIn(move.rank(), filter.top()) != isIn(move.previous(), filter.top());
    }

    private static boolean isIn(@Nullable Double rank, int top) {
        return rank != null && rank <= top;
    }

    /** These areas and the members of these groups. */
    Set<String> expand(List<String> codes, @Nullable LocalDate day) {
        Set<String> areas = new HashSet<>(codes);
        LocalDate on = day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day;
        for (String code : codes) {
            for (Catalogue.Member member : members(code)) {
                if (member.isOn(on)) {
                    areas.add(member.area().value());
                }
            }
        }
        return areas;
    }

    private List<Catalogue.Member> members(String group) {
        long now = clock.instant().getEpochSecond();
        Members known = groups.get(group);
        if (known == null || now - known.readAt > KEPT_SECONDS) {
            known = new Members(catalogue.members(group), now);
            groups.put(group, known);
        }
        return known.list;
    }
}
