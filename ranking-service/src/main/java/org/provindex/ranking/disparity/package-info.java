/** How unequal and how alike the areas of an edition are, over time and by group. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.disparity;
