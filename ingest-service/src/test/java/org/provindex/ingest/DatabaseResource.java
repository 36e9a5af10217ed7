package org.provindex.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.database.TestDatabase;
import org.provindex.model.revision.Revisions;
import org.provindex.web.identity.TestKey;

/**
 * A migrated database with a small catalogue: two provinces, a universe of both, two indicators, a
 * table and a prose source.
 */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private static final String[] CATALOGUE = {
        "insert into area (code, level, name_en, name_zh, revision) values ('CN', 'country', 'China', '中国', %1$d)",
        "insert into area (code, level, parent_id, name_en, name_zh, revision) select c, 'province', id, e, z, %1$d from area, (values ('CN-SX', 'Shanxi', '山西'), ('CN-HA', 'Henan', '河南')) v(c, e, z) where code = 'CN'",
        "insert into area (code, level, group_kind, name_en, revision) values ('X-TWO', 'group', 'universe', 'Two provinces', %1$d)",
        "insert into area_group_member (group_id, area_id, revision) select g.id, a.id, %1$d from area g, area a where g.code = 'X-TWO' and a.level = 'province'",
        "insert into area (code, level, parent_id, name_en, revision) select c, 'prefecture', id, 'Suzhou', %1$d from area, (values ('320500'), ('341300')) v(c) where code = 'CN-SX'",
        "insert into unit (code, symbol, name_en, quantity_kind, aliases, revision) values ('count', '', 'count', 'count', '{}', %1$d), ('km', 'km', 'kilometre', 'length', '{公里}', %1$d), ('score', '', 'points', 'score', '{}', %1$d), ('percent', '%%', 'percent', 'share', '{}', %1$d), ('rank', '', 'rank', 'rank', '{}', %1$d)",
        "insert into unit (code, symbol, name_en, quantity_kind, base_id, factor, aliases, revision) select '10k_km', '10⁴ km', 'ten thousand km', 'length', id, 10000, '{万公里}', %1$d from unit where code = 'km'",
        "insert into indicator (code, name_en, unit_id, display_unit_id, direction, nature, origin, revision) select 'optical-cable-length', 'Length of optical cable lines', id, id, 1, 'stock', 'measured', %1$d from unit where code = 'km'",
        "insert into indicator (code, name_en, unit_id, display_unit_id, direction, nature, origin, revision) select 'digital-economy-development-index', 'Digital economy development index', id, id, 1, 'ratio', 'published-composite', %1$d from unit where code = 'score'",
        "insert into indicator (code, name_en, unit_id, display_unit_id, direction, nature, origin, status, revision) select 'old-count', 'Old count', id, id, 1, 'stock', 'measured', 'deprecated', %1$d from unit where code = 'count'",
        "insert into indicator_alias (indicator_id, text, kind, revision) select id, 'average digital economy development index', 'name', %1$d from indicator where code = 'digital-economy-development-index'",
        "insert into source (code, publisher, series_en, kind, revision) values ('yearbook', 'NBS', 'Yearbook', 'table', %1$d), ('article', 'A journal', 'Articles', 'prose', %1$d)",
        "insert into source_precedence (source_id, place) select id, case kind when 'table' then 10 else 60 end from source",
        "insert into source_release (source_id, code, released, released_on, revision) select id, '2019', '2019', '2019-12-31', %1$d from source",
    };

    @Override
    public Map<String, String> start() {
        TestDatabase.Database database = TestDatabase.server().create();
        new Revisions(database.as(Bootstrap.OWNER), "test")
                .write(
                        "catalogue",
                        (handle, key) -> {
                            for (String sql : CATALOGUE) {
                                handle.execute(sql.formatted(key));
                            }
                            return true;
                        });
        return Map.of(
                TestKey.SETTING,
                TestKey.TEXT,
                "provindex.database.url",
                database.url(),
                "provindex.database.user",
                Bootstrap.role("ingest"),
                "provindex.database.password",
                TestDatabase.PASSWORD);
    }

    /** The server ends with the JVM, and the databases with it. */
    @Override
    public void stop() {}
}
