package org.provindex.system.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;

/** Documents that are sent, with open rights so that their text can be read back. */
public final class Texts {
    public static final String PLAIN = "text/plain";
    private static final String FILLER =
            "The committee met in the hall and spoke of roads, of the weather and of the harvest. ";

    private Texts() {}

    public static Answer send(Api ingest, String title, String mediaType, byte[] bytes) {
        return ingest.post(
                "/api/v1/documents?rights=open&title=" + Api.encoded(title), mediaType, bytes);
    }

    public static Answer send(Api ingest, String title, String text) {
        return send(ingest, title, PLAIN, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Prose of this length in which every 2,000 characters or so a figure stands. */
    public static String prose(int length) {
        StringBuilder text = new StringBuilder(length + 3000);
        for (int i = 0; text.length() < length; i++) {
            text.append("In %d-%02d ".formatted(1990 + i / 12 % 35, 1 + i % 12))
                    .append("Shanxi had 55,%03d 5G base stations. ".formatted(i % 1000))
                    .append(FILLER.repeat(23))
                    .append("\n\n");
        }
        return text.toString();
    }

    public static String content(Api ingest, JsonNode document) {
        return ingest.get("/api/v1/documents/" + id(document) + "/content").text();
    }

    public static List<JsonNode> claims(Api ingest, JsonNode document) {
        return ingest.items("/api/v1/documents/" + id(document) + "/claims?limit=1000");
    }

    /** Of a document, or of an answer that holds one. */
    public static String id(JsonNode document) {
        return document.path("document").isObject()
                ? document.path("document").path("id").asText()
                : document.path("id").asText();
    }
}
