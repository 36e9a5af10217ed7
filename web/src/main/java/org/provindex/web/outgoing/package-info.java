/**
 * The one way out: requests to addresses that others name (webhooks, documents by URL) go through
 * {@link org.provindex.web.outgoing.GuardedClient}, which reaches public addresses only.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.web.outgoing;
