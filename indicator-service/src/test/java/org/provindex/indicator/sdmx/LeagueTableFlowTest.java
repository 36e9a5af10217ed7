package org.provindex.indicator.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;
import org.provindex.indicator.PublishedSchema;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.revision.Revisions;

/** Published editions as a dataflow. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LeagueTableFlowTest {
    private static final String DATA = "/sdmx/v2/data/dataflow/PVX/LEAGUE_TABLES/1.0.0/";

    private final Jdbi ranking = Given.database(Bootstrap.role("ranking"));

    private long publish() {
        return new Revisions(ranking, "ranking")
                .write(
                        "test",
                        (h, key) -> {
                            int methodology =
                                    h.createQuery(
                                                    "insert into methodology (code, version, state, definition, source, revision) values ('league', 1, 'active', '{}', '', :key) returning id")
                                            .bind("key", key)
                                            .mapTo(Integer.class)
                                            .one();
                            long edition =
                                    h.createQuery(
                                                    """
                                                    insert into edition (methodology_id, methodology, version, root, universe, periods, basis, identity, checksum,
                                                        definition, areas, data_revision, engine, published_by, revision)
                                                    values (:m, 'league', 1, 'index', 'X-CENTRAL', '{2021,2022}', '{2021,2022}', repeat('a', 64), repeat('b', 64),
                                                        '{}', 2, 1, 'test', 'test', :key) returning id""")
                                            .bind("m", methodology)
                                            .bind("key", key)
                                            .mapTo(Long.class)
                                            .one();
                            h.execute(
                                    """
                                    insert into edition_row (edition_id, period, place, node, area, score, rank, coverage) values
                                    (?, '2021', 0, 'index', 'CN-SX', 61.5, 1, 1), (?, '2021', 1, 'index', 'CN-HA', 40, 2, 0.5),
                                    (?, '2022', 0, 'index', 'CN-SX', 62.25, 1, 1)""",
                                    edition,
                                    edition,
                                    edition);
                            return edition;
                        })
                .result();
    }

    private static Response get(String accept, String path) {
        return RestAssured.given().urlEncodingEnabled(false).header("Accept", accept).get(path);
    }

    private static List<String> csv(String query) {
        return get("application/vnd.sdmx.data+csv;version=2.0.0", DATA + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    @Test
    void anEditionIsReadUntilItIsRetracted() {
        Given.catalogue();
        long edition = publish();

        get("*/*", "/sdmx/v2/structure/dataflow")
                .then()
                .body("data.dataflows.id", hasItem("LEAGUE_TABLES"));
        PublishedSchema.SDMX_STRUCTURE.assertValid(
                get("*/*", "/sdmx/v2/structure/dataflow/PVX/LEAGUE_TABLES?references=descendants")
                        .asString());
        assertThat(csv("A.league.X-CENTRAL.*.index.CN-SX")).hasSize(2);
        assertThat(csv("*?c[TIME_PERIOD]=2021&c[RANK]=1").get(0))
                .startsWith(
                        "dataflow,PVX:LEAGUE_TABLES(1.0.0),I,A,league,X-CENTRAL,%d,index,CN-SX,2021,61.5,1,1,1,"
                                .formatted(edition));
        PublishedSchema.SDMX_DATA.assertValid(get("*/*", DATA + "*").asString());
        get("application/xml", "/sdmx/v1/data/LEAGUE_TABLES/A.league").then().statusCode(200);

        long before =
                new Revisions(ranking, "ranking")
                                .write(
                                        "test",
                                        (h, key) ->
                                                h.execute(
                                                        "insert into edition_retraction (edition_id, reason, retracted_by, revision) values (?, 'wrong', 'test', ?)",
                                                        edition,
                                                        key))
                                .revision()
                                .id()
                        - 1;
        get("*/*", DATA + "*").then().statusCode(204);
        assertThat(csv("*?asOf=" + before)).hasSize(3);
        assertThat(csv("*?updatedAfter=" + before)).hasSize(3).allMatch(l -> l.contains(",D,"));
    }
}
