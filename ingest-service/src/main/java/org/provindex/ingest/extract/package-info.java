/** Documents of several formats as plain text, the risky ones in a process of their own. */
@org.jspecify.annotations.NullMarked
package org.provindex.ingest.extract;
