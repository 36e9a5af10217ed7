@org.jspecify.annotations.NullMarked
package org.provindex.ingest.tables;
