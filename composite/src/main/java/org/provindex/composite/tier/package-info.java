/** Areas put into classes by their scores: by thresholds, quantiles or natural breaks. */
@NullMarked
package org.provindex.composite.tier;

import org.jspecify.annotations.NullMarked;
