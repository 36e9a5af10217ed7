/**
 * Of which time is it? {@code Dating} decides: attached ({@code AttachedTime}), told in the
 * sentence ({@code MentionedTime}), where a change begins ({@code StartOfChange}), carried from
 * before ({@code CarriedPeriod}), or of the whole text ({@code TextPeriod}).
 */
@NullMarked
package org.provindex.reading.claim.period;

import org.jspecify.annotations.NullMarked;
