/**
 * Which places and extremes are told? {@code Ranks} reads numbers; {@code Places} and {@code
 * PlaceLists} lists; {@code Extremes} asks those that know one wording without a number ({@code
 * Superlatives}, {@code Leaders}, {@code Achievers} …); {@code Unsurpassed} and {@code NoOther}
 * read what nobody else reaches. {@code Scopes} finds among whom.
 */
@NullMarked
package org.provindex.reading.claim.rank;

import org.jspecify.annotations.NullMarked;
