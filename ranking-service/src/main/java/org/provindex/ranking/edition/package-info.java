/** Published editions of league tables: frozen, immutable, checksummed, recomputable. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.edition;
