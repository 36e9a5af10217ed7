/** Periods of observation. */
@org.jspecify.annotations.NullMarked
package org.provindex.model.period;
