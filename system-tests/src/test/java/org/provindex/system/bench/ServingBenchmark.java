package org.provindex.system.bench;

import org.junit.jupiter.api.Test;

/** Prints what {@link ServingRates} measures. */
class ServingBenchmark {
    @Test
    void besideABareServer() throws Exception {
        ServingRates.besideABareServer();
    }
}
