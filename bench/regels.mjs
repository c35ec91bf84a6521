#!/usr/bin/env node
// `npm run bench:regels [-- --schrijf]`: installs the program and the compared libraries, then measures.
const versie = process.versions.node;
if (Number(versie.split('.')[0]) < 20) {
  console.error(`Overlegtafel heeft Node 20 of nieuwer nodig en dit is ${versie}; installeer een nieuwere Node.`);
  process.exit(2);
} else {
  import('./start.mjs').then((deel) => deel.voerUit('regels/loop.ts', process.argv.slice(2), { bibliotheken: true }));
}
