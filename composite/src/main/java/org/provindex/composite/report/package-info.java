/** Results as CSV and JSON, numbers with 17 significant digits. */
@NullMarked
package org.provindex.composite.report;

import org.jspecify.annotations.NullMarked;
