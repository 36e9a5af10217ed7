package org.provindex.reading.table.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dataset in JSON-stat 1 or 2, as the rows of a table in long form: one column for each
 * dimension, headed by what it is, then value and status.
 */
final class JsonStat {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final long MOST_CELLS = 50_000_000L;

    private JsonStat() {}

    static List<SheetSource> sheets(Path file, TableLimits limits) throws IOException {
        if (Files.size(file) > limits.bytes()) {
            throw new UnreadableTableException(
                    "A JSON file of %,d bytes is larger than is read (%,d): take CSV."
                            .formatted(Files.size(file), limits.bytes()));
        }
        JsonNode root;
        try {
            root = JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new UnreadableTableException(
                    "The file is no JSON that can be read (line %d): %s."
                            .formatted(
                                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                                    e.getOriginalMessage()),
                    e);
        }
        List<SheetSource> sheets = new ArrayList<>();
        if (root.has("value") && root.has("dimension")) {
            sheets.add(new Dataset(root.path("label").asText(""), root));
        } else {
            for (Map.Entry<String, JsonNode> each : root.properties()) {
                if (each.getValue().has("value") && each.getValue().has("dimension")) {
                    sheets.add(new Dataset(each.getKey(), each.getValue()));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new UnreadableTableException(
                    "The JSON file is no JSON-stat dataset: it has no value and dimension.");
        }
        return sheets;
    }

    private record Dataset(String name, JsonNode root) implements SheetSource {
        @Override
        public void read(RowReader reader) {
            JsonNode dimensions = root.path("dimension");
            List<String> ids = texts(root.has("id") ? root.path("id") : dimensions.path("id"));
            JsonNode sizes = root.has("size") ? root.path("size") : dimensions.path("size");
            List<List<String>> codes = new ArrayList<>();
            long cells = 1;
            for (int i = 0; i < ids.size(); i++) {
                List<String> each = codes(dimensions.path(ids.get(i)));
                if (each.size() != sizes.path(i).asInt(-1) || each.isEmpty()) {
                    throw new UnreadableTableException(
                            "Dimension '%s' of the dataset has %d categories and a size of %s."
                                    .formatted(ids.get(i), each.size(), sizes.path(i)));
                }
                cells *= each.size();
                codes.add(each);
            }
            if (cells > MOST_CELLS) {
                throw new UnreadableTableException(
                        "The dataset has %,d cells; at most %,d are read."
                                .formatted(cells, MOST_CELLS));
            }
            if (!reader.take(header(ids))) return;
            for (int at = 0; at < cells; at++) {
                if (!reader.take(row(at, ids, codes))) return;
            }
        }

        private Row header(List<String> ids) {
            List<Cell> cells = new ArrayList<>();
            for (String id : ids) {
                cells.add(Cell.text(heading(id)));
                if (heading(id).equals("REF_AREA")) cells.add(Cell.text("area"));
            }
            for (String each : List.of("UNIT_MEASURE", "UNIT_MULT", "OBS_VALUE", "OBS_STATUS")) {
                cells.add(Cell.text(each));
            }
            return new Row(1, cells);
        }

        private boolean isLabelled(String id) {
            return Set.of("INDICATOR", "indicator", "variable", "metric", "measure")
                    .contains(heading(id));
        }

        /** The role of a dimension where the dataset tells it, else its id. */
        private String heading(String id) {
            JsonNode roles =
                    root.has("role") ? root.path("role") : root.path("dimension").path("role");
            if (texts(roles.path("time")).contains(id)) return "TIME_PERIOD";
            if (texts(roles.path("geo")).contains(id)) return "REF_AREA";
            return texts(roles.path("metric")).contains(id) ? "INDICATOR" : id;
        }

        private Row row(int at, List<String> ids, List<List<String>> codes) {
            List<Cell> cells = new ArrayList<>();
            String unit = "";
            String scale = "";
            int rest = at;
            int[] position = new int[ids.size()];
            for (int i = ids.size() - 1; i >= 0; i--) {
                position[i] = rest % codes.get(i).size();
                rest /= codes.get(i).size();
            }
            for (int i = 0; i < ids.size(); i++) {
                JsonNode category = root.path("dimension").path(ids.get(i)).path("category");
                String code = codes.get(i).get(position[i]);
                String label = category.path("label").path(code).asText(code);
                boolean coded = !isLabelled(ids.get(i));
                cells.add(Cell.text(coded ? code : label));
                if (heading(ids.get(i)).equals("REF_AREA")) cells.add(Cell.text(label));
                JsonNode each = category.path("unit").path(code);
                if (!each.isMissingNode()) {
                    unit = unit(each);
                    scale = each.path("multiplier").asText("");
                }
            }
            cells.add(Cell.text(unit));
            cells.add(Cell.text(scale));
            JsonNode value = root.path("value");
            JsonNode found = value.isArray() ? value.path(at) : value.path(String.valueOf(at));
            cells.add(
                    found.isNumber()
                            ? Cell.number(found.decimalValue())
                            : Cell.text(found.asText("").equals("null") ? "" : found.asText("")));
            cells.add(Cell.text(status(at)));
            return new Row(at + 2, cells);
        }

        private static String unit(JsonNode unit) {
            for (String property : List.of("base", "label", "symbol")) {
                String words = unit.path(property).asText("");
                if (!words.isBlank()) return words;
            }
            return "";
        }

        private String status(int at) {
            JsonNode status = root.path("status");
            if (status.isTextual()) return status.asText();
            JsonNode each = status.isArray() ? status.path(at) : status.path(String.valueOf(at));
            return each.isTextual() ? each.asText() : "";
        }

        private static List<String> codes(JsonNode dimension) {
            JsonNode category = dimension.path("category");
            JsonNode index = category.path("index");
            if (index.isArray()) return texts(index);
            List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(index.properties());
            entries.sort(java.util.Comparator.comparingInt(e -> e.getValue().asInt()));
            List<String> codes = new ArrayList<>();
            entries.forEach(each -> codes.add(each.getKey()));
            // a dimension of one category may have no index
            if (codes.isEmpty()) category.path("label").fieldNames().forEachRemaining(codes::add);
            return codes;
        }

        private static List<String> texts(JsonNode list) {
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(each.asText()));
            return texts;
        }
    }
}
