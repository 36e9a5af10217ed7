/** Weights of the children of a node (OECD/JRC Handbook, step 6). */
@NullMarked
package org.provindex.composite.weight;

import org.jspecify.annotations.NullMarked;
