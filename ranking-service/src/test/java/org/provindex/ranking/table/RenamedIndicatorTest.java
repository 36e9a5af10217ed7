package org.provindex.ranking.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provindex.model.revision.Revisions;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

/** A methodology goes on with the codes that it was written with. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RenamedIndicatorTest {
    private static final String METHODOLOGY =
            "code: renamed\nversion: 1\nuniverse: X-RENAMED\npillars:\n  - {code: all, indicators: [first-name, other-name]}\n";

    @Test
    void tablesAndEditionsStayTheSame() {
        Given.index();
        change(
                """
                insert into indicator (code, name_en, unit_id, display_unit_id, direction, nature, origin, status, revision)
                select c, c, u.id, u.id, 1, 'stock', 'measured', 'active', :key
                from unit u, unnest(array['first-name', 'other-name', 'remaining']) c where u.code = 'count'""");
        change(
                "insert into area (code, level, name_en, group_kind, revision) values ('X-RENAMED', 'group', 'Three', 'universe', :key)");
        change(
                "insert into area_group_member (group_id, area_id, revision) select g.id, a.id, :key from area g, area a where g.code = 'X-RENAMED' and a.code in ('CN-SX', 'CN-HB', 'CN-HA')");
        for (String indicator : List.of("first-name", "other-name")) {
            Given.record(indicator, "CN-SX", "2020", "1");
            Given.record(indicator, "CN-HB", "2020", "5");
            Given.record(indicator, "CN-HA", "2020", "3");
        }
        Given.methodology(METHODOLOGY).then().statusCode(201);
        List<Object> before = rows();
        assertThat(before).hasSize(3);

        change(
                "update indicator set code = 'second-name', revision = :key where code = 'first-name'");
        change(
                "insert into indicator_alias (indicator_id, text, kind, revision) select id, 'first-name', 'code', :key from indicator where code = 'second-name'");
        change(
                "update indicator set merged_into = (select id from indicator where code = 'remaining'), status = 'deprecated', revision = :key where code = 'other-name'");

        assertThat(rows()).isEqualTo(before);
        String edition =
                Given.json()
                        .body("{\"periods\": [\"2020\"]}")
                        .post("/api/v1/methodologies/renamed/editions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        assertThat(
                        Given.get("/api/v1/editions/" + edition + "/verification")
                                .jsonPath()
                                .getBoolean("holds"))
                .isTrue();
        assertThat(
                        Given.get("/api/v1/editions/" + edition + "/areas/CN-SX")
                                .jsonPath()
                                .getList("indicators.inputs.flatten().href"))
                .hasSize(2);
    }

    private static List<Object> rows() {
        return Given.get("/api/v1/league-tables/renamed?period=2020")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("rows");
    }

    private static void change(String sql) {
        new Revisions(Given.owner(), "test")
                .write("names", (h, key) -> h.createUpdate(sql).bind("key", key).execute());
    }
}
