package org.provindex.launcher;

import java.io.IOException;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.RunState;
import org.provindex.launcher.home.StateFile;
import org.provindex.launcher.service.Service;
import org.provindex.launcher.terminal.Refusal;

/** Where a service of the installation here listens. */
final class RunningService {
    private RunningService() {}

    static String address(Home home, Service service) throws IOException {
        return new StateFile(home)
                .read()
                .flatMap(state -> state.find(service.code()))
                .filter(started -> started.process().alive())
                .map(RunState.Started::address)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "Nothing runs with %s: start it with `provindex up`, or name a running %s service with --url."
                                                .formatted(home.folder(), service.code())));
    }
}
