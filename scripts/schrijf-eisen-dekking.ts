/** Schrijft docs/eisen-dekking.md: wat elke eis bewaart. Dat het document klopt, is een test van src/eisen. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leesBronbestanden } from '../src/eisen/bronbestanden.ts';
import { schrijfDekking, vindEisen } from '../src/eisen/dekking.ts';
import { pakketwortel } from '../src/lib/pakket.ts';

await writeFile(join(pakketwortel, 'docs/eisen-dekking.md'), schrijfDekking(vindEisen(await leesBronbestanden())));
