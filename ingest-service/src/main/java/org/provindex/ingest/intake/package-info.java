/** Taking documents in: text, claims, mentions, observations, all or nothing. */
@org.jspecify.annotations.NullMarked
package org.provindex.ingest.intake;
