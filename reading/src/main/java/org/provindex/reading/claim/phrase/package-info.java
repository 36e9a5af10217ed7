/**
 * What is it of? {@code Wording} decides: a noun phrase beside the quantity ({@code Phrases}), a
 * subject ({@code ClauseSubjects}), what is counted or valued ({@code Valued}), a phrase told
 * before ({@code CarriedPhrase}), a ranking ({@code RankWording}).
 */
@NullMarked
package org.provindex.reading.claim.phrase;

import org.jspecify.annotations.NullMarked;
