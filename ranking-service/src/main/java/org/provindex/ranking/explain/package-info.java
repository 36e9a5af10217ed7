/** Why a rank is what it is, and what would move it. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.explain;
