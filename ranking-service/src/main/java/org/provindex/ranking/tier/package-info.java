/** Classes of areas ("echelons"), stored with an edition. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.tier;
