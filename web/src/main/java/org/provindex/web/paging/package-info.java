/** Lists in pages, with opaque cursors. */
@org.jspecify.annotations.NullMarked
package org.provindex.web.paging;
