/** Areas x periods x indicators: the figures that an index is computed from. */
@NullMarked
package org.provindex.composite.panel;

import org.jspecify.annotations.NullMarked;
