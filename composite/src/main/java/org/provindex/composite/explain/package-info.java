/**
 * Why a score is what it is: contributions, gaps, obstacles, effective weights, effects of removal.
 */
@NullMarked
package org.provindex.composite.explain;

import org.jspecify.annotations.NullMarked;
