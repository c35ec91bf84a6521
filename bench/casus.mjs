#!/usr/bin/env node
// `npm run bench:casus [-- --casussen 20000] [-- --schrijf]`: builds a region of casussen and measures the program on it.
const versie = process.versions.node;
if (Number(versie.split('.')[0]) < 20) {
  console.error(`Overlegtafel heeft Node 20 of nieuwer nodig en dit is ${versie}; installeer een nieuwere Node.`);
  process.exit(2);
} else {
  import('./start.mjs').then((deel) => deel.voerGebouwdUit('casus/loop.js', process.argv.slice(2)));
}
