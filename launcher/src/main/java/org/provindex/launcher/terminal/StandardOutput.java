package org.provindex.launcher.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** What Java otherwise keeps to itself: that standard output was not taken. */
public final class StandardOutput {
    private StandardOutput() {}

    /**
     * Refuses where the disk was full. A reader that has ended, such as {@code head}, has what it
     * wants.
     */
    public static void check() {
        if (!System.out.checkError()) return;
        try {
            // The stream does not say why it failed; the next byte does.
            new FileOutputStream(FileDescriptor.out).write('\n');
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("pipe")) return;
            throw new Refusal(
                    Refusal.knownCause(reason)
                            .orElse("The output was cut off (%s).".formatted(reason)),
                    e);
        }
    }
}
