package org.provindex.model.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Staging#settle} took out.
 *
 * @param repeated statements that said again what an earlier one of the same cell said
 * @param contradicting statements of cells that were said to have different values
 * @param shown some of the cells of these
 */
public record Settled(long repeated, long contradicting, List<Contradiction> shown) {
    private static final List<String> CELL =
            List.of(
                    "indicator_id",
                    "period_start",
                    "area_id",
                    "period",
                    "measure",
                    "kind",
                    "scope",
                    "release_id");

    /** One cell with two statements, and where each stands. */
    public record Contradiction(Place first, Place again) {}

    /** Where a statement stands in its file; numbers from 1. */
    public record Place(@Nullable String sheet, int row, int column, @Nullable String published) {
        private static Place of(ResultSet rs, int from) throws SQLException {
            return new Place(
                    rs.getString(from),
                    rs.getInt(from + 1),
                    rs.getInt(from + 2),
                    rs.getString(from + 3));
        }
    }

    static Settled of(Handle handle, int limit) {
        handle.execute("drop table if exists pg_temp.repeated");
        handle.execute(
                """
                create temporary table repeated on commit drop as
                select %1$s, min(ordinal) as first, count(distinct row(%2$s)::text) > 1 as differ
                from staged s group by %1$s having count(*) > 1"""
                        .formatted(cell("s"), said("s")));
        List<Contradiction> shown =
                handle.createQuery(
                                """
                                select a.cell_sheet, a.cell_row, a.cell_column, a.published,
                                    b.cell_sheet, b.cell_row, b.cell_column, b.published
                                from repeated r join staged a on a.ordinal = r.first
                                join lateral (select * from staged s where %s and row(%s) is distinct from row(%s)
                                    order by s.ordinal limit 1) b on true
                                where r.differ order by r.first limit :limit"""
                                        .formatted(same("s", "r"), said("s"), said("a")))
                        .bind("limit", limit)
                        .map((rs, ctx) -> new Contradiction(Place.of(rs, 1), Place.of(rs, 5)))
                        .list();
        long contradicting = remove(handle, "r.differ");
        long repeated = remove(handle, "s.ordinal > r.first");
        return new Settled(repeated, contradicting, shown);
    }

    private static long remove(Handle handle, String condition) {
        return handle.execute(
                "delete from staged s using repeated r where %s and %s"
                        .formatted(same("s", "r"), condition));
    }

    private static String cell(String alias) {
        return alias + "." + String.join(", " + alias + ".", CELL);
    }

    private static String same(String one, String other) {
        return "(%s) = (%s)".formatted(cell(one), cell(other));
    }

    private static String said(String alias) {
        return "trim_scale(%1$s.value), %1$s.unit_id, %1$s.comparator, %1$s.statistic, %1$s.status, %1$s.order_assumed, %1$s.series_break, %1$s.plan"
                .formatted(alias);
    }
}
