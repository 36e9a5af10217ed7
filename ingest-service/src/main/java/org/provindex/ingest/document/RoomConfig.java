package org.provindex.ingest.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Room on the disk where files are received. */
@ConfigMapping(prefix = "provindex.room")
interface RoomConfig {
    /** With less than this free, the service says that it is not ready to take files. */
    @WithDefault("128M")
    MemorySize least();
}
