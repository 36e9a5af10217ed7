/** Targets that plans set, and how far areas are on the way to them. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.target;
