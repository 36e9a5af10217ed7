/** Bringing indicators to one scale (OECD/JRC Handbook, step 5). */
@NullMarked
package org.provindex.composite.normalise;

import org.jspecify.annotations.NullMarked;
