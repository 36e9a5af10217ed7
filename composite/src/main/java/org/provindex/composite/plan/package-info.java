/**
 * A methodology and a panel compiled into flat arrays, and the steps run over them. Internal: its
 * types may change.
 */
@NullMarked
package org.provindex.composite.plan;

import org.jspecify.annotations.NullMarked;
