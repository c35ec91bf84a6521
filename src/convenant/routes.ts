import { type BeslotenRoute, type Route, route } from '../web/route.ts';
import { CONVENANT, convenantadres, NIEUW_CONVENANT } from './adressen.ts';
import { type Beheerverzoek, vormhandeling } from './daadvorm.tsx';
import { stelOp, stuurBewijs, stuurTekst, toonBegin, toonBlad, toonNieuw, toonToetredingen } from './handel.tsx';
import { EINDE, EVALUATIE, OVEREENKOMST, REGELING } from './vorm-regelen.tsx';
import { OPZEGGEN, PAPIER, TEKENEN } from './vorm-tekenen.tsx';
import { AANBIEDEN, NIEUWE_TEKST, TEKST } from './vorm-tekst.tsx';
import { TOETREDING, VOORSTEL } from './vorm-toetreden.tsx';

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
  readonly vrijeDelen?: readonly string[];
};

/** Tonen en versturen van een vorm: twee routes met hetzelfde adres. */
function vormroutes(
  { toon, verstuur }: Handeling,
  { bestand = false, vrijeDelen = [], ...wens }: Vormwens,
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
      stepUp: 'geen',
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

const FEIT = { logEvent: 'convenantfeit-vastgelegd' } as const;
const TEKSTFEIT = { logEvent: 'convenanttekst-gewijzigd' } as const;

/**
 * Het convenant. Lezen mag ieder die bij een organisatie werkt; iets vastleggen alleen een beheerder. Tekenen, opzeggen en
 * aanbieden vragen een verse tweede factor; met een bestand erbij is die hoogstens een uur oud, want een browser stuurt een gekozen
 * bestand na een extra bevestiging niet opnieuw.
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
  route({ ...LEES, pad: adres.tekstPdf(), logEvent: 'convenantstuk-gelezen', handel: stuurTekst }),
  route({ ...LEES, pad: adres.bewijs(), logEvent: 'convenantstuk-gelezen', handel: stuurBewijs }),
  ...vormroutes(vormhandeling(NIEUWE_TEKST), { pad: adres.nieuweTekst, ...TEKSTFEIT, stepUp: 'uur' }),
  ...vormroutes(vormhandeling(TEKST), { pad: adres.tekst(), ...TEKSTFEIT, stepUp: 'uur', bestand: true }),
  ...vormroutes(vormhandeling(AANBIEDEN), { pad: adres.aanbieden(), ...FEIT, stepUp: 'vijf-minuten' }),
  ...vormroutes(vormhandeling(TEKENEN), { pad: adres.tekenen(), ...FEIT, stepUp: 'vijf-minuten' }),
  ...vormroutes(vormhandeling(PAPIER), {
    pad: adres.papier(),
    ...FEIT,
    stepUp: 'uur',
    bestand: true,
    vrijeDelen: ['soort'],
  }),
  ...vormroutes(vormhandeling(OPZEGGEN), { pad: adres.opzeggen, ...FEIT, stepUp: 'vijf-minuten' }),
  ...vormroutes(vormhandeling(EINDE), { pad: adres.einde, ...FEIT, stepUp: 'uur', bestand: true }),
  ...vormroutes(vormhandeling(EVALUATIE), { pad: adres.evaluatie, ...FEIT, stepUp: 'uur' }),
  ...vormroutes(vormhandeling(REGELING), {
    pad: adres.regeling,
    logEvent: 'convenantregeling-vastgelegd',
    stepUp: 'uur',
    bestand: true,
  }),
  ...vormroutes(vormhandeling(OVEREENKOMST), {
    pad: adres.overeenkomst,
    logEvent: 'convenantregeling-vastgelegd',
    stepUp: 'uur',
    bestand: true,
  }),
  ...toetreedroutes(),
];

function toetreedroutes(): readonly Route[] {
  const voorstel = vormhandeling(VOORSTEL);
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
    ...vormroutes(vormhandeling(TOETREDING), {
      pad: adres.toetreding(),
      logEvent: 'toetreding-bijgewerkt',
      stepUp: 'uur',
      bestand: true,
    }),
  ];
}
