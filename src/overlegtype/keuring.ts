import { FASENAAM } from '../casus/woorden.ts';
import { FASEN, type Fase } from '../regels/index.ts';
import type { Conceptinhoud } from './conceptinhoud.ts';
import type { Convenantkader } from './kader.ts';
import { keurKader } from './keur-kader.ts';
import { keurPlaatsen, keurTafel } from './keur-tafel.ts';
import { keurMelders } from './melders.ts';

/**
 * Wat er aan een overlegtype in bewerking niet klopt. `moet`: zo kan het niet worden voorgelegd. `let-op`: het mag, maar iemand moet
 * het hebben gezien. `vraag` is de vraag van de checklist waar het te herstellen is.
 */
export type Klacht = {
  readonly ernst: 'moet' | 'let-op';
  readonly vraag: string;
  readonly zin: string;
  readonly artikelen: readonly string[];
};

/** De maximale nazorg na plan of arrangement, in maanden (PH-5b, E-03). */
export const MEESTE_NAZORG = 6;
/** Langer dan dit na sluiten bewaart een regio de gedeelde laag niet (9.2, E-25). */
export const MEESTE_BEWAREN = 24;
const KORTSTE_TEKST = 15;

const kort = (tekst: string | null | undefined): boolean => (tekst ?? '').trim().length < KORTSTE_TEKST;
const moet = (vraag: string, zin: string, ...artikelen: string[]): Klacht => ({ ernst: 'moet', vraag, zin, artikelen });
const letOp = (vraag: string, zin: string, ...artikelen: string[]): Klacht => ({
  ernst: 'let-op',
  vraag,
  zin,
  artikelen,
});
const als = (klopt: boolean, klacht: Klacht): readonly Klacht[] => (klopt ? [klacht] : []);

/**
 * Houdt een overlegtype in bewerking tegen Bijlage 3 en het convenant. Zuiver; geeft alle klachten, in de volgorde van de checklist.
 * Wat zonder `moet` blijft, kan de regels vragen stellen die zij beoordelen: het overlegtype zelf verruimt nooit een wet (T25-06).
 */
export function keurOverlegtype(inhoud: Conceptinhoud): readonly Klacht[] {
  return [
    ...keurDoel(inhoud),
    ...keurDoelgroep(inhoud),
    ...keurTafel(inhoud),
    ...keurPlaatsen(inhoud),
    ...keurRegie(inhoud),
    ...keurMelders(inhoud),
    ...keurAanleiding(inhoud),
    ...FASEN.flatMap((fase) => keurFase(inhoud, fase)),
    ...keurVerloop(inhoud),
    ...keurTermijnen(inhoud),
  ];
}

/** Alles wat er aan een overlegtype in bewerking niet klopt, ook tegen wat de partijen onderling afspraken. */
export function keurOnderKader(inhoud: Conceptinhoud, kader: Convenantkader): readonly Klacht[] {
  return [...keurKader(inhoud, kader), ...keurOverlegtype(inhoud)];
}

function keurDoel({ naam, samenwerkingsdoel, doelen, voorgesteldeDoelen }: Conceptinhoud): readonly Klacht[] {
  return [
    ...als(naam.trim().length < 2, moet('naam', 'Geef het overleg een naam.', 'B3-1')),
    ...als(
      kort(samenwerkingsdoel),
      moet('samenwerkingsdoel', 'Schrijf in een zin op wat u samen wilt bereiken.', 'B3-4', 'CL-2a'),
    ),
    ...als(
      !doelen.some((doel) => doel !== 'g'),
      moet('doelen', 'Kies minstens een doel dat over de jongere gaat. Samenwerken alleen is geen doel.', 'Art 3.1g'),
    ),
    ...als(
      !voorgesteldeDoelen.some((doel) => doel !== 'g' && doelen.includes(doel)),
      moet('voorgesteldeDoelen', 'Kies minstens een doel waarmee een nieuwe casus begint.', 'Art 3 (intro)'),
    ),
    ...als(
      voorgesteldeDoelen.some((doel) => !doelen.includes(doel)),
      moet('voorgesteldeDoelen', 'Een doel waarmee een casus begint, moet ook een doel van het overleg zijn.', 'B3-1'),
    ),
  ];
}

function keurDoelgroep({ doelgroepVerruimd, doelgroepMotivering, rollen }: Conceptinhoud): readonly Klacht[] {
  return [
    ...als(
      doelgroepVerruimd && kort(doelgroepMotivering),
      moet(
        'doelgroep',
        'Schrijf op waarom de groep ruimer is dan het convenant, en welke wet dat draagt.',
        'CL-2c',
        'E-04',
      ),
    ),
    ...als(
      !doelgroepVerruimd && rollen.some(({ partij }) => partij === 'mbo'),
      moet(
        'doelgroep',
        'Een student van het mbo valt buiten het convenant. Verruim de groep, met de reden.',
        'E-04',
        'Art 1.11',
      ),
    ),
  ];
}

function keurRegie({ procesregie, rollen, aanspreekpunt }: Conceptinhoud): readonly Klacht[] {
  return [
    ...als(
      !rollen.some(({ partij }) => partij === procesregie),
      moet('procesregie', 'Kies wie het overleg leidt uit wie er aan tafel zit.', 'T25-09', 'CL-3a'),
    ),
    ...als(
      !['school', 'mbo', 'swv', 'gemeente'].includes(procesregie),
      moet('procesregie', 'Een school, een samenwerkingsverband of een gemeente leidt het overleg.', 'T25-09'),
    ),
    ...als(
      aanspreekpunt.trim().length < 3,
      moet('aanspreekpunt', 'Zeg bij wie ouders en jongere terechtkunnen met vragen over gegevens.', 'CL-3c'),
    ),
  ];
}

function keurAanleiding({ aanleiding, langdurigVerzuimNodig, rollen }: Conceptinhoud): readonly Klacht[] {
  const leerplicht = rollen.some(({ hoedanigheid }) => hoedanigheid === 'leerplicht');
  return [
    ...als(
      aanleiding !== null && aanleiding.keuzes.length === 0,
      moet('aanleiding', 'Kies waarmee een casus kan beginnen.', 'PH-1a', 'B3-ex2w'),
    ),
    ...als(
      leerplicht && rollen.some(({ partij }) => partij === 'swv') && !langdurigVerzuimNodig,
      letOp(
        'langdurigVerzuim',
        'Leerplicht deelt met het samenwerkingsverband alleen als een jongere lang verzuimt of nergens staat ingeschreven. Bij andere jongeren weigert het programma dat.',
        'Art 4.1 (b)',
      ),
    ),
  ];
}

function keurFase({ fasen }: Conceptinhoud, fase: Fase): readonly Klacht[] {
  const soorten = fasen[fase];
  const naam = FASENAAM[fase];
  return [
    ...als(
      soorten.includes('b'),
      moet('fasen', `Haal het burgerservicenummer weg bij ${naam}. Het komt nooit op tafel.`, 'fn 24', 'Art 5.1b'),
    ),
    ...als(
      soorten.includes('buiten-5.1'),
      moet('fasen', `Haal weg bij ${naam} wat niet in de lijst van het convenant staat.`, 'Art 5.1'),
    ),
    ...als(
      fase !== 'afsluiting' && soorten.length === 0,
      moet('fasen', `Kies wat er bij ${naam} op tafel mag komen.`, 'CL-6a', 'B3-2'),
    ),
    ...als(
      fase === 'intake' && (soorten.includes('e') || soorten.includes('f')),
      letOp(
        'fasen',
        'Gezondheid en gezin staan al bij Aanmelding. Meestal is dat pas bij Beoordeling nodig.',
        'CL-6b',
        'Art 6a',
      ),
    ),
    ...als(
      fase === 'afsluiting' && soorten.some((soort) => soort !== 'a'),
      letOp('fasen', 'Bij Afsluiting komt er meestal niets nieuws op tafel.', 'CL-6b', 'PH-6'),
    ),
    ...als(
      fase !== 'afsluiting' && soorten.length > 0 && !soorten.includes('a'),
      letOp(
        'fasen',
        `Bij ${naam} staat de naam er niet bij. Dan kan niemand de jongere nog bij naam leren kennen.`,
        'CL-6a',
      ),
    ),
  ];
}

function keurVerloop({ fasen, beheerafspraken }: Conceptinhoud): readonly Klacht[] {
  const erbij = fasen.monitoring.filter((soort) => !fasen.plan.includes(soort));
  return [
    ...als(
      fasen.monitoring.length >= fasen.plan.length && fasen.plan.length > 0,
      letOp(
        'fasen',
        `${FASENAAM.monitoring} vraagt niet minder dan ${FASENAAM.plan}. Meestal is na het plan minder nodig.`,
        'CL-6a',
      ),
    ),
    ...als(
      erbij.length > 0,
      letOp('fasen', `Bij ${FASENAAM.monitoring} staat iets dat bij ${FASENAAM.plan} niet op tafel was.`, 'CL-6b'),
    ),
    ...als(
      kort(beheerafspraken),
      moet('beheer', 'Schrijf op wat u afspreekt over bewaren en beveiligen.', 'T25-05', 'CL-5a'),
    ),
  ];
}

function keurTermijnen({ nazorgMaanden, bewaarmaanden }: Conceptinhoud): readonly Klacht[] {
  const heel = (getal: number, van: number, tot: number): boolean =>
    Number.isInteger(getal) && getal >= van && getal <= tot;
  return [
    ...als(
      !heel(nazorgMaanden, 0, MEESTE_NAZORG),
      moet('nazorg', `Kies hoogstens ${MEESTE_NAZORG} maanden nazorg.`, 'PH-5b', 'E-03'),
    ),
    ...als(
      !heel(bewaarmaanden, 1, MEESTE_BEWAREN),
      moet(
        'bewaren',
        `Kies 1 tot ${MEESTE_BEWAREN} maanden. Elke organisatie bewaart haar eigen deel zelf.`,
        'Art 9.2',
        'E-25',
      ),
    ),
  ];
}
