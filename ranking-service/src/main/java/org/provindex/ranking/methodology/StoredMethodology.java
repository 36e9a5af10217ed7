package org.provindex.ranking.methodology;

import org.provindex.composite.methodology.Methodology;

/**
 * A version of a methodology as it is stored.
 *
 * @param state draft, active or retired; one version of a code is active at most
 * @param source the YAML or JSON as it was given, with its comments
 * @param key of the revision that last wrote it
 */
public record StoredMethodology(
        int id, Methodology methodology, String state, String source, long key) {}
