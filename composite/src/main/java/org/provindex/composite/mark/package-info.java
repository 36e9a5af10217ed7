/** Marks: what was imputed, treated or left out on the way to a score. */
@NullMarked
package org.provindex.composite.mark;

import org.jspecify.annotations.NullMarked;
