/** From the scores of the children to the score of their node (OECD/JRC Handbook, step 6). */
@NullMarked
package org.provindex.composite.aggregate;

import org.jspecify.annotations.NullMarked;
