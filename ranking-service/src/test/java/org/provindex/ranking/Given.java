package org.provindex.ranking;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.database.TestDatabase;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Staging;
import org.provindex.model.observation.Statement;
import org.provindex.model.observation.Statistic;
import org.provindex.model.observation.Witness;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revisions;
import org.provindex.web.identity.ApiKey;

/** Requests to the service under test; eight provinces with round figures, and an index of them. */
public final class Given {
    /** The six central provinces, then two that are not. */
    static final List<String> AREAS =
            List.of("CN-AH", "CN-HA", "CN-HB", "CN-HN", "CN-JX", "CN-SX", "CN-BJ", "CN-GZ");

    /** Order of the figures: population, ports, cable, software, delay. */
    private static final List<String> INDICATORS =
            List.of("population", "ports", "cable", "software", "delay");

    private static final Map<String, int[]> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("CN-BJ", new int[] {20, 20, 10, 100, 1});
        FIGURES.put("CN-GZ", new int[] {40, 8, 90, 0, 9});
        FIGURES.put("CN-SX", new int[] {35, 14, 50, 20, 5});
        FIGURES.put("CN-AH", new int[] {60, 36, 40, 40, 3});
        FIGURES.put("CN-JX", new int[] {45, 27, 30, 30, 4});
        FIGURES.put("CN-HA", new int[] {100, 50, 60, 36, 5});
        FIGURES.put("CN-HB", new int[] {60, 48, 70, 80, 3});
        FIGURES.put("CN-HN", new int[] {65, 39, 50, 60, 4});
    }

    /** Two pillars, 60 to 40; min-max 0 to 100 over the provinces of the universe. */
    public static final String TWO_PILLARS =
            """
            # How the tests' index is made.
            code: two-pillars
            version: 1
            name: {en: Two pillars, zh: 两支柱指数}
            universe: X-EIGHT
            defaults:
              normalise: {method: minMax, lower: 0, upper: 100, over: period}
              weighting: given
              aggregate: arithmetic
              rank: {ties: competition}
            pillars:
              - code: network
                name: {en: Network, zh: 网络}
                weight: 0.6
                indicators:
                  - {indicator: ports, weight: 1, denominate: {by: population, per: 100}}
                  - {indicator: cable, weight: 1}
              - code: industry
                name: {en: Industry, zh: 产业}
                weight: 0.4
                indicators:
                  - {indicator: software, weight: 3}
                  - {indicator: delay, weight: 1}
            """;

    private static boolean loaded;

    private Given() {}

    public static Jdbi owner() {
        String url = ConfigProvider.getConfig().getValue("provindex.database.url", String.class);
        return Jdbi.create(url, Bootstrap.OWNER, TestDatabase.PASSWORD);
    }

    public static RequestSpecification json() {
        return given().contentType("application/json");
    }

    /** A key of somebody else, such as the indicator service hands out. */
    public static String key(String name, String role) {
        ApiKey key = ApiKey.random();
        owner().useHandle(
                        h ->
                                h.createUpdate(
                                                "insert into api_key (id, name, sha256, roles) values (:id, :name, :sha256, array[:role])")
                                        .bind("id", key.id())
                                        .bind("name", name)
                                        .bind("sha256", key.sha256())
                                        .bind("role", role)
                                        .execute());
        return key.text();
    }

    public static Response get(String path) {
        return json().get(path);
    }

    public static Response methodology(String text) {
        return given().contentType("application/yaml")
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/methodologies");
    }

    public static Response preview(String body) {
        return json().body(body).post("/api/v1/league-tables/two-pillars/preview");
    }

    /** The catalogue, the figures of 2019 and 2020, the first of 2021, and the index. */
    public static synchronized void index() {
        if (loaded) {
            return;
        }
        new Revisions(owner(), "test")
                .write(
                        "catalogue",
                        (h, key) -> {
                            catalogue(h, key);
                            return true;
                        });
        FIGURES.forEach(
                (area, figures) -> {
                    for (int i = 0; i < figures.length; i++) {
                        record(INDICATORS.get(i), area, "2020", "" + figures[i]);
                        // In 2019 Hubei's software was half as large; all else was the same.
                        boolean hubei =
                                area.equals("CN-HB") && INDICATORS.get(i).equals("software");
                        record(INDICATORS.get(i), area, "2019", "" + (hubei ? 40 : figures[i]));
                    }
                });
        record("cable", "CN-SX", "2021", "55");
        methodology(TWO_PILLARS).then().statusCode(201);
        loaded = true;
    }

    private static void catalogue(Handle h, long key) {
        for (String area : AREAS) {
            h.execute(
                    "insert into area (code, level, name_en, name_zh, revision) values (?, 'province', ?, ?, ?)",
                    area,
                    "Province " + area,
                    "省" + area,
                    key);
        }
        group(h, key, "X-EIGHT", AREAS);
        group(h, key, "X-SIX", AREAS.subList(0, 6));
        h.execute(
                "insert into unit (code, symbol, name_en, quantity_kind, revision) values ('count', '', 'count', 'count', ?)",
                key);
        for (String code : INDICATORS) {
            indicator(h, key, code, code.equals("delay") ? -1 : 1, "active");
        }
        indicator(h, key, "late", 1, "active");
        indicator(h, key, "gaps", 1, "active");
        indicator(h, key, "unready", 1, "draft");
        h.execute(
                "insert into source (code, publisher, series_en, kind, revision) values ('yearbook', 'Bureau', 'Yearbook', 'table', ?)",
                key);
        h.execute(
                "insert into source_release (source_id, code, released_on, released, revision) select id, '2021', date '2021-09-30', '2021-09-30', ? from source",
                key);
    }

    private static void indicator(Handle h, long key, String code, int direction, String status) {
        h.execute(
                """
                insert into indicator (code, name_en, name_zh, unit_id, display_unit_id, direction, nature, origin, status, revision)
                select ?, ?, ?, id, id, ?, 'stock', 'measured', ?, ? from unit""",
                code,
                "Indicator " + code,
                "指标" + code,
                direction,
                status,
                key);
    }

    static void group(Handle h, long key, String code, List<String> members) {
        h.execute(
                "insert into area (code, level, name_en, revision) values (?, 'group', ?, ?)",
                code,
                "Group " + code,
                key);
        for (String member : members) {
            h.execute(
                    "insert into area_group_member (group_id, area_id, revision) select g.id, a.id, ? from area g, area a where g.code = ? and a.code = ?",
                    key,
                    code,
                    member);
        }
    }

    /**
     * @return id of the revision
     */
    public static long record(String indicator, String area, String period, String value) {
        return record(indicator, area, period, value, Comparator.EQ, Kind.ACTUAL);
    }

    public static long record(
            String indicator,
            String area,
            String period,
            String value,
            Comparator comparator,
            Kind kind) {
        return new Revisions(owner(), "test")
                .write(
                        "figure",
                        (h, key) -> {
                            int indicatorId = id(h, "indicator", indicator);
                            int areaId = id(h, "area", area);
                            Cell cell =
                                    new Cell(
                                            indicatorId,
                                            areaId,
                                            Period.parse(period),
                                            Measure.LEVEL,
                                            kind,
                                            "",
                                            id(h, "source_release", "2021"));
                            Statement said =
                                    new Statement(
                                            new BigDecimal(value),
                                            id(h, "unit", "count"),
                                            comparator,
                                            Statistic.VALUE,
                                            "A",
                                            false,
                                            false,
                                            null);
                            Staging staging = Staging.open(h);
                            staging.add(cell, said, Witness.entry());
                            return staging.finish().record(key);
                        })
                .revision()
                .id();
    }

    /** A rank that others gave an area among the eight. */
    public static void rank(String indicator, String area, String period, int rank) {
        new Revisions(owner(), "test")
                .write(
                        "rank",
                        (h, key) -> {
                            Cell cell =
                                    new Cell(
                                            id(h, "indicator", indicator),
                                            id(h, "area", area),
                                            Period.parse(period),
                                            Measure.RANK,
                                            Kind.ACTUAL,
                                            "X-EIGHT",
                                            id(h, "source_release", "2021"));
                            Statement said =
                                    Statement.of(new BigDecimal(rank), id(h, "unit", "count"));
                            Staging staging = Staging.open(h);
                            staging.add(cell, said, Witness.entry());
                            return staging.finish().record(key);
                        });
    }

    private static int id(Handle h, String table, String code) {
        return h.createQuery("select id from %s where code = :code".formatted(table))
                .bind("code", code)
                .mapTo(Integer.class)
                .one();
    }
}
