/**
 * A sentence as the rules see it. {@code Parse} holds its pieces, with times, areas and quantities
 * as whole ones; {@code Lexicon}, {@code Verbs} and {@code Participles} know its words; {@code
 * Insertions} and {@code AsideAreas} find what is only said by the way. What rules find is noted in
 * a {@code Draft}, each with a {@code RuleUse}; {@code Confidence} multiplies them.
 */
@NullMarked
package org.provindex.reading.claim.sentence;

import org.jspecify.annotations.NullMarked;
