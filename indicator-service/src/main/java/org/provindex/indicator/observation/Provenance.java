package org.provindex.indicator.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.Observations;
import org.provindex.model.observation.Witness;
import org.provindex.web.observation.ObservationView;

/** Walks from an observation to the sentences and cells behind it. */
@Singleton
class Provenance {
    private static final String DOCUMENT =
            "d.id, d.title, d.publisher, d.published_on, d.kind, d.sha256, d.rights, d.based_on::text";

    private final Jdbi jdbi;
    private final Observations observations;
    private final ObjectMapper json;

    Provenance(Jdbi jdbi, Observations observations, ObjectMapper json) {
        this.jdbi = jdbi;
        this.observations = observations;
        this.json = json;
    }

    ProvenanceView of(Observation observation) {
        List<ProvenanceView.WitnessView> witnesses =
                observations.witnesses(observation).stream().map(this::witness).toList();
        return new ProvenanceView(
                ObservationView.of(observation),
                source(observation),
                witnesses.isEmpty() ? List.of(entry(observation)) : witnesses);
    }

    private ProvenanceView.SourceView source(Observation o) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select s.code, s.publisher, s.series_en, s.kind, r.code, r.title, r.released
                                        from source_release r join source s on s.id = r.source_id
                                        where s.code = :source and r.code = :release""")
                                .bind("source", o.source())
                                .bind("release", o.release())
                                .map(
                                        (rs, c) ->
                                                new ProvenanceView.SourceView(
                                                        rs.getString(1),
                                                        rs.getString(2),
                                                        rs.getString(3),
                                                        rs.getString(4),
                                                        rs.getString(5),
                                                        rs.getString(6),
                                                        rs.getString(7)))
                                .one());
    }

    private ProvenanceView.WitnessView witness(Witness witness) {
        return witness.claimId() != null ? claim(witness.claimId(), witness) : cell(witness);
    }

    private ProvenanceView.WitnessView cell(Witness w) {
        ProvenanceView.DocumentView document =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select %s from import_job j join document d on d.id = j.document_id where j.id = :id"
                                                        .formatted(DOCUMENT))
                                        .bind("id", w.importId())
                                        .map((rs, c) -> document(rs))
                                        .findOne()
                                        .orElse(null));
        return new ProvenanceView.WitnessView(
                "cell",
                document,
                w.importId(),
                w.sheet(),
                w.row(),
                w.column(),
                w.published(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private ProvenanceView.WitnessView claim(long id, Witness w) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select %s, c.quote, c.start_offset, c.end_offset, c.confidence,
                                            c.sentence_start, c.sentence_end, t.text
                                        from claim c join document d on d.id = c.document_id join document_text t on t.id = c.text_id
                                        where c.id = :id"""
                                                .formatted(DOCUMENT))
                                .bind("id", id)
                                .map(
                                        (rs, c) ->
                                                new ProvenanceView.WitnessView(
                                                        "claim",
                                                        document(rs),
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        w.published(),
                                                        id,
                                                        rs.getString("quote"),
                                                        rs.getString("text")
                                                                .substring(
                                                                        rs.getInt("sentence_start"),
                                                                        rs.getInt("sentence_end")),
                                                        rs.getInt("start_offset"),
                                                        rs.getInt("end_offset"),
                                                        rs.getDouble("confidence"),
                                                        null,
                                                        null))
                                .one());
    }

    private ProvenanceView.WitnessView entry(Observation o) {
        String who =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select principal from audit a join revision r on r.key = a.revision where r.id = :id limit 1")
                                        .bind("id", o.recorded().id())
                                        .mapTo(String.class)
                                        .findOne()
                                        .orElse("unknown"));
        return new ProvenanceView.WitnessView(
                "entry",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                who,
                o.recorded().recordedAt());
    }

    private ProvenanceView.DocumentView document(ResultSet rs) throws SQLException {
        return new ProvenanceView.DocumentView(
                rs.getLong(1),
                rs.getString(2),
                rs.getString(3),
                rs.getObject(4, LocalDate.class),
                rs.getString(5),
                rs.getString(6),
                rs.getString(7),
                json(rs.getString(8)));
    }

    private @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
