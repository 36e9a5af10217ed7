package org.provindex.indicator.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.provindex.web.language.Names;

/** All artefacts there are, and which refers to which. */
final class Artefacts {
    /** The scheme of top-level agencies is SDMX's own. */
    static final String TOP_AGENCY = "SDMX";

    private final List<Artefact> all = new ArrayList<>();

    private Artefacts() {}

    static Artefacts of(Structures structures) {
        Artefacts artefacts = new Artefacts();
        for (Flow flow : structures.flows()) {
            artefacts.add(Artefact.Type.DATAFLOW, flow.id(), flow.names(), flow);
        }
        Map<String, Component> concepts = new LinkedHashMap<>();
        for (Dsd dsd : structures.dsds()) {
            artefacts.add(Artefact.Type.DATASTRUCTURE, dsd.id(), dsd.names(), dsd);
            dsd.components().forEach(c -> concepts.putIfAbsent(c.id(), c));
        }
        new TreeMap<>(structures.codelists())
                .values()
                .forEach(
                        list ->
                                artefacts.add(
                                        Artefact.Type.CODELIST, list.id(), list.names(), list));
        artefacts.add(
                Artefact.Type.CONCEPTSCHEME,
                Urn.CONCEPTS,
                Names.of("Concepts of Provindex", "Provindex 概念"),
                List.copyOf(concepts.values()));
        artefacts.all.add(
                new Artefact(
                        Artefact.Type.AGENCYSCHEME,
                        TOP_AGENCY,
                        "AGENCIES",
                        Names.of("Agencies", "机构"),
                        List.of()));
        return artefacts;
    }

    private void add(Artefact.Type type, String id, Names names, Object content) {
        all.add(new Artefact(type, Urn.AGENCY, id, names, content));
    }

    /** Those that a query names; words separated by commas, {@code *} for all. */
    List<Artefact> find(String type, String agency, String id, String version) {
        if (!Versions.matches(version)) {
            return List.of();
        }
        return all.stream()
                .filter(a -> type.equals("*") || a.type().word().equals(type))
                .filter(a -> names(agency, a.agency()))
                .filter(a -> names(id, a.id()))
                .toList();
    }

    private static boolean names(String words, String word) {
        return Arrays.stream(words.split(","))
                .anyMatch(w -> w.equals("*") || w.equals("all") || w.equals(word));
    }

    Set<Artefact> children(Artefact of) {
        Set<Artefact> children = new LinkedHashSet<>();
        for (Artefact other : all) {
            boolean refers =
                    switch (of.type()) {
                        case DATAFLOW ->
                                other.type() == Artefact.Type.DATASTRUCTURE
                                        && other.id().equals(of.flow().dsd().id());
                        case DATASTRUCTURE ->
                                other.type() == Artefact.Type.CONCEPTSCHEME
                                        || other.type() == Artefact.Type.CODELIST
                                                && of.dsd().components().stream()
                                                        .anyMatch(
                                                                c ->
                                                                        other.id()
                                                                                .equals(
                                                                                        c
                                                                                                .codelist()));
                        default -> false;
                    };
            if (refers) {
                children.add(other);
            }
        }
        return children;
    }

    Set<Artefact> parents(Artefact of) {
        Set<Artefact> parents = new LinkedHashSet<>();
        all.stream().filter(a -> children(a).contains(of)).forEach(parents::add);
        return parents;
    }

    Set<Artefact> descendants(Artefact of) {
        Set<Artefact> found = new LinkedHashSet<>(children(of));
        for (Artefact child : List.copyOf(found)) {
            found.addAll(descendants(child));
        }
        return found;
    }

    Set<Artefact> ancestors(Artefact of) {
        Set<Artefact> found = new LinkedHashSet<>(parents(of));
        for (Artefact parent : List.copyOf(found)) {
            found.addAll(ancestors(parent));
        }
        return found;
    }
}
