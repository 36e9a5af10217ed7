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
     * @throws InvalidMappingException if it is no mapping; it says where and why
     */
    public static Mapping parse(String text) {
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InvalidMappingException(
                    "The mapping is no YAML or JSON (line %d): %s"
                            .formatted(
                                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                                    e.getOriginalMessage().lines().findFirst().orElse("")),
                    e);
        }
        return of(root);
    }

    /**
     * Reads a mapping from a JSON tree.
     *
     * @throws InvalidMappingException if it is no mapping; it says where and why
     */
    public static Mapping of(JsonNode root) {
        if (!root.isObject()) {
            throw new InvalidMappingException(
                    "", "The mapping is empty: it needs a list of sheets.");
        }
        check(root, FILE_FIELDS, "the mapping", "");
        List<SheetMapping> sheets = new ArrayList<>();
        for (JsonNode each : list(root, "sheets", "")) {
            sheets.add(sheet(each, "/sheets/" + sheets.size()));
        }
        return new Mapping(root.path("version").asInt(1), text(root, "encoding", ""), sheets);
    }

    private static SheetMapping sheet(JsonNode node, String at) {
        check(node, SHEET_FIELDS, "a sheet of the mapping", at);
        int start = node.path("fiscalYearStart").asInt(0);
        if (start < 0 || start > 12) {
            throw new InvalidMappingException(
                    at + "/fiscalYearStart",
                    "fiscalYearStart is a month from 1 to 12, and %d is none.".formatted(start));
        }
        JsonNode take = node.path("take");
        if (!take.isMissingNode() && !take.isBoolean()) {
            throw new InvalidMappingException(at + "/take", "take is true or false.");
        }
        return new SheetMapping(
                node.has("sheet") ? text(node, "sheet", at) : "*",
                take.asBoolean(true),
                text(node, "area", at),
                text(node, "indicator", at),
                text(node, "period", at),
                text(node, "unit", at),
                start,
                columns(node, "columns", at),
                columns(node, "rows", at));
    }

    private static List<ColumnMapping> columns(JsonNode sheet, String field, String in) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (JsonNode each : list(sheet, field, in)) {
            String at = "%s/%s/%d".formatted(in, field, columns.size());
            check(each, COLUMN_FIELDS, "a column of the mapping", at);
            String role = text(each, "role", at).toLowerCase(Locale.ROOT);
            if (!role.isEmpty() && !ROLES.contains(role)) {
                throw new InvalidMappingException(
                        at + "/role",
                        "'%s' is no role of a column: take one of %s."
                                .formatted(
                                        role, String.join(", ", ROLES.stream().sorted().toList())));
            }
            columns.add(
                    new ColumnMapping(
                            text(each, "heading", at),
                            role,
                            text(each, "area", at),
                            text(each, "indicator", at),
                            text(each, "period", at),
                            text(each, "unit", at)));
        }
        return columns;
    }

    private static JsonNode list(JsonNode node, String field, String at) {
        JsonNode list = node.path(field);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw new InvalidMappingException(at + "/" + field, field + " is a list.");
        }
        return list;
    }

    private static String text(JsonNode node, String field, String at) {
        JsonNode value = node.path(field);
        if (value.isContainerNode()) {
            throw new InvalidMappingException(at + "/" + field, field + " is a text.");
        }
        return value.isNull() ? "" : value.asText("");
    }

    private static void check(JsonNode node, Set<String> fields, String where, String at) {
        if (!node.isObject()) {
            throw new InvalidMappingException(
                    at,
                    "%s is an object with fields such as %s."
                            .formatted(where, fields.stream().sorted().findFirst().orElse("")));
        }
        node.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!fields.contains(field)) {
                                throw new InvalidMappingException(
                                        at + "/" + field.replace("~", "~0").replace("/", "~1"),
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
