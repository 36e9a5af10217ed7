/**
 * A methodology as a value: the tree of nodes, the steps chosen for them, and its JSON and YAML
 * form.
 */
@NullMarked
package org.provindex.composite.methodology;

import org.jspecify.annotations.NullMarked;
