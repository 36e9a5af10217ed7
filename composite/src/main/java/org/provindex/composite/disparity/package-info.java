/**
 * How unequal areas are: dispersion, inequality by group, convergence, spatial clustering,
 * coordination.
 */
@NullMarked
package org.provindex.composite.disparity;

import org.jspecify.annotations.NullMarked;
