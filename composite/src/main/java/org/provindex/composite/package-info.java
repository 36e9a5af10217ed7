/** Composite indices: a methodology and a panel in, scores and ranks of every node out. */
@NullMarked
package org.provindex.composite;

import org.jspecify.annotations.NullMarked;
