package org.provindex.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.service.Addresses;
import org.provindex.launcher.service.ServiceCommand;
import org.provindex.launcher.terminal.Screen;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that start services. */
final class StackOptions {
    @Mixin private HomeOption home = new HomeOption();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
    private String host = "";

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8080",
            description =
                    "Ports N+1 (indicator), N+2 (ranking), N+3 (ingest); default: ${DEFAULT-VALUE}.")
    private int portBase;

    @Mixin private DatabaseOptions database = new DatabaseOptions();

    LocalStack stack(Screen screen) {
        return new LocalStack(settings(), screen);
    }

    private LocalStack.Settings settings() {
        Path root = HomeOption.root();
        Home opened = home.home();
        return new LocalStack.Settings(
                root,
                opened,
                new Addresses(host, portBase),
                database.url(),
                database.resetPasswords(),
                ServiceCommand.words(
                        Optional.ofNullable(System.getenv("PROVINDEX_SERVICE_OPTS")).orElse("")));
    }
}
