import { sleutels, verplichteTekst, vinkje } from '../../web/formulier.ts';

const MAX = 2_000;
/** Een enkel woord is geen motivering. */
const MIN = 20;
const deel = (leeg: string) => verplichteTekst({ max: MAX, min: MIN, regels: true, leeg });

/** Wat een professional zelf moet opschrijven bij een conflict van plichten (6e, fn 17). Geen deel kan ontbreken. */
export const AFWEGINGSCHEMA = {
  feiten: deel('Schrijf op wat er aan de hand is.'),
  alternatieven: deel('Schrijf op wat u probeerde, en waarom dat niet genoeg is.'),
  collega: deel('Schrijf op met welke collega u overlegde, en wat die zei.'),
  geraadpleegd: vinkje({ verplicht: 'Overleg eerst met een collega. Zet daarna het vinkje.' }),
  evenredig: deel('Schrijf op waarom dit in verhouding is, en niet meer dan nodig.'),
  geinformeerd: deel('Schrijf op of de jongere en de ouders dit weten, of waarom niet.'),
  persoonlijk: vinkje({ verplicht: 'Zet het vinkje als dit uw eigen, persoonlijke afweging is.' }),
  aan: sleutels({ leeg: 'Begin opnieuw bij het gegeven dat u wilt delen.' }),
};
