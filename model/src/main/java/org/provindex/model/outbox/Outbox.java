package org.provindex.model.outbox;

import org.jdbi.v3.core.Handle;

/**
 * The table {@code outbox}: written in the transaction of the change it tells of, emptied by the
 * ranking service, which makes an event of each row.
 */
public final class Outbox {
    /** The figures of an indicator are others now; subject: its code. */
    public static final String INDICATOR_REVISED = "indicator.revised";

    /** Claims of a document wait for a curator; subject: the document's id. */
    public static final String REVIEW_NEEDED = "claim.review-needed";

    private Outbox() {}

    /**
     * Tells of the cells that this transaction recorded: one row for each indicator, however many
     * cells.
     *
     * @param changed a query with the columns indicator_id, area_id, period
     */
    public static void indicatorsRevised(Handle handle, long revisionKey, String changed) {
        handle.createUpdate(
                        """
                        with cells as (select indicator_id, count(*) as number from (%1$s) c group by indicator_id),
                            areas as (
                                select indicator_id, jsonb_agg(a.code order by a.code) as codes
                                from (select distinct indicator_id, area_id from (%1$s) c) d join area a on a.id = d.area_id
                                group by indicator_id),
                            periods as (
                                select indicator_id, jsonb_agg(period order by period) as codes
                                from (select distinct indicator_id, period from (%1$s) c) d group by indicator_id)
                        insert into outbox (service, type, subject, payload, revision)
                        select r.service, :type, i.code, jsonb_build_object('indicator', i.code, 'cells', c.number,
                                'areas', a.codes, 'periods', p.codes), r.key
                        from cells c join areas a using (indicator_id) join periods p using (indicator_id)
                            join indicator i on i.id = indicator_id, revision r
                        where r.key = :revision order by i.code"""
                                .formatted(changed))
                .bind("type", INDICATOR_REVISED)
                .bind("revision", revisionKey)
                .execute();
    }

    /** Tells of claims of a document that this transaction left waiting. */
    public static void reviewNeeded(Handle handle, long revisionKey, long document, int waiting) {
        handle.createUpdate(
                        """
                        insert into outbox (service, type, subject, payload, revision)
                        select r.service, :type, d.id::text, jsonb_build_object('document', d.id, 'title', d.title, 'waiting', :waiting), r.key
                        from document d, revision r where r.key = :revision and d.id = :document""")
                .bind("type", REVIEW_NEEDED)
                .bind("revision", revisionKey)
                .bind("document", document)
                .bind("waiting", waiting)
                .execute();
    }
}
