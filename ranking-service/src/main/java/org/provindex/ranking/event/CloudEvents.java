package org.provindex.ranking.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bodies of events: CloudEvents 1.0, structured mode, JSON. */
@Singleton
class CloudEvents {
    /** Under 16 kB with room for the attributes. */
    static final int MOST_BYTES = 15_900;

    private final ObjectMapper json;
    private final String source;

    /**
     * @param source URI that tells this installation from others
     */
    CloudEvents(
            ObjectMapper json,
            @ConfigProperty(
                            name = "provindex.events.source",
                            defaultValue = "urn:provindex:ranking")
                    String source) {
        this.json = json;
        this.source = source;
    }

    /**
     * The bytes. Lists in the data are cut where they would be too long; {@code truncated} says so
     * and {@code href} where everything is.
     */
    byte[] body(String id, long sequence, Instant time, NewEvent event) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("specversion", "1.0");
        envelope.put("id", id);
        envelope.put("source", source);
        envelope.put("type", event.type().word());
        envelope.put("subject", event.subject());
        envelope.put("time", time.toString());
        envelope.put("datacontenttype", "application/json");
        // A URI by itself, as CloudEvents asks; what is at it stands at /event-types/{type}.
        envelope.put("dataschema", "urn:provindex:event-type:" + event.type().word());
        // CloudEvents extension "sequence": texts that sort as the numbers do.
        envelope.put("sequence", "%019d".formatted(sequence));
        envelope.put("data", event.data());
        byte[] whole = write(envelope);
        if (whole.length <= MOST_BYTES) {
            return whole;
        }
        Map<String, Object> data = new LinkedHashMap<>(event.data());
        data.put("truncated", true);
        envelope.put("data", data);
        for (Map.Entry<String, Object> field : event.data().entrySet()) {
            if (field.getValue() instanceof List<?> list && write(envelope).length > MOST_BYTES) {
                data.put(field.getKey(), longest(envelope, data, field.getKey(), list));
            }
        }
        byte[] cut = write(envelope);
        if (cut.length > MOST_BYTES) {
            throw new IllegalStateException(
                    "An event of type %s is too large".formatted(event.type()));
        }
        return cut;
    }

    /** The longest beginning of a list with which everything fits. */
    private List<?> longest(
            Map<String, Object> envelope, Map<String, Object> data, String field, List<?> list) {
        int fits = 0;
        int tooMany = list.size();
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            data.put(field, list.subList(0, middle));
            if (write(envelope).length <= MOST_BYTES) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return new ArrayList<>(list.subList(0, fits));
    }

    private byte[] write(Map<String, Object> envelope) {
        try {
            return json.writeValueAsBytes(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
