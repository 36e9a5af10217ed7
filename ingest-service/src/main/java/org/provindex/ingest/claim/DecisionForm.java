package org.provindex.ingest.claim;

import org.jspecify.annotations.Nullable;

/** Why a claim was accepted or rejected. */
public record DecisionForm(@Nullable String note) {}
