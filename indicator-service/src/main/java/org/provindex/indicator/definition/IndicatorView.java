package org.provindex.indicator.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.web.language.Language;
import org.provindex.web.language.Names;
import org.provindex.web.revision.Versioned;

/** An indicator as it is answered. {@code name} is in the language asked for. */
public record IndicatorView(
        IndicatorCode code,
        String name,
        Names names,
        IndicatorForm.@Nullable Definition definition,
        String unit,
        String displayUnit,
        int direction,
        String nature,
        @Nullable String topic,
        int decimals,
        String origin,
        String status,
        @Nullable String mergedInto,
        List<String> aliases,
        List<String> distinctFrom,
        long version)
        implements Versioned {
    static IndicatorView of(IndicatorEntry entry, Language language) {
        boolean defined = entry.definitionEn() != null || entry.definitionZh() != null;
        return new IndicatorView(
                entry.code(),
                language.pick(entry.nameEn(), entry.nameZh()),
                Names.of(entry.nameEn(), entry.nameZh()),
                defined
                        ? new IndicatorForm.Definition(entry.definitionEn(), entry.definitionZh())
                        : null,
                entry.unit(),
                entry.displayUnit(),
                entry.direction(),
                entry.nature(),
                entry.topic(),
                entry.decimals(),
                entry.origin(),
                entry.status(),
                entry.mergedInto(),
                entry.aliases(),
                entry.distinctFrom(),
                entry.version());
    }
}
