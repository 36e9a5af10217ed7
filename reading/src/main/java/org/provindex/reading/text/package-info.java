/**
 * A document as the reader sees it: sentences with their place in the text, tokens, pieces and word
 * tables.
 */
@NullMarked
package org.provindex.reading.text;

import org.jspecify.annotations.NullMarked;
