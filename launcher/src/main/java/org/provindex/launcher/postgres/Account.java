package org.provindex.launcher.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.process.Command;
import org.provindex.launcher.terminal.Refusal;

/**
 * The account that PostgreSQL's programs run under. They refuse root. An ordinary user runs them as
 * they are; for root they run in a user namespace of their own, where root's number is another
 * while its files stay its own, or, where the system forbids namespaces (many containers), as
 * {@code nobody}.
 *
 * @param prefix the words to put before the program
 * @param ownerId number of the user that must own the server's files, or empty to leave them as
 *     they are
 */
record Account(String name, List<String> prefix, Optional<Integer> ownerId) {
    private static final long PROBE_SECONDS = 20;

    /** Hands all its arguments on to the program, whatever characters they hold. */
    private static final String EXEC_ARGUMENTS = "exec \"$0\" \"$@\"";

    Account {
        prefix = List.copyOf(prefix);
    }

    static Account choose(Home home, Binaries binaries) throws IOException, InterruptedException {
        if (!isRoot(home)) return new Account("the current user", List.of(), Optional.empty());
        refuseDataOfOthers(home);
        for (Account candidate : forRoot(home)) {
            if (candidate.canRun(home, binaries)) return candidate;
        }
        throw new Refusal(
                "PostgreSQL does not run as root, and neither a user namespace nor the account nobody can reach %s: start as an ordinary user, or choose a folder with --home that everyone may enter, such as /var/lib/provindex."
                        .formatted(home.folder()));
    }

    /** Data made by an ordinary user stay that user's; given to root they would be lost to him. */
    private static void refuseDataOfOthers(Home home) throws IOException, InterruptedException {
        Path data = home.postgresData();
        if (!Files.exists(data)) return;
        int owner = owner(data);
        if (owner == 0 || id(home, "-u", "nobody").equals(Optional.of(owner))) return;
        String name = Files.getOwner(data).getName();
        throw new Refusal(
                "The data in %s belong to %s: start as that user (`sudo -u %s ...`), or choose another folder with --home."
                        .formatted(home.folder(), name, name));
    }

    static List<Account> forRoot(Home home) throws IOException, InterruptedException {
        List<Account> candidates = new ArrayList<>();
        candidates.add(new Account("a user namespace", List.of("unshare", "-U"), Optional.of(0)));
        Optional<Integer> uid = id(home, "-u", "nobody");
        Optional<Integer> gid = id(home, "-g", "nobody");
        if (uid.isPresent() && gid.isPresent()) {
            candidates.add(
                    new Account(
                            "nobody by setpriv",
                            List.of(
                                    "setpriv",
                                    "--reuid=" + uid.get(),
                                    "--regid=" + gid.get(),
                                    "--clear-groups",
                                    "--"),
                            uid));
            candidates.add(
                    new Account(
                            "nobody by su",
                            List.of("su", "-s", "/bin/sh", "-c", EXEC_ARGUMENTS, "--", "nobody"),
                            uid));
        }
        return candidates;
    }

    boolean canRun(Home home, Binaries binaries) throws InterruptedException {
        try {
            return run(home, List.of(binaries.program("initdb"), "--version"), PROBE_SECONDS)
                            .output()
                            .contains("PostgreSQL")
                    && !run(home, List.of("id", "-u"), PROBE_SECONDS).output().equals("0");
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    Command.Result run(Home home, List<String> words, long limitSeconds)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(all, home.folder()).run(limitSeconds);
    }

    /** Gives the file or folder, with all in it, to this account unless it is its own already. */
    void own(Path path) throws IOException {
        if (ownerId.isEmpty() || owner(path) == ownerId.get()) return;
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        return give(file);
                    }

                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        return give(folder);
                    }

                    private FileVisitResult give(Path each) throws IOException {
                        Files.setAttribute(
                                each, "unix:uid", ownerId.get(), LinkOption.NOFOLLOW_LINKS);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static boolean isRoot(Home home) throws IOException, InterruptedException {
        if (System.getProperty("os.name").startsWith("Windows")) return false;
        return id(home, "-u").equals(Optional.of(0));
    }

    private static Optional<Integer> id(Home home, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("id"));
        words.addAll(List.of(arguments));
        Command.Result result = new Command(words, home.folder()).run(PROBE_SECONDS);
        return result.succeeded()
                ? Optional.of(Integer.valueOf(result.output()))
                : Optional.empty();
    }
}
