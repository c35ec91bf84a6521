import assert from 'node:assert/strict';
import { beloofGeheimhouding } from '../../src/casus/collega/beloof.ts';
import { stopMeelezen } from '../../src/casus/collega/stop-meelezen.ts';
import { wijsAan } from '../../src/casus/collega/wijs-aan.ts';
import type { LijstCategorie } from '../../src/regels/index.ts';
import { verplicht } from '../steun/casus.ts';
import { leestMee } from './orakel.ts';
import { dagVan, deelVan, geefAan, munt, type Plek, type Stap } from './stappen.ts';
import { gewoon } from './stappen-tafel.ts';
import { alsWerk, type Casus, type Meelezer, type Stoel, werkVan } from './wereld.ts';

/** Wie mag aanwijzen, en welke collega met dezelfde taak, die nergens aan tafel zit, dan meeleest (Art 4 (intro), Art 7.3 (b)). */
const COLLEGAS: ReadonlyMap<string, string> = new Map([
  ['rachid', 'samira'],
  ['marit', 'joris'],
]);

const aanwijzer = ({ stoelen }: Casus): Stoel | undefined =>
  stoelen.find((s) => COLLEGAS.has(s.sleutel) && s.zit && s.gast !== true);
const levend = ({ casus, w }: Pick<Plek, 'casus' | 'w'>): Meelezer | undefined =>
  casus.meelezers.find(({ voorbij, tot }) => !voorbij && w.vandaag() <= tot);

/** De soorten die deze stoel nu heeft. De naam leest de collega in deze proef nooit mee: zo mag zij bij hem nergens staan. */
function gekregen({ giften, naam }: Casus, namens: Stoel): LijstCategorie[] {
  const soorten = giften.filter((g) => g.aan === namens && g.status === 'actief' && g.item !== naam);
  return [...new Set(soorten.map(({ item }) => item.categorie))].sort();
}

/** Laat de collega deze soorten meelezen, tot een dag die in de geschiedenis voorbijgaat, en laat hem geheimhouding beloven. */
export async function laatMeelezen(
  { w, casus }: Plek,
  namens: Stoel,
  soorten: readonly LijstCategorie[],
): Promise<void> {
  const { server, su } = w;
  const sleutel = verplicht(COLLEGAS.get(namens.sleutel));
  const werk = werkVan(w, sleutel);
  await su.query('update aanstelling set mag_aanwijzen = true where id = $1', [verplicht(namens.werk).aanstelling]);
  const tot = new Date(server.omgeving.klok().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const wens = {
    casus: casus.id,
    aanstelling: werk.aanstelling,
    categorieen: soorten,
    reden: 'neemt-waar',
    tot,
  } as const;
  const uit = await wijsAan(alsWerk(w, namens), wens);
  assert.ok(uit.kind === 'aangewezen', JSON.stringify({ uit, soorten }));
  const stoel: Stoel = {
    id: uit.aanwijzing,
    persoon: werk.persoon,
    sleutel,
    soort: 'medewerker',
    partijId: werk.partij,
    werk,
    behandelrelatie: false,
    zit: true,
  };
  w.tik();
  const beloofd = await beloofGeheimhouding(alsWerk(w, stoel), { casus: casus.id, geheimhouding: null });
  assert.equal(beloofd.kind, 'beloofd');
  casus.meelezers.push({ stoel, namens, soorten, tot, voorbij: false });
}

export const meelezen: Stap = async (plek) => {
  const { w, casus, toeval } = plek;
  const namens = aanwijzer(casus);
  if (namens === undefined || !casus.open) return false;
  const nu = levend(plek);
  if (nu !== undefined) {
    if (!munt(toeval)) return false;
    const gestopt = await stopMeelezen(alsWerk(w, namens), { casus: casus.id, aanwijzing: nu.stoel.id });
    assert.equal(gestopt.kind, 'gestopt');
    nu.voorbij = true;
    return true;
  }
  const soorten = deelVan(toeval, gekregen(casus, namens));
  if (soorten.length === 0) return false;
  await laatMeelezen(plek, namens, soorten);
  return true;
};

/** Zorgt dat er iemand meeleest en dat er iets te lezen is, als dat kan: van school, wat zonder toestemming mag. */
export async function zorgVoorMeelezer(plek: Plek): Promise<void> {
  const { w, casus } = plek;
  const namens = aanwijzer(casus);
  if (namens === undefined || !casus.open) return;
  const school = verplicht(casus.stoelen.find((s) => s.sleutel === casus.regie));
  for (const soort of ['c', 'd', 'g', 'i'] as const) await geefAan(gewoon(plek), school, soort, [namens]);
  w.tik();
  const nu = levend(plek);
  if (nu !== undefined) {
    await stopMeelezen(alsWerk(w, namens), { casus: casus.id, aanwijzing: nu.stoel.id });
    nu.voorbij = true;
  }
  const soorten = gekregen(casus, namens);
  if (soorten.length > 0) await laatMeelezen(plek, namens, soorten);
}

/** Hoeveel er nu in deze casus mee te lezen is. */
export const telMee = (plek: Pick<Plek, 'w' | 'casus'>): number =>
  plek.casus.items.filter((item) =>
    plek.casus.meelezers.some(({ stoel }) => leestMee(dagVan(plek), item, stoel.persoon)),
  ).length;
