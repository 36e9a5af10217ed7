package org.provindex.indicator.sdmx;

import static org.provindex.indicator.sdmx.Component.Role.ATTRIBUTE;
import static org.provindex.indicator.sdmx.Component.Role.DIMENSION;
import static org.provindex.indicator.sdmx.Component.Role.MEASURE;
import static org.provindex.indicator.sdmx.Component.Role.TIME;

import java.util.List;
import org.provindex.indicator.sdmx.Component.Type;
import org.provindex.web.language.Names;

/** The data structure of published league tables: scores, with ranks beside them. */
final class LeagueTableStructure {
    static final String FLOW = "LEAGUE_TABLES";

    static final Dsd DSD =
            new Dsd(
                    "LEAGUE_TABLE",
                    Names.of("Published editions of league tables", "已发布的排行榜"),
                    List.of(
                            Component.coded(DIMENSION, "FREQ", "Frequency", "频率", "CL_FREQ"),
                            Component.coded(
                                    DIMENSION,
                                    "METHODOLOGY",
                                    "Methodology",
                                    "方法",
                                    "CL_METHODOLOGY"),
                            Component.coded(DIMENSION, "UNIVERSE", "Universe", "排名范围", "CL_AREA"),
                            Component.coded(DIMENSION, "EDITION", "Edition", "版次", "CL_EDITION"),
                            Component.coded(
                                    DIMENSION,
                                    "NODE",
                                    "Index, pillar or indicator",
                                    "指数、支柱或指标",
                                    "CL_NODE"),
                            Component.coded(DIMENSION, "AREA", "Area", "地区", "CL_AREA"),
                            Component.plain(TIME, "TIME_PERIOD", "Period", "时期", Type.TIME),
                            Component.plain(MEASURE, "OBS_VALUE", "Score", "得分", Type.DECIMAL),
                            Component.plain(ATTRIBUTE, "RANK", "Rank", "排名", Type.DECIMAL),
                            Component.plain(
                                    ATTRIBUTE,
                                    "COVERAGE",
                                    "Share of the inputs that were observed",
                                    "已观测投入的比例",
                                    Type.DECIMAL),
                            Component.plain(
                                    ATTRIBUTE,
                                    "VERSION",
                                    "Version of the methodology",
                                    "方法版本",
                                    Type.INTEGER),
                            Component.plain(
                                    ATTRIBUTE,
                                    "PUBLISHED",
                                    "When published",
                                    "发布时间",
                                    Type.STRING)));

    private LeagueTableStructure() {}
}
