/**
 * What does a quantity measure, and is it a figure at all? {@code Measuring} decides. {@code
 * Relevance} and {@code StatedCounts} leave out what states nothing, {@code Companies} what is one
 * company's; {@code IndexPoints} and {@code LeftOutUnits} add units that the text leaves out.
 */
@NullMarked
package org.provindex.reading.claim.measure;

import org.jspecify.annotations.NullMarked;
