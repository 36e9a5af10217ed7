package org.provindex.indicator.unit;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.provindex.indicator.catalogue.Deletion;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.indicator.catalogue.Outcome;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.web.problem.Faults;

/** Writes units. */
@Singleton
public class UnitStore {
    private static final String USERS =
            """
            select 'indicator' as type, code as name from indicator where :id in (unit_id, display_unit_id)
            union all select 'unit', code from unit where base_id = :id
            union all select 'observation', i.code from indicator i where exists (
                select from observation o where o.indicator_id = i.id and o.unit_id = :id)
            union all select 'claim', id::text from claim where unit = :code""";

    public Outcome put(
            Handle handle,
            long key,
            UnitForm form,
            Optional<UnitEntry> known,
            Faults faults,
            String pointer) {
        int before = faults.count();
        boolean isBase = form.base().equals(form.code());
        Integer base =
                isBase
                        ? null
                        : Entries.reference(handle, "unit", form.base(), faults, pointer + "/base");
        if (base != null && !isBase(handle, base)) {
            faults.add(
                    pointer + "/base",
                    "no-base-unit",
                    "'%s' is no base unit itself".formatted(form.base()));
        }
        if (known.isPresent() && known.get().factor().compareTo(form.factor()) != 0) {
            faults.add(
                    pointer + "/factor",
                    "immutable",
                    "Unit %s has the factor %s; stored values rest on it. Make a unit with another code."
                            .formatted(form.code(), known.get().factor().toPlainString()));
        }
        if (known.isPresent() && !known.get().base().equals(form.base())) {
            faults.add(
                    pointer + "/base",
                    "immutable",
                    "Unit %s has the base %s; stored values rest on it. Make a unit with another code."
                            .formatted(form.code(), known.get().base()));
        }
        if (faults.count() > before || known.filter(u -> same(u, form)).isPresent()) {
            return Outcome.SAME;
        }
        handle.createUpdate(
                        """
                        insert into unit (code, symbol, name_en, name_zh, quantity_kind, base_id, factor, aliases, status, revision)
                        values (:code, :symbol, :en, :zh, :kind, :base, :factor, :aliases, :status, :key)
                        on conflict (code) do update set symbol = excluded.symbol, name_en = excluded.name_en,
                            name_zh = excluded.name_zh, quantity_kind = excluded.quantity_kind,
                            aliases = excluded.aliases, status = excluded.status, revision = excluded.revision""")
                .bind("code", form.code())
                .bind("symbol", form.symbol())
                .bind("en", form.names().en())
                .bind("zh", form.names().zh())
                .bind("kind", form.quantityKind())
                .bind("base", base)
                .bind("factor", form.factor())
                .bind("aliases", form.aliases().toArray(String[]::new))
                .bind("status", form.status())
                .bind("key", key)
                .execute();
        return known.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }

    /**
     * Deletes a unit that nothing uses.
     *
     * @throws org.provindex.web.problem.ProblemException 409 that lists who uses it
     */
    public void delete(Handle handle, UnitEntry known) {
        Deletion.refuseIfUsed(handle, "unit", known.id(), known.code(), USERS);
        handle.execute("delete from unit where id = ?", known.id());
    }

    private static boolean isBase(Handle handle, int unit) {
        return handle.createQuery("select base_id is null from unit where id = :id")
                .bind("id", unit)
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean same(UnitEntry unit, UnitForm form) {
        return unit.symbol().equals(form.symbol())
                && unit.nameEn().equals(form.names().en())
                && java.util.Objects.equals(unit.nameZh(), form.names().zh())
                && unit.quantityKind().equals(form.quantityKind())
                && unit.status().equals(form.status())
                && unit.aliases().equals(form.aliases());
    }
}
