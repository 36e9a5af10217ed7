package org.provindex.ingest.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.provindex.reading.claim.Claim;
import org.provindex.reading.claim.ReaderVersion;
import org.provindex.reading.mention.Mention;
import org.provindex.reading.period.Period;

/** Writes the tables of claims and mentions. */
@Singleton
public class ClaimStore {
    private final ObjectMapper json;

    ClaimStore(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Stores claims as they were read, those that go live as accepted.
     *
     * @return their ids, in the same order
     */
    List<Long> insert(Handle handle, long key, long document, long text, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return List.of();
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into claim (document_id, text_id, start_offset, end_offset, sentence_start, sentence_end, quote,
                            phrase, indicator_id, area_id, area_text, measure, value, unit, comparator, period, kind, scope,
                            statistic, order_assumed, plan, confidence, explanation, proposals, reader_version, state,
                            waits_for, decided_by, decided_at, revision)
                        values (:document, :text, :start, :end, :sentenceStart, :sentenceEnd, :quote, :phrase, :indicator,
                            :area, :areaText, :measure, :value, :unit, :comparator, :period, :kind, :scope, :statistic,
                            :ordered, :plan, :confidence, :explanation::jsonb, :proposals::jsonb, :reader, :state,
                            :waits, :by, case when :by::text is null then null else clock_timestamp() end, :key)""");
        for (Verdict verdict : verdicts) {
            Claim claim = verdict.claim();
            batch.bind("document", document)
                    .bind("text", text)
                    .bind("start", claim.quote().start())
                    .bind("end", claim.quote().end())
                    .bind("sentenceStart", claim.quote().sentenceStart())
                    .bind("sentenceEnd", claim.quote().sentenceEnd())
                    .bind("quote", claim.quote().text())
                    .bind("phrase", claim.indicator())
                    .bind("indicator", verdict.indicator())
                    .bind("area", verdict.area())
                    .bind("areaText", claim.area().orElse(null))
                    .bind("measure", claim.figure().measure().code())
                    .bind("value", claim.figure().value())
                    .bind("unit", claim.figure().unit())
                    .bind("comparator", claim.figure().bound().code())
                    .bind("period", claim.period().map(Period::code).orElse(null))
                    .bind("kind", claim.kind().code())
                    .bind("scope", claim.standing().scope().orElse(null))
                    .bind(
                            "statistic",
                            claim.figure().statistic() == Claim.Statistic.MEAN ? "mean" : "value")
                    .bind("ordered", claim.standing().orderAssumed())
                    .bind("plan", claim.plan().isEmpty() ? null : claim.plan())
                    .bind("confidence", claim.confidence())
                    .bind("explanation", text(claim.rules()))
                    .bind("proposals", text(claim.proposals()))
                    .bind("reader", ReaderVersion.CURRENT)
                    .bind("state", verdict.goesLive() ? "accepted" : "waiting")
                    .bind("waits", verdict.waits().toArray(String[]::new))
                    .bind("by", verdict.goesLive() ? GoingLive.BY_RULE : null)
                    .bind("key", key)
                    .add();
        }
        return batch.executePreparedBatch("id").mapTo(Long.class).list();
    }

    /**
     * Stores a claim that only its label knows, in the newest text of the document; it waits until
     * something is decided.
     */
    long insert(Handle handle, long key, long document, Label label, int start, int end) {
        return handle.createQuery(
                        """
                        insert into claim (document_id, text_id, start_offset, end_offset, sentence_start, sentence_end, quote,
                            phrase, area_text, measure, value, unit, comparator, kind, confidence, reader_version, state, revision)
                        select :document, max(id), :start, :end, :start, :end, :quote, :phrase, :area, :measure, :value, :unit,
                            :comparator, :kind, 1, 'label', 'waiting', :key from document_text where document_id = :document
                        returning id""")
                .bind("document", document)
                .bind("start", start)
                .bind("end", end)
                .bind("quote", label.quote())
                .bind("phrase", label.indicator())
                .bind("area", label.area())
                .bind("measure", label.measure())
                .bind("value", label.value())
                .bind("unit", label.unit())
                .bind("comparator", label.comparator())
                .bind("kind", label.kind())
                .bind("key", key)
                .mapTo(Long.class)
                .one();
    }

    /**
     * Gives a claim what a label says, and leaves the plan that was read where the label names
     * none.
     */
    void correct(
            Handle handle,
            long key,
            long id,
            Candidate to,
            @Nullable Integer indicator,
            @Nullable Integer area) {
        handle.createUpdate(
                        """
                        update claim set indicator_id = :indicator, area_id = :area, measure = :measure, value = :value,
                            unit = :unit, comparator = :comparator, period = :period, kind = :kind, scope = :scope,
                            statistic = :statistic, order_assumed = :ordered, plan = coalesce(:plan, plan), revision = :key
                        where id = :id""")
                .bind("indicator", indicator)
                .bind("area", area)
                .bind("measure", to.measure())
                .bind("value", to.value())
                .bind("unit", to.unit())
                .bind("comparator", to.comparator())
                .bind("period", to.period())
                .bind("kind", to.kind())
                .bind("scope", to.scope())
                .bind("statistic", to.statistic())
                .bind("ordered", to.orderAssumed())
                .bind("plan", to.plan())
                .bind("key", key)
                .bind("id", id)
                .execute();
    }

    void giveIndicator(
            Handle handle, long key, long id, @Nullable Integer indicator, List<String> waits) {
        handle.createUpdate(
                        "update claim set indicator_id = :indicator, waits_for = :waits, revision = :key where id = :id")
                .bind("indicator", indicator)
                .bind("waits", waits.toArray(String[]::new))
                .bind("key", key)
                .bind("id", id)
                .execute();
    }

    void replaceMentions(
            Handle handle,
            long key,
            long document,
            long text,
            List<Mention> mentions,
            Map<String, Integer> areas) {
        handle.execute("delete from mention where document_id = ?", document);
        insertMentions(handle, key, document, text, mentions, areas);
    }

    void insertMentions(
            Handle handle,
            long key,
            long document,
            long text,
            List<Mention> mentions,
            Map<String, Integer> areas) {
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into mention (document_id, text_id, area_id, start_offset, end_offset, sentence, topics, revision)
                        values (:document, :text, :area, :start, :end, :sentence, :topics, :key)""");
        for (Mention mention : mentions) {
            for (String code : mention.areas()) {
                if (areas.containsKey(code)) {
                    batch.bind("document", document)
                            .bind("text", text)
                            .bind("area", areas.get(code))
                            .bind("start", mention.start())
                            .bind("end", mention.end())
                            .bind("sentence", mention.text())
                            .bind("topics", mention.topics().toArray(String[]::new))
                            .bind("key", key)
                            .add();
                }
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    void decide(
            Handle handle,
            long key,
            long id,
            String state,
            List<String> waitsFor,
            @Nullable String by,
            @Nullable String note) {
        handle.createUpdate(
                        """
                        update claim set state = :state, waits_for = :waits, decided_by = :by,
                            decided_at = case when :by::text is null then null else clock_timestamp() end,
                            note = coalesce(:note, note), revision = :key where id = :id""")
                .bind("state", state)
                .bind("waits", waitsFor.toArray(String[]::new))
                .bind("by", by)
                .bind("note", note)
                .bind("key", key)
                .bind("id", id)
                .execute();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
