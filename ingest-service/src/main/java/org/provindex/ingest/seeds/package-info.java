/** Loading the folder of seeds once. */
@org.jspecify.annotations.NullMarked
package org.provindex.ingest.seeds;
