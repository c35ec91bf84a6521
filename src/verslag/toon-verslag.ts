import { findBesluiten } from '../bijeenkomst/besluit/besluit.queries.ts';
import { openBesluiten } from '../bijeenkomst/besluit/besluittekst.ts';
import { findBijeenkomst } from '../bijeenkomst/bijeenkomst.queries.ts';
import { findAanwezigheid } from '../bijeenkomst/live/aanwezigheid.queries.ts';
import type { Bladkop } from '../casus/casusblad.tsx';
import { inTransactie, type Tx } from '../db/transactie.ts';
import { leesBlad } from '../gegeven/blad.ts';
import { type Casuskop, casuskop } from '../gegeven/lees-gegeven.ts';
import type { Mens } from '../gegeven/mensen.ts';
import type { Opening } from '../gegeven/nieuw/invoer.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { teltMee } from '../plan/open-plan.ts';
import { rondTakenAf } from '../taak/taken.ts';
import { findDelen, findDelenVoorOordeel } from './deel.queries.ts';
import { type Deelbeeld, type Deelinmaak, maakDelen } from './deelbeeld.ts';
import { leesDelen, vindTeruggetrokken } from './lees-delen.ts';
import { legLezenVast } from './leg-lezen-vast.ts';
import { type Noemer, noemVoorVerslag } from './noem.ts';
import { isGesloten, metVenster, openVerslagOmTeLezen, type Verslagplek, type Verslagzitting } from './open-verslag.ts';
import { type Akkoordrij, findAkkoorden, findLezingen, findReacties, insertLezing } from './reactie.queries.ts';
import { leesToetredingen, type Toetredingsbeeld } from './toetredingen.ts';
import type { Verslagrij } from './verslag.queries.ts';
import { openTitels, openWoorden } from './zegel.ts';

/** Wat een deelnemer van het verslag vindt. */
export type Akkoordbeeld = {
  readonly mens: Mens;
  readonly ik: boolean;
  readonly stand: Akkoordrij['stand'];
  readonly op: Date | null;
};

/** Een besluit of afspraak van de bijeenkomst die deze lezer nu mag lezen. */
export type Afspraakbeeld = {
  readonly id: string;
  readonly soort: 'besluit' | 'actie';
  /** Het gegeven eronder, als de tekst over iemand gaat. */
  readonly gegeven: string | null;
  readonly tekst: string;
  readonly wie: Mens | null;
  readonly datum: string | null;
};

/** Wat in volgorde op de pagina staat: een deel, of dat er een deel is teruggetrokken. */
export type Stuk =
  | { readonly kind: 'deel'; readonly deel: Deelbeeld }
  | { readonly kind: 'teruggetrokken'; readonly sleutel: string; readonly op: Date | null };

/** Het verslag zoals deze lezer het nu mag zien. */
export type Verslagbeeld = {
  readonly casus: Casuskop;
  readonly blad: Bladkop | null;
  readonly ik: Mens;
  /** Wie afdrukt, voor in de voet van een bestand. */
  readonly lezer: string;
  readonly isRegie: boolean;
  /** Kwam alleen voor deze bijeenkomst: leest, en reageert niet (T25-07). */
  readonly gast: boolean;
  readonly nu: Date;
  readonly vandaag: string;
  readonly verslag: Verslagrij;
  readonly bijeenkomstOp: Date;
  /** Het overleg noemt in verslagen niemand bij naam (CL-5c). */
  readonly pseudoniemen: boolean;
  /** Wie er sinds het vorige verslag tot het convenant toetrad. */
  readonly toetredingen: readonly Toetredingsbeeld[];
  readonly stukken: readonly Stuk[];
  /** Eigen concepten; alleen de schrijver leest ze. */
  readonly concepten: readonly Deelbeeld[];
  /** Alleen voor de regie: waar anderen nog aan schrijven, zonder tekst. */
  readonly inDeMaak: readonly Deelinmaak[];
  readonly afspraken: readonly Afspraakbeeld[];
  readonly aanwezig: readonly { readonly mens: Mens; readonly stand: 'aanwezig' | 'afgemeld' | 'afwezig' }[];
  readonly akkoorden: readonly Akkoordbeeld[];
  /** Wat er volgens iemand ontbreekt of in het geheel niet klopt: de eigen woorden, en alle voor de regie. */
  readonly algemeen: readonly {
    readonly mens: Mens;
    readonly ik: boolean;
    readonly woorden: string;
    readonly op: Date;
  }[];
  /** Alleen voor de regie: wie het uitgebrachte verslag opende. */
  readonly lezers: readonly { readonly mens: Mens; readonly op: Date }[];
  /** Kan deze lezer nu een eigen deel schrijven. */
  readonly schrijfbaar: boolean;
};

export type Verslaguitkomst = { readonly kind: 'verslag'; readonly beeld: Verslagbeeld } | GeenZitting;

/**
 * Leest een verslag: van elk deel en elke afspraak wordt nu beoordeeld of deze lezer ze mag lezen. Wat niet mag is er niet, zonder
 * gat en zonder telling; wat hij las en nu is teruggetrokken, laat een merkteken na (S-4). Van een uitgebracht verslag wordt de
 * eerste keer lezen onthouden (CL-5d). `afdruk` legt vast dat het als bestand wordt bewaard.
 */
export function toonVerslag(
  opening: Opening,
  plek: Verslagplek,
  { afdruk = false }: { readonly afdruk?: boolean } = {},
): Promise<Verslaguitkomst> {
  const code = afdruk ? 'verslag-afgedrukt' : 'verslag-ingezien';
  const slot = { casus: plek.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Verslaguitkomst> => {
    const geopend = await openVerslagOmTeLezen(tx, plek, code);
    if (geopend.kind !== 'open') return geopend;
    return { kind: 'verslag', beeld: await maakBeeld(tx, geopend.verslag, code) };
  });
}

async function maakBeeld(
  tx: Tx,
  zitting: Verslagzitting,
  code: 'verslag-afgedrukt' | 'verslag-ingezien',
): Promise<Verslagbeeld> {
  const { feiten, stoel, verslag } = zitting;
  const plek = { casus: feiten.casus.id, verslag: verslag.id };
  const bijeenkomst = await findBijeenkomst(tx, { casus: plek.casus, bijeenkomst: verslag.bijeenkomst_id });
  if (bijeenkomst === undefined) throw new Error('een verslag zonder bijeenkomst');
  const noem = await noemVoorVerslag(tx, zitting);
  const inhoud = await leesInhoud(tx, zitting, noem);
  const afspraken = await leesAfspraken(tx, zitting, noem);
  // Een gast leest de delen; de naam boven de pagina hoort bij zijn venster.
  const { blad, soorten } = await leesBlad(tx, metVenster(zitting, false));
  await legLezenVast(tx, zitting, { code, leesbaar: [...inhoud.leesbaar, ...afspraken.leesbaar], soorten });
  await onthoud(tx, zitting);
  const woorden = await leesAlgemeen(tx, zitting, noem);
  return {
    casus: casuskop(zitting),
    blad: blad === null || !noem.pseudoniemen ? blad : { ...blad, aanspreek: 'De jongere' },
    ik: noem.mens(stoel),
    lezer: noem.eigenNaam(stoel),
    isRegie: stoel.procesregisseur,
    gast: zitting.gast,
    nu: tx.nu,
    vandaag: tx.vandaag,
    verslag,
    bijeenkomstOp: bijeenkomst.op,
    pseudoniemen: noem.pseudoniemen,
    toetredingen: isGesloten(zitting) ? [] : await leesToetredingen(tx, verslag),
    ...inhoud.beeld,
    afspraken: afspraken.beeld,
    aanwezig: isGesloten(zitting)
      ? []
      : (await findAanwezigheid(tx, plek.casus))
          .filter((a) => a.bijeenkomst_id === bijeenkomst.id)
          .flatMap(({ deelnemer_id, stand }) => noem.bij(deelnemer_id).map((mens) => ({ mens, stand }))),
    akkoorden: await leesAkkoorden(tx, zitting, noem),
    algemeen: woorden,
    lezers: stoel.procesregisseur
      ? (await findLezingen(tx, plek)).flatMap((l) => noem.bij(l.deelnemer_id).map((mens) => ({ mens, op: l.op })))
      : [],
    schrijfbaar: stoel.soort === 'medewerker' && verslag.status === 'concept' && !isGesloten(zitting),
  };
}

async function leesInhoud(tx: Tx, zitting: Verslagzitting, noem: Noemer) {
  const plek = { casus: zitting.feiten.casus.id, verslag: zitting.verslag.id };
  const delen = (await findDelen(tx, plek)).filter((d) => d.vervallen_op === null);
  const leesbaar = await leesDelen(tx, zitting, delen);
  const zichtbaar = delen.filter((d) => leesbaar.has(d.gegeven_id));
  const ooit = await findDelenVoorOordeel(tx, plek);
  const weg = await vindTeruggetrokken(tx, zitting, { ooit, leesbaar });
  const inDeMaak = delen.filter((d) => d.voorgelegd_op === null && !leesbaar.has(d.gegeven_id));
  const titels = await openTitels(tx, zitting.feiten, [...zichtbaar, ...(isGesloten(zitting) ? [] : inDeMaak)]);
  const reacties = isGesloten(zitting) ? [] : await findReacties(tx, plek);
  const beelden = await maakDelen(tx, { zitting, rijen: zichtbaar, leesbaar, titels, reacties, noem });
  const aanTafel = beelden.filter((d) => d.voorgelegd);
  const stukken = [
    ...aanTafel.map((deel) => ({ plek: deel.plek, stuk: { kind: 'deel', deel } as Stuk })),
    ...weg.map((t) => ({ plek: t.plek, stuk: { kind: 'teruggetrokken', sleutel: t.deel, op: t.op } as Stuk })),
  ].toSorted((a, b) => a.plek - b.plek);
  return {
    leesbaar: [...leesbaar.values()],
    beeld: {
      stukken: stukken.map(({ stuk }) => stuk),
      concepten: beelden.filter((d) => !d.voorgelegd),
      inDeMaak: inDeMaak.flatMap((d) =>
        noem.bij(d.deelnemer_id).map((bron) => ({ titel: titels.get(d.id) ?? '', bron })),
      ),
    },
  };
}

/** De besluiten en acties van deze bijeenkomst; wat na het vaststellen is vastgelegd, hoort er niet bij. */
async function leesAfspraken(tx: Tx, zitting: Verslagzitting, noem: Noemer) {
  const { bijeenkomst_id, vastgesteld_op } = zitting.verslag;
  const rijen = (await findBesluiten(tx, zitting.feiten.casus.id)).filter(
    (b) => b.bijeenkomst_id === bijeenkomst_id && (vastgesteld_op === null || b.vastgelegd_op <= vastgesteld_op),
  );
  const besluiten = await openBesluiten(tx, zitting, rijen);
  return {
    leesbaar: besluiten.flatMap(({ gegeven }) => gegeven ?? []),
    beeld: besluiten.map(({ id, soort, inhoud, gegeven_id, voor_deelnemer_id, voor_datum }): Afspraakbeeld => {
      const [wie] = voor_deelnemer_id === null ? [] : noem.bij(voor_deelnemer_id);
      return { id, soort, gegeven: gegeven_id, tekst: inhoud, wie: wie ?? null, datum: voor_datum };
    }),
  };
}

async function leesAkkoorden(
  tx: Tx,
  { feiten, stoel, verslag, gast }: Verslagzitting,
  noem: Noemer,
): Promise<readonly Akkoordbeeld[]> {
  if (verslag.status === 'concept' || gast) return [];
  const rijen = await findAkkoorden(tx, { casus: feiten.casus.id, verslag: verslag.id, ronde: verslag.ronde });
  return rijen
    .filter(teltMee(feiten))
    .flatMap(({ deelnemer_id, stand, op }) =>
      noem.bij(deelnemer_id).map((mens) => ({ mens, ik: deelnemer_id === stoel.id, stand, op })),
    );
}

async function leesAlgemeen(tx: Tx, zitting: Verslagzitting, noem: Noemer): Promise<Verslagbeeld['algemeen']> {
  if (isGesloten(zitting)) return [];
  const plek = { casus: zitting.feiten.casus.id, verslag: zitting.verslag.id };
  const beelden: Verslagbeeld['algemeen'][number][] = [];
  for (const rij of (await findReacties(tx, plek)).filter((r) => r.deel_id === null)) {
    const woorden = await openWoorden(tx, zitting.feiten, rij);
    const [mens] = noem.bij(rij.deelnemer_id);
    if (woorden !== null && mens !== undefined)
      beelden.push({ mens, ik: rij.deelnemer_id === zitting.stoel.id, woorden, op: rij.op });
  }
  return beelden;
}

/** Wie het uitgebrachte verslag opent, krijgt een leesbewijs; wie hoorde dat een deel niet klopt, heeft dat nu gelezen. */
async function onthoud(tx: Tx, { feiten, stoel, verslag }: Verslagzitting): Promise<void> {
  const plek = { casus: feiten.casus.id, verslag: verslag.id };
  if (verslag.status === 'uitgebracht' && feiten.casus.status === 'open')
    await insertLezing(tx, { ...plek, deelnemer: stoel.id, persoon: stoel.persoon });
  if (stoel.soort === 'medewerker')
    await rondTakenAf(tx, {
      casus: plek.casus,
      soort: 'verslagdeel-nakijken',
      voor: stoel.persoon,
      onderwerp: verslag.id,
    });
}
