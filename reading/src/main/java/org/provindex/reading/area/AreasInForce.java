package org.provindex.reading.area;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The areas that a text speaks of at a place: the last one named at each level, and the last one of
 * all.
 *
 * <p>{@code the city} is the last city named, {@code the province} the last province, or the
 * province of that city.
 */
public final class AreasInForce {
    private final Map<AreaName.Level, String> byLevel = new EnumMap<>(AreaName.Level.class);
    private Optional<String> current = Optional.empty();

    /** The area spoken of. */
    public Optional<String> current() {
        return current;
    }

    /** The last area of a level. */
    public Optional<String> at(AreaName.Level level) {
        return Optional.ofNullable(byLevel.get(level));
    }

    /** Turns to an area. */
    public void turnTo(String code, Gazetteer gazetteer) {
        current = Optional.of(code);
        remember(code, gazetteer);
    }

    /** Keeps an area as the one that a reference may mean, without turning to it. */
    public void remember(String code, Gazetteer gazetteer) {
        gazetteer
                .area(code)
                .ifPresent(
                        area -> {
                            byLevel.put(area.level(), code);
                            if (area.level() == AreaName.Level.PREFECTURE
                                    || area.level() == AreaName.Level.COUNTY) {
                                gazetteer
                                        .area(area.parent())
                                        .ifPresent(
                                                parent ->
                                                        byLevel.put(parent.level(), parent.code()));
                            }
                        });
    }
}
