package org.provindex.system.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.contract.OpenApiNpm;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/** sdmx-rest and jsonstat-toolkit read what the service answers ({@code clients/scripts}). */
@Order(5)
@ExtendWith({OnInstallation.class, OpenApiNpm.class})
class StatisticsClientsIT {
    @Test
    void flowsCodelistsDataAndCubesAreRead(Installation installation) {
        OpenApiNpm.install();
        String printed =
                OpenApiNpm.run(
                        Map.of(
                                "PROVINDEX_INDICATOR_URL",
                                installation.indicator().base().toString()),
                        "run",
                        "statistics");

        assertThat(printed.lines())
                .anyMatch(line -> line.matches("\\d+ dataflows"))
                .contains(
                        "山西",
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ",
                        "dataset indicator,area,period 3",
                        "山西 number",
                        "table complete")
                .anyMatch(line -> line.matches("\\d+ series of CN-HB and CN-SX"));
    }
}
