package org.provindex.launcher.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class LeagueTableTest {
    private static final String TWO_PROVINCES =
            """
            {"methodology": {"code": "digital-economy", "names": {"en": "Digital economy", "zh": "数字经济"}},
             "period": "2022",
             "rows": [
               {"area": {"code": "CN-SX", "names": {"en": "Shanxi", "zh": "山西省"}}, "score": 31.04, "rank": 2, "rankInGroup": 1,
                "previousRank": 1, "pillars": [{"code": "industry", "name": "industry", "score": 20}, {"code": "environment", "score": null}]},
               {"area": {"code": "CN-NM", "names": {"en": "Inner Mongolia", "zh": "内蒙古自治区"}}, "score": 100, "rank": 1, "rankInGroup": 2,
                "previousRank": 4, "pillars": [{"code": "industry", "name": "industry", "score": 5.55}, {"code": "environment", "score": 7}],
                "coverage": 0.9, "unknown": {}}
             ]}
            """;

    private static LeagueTable table(String json) throws JsonProcessingException {
        return LeagueTable.parse(new ObjectMapper().readTree(json));
    }

    @Test
    void rowsStandByRankAndColumnsAlignBesideWideCharacters() throws JsonProcessingException {
        assertThat(table(TWO_PROVINCES).lines())
                .containsExactly(
                        "Rank  Province                     Score  Industry  Environment  Change",
                        "   1  Inner Mongolia 内蒙古自治区  100.0       5.6          7.0      +3",
                        "   2  Shanxi 山西省                 31.0      20.0                   -1");
    }

    @Test
    void aGroupStandsByItsOwnRank() throws JsonProcessingException {
        assertThat(table(TWO_PROVINCES).linesOfGroup())
                .containsExactly(
                        "In group  Province                     Score  Industry  Environment  National",
                        "       1  Shanxi 山西省                 31.0      20.0                      2",
                        "       2  Inner Mongolia 内蒙古自治区  100.0       5.6          7.0         1");
    }

    @Test
    void whatIsMissingStaysBlank() throws JsonProcessingException {
        LeagueTable table =
                table("{\"rows\": [{\"area\": {\"code\": \"CN-XZ\"}, \"rank\": 1, \"score\": 1}]}");

        assertThat(table.lines())
                .containsExactly("Rank  Province  Score  Change", "   1  CN-XZ       1.0");
        assertThat(table("{}").rows()).isEmpty();
    }

    @Test
    void anUnrankedAreaComesLast() throws JsonProcessingException {
        LeagueTable table =
                table(
                        "{\"rows\": [{\"area\": {\"code\": \"A\"}, \"rank\": null}, {\"area\": {\"code\": \"B\"}, \"rank\": 1, \"previousRank\": 1}]}");

        assertThat(table.lines())
                .containsExactly(
                        "Rank  Province  Score  Change",
                        "   1  B                     =",
                        "      A");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(DisplayWidth.of("abc")).isEqualTo(3);
        assertThat(DisplayWidth.of("山西省")).isEqualTo(6);
        assertThat(DisplayWidth.of("（一）")).isEqualTo(6);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("\uD840\uDC00")).isEqualTo(2);
    }
}
