/** Claims and mentions: storing, listing, reviewing, going live. */
@org.jspecify.annotations.NullMarked
package org.provindex.ingest.claim;
