package org.provindex.system.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import sdmxdl.Connection;
import sdmxdl.DatabaseRef;
import sdmxdl.Dimension;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.Structure;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/**
 * The client of the National Bank of Belgium reads flows, structure, codelists and data (SDMX 2.1).
 */
@Order(5)
@ExtendWith(OnInstallation.class)
class SdmxDlIT {
    private static final FlowRef INFRASTRUCTURE = FlowRef.of("PVX", "INFRASTRUCTURE", "1.0.0");

    /**
     * The client is made for the XML reader of the JDK; other dependencies of these tests bring
     * another, which takes its place.
     */
    private static final String XML_READER = "javax.xml.stream.XMLInputFactory";

    @BeforeAll
    static void useTheReaderOfTheJdk() {
        System.setProperty(XML_READER, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    }

    @AfterAll
    static void leaveItToOthers() {
        System.clearProperty(XML_READER);
    }

    private static Connection connect(Installation installation, String language)
            throws IOException {
        WebSource source =
                WebSource.builder()
                        .id("PROVINDEX")
                        .driver("RI_SDMX21")
                        .endpointOf(installation.indicator().base() + "/sdmx/v1")
                        .build();
        return SdmxWebManager.ofServiceLoader().getConnection(source, Languages.parse(language));
    }

    @Test
    void itListsTheFlows(Installation installation) throws IOException {
        try (Connection connection = connect(installation, "en")) {
            assertThat(connection.getFlows(DatabaseRef.NO_DATABASE))
                    .allMatch(flow -> !flow.getName().isBlank())
                    .extracting(flow -> flow.getRef().getId())
                    .contains("INFRASTRUCTURE", "INDUSTRY");
        }
    }

    @Test
    void itReadsStructureAndCodelists(Installation installation) throws IOException {
        try (Connection connection = connect(installation, "zh")) {
            Structure structure =
                    connection.getMeta(DatabaseRef.NO_DATABASE, INFRASTRUCTURE).getStructure();

            assertThat(structure.getDimensions())
                    .extracting(Dimension::getId)
                    .containsExactly("FREQ", "INDICATOR", "AREA", "MEASURE", "KIND", "SCOPE");
            assertThat(structure.getTimeDimensionId()).isEqualTo("TIME_PERIOD");
            assertThat(structure.getDimensions().get(2).getCodelist().getCodes())
                    .containsEntry("CN-SX", "山西");
        }
    }

    @Test
    void itReadsTheDataThatTheListGives(Installation installation) throws IOException {
        JsonNode listed =
                installation
                        .indicator()
                        .json(
                                "/api/v1/observations?indicator=mobile-base-stations&area=CN-SX&measure=level&kind=actual&limit=1000");
        String indicator = "mobile-base-stations";
        Key key = Key.of("A", indicator, "CN-SX", "level", "actual", "_Z");
        try (Connection connection = connect(installation, "en")) {
            List<Series> series =
                    connection
                            .getDataStream(
                                    DatabaseRef.NO_DATABASE,
                                    INFRASTRUCTURE,
                                    Query.builder().key(key).build())
                            .toList();

            assertThat(series).hasSize(1);
            assertThat(series.get(0).getObsList()).hasSize(listed.path("items").size());
            for (int i = 0; i < listed.path("items").size(); i++) {
                assertThat(series.get(0).getObsList().get(i).getValue())
                        .isEqualTo(listed.path("items").path(i).path("value").asDouble());
            }
        }
    }
}
