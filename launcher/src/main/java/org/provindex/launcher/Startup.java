package org.provindex.launcher;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.provindex.launcher.home.LogTail;
import org.provindex.launcher.service.Addresses;
import org.provindex.launcher.service.Http;
import org.provindex.launcher.service.Readiness;
import org.provindex.launcher.service.Service;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;

/** The time from the start of the services until all of them are ready. */
record Startup(
        Map<Service, ServiceWard> services,
        Optional<PostgresWard> postgres,
        Http http,
        Addresses addresses,
        Screen screen) {
    /** The first start makes the schema; on a slow disk that takes its time. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Duration LOOK = Duration.ofMillis(200);

    void await(Stopwatch watch, BooleanSupplier stopping) throws InterruptedException {
        Map<Service, Readiness> waiting = new EnumMap<>(Service.class);
        services.keySet().forEach(service -> waiting.put(service, new Readiness(false, List.of())));
        while (!waiting.isEmpty()) {
            if (stopping.getAsBoolean()) throw new Refusal("Stopped while starting.");
            screen.progress("Starting %s (%s)".formatted(names(waiting), watch));
            for (Service service : List.copyOf(waiting.keySet())) {
                if (!services.get(service).alive()) throw services.get(service).refusal();
                Readiness readiness = Readiness.of(http, addresses.url(service));
                waiting.put(service, readiness);
                if (readiness.ready() || waitsForSeedsAlone(readiness)) {
                    waiting.remove(service);
                    screen.settle(
                            "%-18sready on %s (%s)"
                                    .formatted(service.code(), addresses.url(service), watch));
                }
            }
            if (postgres.isPresent() && !postgres.get().alive()) {
                throw new Refusal("PostgreSQL ended while the services started: start again.");
            }
            if (watch.elapsed().compareTo(LIMIT) > 0) throw tooSlow(waiting);
            if (!waiting.isEmpty()) Thread.sleep(LOOK.toMillis());
        }
    }

    /** The loading of the seeds is watched by itself, with its progress and its failure. */
    private static boolean waitsForSeedsAlone(Readiness readiness) {
        return readiness.failingChecks().equals(List.of("seeds"));
    }

    private static String names(Map<Service, Readiness> waiting) {
        return waiting.keySet().stream().map(Service::code).collect(Collectors.joining(", "));
    }

    private Refusal tooSlow(Map<Service, Readiness> waiting) {
        Map.Entry<Service, Readiness> first = waiting.entrySet().iterator().next();
        ServiceWard ward = services.get(first.getKey());
        String checks = String.join(", ", first.getValue().failingChecks());
        return new Refusal(
                "The %s service is not ready after %d minutes%s%s (log: %s)."
                        .formatted(
                                first.getKey().code(),
                                LIMIT.toMinutes(),
                                checks.isEmpty() ? "" : ", failing: " + checks,
                                new LogTail(ward.log())
                                        .tellingLine()
                                        .map(line -> "; it says: " + line)
                                        .orElse(""),
                                ward.log()));
    }
}
