/** What services share in speaking of observations. */
@org.jspecify.annotations.NullMarked
package org.provindex.web.observation;
