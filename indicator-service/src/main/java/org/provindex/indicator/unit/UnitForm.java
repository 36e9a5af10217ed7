package org.provindex.indicator.unit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;
import org.provindex.web.language.Names;

/**
 * A unit as it is sent.
 *
 * @param base code of the base unit; absent or its own code for a base unit
 * @param factor how many base units one of it is, exact
 */
public record UnitForm(
        String code,
        @Nullable String symbol,
        Names names,
        String quantityKind,
        @Nullable BigDecimal factor,
        @Nullable String base,
        List<String> aliases,
        @Nullable String status) {
    public UnitForm {
        Need.code(code, "code", 40);
        if (symbol == null) {
            symbol = code;
        } else if (symbol.length() > 40) {
            throw new InvalidFieldException("symbol", "A symbol has at most 40 characters");
        }
        Need.field(names, "names");
        Need.text(quantityKind, "quantityKind", 40);
        factor = factor == null ? BigDecimal.ONE : factor;
        base = base == null ? code : base;
        if (factor.signum() <= 0) {
            throw new InvalidFieldException("factor", "The factor of a unit must be above 0");
        }
        if (base.equals(code) && factor.compareTo(BigDecimal.ONE) != 0) {
            throw new InvalidFieldException("factor", "A base unit has the factor 1");
        }
        aliases = Need.texts(aliases, "aliases", 200);
        status =
                status == null
                        ? "active"
                        : Need.oneOf(status, "status", List.of("active", "deprecated"));
    }
}
