package org.provindex.composite.frozen;

/**
 * A release that figures came from, and its place among those that said something of the same cell.
 *
 * @param released date of release as far as it is known; empty if it is not
 * @param place the smaller one was taken
 */
public record FrozenRelease(String source, String release, String released, int place) {}
