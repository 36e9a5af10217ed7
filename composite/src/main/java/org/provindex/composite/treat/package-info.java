/** Treating skewed indicators and outliers (OECD/JRC Handbook, step 3). */
@NullMarked
package org.provindex.composite.treat;

import org.jspecify.annotations.NullMarked;
