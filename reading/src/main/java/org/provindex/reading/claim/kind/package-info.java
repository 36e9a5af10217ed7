/**
 * Measured, aimed at or foreseen? {@code Aims} decides, by the words that {@code AimCues} and
 * {@code Foreseen} find, the tenses, and aims told by a noun ({@code NamedAims}).
 */
@NullMarked
package org.provindex.reading.claim.kind;

import org.jspecify.annotations.NullMarked;
