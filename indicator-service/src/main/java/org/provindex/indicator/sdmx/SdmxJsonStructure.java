package org.provindex.indicator.sdmx;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.provindex.web.language.Language;
import org.provindex.web.language.Names;

/** Makes SDMX-JSON 2.0.0 structure messages. */
final class SdmxJsonStructure {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Language language;

    private SdmxJsonStructure(Language language) {
        this.language = language;
    }

    static ObjectNode message(StructureQuery.Result result, Language language, Instant prepared) {
        SdmxJsonStructure maker = new SdmxJsonStructure(language);
        ObjectNode message = JSON.createObjectNode();
        ObjectNode meta = message.putObject("meta");
        meta.put(
                "schema",
                "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json");
        meta.put("id", "PVX-" + prepared.toEpochMilli());
        meta.put("test", false);
        meta.put("prepared", prepared.toString());
        meta.putArray("contentLanguages").add("en").add("zh");
        meta.putObject("sender").put("id", Urn.AGENCY).put("name", "Provindex");
        ObjectNode data = message.putObject("data");
        for (Artefact artefact : result.artefacts()) {
            boolean stub = result.stubs().contains(artefact);
            data.withArray("/" + listName(artefact.type())).add(maker.artefact(artefact, stub));
        }
        return message;
    }

    private static String listName(Artefact.Type type) {
        return switch (type) {
            case DATAFLOW -> "dataflows";
            case DATASTRUCTURE -> "dataStructures";
            case CODELIST -> "codelists";
            case CONCEPTSCHEME -> "conceptSchemes";
            case AGENCYSCHEME -> "agencySchemes";
        };
    }

    private ObjectNode artefact(Artefact artefact, boolean stub) {
        ObjectNode node = named(JSON.createObjectNode(), artefact.id(), artefact.names());
        if (artefact.type() != Artefact.Type.AGENCYSCHEME) {
            node.put("version", Urn.VERSION);
        }
        node.put("agencyID", artefact.agency());
        if (stub) {
            return node;
        }
        switch (artefact.type()) {
            case DATAFLOW -> node.put("structure", artefact.flow().dsd().urn());
            case DATASTRUCTURE -> components(node, artefact.dsd());
            case CODELIST -> codes(node.putArray("codes"), artefact.codelist());
            case CONCEPTSCHEME -> {
                ArrayNode concepts = node.putArray("concepts");
                artefact.concepts()
                        .forEach(
                                c ->
                                        concepts.add(
                                                named(JSON.createObjectNode(), c.id(), c.names())));
            }
            case AGENCYSCHEME ->
                    named(
                            node.putArray("agencies").addObject(),
                            Urn.AGENCY,
                            Names.of("Provindex", null));
        }
        return node;
    }

    private ObjectNode named(ObjectNode node, String id, Names names) {
        node.put("id", id);
        node.put("name", language.pick(names.en(), names.zh()));
        ObjectNode all = node.putObject("names").put("en", names.en());
        if (names.zh() != null) {
            all.put("zh", names.zh());
        }
        return node;
    }

    private void codes(ArrayNode codes, Codelist list) {
        for (Codelist.Code code : list.codes().values()) {
            ObjectNode node = named(codes.addObject(), code.id(), code.names());
            if (code.parent() != null) {
                node.put("parent", code.parent());
            }
        }
    }

    private static void components(ObjectNode node, Dsd dsd) {
        ObjectNode components = node.putObject("dataStructureComponents");
        ObjectNode dimensions = components.putObject("dimensionList");
        dimensions.put("id", "DimensionDescriptor");
        ArrayNode keys = dimensions.putArray("dimensions");
        int position = 0;
        for (Component c : dsd.keyDimensions()) {
            represent(component(keys.addObject(), c).put("position", position++), c);
        }
        for (Component c : dsd.of(Component.Role.TIME)) {
            represent(component(dimensions.putObject("timeDimension"), c), c);
        }
        ObjectNode measures = components.putObject("measureList");
        measures.put("id", "MeasureDescriptor");
        for (Component c : dsd.of(Component.Role.MEASURE)) {
            represent(component(measures.withArray("/measures").addObject(), c), c);
        }
        ObjectNode attributes = components.putObject("attributeList");
        attributes.put("id", "AttributeDescriptor");
        for (Component c : dsd.attributes()) {
            ObjectNode attribute =
                    component(attributes.withArray("/attributes").addObject(), c)
                            .put("usage", "optional");
            attribute.putObject("attributeRelationship").putObject("observation");
            represent(attribute, c);
        }
    }

    private static ObjectNode component(ObjectNode node, Component c) {
        return node.put("id", c.id()).put("conceptIdentity", Urn.concept(c.id()));
    }

    private static void represent(ObjectNode node, Component c) {
        ObjectNode representation = node.putObject("localRepresentation");
        if (c.codelist() != null) {
            representation.put("enumeration", Urn.of("codelist.Codelist", c.codelist()));
        } else {
            representation.putObject("format").put("dataType", c.type().word);
        }
    }
}
