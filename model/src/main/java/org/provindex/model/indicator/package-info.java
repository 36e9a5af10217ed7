/** Codes of indicators. */
@org.jspecify.annotations.NullMarked
package org.provindex.model.indicator;
