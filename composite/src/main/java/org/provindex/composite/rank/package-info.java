/** Ranks and ties. */
@NullMarked
package org.provindex.composite.rank;

import org.jspecify.annotations.NullMarked;
