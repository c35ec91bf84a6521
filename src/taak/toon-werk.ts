import { findBijeenkomstenVan } from '../bijeenkomst/bijeenkomst.queries.ts';
import { momentVan } from '../bijeenkomst/moment.ts';
import { openPlaatsen } from '../bijeenkomst/plaats.ts';
import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { leesMeeleesplekken, type Meeleesplek } from '../casus/collega/meeleesplekken.ts';
import type { Zitter } from '../casus/stoel-van-nu.queries.ts';
import { samen } from '../db/samen.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import {
  legNamenVast,
  type NamenInLijst,
  namenUit,
  namenVoor,
  stelNaamvraag,
} from '../gegeven/lijst/namen-in-lijst.ts';
import { findPartijenOpId } from '../partij/partij.queries.ts';
import type { Fase } from '../regels/index.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { leidtCasus } from '../regie/bord.queries.ts';
import { type Lijstkeuzes, lijstkeuzes } from './lijstkeuzes.ts';
import { zonderDubbele } from './samen.ts';
import { taaktekst } from './soorten.ts';
import {
  type Casusrij,
  type Casusvraag,
  findCasussenOpId,
  findMijnCasussen,
  findOpenTakenIn,
  findTakenVanNu,
  heeftWerkElders,
} from './werk.queries.ts';
import { zieBerichten } from './zie-berichten.ts';

export type Taakregel = {
  readonly soort: string;
  readonly casus: string;
  /** Waar de taak over gaat: een verzoek, een verslag, een mens; null als dat de casus zelf is. */
  readonly onderwerp: string | null;
  /** "Yara, 11 jaar · MDO", of initialen. */
  readonly waar: string;
  readonly voorDatum: string | null;
  /** De organisatie waar de taak over gaat, als dat er een is. */
  readonly over?: { readonly id: string; readonly naam: string };
};
export type Casusregel = {
  readonly id: string;
  readonly kenmerk: string;
  readonly jongere: string;
  readonly overlegtype: string;
  readonly school: string | null;
  readonly fase: Fase;
  readonly wachtOp:
    | { readonly wie: 'u'; readonly op: string }
    | { readonly wie: 'ander' }
    | { readonly wie: 'niemand' };
  readonly nieuwsteOp: Date;
};
export type Casuslijst = {
  readonly casussen: readonly Casusregel[];
  /** Waar de volgende bladzijde begint; null als dit alles is. */
  readonly verder: { readonly op: Date; readonly casus: string } | null;
};
export type Werkbeeld = {
  readonly nu: Date;
  readonly vandaag: string;
  readonly taken: readonly Taakregel[];
  readonly bijeenkomsten: readonly {
    readonly casus: string;
    readonly bijeenkomst: string;
    readonly op: Date;
    readonly overlegtype: string;
    readonly plaats: string;
    readonly waar: string;
  }[];
  readonly lijst: Casuslijst;
  /** Waar de lezer met een collega meeleest (Art 7.3 (b)). */
  readonly meelezen: readonly Meeleesplek[];
  /** Heeft de lezer van een open casus de procesregie? */
  readonly leidt: boolean;
  /** Zijn er meer taken dan hier staan? */
  readonly meer: boolean;
  /** Wacht er werk op deze lezer in een andere rol dan waarin hij nu werkt? */
  readonly elders: boolean;
};

export type Lijstwens = Omit<Casusvraag, keyof Zitter | 'hoogstens'>;

export type { Lijstkeuzes };

const PER_BLADZIJDE = 50;
const MEESTE_TAKEN = 100;

/** Mijn werk: wat ik te doen heb op volgorde van datum, waar ik vandaag aan tafel zit, en mijn casussen. */
export async function toonWerk(opening: Casusopening<Medewerker>, wens: Lijstwens): Promise<Werkbeeld> {
  const { persoon, partij, hoedanigheid } = opening.verzoeker;
  const ik = { persoon, partij, hoedanigheid };
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const open = await findTakenVanNu(tx, ik, MEESTE_TAKEN + 1);
    const taken = zonderDubbele(open.slice(0, MEESTE_TAKEN), (taak) => taak.casus_id);
    const zittingen = await findVandaag(tx, persoon);
    const genoemd = [...taken.map((taak) => taak.casus_id), ...zittingen.map((b) => b.casus)];
    const casussen = await findCasussenOpId(tx, { ...ik, casussen: genoemd });
    const organisaties = await findPartijenOpId(
      tx,
      taken.flatMap((taak) => taak.onderwerp_id ?? []),
    );
    const rijen = await findMijnCasussen(tx, { ...ik, ...wens, hoogstens: PER_BLADZIJDE + 1 });
    const bladzijde = rijen.slice(0, PER_BLADZIJDE).map((rij) => rij.casus);
    const namen = await namenVoor(tx, [...casussen.map((casus) => casus.id), ...bladzijde]);
    const waar = (id: string): string | null => {
      const casus = casussen.find((c) => c.id === id);
      return casus === undefined ? null : `${namen.get(id)?.tekst ?? casus.kenmerk} · ${casus.overlegtype}`;
    };
    await legNamenVast(tx, 'werk-ingezien', namen.values());
    await zieBerichten(tx);
    return {
      nu: tx.nu,
      vandaag: tx.vandaag,
      taken: taken.flatMap((taak): Taakregel[] => {
        const { casus_id: casus, onderwerp_id: onderwerp, voor_datum: voorDatum, soort } = taak;
        const plek = waar(casus);
        if (plek === null) return [];
        const over = organisaties.get(onderwerp ?? '');
        const regel = { soort, casus, onderwerp, waar: plek, voorDatum };
        return [over === undefined ? regel : { ...regel, over: { id: over.id, naam: over.naam } }];
      }),
      bijeenkomsten: zittingen.flatMap((b) => {
        const plek = waar(b.casus);
        return plek === null ? [] : [{ ...b, waar: plek }];
      }),
      lijst: maakLijst({ rijen, namen, taken: await findOpenTakenIn(tx, persoon, bladzijde) }),
      meelezen: await leesMeeleesplekken(tx, opening.verzoeker),
      leidt: await leidtCasus(tx, ik),
      meer: open.length > MEESTE_TAKEN,
      elders: await heeftWerkElders(tx, ik),
    };
  });
}

/** De bijeenkomsten van vandaag waar deze persoon bij hoort, op volgorde van tijd; een plaats die er niet meer is, valt weg. */
async function findVandaag(tx: Tx, persoon: string) {
  const van = momentVan(tx.vandaag, '00:00');
  const tot = momentVan(plusDagen(tx.vandaag, 1), '00:00');
  const bijeenkomsten = await findBijeenkomstenVan(tx, { persoon, van, tot });
  const plaatsen = await openPlaatsen(
    tx,
    bijeenkomsten.map((b) => ({
      casus: b.casus_id,
      procesregiepartij: b.procesregiepartij_id,
      bijeenkomst: b.id,
      volgnummer: b.volgnummer,
      envelop: b.plaats,
    })),
  );
  return bijeenkomsten.flatMap((b, nummer) => {
    const plaats = plaatsen[nummer];
    return plaats === undefined
      ? []
      : [{ casus: b.casus_id, bijeenkomst: b.id, op: b.op, overlegtype: b.overlegtype, plaats }];
  });
}

/** Mijn casussen, vijftig per bladzijde, zonder telling. Namen alleen voor wie ze nu mag lezen. */
export async function toonCasussen(
  opening: Casusopening<Medewerker>,
  wens: Lijstwens,
): Promise<Casuslijst & { readonly nu: Date; readonly keuzes: Lijstkeuzes }> {
  const { persoon, partij, hoedanigheid } = opening.verzoeker;
  const ik = { persoon, partij, hoedanigheid };
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const [rijen, keuzes] = await samen(tx, (t) => [
      findMijnCasussen(t, { ...ik, ...wens, hoogstens: PER_BLADZIJDE + 1 }),
      lijstkeuzes(t, ik),
    ]);
    const stoelen = rijen.slice(0, PER_BLADZIJDE);
    const bladzijde = stoelen.map((rij) => rij.casus);
    const [naamrijen, taken] = await samen(tx, (t) => [
      stelNaamvraag(t, persoon, bladzijde),
      findOpenTakenIn(t, persoon, bladzijde),
    ]);
    const namen = await namenUit(tx, { stoelen, rijen: naamrijen });
    await legNamenVast(tx, 'casussen-ingezien', namen.values());
    return { ...maakLijst({ rijen, namen, taken }), nu: tx.nu, keuzes };
  });
}

type Lijststof = {
  readonly rijen: readonly Casusrij[];
  readonly namen: NamenInLijst;
  readonly taken: Awaited<ReturnType<typeof findOpenTakenIn>>;
};

function maakLijst({ rijen, namen, taken }: Lijststof): Casuslijst {
  const bladzijde = rijen.slice(0, PER_BLADZIJDE);
  const laatste = bladzijde.at(-1);
  const verder =
    rijen.length > PER_BLADZIJDE && laatste !== undefined ? { op: laatste.nieuwste_op, casus: laatste.casus } : null;
  return { casussen: maakRegels({ rijen: bladzijde, namen, taken }), verder };
}

/** Rijen uit `findMijnCasussen` als regels van een lijst, met op wie de casus wacht (`findOpenTakenIn`). */
export function maakRegels({ rijen, namen, taken }: Lijststof): readonly Casusregel[] {
  const perCasus = new Map(taken.map((taak) => [taak.casus_id, taak]));
  return rijen.map((rij) => ({
    id: rij.casus,
    kenmerk: rij.kenmerk,
    jongere: namen.get(rij.casus)?.tekst ?? rij.kenmerk,
    overlegtype: rij.overlegtype,
    school: rij.school,
    fase: rij.fase,
    nieuwsteOp: rij.nieuwste_op,
    wachtOp: wachtOp(perCasus.get(rij.casus)),
  }));
}

function wachtOp(taak: Lijststof['taken'][number] | undefined): Casusregel['wachtOp'] {
  if (taak === undefined) return { wie: 'niemand' };
  if (taak.mijn !== null) return { wie: 'u', op: taaktekst(taak.mijn).kort };
  return { wie: taak.ander ? 'ander' : 'niemand' };
}
