import { metHoofdletter } from '../../casus/woorden.ts';
import { functieLabel } from '../../partij/functies.ts';
import { jaNee, keuze, meerkeuze, tekst } from '../../web/formulier.ts';
import type { Conceptinhoud, Conceptrol } from '../conceptinhoud.ts';
import { mistKant, plaatsvraag } from '../keur-tafel.ts';
import { meldersBij } from '../melders.ts';
import { functiesOp, PLAATSSOORTEN, type Plaatssoort, plaatssoortVan } from '../plaatsen.ts';
import { type Checkvraag, type Invoer, jaOfNee, maakCheckvraag } from './checkvraag.ts';

/** Hoe een plaats heet: de soort, met de functies erbij als niet iedereen van die partij er kan zitten. */
export function plaatsnaam(rol: Conceptrol): string {
  const soort = plaatssoortVan(rol)?.naam ?? 'Plaats';
  return rol.functies.length === 0 ? soort : `${soort} (${rol.functies.map(functieLabel).join(', ')})`;
}

const doorzettingsmacht = maakCheckvraag({
  sleutel: 'doorzettingsmacht',
  deel: 'wie',
  naam: 'Samen beslissen',
  vraag: 'Mag dit overleg samen een passend aanbod vaststellen?',
  waarom:
    'Dan moet van elke plaats vaststaan waarover die zelf beslist. Anders besluit er niemand, of iemand die het niet mag.',
  artikelen: ['CL-2d', 'B3-ex3f'],
  velden: () => [{ soort: 'ja-nee', naam: 'doorzettingsmacht', label: 'Samen een aanbod vaststellen' }],
  schema: () => ({ doorzettingsmacht: jaNee({ leeg: 'Kies ja of nee.' }) }),
  ingevuld: (inhoud) => ({ doorzettingsmacht: jaOfNee(inhoud.doorzettingsmacht) }),
  // Zonder doorzettingsmacht beslist geen plaats iets: een mandaat zou dan niets betekenen.
  zet: (inhoud, antwoord) => ({
    ...inhoud,
    doorzettingsmacht: antwoord.doorzettingsmacht,
    rollen: antwoord.doorzettingsmacht ? inhoud.rollen : inhoud.rollen.map((rol) => ({ ...rol, mandaat: null })),
  }),
  inWoorden: (inhoud) => [
    inhoud.doorzettingsmacht ? 'Ja, iedere plaats binnen het eigen mandaat' : 'Nee, ieder beslist zelf na het overleg',
  ],
});

/** Wie er aan tafel zitten; erbij en weg gaat met eigen knoppen, dus dit antwoord staat er altijd al. */
const plaatsen = maakCheckvraag({
  sleutel: 'plaatsen',
  deel: 'wie',
  naam: 'Aan tafel',
  vraag: 'Wie zitten er aan tafel?',
  waarom:
    'Alleen wie met de jongere te maken heeft, doet mee. Een gemeente zit er per taak: leerplicht hoort niet vanzelf wat het wijkteam weet.',
  artikelen: ['CL-1a', 'Art 3.4a', 'Art 4 (intro)'],
  velden: () => [],
  schema: () => ({}),
  ingevuld: (inhoud) => ({ plaatsen: inhoud.rollen.map(plaatsnaam) }),
  zet: (inhoud) => inhoud,
  inWoorden: (inhoud) => inhoud.rollen.map(plaatsnaam),
});

const samenstelling = maakCheckvraag({
  sleutel: 'samenstelling',
  deel: 'wie',
  naam: 'Waarom deze samenstelling',
  vraag: 'Waarom is dit een casusoverleg, ook zonder gemeente of jeugdhulp?',
  waarom:
    'Aan een casusoverleg zitten onderwijs, ouders en jongere, gemeente en jeugdhulp. Ontbreekt er een, dan hoort daar een reden bij.',
  artikelen: ['Art 1.6', 'T-1b'],
  velden: () => [{ soort: 'tekst', naam: 'motivering', label: 'De reden' }],
  schema: () => ({ motivering: tekst({ max: 1000, regels: true }) }),
  ingevuld: (inhoud) => ({ motivering: inhoud.samenstellingMotivering ?? '' }),
  zet: (inhoud, antwoord) => ({ ...inhoud, samenstellingMotivering: antwoord.motivering }),
  inWoorden: ({ samenstellingMotivering: reden }) => (reden ? [reden] : []),
});

function regelsVan(rol: Conceptrol): readonly string[] {
  return [
    ...(rol.functies.length === 0
      ? ['Elke functie van deze organisatie']
      : [metHoofdletter(rol.functies.map(functieLabel).join(', '))]),
    ...(rol.taak === '' ? [] : [`Taak: ${rol.taak}`]),
    ...(rol.grondslag === '' ? [] : [`Grondslag: ${rol.grondslag}`]),
    ...(rol.individueelDoel === '' ? [] : [`Eigen doel: ${rol.individueelDoel}`]),
    ...(rol.mandaat === null || rol.mandaat === '' ? [] : [`Beslist zelf over: ${rol.mandaat}`]),
  ];
}

/** Een nieuwe plaats, met taak en eigen doel als voorstel. De grondslag alleen als er maar een is. */
export function nieuwePlaats(soort: Plaatssoort, sleutel: string): Conceptrol {
  const { partij, hoedanigheid, taak, individueelDoel, grondslagen } = soort;
  const grondslag = grondslagen.length === 1 ? grondslagen[0] : '';
  return { sleutel, partij, hoedanigheid, functies: [], taak, grondslag, individueelDoel, mandaat: null };
}

/** Wat van een plaats wordt gevraagd; een mandaat alleen waar iemand de doorslag mag geven. */
function plaatsvelden(soort: Plaatssoort, metMandaat: boolean): readonly Invoer[] {
  return [
    { soort: 'verborgen', naam: 'plek', waarde: soort.sleutel },
    {
      soort: 'meer',
      naam: 'functies',
      label: 'Welke functies?',
      bij: 'Kiest u er geen, dan kan elke functie van deze organisatie hier zitten.',
      keuzes: functiesOp(soort).map(({ code, label }) => ({ waarde: code, label: metHoofdletter(label) })),
      lang: true,
    },
    { soort: 'tekst', naam: 'taak', label: 'Vanuit welke taak?' },
    {
      soort: 'keuze',
      naam: 'grondslag',
      label: 'Op welke grondslag?',
      bij: 'Alleen wat het convenant voor deze organisatie noemt. Toestemming is geen grondslag: die heft een geheim op.',
      keuzes: soort.grondslagen.map((waarde) => ({ waarde, label: waarde })),
    },
    { soort: 'tekst', naam: 'individueelDoel', label: 'Wat wil deze organisatie zelf met de gegevens bereiken?' },
    ...(metMandaat
      ? [{ soort: 'tekst' as const, naam: 'mandaat', label: 'Waarover mag deze plaats zelf beslissen?' }]
      : []),
  ];
}

/** De vraag over een plaats. `soort` staat vast; wie een andere soort wil, voegt een plaats toe. */
export function vraagOverPlaats(soort: Plaatssoort, sleutel: string, metMandaat: boolean): Checkvraag {
  const vind = (inhoud: Conceptinhoud): Conceptrol =>
    inhoud.rollen.find((rol) => rol.sleutel === sleutel) ?? nieuwePlaats(soort, sleutel);
  const functies = functiesOp(soort);
  return maakCheckvraag({
    sleutel: plaatsvraag(sleutel),
    deel: 'wie',
    naam: soort.naam,
    vraag: `${soort.naam}: vanuit welke taak en waarom?`,
    waarom:
      'Iedere organisatie doet mee vanuit een eigen taak uit de wet. Wie straks wordt uitgenodigd, krijgt dit als voorstel en bevestigt het voor zichzelf.',
    artikelen: ['CL-2b', 'Art 3.4c'],
    velden: () => plaatsvelden(soort, metMandaat),
    schema: () => ({
      functies: meerkeuze(functies.map(({ code }) => code)),
      taak: tekst({ max: 400, regels: true }),
      grondslag: keuze(soort.grondslagen, { leeg: 'Kies een grondslag uit de lijst.' }),
      individueelDoel: tekst({ max: 400, regels: true }),
      mandaat: tekst({ max: 400, regels: true }),
    }),
    ingevuld: (inhoud) => {
      const rol = vind(inhoud);
      const { taak, grondslag, individueelDoel, mandaat } = rol;
      return { functies: [...rol.functies], taak, grondslag, individueelDoel, mandaat: mandaat ?? '' };
    },
    zet: (inhoud, antwoord) => {
      const oud = vind(inhoud);
      const nieuw: Conceptrol = {
        ...oud,
        functies: antwoord.functies,
        taak: antwoord.taak ?? '',
        grondslag: antwoord.grondslag,
        individueelDoel: antwoord.individueelDoel ?? '',
        mandaat: metMandaat ? antwoord.mandaat : null,
      };
      const staat = inhoud.rollen.some((rol) => rol.sleutel === sleutel);
      const rollen = staat
        ? inhoud.rollen.map((rol) => (rol.sleutel === sleutel ? nieuw : rol))
        : [...inhoud.rollen, nieuw];
      const melders = meldersBij({ melders: inhoud.melders, rollen }, { was: oud, wordt: nieuw });
      return { ...inhoud, rollen, melders };
    },
    inWoorden: (inhoud) => {
      const rol = inhoud.rollen.find((deel) => deel.sleutel === sleutel);
      return rol === undefined ? [] : regelsVan(rol);
    },
  });
}

/** Wie er aan tafel zit (checklist 1), met een vraag per plaats. */
export function tafelvragen(inhoud: Conceptinhoud): readonly Checkvraag[] {
  const perPlaats = inhoud.rollen.flatMap((rol) => {
    const soort = plaatssoortVan(rol);
    return soort === undefined ? [] : [vraagOverPlaats(soort, rol.sleutel, inhoud.doorzettingsmacht)];
  });
  const metReden = mistKant(inhoud) !== null && inhoud.rollen.length > 0;
  return [doorzettingsmacht, plaatsen, ...perPlaats, ...(metReden ? [samenstelling] : [])];
}

/** De keuzes voor een plaats erbij. */
export const PLAATSKEUZES = PLAATSSOORTEN.map(({ sleutel, naam }) => ({ waarde: sleutel, label: naam }));
