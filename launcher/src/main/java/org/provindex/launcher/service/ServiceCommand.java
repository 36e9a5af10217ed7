package org.provindex.launcher.service;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.provindex.launcher.database.DatabaseUrl;
import org.provindex.launcher.database.Role;
import org.provindex.launcher.process.MarkedProcesses;
import org.provindex.launcher.terminal.Refusal;

/**
 * How a service is started: the words of its command line and what is added to its environment.
 *
 * @param root the folder with the built services and {@code seeds/}
 * @param serviceKey with which the services call each other
 * @param subscriptionsKey with which secrets of subscriptions are encrypted
 * @param adminKey file for the administrator's key
 * @param extraOptions the words of {@code PROVINDEX_SERVICE_OPTS}, after our own so that they win
 */
public record ServiceCommand(
        Path root,
        MarkedProcesses marked,
        Addresses addresses,
        DatabaseUrl database,
        Map<Role, String> passwords,
        String serviceKey,
        String subscriptionsKey,
        Path adminKey,
        List<String> extraOptions) {
    /**
     * Three services within 700 MB of resident memory: the serial collector has no threads and
     * tables of its own and gives heap back (free ratios), and the bounds keep each part of a
     * process in place.
     */
    static final List<String> MEMORY_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms48m",
                    "-Xmx160m",
                    "-Xss512k",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=25",
                    // Below this much class data no collection is made for their sake: a third of
                    // the start time.
                    "-XX:MetaspaceSize=96m",
                    "-XX:MaxMetaspaceSize=160m",
                    "-XX:ReservedCodeCacheSize=64m",
                    // The second compiler takes part three times later than usual: what computes
                    // still gets it, but it does not compete with three services that start on
                    // two cores.
                    "-XX:Tier4InvocationThreshold=15000",
                    "-XX:Tier4MinInvocationThreshold=1800",
                    "-XX:Tier4CompileThreshold=45000",
                    "-XX:Tier4BackEdgeThreshold=120000",
                    "-XX:MaxDirectMemorySize=48m",
                    "-XX:+ExitOnOutOfMemoryError");

    /**
     * Gives back to the system every 5 s what the allocator keeps; in JDK 17.0.9, 21.0.1 and 22,
     * not between.
     */
    private static final String TRIM_OPTION = "TrimNativeHeapInterval";

    private static final String TRIM_MILLISECONDS = "5000";

    public ServiceCommand {
        passwords = Map.copyOf(passwords);
        extraOptions = List.copyOf(extraOptions);
    }

    public static List<String> words(String options) {
        return Arrays.stream(options.trim().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    public List<String> commandLine(Service service) {
        Path jar = service.jar(root);
        if (!Files.isRegularFile(jar)) {
            throw new Refusal(
                    "The %s service is not built (%s is missing): run `mvn -DskipTests package` in %s."
                            .formatted(service.code(), jar, root));
        }
        List<String> words = new ArrayList<>();
        words.add(java());
        // First, because systems show only the beginning of a long command line.
        words.add(marked.argument());
        words.addAll(MEMORY_OPTIONS);
        if (javaKnows(TRIM_OPTION)) words.add("-XX:" + TRIM_OPTION + "=" + TRIM_MILLISECONDS);
        words.add("-Dfile.encoding=UTF-8");
        words.addAll(extraOptions);
        words.add("-jar");
        words.add(jar.toString());
        return words;
    }

    public Map<String, String> environment(Service service) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("QUARKUS_HTTP_HOST", addresses.host());
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.port(service)));
        variables.put("PROVINDEX_DATABASE_URL", database.jdbc());
        variables.put("PROVINDEX_DATABASE_USER", service.role().sqlName());
        variables.put("PROVINDEX_DATABASE_PASSWORD", passwords.get(service.role()));
        variables.put("PROVINDEX_IDENTITY_SERVICE_KEY", serviceKey);
        for (Service other : Service.values()) {
            variables.put(other.urlVariable(), addresses.url(other).toString());
        }
        if (service == Service.INDICATOR) {
            variables.put("PROVINDEX_DATABASE_OWNER_USER", Role.OWNER.sqlName());
            variables.put("PROVINDEX_DATABASE_OWNER_PASSWORD", passwords.get(Role.OWNER));
            variables.put("PROVINDEX_KEYS_ADMIN_FILE", adminKey.toString());
        }
        if (service == Service.INGEST) {
            variables.put("PROVINDEX_SEEDS_DIR", root.resolve("seeds").toString());
        }
        if (service == Service.RANKING) {
            variables.put("PROVINDEX_SUBSCRIPTIONS_KEY", subscriptionsKey);
            // Receivers on this machine, for whoever tries it; others could reach it through us.
            variables.put(
                    "PROVINDEX_OUTGOING_LOOPBACK", Boolean.toString(!addresses.beyondLoopback()));
        }
        // Each thread of glibc's allocator otherwise opens a 64 MB arena of its own and keeps what
        // it touched.
        variables.put("MALLOC_ARENA_MAX", "2");
        return variables;
    }

    /**
     * The services run on the same Java as this program; an option unknown to it would keep them
     * from starting.
     */
    private static boolean javaKnows(String option) {
        if (!System.getProperty("os.name").equals("Linux")) return false;
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(option);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static String java() {
        return ProcessHandle.current()
                .info()
                .command()
                .orElseGet(
                        () -> Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
}
