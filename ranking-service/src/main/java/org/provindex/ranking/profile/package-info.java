/** One area, or several, seen through everything that is known of them. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.profile;
