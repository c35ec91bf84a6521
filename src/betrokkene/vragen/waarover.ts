import { leesAfspraak, leesGesprekMetAanwezigen } from '../../bijeenkomst/gezin/lees-afspraak.ts';
import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { hoortErbij } from '../../casus/feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { type Regie, regieVan } from '../../casus/regie.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { findGegeven } from '../../gegeven/gegeven.queries.ts';
import { gekregenAls } from '../../gegeven/lijst/toon-gegevens.ts';
import { type Mens, noemMensen } from '../../gegeven/mensen.ts';
import { findVerstrekkingen } from '../../gegeven/verstrekking.queries.ts';
import { bronstoel, isEigen, openZitting } from '../../gegeven/zitting.ts';
import type { Gebeurteniscode } from '../../logboek/codes.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { LijstCategorie } from '../../regels/index.ts';
import { leesIntrekkingen } from '../../toestemming/intrekkingen.ts';
import { type Gezinszaak, openEigenZaak } from '../positie.ts';
import { findLogregels } from '../wie-keek/logboek.queries.ts';
import { type Keek, maakKeekregels, openLogboek } from '../wie-keek/toon-wie-keek.ts';
import type { Vraagover } from './over.ts';

/** Waar een vraag over gaat, zoals de vrager het leest. Van een gegeven alleen de soort en van wie, zonder tekst. */
export type Waarover =
  | { readonly kind: 'gegeven'; readonly soort: LijstCategorie; readonly bron: Mens }
  | { readonly kind: 'regel'; readonly keek: Keek }
  | { readonly kind: 'afspraak'; readonly tekst: string }
  | { readonly kind: 'aanwezig'; readonly op: Date }
  | { readonly kind: 'deelnemer'; readonly mens: Mens }
  | { readonly kind: 'intrekking'; readonly naam: string; readonly partij: string };

/** Leest waar een vraag over gaat. @returns null als deze lezer het nu niet mag lezen: anders zegt een vraag dat iets bestaat. */
export async function leesWaarover(tx: Tx, zaak: Gezinszaak, over: Vraagover): Promise<Waarover | null> {
  const casus = zaak.feiten.casus.id;
  if ('gegeven' in over) return leesGegeven(tx, { casus, gegeven: over.gegeven });
  if ('gebeurtenis' in over) return leesRegel(tx, zaak, over.gebeurtenis);
  if ('afspraak' in over) {
    const tekst = await leesAfspraak(tx, { casus, afspraak: over.afspraak });
    return tekst === null ? null : { kind: 'afspraak', tekst };
  }
  if ('deelnemer' in over) return leesDeelnemer(tx, zaak, over.deelnemer);
  if ('intrekking' in over) return leesIntrekking(tx, zaak, over.intrekking);
  const op = await leesGesprekMetAanwezigen(tx, { casus, bijeenkomst: over.aanwezig });
  return op === null ? null : { kind: 'aanwezig', op };
}

async function leesGegeven(
  tx: Tx,
  plek: { readonly casus: string; readonly gegeven: string },
): Promise<Waarover | null> {
  const geopend = await openZitting(tx, plek.casus);
  const rij = geopend.kind === 'zitting' ? await findGegeven(tx, plek) : undefined;
  if (geopend.kind !== 'zitting' || rij === undefined) return null;
  const { zitting } = geopend;
  const verstrekkingen = await findVerstrekkingen(tx, plek.casus);
  if (!isEigen(zitting, rij) && gekregenAls(zitting, rij, verstrekkingen) === null) return null;
  const { mens } = await noemMensen(tx, zitting);
  return { kind: 'gegeven', soort: rij.categorie, bron: mens(bronstoel(zitting.feiten, rij)) };
}

async function leesRegel(tx: Tx, zaak: Gezinszaak, regel: string): Promise<Waarover | null> {
  const index = await openLogboek(tx, zaak.feiten);
  const vraag = { index, ik: zaak.stoel.persoon, tot: null, wie: null, regel, hoogstens: 1 } as const;
  const [keek] = await maakKeekregels(tx, zaak, await findLogregels(tx, vraag));
  return keek === undefined ? null : { kind: 'regel', keek };
}

/** Wie er nu aan tafel zit, voor ieder die dat op zijn eigen pagina leest. */
async function leesDeelnemer(tx: Tx, { feiten, stoel }: Gezinszaak, deelnemer: string): Promise<Waarover | null> {
  const gevonden = feiten.deelnemers.find((d) => d.id === deelnemer && d.actief && hoortErbij(feiten, d));
  if (gevonden === undefined || gevonden.id === stoel.id || feiten.casus.status === 'gesloten') return null;
  return { kind: 'deelnemer', mens: (await noemMensen(tx, { feiten })).mens(gevonden) };
}

/** Wat een ontvanger zei nadat de vrager zelf introk; wat een ander introk, is hier niets (Bijl 5-a). */
async function leesIntrekking(tx: Tx, { feiten, stoel }: Gezinszaak, bericht: string): Promise<Waarover | null> {
  const eigen = (await leesIntrekkingen(tx, feiten)).filter(({ van }) => van === stoel.persoon);
  const gevonden = eigen.find(({ id, antwoord }) => id === bericht && antwoord !== null);
  return gevonden === undefined ? null : { kind: 'intrekking', naam: gevonden.naam, partij: gevonden.partij };
}

export type Waaroveruitkomst =
  | { readonly kind: 'waarover'; readonly waarover: Waarover | null; readonly regie: Regie }
  | NietGevonden;

/** Voor het formulier van een vraag: waar zij over gaat (null als zij nergens bij hoort) en wie haar leest. */
export async function toonWaarover(
  opening: Casusopening<Gezinslid>,
  { casus, over }: { readonly casus: string; readonly over: Vraagover | null },
): Promise<Waaroveruitkomst> {
  const code = codeVan(over);
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Waaroveruitkomst> => {
    const zaak = await openEigenZaak(tx, casus, code);
    if (zaak === null) return NIET_GEVONDEN;
    const waarover = over === null ? null : await leesWaarover(tx, zaak, over);
    const mag = over === null || waarover !== null;
    await legVast(tx, {
      ...logkop(zaak.feiten),
      code,
      uitkomst: mag ? 'gelukt' : 'geweigerd',
      ...(waarover?.kind === 'gegeven' ? { categorieen: [waarover.soort] } : {}),
    });
    return mag ? { kind: 'waarover', waarover, regie: await regieVan(tx, zaak.feiten) } : NIET_GEVONDEN;
  });
}

function codeVan(over: Vraagover | null): Gebeurteniscode {
  if (over === null || 'gebeurtenis' in over) return 'logboek-ingezien';
  if ('deelnemer' in over) return 'casus-ingezien';
  if ('intrekking' in over) return 'toestemming-ingezien';
  return 'gegeven' in over ? 'gegevens-ingezien' : 'bijeenkomst-ingezien';
}
