/** The areas and indicators that come with the product, read without a database. */
@NullMarked
package org.provindex.launcher.seeds;

import org.jspecify.annotations.NullMarked;
