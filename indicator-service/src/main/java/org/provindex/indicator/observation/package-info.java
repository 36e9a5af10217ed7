/** Reading, entering and correcting observations. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.observation;
