/** Units. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.unit;
