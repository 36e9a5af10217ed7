package org.provindex.indicator.unit;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.indicator.catalogue.Outcome;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.web.problem.Faults;

/** Writes units. */
@Singleton
public class UnitStore {
    public Outcome put(
            Handle handle,
            long key,
            UnitForm form,
            Optional<UnitEntry> known,
            Faults faults,
            String pointer) {
        boolean isBase = form.base().equals(form.code());
        Integer base =
                isBase
                        ? null
                        : Entries.reference(handle, "unit", form.base(), faults, pointer + "/base");
        if (known.isPresent() && known.get().factor().compareTo(form.factor()) != 0) {
            faults.add(
                    pointer + "/factor",
                    "immutable",
                    "Unit %s has the factor %s; stored values rest on it. Make a unit with another code."
                            .formatted(form.code(), known.get().factor().toPlainString()));
        }
        if (!faults.isEmpty() || known.filter(u -> same(u, form)).isPresent()) {
            return Outcome.SAME;
        }
        handle.createUpdate(
                        """
                        insert into unit (code, symbol, name_en, name_zh, quantity_kind, base_id, factor, aliases, revision)
                        values (:code, :symbol, :en, :zh, :kind, :base, :factor, :aliases, :key)
                        on conflict (code) do update set symbol = excluded.symbol, name_en = excluded.name_en,
                            name_zh = excluded.name_zh, aliases = excluded.aliases, revision = excluded.revision""")
                .bind("code", form.code())
                .bind("symbol", form.symbol())
                .bind("en", form.names().en())
                .bind("zh", form.names().zh())
                .bind("kind", form.quantityKind())
                .bind("base", base)
                .bind("factor", form.factor())
                .bind("aliases", form.aliases().toArray(String[]::new))
                .bind("key", key)
                .execute();
        return known.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }

    private static boolean same(UnitEntry unit, UnitForm form) {
        return unit.symbol().equals(form.symbol())
                && unit.nameEn().equals(form.names().en())
                && java.util.Objects.equals(unit.nameZh(), form.names().zh())
                && unit.base().equals(form.base())
                && unit.aliases().equals(form.aliases());
    }
}
