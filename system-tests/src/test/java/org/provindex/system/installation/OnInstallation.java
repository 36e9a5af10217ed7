package org.provindex.system.installation;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Gives the tests the one {@link Installation} of the run, which is stopped behind the last of
 * them; beside a failure it shows what the logs said meanwhile.
 */
public final class OnInstallation implements ParameterResolver, BeforeEachCallback, TestWatcher {
    private static final Namespace SHARED = Namespace.create(OnInstallation.class);

    /** Ends of the logs when a test began. */
    private record Ends(Map<Path, Long> ofLogs) {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context);
    }

    private static Installation shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(SHARED)
                .getOrComputeIfAbsent(
                        Installation.class, type -> Installation.begin(), Installation.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(SHARED).put(Ends.class, new Ends(shared(context).logs().ends()));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        Ends ends = context.getStore(SHARED).get(Ends.class, Ends.class);
        Installation installation =
                context.getRoot().getStore(SHARED).get(Installation.class, Installation.class);
        if (installation != null) {
            System.out.printf(
                    "==== The logs during %s%n%s%n",
                    context.getDisplayName(),
                    installation.logs().since(ends == null ? Map.of() : ends.ofLogs()));
        }
    }
}
