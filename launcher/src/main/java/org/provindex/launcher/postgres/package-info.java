/** The embedded PostgreSQL server: binaries, data folder, start and stop. */
@NullMarked
package org.provindex.launcher.postgres;

import org.jspecify.annotations.NullMarked;
