package org.provindex.indicator.sdmx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/** Structure queries, alike in both grammars but for where the type stands. */
final class StructureQuery {
    /** Types that the standard has and we have nothing of. */
    private static final Set<String> UNSERVED =
            Set.of(
                    "metadatastructure",
                    "categoryscheme",
                    "hierarchy",
                    "hierarchicalcodelist",
                    "hierarchyassociation",
                    "valuelist",
                    "geocodelist",
                    "geographiccodelist",
                    "geogridcodelist",
                    "organisationscheme",
                    "dataproviderscheme",
                    "dataconsumerscheme",
                    "metadataproviderscheme",
                    "organisationunitscheme",
                    "metadataflow",
                    "reportingtaxonomy",
                    "provisionagreement",
                    "metadataprovisionagreement",
                    "structureset",
                    "structuremap",
                    "representationmap",
                    "conceptschememap",
                    "categoryschememap",
                    "organisationschememap",
                    "process",
                    "categorisation",
                    "dataconstraint",
                    "metadataconstraint",
                    "contentconstraint",
                    "attachmentconstraint",
                    "actualconstraint",
                    "allowedconstraint",
                    "structure",
                    "transformationscheme",
                    "rulesetscheme",
                    "userdefinedoperatorscheme",
                    "customtypescheme",
                    "namepersonalisationscheme",
                    "vtlmappingscheme");

    private static final List<String> STUBS = List.of("allstubs", "allcompletestubs");
    private static final List<String> REFERENCE_STUBS =
            List.of("referencestubs", "referencecompletestubs");

    private StructureQuery() {}

    /**
     * What is to be answered.
     *
     * @param stubs those of which only the names are wanted
     */
    record Result(Set<Artefact> artefacts, Set<Artefact> stubs) {
        List<Artefact> of(Artefact.Type type) {
            return artefacts.stream().filter(a -> a.type() == type).toList();
        }
    }

    static boolean isType(String word) {
        return UNSERVED.contains(word) || isServed(word);
    }

    private static boolean isServed(String word) {
        for (Artefact.Type type : Artefact.Type.values()) {
            if (type.word().equals(word)) {
                return true;
            }
        }
        return word.equals("*");
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 404 if there is none, 501 for what is not
     *     served
     */
    static Result run(
            Artefacts all,
            String type,
            String agency,
            String id,
            String version,
            String item,
            RawRequest request) {
        request.check(Set.of("detail", "references"), false);
        if (!isServed(type)) {
            throw RawRequest.notImplemented("Artefacts of type '" + type + "' are not served.");
        }
        String detail = orDefault(request.parameter("detail"), "full");
        String references = orDefault(request.parameter("references"), "none");
        List<Artefact> asked =
                all.find(type, agency, id, version).stream()
                        .map(a -> a.withItems(item))
                        .filter(a -> !a.isEmpty())
                        .toList();
        if (asked.isEmpty()) {
            throw Problem.of(
                            404,
                            "not-found",
                            "There is no such thing",
                            "There is no %s %s:%s(%s)."
                                    .formatted(
                                            Problems.shorten(type),
                                            Problems.shorten(agency),
                                            Problems.shorten(id),
                                            Problems.shorten(version)))
                    .asException();
        }
        Set<Artefact> artefacts = new LinkedHashSet<>(asked);
        asked.forEach(a -> artefacts.addAll(referenced(all, a, references)));
        return new Result(artefacts, stubs(detail, asked, artefacts));
    }

    private static String orDefault(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static Set<Artefact> referenced(Artefacts all, Artefact a, String references) {
        Set<Artefact> found = new LinkedHashSet<>();
        switch (references) {
            case "none" -> {
                // the artefact itself
            }
            case "children" -> found.addAll(all.children(a));
            case "descendants" -> found.addAll(all.descendants(a));
            case "parents" -> found.addAll(all.parents(a));
            case "ancestors" -> found.addAll(all.ancestors(a));
            case "parentsandsiblings" -> {
                for (Artefact parent : all.parents(a)) {
                    found.add(parent);
                    found.addAll(all.children(parent));
                }
            }
            case "all" -> {
                found.addAll(all.descendants(a));
                for (Artefact parent : all.ancestors(a)) {
                    found.add(parent);
                    found.addAll(all.descendants(parent));
                }
            }
            default -> {
                if (!isType(references)) {
                    throw Problems.invalidParameter(
                                    "references",
                                    "must be none, children, descendants, parents, parentsandsiblings, ancestors, all or a type of artefacts")
                            .asException();
                }
                found.addAll(all.descendants(a));
                found.addAll(all.ancestors(a));
                found.removeIf(f -> !f.type().word().equals(references));
            }
        }
        return found;
    }

    private static Set<Artefact> stubs(
            String detail, List<Artefact> asked, Set<Artefact> artefacts) {
        if (STUBS.contains(detail)) {
            return artefacts;
        }
        if (REFERENCE_STUBS.contains(detail)) {
            Set<Artefact> stubs = new LinkedHashSet<>(artefacts);
            asked.forEach(stubs::remove);
            return stubs;
        }
        if (detail.equals("referencepartial")) {
            throw RawRequest.notImplemented("detail=referencepartial is not served.");
        }
        if (!List.of("full", "raw").contains(detail)) {
            throw Problems.invalidParameter(
                            "detail",
                            "must be full, raw, allstubs, allcompletestubs, referencestubs or referencecompletestubs")
                    .asException();
        }
        return Set.of();
    }
}
