package org.provindex.indicator.sdmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.web.language.Names;

/** The codes that a component may take, in their order. */
record Codelist(String id, Names names, Map<String, Code> codes) {
    /**
     * One code.
     *
     * @param parent code of the same list above it
     */
    record Code(String id, Names names, @Nullable String parent) {
        /** As part of a list that does not have its parent. */
        Code withoutParent() {
            return new Code(id, names, null);
        }
    }

    static Codelist of(String id, String en, String zh, List<Code> codes) {
        return of(id, Names.of(en, zh), codes);
    }

    static Codelist of(String id, Names names, List<Code> codes) {
        Map<String, Code> byId = new LinkedHashMap<>();
        codes.forEach(c -> byId.put(c.id(), c));
        return new Codelist(id, names, byId);
    }

    static Code code(String id, String en, String zh) {
        return new Code(id, Names.of(en, zh), null);
    }

    /** Its name in English, or the code itself where it is not in the list any more. */
    Names nameOf(String code) {
        Code known = codes.get(code);
        return known == null ? Names.of(code, null) : known.names();
    }

    String urn() {
        return Urn.of("codelist.Codelist", id);
    }
}
