package org.provindex.ranking.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.provindex.web.param.Words;
import org.provindex.web.problem.Problems;

/** Reads the parameters by which events are selected, alike for lists and streams. */
@Singleton
public class EventSelection {
    private final EventLog log;

    EventSelection(EventLog log) {
        this.log = log;
    }

    /**
     * @param type words separated by commas
     * @param methodology code
     * @throws org.provindex.web.problem.ProblemException 400 if one is not known
     */
    public Predicate<Event> of(@Nullable String type, @Nullable String methodology) {
        EventLog.Wanted wanted = wanted(type, methodology);
        return event ->
                (wanted.types().isEmpty() || wanted.types().contains(event.type().word()))
                        && (methodology == null || methodology.equals(event.methodology()));
    }

    EventLog.Wanted wanted(@Nullable String type, @Nullable String methodology) {
        List<String> types = type == null ? List.of() : Words.split("type", type);
        for (String word : types) {
            if (EventType.find(word).isEmpty()) {
                throw Problems.unknown("type", "event-type", word).asException();
            }
        }
        if (methodology != null && !log.knows(methodology)) {
            throw Problems.unknown("methodology", "methodology", methodology).asException();
        }
        return new EventLog.Wanted(types, Optional.ofNullable(methodology));
    }
}
