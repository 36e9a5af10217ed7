/** Numbers in text: scales, units, ranges, lists that share a unit, comparators. */
@NullMarked
package org.provindex.reading.quantity;

import org.jspecify.annotations.NullMarked;
