/** League tables as text. */
@NullMarked
package org.provindex.launcher.table;

import org.jspecify.annotations.NullMarked;
