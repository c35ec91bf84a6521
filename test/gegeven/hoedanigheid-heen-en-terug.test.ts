import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leesGespreksblad } from '../../src/casus/gesprek/gespreksblad.ts';
import { legGesprekVast } from '../../src/casus/gesprek/leg-gesprek-vast.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { tik, werk } from '../toestemming/bries.ts';
import { type Daan, maakDaan } from './daan.ts';

/** Wie heen en terug gaat, zit weer op zijn eerste stoel; tussendoor zat hij er voor een andere taak (Art 4 (intro), ADR 0048). */
let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d?.weg());
const als = (verzoeker: Medewerker) => ({ ...werk(d, 'femke'), verzoeker });

async function gaZitten(verzoeker: Medewerker): Promise<void> {
  tik(d);
  const { aanstelling } = verzoeker;
  const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const }];
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  tik(d);
  const verklaring = { taak: 'Eigen taak.', grondslag: null, individueelDoel: 'Meedenken.' };
  const gedaan = await bevestigDeelname(als(verzoeker), { casus: d.casus, ...verklaring });
  assert.equal(gedaan.kind, 'bevestigd');
}

test('wie heen en terug ging tussen twee taken, voert een gesprek voor de taak waarvoor hij dan zit', async () => {
  const joris = d.wie('joris') as Medewerker;
  const aanstelling = d.omgeving.ids();
  await d.su.query(
    `insert into aanstelling (id, persoon_id, partij_id, rol, functie, hoedanigheid, geheimhouding, van)
     values ($1, $2, $3, 'medewerker', 'leerplichtambtenaar', 'leerplicht', 'ambtsgeheim', '2026-01-01')`,
    [aanstelling, joris.persoon, joris.partij],
  );
  const bijLeerplicht = { ...joris, aanstelling, functie: 'leerplichtambtenaar', hoedanigheid: 'leerplicht' as const };
  await gaZitten(d.wie('marit') as Medewerker);
  await gaZitten(joris);
  await verlaatTafel(als(joris), { casus: d.casus, reden: 'andere-functie' });
  await gaZitten(bijLeerplicht);
  await verlaatTafel(als(bijLeerplicht), { casus: d.casus, reden: 'andere-functie' });
  await gaZitten(joris);
  tik(d);
  const gesprek = { gesprek: d.omgeving.ids(), casus: d.casus, op: '2026-03-03', hoe: 'gesprek' } as const;
  assert.equal((await legGesprekVast(als(joris), { ...gesprek, inhoud: 'Ik wil rust.' })).kind, 'vastgelegd');
  const leest = async (wie: string) =>
    JSON.stringify(await leesGespreksblad(als(d.wie(wie) as Medewerker), d.casus)).includes('Ik wil rust');
  assert.equal(await leest('marit'), true, 'dezelfde taak');
  assert.equal(await leest('rachid'), false, 'leerplicht');
});
