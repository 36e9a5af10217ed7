package org.provindex.reading.area;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The areas that a text speaks of at a place: the last one named at each level, and the last one of
 * all.
 *
 * <p>{@code the city} is the last city named, {@code the province} the last province, or the
 * province of that city.
 */
public final class AreasInForce {
    private final Map<AreaName.Level, String> byLevel = new EnumMap<>(AreaName.Level.class);
    private final Set<String> counties = new HashSet<>();
    private final Set<String> municipalities = new HashSet<>();
    private List<String> pair = List.of();
    private Optional<String> single = Optional.empty();
    private boolean fleeting;
    private boolean ofCounties;
    private Optional<String> current = Optional.empty();
    private Optional<String> province = Optional.empty();
    private Optional<String> aside = Optional.empty();
    private Optional<String> home = Optional.empty();

    /** The last province that is no municipality, which {@code the province} means. */
    public Optional<String> province() {
        return province;
    }

    /**
     * The two areas that a sentence named, which {@code the former} and {@code the latter} mean.
     */
    public List<String> pair() {
        return pair;
    }

    /**
     * Keeps the areas that a sentence has named, if they are two, or one of each of two sentences.
     */
    public void named(List<String> codes) {
        // one area each of two sentences is a pair for the next one only
        if (codes.isEmpty() && fleeting) {
            pair = List.of();
        }
        boolean second =
                codes.size() == 1 && single.filter(one -> !codes.contains(one)).isPresent();
        fleeting = second;
        if (codes.size() == 2) {
            pair = List.copyOf(codes);
        } else if (second) {
            pair = List.of(single.get(), codes.get(0));
        } else if (!pair.containsAll(codes)) {
            pair = List.of();
        }
        if (!codes.isEmpty()) {
            single = codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
        }
    }

    /** Whether an area that the text has spoken of is a city, be it one of province level. */
    public boolean isCity(String code) {
        return Character.isDigit(code.charAt(0)) || municipalities.contains(code);
    }

    /** Counties and districts that the text has named, whose bare names mean them from then on. */
    Set<String> counties() {
        return counties;
    }

    /** Keeps that the text speaks of counties in general. */
    void speakOfCounties() {
        ofCounties = true;
    }

    /** Whether the text speaks of counties in general, among which a bare name may be one. */
    boolean speaksOfCounties() {
        return ofCounties;
    }

    /** The area spoken of. */
    public Optional<String> current() {
        return current;
    }

    /** The first area spoken of, in which the counties lie that a text names without more. */
    Optional<String> home() {
        return home;
    }

    /**
     * The county that the last sentence told of in passing, which {@code there} and {@code the
     * city} mean.
     */
    Optional<String> aside() {
        return aside;
    }

    /** Keeps a county that a sentence told of without turning to it; none if it told of none. */
    public void tellAside(Optional<String> county) {
        aside = county;
    }

    /** The last area of a level. */
    public Optional<String> at(AreaName.Level level) {
        return Optional.ofNullable(byLevel.get(level));
    }

    /** Turns to an area. */
    public void turnTo(String code, Gazetteer gazetteer) {
        current = Optional.of(code);
        home = home.or(() -> current);
        remember(code, gazetteer);
    }

    /** Leaves the area spoken of, and speaks of none. */
    public void leave() {
        current = Optional.empty();
    }

    /** Keeps an area as the one that a reference may mean, without turning to it. */
    public void remember(String code, Gazetteer gazetteer) {
        gazetteer
                .area(code)
                .ifPresent(
                        area -> {
                            boolean city =
                                    area.names().stream().anyMatch(name -> name.endsWith("市"));
                            if (area.level() == AreaName.Level.PROVINCE && city) {
                                municipalities.add(code);
                            }
                            byLevel.put(area.level(), code);
                            if (area.level() == AreaName.Level.PROVINCE && !city) {
                                province = Optional.of(code);
                            }
                            gazetteer
                                    .area(area.parent())
                                    .filter(parent -> parent.level() != AreaName.Level.COUNTRY)
                                    .ifPresent(parent -> within(parent, gazetteer));
                        });
    }

    private void within(AreaName parent, Gazetteer gazetteer) {
        byLevel.put(parent.level(), parent.code());
        if (parent.level() == AreaName.Level.PROVINCE) {
            province = Optional.of(parent.code());
        } else {
            gazetteer.area(parent.parent()).ifPresent(above -> within(above, gazetteer));
        }
    }
}
