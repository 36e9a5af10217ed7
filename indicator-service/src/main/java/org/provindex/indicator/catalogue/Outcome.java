package org.provindex.indicator.catalogue;

/** What putting a catalogue entry did. */
public enum Outcome {
    CREATED,
    CHANGED,
    /** It stood there just so already. */
    SAME
}
