package org.provindex.model.observation;

/**
 * What recording did, in rows.
 *
 * @param recorded cells that had no value in this release
 * @param corrected cells whose row in this release was superseded
 * @param confirmed cells that said the same already and gained a witness
 * @param withdrawn cells whose value was taken back
 */
public record Recorded(long recorded, long corrected, long confirmed, long withdrawn) {}
