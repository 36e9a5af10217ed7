/** Sources, releases and their precedence. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.source;
