import { LIJST_5_1 } from '../regels/index.ts';
import { binnenCasus, deeltZelf } from './vragen-toestemming.ts';
import type { Vraagpunt } from './vulling.ts';

/** Wat in een lopend overleg meestal in orde is. */

const ORDE = {
  convenant: {
    vanKracht: true,
    geverGebonden: true,
    ontvangerGebonden: true,
    regime: 'afzonderlijk',
    onderlingeRegeling: false,
    verwerkersovereenkomst: true,
  },
  overlegtype: { vastgesteld: true },
} as const;

export const AFSPRAKEN: Vraagpunt = {
  sleutel: 'afspraken',
  naam: 'Afspraken',
  vraag: 'Zijn de afspraken tussen de organisaties in orde?',
  waarom: 'Zonder geldig convenant is er geen overleg om in te delen.',
  artikelen: ['Art 19.1 (a)', 'Art 18.2', 'B3-1'],
  speelt: binnenCasus,
  keuzes: [
    {
      sleutel: 'orde',
      label: 'Ja',
      bij: 'het convenant geldt en beide organisaties doen mee',
      zin: 'Het convenant geldt en beide organisaties doen mee.',
      vult: ORDE,
    },
    {
      sleutel: 'niet',
      label: 'Het convenant geldt nog niet, of niet meer',
      zin: 'Het convenant geldt niet.',
      vult: { ...ORDE, convenant: { ...ORDE.convenant, vanKracht: false } },
    },
    {
      sleutel: 'ik-niet',
      label: 'Mijn organisatie doet niet mee',
      zin: 'Uw organisatie doet niet mee aan het convenant.',
      vult: { ...ORDE, convenant: { ...ORDE.convenant, geverGebonden: false } },
    },
    {
      sleutel: 'ander-niet',
      label: 'De ontvanger doet niet mee',
      zin: 'De organisatie van de ontvanger doet niet mee aan het convenant.',
      vult: { ...ORDE, convenant: { ...ORDE.convenant, ontvangerGebonden: false } },
    },
    {
      sleutel: 'overleg-niet',
      label: 'Dit soort overleg is nog niet vastgesteld',
      zin: 'Dit soort overleg is nog niet vastgesteld.',
      vult: { ...ORDE, overlegtype: { vastgesteld: false } },
    },
    {
      sleutel: 'systeem',
      label: 'Er is geen overeenkomst met de beheerder van het systeem',
      zin: 'Er is geen overeenkomst met de beheerder van het systeem.',
      vult: { ...ORDE, convenant: { ...ORDE.convenant, verwerkersovereenkomst: false } },
    },
    {
      sleutel: 'samen',
      label: 'Wij zijn samen verantwoordelijk, zonder regeling',
      zin: 'De organisaties zijn samen verantwoordelijk, zonder regeling.',
      vult: { ...ORDE, convenant: { ...ORDE.convenant, regime: 'gezamenlijk' } },
    },
  ],
};

export const CASUS: Vraagpunt = {
  sleutel: 'casus',
  naam: 'De casus',
  vraag: 'Loopt de casus, met een doel op papier?',
  waarom: 'Delen mag alleen voor het doel dat is opgeschreven.',
  artikelen: ['Art 3.4d', 'PH-6'],
  speelt: binnenCasus,
  keuzes: [
    {
      sleutel: 'orde',
      label: 'Ja',
      zin: 'De casus loopt en het doel staat op papier.',
      vult: { casus: { status: 'open', doelVastgelegd: true } },
    },
    {
      sleutel: 'dicht',
      label: 'De casus is gesloten',
      zin: 'De casus is gesloten.',
      vult: { casus: { status: 'gesloten', doelVastgelegd: true } },
    },
    {
      sleutel: 'geen-doel',
      label: 'Het doel staat nog niet op papier',
      zin: 'Het doel staat nog niet op papier.',
      vult: { casus: { status: 'open', doelVastgelegd: false } },
    },
  ],
};

export const TAAK: Vraagpunt = {
  sleutel: 'taak',
  naam: 'Uw taak',
  vraag: 'Schreef uw organisatie op vanuit welke taak en wet u deelt?',
  waarom: 'Dat doet elke organisatie één keer, bij het begin van de casus.',
  artikelen: ['Art 3.4c', 'Art 3.4h'],
  speelt: (v) => binnenCasus(v) && !deeltZelf(v),
  keuzes: [
    {
      sleutel: 'orde',
      label: 'Ja',
      zin: 'Uw taak en grond staan op papier.',
      vult: { gever: { grondslagVastgelegd: true, gastVerzoek: true } },
    },
    {
      sleutel: 'niet',
      label: 'Nee',
      zin: 'Uw taak en grond staan nog niet op papier.',
      vult: { gever: { grondslagVastgelegd: false, gastVerzoek: true } },
    },
    {
      sleutel: 'niet-gevraagd',
      label: 'Ik ben gast, maar niemand vroeg mij erbij',
      zin: 'De deelnemers vroegen u niet erbij.',
      vult: { gever: { grondslagVastgelegd: true, gastVerzoek: false } },
    },
  ],
};

export const EIGEN: Vraagpunt = {
  sleutel: 'eigen',
  naam: 'Van wie het is',
  vraag: 'Van wie komt dit?',
  waarom: 'Wie het inbracht, beslist wie het krijgt.',
  artikelen: ['Art 3.4f', 'Art 14.2 (b)'],
  keuzes: [
    {
      sleutel: 'zelf',
      label: 'Van mijzelf of mijn organisatie',
      zin: 'Het komt van uzelf of uw eigen organisatie.',
      vult: { gegeven: { eigen: true, bronGeheimhouding: null } },
    },
    {
      sleutel: 'collega',
      label: 'Van een collega met beroepsgeheim',
      bij: 'bijvoorbeeld de psycholoog van school',
      zin: 'Het komt van een collega met beroepsgeheim.',
      vult: { gegeven: { eigen: true, bronGeheimhouding: 'beroepscode' } },
    },
    {
      sleutel: 'ander',
      label: 'Van een andere organisatie',
      zin: 'Het komt van een andere organisatie.',
      vult: { gegeven: { eigen: false, bronGeheimhouding: null } },
    },
  ],
};

export const NOODZAAK: Vraagpunt = {
  sleutel: 'nodig',
  naam: 'Nodig',
  vraag: 'Is het echt nodig, en kan het niet met minder?',
  waarom: 'Handig of goed om te weten is niet genoeg.',
  artikelen: ['Art 5.3', 'Art 3.2'],
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja, en ik kan zeggen waarvoor',
      zin: 'Het is nodig en het kan niet met minder.',
      vult: { gegeven: { noodzaak: true } },
    },
    {
      sleutel: 'nee',
      label: 'Nee, of het kan met minder',
      zin: 'Het is niet nodig, of het kan met minder.',
      vult: { gegeven: { noodzaak: false } },
    },
  ],
};

export const DOEL: Vraagpunt = {
  sleutel: 'doel',
  naam: 'Doel',
  vraag: 'Past wat u wilt bereiken bij dit soort overleg?',
  waarom: 'Elk soort overleg heeft eigen doelen.',
  artikelen: ['Art 3 (intro)', 'Art 3.3'],
  speelt: binnenCasus,
  keuzes: [
    // Welk doel het is, maakt geen verschil; alleen of dit overleg het heeft.
    {
      sleutel: 'past',
      label: 'Ja',
      zin: 'Het doel past bij dit soort overleg.',
      vult: { gegeven: { doel: 'a' }, overlegtype: { doelen: ['a'] } },
    },
    {
      sleutel: 'past-niet',
      label: 'Nee',
      zin: 'Het doel past niet bij dit soort overleg.',
      vult: { gegeven: { doel: 'a' }, overlegtype: { doelen: [] } },
    },
  ],
};

export const FASE: Vraagpunt = {
  sleutel: 'fase',
  naam: 'Fase',
  vraag: 'Is afgesproken dat u dit soort gegevens nu deelt?',
  waarom: 'Per fase is afgesproken wat op tafel komt. In het begin en aan het eind is dat minder.',
  artikelen: ['CL-6a', 'Art 5.7a'],
  speelt: (v) => binnenCasus(v) && !deeltZelf(v),
  keuzes: [
    {
      sleutel: 'hoort',
      label: 'Ja, dit hoort bij deze fase',
      zin: 'Dit soort gegevens hoort bij deze fase.',
      vult: { overlegtype: { categorieen: LIJST_5_1 }, gegeven: { voorActie: false } },
    },
    {
      sleutel: 'actie',
      label: 'Nee, maar het is nodig voor een afgesproken actie',
      zin: 'Het is nodig voor een afgesproken actie.',
      vult: { overlegtype: { categorieen: [] }, gegeven: { voorActie: true } },
    },
    {
      sleutel: 'niet',
      label: 'Nee',
      zin: 'Dit soort gegevens hoort niet bij deze fase.',
      vult: { overlegtype: { categorieen: [] }, gegeven: { voorActie: false } },
    },
  ],
};

export const VEILIG: Vraagpunt = {
  sleutel: 'veilig',
  naam: 'Veilig versturen',
  vraag: 'Hoe geeft u het door?',
  waarom: 'Gewone mail en apps zijn niet veilig genoeg.',
  artikelen: ['Art 10.2 (b)'],
  keuzes: [
    {
      sleutel: 'ja',
      label: 'In een beveiligde omgeving',
      bij: 'met versleuteling en een tweede controle bij het inloggen',
      zin: 'U deelt in een beveiligde omgeving.',
      vult: { kanaal: { versleuteld: true, mfa: true } },
    },
    {
      sleutel: 'zonder-code',
      label: 'Beveiligd, maar inloggen gaat met alleen een wachtwoord',
      zin: 'Inloggen gaat met alleen een wachtwoord.',
      vult: { kanaal: { versleuteld: true, mfa: false } },
    },
    {
      sleutel: 'mail',
      label: 'Met gewone mail of een app',
      zin: 'U deelt met gewone mail of een app.',
      vult: { kanaal: { versleuteld: false, mfa: false } },
    },
  ],
};
