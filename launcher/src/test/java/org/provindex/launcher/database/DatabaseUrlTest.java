package org.provindex.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.launcher.terminal.Refusal;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example:5433/figures, jdbc:postgresql://db.example:5433/figures",
        "jdbc:postgresql://db.example, jdbc:postgresql://db.example:5432/provindex",
        "postgresql://db.example/, jdbc:postgresql://db.example:5432/provindex",
        "postgres://db.example/postgres, jdbc:postgresql://db.example:5432/provindex",
        "jdbc:postgresql://db.example/template1, jdbc:postgresql://db.example:5432/provindex",
        "jdbc:postgresql://[::1]:5433/x, jdbc:postgresql://[::1]:5433/x",
        "jdbc:postgresql://db/x?sslmode=require&user=u&password=p, jdbc:postgresql://db:5432/x?sslmode=require",
        "jdbc:postgresql://u:p@db/a%20b, jdbc:postgresql://db:5432/a%20b"
    })
    void theDriversUrlNamesHostPortAndDatabaseAndNeverTheLogin(String given, String driver) {
        assertThat(DatabaseUrl.parse(given).jdbc()).isEqualTo(driver);
    }

    @Test
    void theLoginMayStandBeforeTheHostOrBehind() {
        DatabaseUrl before = DatabaseUrl.parse("jdbc:postgresql://anna:p%40ss+w:rd@db/x");
        DatabaseUrl behind =
                DatabaseUrl.parse("jdbc:postgresql://db/x?user=anna&password=p%40ss+w:rd");

        assertThat(before.user()).contains("anna");
        assertThat(before.password()).contains("p@ss+w:rd");
        assertThat(behind).isEqualTo(before);
    }

    @Test
    void optionsOfTheCommandLineWinOverTheUrl() {
        DatabaseUrl url =
                DatabaseUrl.parse("jdbc:postgresql://anna:old@db/x")
                        .withLogin(Optional.empty(), Optional.of("new"));

        assertThat(url.user()).contains("anna");
        assertThat(url.password()).contains("new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db:5432",
                "jdbc:mysql://db/x",
                "jdbc:postgresql:x",
                "jdbc:postgresql://a b/x"
            })
    void whatIsNoSuchUrlIsRefusedWithAnExample(String given) {
        assertThatThrownBy(() -> DatabaseUrl.parse(given))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("jdbc:postgresql://localhost:5432/provindex");
    }
}
