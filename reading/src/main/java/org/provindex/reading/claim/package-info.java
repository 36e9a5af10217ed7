/**
 * Claims: what a text states about an area, an indicator and a period, with the rules that read it.
 *
 * <p>{@code ClaimReader} goes through a document sentence by sentence. {@code SentenceReader} makes
 * drafts ({@code Draft}) of the quantities of a sentence ({@code Parse}); each question has a class
 * that decides, and others beside it that know one wording each:
 *
 * <ul>
 *   <li>What does a quantity measure, and is it a figure at all? {@code Measuring}; {@code
 *       Relevance} and {@code StatedCounts} leave out what states nothing, {@code Companies} what
 *       is one company's; {@code IndexPoints} and {@code LeftOutUnits} add units that are left out.
 *   <li>Which places and extremes are told? {@code Ranks} for numbers; {@code Places} and {@code
 *       PlaceLists} for lists; {@code Superlatives}, {@code Leaders}, {@code Extremes} and {@code
 *       Unsurpassed} for those without a number.
 *   <li>Of which time is it? {@code Dating}: attached ({@code AttachedTime}), in the sentence
 *       ({@code MentionedTime}), carried ({@code CarriedPeriod}, {@code TextPeriod}); {@code
 *       ReferencePeriod} is the year that an evaluation or all figures are of.
 *   <li>Of which area? {@code Placing}: attached ({@code AttachedArea}), in the sentence ({@code
 *       Subjects}, {@code ListedAreas}, {@code Averages}, {@code Wholes}), carried ({@code
 *       CarriedArea}).
 *   <li>Measured, aimed at or foreseen? {@code Aims}, by the words that {@code AimCues}, {@code
 *       Foreseen} and {@code Tenses} find.
 *   <li>What is it of? {@code Wording}: a phrase ({@code Phrases}), a subject ({@code
 *       ClauseSubjects}), carried ({@code CarriedPhrase}), a ranking ({@code RankWording}).
 * </ul>
 *
 * <p>{@code Lists}, {@code JointSubjects} and {@code BothAreas} then share out what is told of
 * several at once. Between sentences {@code Course} holds what is in force; {@code Steering}
 * changes it, with {@code Headings}, {@code Times}, {@code AreaTurns}, {@code Told} and {@code
 * ReferencePeriods}. {@code Claims} makes claims of the drafts, as sure as {@code Confidence} says,
 * and {@code Surroundings} weighs each by the claims around it.
 */
@NullMarked
package org.provindex.reading.claim;

import org.jspecify.annotations.NullMarked;
