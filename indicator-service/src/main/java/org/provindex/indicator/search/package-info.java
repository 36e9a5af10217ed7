/** Finding areas, indicators and topics by what people call them. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.search;
