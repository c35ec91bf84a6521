import { findBijeenkomstenVan } from '../bijeenkomst/bijeenkomst.queries.ts';
import { momentVan } from '../bijeenkomst/moment.ts';
import { openPlaatsen } from '../bijeenkomst/plaats.ts';
import type { Casusopening } from '../casus/meld-casus-aan.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findPartijenOpId } from '../partij/partij.queries.ts';
import type { Fase } from '../regels/index.ts';
import { type Aanspraak, spreekAan } from './aanspreken.ts';
import { taaktekst } from './soorten.ts';
import { findOpenTaken } from './taak.queries.ts';
import { type Casusrij, type Casusvraag, findCasussenOpId, findMijnCasussen, findOpenTakenIn } from './werk.queries.ts';

export type Taakregel = {
  readonly soort: string;
  readonly casus: string;
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
    readonly op: Date;
    readonly overlegtype: string;
    readonly plaats: string;
    readonly waar: string;
  }[];
  readonly lijst: Casuslijst;
};

export type Lijstwens = Pick<Casusvraag, 'filter' | 'nummer' | 'na'>;

const PER_BLADZIJDE = 50;
const MEESTE_TAKEN = 100;
const DAG = 24 * 60 * 60 * 1000;

/** Mijn werk: wat ik te doen heb op volgorde van datum, waar ik vandaag aan tafel zit, en mijn casussen. */
export async function toonWerk(opening: Casusopening<Medewerker>, wens: Lijstwens): Promise<Werkbeeld> {
  const { persoon, partij } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const taken = await findOpenTaken(tx, persoon, MEESTE_TAKEN);
    const van = momentVan(tx.vandaag, '00:00');
    const bijeenkomsten = await findBijeenkomstenVan(tx, { persoon, van, tot: new Date(van.getTime() + DAG) });
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
    const genoemd = [
      ...taken.flatMap((taak) => (taak.casus_id === null ? [] : [taak.casus_id])),
      ...bijeenkomsten.map((b) => b.casus_id),
    ];
    const casussen = await findCasussenOpId(tx, { persoon, partij, casussen: genoemd });
    const aanspraken = await spreekAan(tx, casussen, partij);
    const organisaties = await findPartijenOpId(
      tx,
      taken.flatMap((taak) => taak.onderwerp_id ?? []),
    );
    const waar = (casus: string): string | null => {
      const gevonden = casussen.find((c) => c.id === casus);
      return gevonden === undefined
        ? null
        : `${aanspraken.get(casus)?.tekst ?? gevonden.kenmerk} · ${gevonden.overlegtype}`;
    };
    const { lijst, getoond } = await maakLijst(tx, { persoon, partij, ...wens });
    await legInzienVast(tx, 'werk-ingezien', partij, [...getoond, ...metNaam(casussen, aanspraken)]);
    return {
      nu: tx.nu,
      vandaag: tx.vandaag,
      taken: taken.flatMap((taak): Taakregel[] => {
        const plek = taak.casus_id === null ? null : waar(taak.casus_id);
        if (taak.casus_id === null || plek === null) return [];
        const over = organisaties.get(taak.onderwerp_id ?? '');
        const regel = { soort: taak.soort, casus: taak.casus_id, waar: plek, voorDatum: taak.voor_datum };
        return [over === undefined ? regel : { ...regel, over: { id: over.id, naam: over.naam } }];
      }),
      bijeenkomsten: bijeenkomsten.flatMap((b, nummer) => {
        const plek = waar(b.casus_id);
        const plaats = plaatsen[nummer];
        return plek === null || plaats === undefined
          ? []
          : [{ casus: b.casus_id, op: b.op, overlegtype: b.overlegtype, plaats, waar: plek }];
      }),
      lijst,
    };
  });
}

/** Mijn casussen, vijftig per bladzijde, zonder telling. */
export async function toonCasussen(
  opening: Casusopening<Medewerker>,
  wens: Lijstwens,
): Promise<Casuslijst & { readonly nu: Date }> {
  const { persoon, partij } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const { lijst, getoond } = await maakLijst(tx, { persoon, partij, ...wens });
    await legInzienVast(tx, 'casussen-ingezien', partij, getoond);
    return { ...lijst, nu: tx.nu };
  });
}

type Vraag = Omit<Casusvraag, 'hoogstens'>;

async function maakLijst(tx: Tx, vraag: Vraag): Promise<{ lijst: Casuslijst; getoond: readonly string[] }> {
  const rijen = await findMijnCasussen(tx, { ...vraag, hoogstens: PER_BLADZIJDE + 1 });
  const bladzijde = rijen.slice(0, PER_BLADZIJDE);
  const aanspraken = await spreekAan(tx, bladzijde, vraag.partij);
  const taken = await findOpenTakenIn(
    tx,
    bladzijde.map((rij) => rij.id),
  );
  const laatste = bladzijde.at(-1);
  const casussen = bladzijde.map((rij) => ({
    ...regelVan(rij, aanspraken),
    wachtOp: wachtOp(
      taken.filter((taak) => taak.casus_id === rij.id),
      vraag.persoon,
    ),
  }));
  const verder =
    rijen.length > PER_BLADZIJDE && laatste !== undefined ? { op: laatste.nieuwste_op, casus: laatste.id } : null;
  return { lijst: { casussen, verder }, getoond: metNaam(bladzijde, aanspraken) };
}

function regelVan(rij: Casusrij, aanspraken: ReadonlyMap<string, Aanspraak>): Omit<Casusregel, 'wachtOp'> {
  return {
    id: rij.id,
    kenmerk: rij.kenmerk,
    jongere: aanspraken.get(rij.id)?.tekst ?? rij.kenmerk,
    overlegtype: rij.overlegtype,
    school: rij.school,
    fase: rij.fase,
    nieuwsteOp: rij.nieuwste_op,
  };
}

function wachtOp(
  taken: readonly { readonly voor_persoon_id: string; readonly soort: string }[],
  ik: string,
): Casusregel['wachtOp'] {
  const mijn = taken.find((taak) => taak.voor_persoon_id === ik);
  if (mijn !== undefined) return { wie: 'u', op: taaktekst(mijn.soort).kort };
  return taken.length > 0 ? { wie: 'ander' } : { wie: 'niemand' };
}

function metNaam(
  casussen: readonly { readonly id: string; readonly betrokkene: string }[],
  aanspraken: ReadonlyMap<string, Aanspraak>,
): readonly string[] {
  return casussen.filter((casus) => aanspraken.get(casus.id)?.metNaam).map((casus) => casus.betrokkene);
}

// Alleen over wie een naam op het scherm kwam, gaat de regel; initialen wijzen niemand aan.
async function legInzienVast(
  tx: Tx,
  code: 'werk-ingezien' | 'casussen-ingezien',
  partij: string,
  betrokkenen: readonly string[],
): Promise<void> {
  const categorieen = betrokkenen.length === 0 ? [] : ['a'];
  await legVast(tx, {
    code,
    uitkomst: 'gelukt',
    bronPartij: partij,
    categorieen,
    betrokkenen: [...new Set(betrokkenen)],
  });
}
