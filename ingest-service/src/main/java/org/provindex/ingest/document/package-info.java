/** Documents as they were received. */
@org.jspecify.annotations.NullMarked
package org.provindex.ingest.document;
