package org.provindex.indicator.sdmx;

import static org.provindex.indicator.sdmx.Component.Role.ATTRIBUTE;
import static org.provindex.indicator.sdmx.Component.Role.DIMENSION;
import static org.provindex.indicator.sdmx.Component.Role.MEASURE;
import static org.provindex.indicator.sdmx.Component.Role.TIME;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.sdmx.Component.Type;
import org.provindex.model.observation.Observation;
import org.provindex.web.language.Names;

/** The data structure of observations, and observations as its rows. */
public final class ObservationStructure {
    /** No group: neither a rank nor a mean. */
    static final String NOT_APPLICABLE = "_Z";

    static final Dsd DSD =
            new Dsd(
                    "OBSERVATION",
                    Names.of("Observations of indicators by area", "分地区指标观测值"),
                    List.of(
                            Component.coded(DIMENSION, "FREQ", "Frequency", "频率", "CL_FREQ"),
                            Component.coded(
                                    DIMENSION, "INDICATOR", "Indicator", "指标", "CL_INDICATOR"),
                            Component.coded(DIMENSION, "AREA", "Area", "地区", "CL_AREA"),
                            Component.coded(
                                    DIMENSION,
                                    "MEASURE",
                                    "Level, growth or rank",
                                    "水平、增长或排名",
                                    "CL_MEASURE"),
                            Component.coded(
                                    DIMENSION,
                                    "KIND",
                                    "Actual, target or forecast",
                                    "实际、目标或预测",
                                    "CL_KIND"),
                            Component.coded(
                                    DIMENSION,
                                    "SCOPE",
                                    "Group of a rank or a mean",
                                    "排名或均值的范围",
                                    "CL_AREA"),
                            Component.plain(TIME, "TIME_PERIOD", "Period", "时期", Type.TIME),
                            Component.plain(MEASURE, "OBS_VALUE", "Value", "数值", Type.DECIMAL),
                            Component.coded(
                                    ATTRIBUTE, "OBS_STATUS", "Status", "状态", "CL_OBS_STATUS"),
                            Component.coded(ATTRIBUTE, "UNIT_MEASURE", "Unit", "单位", "CL_UNIT"),
                            Component.plain(
                                    ATTRIBUTE,
                                    "DECIMALS",
                                    "Decimals of the display unit",
                                    "显示单位小数位数",
                                    Type.INTEGER),
                            Component.coded(
                                    ATTRIBUTE,
                                    "COMPARATOR",
                                    "How exactly it is known",
                                    "精确程度",
                                    "CL_COMPARATOR"),
                            Component.coded(
                                    ATTRIBUTE, "STATISTIC", "Statistic", "统计量", "CL_STATISTIC"),
                            Component.plain(ATTRIBUTE, "SOURCE", "Source", "来源", Type.STRING),
                            Component.plain(ATTRIBUTE, "RELEASE", "Release", "发布", Type.STRING),
                            Component.plain(
                                    ATTRIBUTE,
                                    "PLAN",
                                    "Plan that set a target",
                                    "设定目标的规划",
                                    Type.STRING),
                            Component.plain(
                                    ATTRIBUTE,
                                    "PROVENANCE",
                                    "Address of what it was read from",
                                    "出处地址",
                                    Type.STRING)));

    private ObservationStructure() {}

    static @Nullable String[] row(Observation o) {
        var said = o.value();
        boolean isLevel = o.measure() == org.provindex.model.observation.Measure.LEVEL;
        return new @Nullable String[] {
            o.period().frequency(),
            o.indicator().value(),
            o.area().value(),
            o.measure().word(),
            o.kind().word(),
            o.scope().isEmpty() ? NOT_APPLICABLE : o.scope(),
            o.period().code(),
            said.value() == null ? null : said.value().toPlainString(),
            said.status(),
            o.unit(),
            isLevel ? Integer.toString(o.decimals()) : null,
            said.comparator().word(),
            said.statistic().word(),
            o.source(),
            o.release(),
            said.plan(),
            "/api/v1/observations/" + o.id() + "/provenance"
        };
    }
}
