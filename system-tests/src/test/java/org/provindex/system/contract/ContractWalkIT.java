package org.provindex.system.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/** Every operation of every OpenAPI file keeps what the conventions promise. */
@Order(8)
@ExtendWith(OnInstallation.class)
class ContractWalkIT {
    /**
     * First each operation as its example says, from making to taking back; then what may go wrong
     * with each.
     */
    @TestFactory
    Stream<DynamicNode> everyOperation(Installation installation) {
        ContractTour tour = new ContractTour(installation);
        ContractChecks checks = new ContractChecks(tour);
        ContractExemptions exemptions = ContractExemptions.load();
        List<DynamicNode> visits = new ArrayList<>();
        List<DynamicNode> trials = new ArrayList<>();
        Set<String> tried = new TreeSet<>();
        for (ContractOperation operation : ContractTour.inOrder()) {
            visits.add(DynamicTest.dynamicTest(operation.id(), () -> visit(tour, operation)));
            List<DynamicTest> tests = new ArrayList<>();
            for (ContractChecks.Check check : checks.of(operation)) {
                tried.add(operation.id() + " " + check.name());
                tests.add(
                        exemptions
                                .reason(operation, check)
                                .map(reason -> exempt(operation, check, reason))
                                .orElseGet(() -> trial(operation, check)));
            }
            trials.add(DynamicContainer.dynamicContainer(operation.id(), tests));
        }
        return Stream.of(
                DynamicContainer.dynamicContainer("succeeds with its example", visits),
                DynamicContainer.dynamicContainer("keeps the conventions", trials),
                DynamicTest.dynamicTest(
                        "every exemption is of an operation and a check that exist",
                        () -> assertThat(tried).containsAll(exemptions.all())));
    }

    private static void visit(ContractTour tour, ContractOperation operation) {
        ContractWire.Answer answer = tour.visit(operation);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        if (OpenApiFilesIT.isWriting("examples")) {
            ContractExamples.keep(operation, answer);
        }
        ContractChecks.assertDocumented(operation, answer);
    }

    private static DynamicTest trial(ContractOperation operation, ContractChecks.Check check) {
        return DynamicTest.dynamicTest(check.name(), () -> check.trial().accept(operation));
    }

    /** An exemption that is not needed any more must go. */
    private static DynamicTest exempt(
            ContractOperation operation, ContractChecks.Check check, String reason) {
        return DynamicTest.dynamicTest(
                "%s: exempt, %s".formatted(check.name(), reason),
                () ->
                        assertThatThrownBy(() -> check.trial().accept(operation))
                                .as("the exemption is stale")
                                .isInstanceOf(AssertionError.class));
    }
}
