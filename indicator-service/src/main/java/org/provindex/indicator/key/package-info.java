/** API keys: handing out, listing, revoking, and the first one. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.key;
