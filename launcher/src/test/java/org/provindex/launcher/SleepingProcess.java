package org.provindex.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real child processes that do nothing until they are ended. */
public final class SleepingProcess {
    private final List<Process> started = new ArrayList<>();

    /** What the child does. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("runs");
        Thread.sleep(300_000);
    }

    /** Starts one; returns when it runs its own program, so that its arguments can be seen. */
    public Process start(List<String> jvmOptions) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvmOptions);
        words.addAll(
                List.of(
                        "-Xmx16m",
                        "-cp",
                        // Its own folder alone: of a long command line systems show nothing.
                        SleepingProcess.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath(),
                        SleepingProcess.class.getName()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        started.add(process);
        // Between fork and exec a process has no arguments, or those of this one.
        if (process.getInputStream().read() < 0) {
            throw new IOException("The process ended at once");
        }
        return process;
    }

    public void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
