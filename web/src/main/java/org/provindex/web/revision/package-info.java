/** ETags from the data revision, and preconditions. */
@org.jspecify.annotations.NullMarked
package org.provindex.web.revision;
