package org.provindex.ranking.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.provindex.composite.Composite;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.PanelBuilder;
import org.provindex.composite.uncertainty.Design;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.Keep;
import org.provindex.model.revision.Revisions;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;

/**
 * The figures of docs/benchmarks.md, not run with the tests: {@code mvn -pl ranking-service -am
 * test -Dtest=RankingBenchmark -Dsurefire.failIfNoSpecifiedTests=false}. Prints one table.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RankingBenchmark {
    private static final int ROUNDS = 7;

    @TestHTTPResource("/")
    URI base;

    @Inject StaticRoute fixed;

    private final StringBuilder lines = new StringBuilder();

    private void line(String what, String limit, String seen) {
        lines.append("| %s | %s | %s |%n".formatted(what, limit, seen));
    }

    /** Areas, a group of them, indicators, and a figure in each cell. */
    private static void load(String prefix, int areas, int indicators, List<String> years) {
        new Revisions(Given.owner(), "bench")
                .write(
                        "bench",
                        (h, key) -> {
                            catalogue(h, key, prefix, areas, indicators);
                            h.execute(
                                    """
                                    insert into observation (indicator_id, area_id, period, period_start, period_end, measure, kind, release_id, value, unit_id, revision)
                                    select i.id, a.id, y.year, (y.year || '-01-01')::date, (y.year || '-12-31')::date, 'level', 'actual',
                                        (select min(id) from source_release), round((random() * 1000)::numeric, 3) + 1, i.unit_id, ?
                                    from indicator i, area a, unnest(?) as y(year)
                                    where i.code like ? and a.code like ?""",
                                    key,
                                    years.toArray(String[]::new),
                                    prefix.toLowerCase(Locale.ROOT) + "-i%",
                                    prefix + "%");
                            return true;
                        });
    }

    private static void catalogue(Handle h, long key, String prefix, int areas, int indicators) {
        h.execute(
                "insert into area (code, level, name_en, revision) select ? || lpad(n::text, 4, '0'), 'county', 'Area ' || n, ? from generate_series(1, ?) n",
                prefix,
                key,
                areas);
        h.execute(
                "insert into area (code, level, name_en, revision) values ('X-' || ?, 'group', 'All', ?)",
                prefix,
                key);
        h.execute(
                "insert into area_group_member (group_id, area_id, revision) select g.id, a.id, ? from area g, area a where g.code = 'X-' || ? and a.code like ?",
                key,
                prefix,
                prefix + "%");
        h.execute(
                """
                insert into indicator (code, name_en, unit_id, display_unit_id, direction, nature, origin, status, revision)
                select ? || '-i' || n, 'Indicator ' || n, u.id, u.id, 1, 'stock', 'measured', 'active', ? from unit u, generate_series(1, ?) n
                where u.code = 'count'""",
                prefix.toLowerCase(Locale.ROOT),
                key,
                indicators);
    }

    private static String methodology(String prefix, int indicators, int pillars) {
        String code = prefix.toLowerCase(Locale.ROOT);
        String tree =
                IntStream.range(0, pillars)
                        .mapToObj(
                                p ->
                                        "  - {code: p%d, indicators: [%s]}"
                                                .formatted(
                                                        p,
                                                        IntStream.rangeClosed(1, indicators)
                                                                .filter(i -> i % pillars == p)
                                                                .mapToObj(i -> code + "-i" + i)
                                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining("\n"));
        return "code: %s\nversion: 1\nuniverse: X-%s\npillars:\n%s\n".formatted(code, prefix, tree);
    }

    @Test
    void everyFigureOfThePage() throws Exception {
        Given.index();
        List<String> years = List.of("2018", "2019", "2020", "2021", "2022");
        load("PR", 31, 13, years);
        load("CO", 2800, 100, List.of("2022"));
        Given.methodology(methodology("PR", 13, 4)).then().statusCode(201);
        Given.methodology(methodology("CO", 100, 10)).then().statusCode(201);
        Load load = new Load(base.getPort());

        preview(load);
        large(load);
        reading(load);
        replications();

        System.out.printf("%n| what | limit | seen |%n| --- | --- | --- |%n%s%n", lines);
    }

    private void preview(Load load) throws Exception {
        List<String> bodies = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            bodies.add(
                    "{\"period\": \"2022\", \"weights\": {\"p0\": %.3f, \"p1\": %.3f}}"
                            .formatted(random.nextDouble(), random.nextDouble()));
        }
        String path = "/api/v1/league-tables/pr/preview";
        load.openLoop(path, bodies, 200, 2000);
        double[] millis = load.openLoop(path, bodies, 200, 4000);
        line(
                "preview, 31 areas x 13 indicators, 200 a second open loop for 20 s",
                "p99 < 25 ms",
                "p50 %.1f ms, p99 %.1f ms, max %.0f ms"
                        .formatted(
                                Load.quantile(millis, 0.5),
                                Load.quantile(millis, 0.99),
                                millis[millis.length - 1]));
    }

    private void large(Load load) throws Exception {
        List<String> bodies =
                List.of(
                        "{\"weights\": {\"p0\": 2}}",
                        "{\"defaults\": {\"normalise\": \"zScore\"}}",
                        "{\"nodes\": {\"p3\": {\"weight\": 0.5}}}");
        String path = "/api/v1/league-tables/co/preview";
        // The first one reads the figures.
        load.openLoop(path, bodies, 1, 1);
        load.openLoop(path, bodies, 2, 20);
        double[] millis = load.openLoop(path, bodies, 2, 40);
        line(
                "preview, 2,800 areas x 100 indicators, one after the other",
                "< 100 ms",
                "p50 %.0f ms, p95 %.0f ms"
                        .formatted(Load.quantile(millis, 0.5), Load.quantile(millis, 0.95)));
    }

    private void reading(Load load) throws Exception {
        String id =
                Given.json()
                        .body("{\"periods\": [\"2022\"]}")
                        .post("/api/v1/methodologies/pr/editions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String path = "/api/v1/editions/" + id + "/rows";
        byte[] bytes = Given.get(path).body().asByteArray();
        fixed.bytes(bytes);
        assertThat(Given.get(StaticRoute.PATH).body().asByteArray()).isEqualTo(bytes);
        double[] edition = new double[ROUNDS];
        double[] same = new double[ROUNDS];
        load.closedLoop(path, 8, 4000);
        load.closedLoop(StaticRoute.PATH, 8, 4000);
        for (int i = 0; i < ROUNDS; i++) {
            edition[i] = load.closedLoop(path, 8, 1500);
            same[i] = load.closedLoop(StaticRoute.PATH, 8, 1500);
        }
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, i -> edition[i] / same[i]);
        line(
                "rows of an edition (%,d bytes) against the same bytes from memory, in turn"
                        .formatted(bytes.length),
                "ratio > 0.7",
                "%.2f (%,.0f and %,.0f a second)"
                        .formatted(median(ratios), median(edition), median(same)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void replications() {
        Random random = new Random(1);
        PanelBuilder builder = Panel.builder();
        for (int i = 1; i <= 22; i++) {
            for (int a = 0; a < 31; a++) {
                builder.value("ed-i" + i, "A" + a, "2022", 1 + 1000 * random.nextDouble());
            }
        }
        Panel panel = builder.build();
        var methodology = MethodologyFormat.read(methodology("ED", 22, 4));
        var signs =
                new Directions(
                        IntStream.rangeClosed(1, 22)
                                .boxed()
                                .collect(
                                        Collectors.toMap(
                                                i -> "ed-i" + i, i -> Direction.HIGHER_IS_BETTER)));
        assertThat(Composite.compute(methodology, panel, signs).areas()).hasSize(31);
        double[] seconds = new double[ROUNDS];
        for (int r = 0; r < ROUNDS; r++) {
            long begin = System.nanoTime();
            Experiment.ofWeights(methodology, panel, signs, "2022")
                    .run(Design.random(10_000, r), Keep.COUNTS, 1);
            seconds[r] = (System.nanoTime() - begin) / 1e9;
        }
        line(
                "10,000 replications of 31 areas x 22 indicators, one thread",
                "< 2 s",
                "%.2f s".formatted(median(seconds)));
    }
}
