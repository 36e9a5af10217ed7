/** What the words of a table mean: numbers, units, periods, areas, headers. */
@NullMarked
package org.provindex.reading.table.label;

import org.jspecify.annotations.NullMarked;
