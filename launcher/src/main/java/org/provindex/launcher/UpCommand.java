package org.provindex.launcher;

import java.util.concurrent.Callable;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code provindex up}: everything on this machine, until Ctrl-C. */
@Command(
        name = "up",
        description = "Starts PostgreSQL and the three services and serves until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Mixin private StackOptions options = new StackOptions();

    @Override
    public Integer call() throws Exception {
        Screen screen = Screen.standard();
        LocalStack stack = options.stack(screen);
        stack.run(
                () -> {
                    try {
                        stack.awaitSeeds();
                    } catch (Refusal e) {
                        screen.settle(e.getMessage());
                    }
                    stack.addressLines().forEach(screen::line);
                });
        return 0;
    }
}
