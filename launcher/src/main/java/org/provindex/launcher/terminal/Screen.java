package org.provindex.launcher.terminal;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command prints. On a terminal the step under way turns a spinner on the last line;
 * elsewhere (a file, a pipe) each step is one plain line when it is done.
 */
public final class Screen {
    private static final String[] FRAMES = {"|", "/", "-", "\\"};
    private static final int USUAL_COLUMNS = 120;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private String pending = "";
    private int frame;

    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Standard output; the start script says with {@code -Dprovindex.tty=true} that it is a
     * terminal.
     */
    public static Screen standard() {
        return new Screen(
                new PrintStream(
                        System.out, true, charset(System.getProperty("native.encoding", "UTF-8"))),
                Boolean.getBoolean("provindex.tty"));
    }

    /**
     * The terminal's own encoding; UTF-8 where the locale says plain ASCII, as in containers, for
     * the Chinese names.
     */
    static Charset charset(String nativeEncoding) {
        String name = nativeEncoding.toUpperCase(Locale.ROOT);
        if (name.equals("ANSI_X3.4-1968") || name.equals("US-ASCII")) return StandardCharsets.UTF_8;
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    public synchronized void line(String text) {
        if (terminal && !pending.isEmpty()) out.print(CLEAR_LINE);
        out.println(text);
        draw();
    }

    /** Shows what is under way; only on a terminal, and only until the next {@link #settle}. */
    public synchronized void progress(String text) {
        pending = text;
        frame++;
        if (terminal) {
            out.print(CLEAR_LINE);
            draw();
        }
    }

    /** Ends the step under way with a line that stays. */
    public synchronized void settle(String text) {
        clear();
        out.println(text);
    }

    /** Takes the step under way off the terminal without a word. */
    public synchronized void clear() {
        if (terminal && !pending.isEmpty()) out.print(CLEAR_LINE);
        pending = "";
        out.flush();
    }

    /**
     * How many columns a line may have: the start script asks the terminal and says it with {@code
     * -Dprovindex.columns}; else the variable {@code COLUMNS}, else {@value #USUAL_COLUMNS}.
     */
    public int columns() {
        int told = Integer.getInteger("provindex.columns", 0);
        if (told <= 0) told = number(System.getenv("COLUMNS"));
        return told <= 0 ? USUAL_COLUMNS : told;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    public boolean isTerminal() {
        return terminal;
    }

    private void draw() {
        if (terminal && !pending.isEmpty())
            out.print(FRAMES[frame % FRAMES.length] + " " + pending);
        out.flush();
    }
}
