package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.sample.Texts;

/** Phrases get an indicator, texts are read again, and conflicts are shown. */
@Order(8)
@ExtendWith(OnInstallation.class)
class PhraseIT {
    private static final String PHRASES = "/api/v1/phrases";

    private static List<JsonNode> observations(Installation installation, String indicator) {
        return installation
                .indicator()
                .items("/api/v1/observations?vintages=all&indicator=" + indicator);
    }

    private static JsonNode send(Api ingest, String text) {
        return Texts.send(ingest, "Phrases", text).json(201);
    }

    private static JsonNode only(Api ingest, JsonNode document) {
        List<JsonNode> claims = Texts.claims(ingest, document);
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    @Test
    void aPhraseBecomesANewIndicatorAndIsRecognisedFromThenOn(Installation installation) {
        Api ingest = installation.ingest();
        JsonNode document =
                send(ingest, "In 2020 the number of smart canteens in Shanxi reached 1,234.");
        JsonNode claim = only(ingest, document);
        assertThat(claim.path("waitsFor")).extracting(JsonNode::asText).contains("indicator");
        String phrase = claim.path("phrase").asText();
        assertThat(ingest.items(PHRASES))
                .anySatisfy(p -> assertThat(p.path("phrase").asText()).isEqualTo(phrase));

        JsonNode named =
                ingest.postJson(
                                PHRASES,
                                """
                                {"phrase": "%s", "newIndicator": {"code": "smart-canteens", "names": {"en": "Smart canteens", "zh": "智慧食堂"},
                                 "unit": "count", "direction": 1, "nature": "stock", "decimals": 0}}"""
                                        .formatted(phrase))
                        .json(200);

        assertThat(named.path("claims").asInt()).isEqualTo(1);
        assertThat(named.path("live").asInt()).isEqualTo(1);
        assertThat(only(ingest, document).path("state").asText()).isEqualTo("accepted");
        assertThat(observations(installation, "smart-canteens"))
                .singleElement()
                .satisfies(o -> assertThat(o.path("value").asInt()).isEqualTo(1234));
        JsonNode next =
                send(ingest, "In 2021 the number of smart canteens in Henan reached 2,345.");
        assertThat(only(ingest, next).path("state").asText()).isEqualTo("accepted");
        assertThat(only(ingest, next).path("indicator").asText()).isEqualTo("smart-canteens");
    }

    @Test
    void aPhraseIsMergedIntoAnIndicatorThatIs(Installation installation) {
        Api ingest = installation.ingest();
        JsonNode document =
                send(ingest, "In 2020 the tally of next-wave masts in Shanxi was 15,321.");
        String phrase = only(ingest, document).path("phrase").asText();

        ingest.postJson(
                        PHRASES,
                        "{\"phrase\": \"%s\", \"indicator\": \"5g-base-stations\"}"
                                .formatted(phrase))
                .json(200);

        JsonNode claim = only(ingest, document);
        assertThat(claim.path("indicator").asText()).isEqualTo("5g-base-stations");
        assertThat(claim.path("waitsFor")).extracting(JsonNode::asText).doesNotContain("indicator");
        JsonNode indicator = installation.indicator().json("/api/v1/indicators/5g-base-stations");
        assertThat(indicator.path("aliases")).extracting(JsonNode::asText).contains(phrase);
    }

    @Test
    void aNamingThatCannotBeIsRefusedAndChangesNothing(Installation installation) {
        Api ingest = installation.ingest();
        Stored before = Stored.now(installation);

        assertThat(
                        ingest.postJson(
                                        PHRASES,
                                        "{\"phrase\": \"x y\", \"indicator\": \"nothing\"}")
                                .problem(422)
                                .path("errors")
                                .path(0)
                                .path("pointer")
                                .asText())
                .isEqualTo("/indicator");
        assertThat(
                        ingest.postJson(
                                        PHRASES,
                                        "{\"phrase\": \"GDP\", \"indicator\": \"5g-base-stations\"}")
                                .problem(422)
                                .path("errors")
                                .path(0)
                                .path("pointer")
                                .asText())
                .isEqualTo("/phrase");
        ingest.postJson(PHRASES, "{\"phrase\": \"x y\"}").problem(422);
        ingest.postJson(
                        PHRASES,
                        "{\"phrase\": \"x y\", \"newIndicator\": {\"code\": \"x\", \"unit\": \"parsec\"}}")
                .problem(422);

        assertThat(Stored.now(installation)).isEqualTo(before);
    }

    @Test
    void readingAgainKeepsWhatPeopleReviewedAndShowsTheDifference(Installation installation) {
        Api ingest = installation.ingest();
        JsonNode document =
                send(
                        ingest,
                        """
                        In 2020 the number of digital orchards in Shanxi reached 310.

                        In 2020 the number of digital orchards in Henan reached 320.

                        In 2020 the number of digital orchards in Hubei reached 330.
                        """);
        List<JsonNode> read = Texts.claims(ingest, document);
        assertThat(read).hasSize(3);
        String rejected = "/api/v1/claims/" + read.get(0).path("id").asText();
        ingest.postJson(rejected + "/reject", "{}", "If-Match", ingest.get(rejected).etag())
                .json(200);
        String corrected = "/api/v1/claims/" + read.get(1).path("id").asText();
        ingest.patchJson(
                        corrected,
                        "{\"period\": \"2019\"}",
                        "If-Match",
                        ingest.get(corrected).etag())
                .json(200);
        String readings = "/api/v1/documents/" + Texts.id(document) + "/readings";
        JsonNode nothingNew = ingest.postJson(readings, "").json(200);
        assertThat(nothingNew.path("same").asInt()).isEqualTo(1);
        assertThat(nothingNew.path("reviewed").asInt()).isEqualTo(2);
        assertThat(nothingNew.path("added")).isEmpty();
        assertThat(nothingNew.path("superseded")).isEmpty();
        installation
                .indicator()
                .postJson(
                        "/api/v1/indicators",
                        """
                        {"code": "digital-orchards", "names": {"en": "number of digital orchards"}, "unit": "count", "direction": 1,
                         "nature": "stock"}""")
                .json(201);

        JsonNode difference = ingest.postJson(readings, "").json(200);

        assertThat(difference.path("reviewed").asInt()).isEqualTo(2);
        assertThat(difference.path("added")).hasSize(1);
        assertThat(difference.path("superseded"))
                .extracting(JsonNode::asLong)
                .containsExactly(read.get(2).path("id").asLong());
        JsonNode added = ingest.json("/api/v1/claims/" + difference.path("added").path(0).asText());
        assertThat(added.path("indicator").asText()).isEqualTo("digital-orchards");
        assertThat(ingest.json(rejected).path("state").asText()).isEqualTo("rejected");
        assertThat(ingest.json(corrected).path("period").asText()).isEqualTo("2019");
        assertThat(ingest.json(corrected).path("correctedBy").asText()).isEqualTo("admin");
    }

    @Test
    void aConflictWithWhatIsStoredIsShown(Installation installation) {
        Api ingest = installation.ingest();
        String stored =
                "/api/v1/observations?indicator=software-revenue&area=CN-SX&period=2021&kind=actual";
        double value = installation.indicator().items(stored).get(0).path("value").asDouble();
        JsonNode document =
                send(
                        ingest,
                        "In 2021 the software revenue of Shanxi was %.0f yuan."
                                .formatted(value * 10));
        JsonNode claim = only(ingest, document);

        JsonNode conflicts =
                ingest.json("/api/v1/claims/" + claim.path("id").asText() + "/conflicts");

        assertThat(claim.path("state").asText()).isEqualTo("waiting");
        assertThat(conflicts.path("items"))
                .isNotEmpty()
                .anySatisfy(o -> assertThat(o.path("value").asDouble()).isEqualTo(value));
    }
}
