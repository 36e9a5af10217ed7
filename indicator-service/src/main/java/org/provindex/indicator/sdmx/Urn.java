package org.provindex.indicator.sdmx;

/** Names of our artefacts (SDMX 3.0, section 5, 6.2). */
final class Urn {
    static final String AGENCY = "PVX";
    static final String VERSION = "1.0.0";
    static final String CONCEPTS = "CONCEPTS";

    private static final String BASE = "urn:sdmx:org.sdmx.infomodel.";

    private Urn() {}

    /**
     * @param kind package and class, such as {@code codelist.Codelist}
     */
    static String of(String kind, String id) {
        return "%s%s=%s:%s(%s)".formatted(BASE, kind, AGENCY, id, VERSION);
    }

    static String concept(String id) {
        return of("conceptscheme.Concept", CONCEPTS) + "." + id;
    }
}
