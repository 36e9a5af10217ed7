/** Claims read from text, as tables for people and as JSON for programs. */
@NullMarked
package org.provindex.launcher.claim;

import org.jspecify.annotations.NullMarked;
