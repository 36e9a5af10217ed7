package org.provindex.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spectral ({@code oas}) and Redocly ({@code recommended}) find neither errors nor warnings. */
@Order(11)
@ExtendWith(OpenApiNpm.class)
class OpenApiLintIT {
    @Test
    void theLintersAreContent() {
        OpenApiNpm.install();
        String printed = OpenApiNpm.run(Map.of(), "run", "lint");

        assertThat(printed)
                .contains("No results with a severity of 'warn' or higher found")
                .contains("Your API descriptions are valid")
                .doesNotContainPattern("\\d+ warning");
    }
}
