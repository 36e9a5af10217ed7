/** How far the ranks of an edition can be trusted: computed in the background, stored with it. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.uncertainty;
