package org.provindex.model.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit.
 *
 * @param factor how many base units one of it is, exact
 * @param base code of the base unit; its own code for a base unit
 * @param status active or deprecated
 */
public record UnitEntry(
        int id,
        String code,
        String symbol,
        String nameEn,
        @Nullable String nameZh,
        String quantityKind,
        String base,
        int baseId,
        BigDecimal factor,
        List<String> aliases,
        String status,
        long version) {}
