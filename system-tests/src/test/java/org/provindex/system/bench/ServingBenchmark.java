package org.provindex.system.bench;

import org.junit.jupiter.api.Test;

/** Prints what {@link ServingRates} and {@link Growth} measure. */
class ServingBenchmark {
    @Test
    void besideABareServer() throws Exception {
        ServingRates.besideABareServer();
    }

    @Test
    void asInstallationsGrow() throws Exception {
        Growth.asInstallationsGrow();
    }
}
