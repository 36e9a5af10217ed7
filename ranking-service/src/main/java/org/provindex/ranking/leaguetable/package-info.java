/** The league table of a methodology: the newest edition, or live where there is none. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.leaguetable;
