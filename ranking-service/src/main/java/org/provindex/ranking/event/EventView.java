package org.provindex.ranking.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event, as CloudEvents 1.0 writes it.
 *
 * @param id the same on every way and in every repetition: what was seen before is no news
 * @param source URI of the installation
 * @param type one of `/event-types`
 * @param subject path of what it is about, below `/api/v1/`
 * @param time when it was appended, RFC 3339
 * @param dataschema URI of the JSON Schema of `data`, which `/event-types/{type}` gives
 * @param sequence 19 digits; they rise, with gaps where others may see more
 */
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "dataschema",
    "sequence",
    "data"
})
public record EventView(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        String dataschema,
        String sequence,
        JsonNode data) {}
