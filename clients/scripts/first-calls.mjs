// Compiles and runs the TypeScript that stands in docs/api.md, all of it as one program and nothing else.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("..", import.meta.url));
const text = readFileSync(new URL("../../docs/api.md", import.meta.url), "utf8");
const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => match[1]);
if (blocks.length === 0) {
  throw new Error("docs/api.md has no block that begins with ```ts");
}
const target = new URL("../target/first-calls/", import.meta.url);
mkdirSync(target, { recursive: true });
writeFileSync(new URL("first-calls.ts", target), blocks.join("\n"));
const inherit = { cwd: folder, stdio: "inherit" };
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"], inherit);
execFileSync(process.execPath, ["target/first-calls/out/first-calls.js"], inherit);
