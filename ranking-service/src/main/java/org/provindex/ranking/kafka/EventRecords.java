package org.provindex.ranking.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.provindex.ranking.event.Event;

/**
 * Records as CloudEvents 1.0 has them (Kafka protocol binding, section 3.3 "Structured Content
 * Mode"): the value is the body that webhooks get, byte for byte. Id, type and time also stand in
 * headers, so that consumers can pass over records without reading them.
 */
final class EventRecords {
    private static final Header CONTENT_TYPE =
            header("content-type", "application/cloudevents+json; charset=UTF-8");

    private EventRecords() {}

    /**
     * The key is the methodology's code, so that one partition has all that is told of it, in
     * order; what is told of nothing that has a methodology goes by its subject ({@code
     * indicators/gdp}).
     */
    static ProducerRecord<String, byte[]> of(String topic, Event event) {
        String key = event.methodology() == null ? event.subject() : event.methodology();
        return new ProducerRecord<>(
                topic,
                null,
                event.recordedAt().toEpochMilli(),
                key,
                event.body(),
                List.of(
                        CONTENT_TYPE,
                        header("ce_id", event.id()),
                        header("ce_type", event.type().word()),
                        header("ce_sequence", "%019d".formatted(event.sequence()))));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
