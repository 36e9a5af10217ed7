/** What data there are, for catalogues of open data (DCAT 3). */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.dcat;
