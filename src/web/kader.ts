import { useContext } from 'preact/hooks';
import type { Taalcode } from './taal.ts';
import { TaalContext } from './verzoek-context.tsx';

/** De woorden rond elke pagina. Waar zij in elke taal bestaat in die van de lezer; wie werkt, leest Nederlands. */
const NL = {
  inhoud: 'Ga naar de inhoud',
  snelWeg: 'Snel weg',
  hulp: 'Hulp',
  privacy: 'Privacy',
  toegankelijkheid: 'Toegankelijkheid',
  account: 'Mijn account',
  inloggen: 'Inloggen',
  uitloggen: 'Uitloggen',
  storing: 'Vraag of storing:',
  datalek: 'Meld een fout met gegevens',
  fout: 'Fout:',
  wijzig: 'Wijzig',
  eenFout: 'Er is 1 ding te herstellen',
  meerFouten: 'Er zijn {aantal} dingen te herstellen',
  ouder: 'Oudere gebeurtenissen',
  afdrukken: 'Druk af',
  afgedruktDoor: 'Afgedrukt door {naam} op {dag}',
  afgedruktOp: 'Afgedrukt op {dag}',
  kies: 'Kies',
  ja: 'Ja',
  nee: 'Nee',
  bijvoorbeeld: 'Bijvoorbeeld {een} of {ander}.',
} as const;

type Woord = keyof typeof NL;

const EN: Readonly<Record<Woord, string>> = {
  inhoud: 'Skip to the content',
  snelWeg: 'Quick exit',
  hulp: 'Help',
  privacy: 'Privacy',
  toegankelijkheid: 'Accessibility',
  account: 'My account',
  inloggen: 'Log in',
  uitloggen: 'Log out',
  storing: 'Question or problem:',
  datalek: 'Report a mistake with data',
  fout: 'Error:',
  wijzig: 'Change',
  eenFout: 'There is 1 thing to correct',
  meerFouten: 'There are {aantal} things to correct',
  ouder: 'Earlier events',
  afdrukken: 'Print',
  afgedruktDoor: 'Printed by {naam} on {dag}',
  afgedruktOp: 'Printed on {dag}',
  kies: 'Choose',
  ja: 'Yes',
  nee: 'No',
  bijvoorbeeld: 'For example {een} or {ander}.',
};

const KADER: Readonly<Record<Taalcode, Readonly<Record<Woord, string>>>> = { nl: NL, en: EN };

/** De taal van deze pagina: die van de lezer waar zij in elke taal bestaat, anders Nederlands. */
export const useTaal = (): Taalcode => useContext(TaalContext);

/** De woorden rond de inhoud, in de taal van deze pagina. */
export const useKader = (): Readonly<Record<Woord, string>> => KADER[useTaal()];

/** De woorden rond de inhoud in deze taal, voor wat buiten een onderdeel wordt opgemaakt. */
export const kaderIn = (code: Taalcode): Readonly<Record<Woord, string>> => KADER[code];
