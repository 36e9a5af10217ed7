/**
 * Claims: what a text states about an area, an indicator and a period, with the rules that read it.
 *
 * <p>{@code ClaimReader} goes through a document sentence by sentence. {@code SentenceReader} makes
 * a draft of each quantity of a sentence and asks one package after the other to fill in a part of
 * it, each named after the part: {@code measure}, {@code rank}, {@code period}, {@code area},
 * {@code kind}, {@code phrase}; {@code list} shares out what is told of several at once. In each,
 * one class decides and the others know one wording each. They see the {@code sentence} and the
 * {@code course} of the text before it, which {@code steering} keeps. {@code Claims} makes claims
 * of the drafts, and {@code Surroundings} weighs each by the claims around it.
 */
@NullMarked
package org.provindex.reading.claim;

import org.jspecify.annotations.NullMarked;
