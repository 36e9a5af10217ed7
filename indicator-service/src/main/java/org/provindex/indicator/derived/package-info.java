/** Series that are computed from observations on request, and stored nowhere. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.derived;
