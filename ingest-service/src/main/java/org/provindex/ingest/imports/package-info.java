/** Importing long-form tables, with jobs that show their progress. */
@org.jspecify.annotations.NullMarked
package org.provindex.ingest.imports;
