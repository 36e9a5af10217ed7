/** Filling gaps; every filled cell is marked (OECD/JRC Handbook, step 3). */
@NullMarked
package org.provindex.composite.impute;

import org.jspecify.annotations.NullMarked;
