package org.provindex.indicator.sdmx;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.provindex.web.language.Names;

/** Writes SDMX-ML 2.1 structure messages. */
final class SdmxMlStructure {
    private final XmlMessage xml;
    private final StructureQuery.Result result;

    private SdmxMlStructure(XmlMessage xml, StructureQuery.Result result) {
        this.xml = xml;
        this.result = result;
    }

    static void write(StructureQuery.Result result, Instant prepared, OutputStream out) {
        XmlMessage xml = XmlMessage.open(out, "Structure");
        xml.header(prepared).end();
        xml.start("mes:Structures");
        new SdmxMlStructure(xml, result).write();
        xml.end().end();
        xml.close();
    }

    /** In the order of the schema. */
    private void write() {
        group("str:OrganisationSchemes", Artefact.Type.AGENCYSCHEME);
        group("str:Dataflows", Artefact.Type.DATAFLOW);
        group("str:Codelists", Artefact.Type.CODELIST);
        group("str:Concepts", Artefact.Type.CONCEPTSCHEME);
        group("str:DataStructures", Artefact.Type.DATASTRUCTURE);
    }

    private void group(String element, Artefact.Type type) {
        List<Artefact> artefacts = result.of(type);
        if (artefacts.isEmpty()) {
            return;
        }
        xml.start(element);
        for (Artefact artefact : artefacts) {
            boolean stub = result.stubs().contains(artefact);
            start(artefact, stub).names(artefact.names());
            if (!stub) {
                content(artefact);
            }
            xml.end();
        }
        xml.end();
    }

    private XmlMessage start(Artefact artefact, boolean stub) {
        String name =
                switch (artefact.type()) {
                    case DATAFLOW -> "Dataflow";
                    case DATASTRUCTURE -> "DataStructure";
                    case CODELIST -> "Codelist";
                    case CONCEPTSCHEME -> "ConceptScheme";
                    case AGENCYSCHEME -> "AgencyScheme";
                };
        String version = artefact.type() == Artefact.Type.AGENCYSCHEME ? "1.0" : Urn.VERSION;
        return xml.start(
                "str:" + name,
                "id",
                artefact.id(),
                "agencyID",
                artefact.agency(),
                "version",
                version,
                "isFinal",
                Boolean.toString(artefact.type() == Artefact.Type.AGENCYSCHEME),
                "isExternalReference",
                Boolean.toString(stub));
    }

    private void content(Artefact artefact) {
        switch (artefact.type()) {
            case DATAFLOW -> {
                xml.start("str:Structure");
                ref(artefact.flow().dsd().id(), "DataStructure", "datastructure");
                xml.end();
            }
            case DATASTRUCTURE -> components(artefact.dsd());
            case CODELIST -> artefact.codelist().codes().values().forEach(this::code);
            case CONCEPTSCHEME ->
                    artefact.concepts().forEach(c -> named("str:Concept", c.id(), c.names()).end());
            case AGENCYSCHEME -> named("str:Agency", Urn.AGENCY, Names.of("Provindex", null)).end();
        }
    }

    private XmlMessage named(String element, String id, Names names) {
        return xml.start(element, "id", id).names(names);
    }

    private void ref(String id, String type, String inPackage) {
        xml.empty(
                "Ref",
                "id",
                id,
                "version",
                Urn.VERSION,
                "agencyID",
                Urn.AGENCY,
                "package",
                inPackage,
                "class",
                type);
    }

    private void code(Codelist.Code code) {
        named("str:Code", code.id(), code.names());
        if (code.parent() != null) {
            xml.start("str:Parent").empty("Ref", "id", code.parent()).end();
        }
        xml.end();
    }

    private void components(Dsd dsd) {
        xml.start("str:DataStructureComponents");
        xml.start("str:DimensionList", "id", "DimensionDescriptor");
        int position = 1;
        for (Component c : dsd.keyDimensions()) {
            component("str:Dimension", c, "position", Integer.toString(position++));
            xml.end();
        }
        for (Component c : dsd.of(Component.Role.TIME)) {
            component("str:TimeDimension", c, "position", Integer.toString(position++));
            xml.end();
        }
        xml.end();
        xml.start("str:AttributeList", "id", "AttributeDescriptor");
        for (Component c : dsd.attributes()) {
            component("str:Attribute", c, "assignmentStatus", "Conditional");
            xml.start("str:AttributeRelationship")
                    .start("str:PrimaryMeasure")
                    .empty("Ref", "id", "OBS_VALUE")
                    .end()
                    .end()
                    .end();
        }
        xml.end();
        xml.start("str:MeasureList", "id", "MeasureDescriptor");
        for (Component c : dsd.of(Component.Role.MEASURE)) {
            component("str:PrimaryMeasure", c);
            xml.end();
        }
        xml.end().end();
    }

    private void component(String element, Component c, String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "id";
        all[1] = c.id();
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        xml.start(element, all);
        xml.start("str:ConceptIdentity")
                .empty(
                        "Ref",
                        "id",
                        c.id(),
                        "maintainableParentID",
                        Urn.CONCEPTS,
                        "maintainableParentVersion",
                        Urn.VERSION,
                        "agencyID",
                        Urn.AGENCY,
                        "package",
                        "conceptscheme",
                        "class",
                        "Concept")
                .end();
        xml.start("str:LocalRepresentation");
        if (c.codelist() != null) {
            xml.start("str:Enumeration");
            ref(c.codelist(), "Codelist", "codelist");
            xml.end();
        } else {
            xml.empty("str:TextFormat", "textType", c.type().word);
        }
        xml.end();
    }
}
