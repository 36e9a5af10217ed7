package org.provindex.indicator.definition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;
import org.provindex.web.language.Names;

/**
 * An indicator as it is sent.
 *
 * @param unit code of the base unit in which values are stored
 * @param displayUnit code of the unit in which it is usually published; the base unit if absent
 * @param direction +1 more is better, -1 less is better
 * @param nature stock, flow or ratio
 * @param origin measured, published-composite or derived
 * @param distinctFrom codes of look-alikes it must not be joined with
 */
public record IndicatorForm(
        IndicatorCode code,
        Names names,
        @Nullable Definition definition,
        String unit,
        @Nullable String displayUnit,
        Integer direction,
        String nature,
        @Nullable String topic,
        @Nullable Integer decimals,
        @Nullable String origin,
        @Nullable String status,
        List<String> aliases,
        List<String> distinctFrom) {
    public IndicatorForm {
        Need.field(code, "code");
        Need.field(names, "names");
        Need.field(direction, "direction");
        Need.text(unit, "unit", 40);
        displayUnit = displayUnit == null ? unit : displayUnit;
        if (direction != 1 && direction != -1) {
            throw new InvalidFieldException(
                    "direction", "The direction must be 1 (more is better) or -1 (less is better)");
        }
        Need.oneOf(nature, "nature", List.of("stock", "flow", "ratio"));
        decimals = decimals == null ? 2 : decimals;
        if (decimals < 0 || decimals > 12) {
            throw new InvalidFieldException("decimals", "The decimals must be 0 to 12");
        }
        origin =
                origin == null
                        ? "measured"
                        : Need.oneOf(
                                origin,
                                "origin",
                                List.of("measured", "published-composite", "derived"));
        status =
                status == null
                        ? "active"
                        : Need.oneOf(status, "status", List.of("draft", "active", "deprecated"));
        aliases = Need.texts(aliases, "aliases", 200);
        distinctFrom = Need.texts(distinctFrom, "distinctFrom", 80);
    }

    /** What exactly is counted, by language. */
    @Schema(name = "IndicatorDefinition")
    public record Definition(@Nullable String en, @Nullable String zh) {
        public Definition {
            Need.optional(en, "en", 4000);
            Need.optional(zh, "zh", 4000);
        }
    }
}
