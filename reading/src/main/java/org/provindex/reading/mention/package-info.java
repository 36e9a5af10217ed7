/** Sentences that speak of an area, with their topics. */
@NullMarked
package org.provindex.reading.mention;

import org.jspecify.annotations.NullMarked;
