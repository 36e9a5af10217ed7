package org.provindex.ingest.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Statement;
import org.provindex.model.observation.Statistic;
import org.provindex.model.period.Period;

/**
 * Turns claims into cells and statements, or says what is missing. Holds the catalogue for the time
 * of one document.
 */
final class Translation {
    private final Map<String, AreaEntry> areas = new HashMap<>();
    private final Map<String, IndicatorEntry> indicators = new HashMap<>();
    private final Map<String, UnitEntry> units = new HashMap<>();
    private final Catalogue catalogue;

    Translation(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.areas().forEach(a -> areas.put(a.code().value(), a));
        catalogue.indicators().forEach(i -> indicators.put(i.code().value(), i));
        catalogue.units().forEach(u -> units.put(u.code(), u));
    }

    Map<String, Integer> areaIds() {
        Map<String, Integer> ids = new HashMap<>();
        areas.forEach((code, area) -> ids.put(code, area.id()));
        return ids;
    }

    @Nullable Integer indicatorId(@Nullable String code) {
        IndicatorEntry entry = code == null ? null : indicators.get(code);
        return entry == null ? null : entry.id();
    }

    /** A translated claim, or what it lacks. */
    record Outcome(Optional<Cell> cell, Optional<Statement> said, List<String> lacks) {}

    Outcome translate(Candidate claim, @Nullable Integer release) {
        List<String> lacks = new ArrayList<>();
        IndicatorEntry indicator =
                claim.indicator() == null ? null : indicators.get(claim.indicator());
        AreaEntry area = claim.area() == null ? null : areas.get(claim.area());
        need(indicator != null, "indicator", lacks);
        need(indicator == null || indicator.isActive(), "active-indicator", lacks);
        need(area != null, "area", lacks);
        need(claim.period() != null, "period", lacks);
        need(release != null, "release", lacks);
        UnitEntry unit = units.get(claim.unit());
        need(unit != null, "unit", lacks);
        Measure measure = claim.measure().equals("extreme") ? null : Measure.parse(claim.measure());
        need(measure != null, "number", lacks);
        if (indicator == null
                || area == null
                || unit == null
                || measure == null
                || release == null
                || !lacks.isEmpty()) {
            return new Outcome(Optional.empty(), Optional.empty(), lacks);
        }
        need(measure != Measure.LEVEL || unit.base().equals(indicator.unit()), "unit", lacks);
        boolean mean = claim.statistic().equals("mean");
        String scope = measure == Measure.RANK ? rankScope(claim) : mean ? universe(area) : "";
        need(!(measure == Measure.RANK || mean) || !scope.isEmpty(), "scope", lacks);
        if (!lacks.isEmpty()) {
            return new Outcome(Optional.empty(), Optional.empty(), lacks);
        }
        Cell cell =
                new Cell(
                        indicator.id(),
                        area.id(),
                        Period.parse(claim.period()),
                        measure,
                        Kind.parse(claim.kind()),
                        scope,
                        release);
        Statement said =
                new Statement(
                        claim.value().multiply(unit.factor()),
                        unit.baseId(),
                        Comparator.parse(claim.comparator()),
                        mean ? Statistic.MEAN : Statistic.VALUE,
                        "A",
                        claim.orderAssumed(),
                        false,
                        claim.plan());
        return new Outcome(Optional.of(cell), Optional.of(said), List.of());
    }

    private static void need(boolean there, String what, List<String> lacks) {
        if (!there && !lacks.contains(what)) {
            lacks.add(what);
        }
    }

    private String rankScope(Candidate claim) {
        return claim.scope() != null && areas.containsKey(claim.scope()) ? claim.scope() : "";
    }

    /**
     * "The national average" is over the largest group called a universe whose members all belong
     * to the area.
     */
    private String universe(AreaEntry area) {
        String found = "";
        int most = 0;
        for (String group : catalogue.universes()) {
            List<Catalogue.Member> members = catalogue.members(group);
            boolean within =
                    members.stream()
                            .allMatch(
                                    m ->
                                            area.code()
                                                    .value()
                                                    .equals(areas.get(m.area().value()).parent()));
            if (within && members.size() > most) {
                found = group;
                most = members.size();
            }
        }
        return area.level() == org.provindex.model.area.AreaLevel.GROUP
                ? area.code().value()
                : found;
    }
}
