/** Calls to the services that own what this one may not write. */
@org.jspecify.annotations.NullMarked
package org.provindex.ingest.owner;
