package org.provindex.indicator.area;

import org.jdbi.v3.core.Handle;
import org.provindex.indicator.catalogue.Deletion;
import org.provindex.model.area.AreaCode;

/** The end of an area or group that nothing uses. */
final class AreaDeletion {
    private static final String USERS =
            """
            select 'observation' as type, i.code as name from indicator i where exists (
                select from observation o where o.indicator_id = i.id and (o.area_id = :id or o.scope = :code))
            union all select 'area', code from area where parent_id = :id
            union all select 'group', g.code from area_group_member m join area g on g.id = m.group_id where m.area_id = :id
            union all select 'change', a.code from area_change c join area a on a.id = c.area_id where c.into_id = :id
            union all select 'document', id::text from document where home_area_id = :id
            union all select 'claim', id::text from claim where area_id = :id or scope = :code
            union all select 'mention', id::text from mention where area_id = :id
            union all select 'edition', e.id::text from edition e where e.universe = :code
                or exists (select from edition_row r where r.edition_id = e.id and r.area = :code)
            union all select 'methodology', code || ' ' || version from methodology
                where strpos(definition::text, '"' || :code || '"') > 0""";

    private AreaDeletion() {}

    /**
     * Deletes an area or group that nothing uses.
     *
     * @throws org.provindex.web.problem.ProblemException 409 that lists who uses it
     */
    static void delete(Handle handle, int id, AreaCode code) {
        Deletion.refuseIfUsed(handle, "area", id, code.value(), USERS);
        handle.execute("delete from area_neighbour where area_id = ? or neighbour_id = ?", id, id);
        handle.execute("delete from area_alias where area_id = ?", id);
        handle.execute("delete from area_change where area_id = ?", id);
        handle.execute("delete from area_group_member where group_id = ?", id);
        handle.execute("delete from area where id = ?", id);
    }
}
