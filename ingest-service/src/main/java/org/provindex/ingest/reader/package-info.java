/** The reader of claims with the catalogue of this installation. */
@org.jspecify.annotations.NullMarked
package org.provindex.ingest.reader;
