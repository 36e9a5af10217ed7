/** Spreadsheets and other tables as cells with area, indicator, period and value. */
@NullMarked
package org.provindex.reading.table;

import org.jspecify.annotations.NullMarked;
