package org.provindex.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.provindex.launcher.home.Ledger;
import org.provindex.launcher.home.RunState;
import org.provindex.launcher.service.Service;
import org.provindex.launcher.service.ServiceCommand;
import org.provindex.launcher.service.ServiceProcess;
import org.provindex.launcher.service.Supervisor;
import org.provindex.launcher.terminal.Refusal;

/** A service under supervision, each start of it in the ledger. */
final class ServiceWard implements Supervisor.Ward {
    private final Service service;
    private final ServiceCommand command;
    private final Ledger ledger;
    private final Path log;
    private Optional<ServiceProcess> process = Optional.empty();

    ServiceWard(Service service, ServiceCommand command, Ledger ledger, Path log) {
        this.service = service;
        this.command = command;
        this.ledger = ledger;
        this.log = log;
    }

    @Override
    public String name() {
        return "The %s service".formatted(service.code());
    }

    @Override
    public boolean alive() {
        return process.filter(ServiceProcess::alive).isPresent();
    }

    @Override
    public String ending() {
        return process.orElseThrow().ending();
    }

    @Override
    public void restart() throws IOException {
        ServiceProcess started =
                ServiceProcess.start(
                        command.commandLine(service), command.environment(service), log);
        process = Optional.of(started);
        ledger.enter(
                new RunState.Started(
                        service.code(),
                        started.mark(),
                        command.addresses().url(service).toString()));
    }

    boolean wasStarted() {
        return process.isPresent();
    }

    Path log() {
        return log;
    }

    Refusal refusal() {
        return process.orElseThrow().refusal(service);
    }

    void askToStop() {
        process.ifPresent(ServiceProcess::askToStop);
    }

    void awaitStop() throws IOException, InterruptedException {
        if (process.isPresent() && process.get().awaitStop()) ledger.strike(service.code());
    }
}
