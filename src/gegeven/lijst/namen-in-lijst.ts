import { schuilnaam } from '../../bijeenkomst/zonder-naam.ts';
import { laadFeitenVan } from '../../casus/feiten.ts';
import { gedeeldZegel } from '../../casus/zegels.ts';
import { samen } from '../../db/samen.ts';
import type { Tx } from '../../db/transactie.ts';
import { partijVan, persoonVan } from '../../db/verzoeker.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import type { Gebeurteniscode } from '../../logboek/codes.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { inhoudenVan } from '../../overlegtype/ontleed.ts';
import { leeftijdOp } from '../../regels/index.ts';
import { openInhouden, type Persoonsgegevens } from '../inhoud.ts';
import { inhoudplek } from '../lees-gegeven.ts';
import { isBuitenstaander, lezerVan, naamslot } from '../naamslot.ts';
import { magInKort, type Naamvraag } from '../oordeel/kort-oordeel.ts';
import { kanaalVan, magInzien } from '../oordeel/weeg.ts';
import { alsFeit, bronstoel, laadZaken } from '../zitting.ts';
import { isTeOpenen, isVanStoel, type Kortstof, leesKort } from './korte-stoel.ts';
import * as queries from './namen-in-lijst.queries.ts';

/** Hoe de jongere van een casus in een lijst heet voor wie nu kijkt. */
export type NaamInLijst =
  /** `tekst`: "Yara, 11 jaar". `bronPartij`: van wie de naam komt, voor het logboek; null als een gezinslid hem inbracht. */
  | {
      readonly kind: 'naam';
      readonly tekst: string;
      readonly naam: Persoonsgegevens;
      readonly betrokkene: string;
      readonly bronPartij: string | null;
    }
  /** `tekst`: "Y.D.", "Naam verwijderd" als ook die er niet meer zijn, of een schuilnaam als ook die nog niet mogen (E-07). */
  | { readonly kind: 'initialen'; readonly tekst: string; readonly betrokkene: string };

export type NamenInLijst = ReadonlyMap<string, NaamInLijst>;

/**
 * De naam in een lijst, voor wie hem zelf inbracht of hem kreeg en nu mag lezen (`beoordeel`, handeling inzien); anders initialen.
 * Hetzelfde antwoord als bij het openen van de casus, met een vast aantal vragen aan de database voor de hele lijst. Een casus
 * waar de verzoeker geen stoel heeft die hij nu mag openen, staat er niet in.
 * Wie namen toont, legt dat vast met `legNamenVast`.
 */
export async function namenVoor(tx: Tx, casussen: readonly string[]): Promise<NamenInLijst> {
  const persoon = persoonVan(tx.verzoeker);
  if (persoon === null || casussen.length === 0) return new Map();
  const gevraagd = [...new Set(casussen)];
  const [stoelen, rijen] = await samen(tx, (t) => [
    queries.findStoelen(t, persoon, gevraagd),
    stelNaamvraag(t, persoon, gevraagd),
  ]);
  return namenUit(tx, { stoelen, rijen });
}

/** Wat in deze casussen aan namen te zien is, voor `namenUit`; kan naast andere vragen lopen. */
export const stelNaamvraag = queries.findNamenVoor;

/** Als `namenVoor`, voor wie de stoelen van deze persoon al las. */
export async function namenUit(tx: Tx, gelezen: Gelezen): Promise<NamenInLijst> {
  const kort = await leesKort(tx, gelezen.stoelen, gelezen.rijen);
  const stoelen = gelezen.stoelen.filter((stoel) => isTeOpenen(kort, stoel, tx));
  const namen = await leesNamen(tx, { stoelen, rijen: gelezen.rijen }, kort);
  const initialen = await openInitialen(
    tx,
    stoelen.filter((stoel) => !namen.has(stoel.casus)),
  );
  const schuil = await schuilnamen(
    tx,
    stoelen.filter((stoel) => !namen.has(stoel.casus)),
  );
  return new Map(
    stoelen.map(({ casus, betrokkene }): [string, NaamInLijst] => {
      const gevonden = namen.get(casus);
      if (gevonden === undefined)
        return [
          casus,
          {
            kind: 'initialen',
            tekst: schuil.get(casus) ?? initialen.get(casus) ?? 'Naam verwijderd',
            betrokkene,
          },
        ];
      const { naam, bronPartij } = gevonden;
      const tekst = `${naam.voornaam}, ${leeftijdOp(naam.geboortedatum, tx.vandaag)} jaar`;
      return [casus, { kind: 'naam', tekst, naam, betrokkene, bronPartij }];
    }),
  );
}

/** Bij een overleg dat zonder naam begint, zijn ook initialen te veel zolang de naam niet op tafel mag (E-07). */
async function schuilnamen(tx: Tx, stoelen: readonly queries.Stoelrij[]): Promise<ReadonlyMap<string, string>> {
  const inhouden = await inhoudenVan(
    tx,
    stoelen.map((stoel) => stoel.overlegtype_id),
  );
  const zonderNaam = stoelen.filter((stoel) => inhouden.get(stoel.overlegtype_id)?.eerstZonderNaam === true);
  const feiten = await laadFeitenVan(tx, [...new Set(zonderNaam.map(({ casus }) => casus))]);
  const kanaal = kanaalVan(tx.herkomst);
  const lezer = lezerVan(tx);
  return new Map(
    [...feiten].flatMap(([casus, gelezen]): [string, string][] =>
      isBuitenstaander(gelezen, lezer) && naamslot(gelezen, kanaal) !== null ? [[casus, schuilnaam(gelezen)]] : [],
    ),
  );
}

type Gevonden = { readonly naam: Persoonsgegevens; readonly bronPartij: string | null };

type Gelezen = { readonly stoelen: readonly queries.Stoelrij[]; readonly rijen: readonly queries.Naamrij[] };

async function leesNamen(tx: Tx, { stoelen, rijen }: Gelezen, kort: Kortstof): Promise<ReadonlyMap<string, Gevonden>> {
  // Na sluiten leest niemand de naam nog, en wie niet bevestigde heeft hem nog niet (ADR 0011).
  const bevestigd = new Map(
    stoelen
      .filter((stoel) => stoel.status === 'open' && (stoel.soort !== 'medewerker' || stoel.bevestigd_op !== null))
      .map((stoel) => [stoel.casus, stoel]),
  );
  const leesbaar = await weegNamen(tx, { rijen, stoelen: bevestigd }, kort);
  const inhouden = await openInhouden(
    tx.omgeving.kluis,
    leesbaar.map((rij) => inhoudplek(rij, bevestigd.get(rij.casus_id)?.betrokkene ?? '')),
  );
  const namen = new Map<string, Gevonden>();
  for (const [i, rij] of leesbaar.entries()) {
    const naam = inhouden[i]?.persoonsgegevens;
    if (naam !== undefined && !namen.has(rij.casus_id))
      namen.set(rij.casus_id, { naam, bronPartij: rij.bron_partij_id });
  }
  return namen;
}

type Naamstof = {
  readonly rijen: readonly queries.Naamrij[];
  readonly stoelen: ReadonlyMap<string, queries.Stoelrij>;
};

/** De rijen die deze verzoeker nu mag lezen: de eigen zonder oordeel, de gekregen elk met een oordeel. */
async function weegNamen(tx: Tx, { rijen, stoelen }: Naamstof, kort: Kortstof): Promise<readonly queries.Naamrij[]> {
  const persoon = persoonVan(tx.verzoeker) ?? '';
  const eigen: queries.Naamrij[] = [];
  const vragen: Naamvraag[] = [];
  for (const rij of rijen) {
    const stoel = stoelen.get(rij.casus_id);
    if (stoel === undefined) continue;
    if (isVanStoel(kort, rij, { stoel, persoon })) eigen.push(rij);
    else if (rij.aan_deelnemer_id === stoel.deelnemer && rij.status !== null)
      vragen.push({ rij, stoel, verstrekking: { status: rij.status, plicht: rij.plicht } });
  }
  const zeker = await magInKort(tx, vragen, kort);
  const geheel = await weegGeheel(
    tx,
    vragen.filter((vraag) => !zeker.has(vraag)),
    persoon,
  );
  const mag = new Set([...eigen, ...[...zeker, ...geheel].map(({ rij }) => rij)]);
  return rijen.filter((rij) => mag.has(rij));
}

/** Oordeelt met alles wat over de casus te lezen is. */
async function weegGeheel(tx: Tx, vragen: readonly Naamvraag[], persoon: string): Promise<readonly Naamvraag[]> {
  const stof = await laadZaken(tx, [...new Set(vragen.map(({ rij }) => rij.casus_id))]);
  return vragen.filter(({ rij, verstrekking }) => {
    const weegstof = stof.get(rij.casus_id);
    const stoel = weegstof?.feiten.deelnemers.find((d) => d.persoon === persoon && d.actief);
    if (weegstof === undefined || stoel === undefined) return false;
    return magInzien(weegstof, {
      id: rij.id,
      gever: bronstoel(weegstof.feiten, rij),
      ontvanger: stoel,
      gegeven: alsFeit(rij),
      verstrekking,
    });
  });
}

async function openInitialen(
  tx: Tx,
  stoelen: readonly queries.Stoelrij[],
): Promise<ReadonlyMap<string, string | null>> {
  if (stoelen.length === 0) return new Map();
  const rijen = await queries.findInitialen(
    tx,
    stoelen.map(({ casus }) => casus),
  );
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    rijen.map(({ casus, procesregiepartij, initialen }) => ({
      ...gedeeldZegel({ casus, procesregiepartij, veld: 'casus.initialen', record: casus }),
      envelop: initialen,
    })),
  );
  return new Map(rijen.map(({ casus }, i) => [casus, teksten[i] ?? null]));
}

/**
 * Legt vast welke namen een lijst toonde: een regel per partij van wie zij komen, over ieder van hen (NEN 7513). Initialen wijzen
 * niemand aan; kwam er geen naam op het scherm, dan staat er alleen dat de lijst is bekeken.
 */
export async function legNamenVast(tx: Tx, code: Gebeurteniscode, getoond: Iterable<NaamInLijst>): Promise<void> {
  const namen = [...getoond].flatMap((naam) => (naam.kind === 'naam' ? [naam] : []));
  if (namen.length === 0) {
    await legVast(tx, { code, uitkomst: 'gelukt', bronPartij: partijVan(tx.verzoeker), betrokkenen: [] });
    return;
  }
  for (const [bronPartij, vanPartij] of Map.groupBy(namen, (naam) => naam.bronPartij)) {
    const betrokkenen = [...new Set(vanPartij.map((naam) => naam.betrokkene))];
    await legVast(tx, { code, uitkomst: 'gelukt', bronPartij, categorieen: ['a'], betrokkenen });
  }
}
