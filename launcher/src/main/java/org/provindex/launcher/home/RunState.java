package org.provindex.launcher.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provindex.launcher.process.ProcessMark;

/** Which processes a launcher has started and not yet stopped, and the launcher itself. */
public record RunState(ProcessMark launcher, List<Started> processes) {
    /**
     * One process of this home.
     *
     * @param name {@code postgres} or a service
     * @param address where it listens, {@code http://host:port} or {@code host:port}
     */
    public record Started(String name, ProcessMark process, String address) {}

    public RunState {
        processes = List.copyOf(processes);
    }

    public RunState ofLauncher(ProcessMark newLauncher) {
        return new RunState(newLauncher, processes);
    }

    /** With this process in the place of the one of the same name. */
    public RunState with(Started started) {
        List<Started> all = new ArrayList<>(processes);
        all.replaceAll(p -> p.name().equals(started.name()) ? started : p);
        if (!all.contains(started)) all.add(started);
        return new RunState(launcher, all);
    }

    public RunState without(String name) {
        return new RunState(
                launcher, processes.stream().filter(p -> !p.name().equals(name)).toList());
    }

    public Optional<Started> find(String name) {
        return processes.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** What still runs of it: same number, same start. */
    public List<Started> alive() {
        return processes.stream().filter(p -> p.process().alive()).toList();
    }
}
