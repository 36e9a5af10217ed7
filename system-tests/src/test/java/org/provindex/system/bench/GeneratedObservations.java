package org.provindex.system.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Observations of 400 areas over 25 years beside the seeds: each million is a hundred indicators
 * more, so that what a series or a cube answers stays as long as it was.
 */
final class GeneratedObservations {
    private static final int INDICATORS = 100;
    private static final int AREAS = 400;

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
                    "insert into source (code, publisher, series_en, kind, revision) values ('bench', 'Bureau', 'Series', 'table', %s)"
                            .formatted(REVISION));
            sql.execute(
                    "insert into source_release (source_id, code, released_on, released, revision) select id, 'r', '2024-12-31', '2024', %s from source where code = 'bench'"
                            .formatted(REVISION));
        }
    }

    /** From so many million to so many. */
    static void observations(Connection database, int have, int want) throws SQLException {
        try (Statement path = database.createStatement();
                PreparedStatement indicator =
                        database.prepareStatement(
                                """
                                insert into indicator (code, name_en, unit_id, display_unit_id, direction, nature, origin, revision)
                                select 'bench-' || g, 'Indicator ' || g, u.id, u.id, 1, 'stock', 'measured', %s
                                from generate_series(?, ?) g, unit u where u.code = 'count'"""
                                        .formatted(REVISION));
                PreparedStatement insert =
                        database.prepareStatement(
                                """
                                insert into observation (indicator_id, area_id, period, period_start, period_end, measure, kind, release_id, value, unit_id, revision)
                                select i.id, a.id, y::text, make_date(y, 1, 1), make_date(y, 12, 31),
                                    'level', 'actual', r.id, round((random() * 1e6)::numeric, 2), i.unit_id, %s
                                from generate_series(?, ?) g join indicator i on i.code = 'bench-' || g,
                                    area a, source_release r, generate_series(2000, 2024) y
                                where a.code ~ '^B[0-9]{4}$' and r.code = 'r'"""
                                        .formatted(REVISION))) {
            path.execute("set search_path to provindex");
            for (int million = have; million < want; million++) {
                for (PreparedStatement statement : List.of(indicator, insert)) {
                    statement.setInt(1, million * INDICATORS + 1);
                    statement.setInt(2, (million + 1) * INDICATORS);
                    statement.executeUpdate();
                }
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
