import { dagVan } from '../../lib/klok.ts';
import type { Planstand } from '../../plan/planstap.ts';
import type { Stap, Wachtende } from '../../web/onderdelen/index.ts';
import { datumKort } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import type { Beeldstand } from '../beeld/beeld.queries.ts';
import type { Casusregie } from '../casusregie/casusregie.queries.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import type { INFORMEERWIJZEN } from '../woorden.ts';
import { sleutelVan, type Wachtsoort } from './wachtsoorten.ts';

/** Waar de stappenlijst op rust; alles is al gelezen, zodat zij zonder database te toetsen is. */
export type Stappenstof = {
  readonly feiten: CasusFeiten;
  readonly isRegie: boolean;
  /** Voornaam of "de jongere". */
  readonly jongere: string;
  readonly naamVan: (deelnemer: Deelnemerfeit) => string;
  readonly informatie: readonly {
    readonly persoon_id: string;
    readonly hoe: keyof typeof INFORMEERWIJZEN;
    readonly op: string;
  }[];
  readonly bijeenkomsten: readonly { readonly id: string; readonly op: Date }[];
  readonly uitnodigingen: readonly { readonly bijeenkomst_id: string; readonly persoon_id: string }[];
  readonly gesprekken: readonly { readonly op: string; readonly hoe: string }[];
  /** Organisaties waarover nog iemand moet worden geinformeerd, bij naam: aan tafel, of door de regie gewenst. */
  readonly nogOver: readonly string[];
  readonly wachtOpBronnen: boolean;
  /** De laatste keer dat is gezegd of het beeld compleet genoeg is; ontbreekt als dat nooit gebeurde (PH-2b). */
  readonly beeld?: { readonly stand: Beeldstand; readonly op: Date } | undefined;
  readonly casusregie?: Casusregie | undefined;
  readonly plan: Planstand;
  /** Alleen op het overzicht: bij wie een taak openstaat, en wanneer die daaraan is herinnerd (`sleutelVan`). */
  readonly herinneren?: {
    readonly taken: readonly {
      readonly soort: string;
      readonly voor_persoon_id: string;
      readonly aangemaakt_op: Date;
    }[];
    readonly herinnerd: ReadonlyMap<string, Date>;
  };
  readonly nu: Date;
};

/** De knop bij een stap, voor wie de regie heeft. */
export const alsRegie = (stof: Stappenstof, label: string, naar: string): Pick<Stap, 'handeling'> =>
  stof.isRegie ? { handeling: { label, naar } } : {};

/** De collega's op wie een stap wacht, voor wie leidt; nooit de leider zelf en nooit iemand van het gezin (6c). */
export function wachtOp(stof: Stappenstof, soort: Wachtsoort, alleen?: string): Pick<Stap, 'wachtOp'> {
  const { feiten, herinneren } = stof;
  if (!stof.isRegie || herinneren === undefined) return {};
  const wie = feiten.deelnemers.flatMap((d) => {
    const taak = herinneren.taken.find((t) => t.soort === soort && t.voor_persoon_id === d.persoon);
    const telt =
      d.actief && d.soort === 'medewerker' && !d.procesregisseur && (alleen === undefined || d.id === alleen);
    return taak === undefined || !telt ? [] : [wachtende(stof, d, { soort, sinds: taak.aangemaakt_op })];
  });
  return wie.length === 0 ? {} : { wachtOp: wie };
}

/** Wie vandaag pas is gevraagd, kreeg vandaag al bericht. */
function wachtende(
  stof: Stappenstof,
  d: Deelnemerfeit,
  { soort, sinds }: { readonly soort: Wachtsoort; readonly sinds: Date },
): Wachtende {
  const { feiten, herinneren } = stof;
  const op = herinneren?.herinnerd.get(sleutelVan(d.id, soort));
  const vandaag = dagVan(op ?? sinds) === feiten.peildatum;
  return {
    naam: stof.naamVan(d),
    eerder: vandaag
      ? `Vandaag ${op === undefined ? 'gevraagd' : 'herinnerd'}`
      : op === undefined
        ? null
        : `Herinnerd op ${datumKort(op)}`,
    actie: vandaag
      ? null
      : { naar: `${casusadres(feiten.casus.id).overzicht}/herinner`, velden: { deelnemer: d.id, stap: soort } },
  };
}
