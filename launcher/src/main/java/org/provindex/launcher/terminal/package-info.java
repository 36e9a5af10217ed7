/** What the person at the terminal reads: lines, progress, and refusals in one sentence. */
@NullMarked
package org.provindex.launcher.terminal;

import org.jspecify.annotations.NullMarked;
