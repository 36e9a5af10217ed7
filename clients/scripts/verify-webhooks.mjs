// Verifies captured webhooks with the libraries that integrators use. Argument: a JSON file with `secrets` and `hooks`
// (each with `headers` and `body`). Every hook must pass with every secret, and none with another one.
import { readFileSync } from "node:fs";
import { HTTP } from "cloudevents";
import { Webhook as Standard } from "standardwebhooks";
import { Webhook as Svix } from "svix";

const { secrets, hooks } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const stranger = "whsec_" + Buffer.alloc(32, 7).toString("base64");
const passes = (verifier, hook) => {
  try {
    verifier.verify(hook.body, hook.headers);
    return true;
  } catch {
    return false;
  }
};
for (const Verifier of [Standard, Svix]) {
  for (const hook of hooks) {
    for (const secret of secrets) {
      if (!passes(new Verifier(secret), hook)) throw new Error(`${Verifier.name} refuses ${hook.headers["webhook-id"]}`);
    }
    const forged = { ...hook, body: hook.body.replace("specversion", "specversioN") };
    if (passes(new Verifier(stranger), hook) || passes(new Verifier(secrets[0]), forged)) {
      throw new Error(`${Verifier.name} takes what is forged`);
    }
  }
}
for (const hook of hooks) {
  const event = HTTP.toEvent({ headers: hook.headers, body: hook.body });
  if (!event.validate() || event.id !== hook.headers["webhook-id"]) throw new Error(`no CloudEvent: ${hook.body}`);
}
console.log(`${hooks.length} webhooks verified by standardwebhooks, svix and cloudevents`);
