/**
 * A computed index as one document that can be kept, cited and computed again to the byte: what it
 * rests on, what came out, and the one way of writing both.
 */
@NullMarked
package org.provindex.composite.frozen;

import org.jspecify.annotations.NullMarked;
