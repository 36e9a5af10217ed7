// Reads the event stream with the npm client `eventsource` through a proxy that cuts the connection again and again.
// Arguments: address of the service, sequence to begin behind, sequence to end with, number of cuts. Prints the sequences.
import { connect, createServer } from "node:net";
import { EventSource } from "eventsource";

const [service, after, end, cuts] = [process.argv[2], process.argv[3], Number(process.argv[4]), Number(process.argv[5])];
const { hostname, port } = new URL(service);
let made = 0;
const proxy = createServer((client) => {
  const server = connect(Number(port), hostname);
  client.pipe(server).pipe(client);
  const cut = () => (client.destroy(), server.destroy());
  client.on("error", cut), server.on("error", cut), client.on("close", cut), server.on("close", cut);
  if (made < cuts) {
    // Soon after the first bytes: amid what was missed, or amid what happens.
    server.once("data", () => setTimeout(() => (made++, cut()), 30 + 10 * (made % 7)));
  }
});
proxy.listen(0, "127.0.0.1", () => {
  const seen = [];
  const source = new EventSource(`http://127.0.0.1:${proxy.address().port}/api/v1/events?after=${after}`);
  source.onmessage = (event) => {
    seen.push(Number(event.lastEventId));
    if (Number(event.lastEventId) >= end && made >= cuts) finish();
  };
  const finish = () => {
    source.close();
    console.log(JSON.stringify({ cuts: made, seen }));
    process.exit(0);
  };
  // When everything was seen before the last cut, only cuts are still to come.
  setInterval(() => made >= cuts && seen.at(-1) >= end && finish(), 200);
});
