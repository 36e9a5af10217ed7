/** Files that the user names: found, told apart and read. */
@NullMarked
package org.provindex.launcher.file;

import org.jspecify.annotations.NullMarked;
