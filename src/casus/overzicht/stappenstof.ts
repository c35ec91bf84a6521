import type { Planstand } from '../../plan/planstap.ts';
import type { Stap } from '../../web/onderdelen/index.ts';
import type { Beeldstand } from '../beeld/beeld.queries.ts';
import type { Casusregie } from '../casusregie/casusregie.queries.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import type { INFORMEERWIJZEN } from '../woorden.ts';

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
  readonly nu: Date;
};

/** De knop bij een stap, voor wie de regie heeft. */
export const alsRegie = (stof: Stappenstof, label: string, naar: string): Pick<Stap, 'handeling'> =>
  stof.isRegie ? { handeling: { label, naar } } : {};
