/** Minimum shares of data (OECD/JRC Handbook, step 2). */
@NullMarked
package org.provindex.composite.screen;

import org.jspecify.annotations.NullMarked;
