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
import org.provindex.web.identity.Caller;
import org.provindex.web.identity.Roles;
import org.provindex.web.observation.ObservationView;

/** Walks from an observation to the sentences and cells behind it. */
@Singleton
class Provenance {
    private static final String DOCUMENT =
            "d.id, d.title, d.publisher, d.published_on, d.kind, d.sha256, d.rights, d.based_on::text";

    /** Characters on each side of a sentence: a paragraph. */
    private static final int AROUND_CHARS = 400;

    /** A larger file is not read again for a few of its cells. */
    private static final int LARGEST_SHEET_BYTES = 8_000_000;

    private final Jdbi jdbi;
    private final Observations observations;
    private final ObjectMapper json;
    private final Caller caller;

    Provenance(Jdbi jdbi, Observations observations, ObjectMapper json, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
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
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select %s, d.media_type, case when d.size_bytes <= :most then d.bytes end as bytes
                                        from import_job j join document d on d.id = j.document_id where j.id = :id"""
                                                .formatted(DOCUMENT))
                                .bind("id", w.importId())
                                .bind("most", LARGEST_SHEET_BYTES)
                                .map((rs, c) -> cell(w, rs))
                                .findOne()
                                .orElseGet(() -> ProvenanceView.WitnessView.cell(w, null, null)));
    }

    private ProvenanceView.WitnessView cell(Witness w, ResultSet rs) throws SQLException {
        ProvenanceView.DocumentView document = document(rs);
        byte[] bytes = rs.getBytes("bytes");
        SheetWindow around = null;
        if (bytes != null && w.row() != null && w.column() != null && maySeeAround(document)) {
            around =
                    SheetWindow.around(
                                    bytes,
                                    rs.getString("media_type"),
                                    w.sheet(),
                                    w.row(),
                                    w.column())
                            .orElse(null);
        }
        return ProvenanceView.WitnessView.cell(w, document, around);
    }

    /** Full texts are for curators unless the rights are open; so is what stands around a quote. */
    private boolean maySeeAround(ProvenanceView.DocumentView document) {
        return document.rights().equals("open") || caller.has(Roles.CURATOR);
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
                                .map((rs, c) -> claim(id, w, rs))
                                .one());
    }

    private ProvenanceView.WitnessView claim(long id, Witness w, ResultSet rs) throws SQLException {
        ProvenanceView.DocumentView document = document(rs);
        String text = rs.getString("text");
        int start = rs.getInt("sentence_start");
        int end = rs.getInt("sentence_end");
        boolean around = maySeeAround(document);
        return new ProvenanceView.WitnessView(
                "claim",
                document,
                null,
                null,
                null,
                null,
                w.published(),
                id,
                rs.getString("quote"),
                text.substring(start, end),
                around ? before(text, start) : null,
                around ? after(text, end) : null,
                rs.getInt("start_offset"),
                rs.getInt("end_offset"),
                rs.getDouble("confidence"),
                null,
                null,
                null);
    }

    /** Up to so many characters, from the beginning of a word. */
    private static String before(String text, int end) {
        int start = Math.max(0, end - AROUND_CHARS);
        while (start > 0 && start < end && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return text.substring(start, end).strip();
    }

    private static String after(String text, int start) {
        int end = Math.min(text.length(), start + AROUND_CHARS);
        while (end < text.length() && end > start && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return text.substring(start, end).strip();
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
        return ProvenanceView.WitnessView.entry(who, o.recorded().recordedAt());
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
