/** Observations as files: CSV, XLSX, JSON-stat and SDMX, of any size in flat memory. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.export;
