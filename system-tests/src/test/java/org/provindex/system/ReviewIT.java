package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.sample.Texts;

/** What a curator does with a claim that waits. */
@Order(7)
@ExtendWith(OnInstallation.class)
class ReviewIT {
    private static final String CLAIMS = "/api/v1/claims";

    /** The same bytes are one document, so each text names another number. */
    private static final AtomicInteger STATIONS = new AtomicInteger(42_000);

    /** The claim of a new text that does not say when; it waits for its period. */
    private static String waiting(Api ingest, int stations) {
        JsonNode stored =
                Texts.send(ingest, "Review", "Shanxi had %d 5G base stations.".formatted(stations))
                        .json(201);
        List<JsonNode> claims = Texts.claims(ingest, stored);
        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).path("state").asText()).isEqualTo("waiting");
        return CLAIMS + "/" + claims.get(0).path("id").asText();
    }

    private static String tag(Api ingest, String claim) {
        return ingest.get(claim).etag();
    }

    private static List<JsonNode> observations(Installation installation, int stations) {
        return installation
                .indicator()
                .items(
                        "/api/v1/observations?indicator=5g-base-stations&area=CN-SX&source=documents&vintages=all&limit=1000")
                .stream()
                .filter(o -> o.path("value").asInt() == stations)
                .toList();
    }

    @Test
    void aCorrectedAndAcceptedClaimIsAnObservationWithProvenance(Installation installation) {
        Api ingest = installation.ingest();
        String claim = waiting(ingest, 41_001);
        JsonNode corrected =
                ingest.patchJson(
                                claim,
                                "{\"period\": \"2019\", \"note\": \"asked the office\"}",
                                "If-Match",
                                tag(ingest, claim))
                        .json(200);
        JsonNode accepted =
                ingest.postJson(claim + "/accept", "{}", "If-Match", tag(ingest, claim)).json(200);

        assertThat(corrected.path("period").asText()).isEqualTo("2019");
        assertThat(corrected.path("state").asText()).isEqualTo("waiting");
        assertThat(accepted.path("state").asText()).isEqualTo("accepted");
        List<JsonNode> observations = observations(installation, 41_001);
        assertThat(observations).hasSize(1);
        assertThat(observations.get(0).path("period").asText()).isEqualTo("2019");
        JsonNode witness =
                new Figures(installation.indicator())
                        .provenance(observations.get(0))
                        .path("witnesses")
                        .path(0);
        assertThat(witness.path("claim")).isEqualTo(accepted.path("id"));
        assertThat(witness.path("quote")).isEqualTo(accepted.path("quote"));
        assertThat(witness.path("text").asText()).isEqualTo("Shanxi had 41001 5G base stations.");
        assertThat(witness.path("document").path("title").asText()).isEqualTo("Review");
    }

    @Test
    void anIncompleteClaimCannotBeAccepted(Installation installation) {
        Api ingest = installation.ingest();
        String claim = waiting(ingest, 41_002);
        Stored before = Stored.now(installation);
        JsonNode problem =
                ingest.postJson(claim + "/accept", "{}", "If-Match", tag(ingest, claim))
                        .problem(409);

        assertThat(problem.path("lacks")).extracting(JsonNode::asText).containsExactly("period");
        before.assertUnchanged(installation);
    }

    @Test
    void aRejectedClaimIsKeptAndNoObservation(Installation installation) {
        Api ingest = installation.ingest();
        String claim = waiting(ingest, 41_003);
        JsonNode rejected =
                ingest.postJson(
                                claim + "/reject",
                                "{\"note\": \"a misprint\"}",
                                "If-Match",
                                tag(ingest, claim))
                        .json(200);

        assertThat(rejected.path("state").asText()).isEqualTo("rejected");
        assertThat(ingest.json(claim).path("note").asText()).isEqualTo("a misprint");
        assertThat(observations(installation, 41_003)).isEmpty();
        ingest.postJson(claim + "/accept", "{}", "If-Match", tag(ingest, claim)).problem(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accept", "/reject", ""})
    void aDecisionWithoutOrWithAnOldVersionIsRefused(String action, Installation installation) {
        Api ingest = installation.ingest();
        String claim = waiting(ingest, STATIONS.incrementAndGet());
        String old = tag(ingest, claim);
        ingest.patchJson(claim, "{\"note\": \"seen\"}", "If-Match", old).json(200);
        Stored before = Stored.now(installation);

        decide(ingest, claim, action).problem(428);
        decide(ingest, claim, action, "If-Match", old).problem(412);
        before.assertUnchanged(installation);
        assertThat(ingest.json(claim).path("state").asText()).isEqualTo("waiting");
    }

    private static Answer decide(Api ingest, String claim, String action, String... headers) {
        return action.isEmpty()
                ? ingest.patchJson(claim, "{\"period\": \"2018\"}", headers)
                : ingest.postJson(claim + action, "{}", headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"area\": \"CN-ZZ\"}",
                "{\"indicator\": \"joy\"}",
                "{\"unit\": \"dinar\"}",
                "{\"period\": \"soon\"}",
                "{\"quote\": \"other\"}"
            })
    void aCorrectionToSomethingUnknownIsRefusedByField(String form, Installation installation) {
        Api ingest = installation.ingest();
        String claim = waiting(ingest, STATIONS.incrementAndGet());
        JsonNode before = ingest.json(claim);
        JsonNode problem =
                ingest.patchJson(claim, form, "If-Match", tag(ingest, claim)).problem(422);

        assertThat("{\"" + problem.path("errors").path(0).path("pointer").asText().substring(1))
                .isEqualTo(form.substring(0, form.indexOf("\":")));
        assertThat(ingest.json(claim)).isEqualTo(before);
    }

    @Test
    void claimsAreFilteredByStateAreaIndicatorAndDocument(Installation installation) {
        Api ingest = installation.ingest();
        String id = ingest.json(waiting(ingest, 43_001)).path("document").asText();

        assertThat(ingest.items(CLAIMS + "?document=" + id))
                .hasSize(1)
                .allMatch(c -> c.path("document").asText().equals(id));
        assertThat(ingest.items(CLAIMS + "?document=" + id + "&state=accepted")).isEmpty();
        assertThat(ingest.items(CLAIMS + "?area=CN-HA&limit=1000"))
                .isNotEmpty()
                .allMatch(c -> c.path("area").asText().equals("CN-HA"));
        assertThat(ingest.items(CLAIMS + "?indicator=digital-infrastructure-index"))
                .hasSizeGreaterThan(2)
                .allMatch(c -> c.path("indicator").asText().equals("digital-infrastructure-index"));
        assertThat(ingest.items(CLAIMS + "?state=rejected&limit=1000"))
                .allMatch(c -> c.path("state").asText().equals("rejected"));
        for (String wrong : List.of("state=odd", "area=CN-ZZ", "indicator=joy", "document=x")) {
            ingest.get(CLAIMS + "?" + wrong).problem(400);
        }
    }

    @Test
    void pagesTogetherAreTheWholeList(Installation installation) {
        Api ingest = installation.ingest();
        String list = CLAIMS + "?state=accepted&area=CN&limit=";

        assertThat(ingest.items(list + 2))
                .hasSizeGreaterThan(4)
                .isEqualTo(ingest.items(list + 1000));
    }

    @Test
    void aClaimThatIsNotThereIsNotFound(Installation installation) {
        Api ingest = installation.ingest();

        ingest.get(CLAIMS + "/999999999").problem(404);
        ingest.get(CLAIMS + "/x").problem(404);
        ingest.postJson(CLAIMS + "/999999999/accept", "{}", "If-Match", "*").problem(404);
    }
}
