import { createHash } from 'node:crypto';
import { findContactpersonen, findVerklaringen } from '../beheer/organisatie/organisatie.queries.ts';
import { openContacten } from '../beheer/organisatie/organisatie.ts';
import { NORM } from '../beheer/teksten.ts';
import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findVersiesVoorPartij } from '../overlegtype/versie.queries.ts';
import { findOrganisatie } from '../partij/organisatie.queries.ts';
import { findAanstellingenBij } from '../partij/partij.queries.ts';
import { naamUit, openEmailadressen, openNamen } from '../partij/personen.ts';
import { findAanvulling, findBindingen, findUitgaveInhoud, findUitgaven, type Uitgave } from './register.queries.ts';
import { type Register, SCHEMA, vasteJson } from './register.ts';
import { stelRegisterOp } from './stel-register-op.ts';
import { type Registerverschil, vergelijkRegisters } from './vergelijk.ts';

export type Registerlezer = Extract<Verzoeker, { soort: 'beheerder' | 'fg' }>;
export type Registeropening<V extends Registerlezer = Registerlezer> = {
  readonly omgeving: Omgeving;
  readonly verzoeker: V;
  readonly herkomst: Herkomst;
};

/** Wie een mens kan bellen of schrijven; staat bij het register en nooit in een bewaarde uitgave. */
export type Registercontact = {
  readonly rol: 'fg' | 'aanspreekpunt';
  readonly naam: string;
  readonly email: string | null;
  readonly telefoon: string | null;
};

/** Leest waaruit het register van een partij ontstaat, en stelt het op. Ook voor de wekker: er komt geen naam aan te pas. */
export async function leesRegister(tx: Tx, partij: string): Promise<Register> {
  const stand = await findOrganisatie(tx, partij);
  if (stand === undefined) throw new Error('de partij van het register bestaat niet');
  const mensen = await findAanstellingenBij(tx, partij);
  const contacten = await findContactpersonen(tx, partij);
  const [verklaring] = await findVerklaringen(tx, partij);
  return stelRegisterOp({
    partij: stand,
    bindingen: await findBindingen(tx, partij),
    typen: await findVersiesVoorPartij(tx, partij),
    fg: mensen.flatMap(({ rol, id }) => (rol === 'fg' ? [id] : [])).toSorted(),
    aanspreekpunt: contacten.flatMap(({ soort, id }) => (soort === 'aanspreekpunt' ? [id] : [])).toSorted(),
    norm: verklaring === undefined ? null : { naam: NORM[verklaring.norm], vastgesteldOp: verklaring.vastgesteldOp },
    aanvulling: await findAanvulling(tx, partij),
  });
}

/** De hash waaraan een uitgave te herkennen is. */
export const hashVan = (inhoud: string): Buffer => createHash('sha256').update(inhoud, 'utf8').digest();

/** Een bewaarde uitgave; null als zij in een vorm staat die deze versie niet kent. */
function leesInhoud(inhoud: string): Register | null {
  const gelezen = JSON.parse(inhoud) as Register;
  return gelezen.schema === SCHEMA ? gelezen : null;
}

/** Wie de FG en de aanspreekpunten van de eigen organisatie zijn (AVG 30 lid 1 (a)). */
export async function leesContacten(tx: Tx, partij: string): Promise<readonly Registercontact[]> {
  const fgs = (await findAanstellingenBij(tx, partij)).filter(({ rol }) => rol === 'fg').map(({ persoon }) => persoon);
  const namen = await openNamen(tx, fgs);
  const adressen = await openEmailadressen(tx, fgs);
  const punten = (await openContacten(tx, partij)).filter(({ soort }) => soort === 'aanspreekpunt');
  return [
    ...fgs.map((persoon) => ({
      rol: 'fg' as const,
      naam: naamUit(namen, persoon),
      email: adressen.get(persoon) ?? null,
      telefoon: null,
    })),
    ...punten.map(({ naam, email, telefoon }) => ({ rol: 'aanspreekpunt' as const, naam, email, telefoon })),
  ];
}

export type Uitgaveregel = Uitgave & { readonly doorNaam: string };

export type Registerbeeld = {
  readonly register: Register;
  readonly contacten: readonly Registercontact[];
  readonly uitgaven: readonly Uitgaveregel[];
  /** Met welke uitgave is vergeleken, en wat er sindsdien veranderde; null als er nog geen was. */
  readonly vergelijking: { readonly met: Uitgaveregel; readonly verschil: readonly Registerverschil[] } | null;
  readonly beheert: boolean;
};

/** Het register van de eigen organisatie met wat er veranderde sinds een eerdere uitgave, de laatste als er geen is gekozen. */
export async function toonRegister(opening: Registeropening, sinds: string | null): Promise<Registerbeeld> {
  const { partij, soort } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await legVast(tx, {
      code: 'register-ingezien',
      uitkomst: 'gelukt',
      object: { soort: 'partij', id: partij },
      betrokkenen: [],
    });
    const register = await leesRegister(tx, partij);
    const rijen = await findUitgaven(tx, partij);
    const namen = await openNamen(
      tx,
      rijen.map(({ door }) => door),
    );
    const uitgaven = rijen.map((rij) => ({ ...rij, doorNaam: naamUit(namen, rij.door) }));
    return {
      register,
      contacten: await leesContacten(tx, partij),
      uitgaven,
      vergelijking: await vergelijkMet(tx, {
        register,
        partij,
        met: uitgaven.find(({ id }) => id === sinds) ?? uitgaven[0],
      }),
      beheert: soort === 'beheerder',
    };
  });
}

type Vergelijkwens = {
  readonly register: Register;
  readonly partij: string;
  readonly met: Uitgaveregel | undefined;
};

async function vergelijkMet(tx: Tx, { register, partij, met }: Vergelijkwens): Promise<Registerbeeld['vergelijking']> {
  if (met === undefined) return null;
  const inhoud = await findUitgaveInhoud(tx, { partij, uitgave: met.id });
  const toen = inhoud === undefined ? null : leesInhoud(inhoud);
  if (toen === null) return null;
  const nu = leesInhoud(vasteJson(register));
  return { met, verschil: nu === null ? [] : vergelijkRegisters(toen, nu) };
}
