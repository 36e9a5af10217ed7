package org.provindex.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/**
 * Who may do what: {@code role-matrix.csv} is the decision, the OpenAPI files and the services must
 * agree with it. An operation without a row fails.
 */
@Order(10)
@ExtendWith(OnInstallation.class)
class ContractRolesIT {
    private static final String NOBODY = "anonymous";

    /** Whether each role may, by operation. */
    private static final Map<String, Map<String, Boolean>> MATRIX = read();

    private static final Map<String, String> KEYS = new TreeMap<>();

    private static Map<String, Map<String, Boolean>> read() {
        try (BufferedReader file =
                new BufferedReader(
                        new InputStreamReader(
                                ContractRolesIT.class.getResourceAsStream("/role-matrix.csv"),
                                StandardCharsets.UTF_8))) {
            String[] roles = file.readLine().split(",");
            Map<String, Map<String, Boolean>> matrix = new LinkedHashMap<>();
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                String[] cells = line.split(",");
                Map<String, Boolean> row = new LinkedHashMap<>();
                for (int i = 1; i < roles.length; i++) {
                    assertThat(cells[i]).as(line).isIn("allowed", "denied");
                    row.put(roles[i], cells[i].equals("allowed"));
                }
                assertThat(matrix.put(cells[0], row)).as("%s stands once", cells[0]).isNull();
            }
            return matrix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void keyForEachRole(Installation installation) {
        ContractTour tour = new ContractTour(installation);
        KEYS.put(NOBODY, "");
        for (String role : List.of("reader", "integrator", "curator", "publisher", "admin")) {
            KEYS.put(role, tour.key("matrix-" + role, role));
        }
    }

    static Stream<ContractOperation> operations() {
        return ContractFile.all().stream().flatMap(f -> f.operations().stream());
    }

    @Test
    void everyRowIsOfAnOperationThatExists() {
        assertThat(MATRIX.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        operations().map(ContractOperation::id).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theMatrixHolds(ContractOperation operation, Installation installation) {
        Map<String, Boolean> row = MATRIX.get(operation.id());
        assertThat(row).as("%s has no row in role-matrix.csv", operation).isNotNull();
        List<String> allowed = new ArrayList<>();
        row.forEach((role, may) -> allowed.addAll(may ? List.of(role) : List.of()));
        assertThat(operation.isPublic()).isEqualTo(row.get(NOBODY));
        if (!operation.isPublic()) {
            assertThat(operation.roles()).containsExactlyInAnyOrderElementsOf(allowed);
        }
        ContractTour tour = new ContractTour(installation);
        // It does nothing: who may is told of the parameter, everybody else that they may not.
        ContractWire.Request request =
                new ContractWire.Request(
                                operation.method(),
                                operation.address(Map.of()) + "?surelyUnknown=1")
                        .with("If-Match", "*");
        if (!operation.consumes().isEmpty()) {
            request = request.withBody(operation.consumes().get(0), new byte[] {'{', '}'});
        }
        for (Map.Entry<String, Boolean> cell : row.entrySet()) {
            ContractWire.Answer answer = tour.sendAs(KEYS.get(cell.getKey()), operation, request);
            String type = answer.json().path("type").asText();
            String expected =
                    cell.getValue()
                            ? "/problems/unknown-parameter"
                            : cell.getKey().equals(NOBODY)
                                    ? "/problems/unauthorized"
                                    : "/problems/forbidden";
            assertThat(type)
                    .as("%s by %s: %s", operation, cell.getKey(), answer.text())
                    .isEqualTo(expected);
        }
    }
}
