/** League tables, computed from the current observations or as of a revision. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.leaguetable;
