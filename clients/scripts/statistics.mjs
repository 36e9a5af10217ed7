// Reads a running indicator service with clients of the statistics world: sdmx-rest for SDMX, jsonstat-toolkit for cubes.
import sdmx from "sdmx-rest";
import JSONstat from "jsonstat-toolkit";

const base = process.env["PROVINDEX_INDICATOR_URL"] ?? "http://127.0.0.1:8081";
const service = sdmx.getService({ url: `${base}/sdmx/v2`, api: "v2.0.0" });

/** What a query made by sdmx-rest answers, once sdmx-rest accepts status and media type. */
async function run(query, accept) {
  const response = await fetch(sdmx.getUrl(query, service), { headers: { Accept: accept } });
  sdmx.checkStatus(query, response);
  sdmx.checkMediaType(accept, response);
  return accept.includes("csv") ? response.text() : response.json();
}

const structureType = sdmx.metadata.MetadataFormat.SDMX_JSON_2_0_0;
const dataType = sdmx.data.DataFormat.SDMX_JSON_2_0_0;

const flows = await run(sdmx.getMetadataQuery({ resource: "dataflow", agency: "PVX" }), structureType);
console.log(`${flows.data.dataflows.length} dataflows`);

const areas = await run(
  sdmx.getMetadataQuery({ resource: "codelist", agency: "PVX", id: "CL_AREA", version: "1.0.0" }),
  structureType,
);
console.log(areas.data.codelists[0].codes.find((code) => code.id === "CN-SX").names.zh);

const query = sdmx.getDataQuery2({
  context: "dataflow=PVX:INFRASTRUCTURE(1.0.0)",
  key: "A.*.CN-SX,A.*.CN-HB",
  filters: ["TIME_PERIOD=ge:2020+le:2022"],
  lastNObs: 1,
});
const data = await run(query, dataType);
const structure = data.data.structures[0];
const series = Object.keys(data.data.dataSets[0].series);
console.log(`${series.length} series of ${structure.dimensions.series[2].values.map((v) => v.id).sort().join(" and ")}`);

const csv = await run(query, sdmx.data.DataFormat.SDMX_CSV_2_0_0);
console.log(csv.split("\r\n")[0].split(",").slice(0, 4).join(","));

const response = await fetch(
  `${base}/api/v1/exports/observations.json-stat?group=X-CN31&from=2013&to=2022&indicator=software-revenue&lang=zh`,
);
const cube = JSONstat(await response.json());
console.log(cube.class, cube.id.join(","), cube.length);
const cell = cube.Data({ area: "CN-SX", period: "2022" });
console.log(cube.Dimension("area").Category("CN-SX").label, typeof cell.value);
console.log(cube.toTable({ type: "arrobj" }).length === cube.n ? "table complete" : "table differs");
