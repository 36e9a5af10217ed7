/** Rankings that others have published. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.published;
