package org.provindex.indicator.definition;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.provindex.indicator.catalogue.Deletion;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/** Another code of an indicator, one indicator in the place of two, and the end of one. */
final class Succession {
    /** Whether a methodology names an indicator, by its code or by one that it had. */
    private static final String NAMES =
            """
            exists (select from indicator i left join indicator_alias l on l.indicator_id = i.id and l.kind = 'code'
                where i.id = :%s and (strpos(m.definition::text, '"' || i.code || '"') > 0
                    or strpos(m.definition::text, '"' || l.text || '"') > 0))""";

    private static final String METHODOLOGIES =
            "select 'methodology' as type, m.code || ' ' || m.version as name from methodology m where "
                    + NAMES.formatted("id");
    private static final String USERS =
            """
            select 'observation' as type, :code as name where exists (select from observation where indicator_id = :id)
            union all select 'claim', id::text from claim where indicator_id = :id
            union all select 'indicator', code from indicator where merged_into = :id
            union all select 'edition', e.id::text from edition e where exists (
                select from edition_input n where n.edition_id = e.id and n.indicator = :code)
            union all """
                    + " "
                    + METHODOLOGIES;

    private Succession() {}

    /**
     * Deletes an indicator that nothing uses.
     *
     * @throws org.provindex.web.problem.ProblemException 409 that lists who uses it
     */
    static void delete(Handle handle, IndicatorEntry known) {
        Deletion.refuseIfUsed(handle, "indicator", known.id(), known.code().value(), USERS);
        handle.execute(
                "delete from distinct_from where indicator_id = ? or other_id = ?",
                known.id(),
                known.id());
        handle.execute("delete from indicator_alias where indicator_id = ?", known.id());
        handle.execute("delete from indicator where id = ?", known.id());
    }

    /** The old code stays an alias, and leads to the new one for ever. */
    static void rename(
            Handle handle, long key, IndicatorEntry known, IndicatorCode to, Faults faults) {
        if (to.equals(known.code())) {
            return;
        }
        boolean taken =
                handle.createQuery(
                                """
                                select exists (select from indicator where code = :to)
                                or exists (select from indicator_alias where lower(text) in (:to, :old) and indicator_id <> :id)""")
                        .bind("to", to.value())
                        .bind("old", known.code().value())
                        .bind("id", known.id())
                        .mapTo(Boolean.class)
                        .one();
        if (taken) {
            faults.add("/code", "taken", "'%s' leads to another indicator already".formatted(to));
            return;
        }
        handle.execute(
                "delete from indicator_alias where indicator_id = ? and lower(text) in (?, ?)",
                known.id(),
                to.value(),
                known.code().value());
        handle.execute(
                "insert into indicator_alias (indicator_id, text, kind, revision) values (?, ?, 'code', ?)",
                known.id(),
                known.code().value(),
                key);
        handle.execute(
                "update indicator set code = ?, revision = ? where id = ?",
                to.value(),
                key,
                known.id());
    }

    /** No observation is touched: those of the one are read as those of the other from now on. */
    static void merge(
            Handle handle, long key, IndicatorEntry known, IndicatorEntry remains, Faults faults) {
        if (remains.id() == known.id()) {
            faults.add("/into", "cycle", "An indicator cannot be merged into itself");
        } else if (remains.mergedInto() != null) {
            faults.add(
                    "/into",
                    "merged",
                    "%s was merged into %s; merge it into that"
                            .formatted(remains.code(), remains.mergedInto()));
        } else if (!remains.unit().equals(known.unit())) {
            faults.add(
                    "/into",
                    "other-base",
                    "%s is in %s, and %s in %s"
                            .formatted(known.code(), known.unit(), remains.code(), remains.unit()));
        } else if (known.distinctFrom().contains(remains.code().value())) {
            faults.add(
                    "/into",
                    "distinct",
                    "%s and %s are marked as distinct".formatted(known.code(), remains.code()));
        }
        faults.throwIfAny();
        refuseIfSideBySide(handle, known, remains);
        // One step always: what was merged into this one before goes along.
        handle.execute(
                "update indicator set merged_into = ?, status = 'deprecated', revision = ? where id = ? or merged_into = ?",
                remains.id(),
                key,
                known.id(),
                known.id());
        handle.execute("update indicator set revision = ? where id = ?", key, remains.id());
    }

    /** Takes a merge back. */
    static void separate(Handle handle, long key, IndicatorEntry known) {
        if (known.mergedInto() == null) {
            throw Problems.conflict("%s was not merged.".formatted(known.code())).asException();
        }
        handle.execute(
                "update indicator set merged_into = null, status = 'active', revision = ? where id = ?",
                key,
                known.id());
        int other = Entries.id(handle, "indicator", known.mergedInto()).orElseThrow();
        handle.execute("update indicator set revision = ? where id = ?", key, other);
    }

    /** A methodology that names both would count one twice. */
    private static void refuseIfSideBySide(
            Handle handle, IndicatorEntry known, IndicatorEntry remains) {
        List<Deletion.User> users =
                handle.createQuery(METHODOLOGIES + " and " + NAMES.formatted("other"))
                        .bind("id", known.id())
                        .bind("other", remains.id())
                        .map((rs, c) -> new Deletion.User(rs.getString(1), rs.getString(2)))
                        .list();
        if (!users.isEmpty()) {
            throw Problem.of(
                            409,
                            "in-use",
                            "It is in use",
                            "Methodologies have %s and %s side by side, first %s."
                                    .formatted(known.code(), remains.code(), users.get(0).name()))
                    .with("users", users)
                    .asException();
        }
    }
}
