package org.provindex.system.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.client.ranking.ApiClient;
import org.provindex.client.ranking.ApiException;
import org.provindex.client.ranking.api.LeagueTablesApi;
import org.provindex.client.ranking.api.LeagueTablesApi.APIGetLeagueTableRequest;
import org.provindex.client.ranking.model.LeagueTableRow;
import org.provindex.client.ranking.model.LeagueTableView;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/** Clients that were generated from the files fetch a league table. */
@Order(12)
@ExtendWith(OnInstallation.class)
class OpenApiClientsIT {
    private static final APIGetLeagueTableRequest CENTRAL_SIX =
            APIGetLeagueTableRequest.newBuilder()
                    .methodology("digital-economy")
                    .period("2022")
                    .group("X-CENTRAL6")
                    .build();

    @Test
    void inJava(Installation installation) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(installation.ranking().base().toString());
        LeagueTableView table = new LeagueTablesApi(client).getLeagueTable(CENTRAL_SIX);

        List<String> areas =
                table.getRows().stream()
                        .map(LeagueTableRow::getArea)
                        .map(area -> area.getCode())
                        .toList();
        assertThat(areas).hasSize(6).contains("CN-SX", "CN-HB").first().isEqualTo("CN-HB");
        assertThat(table.getRows().get(0).getRankInGroup()).isEqualTo(1);
        assertThat(table.getRows().get(0).getScore()).isBetween(0.0, 100.0);
    }

    @Test
    void inJavaAProblemKeepsItsType(Installation installation) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(installation.ranking().base().toString());
        var unknown = APIGetLeagueTableRequest.newBuilder().methodology("no-such-thing").build();
        ApiException refused =
                catchThrowableOfType(
                        ApiException.class,
                        () -> new LeagueTablesApi(client).getLeagueTable(unknown));

        assertThat(refused.getCode()).isEqualTo(404);
        assertThat(refused.getResponseBody()).contains("/problems/not-found");
    }

    /** The program in docs/api.md, as it stands there. */
    @Test
    @ExtendWith(OpenApiNpm.class)
    void inTypeScript(Installation installation) {
        OpenApiNpm.install();
        OpenApiNpm.run(Map.of(), "run", "generate");
        String printed =
                OpenApiNpm.run(
                        Map.of(
                                "PROVINDEX_INDICATOR_URL",
                                installation.indicator().base().toString(),
                                "PROVINDEX_RANKING_URL",
                                installation.ranking().base().toString()),
                        "run",
                        "first-calls");

        assertThat(printed.lines().limit(6))
                .allMatch(line -> line.matches("\\d+ \\p{L}+ \\p{IsHan}+ \\d+\\.\\d"))
                .anyMatch(line -> line.contains("Shanxi 山西"));
        assertThat(printed)
                .contains("长途光缆线路长度")
                .containsPattern("row \\d+, column \\d+")
                .contains("34 provinces")
                .endsWith("unchanged\n");
    }
}
