package org.provindex.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.provindex.system.installation.Installation;

/** The npm project in {@code clients/}; without npm its tests are skipped, with the reason. */
public final class OpenApiNpm implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (isThere()) {
            return ConditionEvaluationResult.enabled("npm is there");
        }
        String reason = "There is no npm: linters and the TypeScript client are not tried";
        System.out.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    private static boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm")));
    }

    /** Where it is. */
    public static Path folder() {
        return Installation.root().resolve("clients");
    }

    /** Installs what the lock file says, unless that is there already. */
    public static void install() {
        try {
            Path installed = folder().resolve("node_modules/.package-lock.json");
            Path wanted = folder().resolve("package-lock.json");
            boolean isFresh =
                    Files.exists(installed)
                            && Files.getLastModifiedTime(installed)
                                            .compareTo(Files.getLastModifiedTime(wanted))
                                    >= 0;
            if (!isFresh) {
                run(Map.of(), "ci");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What {@code npm} printed, which must have succeeded.
     *
     * @param environment added to this process's own
     */
    public static String run(Map<String, String> environment, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("npm", "--silent"), Stream.of(arguments)).toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder().toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        // Nothing is sent to the makers of the tools.
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s: %s", command, printed).isZero();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
