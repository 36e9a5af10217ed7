/** Sending documents and tables to the ingest service, and what it says of them. */
@NullMarked
package org.provindex.launcher.ingest;

import org.jspecify.annotations.NullMarked;
