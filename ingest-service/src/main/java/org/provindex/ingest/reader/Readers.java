package org.provindex.ingest.reader;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.ClaimReader;
import org.provindex.reading.indicator.IndicatorName;
import org.provindex.reading.indicator.Proposal;
import org.provindex.reading.mention.Topics;
import org.provindex.reading.table.TableReader;
import org.provindex.reading.table.label.TableUnit;
import org.provindex.reading.table.label.Units;

/**
 * The reader that knows the areas, indicators and topics of this installation; made anew when one
 * of them changes.
 */
@Singleton
public class Readers {
    private final Jdbi jdbi;
    private final Catalogue catalogue;
    private volatile @Nullable Made made;

    Readers(Jdbi jdbi, Catalogue catalogue) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
    }

    private record Made(
            long version,
            ClaimReader reader,
            TableReader tables,
            org.provindex.reading.indicator.Catalogue indicators) {}

    public ClaimReader current() {
        return made().reader;
    }

    /** The reader of tables. */
    public TableReader tables() {
        return made().tables;
    }

    /** The indicator that a phrase is a curated name of. */
    public Optional<String> resolve(String phrase) {
        return made().indicators.proposals(phrase).stream()
                .filter(Proposal::exact)
                .map(Proposal::code)
                .findFirst();
    }

    /** Indicators of a name that is similar to a phrase, the likeliest first. */
    public List<Proposal> proposals(String phrase) {
        return made().indicators.proposals(phrase);
    }

    private Made made() {
        long version =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                """
                                                select greatest((select max(revision) from area), (select max(revision) from indicator),
                                                    (select max(revision) from topic), (select max(revision) from unit), 0)""")
                                        .mapTo(Long.class)
                                        .one());
        Made known = made;
        if (known == null || known.version != version) {
            known = make(version);
            made = known;
        }
        return known;
    }

    private Made make(long version) {
        Gazetteer gazetteer = Gazetteer.of(catalogue.areas().stream().map(Readers::name).toList());
        var indicators =
                org.provindex.reading.indicator.Catalogue.of(
                        catalogue.indicators().stream()
                                .filter(IndicatorEntry::isActive)
                                .map(Readers::name)
                                .toList());
        ClaimReader reader = ClaimReader.of(gazetteer, indicators);
        Map<String, List<String>> topics = topics();
        return new Made(
                version,
                topics.isEmpty() ? reader : reader.with(Topics.of(topics)),
                TableReader.of(gazetteer, indicators, units()),
                indicators);
    }

    private static AreaName name(AreaEntry area) {
        List<String> names = new ArrayList<>();
        Stream.of(area.nameEn(), area.nameZh(), area.namePinyin())
                .filter(Objects::nonNull)
                .forEach(names::add);
        names.addAll(area.aliases());
        return new AreaName(
                area.code().value(),
                AreaName.Level.valueOf(area.level().name()),
                area.parent() == null ? "" : area.parent(),
                names.stream().distinct().toList());
    }

    private static IndicatorName name(IndicatorEntry indicator) {
        List<String> names =
                Stream.of(indicator.nameEn(), indicator.nameZh()).filter(Objects::nonNull).toList();
        return new IndicatorName(
                indicator.code().value(), names, indicator.aliases(), indicator.unit());
    }

    private Units units() {
        Map<String, TableUnit> units = new HashMap<>();
        for (UnitEntry unit : catalogue.units()) {
            units.put(unit.code(), new TableUnit(unit.base(), unit.factor(), unit.code()));
        }
        return Units.of(units);
    }

    private Map<String, List<String>> topics() {
        Map<String, List<String>> topics = new HashMap<>();
        jdbi.useHandle(
                h ->
                        h.createQuery("select code, words from topic")
                                .map(
                                        (rs, c) ->
                                                topics.put(
                                                        rs.getString(1),
                                                        List.of(
                                                                (String[])
                                                                        rs.getArray(2).getArray())))
                                .list());
        return topics;
    }
}
