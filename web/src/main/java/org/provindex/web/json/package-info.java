/** How JSON is read and written. */
@org.jspecify.annotations.NullMarked
package org.provindex.web.json;
