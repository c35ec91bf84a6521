import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import { partijVan, persoonVan, type Verzoeker } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findPartij, type Partij } from '../partij/partij.queries.ts';
import { findRolhouders } from '../partij/rolhouders.queries.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planPartijtaak } from '../taak/taken.ts';
import { verzegelVoorPartij } from '../toezicht/zegels.ts';
import { findEigenMelding, findTafelpartijen, insertDatalek, insertDeel, nieuwKenmerk } from './datalek.queries.ts';
import type { Dataleksoort } from './soorten.ts';
import { uiterlijkMelden } from './termijn.ts';
import { vraagNalopen } from './wek.queries.ts';

export type Melder = Exclude<Verzoeker, { soort: 'systeem' }>;
export type Meldopening = { readonly omgeving: Omgeving; readonly verzoeker: Melder; readonly herkomst: Herkomst };

export type Meldwens = {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een melding. */
  readonly id: string;
  readonly soort: Dataleksoort;
  readonly tekst: string;
  readonly gemerktOp: Date;
  readonly duurtVoort: boolean;
  readonly systeemfout: boolean;
  /** Over welke organisatie het gaat; wie ergens werkt meldt bij de eigen organisatie. */
  readonly partij: string;
};

/** Wat de melder schreef, zoals het bij elke organisatie verzegeld ligt. */
export type Meldtekst = { readonly tekst: string; readonly van: 'medewerker' | 'gezin' | 'systeembeheer' };

export type Melduitkomst =
  | { readonly kind: 'gemeld'; readonly datalek: string }
  /** De organisatie zit bij deze melder niet aan tafel. */
  | { readonly kind: 'andere-organisatie' };

/**
 * Meldt een datalek bij een organisatie, door wie het ook merkt. Beheerder en FG krijgen meteen een taak en een bericht zonder
 * inhoud, en ligt het aan het systeem, dan wie dat beheert ook. Merkte een eigen medewerker het, dan loopt de klok vanaf dat moment; anders vanaf de melding (AVG 33 lid 1).
 */
export async function meldDatalek(
  { omgeving, verzoeker, herkomst }: Meldopening,
  wens: Meldwens,
): Promise<Melduitkomst> {
  const opening = { omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' } as const;
  return inTransactie(opening, async (tx): Promise<Melduitkomst> => {
    const regel = { code: 'datalek-gemeld', object: { soort: 'datalek', id: wens.id }, betrokkenen: [] } as const;
    if (!(await meldplekken(tx)).some(({ id }) => id === wens.partij)) {
      await legVast(tx, { ...regel, uitkomst: 'geweigerd' });
      return { kind: 'andere-organisatie' };
    }
    const door = persoonVan(verzoeker) ?? '';
    const kenmerk = await nieuwKenmerk(tx);
    if (await insertDatalek(tx, { ...wens, kenmerk, door })) {
      const eigen = partijVan(verzoeker) === wens.partij;
      const vernomenOp = eigen ? wens.gemerktOp : tx.nu;
      const inhoud: Meldtekst = { tekst: wens.tekst, van: eigen ? 'medewerker' : 'gezin' };
      await voegDeelToe(tx, { datalek: wens.id, partij: wens.partij, door: null, vernomenOp, inhoud });
      if (wens.systeemfout) await vraagNalopen(tx, wens.id);
    }
    await legVast(tx, { ...regel, uitkomst: 'gelukt', bronPartij: wens.partij });
    return { kind: 'gemeld', datalek: wens.id };
  });
}

type Deelwens = {
  readonly datalek: string;
  readonly partij: string;
  readonly door: string | null;
  readonly vernomenOp: Date;
  readonly inhoud: Meldtekst;
};

/** Geeft een datalek aan een organisatie: haar klok begint, en haar beheerders en FG krijgen werk. @returns false als zij het al wist. */
export async function voegDeelToe(tx: Tx, { datalek, partij, door, vernomenOp, inhoud }: Deelwens): Promise<boolean> {
  const id = tx.nieuwId();
  const envelop = await verzegelVoorPartij(tx, { partij, veld: 'datalekdeel.inhoud', record: id }, inhoud);
  if (!(await insertDeel(tx, { id, datalek, partij, door, vernomenOp, inhoud: envelop }))) return false;
  const beheerders = await findRolhouders(tx, { partijen: [partij], rol: 'beheerder' });
  const fgs = await findRolhouders(tx, { partijen: [partij], rol: 'fg' });
  const voorDatum = dagVan(uiterlijkMelden(vernomenOp));
  for (const voor of beheerders)
    await planPartijtaak(tx, { voor, soort: 'datalek-besluiten', voorDatum, onderwerp: datalek });
  for (const voor of fgs) await planPartijtaak(tx, { voor, soort: 'datalek-omvang', voorDatum, onderwerp: datalek });
  await planBerichten(tx, [...beheerders, ...fgs]);
  return true;
}

export type Meldplek = Pick<Partij, 'id' | 'naam' | 'telefoon'>;

/** Bij welke organisaties deze melder kan melden: de eigen, of die aan de eigen tafel. */
async function meldplekken(tx: Tx): Promise<readonly Meldplek[]> {
  const eigen = partijVan(tx.verzoeker);
  if (eigen === null) return findTafelpartijen(tx);
  const partij = await findPartij(tx, eigen);
  return partij === undefined ? [] : [partij];
}

/** Waaruit het formulier laat kiezen: namen van organisaties, en niets over een mens. Wat wordt gemeld, ligt wel vast. */
export async function toonMeldplekken({ omgeving, verzoeker, herkomst }: Meldopening): Promise<readonly Meldplek[]> {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'geen' }, meldplekken);
}

export type Ontvangst = {
  readonly kenmerk: string;
  readonly op: Date;
  readonly systeemfout: boolean;
  readonly duurtVoort: boolean;
};

/** Het bewijs dat een melding er is, voor wie haar deed. */
export async function toonOntvangst(
  { omgeving, verzoeker, herkomst }: Meldopening,
  datalek: string,
): Promise<Ontvangst | null> {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const rij = await findEigenMelding(tx, { datalek, persoon: verzoeker.persoon });
    const uitkomst = rij === undefined ? 'geweigerd' : 'gelukt';
    await legVast(tx, {
      code: 'datalek-ingezien',
      uitkomst,
      object: { soort: 'datalek', id: datalek },
      betrokkenen: [],
    });
    if (rij === undefined) return null;
    return { kenmerk: rij.kenmerk, op: rij.gemeld_op, systeemfout: rij.systeemfout, duurtVoort: rij.duurt_voort };
  });
}
