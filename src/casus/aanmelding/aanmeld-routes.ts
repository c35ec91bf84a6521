import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { isUuid } from '../../lib/ids.ts';
import { dagVan } from '../../lib/klok.ts';
import { metFout } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { casusadres, NIEUWE_CASUS } from '../adressen.ts';
import { leesVervolg } from '../vervolg/vervolgblad.ts';
import { type Aanmeldvelden, leesAanmelding } from './aanmeld-formulier.ts';
import { leesAanmeldkeuzes } from './aanmeld-keuzes.ts';
import { AanmeldPagina } from './aanmeld-pagina.tsx';
import type { Meldreden } from './keur-aanmelding.ts';
import { meldCasusAan } from './meld-casus-aan.ts';

type Verzoek = Webverzoek<Medewerker>;

async function toon(verzoek: Verzoek): Promise<Antwoord> {
  const keuzes = await leesAanmeldkeuzes(verzoek);
  return { kind: 'pagina', inhoud: h(AanmeldPagina, { keuzes, casus: verzoek.omgeving.ids() }) };
}

/** Hetzelfde formulier, ingevuld met wat uit een lopende casus al bekend is (B3-ex1f). */
async function toonVervolg(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await leesVervolg(verzoek, verzoek.pad['casus'] ?? '');
  if (blad.kind === 'niet-gevonden') return blad;
  const keuzes = await leesAanmeldkeuzes(verzoek);
  const { stand, vervolg } = blad;
  return { kind: 'pagina', inhoud: h(AanmeldPagina, { keuzes, casus: verzoek.omgeving.ids(), stand, vervolg }) };
}

async function verwerk(verzoek: Verzoek): Promise<Antwoord> {
  const keuzes = await leesAanmeldkeuzes(verzoek);
  const lezing = leesAanmelding(verzoek.velden, keuzes, dagVan(verzoek.omgeving.klok()));
  const opnieuw = async (stand: typeof lezing.stand): Promise<Antwoord> => {
    const ingevuld = stand.waarden.casus;
    const casus = typeof ingevuld === 'string' && stand.fouten.casus === undefined ? ingevuld : verzoek.omgeving.ids();
    const op = stand.waarden.vervolg;
    const blad = isUuid(op) ? await leesVervolg(verzoek, op) : null;
    const vervolg = blad?.kind === 'vervolg' ? blad.vervolg : undefined;
    return { kind: 'pagina', status: 422, inhoud: h(AanmeldPagina, { keuzes, casus, stand, vervolg }) };
  };
  if (lezing.kind === 'fout') return opnieuw(lezing.stand);
  const uitkomst = await meldCasusAan(verzoek, lezing.aanmelding);
  if (uitkomst.kind === 'aangemeld')
    return { kind: 'naar', adres: casusadres(uitkomst.casus).informeren, melding: 'casus-aangemeld' };
  const [veld, zin] = MELDFOUT[uitkomst.reden];
  return opnieuw(metFout(lezing.stand, veld, zin));
}

/** Waarom een aanmelding niet doorgaat: bij welk veld het staat, en hoe het te herstellen is. */
const MELDFOUT = {
  overlegtype: ['overlegtype', 'Kies een soort overleg dat nu is vastgesteld.'],
  tekst: [
    'overlegtype',
    'Uw organisatie tekende de tekst nog niet waarop dit overleg rust. De beheerder van uw organisatie tekent eerst.',
  ],
  procesregie: [
    'overlegtype',
    'Volgens het convenant leidt een andere organisatie dit overleg. Vraag die om de casus aan te melden.',
  ],
  melder: [
    'overlegtype',
    'Volgens dit overlegtype meldt u met uw functie niet aan. Vraag iemand die dat wel mag, of laat de beheerder van uw organisatie een nieuwe versie voorleggen.',
  ],
  leider: ['leider', 'Kies welke organisatie dit overleg leidt.'],
  school: ['school', 'Kies een school die bij dit overleg past.'],
  doelen: ['doelen', 'Kies doelen die bij dit overleg horen.'],
  doelgroep: [
    'geboortedatum',
    'Dit overleg is voor jongeren tot 18 jaar die op school zitten of leerplichtig zijn, en niet voor het mbo. Kies een overleg met een ruimere doelgroep.',
  ],
  melding: ['melding', 'Kies waarmee dit overleg begint.'],
  'geen-langdurig-verzuim': ['langdurig', 'Kies ja, of kies een ander soort overleg.'],
} as const satisfies Readonly<Record<Meldreden, readonly [keyof Aanmeldvelden & string, string]>>;

/** Een casus aanmelden. Alleen medewerkers; of de eigen partij het overleg leidt, zegt de use case. */
export const aanmeldRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: NIEUWE_CASUS,
    toegang: ['medewerker'],
    logEvent: 'geen',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: toon,
  }),
  route({
    methode: 'GET',
    pad: '/casussen/:casus/vervolg',
    toegang: ['medewerker'],
    logEvent: 'vervolg-voorbereid',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: toonVervolg,
  }),
  route({
    methode: 'POST',
    pad: NIEUWE_CASUS,
    toegang: ['medewerker'],
    logEvent: 'casus-aangemeld',
    stepUp: 'uur',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: verwerk,
  }),
];
