/** Tables on their way from files to figures. */
@NullMarked
package org.provindex.launcher.imports;

import org.jspecify.annotations.NullMarked;
