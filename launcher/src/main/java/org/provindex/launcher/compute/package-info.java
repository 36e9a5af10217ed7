/** Computing an index from files alone. */
@NullMarked
package org.provindex.launcher.compute;

import org.jspecify.annotations.NullMarked;
