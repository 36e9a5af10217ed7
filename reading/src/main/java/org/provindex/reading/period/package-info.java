/** Periods in text: dates, quarters, half-years, spans and relative ones. */
@NullMarked
package org.provindex.reading.period;

import org.jspecify.annotations.NullMarked;
