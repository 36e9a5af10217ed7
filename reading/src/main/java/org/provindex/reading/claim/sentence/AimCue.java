package org.provindex.reading.claim.sentence;

/** What the words about a quantity tell of its kind. */
public enum AimCue {
    AIM,
    AIM_VALUE,
    FORECAST,
    FUTURE,
    PAST,
    NONE
}
