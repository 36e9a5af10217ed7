package org.provindex.system.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/** An index that others published, from its inputs to an edition and back, over HTTP only. */
@Order(13)
@ExtendWith(OnInstallation.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishedIndexIT {
    private static final String YEARS =
            ProvincePanel.YEARS.stream()
                    .map("\"%s\""::formatted)
                    .collect(Collectors.joining(", ", "[", "]"));

    private static byte[] table = new byte[0];
    private static String edition = "";

    /** Imports the panel and publishes the edition, once. */
    private static String edition(Installation installation) {
        if (!edition.isEmpty()) {
            return edition;
        }
        table = ProvincePanel.table();
        installation.indicator().postJson("/api/v1/catalogue", ProvincePanel.catalogue()).json(200);
        Answer imported =
                installation
                        .ingest()
                        .post(
                                "/api/v1/imports?source=%s&release=%s"
                                        .formatted(ProvincePanel.SOURCE, ProvincePanel.RELEASE),
                                "text/csv",
                                table);
        assertThat(imported.status()).as(imported.text()).isBetween(200, 202);
        Answer stored =
                installation
                        .ranking()
                        .post(
                                "/api/v1/methodologies",
                                "application/yaml",
                                ProvincePanel.methodology().getBytes(StandardCharsets.UTF_8));
        assertThat(stored.status()).as(stored.text()).isBetween(200, 201);
        edition = publish(installation, 201).path("id").asText();
        return edition;
    }

    private static JsonNode publish(Installation installation, int status) {
        return installation
                .ranking()
                .postJson(
                        "/api/v1/methodologies/province-index/editions",
                        "{\"periods\": %s}".formatted(YEARS))
                .json(status);
    }

    /** Code of GB/T 2260 by our code. */
    private static Map<String, String> gbByCode(Api indicator) {
        Map<String, String> codes = new HashMap<>();
        for (JsonNode area : indicator.items("/api/v1/areas?level=province&limit=1000")) {
            for (JsonNode code : area.path("codes")) {
                if (code.asText().matches("\\d{6}")) {
                    codes.put(area.path("code").asText(), code.asText());
                }
            }
        }
        return codes;
    }

    @Test
    @Order(1)
    void all310ValuesAndRanksAreAsPublished(Installation installation) {
        String id = edition(installation);
        Map<String, Map<String, Double>> published = ProvincePanel.published();
        Map<String, String> gb = gbByCode(installation.indicator());
        int compared = 0;
        for (String year : ProvincePanel.YEARS) {
            JsonNode rows =
                    installation
                            .ranking()
                            .json("/api/v1/editions/" + id + "/rows?period=" + year)
                            .path("rows");
            Map<String, Double> expected = published.get(year);
            assertThat(rows).hasSize(31);
            for (JsonNode row : rows) {
                double value = expected.get(gb.get(row.path("area").path("code").asText()));
                long better = expected.values().stream().filter(v -> v > value).count();
                assertThat(row.path("score").asDouble())
                        .as(year + " " + row.path("area").path("code"))
                        .isCloseTo(value, within(1e-9 * Math.max(1, value)));
                assertThat(row.path("rank").asDouble()).isEqualTo(better + 1);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(310);
        JsonNode table =
                installation.ranking().json("/api/v1/league-tables/province-index?period=2022");
        assertThat(table.path("edition").path("id").asText()).isEqualTo(id);
        for (JsonNode row : table.path("rows")) {
            if (row.path("area").path("code").asText().equals("CN-SX")) {
                assertThat(row.path("rank").asDouble()).isEqualTo(22);
            }
        }
    }

    @Test
    @Order(2)
    void fromTheRankToTheCellsBehindIt(Installation installation) {
        String id = edition(installation);
        JsonNode parts =
                installation.ranking().json("/api/v1/editions/" + id + "/areas/CN-SX?period=2022");
        String[] lines = new String(table, StandardCharsets.UTF_8).split("\n");

        assertThat(parts.path("rank").asDouble()).isEqualTo(22);
        assertThat(parts.path("indicators")).hasSize(ProvincePanel.INDICATORS);
        double sum = parts.path("rest").asDouble();
        for (JsonNode leaf : parts.path("indicators")) {
            sum += leaf.path("contribution").asDouble();
            JsonNode input = leaf.path("inputs").path(0);
            JsonNode provenance = installation.indicator().json(input.path("provenance").asText());
            JsonNode witness = provenance.path("witnesses").path(0);
            String[] cells = lines[witness.path("row").asInt() - 1].split(",");
            assertThat(cells[0]).isEqualTo(input.path("indicator").asText());
            assertThat(cells[1]).isEqualTo("140000");
            assertThat(cells[2]).isEqualTo("2022");
            assertThat(Double.parseDouble(cells[witness.path("column").asInt() - 1]))
                    .isEqualTo(leaf.path("value").asDouble());
            assertThat(witness.path("document").path("sha256").asText()).isEqualTo(sha256(table));
            assertThat(provenance.path("source").path("releaseTitle").asText())
                    .isEqualTo("Panel 2013 to 2022");
        }
        assertThat(sum).isCloseTo(parts.path("score").asDouble(), within(1e-9));
    }

    @Test
    @Order(3)
    void aSecondReplicaElsewhereComesToTheSameChecksum(Installation installation)
            throws IOException {
        String id = edition(installation);
        JsonNode first = installation.ranking().json("/api/v1/editions/" + id);
        Answer document = installation.ranking().get("/api/v1/editions/" + id + "/document");
        assertThat(sha256(document.body())).isEqualTo(first.path("checksum").asText());
        assertThat(
                        installation
                                .ranking()
                                .json("/api/v1/editions/" + id + "/verification")
                                .path("holds")
                                .asBoolean())
                .isTrue();
        try (SecondReplica second = SecondReplica.start(installation)) {
            JsonNode there = second.api().json("/api/v1/editions/" + id + "/verification");
            assertThat(there.path("recomputed").asText())
                    .isEqualTo(first.path("checksum").asText());
            assertThat(there.path("holds").asBoolean()).as(there.toString()).isTrue();
            assertThat(second.api().get("/api/v1/editions/" + id + "/document").body())
                    .isEqualTo(document.body());
        }
    }

    @Test
    @Order(4)
    void whyShanxiIs22ndAndWhatWouldMoveItIsOneCall(Installation installation) {
        String id = edition(installation);
        JsonNode why =
                installation
                        .ranking()
                        .json("/api/v1/editions/" + id + "/areas/CN-SX/explanation?period=2022");
        assertThat(why.path("rank").asDouble()).isEqualTo(22);
        assertThat(why.path("moves")).isNotEmpty();
        for (JsonNode move : why.path("moves")) {
            assertThat(move.path("newRank").asDouble()).as(move.toString()).isLessThan(22);
            assertThat(move.path("overtakes")).isNotEmpty();
        }
    }

    @Test
    @Order(5)
    void aLaterRevisionChangesANewEditionAndNotTheOldOne(Installation installation) {
        String id = edition(installation);
        String rows = "/api/v1/editions/" + id + "/rows?period=2022";
        String before = installation.ranking().get(rows).text();
        String checksum =
                installation.ranking().json("/api/v1/editions/" + id).path("checksum").asText();

        Answer revised =
                installation
                        .ingest()
                        .post(
                                "/api/v1/imports?source=%s&release=revised"
                                        .formatted(ProvincePanel.SOURCE),
                                "text/csv",
                                ("indicator,area,period,value,unit\n"
                                                + ProvincePanel.indicator(2)
                                                + ",CN-SX,2022,9000,score\n")
                                        .getBytes(StandardCharsets.UTF_8));
        assertThat(revised.status()).as(revised.text()).isBetween(200, 202);
        JsonNode next = publish(installation, 201);

        assertThat(installation.ranking().get(rows).text()).isEqualTo(before);
        JsonNode verified = installation.ranking().json("/api/v1/editions/" + id + "/verification");
        assertThat(verified.path("recomputed").asText()).isEqualTo(checksum);
        assertThat(next.path("previous").asText()).isEqualTo(id);
        assertThat(next.path("checksum").asText()).isNotEqualTo(checksum);
        JsonNode compare =
                installation
                        .ranking()
                        .json(
                                "/api/v1/editions/%s/compare/%s?period=2022"
                                        .formatted(next.path("id").asText(), id));
        JsonNode revision = compare.path("revisions").path(0);
        assertThat(revision.path("figuresRevised").asInt()).isEqualTo(1);
        boolean shanxi = false;
        for (JsonNode mover : revision.path("movers")) {
            double sum = 0;
            for (String reason : List.of("dataRevised", "dataNew", "universe", "method")) {
                sum += mover.path("reasons").path(reason).asDouble();
            }
            assertThat(sum).isEqualTo(mover.path("places").asDouble());
            shanxi |= mover.path("area").path("code").asText().equals("CN-SX");
        }
        assertThat(shanxi).isTrue();
        assertThat(compare.path("betweenPeriods").path(0).path("from").asText()).isEqualTo("2021");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
