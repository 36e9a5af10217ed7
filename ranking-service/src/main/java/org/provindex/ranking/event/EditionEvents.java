package org.provindex.ranking.event;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.provindex.model.period.Period;
import org.provindex.ranking.edition.EditionPublished;
import org.provindex.ranking.edition.EditionRetracted;
import org.provindex.ranking.edition.MovedRow;

/** Appends what is told of editions, in the transaction that stores them. */
@Singleton
class EditionEvents {
    private final Jdbi jdbi;
    private final EventLog log;

    EditionEvents(Jdbi jdbi, EventLog log) {
        this.jdbi = jdbi;
        this.log = log;
    }

    void published(@Observes EditionPublished edition) {
        Map<String, Object> data = about(edition.editionId(), edition.methodology());
        data.put("methodologyVersion", edition.version());
        data.put("universe", edition.universe());
        data.put("periods", edition.periods());
        data.put("dataRevision", edition.dataRevision());
        data.put("checksum", edition.checksum());
        data.put("comparable", edition.comparable());
        if (edition.previousEditionId() != null) {
            data.put("previousEdition", edition.previousEditionId());
        }
        jdbi.useHandle(
                handle -> {
                    log.append(
                            handle,
                            event(
                                    EventType.EDITION_PUBLISHED,
                                    edition.editionId(),
                                    edition.methodology(),
                                    edition.version(),
                                    Facts.NONE,
                                    data));
                    if (!edition.moved().isEmpty()) {
                        Map<String, Object> changed = new LinkedHashMap<>(data);
                        changed.put("movedCount", edition.moved().size());
                        changed.put("truncated", false);
                        changed.put(
                                "moved", edition.moved().stream().map(EditionEvents::row).toList());
                        log.append(
                                handle,
                                event(
                                        EventType.RANKING_CHANGED,
                                        edition.editionId(),
                                        edition.methodology(),
                                        edition.version(),
                                        facts(edition),
                                        changed));
                    }
                });
    }

    void retracted(@Observes EditionRetracted edition) {
        Map<String, Object> data = about(edition.editionId(), edition.methodology());
        data.put("methodologyVersion", edition.version());
        data.put("universe", edition.universe());
        data.put("periods", edition.periods());
        data.put("reason", edition.reason());
        if (edition.standing() != null) {
            data.put("standingEdition", edition.standing());
        }
        jdbi.useHandle(
                handle ->
                        log.append(
                                handle,
                                event(
                                        EventType.EDITION_RETRACTED,
                                        edition.editionId(),
                                        edition.methodology(),
                                        edition.version(),
                                        Facts.NONE,
                                        data)));
    }

    private static Map<String, Object> about(long edition, String methodology) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("edition", edition);
        data.put("href", "/api/v1/editions/" + edition);
        data.put("methodology", methodology);
        return data;
    }

    private static NewEvent event(
            EventType type,
            long edition,
            String methodology,
            int version,
            Facts facts,
            Map<String, Object> data) {
        String subject = "editions/" + edition;
        return new NewEvent(type, subject, subject, null, null, methodology, version, facts, data);
    }

    private static Facts facts(EditionPublished edition) {
        return new Facts(
                edition.comparable(),
                edition.moved().stream()
                        .map(
                                row ->
                                        new Facts.Move(
                                                row.area(),
                                                row.rank(),
                                                row.previousRank(),
                                                edition.previousEditionId() != null))
                        .toList(),
                List.of(),
                Period.parse(edition.periods().get(edition.periods().size() - 1)).end());
    }

    /** Without what is absent. */
    private static Map<String, Object> row(MovedRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("area", row.area());
        fields.put("period", row.period());
        put(fields, "rank", row.rank());
        put(fields, "score", row.score());
        put(fields, "previousPeriod", row.previousPeriod());
        put(fields, "previousRank", row.previousRank());
        put(fields, "previousScore", row.previousScore());
        return fields;
    }

    private static void put(
            Map<String, Object> fields,
            String name,
            @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number) && name.endsWith("ank")) {
            fields.put(name, number.longValue()); // only shared ranks have halves
        } else if (value != null) {
            fields.put(name, value);
        }
    }
}
