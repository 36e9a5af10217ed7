package org.provindex.system.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which operations a convention does not hold for, and why: {@code contract-exemptions.csv}. */
final class ContractExemptions {
    /** Reason by operation and check. */
    private final Map<String, String> reasons = new LinkedHashMap<>();

    static ContractExemptions load() {
        ContractExemptions exemptions = new ContractExemptions();
        try (BufferedReader file =
                new BufferedReader(
                        new InputStreamReader(
                                ContractExemptions.class.getResourceAsStream(
                                        "/contract-exemptions.csv"),
                                StandardCharsets.UTF_8))) {
            file.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(row -> exemptions.reasons.put(row[0] + " " + row[1], row[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exemptions;
    }

    Optional<String> reason(ContractOperation operation, ContractChecks.Check check) {
        return Optional.ofNullable(reasons.get(operation.id() + " " + check.name()));
    }

    Set<String> all() {
        return reasons.keySet();
    }
}
