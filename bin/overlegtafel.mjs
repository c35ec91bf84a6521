#!/usr/bin/env node
// The command `overlegtafel`. Only this check may run on a Node of any age; the rest asks for 20, the program itself
// for the Node 26 that it brings along.
const versie = process.versions.node;
if (Number(versie.split('.')[0]) < 20) {
  console.error(
    `Overlegtafel heeft Node 20 of nieuwer nodig om te starten en dit is ${versie}; installeer een nieuwere Node.`,
  );
  process.exit(2);
} else {
  import('./deel/opdracht.mjs').then((deel) => deel.voerUit(process.argv.slice(2)));
}
