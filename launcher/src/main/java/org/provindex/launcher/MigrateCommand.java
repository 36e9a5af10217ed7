package org.provindex.launcher;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.provindex.launcher.database.DatabaseUrl;
import org.provindex.launcher.database.Role;
import org.provindex.launcher.database.Schema;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.Passwords;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code provindex migrate}: the tables of a server of the user's. */
@Command(
        name = "migrate",
        description = {
            "Brings the tables of a database of yours to the version of this program; done again, it changes nothing.",
            "As the user provindex_owner it applies the migrations alone; as another user it first makes the roles and the database where they are missing, with passwords kept in the home folder,",
            "or given in the environment: PROVINDEX_OWNER_PASSWORD, PROVINDEX_INDICATOR_PASSWORD, PROVINDEX_INGEST_PASSWORD, PROVINDEX_RANKING_PASSWORD."
        },
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() throws Exception {
        DatabaseUrl url =
                database.url()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "Name the database with --database jdbc:postgresql://host:port/database; the embedded one is migrated by `provindex up`."));
        Screen screen = Screen.standard();
        screen.progress("Preparing the database on " + url.server());
        try {
            String password = ownerPassword(url);
            screen.progress("Migrating");
            screen.settle(new Schema(url, password).migrate());
        } finally {
            screen.clear();
        }
        return 0;
    }

    private String ownerPassword(DatabaseUrl url) throws IOException {
        if (url.user().filter(Role.OWNER.sqlName()::equals).isPresent()) {
            return url.password().orElse("");
        }
        Home opened = home.home();
        opened.open();
        return new DatabaseSetup(opened, Passwords.of(opened))
                .onOwn(url, database.resetPasswords())
                .get(Role.OWNER);
    }
}
