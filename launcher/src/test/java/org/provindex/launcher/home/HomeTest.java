package org.provindex.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.launcher.terminal.Refusal;

class HomeTest {
    @TempDir Path folder;

    @Test
    void theSameFolderThroughALinkIsTheSameHome() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(new Home(link.resolve("data"))).isEqualTo(new Home(real.resolve("data")));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(new Home(file)::open)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--home");
        assertThatThrownBy(new Home(file.resolve("below"))::open)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--home");
    }

    @Test
    void aPathThatAShellWouldReadDifferentlyIsRefused() {
        assertThatThrownBy(new Home(folder.resolve("a $HOME"))::open)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("path");
        new Home(folder.resolve("with spaces and 中文")).open();
    }

    @Test
    void tooLittleSpaceIsRefusedWithBothNumbers() {
        Home home = new Home(folder);

        assertThatThrownBy(() -> DiskSpace.neededBy(home).check(home, 599_999_999))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only 599 MB")
                .hasMessageContaining("600 MB are needed");
    }

    @Test
    void onceTheDataAreThereLessSpaceIsEnough() throws IOException {
        Home home = new Home(folder);
        DiskSpace.neededBy(home).check(home, 600_000_000);
        Files.createDirectory(home.postgresData());

        DiskSpace.neededBy(home).check(home, 150_000_000);
    }

    @Test
    void onlyOneLauncherAtATimeHoldsTheHome() throws IOException {
        Home home = new Home(folder);

        HomeLock first = HomeLock.tryTake(home).orElseThrow();
        Optional<HomeLock> second = HomeLock.tryTake(home);
        first.close();

        assertThat(second).isEmpty();
        HomeLock.tryTake(home).orElseThrow().close();
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws IOException {
        Home home = new Home(folder);
        home.open();
        Files.writeString(home.freshLog("ranking"), "first run");
        Files.writeString(home.freshLog("ranking"), "second run");

        assertThat(home.freshLog("ranking")).doesNotExist();
        assertThat(home.logs().resolve("ranking.1.log")).hasContent("second run");
    }

    @Test
    void passwordsAreMadeOnceAndOnlyTheOwnerReadsThem() throws IOException {
        Home home = new Home(folder);

        String made = Passwords.of(home).of("db:5432", "provindex_owner");

        assertThat(made).hasSize(32);
        assertThat(Passwords.of(home).of("db:5432", "provindex_owner")).isEqualTo(made);
        assertThat(Passwords.of(home).of("other:5432", "provindex_owner")).isNotEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.passwords())))
                .isEqualTo("rw-------");
    }

    @Test
    void damagedPasswordsAreRefusedRatherThanReplaced() throws IOException {
        Home home = new Home(folder);
        Files.writeString(home.passwords(), "{\"embedded\":");

        assertThatThrownBy(() -> Passwords.of(home))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("damaged");
    }
}
