// Compiles the receiver that stands in docs/subscribe.md as TypeScript and runs it: PORT and WEBHOOK_SECRET say how.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const text = readFileSync(new URL("../../docs/subscribe.md", import.meta.url), "utf8");
const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => match[1]);
if (blocks.length !== 1) throw new Error("docs/subscribe.md must have one block that begins with ```ts");
const target = new URL("../target/receive/", import.meta.url);
mkdirSync(target, { recursive: true });
writeFileSync(new URL("receive.ts", target), blocks[0]);
const options = ["--strict", "--target", "es2022", "--module", "nodenext", "--skipLibCheck", "--types", "node"];
const compiler = new URL("../node_modules/typescript/bin/tsc", import.meta.url).pathname;
const folder = new URL("..", import.meta.url).pathname;
execFileSync(process.execPath, [compiler, ...options, "target/receive/receive.ts"], { cwd: folder, stdio: "inherit" });
await import(new URL("receive.js", target));
