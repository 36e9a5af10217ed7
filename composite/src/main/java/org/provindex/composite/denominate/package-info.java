/** Dividing size indicators by population, product, area or any other indicator. */
@NullMarked
package org.provindex.composite.denominate;

import org.jspecify.annotations.NullMarked;
