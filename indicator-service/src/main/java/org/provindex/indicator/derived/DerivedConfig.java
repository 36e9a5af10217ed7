package org.provindex.indicator.derived;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** By which indicators others are divided, where a request does not name another. */
@ConfigMapping(prefix = "provindex.derived")
interface DerivedConfig {
    /** Code of the population. */
    @WithDefault("resident-population")
    String population();

    /** Code of the gross product. */
    @WithDefault("gross-regional-product")
    String grossProduct();
}
