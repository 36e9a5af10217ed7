package org.provindex.launcher;

import java.util.concurrent.Callable;
import org.provindex.launcher.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code provindex demo}: {@code up}, with the league table printed. */
@Command(
        name = "demo",
        description =
                "Starts PostgreSQL and the three services, prints the league table of the provinces and the addresses, and serves until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin private StackOptions options = new StackOptions();

    @Override
    public Integer call() throws Exception {
        Screen screen = Screen.standard();
        LocalStack stack = options.stack(screen);
        stack.run(
                () -> {
                    stack.awaitSeeds();
                    new DemoTables(stack.addresses()).lines().forEach(screen::line);
                    stack.addressLines().forEach(screen::line);
                });
        return 0;
    }
}
