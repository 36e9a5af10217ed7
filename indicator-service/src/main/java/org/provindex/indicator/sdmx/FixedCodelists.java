package org.provindex.indicator.sdmx;

import static org.provindex.indicator.sdmx.Codelist.code;

import java.util.List;

/** Codes that do not come from the catalogue; SDMX's own where it has them. */
final class FixedCodelists {
    static final List<Codelist> ALL =
            List.of(
                    Codelist.of(
                            "CL_FREQ",
                            "Frequency (SDMX cross-domain)",
                            "频率",
                            List.of(
                                    code("A", "Annual", "年度"),
                                    code("S", "Half-yearly", "半年度"),
                                    code("Q", "Quarterly", "季度"),
                                    code("M", "Monthly", "月度"),
                                    code("D", "Daily", "日度"),
                                    code("_O", "Other", "其他"))),
                    Codelist.of(
                            "CL_MEASURE",
                            "Measures",
                            "度量",
                            List.of(
                                    code("level", "Level", "水平"),
                                    code("growth", "Growth", "增长"),
                                    code("rank", "Rank", "排名"))),
                    Codelist.of(
                            "CL_KIND",
                            "Kinds",
                            "类别",
                            List.of(
                                    code("actual", "Actual", "实际"),
                                    code("target", "Target", "目标"),
                                    code("forecast", "Forecast", "预测"))),
                    Codelist.of(
                            "CL_COMPARATOR",
                            "How the true value stands to the one said",
                            "真实值与所述值的关系",
                            List.of(
                                    code("eq", "Equal", "等于"),
                                    code("gt", "Greater", "大于"),
                                    code("lt", "Less", "小于"),
                                    code("ge", "Greater or equal", "大于等于"),
                                    code("le", "Less or equal", "小于等于"),
                                    code("approx", "About", "约"))),
                    Codelist.of(
                            "CL_STATISTIC",
                            "Statistics",
                            "统计量",
                            List.of(
                                    code("value", "Value of the area", "地区值"),
                                    code("mean", "Mean over a group", "组均值"))),
                    Codelist.of(
                            "CL_OBS_STATUS",
                            "Observation status (SDMX cross-domain)",
                            "观测状态",
                            List.of(
                                    code("A", "Normal value", "正常值"),
                                    code("B", "Time series break", "序列中断"),
                                    code("D", "Definition differs", "定义不同"),
                                    code("E", "Estimated value", "估计值"),
                                    code("F", "Forecast value", "预测值"),
                                    code("G", "Experimental value", "试验值"),
                                    code("I", "Imputed value", "插补值"),
                                    code(
                                            "L",
                                            "Missing value; data exist but were not collected",
                                            "缺失值"),
                                    code("M", "Missing value; data cannot exist", "缺失值（不存在）"),
                                    code("N", "Not significant", "不显著"),
                                    code("O", "Missing value", "缺失"),
                                    code("P", "Provisional value", "初步值"),
                                    code("Q", "Missing value; suppressed", "缺失值（隐藏）"),
                                    code("S", "Strike and other special events", "特殊事件"),
                                    code("U", "Low reliability", "可靠性低"),
                                    code("V", "Unvalidated value", "未验证值"))));

    private FixedCodelists() {}
}
