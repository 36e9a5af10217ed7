/** The file formats of tables as streams of rows, under limits. */
@NullMarked
package org.provindex.reading.table.file;

import org.jspecify.annotations.NullMarked;
