package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.provindex.system.installation.Installation;

/**
 * How much is stored: the newest revision, the documents, and the observations of the indicator
 * that the tests write to. Every write makes a revision, so two equal ones saw no write between.
 */
record Stored(long revision, int documents, int observations) {
    static final String INDICATOR = "online-sales";

    static Stored now(Installation installation) {
        JsonNode table =
                installation.ranking().json("/api/v1/league-tables/digital-economy?period=2022");
        return new Stored(
                table.path("revision").asLong(),
                installation.ingest().items("/api/v1/documents?limit=1000").size(),
                installation
                        .indicator()
                        .items(
                                "/api/v1/observations?limit=1000&vintages=all&area=CN-SX&indicator="
                                        + INDICATOR)
                        .size());
    }

    /** Nothing was stored since. */
    void assertUnchanged(Installation installation) {
        assertThat(now(installation)).isEqualTo(this);
    }
}
