/**
 * Of which area is it? {@code Placing} decides: attached ({@code AttachedArea}), named in the
 * sentence ({@code Subjects}, {@code Averages}, {@code Wholes}, {@code LaterArea}), carried from
 * before ({@code CarriedArea}).
 */
@NullMarked
package org.provindex.reading.claim.area;

import org.jspecify.annotations.NullMarked;
