package org.provindex.reading.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.provindex.reading.table.Mapping.ColumnMapping;
import org.provindex.reading.table.Mapping.SheetMapping;
import org.provindex.reading.table.layout.Role;

/** A mapping as YAML or JSON, which a person can read, change and use again. */
public final class MappingDocument {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build();
    private static final Set<String> FILE_FIELDS = Set.of("version", "encoding", "sheets");
    private static final Set<String> SHEET_FIELDS =
            Set.of(
                    "sheet",
                    "take",
                    "area",
                    "indicator",
                    "period",
                    "unit",
                    "fiscalYearStart",
                    "columns",
                    "rows");
    private static final Set<String> COLUMN_FIELDS =
            Set.of("heading", "role", "area", "indicator", "period", "unit");
    private static final Set<String> ROLES =
            Stream.of(Role.values())
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());

    private MappingDocument() {}

    /**
     * Reads a mapping.
     *
     * @throws IllegalArgumentException if it is no mapping; the message says where and why
     */
    public static Mapping parse(String text) {
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The mapping is no YAML or JSON (line %d): %s"
                            .formatted(
                                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                                    e.getOriginalMessage().lines().findFirst().orElse("")),
                    e);
        }
        return of(root);
    }

    /** Reads a mapping from a JSON tree. */
    public static Mapping of(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("The mapping is empty: it needs a list of sheets.");
        }
        check(root, FILE_FIELDS, "the mapping");
        List<SheetMapping> sheets = new ArrayList<>();
        for (JsonNode each : root.path("sheets")) sheets.add(sheet(each));
        return new Mapping(root.path("version").asInt(1), text(root, "encoding"), sheets);
    }

    private static SheetMapping sheet(JsonNode node) {
        check(node, SHEET_FIELDS, "a sheet of the mapping");
        int start = node.path("fiscalYearStart").asInt(0);
        if (start < 0 || start > 12) {
            throw new IllegalArgumentException(
                    "fiscalYearStart is a month from 1 to 12, and %d is none.".formatted(start));
        }
        return new SheetMapping(
                node.path("sheet").asText("*"),
                node.path("take").asBoolean(true),
                text(node, "area"),
                text(node, "indicator"),
                text(node, "period"),
                text(node, "unit"),
                start,
                columns(node.path("columns")),
                columns(node.path("rows")));
    }

    private static List<ColumnMapping> columns(JsonNode list) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (JsonNode each : list) {
            check(each, COLUMN_FIELDS, "a column of the mapping");
            String role = text(each, "role").toLowerCase(Locale.ROOT);
            if (!role.isEmpty() && !ROLES.contains(role)) {
                throw new IllegalArgumentException(
                        "'%s' is no role of a column: take one of %s."
                                .formatted(
                                        role, String.join(", ", ROLES.stream().sorted().toList())));
            }
            columns.add(
                    new ColumnMapping(
                            text(each, "heading"),
                            role,
                            text(each, "area"),
                            text(each, "indicator"),
                            text(each, "period"),
                            text(each, "unit")));
        }
        return columns;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() ? "" : value.asText("");
    }

    private static void check(JsonNode node, Set<String> fields, String where) {
        node.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!fields.contains(field)) {
                                throw new IllegalArgumentException(
                                        "'%s' is no field of %s: take one of %s."
                                                .formatted(
                                                        field,
                                                        where,
                                                        String.join(
                                                                ", ",
                                                                fields.stream()
                                                                        .sorted()
                                                                        .toList())));
                            }
                        });
    }

    /** The mapping as YAML. */
    public static String write(Mapping mapping) {
        try {
            return YAML.writeValueAsString(tree(mapping));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mapping as a tree. */
    public static ObjectNode tree(Mapping mapping) {
        ObjectNode root = YAML.createObjectNode();
        root.put("version", mapping.version());
        put(root, "encoding", mapping.encoding());
        ArrayNode sheets = root.putArray("sheets");
        for (SheetMapping sheet : mapping.sheets()) {
            ObjectNode each = sheets.addObject();
            each.put("sheet", sheet.sheet());
            if (!sheet.take()) each.put("take", false);
            put(each, "area", sheet.area());
            put(each, "indicator", sheet.indicator());
            put(each, "period", sheet.period());
            put(each, "unit", sheet.unit());
            if (sheet.fiscalYearStart() > 0) each.put("fiscalYearStart", sheet.fiscalYearStart());
            write(each, "columns", sheet.columns());
            write(each, "rows", sheet.rows());
        }
        return root;
    }

    private static void write(ObjectNode sheet, String field, List<ColumnMapping> columns) {
        if (columns.isEmpty()) return;
        ArrayNode list = sheet.putArray(field);
        for (ColumnMapping column : columns) {
            ObjectNode each = list.addObject();
            each.put("heading", column.heading());
            put(each, "role", column.role());
            put(each, "area", column.area());
            put(each, "indicator", column.indicator());
            put(each, "period", column.period());
            put(each, "unit", column.unit());
        }
    }

    private static void put(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) node.put(field, value);
    }

    /**
     * The proposal of a reading as a mapping to change: what each column holds, and for columns of
     * figures the indicator and unit that were understood. What a heading itself tells, such as its
     * year, is left to it, so that the mapping serves for the next year's file.
     */
    public static Mapping proposed(TableReport report, Mapping said) {
        Map<String, SheetMapping> sheets = new LinkedHashMap<>();
        for (TableReport.SheetReport sheet : report.sheets()) {
            SheetMapping told = said.sheet(sheet.sheet());
            Map<String, ColumnMapping> columns = new LinkedHashMap<>();
            for (TableReport.ColumnReport column : sheet.columns()) {
                columns.putIfAbsent(column.heading(), proposed(column, told));
            }
            List<ColumnMapping> rows = new ArrayList<>();
            sheet.rows()
                    .forEach(
                            (label, unit) ->
                                    rows.add(new ColumnMapping(label, "", "", label, "", unit)));
            sheets.putIfAbsent(
                    sheet.sheet(),
                    new SheetMapping(
                            sheet.sheet(),
                            true,
                            told.area(),
                            told.indicator(),
                            told.period(),
                            told.unit().isEmpty() ? sheet.unit() : told.unit(),
                            told.fiscalYearStart(),
                            List.copyOf(columns.values()),
                            told.rows().isEmpty() ? rows : told.rows()));
        }
        return new Mapping(1, said.encoding(), List.copyOf(sheets.values()));
    }

    private static ColumnMapping proposed(TableReport.ColumnReport column, SheetMapping told) {
        ColumnMapping said = told.column(column.heading());
        boolean value = column.role().equals("value") && column.refusal().isEmpty();
        boolean own = value && column.period().isEmpty() && column.area().isEmpty();
        return new ColumnMapping(
                column.heading(),
                column.role(),
                said.area(),
                own ? column.indicator() : said.indicator(),
                said.period(),
                own ? column.unitText() : said.unit());
    }
}
