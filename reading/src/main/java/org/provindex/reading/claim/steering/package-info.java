/**
 * What changes the course of a text from sentence to sentence. {@code Steering} asks for headings,
 * changes of area ({@code AreaTurns}) and of time ({@code Times}), what was told ({@code Told}) and
 * the year that an evaluation or all figures are of ({@code ReferencePeriods}); before the first
 * sentence, {@code PresumedArea} and {@code PresumedYear} look ahead.
 */
@NullMarked
package org.provindex.reading.claim.steering;

import org.jspecify.annotations.NullMarked;
