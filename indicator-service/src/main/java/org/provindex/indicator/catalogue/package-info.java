/** What writing an entry of the catalogue has in common. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.catalogue;
