import { type BeslotenRoute, type Route, route } from '../web/route.ts';
import { CONVENANT, convenantadres, NIEUW_CONVENANT } from './adressen.ts';
import { type Beheerverzoek, vormhandeling } from './paginas/daadvorm.tsx';
import {
  stelOp,
  stuurBewijs,
  stuurTekst,
  toonAfspraken,
  toonBegin,
  toonBlad,
  toonNieuw,
  toonToetredingen,
} from './paginas/handel.tsx';
import { HERSTEL } from './paginas/vorm-herstel.tsx';
import { OVEREENKOMST, OVEREENKOMST_EINDE } from './paginas/vorm-overeenkomst.tsx';
import { EINDE, EVALUATIE, REGELING } from './paginas/vorm-regelen.tsx';
import { OPZEGGEN, PAPIER, TEKENEN } from './paginas/vorm-tekenen.tsx';
import { AANBIEDEN, NIEUWE_TEKST, TEKST } from './paginas/vorm-tekst.tsx';
import { TOETREDING, VOORSTEL } from './paginas/vorm-toetreden.tsx';

const LEES = {
  toegang: ['medewerker', 'beheerder', 'fg'],
  vorm: 'pagina',
  vrijeDelen: [],
  stepUp: 'geen',
  methode: 'GET',
} as const;
const BEHEER = { toegang: ['beheerder'], vrijeDelen: [] } as const;
const adres = convenantadres();

type Handeling = ReturnType<typeof vormhandeling>;
type Vormwens = Pick<BeslotenRoute, 'logEvent' | 'stepUp'> & {
  readonly pad: string;
  readonly bestand?: boolean;
  /** Vraagt de verse factor al bij het openen; anders pas bij het versturen. */
  readonly versOpenen?: boolean;
  readonly vrijeDelen?: readonly string[];
};

/** Tonen en versturen van een vorm: twee routes met hetzelfde adres. */
function vormroutes(
  { toon, verstuur }: Handeling,
  { bestand = false, versOpenen = false, vrijeDelen = [], ...wens }: Vormwens,
): readonly Route[] {
  const { pad, logEvent, stepUp } = wens;
  return [
    route({
      ...BEHEER,
      vrijeDelen,
      pad,
      methode: 'GET',
      vorm: 'pagina',
      logEvent: 'convenant-ingezien',
      stepUp: versOpenen ? stepUp : 'geen',
      handel: toon,
    }),
    route({
      ...BEHEER,
      vrijeDelen,
      pad,
      methode: 'POST',
      vorm: bestand ? 'pagina-met-bestand' : 'pagina',
      logEvent,
      stepUp,
      handel: verstuur,
    }),
  ];
}

/** Een papier dat een partij bindt: de factor is vers bij het openen, zodat versturen zelden nog eens vraagt. */
const BINDEND_PAPIER = { stepUp: 'vijf-minuten', bestand: true, versOpenen: true } as const;
const FEIT = { logEvent: 'convenantfeit-vastgelegd' } as const;
const TEKSTFEIT = { logEvent: 'convenanttekst-gewijzigd' } as const;

/**
 * Het convenant. Lezen mag ieder die bij een organisatie werkt; iets vastleggen alleen een beheerder. Wat een partij bindt vraagt een
 * verse tweede factor, op het scherm en van papier. Een browser stuurt een gekozen bestand na die bevestiging niet opnieuw: wat
 * getypt is blijft dan staan, en het formulier vraagt het bestand nog eens.
 */
export const convenantRoutes: readonly Route[] = [
  route({ ...LEES, pad: CONVENANT, logEvent: 'convenant-ingezien', handel: toonBegin }),
  route({
    ...BEHEER,
    methode: 'GET',
    pad: NIEUW_CONVENANT,
    vorm: 'pagina',
    logEvent: 'geen',
    stepUp: 'geen',
    handel: toonNieuw,
  }),
  route({
    ...BEHEER,
    methode: 'POST',
    pad: NIEUW_CONVENANT,
    vorm: 'pagina',
    logEvent: 'convenant-opgesteld',
    stepUp: 'uur',
    handel: stelOp,
  }),
  route({ ...LEES, pad: adres.blad, logEvent: 'convenant-ingezien', handel: toonBlad }),
  route({ ...LEES, pad: adres.afspraken, logEvent: 'convenant-ingezien', handel: toonAfspraken }),
  route({ ...LEES, pad: adres.tekstPdf(), logEvent: 'convenantstuk-gelezen', handel: stuurTekst }),
  route({ ...LEES, pad: adres.bewijs(), logEvent: 'convenantstuk-gelezen', handel: stuurBewijs }),
  ...vormroutes(vormhandeling(NIEUWE_TEKST), { pad: adres.nieuweTekst, ...TEKSTFEIT, stepUp: 'uur' }),
  ...vormroutes(vormhandeling(TEKST), { pad: adres.tekst(), ...TEKSTFEIT, stepUp: 'uur', bestand: true }),
  ...vormroutes(vormhandeling(AANBIEDEN), { pad: adres.aanbieden(), ...FEIT, stepUp: 'vijf-minuten' }),
  ...vormroutes(vormhandeling(TEKENEN), { pad: adres.tekenen(), ...FEIT, stepUp: 'vijf-minuten' }),
  ...vormroutes(vormhandeling(PAPIER), {
    pad: adres.papier(),
    ...FEIT,
    ...BINDEND_PAPIER,
    vrijeDelen: ['soort'],
  }),
  ...vormroutes(vormhandeling(HERSTEL), {
    pad: adres.herstel(),
    logEvent: 'convenantfeit-hersteld',
    stepUp: 'vijf-minuten',
  }),
  ...vormroutes(vormhandeling(OPZEGGEN), { pad: adres.opzeggen, ...FEIT, stepUp: 'vijf-minuten' }),
  ...vormroutes(vormhandeling(EINDE), { pad: adres.einde, ...FEIT, ...BINDEND_PAPIER }),
  ...vormroutes(vormhandeling(EVALUATIE), { pad: adres.evaluatie, ...FEIT, stepUp: 'uur' }),
  ...vormroutes(vormhandeling(REGELING), {
    pad: adres.regeling,
    logEvent: 'convenantregeling-vastgelegd',
    ...BINDEND_PAPIER,
  }),
  ...vormroutes(vormhandeling(OVEREENKOMST), {
    pad: adres.overeenkomst,
    logEvent: 'convenantregeling-vastgelegd',
    ...BINDEND_PAPIER,
  }),
  ...vormroutes(vormhandeling(OVEREENKOMST_EINDE), {
    pad: adres.overeenkomsteinde(),
    logEvent: 'convenantregeling-vastgelegd',
    stepUp: 'vijf-minuten',
  }),
  ...toetreedroutes(),
];

function toetreedroutes(): readonly Route[] {
  const voorstel = vormhandeling(VOORSTEL);
  const toetreding = vormhandeling(TOETREDING);
  return [
    route({
      ...LEES,
      pad: adres.toetredingen,
      logEvent: 'convenant-ingezien',
      handel: (verzoek) =>
        verzoek.verzoeker.soort === 'beheerder' ? voorstel.toon(verzoek as Beheerverzoek) : toonToetredingen(verzoek),
    }),
    route({
      ...BEHEER,
      methode: 'POST',
      pad: adres.toetredingen,
      vorm: 'pagina',
      logEvent: 'toetreding-bijgewerkt',
      stepUp: 'uur',
      handel: voorstel.verstuur,
    }),
    route({
      ...LEES,
      pad: adres.toetreding(),
      logEvent: 'convenant-ingezien',
      handel: (verzoek) => toetreding.toon(verzoek as Beheerverzoek),
    }),
    route({
      ...BEHEER,
      methode: 'POST',
      pad: adres.toetreding(),
      vorm: 'pagina-met-bestand',
      logEvent: 'toetreding-bijgewerkt',
      stepUp: 'vijf-minuten',
      handel: toetreding.verstuur,
    }),
  ];
}
