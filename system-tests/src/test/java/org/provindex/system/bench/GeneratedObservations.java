package org.provindex.system.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * 100 indicators and 400 areas beside the seeds, and as many observations of them as are wanted.
 */
final class GeneratedObservations {
    private static final int INDICATORS = 100;
    private static final int AREAS = 400;
    private static final int MILLION = 1_000_000;
    private static final int BATCH = 25;

    /** A revision that is there, so that what is generated was known then. */
    private static final String REVISION = "(select min(key) from revision where id is not null)";

    private GeneratedObservations() {}

    static void catalogue(Connection database) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute("set search_path to provindex");
            sql.execute(
                    "insert into area (code, level, name_en, revision) select 'B' || lpad(g::text, 4, '0'), 'province', 'Area ' || g, %s from generate_series(1, %d) g"
                            .formatted(REVISION, AREAS));
            sql.execute(
                    "insert into area (code, level, name_en, group_kind, revision) values ('X-BENCH', 'group', 'Thirty-one', 'universe', %s)"
                            .formatted(REVISION));
            sql.execute(
                    "insert into area_group_member (group_id, area_id, revision) select g.id, a.id, %s from area g, area a where g.code = 'X-BENCH' and a.code between 'B0001' and 'B0031'"
                            .formatted(REVISION));
            sql.execute(
                    "insert into indicator (code, name_en, unit_id, display_unit_id, direction, nature, origin, revision) select 'bench-' || g, 'Indicator ' || g, u.id, u.id, 1, 'stock', 'measured', %s from generate_series(1, %d) g, unit u where u.code = 'count'"
                            .formatted(REVISION, INDICATORS));
            sql.execute(
                    "insert into source (code, publisher, series_en, kind, revision) values ('bench', 'Bureau', 'Series', 'table', %s)"
                            .formatted(REVISION));
            sql.execute(
                    "insert into source_release (source_id, code, released_on, released, revision) select id, 'r', '2024-12-31', '2024', %s from source where code = 'bench'"
                            .formatted(REVISION));
        }
    }

    /** From so many million to so many: 25 years first, then months from 1900 on. */
    static void observations(Connection database, int have, int want) throws SQLException {
        int perPeriod = INDICATORS * AREAS;
        try (Statement path = database.createStatement();
                PreparedStatement insert =
                        database.prepareStatement(
                                """
                                insert into observation (indicator_id, area_id, period, period_start, period_end, measure, kind, release_id, value, unit_id, revision)
                                select i.id, a.id, case when p < 25 then (2000 + p)::text else to_char(d, 'YYYY-MM') end, d,
                                    case when p < 25 then d + interval '1 year - 1 day' else d + interval '1 month - 1 day' end,
                                    'level', 'actual', r.id, round((random() * 1e6)::numeric, 2), i.unit_id, %s
                                from indicator i, area a, source_release r, lateral (
                                    select p, case when p < 25 then make_date(2000 + p, 1, 1) else (date '1900-01-01' + make_interval(months => p - 25))::date end as d
                                    from generate_series(?, ?) p) x
                                where i.code like 'bench-%%' and a.code ~ '^B[0-9]{4}$' and r.code = 'r'"""
                                        .formatted(REVISION))) {
            path.execute("set search_path to provindex");
            for (int p = have * (MILLION / perPeriod);
                    p < want * (MILLION / perPeriod);
                    p += BATCH) {
                insert.setInt(1, p);
                insert.setInt(2, p + BATCH - 1);
                insert.executeUpdate();
            }
            path.execute("vacuum analyze observation");
        }
    }

    static int indicator(Connection database) throws SQLException {
        try (Statement sql = database.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                "select id from provindex.indicator where code = 'bench-1'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
