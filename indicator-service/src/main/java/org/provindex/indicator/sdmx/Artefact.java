package org.provindex.indicator.sdmx;

import java.util.List;
import java.util.Set;
import org.provindex.web.language.Names;

/**
 * Something that a structure query can ask for.
 *
 * @param content what it is made of: a {@link Flow}, a {@link Dsd}, a {@link Codelist}, or the list
 *     of concepts or of agencies
 */
record Artefact(Type type, String agency, String id, Names names, Object content) {
    enum Type {
        DATAFLOW,
        DATASTRUCTURE,
        CODELIST,
        CONCEPTSCHEME,
        AGENCYSCHEME;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Artefacts are told apart by their names; what is in them is not compared. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Artefact a && a.type == type && a.id.equals(id);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + id.hashCode();
    }

    /**
     * The same with only these of its codes.
     *
     * @param ids separated by commas or plus signs; {@code *} for all
     */
    Artefact withItems(String ids) {
        if (ids.equals("*") || ids.equals("all")) {
            return this;
        }
        if (type != Type.CODELIST) {
            throw RawRequest.notImplemented("Single items are served of codelists alone.");
        }
        Set<String> wanted = Set.of(ids.split("[,+]"));
        Codelist list = codelist();
        return new Artefact(
                type,
                agency,
                id,
                names,
                Codelist.of(
                        list.id(),
                        list.names(),
                        list.codes().values().stream()
                                .filter(c -> wanted.contains(c.id()))
                                .map(Codelist.Code::withoutParent)
                                .toList()));
    }

    boolean isEmpty() {
        return type == Type.CODELIST && codelist().codes().isEmpty();
    }

    Flow flow() {
        return (Flow) content;
    }

    Dsd dsd() {
        return (Dsd) content;
    }

    Codelist codelist() {
        return (Codelist) content;
    }

    /** Concepts by id and name, in the order of their first use. */
    @SuppressWarnings("unchecked")
    List<Component> concepts() {
        return (List<Component>) content;
    }
}
