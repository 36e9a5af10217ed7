/** What a write tells the others: rows that the ranking service turns into events. */
@org.jspecify.annotations.NullMarked
package org.provindex.model.outbox;
