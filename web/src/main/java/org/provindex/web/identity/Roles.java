package org.provindex.web.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The roles, each with what else it may do. Published data need none. */
public final class Roles {
    /** Reads what is not published: claims that wait, imports; has texts read without storing. */
    public static final String READER = "reader";

    /** Has subscriptions of its own. */
    public static final String INTEGRATOR = "integrator";

    /** Feeds documents and tables in, reviews claims, keeps the catalogue, drafts methodologies. */
    public static final String CURATOR = "curator";

    /** Activates methodologies, publishes and retracts editions. */
    public static final String PUBLISHER = "publisher";

    /** Hands out keys and reads the audit. */
    public static final String ADMIN = "admin";

    /** From the least to the most. */
    public static final List<String> ALL = List.of(READER, INTEGRATOR, CURATOR, PUBLISHER, ADMIN);

    private static final Map<String, Set<String>> IMPLIED =
            Map.of(
                    READER, Set.of(),
                    INTEGRATOR, Set.of(READER),
                    CURATOR, Set.of(READER),
                    PUBLISHER, Set.of(READER, CURATOR),
                    ADMIN, Set.of(READER, INTEGRATOR, CURATOR, PUBLISHER));

    private Roles() {}

    /** These roles and all that they imply; what is no role of ours is left out. */
    public static Set<String> withImplied(Collection<String> roles) {
        Set<String> all = new TreeSet<>();
        for (String role : roles) {
            Set<String> implied = IMPLIED.get(role);
            if (implied != null) {
                all.add(role);
                all.addAll(implied);
            }
        }
        return all;
    }
}
