/** The ingest service. */
@org.jspecify.annotations.NullMarked
package org.provindex.ingest;
