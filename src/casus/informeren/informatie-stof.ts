import type { Tx } from '../../db/transactie.ts';
import { findPartijen, findPartijenOpId, type Partij } from '../../partij/partij.queries.ts';
import { type Doel, leeftijdOp, leeftijdsgroep } from '../../regels/index.ts';
import { vertegenwoordigt } from '../../toestemming/tekenaars.ts';
import { type CasusFeiten, teInformeren } from '../feiten.ts';
import { regieVan } from '../regie.ts';
import type { Informatiestof, Nieuws } from './informatie-tekst.ts';
import type { Lezer } from './informatie-zinnen.nl.ts';

/** Waarover iemand wordt geinformeerd: welke ontvangers, voor welke doelen (12.4a-b). */
export type Waarover = { readonly partijen: readonly string[]; readonly doelen: readonly Doel[] };

/** Voor wie de zinnen zijn, op de peildatum: wie gezag heeft over wie 16 of ouder is, beslist niet mee (fn 32). */
export function lezerVan(feiten: CasusFeiten, persoon: string): Lezer {
  const groep = leeftijdsgroep(leeftijdOp(feiten.kern.geboortedatum, feiten.peildatum));
  const onder16 = groep === '<12' || groep === '12-15';
  if (persoon === feiten.betrokkene.persoon) return onder16 ? 'jongere' : 'jongere-16';
  return onder16 || vertegenwoordigt(feiten, persoon) ? 'ouder' : 'ouder-16';
}

/** Wat deze persoon al weet, naast wat hij nu hoort. Wie nog niets weet, of niets nieuws hoort, krijgt alles. */
export function nieuwsVoor(
  feiten: CasusFeiten,
  persoon: string,
  { partijen, doelen, namen }: Waarover & { readonly namen: readonly Partij[] },
): Nieuws {
  const weet = feiten.informatie.filter((i) => i.persoon === persoon);
  if (weet.length === 0) return { kind: 'alles' };
  const bekend = new Set(weet.map((i) => i.partij));
  const bekendeDoelen = new Set(weet.flatMap((i) => i.doelen));
  const erbij = {
    partijen: namen.filter((partij) => partijen.includes(partij.id) && !bekend.has(partij.id)),
    doelen: doelen.filter((doel) => !bekendeDoelen.has(doel)),
  };
  return erbij.partijen.length + erbij.doelen.length === 0 ? { kind: 'alles' } : { kind: 'erbij', ...erbij };
}

/** Maakt de stof voor de uitleg aan een persoon. */
export type Stofmaker = (persoon: string, waarover: Waarover) => Informatiestof;

/** Leest wat voor elke uitleg in deze casus gelijk is: wie het overleg leidt en welke organisaties er zijn. */
export async function leesStofmaker(tx: Tx, feiten: CasusFeiten): Promise<Stofmaker> {
  const regie = await regieVan(tx, feiten);
  const alle = await findPartijen(tx);
  const { inhoud, naam } = feiten.overlegtype;
  const vast = {
    overleg: naam,
    regie,
    bewaarmaanden: inhoud.bewaarmaanden,
    nazorgMaanden: inhoud.nazorgMaanden,
    metToestemming: Object.values(inhoud.fasen).some((soorten) => soorten.includes('e')),
    metMelding: inhoud.aanleiding?.soort === 'verzuimmelding',
    metLeerplicht: inhoud.rollen.some((rol) => rol.hoedanigheid === 'leerplicht'),
  };
  return (persoon, gevraagd) => {
    // Wat geen doel van de casus is, of geen gebonden partij, komt in geen uitleg: een formulier is geen bron.
    const waarover = {
      partijen: gevraagd.partijen.filter((partij) => feiten.convenant.gebonden.has(partij)),
      doelen: gevraagd.doelen.filter((doel) => feiten.casus.doelen.includes(doel)),
    };
    const nieuws = nieuwsVoor(feiten, persoon, { ...waarover, namen: alle });
    const genoemd = new Set([...waarover.partijen, feiten.casus.procesregiepartij]);
    const partijen = alle.filter((partij) => genoemd.has(partij.id));
    const rang = (partij: Partij): number => (partij.id === feiten.casus.procesregiepartij ? 0 : 1);
    return {
      ...vast,
      lezer: lezerVan(feiten, persoon),
      voogd: feiten.gezag.some((g) => g.soort === 'vertegenwoordiger'),
      partijen: partijen.toSorted((a, b) => rang(a) - rang(b)),
      doelen: waarover.doelen,
      nieuws,
    };
  };
}

/** De organisaties waarover nog iemand moet worden geinformeerd, bij naam; ook die de regie erbij wil (12.1, 12.4b). */
export async function leesNogOver(
  tx: Tx,
  feiten: CasusFeiten,
  taken: readonly { readonly soort: string; readonly onderwerp_id: string | null }[],
): Promise<readonly string[]> {
  const gewenst = taken.flatMap((t) => (t.soort === 'ontvanger-vertellen' ? (t.onderwerp_id ?? []) : []));
  const { partijen } = teVertellen(feiten, gewenst);
  const namen = await findPartijenOpId(tx, partijen);
  return partijen.flatMap((partij) => namen.get(partij)?.naam ?? []).sort();
}

/** Wat er nog te vertellen valt: de eerste keer alles, daarna alleen de ontvanger of het doel dat erbij kwam (12.1, 12.4a-b). */
export type Tevertellen = {
  readonly eersteKeer: boolean;
  readonly personen: readonly string[];
  /** Partijen waarover iemand nog niets weet, voor een of meer doelen. */
  readonly partijen: readonly string[];
  /** Doelen waarover iemand nog niets weet. */
  readonly doelen: readonly Doel[];
};

/**
 * Zoekt wat nog te vertellen is over deze partijen: die aan tafel zitten en die de regie erbij wil.
 * Een doel dat erbij kwam geldt voor elke ontvanger die al bekend is.
 */
export function teVertellen(feiten: CasusFeiten, gewenst: readonly string[]): Tevertellen {
  const mensen = teInformeren(feiten);
  const weet = (persoon: string, klopt: (i: CasusFeiten['informatie'][number]) => boolean): boolean =>
    feiten.informatie.some((i) => i.persoon === persoon && klopt(i));
  const nieuweling = mensen.some((persoon) => !weet(persoon, () => true));
  const aanTafel = feiten.deelnemers.flatMap((d) => (d.actief && d.partijId !== null ? [d.partijId] : []));
  const doelen = feiten.casus.doelen.filter((doel) => mensen.some((p) => !weet(p, (i) => i.doelen.includes(doel))));
  const oud = feiten.casus.doelen.filter((doel) => !doelen.includes(doel));
  const partijen = [...new Set([...aanTafel, ...gewenst])].filter((partij) =>
    mensen.some((p) => oud.some((doel) => !weet(p, (i) => i.partij === partij && i.doelen.includes(doel)))),
  );
  const personen = mensen.filter(
    (p) =>
      doelen.some((doel) => !weet(p, (i) => i.doelen.includes(doel))) ||
      partijen.some((partij) => oud.some((doel) => !weet(p, (i) => i.partij === partij && i.doelen.includes(doel)))),
  );
  return { eersteKeer: nieuweling, personen, partijen, doelen };
}
