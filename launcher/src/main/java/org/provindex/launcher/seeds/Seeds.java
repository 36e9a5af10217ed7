package org.provindex.launcher.seeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.indicator.Catalogue;
import org.provindex.reading.indicator.IndicatorName;
import org.provindex.reading.table.label.TableUnit;
import org.provindex.reading.table.label.Units;

/** The folder {@code seeds} of the product: areas and the catalogue of indicators. */
public record Seeds(Path folder) {
    /** The areas that a text may name. */
    public Gazetteer gazetteer() throws IOException {
        Path areas = folder.resolve("areas");
        if (!Files.isDirectory(areas)) throw missing(areas);
        return Gazetteer.read(areas);
    }

    /** The indicators that a phrase may mean. */
    public Catalogue catalogue() throws IOException {
        List<IndicatorName> names = new ArrayList<>();
        for (JsonNode each : indicators()) {
            names.add(
                    new IndicatorName(
                            each.path("code").asText(),
                            texts(each.path("names")),
                            texts(each.path("aliases")),
                            each.path("unit").asText()));
        }
        return Catalogue.of(names);
    }

    /** The units of the catalogue by their codes, beside those that every table may use. */
    public Units units() throws IOException {
        Path file = folder.resolve("catalogue/units.yaml");
        if (!Files.isRegularFile(file)) throw missing(file);
        Map<String, TableUnit> units = new HashMap<>();
        for (JsonNode each : new YAMLMapper().readTree(Files.readString(file)).path("units")) {
            String code = each.path("code").asText();
            units.put(
                    code,
                    new TableUnit(
                            each.path("base").asText(),
                            new BigDecimal(each.path("factor").asText()),
                            code));
        }
        return Units.of(units);
    }

    /** Which way each indicator is good: +1 higher is better, -1 lower is better. */
    public Map<String, Integer> directions() throws IOException {
        Map<String, Integer> directions = new HashMap<>();
        for (JsonNode each : indicators()) {
            directions.put(each.path("code").asText(), each.path("direction").asInt());
        }
        directions.values().removeIf(sign -> sign != 1 && sign != -1);
        return directions;
    }

    private JsonNode indicators() throws IOException {
        Path file = folder.resolve("catalogue/indicators.yaml");
        if (!Files.isRegularFile(file)) throw missing(file);
        try {
            return new YAMLMapper().readTree(Files.readString(file)).path("indicators");
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    "The file %s is damaged: %s.".formatted(file, e.getOriginalMessage()), e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Refusal missing(Path path) {
        return new Refusal(
                "%s is missing: the files in the folder seeds belong to the product, fetch them again."
                        .formatted(path));
    }
}
