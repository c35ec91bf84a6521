import type { LijstCategorie } from '../../regels/index.ts';
import {
  datum,
  type FormStand,
  keuze,
  keuzeOfNiets,
  meerkeuze,
  ontleed,
  verplichteTekst,
  vinkje,
  type Waarden,
} from '../../web/formulier.ts';
import { GEHEIMHOUDINGSCODES } from '../uitnodigen/geheimhouding.ts';
import { AANWIJSREDENCODES } from './redenen.ts';

const SOORTEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const satisfies readonly LijstCategorie[];

const AANWIJS = {
  collega: verplichteTekst({ max: 40, leeg: 'Kies welke collega het moet weten.' }),
  reden: keuze(AANWIJSREDENCODES, { leeg: 'Kies waarom deze collega het moet weten.' }),
  soorten: meerkeuze(SOORTEN, { leeg: 'Kies welke soorten gegevens deze collega nodig heeft.' }),
  tot: datum({ leeg: 'Vul in tot wanneer deze collega meeleest.' }),
  nodig: vinkje({ verplicht: 'Zet het vinkje als deze collega het werk niet kan doen zonder dit te weten.' }),
};
export type Aanwijsvelden = Waarden<typeof AANWIJS>;
export type Aanwijsstand = FormStand<Aanwijsvelden>;
export const leesAanwijzing = (velden: unknown) => ontleed(AANWIJS, velden);

const BELOOF = {
  geheimhouding: keuzeOfNiets(GEHEIMHOUDINGSCODES, { onbekend: 'Kies opnieuw waar uw geheimhouding op rust.' }),
};
export type Beloofvelden = Waarden<typeof BELOOF>;
export const leesBelofte = (velden: unknown) => ontleed(BELOOF, velden);
