/** Correlation, principal components, reliability and moments of columns with gaps. */
@NullMarked
package org.provindex.composite.statistics;

import org.jspecify.annotations.NullMarked;
