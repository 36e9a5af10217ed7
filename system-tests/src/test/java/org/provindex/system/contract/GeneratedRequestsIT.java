package org.provindex.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.RunningProcess;

/**
 * Generated requests against each service: 200 in a build, as many as {@code
 * -Dprovindex.generated.requests=2000} says else, for each seed of {@code
 * -Dprovindex.generated.seeds=1,2,3}.
 */
@Order(9)
@ExtendWith(OnInstallation.class)
class GeneratedRequestsIT {
    private static final int REQUESTS = Integer.getInteger("provindex.generated.requests", 200);
    private static final List<Long> SEEDS =
            Arrays.stream(System.getProperty("provindex.generated.seeds", "20261126").split(","))
                    .map(Long::valueOf)
                    .toList();

    static Stream<Arguments> runs() {
        return ContractFile.SERVICES.stream()
                .flatMap(service -> SEEDS.stream().map(seed -> Arguments.of(service, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("runs")
    void endInDocumentedAnswers(String service, long seed, Installation installation) {
        ContractTour tour = new ContractTour(installation);
        ContractFile file = ContractFile.of(service);
        RunningProcess process = installation.service(service);
        GeneratedRequests requests =
                new GeneratedRequests(file, tour.base(file), Optional.of(installation.adminKey()));
        List<String> faults = requests.run(seed, REQUESTS);

        System.out.printf(
                "%s: %d generated requests, seed %d: %s%n",
                service, REQUESTS, seed, requests.statuses());
        assertThat(faults).isEmpty();
        assertThat(installation.service(service).pid())
                .as("the process that was there before")
                .isEqualTo(process.pid());
        assertThat(installation.isReady(tour.api(file))).isTrue();
    }
}
