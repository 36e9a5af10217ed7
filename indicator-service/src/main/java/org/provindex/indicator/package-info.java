/** The indicator service. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator;
