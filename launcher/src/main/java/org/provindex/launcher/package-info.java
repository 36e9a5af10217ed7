/** The {@code provindex} command: the subcommands and what they run. */
@NullMarked
package org.provindex.launcher;

import org.jspecify.annotations.NullMarked;
