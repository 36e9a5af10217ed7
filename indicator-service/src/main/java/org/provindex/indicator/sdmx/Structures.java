package org.provindex.indicator.sdmx;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaLevel;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.web.language.Names;

/** What SDMX says of our data, made of the catalogue. */
@Singleton
public class Structures {
    private final Catalogue catalogue;
    private final Jdbi jdbi;
    private final LeagueTables leagueTables;

    Structures(Catalogue catalogue, Jdbi jdbi, LeagueTables leagueTables) {
        this.leagueTables = leagueTables;
        this.catalogue = catalogue;
        this.jdbi = jdbi;
    }

    List<Dsd> dsds() {
        return leagueTables.flow().isPresent()
                ? List.of(ObservationStructure.DSD, LeagueTableStructure.DSD)
                : List.of(ObservationStructure.DSD);
    }

    /**
     * One for each topic that an indicator has, one for indicators without, one for league tables.
     */
    List<Flow> flows() {
        Map<String, List<Integer>> byTopic = new TreeMap<>();
        for (IndicatorEntry indicator : catalogue.indicators()) {
            if (indicator.mergedInto() == null && !indicator.status().equals("draft")) {
                String topic = indicator.topic() == null ? "" : indicator.topic();
                byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(indicator.id());
            }
        }
        Map<String, Names> topics = topics();
        List<Flow> flows = new ArrayList<>();
        byTopic.forEach(
                (topic, indicators) ->
                        flows.add(
                                topic.isEmpty()
                                        ? new Flow(
                                                "OTHER",
                                                Names.of("Other indicators", "其他指标"),
                                                ObservationStructure.DSD,
                                                indicators)
                                        : new Flow(
                                                flowId(topic),
                                                topics.getOrDefault(topic, Names.of(topic, null)),
                                                ObservationStructure.DSD,
                                                indicators)));
        leagueTables.flow().ifPresent(flows::add);
        return flows;
    }

    private Map<String, Names> topics() {
        Map<String, Names> topics = new TreeMap<>();
        jdbi.useHandle(
                h ->
                        h.createQuery("select code, name_en, name_zh from topic")
                                .map(
                                        (rs, c) ->
                                                Map.entry(
                                                        rs.getString(1),
                                                        Names.of(rs.getString(2), rs.getString(3))))
                                .forEach(e -> topics.put(e.getKey(), e.getValue())));
        return topics;
    }

    /** {@code green-development} is {@code GREEN_DEVELOPMENT}. */
    static String flowId(String topic) {
        return topic.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    Optional<Flow> flow(String id) {
        return flows().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** The codelists that the components of a structure take, each once. */
    Map<String, Codelist> codelists() {
        Map<String, Codelist> lists = new TreeMap<>();
        for (Codelist list : List.of(areas(), indicators(), units())) {
            lists.put(list.id(), list);
        }
        FixedCodelists.ALL.forEach(list -> lists.put(list.id(), list));
        if (leagueTables.flow().isPresent()) {
            leagueTables.codelists().forEach(list -> lists.put(list.id(), list));
        }
        return lists;
    }

    private Codelist areas() {
        List<Codelist.Code> codes = new ArrayList<>();
        codes.add(Codelist.code(ObservationStructure.NOT_APPLICABLE, "Not applicable", "不适用"));
        for (AreaEntry area : catalogue.areas()) {
            @Nullable String parent = area.level() == AreaLevel.GROUP ? null : area.parent();
            codes.add(
                    new Codelist.Code(
                            area.code().value(), Names.of(area.nameEn(), area.nameZh()), parent));
        }
        return Codelist.of("CL_AREA", "Areas and groups of areas", "地区与地区组", codes);
    }

    private Codelist indicators() {
        List<Codelist.Code> codes = new ArrayList<>();
        for (IndicatorEntry i : catalogue.indicators()) {
            if (i.mergedInto() == null) {
                codes.add(
                        new Codelist.Code(
                                i.code().value(), Names.of(i.nameEn(), i.nameZh()), null));
            }
        }
        return Codelist.of("CL_INDICATOR", "Indicators", "指标", codes);
    }

    private Codelist units() {
        List<Codelist.Code> codes = new ArrayList<>();
        for (UnitEntry u : catalogue.units()) {
            codes.add(new Codelist.Code(u.code(), Names.of(u.nameEn(), u.nameZh()), null));
        }
        return Codelist.of("CL_UNIT", "Units", "单位", codes);
    }
}
