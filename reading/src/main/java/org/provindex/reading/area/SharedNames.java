package org.provindex.reading.area;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Chooses among several areas of one name. */
final class SharedNames {
    private static final Map<String, List<String>> USUAL = WordTable.byKey("area/usual-meanings");

    private final List<Token> tokens;
    private final Gazetteer gazetteer;
    private final AreasInForce inForce;

    /** The first province named anywhere, once it has been looked for. */
    private Optional<String> nearby = Optional.empty();

    private boolean looked;

    SharedNames(List<Token> tokens, Gazetteer gazetteer, AreasInForce inForce) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        this.inForce = inForce;
    }

    /**
     * Of several areas of one name: by the word behind it, then the province in force, then the
     * larger one.
     */
    Optional<AreaName> choose(List<AreaName> areas, String suffix, int end) {
        if (areas.size() == 1) {
            return Optional.of(areas.get(0));
        }
        List<AreaName> fitting = areas;
        if (suffix.equals("city") || suffix.equals("municipal") || suffix.equals("市")) {
            fitting = areas.stream().filter(area -> area.level() == Level.PREFECTURE).toList();
        }
        Optional<AreaName> province =
                fitting.stream().filter(area -> area.level() == Level.PROVINCE).findFirst();
        if (province.isPresent()) {
            return province;
        }
        Optional<String> inside =
                provinceNamedBehind(end)
                        .or(this::provinceNamedNearby)
                        .or(() -> inForce.at(Level.PROVINCE));
        List<AreaName> candidates = fitting.isEmpty() ? areas : fitting;
        return candidates.stream()
                .filter(area -> inside.isPresent() && area.parent().equals(inside.get()))
                .findFirst()
                .or(
                        () ->
                                candidates.stream()
                                        .filter(
                                                area ->
                                                        candidates.size() == 1
                                                                || USUAL.containsKey(area.code()))
                                        .findFirst());
    }

    /** {@code Suzhou (Jiangsu)}, {@code Suzhou in Anhui}, {@code Suzhou, Anhui}. */
    private Optional<String> provinceNamedBehind(int end) {
        boolean joined =
                end + 1 < tokens.size()
                        && Words.isAny(tokens.get(end).word(), "in", "of", "(", "（", ",");
        return joined
                ? gazetteer
                        .at(tokens, end + 1)
                        .map(Gazetteer.Found::areas)
                        .filter(areas -> areas.get(0).level() == Level.PROVINCE)
                        .map(areas -> areas.get(0).code())
                : Optional.empty();
    }

    /** The first province that the sentence names. */
    Optional<String> provinceNearby() {
        return provinceNamedNearby();
    }

    private Optional<String> provinceNamedNearby() {
        for (int at = 0; at < tokens.size() && !looked; at++) {
            Optional<Gazetteer.Found> name = gazetteer.at(tokens, at);
            if (name.isPresent()
                    && name.get().areas().size() == 1
                    && name.get().areas().get(0).level() == Level.PROVINCE) {
                nearby = Optional.of(name.get().areas().get(0).code());
                looked = true;
            }
        }
        looked = true;
        return nearby;
    }
}
