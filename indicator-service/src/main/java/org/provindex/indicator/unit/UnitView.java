package org.provindex.indicator.unit;

import java.math.BigDecimal;
import java.util.List;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.web.language.Language;
import org.provindex.web.language.Names;
import org.provindex.web.revision.Versioned;

/** A unit as it is answered: one of it is {@code factor} of {@code base}. */
public record UnitView(
        String code,
        String symbol,
        String name,
        Names names,
        String quantityKind,
        BigDecimal factor,
        String base,
        List<String> aliases,
        String status,
        long version)
        implements Versioned {
    static UnitView of(UnitEntry unit, Language language) {
        return new UnitView(
                unit.code(),
                unit.symbol(),
                language.pick(unit.nameEn(), unit.nameZh()),
                Names.of(unit.nameEn(), unit.nameZh()),
                unit.quantityKind(),
                unit.factor(),
                unit.base(),
                unit.aliases(),
                unit.status(),
                unit.version());
    }
}
