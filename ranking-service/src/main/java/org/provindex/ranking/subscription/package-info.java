/** Subscriptions: who wants which events, where, and how far they have got. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.subscription;
