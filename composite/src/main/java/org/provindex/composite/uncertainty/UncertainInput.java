package org.provindex.composite.uncertainty;

/** A choice that could have been made otherwise. */
public sealed interface UncertainInput
        permits Alternatives, DataError, DirichletWeights, WeightNoise, WeightSets {
    /** Its name in the list of a replication's choices. */
    String name();
}
