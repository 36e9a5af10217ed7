package org.provindex.composite.methodology;

/** An indicator that the methodology itself declares, so that no catalogue is needed. */
public record Indicator(String code, Name name, String unit, Direction direction) {}
