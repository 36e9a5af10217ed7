/** Who wrote what and when. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.audit;
