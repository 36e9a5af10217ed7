/**
 * What a quantity says about its indicator: level, growth, rank or extreme; actual, target or
 * forecast.
 */
@NullMarked
package org.provindex.reading.measure;

import org.jspecify.annotations.NullMarked;
