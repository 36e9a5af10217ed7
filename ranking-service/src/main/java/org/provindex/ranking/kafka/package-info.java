/**
 * The events that anybody may see, sent on to a topic of Kafka: off unless a broker is named. One
 * replica at a time has the lease and a producer; the cursor in the database moves when the broker
 * has acknowledged.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.kafka;
