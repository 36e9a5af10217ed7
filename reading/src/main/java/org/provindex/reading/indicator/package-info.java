/** The indicator in the own words of the text and its resolution to a catalogue. */
@NullMarked
package org.provindex.reading.indicator;

import org.jspecify.annotations.NullMarked;
