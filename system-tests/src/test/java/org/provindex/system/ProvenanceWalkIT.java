package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.sample.Seeds;

/** Every number is walked back over HTTP to the cell or the sentence it was read from. */
@Order(3)
@ExtendWith(OnInstallation.class)
class ProvenanceWalkIT {
    private static final String TABLE = "/api/v1/league-tables/digital-economy";

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    /** The only witness of what a provenance tells. */
    private static JsonNode witness(JsonNode provenance) {
        assertThat(provenance.path("witnesses")).hasSize(1);
        return provenance.path("witnesses").path(0);
    }

    @Test
    void fromARowOfTheTableToTheCellOfThePublishedFile(Installation installation) {
        JsonNode row = installation.ranking().json(TABLE + "?period=2022").path("rows").path(25);
        String area = text(row.path("area"), "code");
        JsonNode parts = installation.ranking().json(TABLE + "/areas/" + area + "?period=2022");
        List<JsonNode> inputs = new ArrayList<>();
        parts.path("indicators").forEach(leaf -> leaf.path("inputs").forEach(inputs::add));

        assertThat(parts.path("score")).isEqualTo(row.path("score"));
        assertThat(inputs).hasSizeGreaterThan(13);
        for (JsonNode input : inputs) {
            JsonNode observation = installation.indicator().json(text(input, "href"));
            JsonNode provenance =
                    installation.indicator().json(text(input, "href") + "/provenance");
            assertThat(text(observation, "area")).isEqualTo(area);
            assertThat(text(observation, "indicator")).isEqualTo(text(input, "indicator"));
            assertThat(provenance.path("observation")).isEqualTo(observation);
            assertThatPublicationIsNamed(provenance.path("source"));
            assertThatCellSaysIt(witness(provenance), observation);
        }
    }

    private static void assertThatPublicationIsNamed(JsonNode source) {
        assertThat(text(source, "publisher")).isNotBlank();
        assertThat(text(source, "series")).isNotBlank();
        assertThat(text(source, "releaseTitle")).isNotBlank();
        assertThat(text(source, "released")).matches("20\\d\\d(-\\d\\d-\\d\\d)?");
    }

    private static void assertThatCellSaysIt(JsonNode witness, JsonNode observation) {
        assertThat(text(witness, "type")).isEqualTo("cell");
        JsonNode document = witness.path("document");
        Path file =
                Seeds.panels().stream()
                        .filter(f -> Seeds.sha256(f).equals(text(document, "sha256")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No panel has " + document));
        assertThat(text(document, "title")).isNotBlank();
        String[] cells = Seeds.lines(file).get(witness.path("row").asInt() - 1).split(",");
        assertThat(cells[0]).isEqualTo(text(observation, "indicator"));
        assertThat(cells[1]).isEqualTo(text(observation, "area"));
        assertThat(cells[2]).isEqualTo(text(observation, "period"));
        String value = cells[witness.path("column").asInt() - 1];
        assertThat(text(witness, "published")).isEqualTo(value + " " + cells[4]);
        double ratio = observation.path("value").asDouble() / Double.parseDouble(value);
        assertThat(Math.log10(ratio))
                .as("published in a unit of a power of ten of the base unit")
                .isCloseTo(Math.rint(Math.log10(ratio)), within(1e-9));
    }

    @Test
    void fromThe29_6ToTheSentenceOfTheBrief(Installation installation) {
        Figures figures = new Figures(installation.indicator());
        JsonNode provenance =
                figures.provenance(
                        figures.one(
                                "indicator=digital-economy-development-index&area=CN&period=2020",
                                29.6));
        JsonNode witness = witness(provenance);
        JsonNode document = witness.path("document");

        assertThat(text(witness, "quote")).contains("averaged 29.6");
        assertThat(text(witness, "text"))
                .startsWith("In 2020 the digital economy development index")
                .contains(text(witness, "quote"))
                .endsWith(".");
        assertThat(text(document, "title"))
                .isEqualTo("Shanxi's digital economy: where it stands and where it lags");
        assertThat(text(document, "sha256"))
                .isEqualTo(Seeds.sha256(Seeds.file("briefs/shanxi-potential.txt")));
        assertThat(text(document.path("basedOn"), "publisher"))
                .isEqualTo("Theoretical Research Center of the Shanxi Provincial Party School");
        assertThat(text(document.path("basedOn"), "title")).startsWith("Unleashing the potential");
        assertThatQuoteStandsInItsDocument(installation.ingest(), witness);
    }

    @Test
    void fromThe82000ToTheSentenceOfADatedBrief(Installation installation) {
        Figures figures = new Figures(installation.indicator());
        JsonNode provenance =
                figures.provenance(figures.one("indicator=5g-base-stations&area=CN-SX", 82000));
        JsonNode witness = witness(provenance);

        assertThat(text(witness, "quote")).contains("more than 82,000");
        assertThat(text(witness, "text"))
                .isEqualTo("So far there are more than 82,000 5G base stations in the province.");
        assertThat(text(witness.path("document"), "date")).isEqualTo("2023-08-02");
        assertThat(text(witness.path("document"), "sha256"))
                .isEqualTo(Seeds.sha256(Seeds.file("briefs/shanxi-progress.txt")));
        assertThatQuoteStandsInItsDocument(installation.ingest(), witness);
    }

    @Test
    void fromAPlaceOfAPublishedRankingToItsSentence(Installation installation) {
        JsonNode place =
                installation
                        .ranking()
                        .items(
                                "/api/v1/published-rankings?indicator=digital-comprehensive-development-level")
                        .get(0)
                        .path("places")
                        .path(0);
        JsonNode witness =
                witness(
                        installation
                                .indicator()
                                .json(
                                        "/api/v1/observations/%s/provenance"
                                                .formatted(text(place, "observation"))));

        assertThat(text(witness, "quote")).contains("ranked among the top 10");
        assertThatQuoteStandsInItsDocument(installation.ingest(), witness);
    }

    @Test
    void everyClaimStandsInItsText(Installation installation) {
        Api ingest = installation.ingest();
        List<JsonNode> briefs =
                ingest.items("/api/v1/documents").stream()
                        .filter(d -> text(d, "kind").equals("brief"))
                        .toList();

        assertThat(briefs).hasSize(5);
        for (JsonNode brief : briefs) {
            String id = text(brief, "id");
            String content = ingest.get("/api/v1/documents/" + id + "/content").text();
            List<JsonNode> claims = ingest.items("/api/v1/documents/" + id + "/claims");
            assertThat(claims).as(text(brief, "title")).isNotEmpty();
            for (JsonNode claim : claims) {
                assertThat(
                                content.substring(
                                        claim.path("start").asInt(), claim.path("end").asInt()))
                        .as("claim %s", text(claim, "id"))
                        .isEqualTo(text(claim, "quote"));
            }
        }
    }

    private static void assertThatQuoteStandsInItsDocument(Api ingest, JsonNode witness) {
        String id = text(witness.path("document"), "id");
        String content = ingest.get("/api/v1/documents/" + id + "/content").text();

        assertThat(content.substring(witness.path("start").asInt(), witness.path("end").asInt()))
                .isEqualTo(text(witness, "quote"));
        assertThat(content).contains(text(witness, "text"));
        JsonNode claim = ingest.json("/api/v1/claims/" + text(witness, "claim"));
        assertThat(text(claim, "quote")).isEqualTo(text(witness, "quote"));
        assertThat(text(claim, "state")).isEqualTo("accepted");
    }
}
