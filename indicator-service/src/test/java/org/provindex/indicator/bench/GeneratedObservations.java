package org.provindex.indicator.bench;

import org.jdbi.v3.core.Jdbi;

/** A catalogue of 100 indicators and 400 areas, and as many observations as are wanted. */
final class GeneratedObservations {
    private static final int INDICATORS = 100;
    private static final int AREAS = 400;
    private static final int MILLION = 1_000_000;

    private GeneratedObservations() {}

    /** So many million, in 25 years or, from 10 on, in years and months. */
    static void fill(Jdbi owner, int millions) {
        owner.useHandle(
                h -> {
                    h.execute(
                            "insert into revision (service, reason) values ('bench', 'catalogue')");
                    h.execute("update revision set id = 1, recorded_at = '2024-01-01T00:00:00Z'");
                    h.execute("update revision_head set id = 1");
                    h.execute(
                            "insert into unit (code, symbol, name_en, quantity_kind, revision) values ('count', '', 'count', 'count', 1)");
                    h.execute(
                            "insert into area (code, level, name_en, revision) select 'A' || lpad(g::text, 4, '0'), 'province', 'Area ' || g, 1 from generate_series(1, ?) g",
                            AREAS);
                    h.execute(
                            "insert into area (code, level, name_en, group_kind, revision) values ('X-THIRTY-ONE', 'group', 'Thirty-one', 'universe', 1)");
                    h.execute(
                            "insert into area_group_member (group_id, area_id, revision) select g.id, a.id, 1 from area g, area a where g.code = 'X-THIRTY-ONE' and a.id <= 31");
                    h.execute(
                            "insert into indicator (code, name_en, unit_id, display_unit_id, direction, nature, origin, revision) select 'i' || g, 'Indicator ' || g, 1, 1, 1, 'stock', 'measured', 1 from generate_series(1, ?) g",
                            INDICATORS);
                    h.execute(
                            "insert into source (code, publisher, series_en, kind, revision) values ('s', 'Bureau', 'Series', 'table', 1)");
                    h.execute("insert into source_precedence (source_id, place) values (1, 10)");
                    h.execute(
                            "insert into source_release (source_id, code, released_on, released, revision) values (1, 'r', '2024-01-01', '2024', 1)");
                });
        int periods = millions * MILLION / INDICATORS / AREAS;
        for (int first = 0; first < periods; first += 25) {
            int from = first;
            owner.useHandle(
                    h ->
                            h.execute(
                                    """
                                    insert into observation (indicator_id, area_id, period, period_start, period_end, measure, kind, release_id, value, unit_id, revision)
                                    select i, a, case when p < 25 then (2000 + p)::text else to_char(d, 'YYYY-MM') end, d,
                                        case when p < 25 then d + interval '1 year - 1 day' else d + interval '1 month - 1 day' end,
                                        'level', 'actual', 1, round((random() * 1e6)::numeric, 2), 1, 1
                                    from generate_series(1, ?) i, generate_series(1, ?) a,
                                        lateral (select p, case when p < 25 then make_date(2000 + p, 1, 1) else (date '1900-01-01' + make_interval(months => p - 25))::date end as d
                                            from generate_series(?, ?) p) x""",
                                    INDICATORS,
                                    AREAS,
                                    from,
                                    Math.min(from + 24, periods - 1)));
        }
        owner.useHandle(h -> h.execute("vacuum analyze observation"));
    }
}
