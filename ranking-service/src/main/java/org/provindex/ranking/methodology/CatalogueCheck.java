package org.provindex.ranking.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.methodology.InvalidMethodologyException;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.web.json.Characters;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/**
 * What a methodology names must be in the catalogue. Works on the written form, so that it can say
 * what is missing also where the rest is not valid.
 */
@Singleton
class CatalogueCheck {
    private final Catalogue catalogue;

    CatalogueCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the catalogue does not have of a document that may be wrong in other ways too. */
    List<Problem.Fault> ofUnsure(String text) {
        try {
            return of(MethodologyFormat.parse(text)).all();
        } catch (InvalidMethodologyException e) {
            return List.of();
        }
    }

    /** One that somebody writes now. */
    Faults of(JsonNode document) {
        return of(document, false);
    }

    /**
     * One that was written before: it goes on with the codes that indicators had then, also of
     * those that were merged into others.
     */
    Faults ofStored(JsonNode document) {
        return of(document, true);
    }

    private Faults of(JsonNode document, boolean formerCodes) {
        Faults faults = new Faults();
        texts(document, "", faults);
        new Nodes(faults, formerCodes).pillars(document, "");
        words(document.path("admit"), "kinds", Kind::parse, faults);
        words(document.path("admit"), "comparators", Comparator::parse, faults);
        JsonNode universe = document.path("universe");
        if (universe.isTextual() && Characters.areStorable(universe.asText())) {
            String group = universe.asText();
            if (catalogue.members(group).isEmpty()) {
                faults.add(
                        "/universe",
                        "unknown-group",
                        "There is no group '%s' with members; universes are %s"
                                .formatted(
                                        Problems.shorten(group),
                                        String.join(", ", catalogue.universes())));
            }
        }
        return faults;
    }

    private static void texts(JsonNode node, String pointer, Faults faults) {
        if (node.isTextual() && !Characters.areStorable(node.textValue())) {
            faults.add(
                    pointer,
                    "invalid",
                    "A text with U+0000 or half a surrogate pair cannot be stored");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            texts(node.get(i), pointer + "/" + i, faults);
        }
        node.properties().forEach(f -> texts(f.getValue(), pointer + "/" + f.getKey(), faults));
    }

    private static void words(JsonNode admit, String field, Consumer<String> parse, Faults faults) {
        JsonNode words = admit.path(field);
        for (int i = 0; i < words.size(); i++) {
            try {
                parse.accept(words.get(i).asText());
            } catch (IllegalArgumentException e) {
                faults.add("/admit/%s/%d".formatted(field, i), "invalid", e.getMessage());
            }
        }
    }

    /** The indicators of a tree. */
    private final class Nodes {
        private final Faults faults;
        private final boolean formerCodes;
        private final Map<String, IndicatorEntry> known = new HashMap<>();

        Nodes(Faults faults, boolean formerCodes) {
            this.faults = faults;
            this.formerCodes = formerCodes;
            catalogue.indicators().forEach(i -> known.put(i.code().value(), i));
        }

        void pillars(JsonNode node, String pointer) {
            JsonNode pillars = node.path("pillars");
            for (int i = 0; pillars.isArray() && i < pillars.size(); i++) {
                String place = pointer + "/pillars/" + i;
                pillars(pillars.get(i), place);
                leaves(pillars.get(i), place);
            }
            // The list of that name at the top declares indicators; it is the tree's without
            // pillars.
            if (pointer.isEmpty() && pillars.isMissingNode()) {
                leaves(node, pointer);
            }
        }

        private void leaves(JsonNode pillar, String pointer) {
            JsonNode leaves = pillar.path("indicators");
            for (int i = 0; leaves.isArray() && i < leaves.size(); i++) {
                JsonNode leaf = leaves.get(i);
                String place = pointer + "/indicators/" + i;
                text(leaf.isTextual() ? leaf : leaf.path("indicator"), "indicator", place);
                text(leaf.path("denominate").path("by"), "denominator", place + "/denominate/by");
            }
        }

        private void text(JsonNode node, String role, String pointer) {
            if (node.isTextual() && Characters.areStorable(node.asText())) {
                indicator(node.asText(), role, pointer);
            }
        }

        private void indicator(String code, String role, String pointer) {
            @Nullable IndicatorEntry entry = known.get(code);
            if (entry == null) {
                entry = catalogue.indicator(code).orElse(null);
            }
            if (formerCodes && entry != null && entry.mergedInto() != null) {
                entry = known.get(entry.mergedInto());
            }
            if (entry == null) {
                faults.add(
                        pointer,
                        "unknown-indicator",
                        "The %s '%s' is not in the catalogue%s"
                                .formatted(role, Problems.shorten(code), similar(code)));
            } else if (!formerCodes && !entry.code().value().equals(code)) {
                faults.add(
                        pointer,
                        "renamed",
                        "The %s '%s' is called '%s' now".formatted(role, code, entry.code()));
            } else if (!entry.isActive()) {
                faults.add(
                        pointer,
                        "not-active",
                        "The %s '%s' is %s; only active indicators can be used"
                                .formatted(role, code, entry.status()));
            }
        }

        /** Codes that share a word with a wrong one. */
        private String similar(String code) {
            Set<String> words = Set.of(code.toLowerCase(java.util.Locale.ROOT).split("-"));
            Set<String> near = new TreeSet<>();
            for (IndicatorEntry entry : known.values()) {
                long shared =
                        java.util.Arrays.stream(entry.code().value().split("-"))
                                .filter(w -> w.length() > 3 && words.contains(w))
                                .count();
                if (shared > 0 && entry.isActive()) {
                    near.add(entry.code().value());
                }
            }
            return near.isEmpty()
                    ? ""
                    : "; is one of these meant: "
                            + String.join(", ", near.stream().limit(5).toList())
                            + "?";
        }
    }
}
