package org.provindex.indicator.export;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.web.language.Language;

/** Names of areas and indicators in one language. */
final class ExportedNames {
    private final Map<String, AreaEntry> areas = new HashMap<>();
    private final Map<String, IndicatorEntry> indicators = new HashMap<>();
    private final Language language;

    ExportedNames(Catalogue catalogue, Language language) {
        this.language = language;
        catalogue.areas().forEach(a -> areas.put(a.code().value(), a));
        catalogue.indicators().forEach(i -> indicators.put(i.code().value(), i));
    }

    @Nullable String area(String code) {
        AreaEntry entry = areas.get(code);
        return entry == null ? null : language.pick(entry.nameEn(), entry.nameZh());
    }

    @Nullable String indicator(String code) {
        IndicatorEntry entry = indicators.get(code);
        return entry == null ? null : language.pick(entry.nameEn(), entry.nameZh());
    }

    @Nullable IndicatorEntry entry(String indicator) {
        return indicators.get(indicator);
    }
}
