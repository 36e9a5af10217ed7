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
     * @param changed what follows {@code from}: the cells, with the columns s.indicator_id,
     *     s.area_id and s.period
     */
    public static void indicatorsRevised(Handle handle, long revisionKey, String changed) {
        // Distinct rows first: to sort ten million of them would cost more than to store them.
        handle.createUpdate(
                        """
                        insert into outbox (service, type, subject, payload, revision)
                        select r.service, :type, i.code, jsonb_build_object('indicator', i.code, 'cells', c.cells,
                                'areas', a.areas, 'periods', p.periods), r.key
                        from (select s.indicator_id, count(*) as cells from %1$s group by s.indicator_id) c
                        join (select d.indicator_id, jsonb_agg(e.code order by e.code) as areas
                              from (select distinct s.indicator_id, s.area_id from %1$s) d join area e on e.id = d.area_id
                              group by d.indicator_id) a using (indicator_id)
                        join (select d.indicator_id, jsonb_agg(d.period order by d.period) as periods
                              from (select distinct s.indicator_id, s.period from %1$s) d group by d.indicator_id) p using (indicator_id)
                        join indicator i on i.id = c.indicator_id, revision r
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
