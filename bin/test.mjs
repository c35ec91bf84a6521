#!/usr/bin/env node
// `npm test [-- FILTER …]`, `npm run proof`, `npm run check`: installs, builds, finds a browser, runs every test.
const versie = process.versions.node;
if (Number(versie.split('.')[0]) < 20) {
  console.error(`Overlegtafel heeft Node 20 of nieuwer nodig en dit is ${versie}; installeer een nieuwere Node.`);
  process.exit(2);
} else {
  import('./deel/proeven.mjs').then((deel) => deel.voerUit(process.argv.slice(2)));
}
