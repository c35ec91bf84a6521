import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import type { School } from '../../partij/partij.queries.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import type { Onderwijs } from '../../regels/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { Casuskop } from '../casuskop.ts';
import type { Kerndeel } from '../kern.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import type { Geopend } from '../open-casus.ts';
import { leesEigenNaam } from './eigen-naam.ts';
import { findSchoolkeuzes } from './schoolkeuzes.ts';

/** Wat er over de jongere vaststaat en waar elk oordeel op rust, voor wie leidt. */
export type Jongereblad = {
  /** null voor wie naam en geboortedatum niet mag lezen: wie leidt, is niet altijd wie haar inbracht (E-07). */
  readonly geboortedatum: string | null;
  readonly school: { readonly id: string; readonly naam: string } | null;
  readonly onderwijs: Onderwijs;
  readonly wilsbekwaam: boolean;
  readonly langdurigVerzuim: boolean | null;
  /** De laatste wijziging, met wie haar vastlegde. */
  readonly laatste: {
    readonly op: Date;
    readonly wie: string;
    readonly bron: string;
    readonly wat: readonly Kerndeel[];
  } | null;
  /** De eigen bron bracht de naam in, en verbetert haar dus ook. */
  readonly eigenNaam: boolean;
};

/** Leest wat er over de jongere vaststaat, voor wie leidt. */
export async function leesJongere(tx: Tx, geopend: Geopend, kop: Casuskop): Promise<Jongereblad> {
  const { casus, kern } = geopend.feiten;
  const laatste = kern.wijzigingen?.at(-1);
  const namen = await openNamen(tx, laatste === undefined ? [] : [laatste.door]);
  return {
    geboortedatum: kop.naam === null ? null : kern.geboortedatum,
    school:
      casus.schoolId === null || casus.schoolNaam === null ? null : { id: casus.schoolId, naam: casus.schoolNaam },
    onderwijs: kern.onderwijs,
    wilsbekwaam: kern.wilsbekwaam,
    langdurigVerzuim: casus.langdurigVerzuim,
    laatste: laatste === undefined ? null : { ...laatste, op: new Date(laatste.op), wie: naamUit(namen, laatste.door) },
    eigenNaam: casus.status === 'open' && (await leesEigenNaam(tx, geopend)) !== null,
  };
}

export type Wijzigblad = { readonly jongere: Jongereblad; readonly scholen: readonly School[] };

/** Leest wat het formulier voor een wijziging nodig heeft. */
export function leesWijzigblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Wijzigblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: async (tx, geopend, kop) => ({
      jongere: await leesJongere(tx, geopend, kop),
      scholen: await findSchoolkeuzes(tx, geopend.feiten),
    }),
  });
}

/** De eigen naam om te verbeteren, en de geboortedatum die wie leidt vastlegde; null als een ander de naam inbracht. */
export type Naamblad = {
  readonly voornaam: string;
  readonly achternaam: string;
  /** Alleen als wie leidt een andere datum vastlegde dan in het eigen gegeven staat. */
  readonly andereDatum: { readonly eigen: string; readonly vastgelegd: string } | null;
} | null;

export function leesNaamblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Naamblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'deelnemer',
    lees: async (tx, geopend): Promise<Naamblad> => {
      const eigen = await leesEigenNaam(tx, geopend);
      if (eigen === null) return null;
      const { voornaam, achternaam, geboortedatum } = eigen.naam;
      const vastgelegd = geopend.feiten.kern.geboortedatum;
      const andereDatum = vastgelegd === geboortedatum ? null : { eigen: geboortedatum, vastgelegd };
      return { voornaam, achternaam, andereDatum };
    },
  });
}
