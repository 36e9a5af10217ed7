package org.provindex.composite.frozen;

import org.provindex.composite.methodology.Direction;

/**
 * What a catalogue said of an indicator when the index was computed.
 *
 * @param unit code of the unit its values are in
 * @param decimals with which it is usually published
 */
public record FrozenIndicator(String code, Direction direction, String unit, int decimals) {}
