import { wiensTaak } from '../casus/bronnen.ts';
import type { Bladkop } from '../casus/casusblad.tsx';
import { DOELNAMEN, metHoofdletter } from '../casus/woorden.ts';
import { eisBlad } from '../gegeven/blad.ts';
import { metSoort } from '../gegeven/kenmerken.ts';
import type { Mens } from '../gegeven/mensen.ts';
import { type Oordeelbeeld, toonOordelen } from '../gegeven/oordeel/oordeel-toon.ts';
import type { OordeelOver, Raam } from '../gegeven/oordeel/vraag-oordeel.ts';
import { soortlabel } from '../gegeven/soorten.ts';
import type { Doel, LijstCategorie } from '../regels/index.ts';
import { datumEnTijd, tijd } from '../web/tijd.ts';
import type { Formuliersoort, Invulling, Regelstand } from './regel-formulier.ts';
import type { Regelbeeld } from './regelbeeld.ts';
import type { Regeltekst } from './regeltekst.ts';

/** Het formulier voor een doel, actie, voortgang of evaluatie, klaar om te tonen. */
export type Regelpaginabeeld = {
  readonly casus: string;
  readonly blad: Bladkop;
  readonly soort: Formuliersoort;
  readonly titel: string;
  readonly stand: Regelstand;
  readonly invulling: Invulling;
  readonly soortnaam: string;
  readonly doelen: readonly { readonly doel: Doel; readonly label: string }[];
  readonly tafel: readonly Mens[];
  readonly plandoelen: readonly { readonly stam: string; readonly label: string }[];
  readonly over: Regelbeeld | null;
  readonly taakVan: string;
  readonly beeld: Oordeelbeeld;
  readonly oordeelVan: string;
  readonly oordeelMoment: string;
  /** Wat een collega intussen schreef; null als er niets botste. */
  readonly intussen: Regeltekst | null;
};

export type Regelbron = {
  readonly raam: Raam;
  readonly oordelen: readonly OordeelOver[];
  readonly op: Date;
  readonly categorie: LijstCategorie;
  readonly stand: Regelstand;
  readonly invulling: Invulling;
  /** Het formulier is nog niet ingevuld: dan staat iedereen aan wie het zou kunnen mogen al aangevinkt. */
  readonly vers: boolean;
  readonly plandoelen: readonly Regelbeeld[];
  readonly over: Regelbeeld | null;
  readonly tafel: readonly Mens[];
  readonly intussen: Regeltekst | null;
};

const TITELS: Readonly<Record<Formuliersoort, readonly [nieuw: string, wijzig: string]>> = {
  doel: ['Voeg een doel toe', 'Verander een doel'],
  actie: ['Voeg een actie toe', 'Verander een actie'],
  voortgang: ['Schrijf op hoe het gaat', 'Schrijf op hoe het gaat'],
  evaluatie: ['Schrijf op wat het opleverde', 'Schrijf op wat het opleverde'],
};

const KORT = 60;

/** Maakt van feiten, invulling en oordelen het beeld van het formulier. */
export function toonRegelformulier(bron: Regelbron): Regelpaginabeeld {
  const { raam, invulling, oordelen, op } = bron;
  const { casus } = raam.feiten;
  // De tafel maakt het plan samen: wie het mag lezen staat aan, tot de schrijver anders kiest.
  const kan = oordelen.filter(({ oordeel }) => oordeel.uitkomst !== 'geweigerd').map((o) => o.ontvanger.deelnemer);
  return {
    casus: casus.id,
    blad: eisBlad(raam.blad),
    soort: invulling.soort,
    titel: TITELS[invulling.soort][invulling.vervangt === null ? 0 : 1],
    stand: bron.stand,
    invulling,
    soortnaam: soortlabel(bron.categorie),
    doelen: casus.doelen.map((doel) => ({ doel, label: `${metHoofdletter(DOELNAMEN[doel])} (${doel})` })),
    tafel: bron.tafel,
    plandoelen: bron.plandoelen.map(({ stam, tekst }) => ({ stam, label: kort(tekst?.wat ?? 'Doel zonder tekst') })),
    over: bron.over,
    taakVan: wiensTaak(raam.stoel),
    beeld: toonOordelen(oordelen, {
      kenmerken: metSoort(bron.categorie, invulling.kenmerken),
      gekozen: bron.vers ? kan : invulling.ontvangers,
    }),
    oordeelVan: `Oordeel van ${tijd(op)}`,
    oordeelMoment: datumEnTijd(op),
    intussen: bron.intussen,
  };
}

const kort = (tekst: string): string => (tekst.length > KORT ? `${tekst.slice(0, KORT).trimEnd()}…` : tekst);
