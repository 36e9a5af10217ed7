/**
 * The event log: one table, one order, a cursor for every reader. Written in the transaction of
 * what an event tells of, read by webhooks, streams, feeds and sinks alike.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.event;
