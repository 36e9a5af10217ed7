/**
 * Computed tables: the figures that go in, the computation for a universe and a year, and how a
 * table and the decomposition of a score are answered, whether live or of an edition.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.table;
