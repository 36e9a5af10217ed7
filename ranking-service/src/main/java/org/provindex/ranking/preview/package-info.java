/**
 * What a table would be with other weights, methods, universe, period or data; nothing is stored.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.preview;
