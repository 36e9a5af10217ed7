/**
 * SDMX: the structures that describe our data, the messages, and the REST grammars of SDMX 3.0 (v2)
 * and 2.1 (v1).
 */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.sdmx;
