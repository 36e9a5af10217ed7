package org.provindex.indicator;

import static io.restassured.RestAssured.given;
import static io.restassured.config.JsonConfig.jsonConfig;
import static io.restassured.path.json.config.JsonPathConfig.NumberReturnType.BIG_DECIMAL;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.database.TestDatabase;

/** Requests to the service under test, and the catalogue that most tests begin with. */
public final class Given {
    /** Every test finds these entries; none changes them. */
    private static final String CATALOGUE =
            """
            {"units": [
                {"code": "km", "symbol": "km", "names": {"en": "kilometre", "zh": "千米"}, "quantityKind": "length"},
                {"code": "10k_km", "symbol": "10⁴ km", "names": {"en": "10 thousand kilometres", "zh": "万千米"},
                 "quantityKind": "length", "factor": 10000, "base": "km", "aliases": ["万公里"]},
                {"code": "count", "names": {"en": "count"}, "quantityKind": "count"},
                {"code": "percent", "symbol": "%", "names": {"en": "percent"}, "quantityKind": "share"},
                {"code": "rank", "names": {"en": "place"}, "quantityKind": "rank"}],
             "topics": [{"code": "infrastructure", "names": {"en": "Infrastructure", "zh": "基础设施"}, "words": ["cable"]}],
             "areas": [
                {"code": "CN", "level": "country", "names": {"en": "China", "zh": "中国"}},
                {"code": "CN-SX", "level": "province", "parent": "CN", "codes": ["140000"], "aliases": ["Jin", "晋"],
                 "names": {"en": "Shanxi", "zh": "山西", "pinyin": "Shanxi"}},
                {"code": "CN-HA", "level": "province", "parent": "CN", "names": {"en": "Henan", "zh": "河南"}},
                {"code": "CN-HB", "level": "province", "parent": "CN", "names": {"en": "Hubei", "zh": "湖北"}}],
             "neighbours": [{"area": "CN-SX", "neighbours": ["CN-HA"]}],
             "groups": [
                {"code": "X-CENTRAL", "names": {"en": "Central", "zh": "中部"}, "kind": "universe",
                 "members": ["CN-SX", {"area": "CN-HA", "from": "2019-01-01"}]}],
             "sources": [
                {"code": "yearbook", "publisher": "Bureau", "series": {"en": "Yearbook", "zh": "年鉴"}, "kind": "table",
                 "precedence": [{"from": "1900-01-01", "rank": 10}],
                 "releases": [{"code": "2019", "date": "2019-09-30"}, {"code": "2020", "date": "2020-09", "title": "Of 2020"}]},
                {"code": "article", "series": {"en": "Article"}, "kind": "prose",
                 "precedence": [{"from": "1900-01-01", "rank": 100}], "releases": [{"code": "2021", "date": "2021"}]}],
             "indicators": [
                {"code": "cable-length", "names": {"en": "Length of cables", "zh": "光缆长度"}, "unit": "km",
                 "displayUnit": "10k_km", "direction": 1, "nature": "stock", "topic": "infrastructure", "decimals": 1,
                 "definition": {"en": "All cables at the end of the year."}, "aliases": ["cables"],
                 "distinctFrom": ["trunk-length"]},
                {"code": "trunk-length", "names": {"en": "Length of trunk cables"}, "unit": "km", "direction": 1,
                 "nature": "stock", "topic": "infrastructure"},
                {"code": "stations", "names": {"en": "Base stations"}, "unit": "count", "direction": 1, "nature": "stock"},
                {"code": "unready", "names": {"en": "Unready"}, "unit": "count", "direction": 1, "nature": "flow",
                 "status": "draft"}]}
            """;

    private static boolean loaded;

    private Given() {}

    /** A request that asks and answers JSON, numbers read exactly. */
    public static RequestSpecification json() {
        return given().config(
                        RestAssured.config().jsonConfig(jsonConfig().numberReturnType(BIG_DECIMAL)))
                .contentType("application/json");
    }

    public static Response get(String path, Object... values) {
        return json().get(path, values);
    }

    public static Response post(String path, String body) {
        return json().body(body).post(path);
    }

    public static Response put(String path, String etag, String body) {
        return json().header("If-Match", etag).body(body).put(path);
    }

    public static String etag(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    public static String catalogueText() {
        return CATALOGUE;
    }

    public static synchronized void catalogue() {
        if (!loaded) {
            post("/api/v1/catalogue", CATALOGUE).then().statusCode(200);
            loaded = true;
        }
    }

    /** Indicators of a test's own, counted in {@code count}; the topic is made where it is new. */
    public static void indicators(String topic, String... codes) {
        StringBuilder body =
                new StringBuilder(
                        "{\"topics\": [{\"code\": \"%1$s\", \"names\": {\"en\": \"%1$s\"}}], \"indicators\": ["
                                .formatted(topic));
        String separator = "";
        for (String code : codes) {
            body.append(separator)
                    .append(
                            """
                            {"code": "%1$s", "names": {"en": "%1$s"}, "unit": "count", "direction": 1,
                             "nature": "stock", "topic": "%2$s"}"""
                                    .formatted(code, topic));
            separator = ",";
        }
        post("/api/v1/catalogue", body + "]}").then().statusCode(200);
    }

    /** The observation that was made; {@code fields} come in addition to area, period and value. */
    public static Response observation(
            String indicator,
            String area,
            String period,
            String value,
            Map<String, String> fields) {
        StringBuilder body =
                new StringBuilder(
                        """
                        {"indicator": "%s", "area": "%s", "period": "%s", "value": %s"""
                                .formatted(indicator, area, period, value));
        if (!fields.containsKey("source")) {
            body.append(", \"source\": \"yearbook\", \"release\": \"2020\"");
        }
        fields.forEach((k, v) -> body.append(", \"%s\": \"%s\"".formatted(k, v)));
        return post("/api/v1/observations", body + "}");
    }

    public static Response observation(String indicator, String area, String period, String value) {
        return observation(indicator, area, period, value, Map.of());
    }

    /** The service's database as another role sees it. */
    public static Jdbi database(String role) {
        String url =
                org.eclipse.microprofile.config.ConfigProvider.getConfig()
                        .getValue("provindex.database.url", String.class);
        return Jdbi.create(url, role, TestDatabase.PASSWORD);
    }

    public static Jdbi owner() {
        return database(Bootstrap.OWNER);
    }
}
