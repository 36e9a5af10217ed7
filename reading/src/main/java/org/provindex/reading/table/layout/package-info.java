/** Where the header of a sheet stands and what its rows and columns hold. */
@NullMarked
package org.provindex.reading.table.layout;

import org.jspecify.annotations.NullMarked;
