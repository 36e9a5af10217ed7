/** The whole catalogue, or any part of it, as one document. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.bulk;
