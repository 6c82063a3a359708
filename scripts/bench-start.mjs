// Measures from `npm start` to an answer on the page of the local workspace, with a warm cache:
// what somebody waits who starts it, opens its address in a browser that runs already, and asks;
// and how long the page's first view takes.
// Usage: node scripts/bench-start.mjs [runs], 5 by default. Needs Chromium. Prints the median.
import { cpus, loadavg } from 'node:os';
import { askInChannel, openBrowser, startLocally } from './local-start.mjs';

/** Seconds to the printed address, from there to the first view of the page, and to the answer. */
async function measure(browser) {
  const begun = performance.now();
  const { address, stop } = await startLocally();
  const ready = secondsSince(begun);
  const page = await browser.newPage();
  const opened = performance.now();
  await page.goto(address);
  await page.getByRole('navigation', { name: 'Workspace' }).waitFor();
  const viewed = secondsSince(opened);
  await askInChannel(page, 'what does a CTO do?');
  const answered = secondsSince(begun);
  await page.close();
  await stop();
  return { ready, viewed, answered };
}

function secondsSince(begun) {
  return (performance.now() - begun) / 1000;
}

function tell(name, { ready, viewed, answered }) {
  const seconds = [ready, viewed, answered].map((value) => value.toFixed(2));
  console.log(
    `${name}: ready ${seconds[0]} s, first view ${seconds[1]} s later, answered ${seconds[2]} s`,
  );
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const browser = await openBrowser();
await measure(browser); // Builds and learns where something changed, and is not counted.
const runs = [];
for (let run = 1; run <= Number(process.argv[2] ?? 5); run++) {
  const taken = await measure(browser);
  tell(`run ${run}`, taken);
  runs.push(taken);
}
await browser.close();
tell(`median of ${runs.length}`, {
  ready: median(runs.map(({ ready }) => ready)),
  viewed: median(runs.map(({ viewed }) => viewed)),
  answered: median(runs.map(({ answered }) => answered)),
});
console.log(`Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`);
