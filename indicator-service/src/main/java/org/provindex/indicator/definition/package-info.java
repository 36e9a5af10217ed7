/** Indicators and topics. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.definition;
