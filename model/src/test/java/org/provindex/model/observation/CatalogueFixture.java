package org.provindex.model.observation;

import java.math.BigDecimal;
import org.jdbi.v3.core.Jdbi;
import org.provindex.model.database.TestDatabase;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revisions;

/**
 * A small catalogue to record against: two areas, one indicator, a table source with two releases,
 * a prose source.
 */
final class CatalogueFixture {
    final TestDatabase.Database database = TestDatabase.server().create();
    final Jdbi owner = database.as("provindex_owner");
    final Jdbi ingest = database.asService("ingest");
    final Revisions revisions = new Revisions(ingest, "ingest");
    final Observations observations = new Observations(ingest);

    final int shanxi;
    final int henan;
    final int km;
    final int cable;
    final int yearbook2019;
    final int yearbook2020;
    final int article;

    CatalogueFixture() {
        var written =
                new Revisions(owner, "test")
                        .write(
                                "fixture",
                                (h, key) -> {
                                    h.execute(
                                            "insert into area (code, level, name_en, revision) values ('CN-SX', 'province', 'Shanxi', ?), ('CN-HA', 'province', 'Henan', ?)",
                                            key,
                                            key);
                                    h.execute(
                                            "insert into unit (code, symbol, name_en, quantity_kind, revision) values ('km', 'km', 'kilometre', 'length', ?)",
                                            key);
                                    h.execute(
                                            "insert into indicator (code, name_en, unit_id, display_unit_id, direction, nature, origin, revision) select 'cable', 'Cable', id, id, 1, 'stock', 'measured', ? from unit",
                                            key);
                                    h.execute(
                                            "insert into source (code, publisher, series_en, kind, revision) values ('yearbook', 'NBS', 'Yearbook', 'table', ?), ('article', 'A journal', 'Article', 'prose', ?)",
                                            key,
                                            key);
                                    h.execute(
                                            "insert into source_precedence (source_id, place) select id, case kind when 'table' then 10 else 100 end from source");
                                    h.execute(
                                            "insert into source_release (source_id, code, released_on, released, revision) select id, 'yearbook-2019', date '2019-09-30', '2019-09-30', ? from source where code = 'yearbook'",
                                            key);
                                    h.execute(
                                            "insert into source_release (source_id, code, released_on, released, revision) select id, 'yearbook-2020', date '2020-09-30', '2020-09-30', ? from source where code = 'yearbook'",
                                            key);
                                    h.execute(
                                            "insert into source_release (source_id, code, released_on, released, revision) select id, 'article-2021', date '2021-03-01', '2021-03-01', ? from source where code = 'article'",
                                            key);
                                    return true;
                                });
        if (written.revision().id() != 1) {
            throw new IllegalStateException("The first write of a database must be revision 1");
        }
        shanxi = id("select id from area where code = 'CN-SX'");
        henan = id("select id from area where code = 'CN-HA'");
        km = id("select id from unit");
        cable = id("select id from indicator");
        yearbook2019 = id("select id from source_release where code = 'yearbook-2019'");
        yearbook2020 = id("select id from source_release where code = 'yearbook-2020'");
        article = id("select id from source_release where code = 'article-2021'");
    }

    private int id(String sql) {
        return owner.withHandle(h -> h.createQuery(sql).mapTo(Integer.class).one());
    }

    Cell cell(int area, int release) {
        return Cell.level(cable, area, Period.year(2018), release);
    }

    Statement km(String value) {
        return Statement.of(new BigDecimal(value), km);
    }

    Revisions.Written<Recorded> record(Cell cell, Statement said, Witness witness) {
        return revisions.write(
                "test",
                (handle, key) -> {
                    Staging staging = Staging.open(handle);
                    staging.add(cell, said, witness);
                    return staging.finish().record(key);
                });
    }

    Revisions.Written<Recorded> record(Cell cell, String value) {
        return record(cell, km(value), Witness.entry());
    }

    ObservationFilter shanxi() {
        return new ObservationFilter().areas(java.util.List.of(shanxi));
    }

    String current(ObservationFilter filter) {
        return observations.page(filter, null, 10).stream()
                .map(o -> o.value().value() + " " + o.release())
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
