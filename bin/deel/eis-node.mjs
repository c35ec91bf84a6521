// Loaded before the program itself: a wrong Node stops here, it never runs silently.
import { NODE_MAJOR } from './plaats.mjs';

if (Number(process.versions.node.split('.')[0]) !== NODE_MAJOR) {
  console.error(
    `Overlegtafel draait op Node ${NODE_MAJOR} en dit is ${process.versions.node}; ` +
      'start met `npm start`, dan komt de juiste Node mee, of verwijder de map node_modules om haar opnieuw te laten installeren.',
  );
  process.exit(2);
}
