import type { Blok, Document } from '../../document/document.ts';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import { maakCsv } from '../invoer/csv.ts';
import { hoofdletter } from '../teksten.ts';
import type { Bundelinhoud, Code } from './inhoud.ts';

export type Briefstof = {
  readonly partij: string;
  readonly plaats: string;
  readonly telefoon: string;
  /** Naam van de regio zonder het woord regio. */
  readonly regio: string;
  /** Waar iemand inlogt, zonder slash aan het eind. */
  readonly adres: string;
  /** Kalenderdag. */
  readonly vandaag: string;
};

const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
const kop = (tekst: string): Blok => ({ soort: 'kop', niveau: 2, tekst });

/** Zoals iemand haar overtypt: in tweeen. Zo ziet een rekenblad er ook geen getal in. */
const leesbareCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/**
 * Een brief per collega, ieder op een eigen blad en nooit twee mensen op een vel. Het adres waarmee iemand inlogt staat er niet in: een
 * brief die verkeerd terechtkomt, is dan niets waard (AU5).
 */
export function codeBrieven(stof: Briefstof, bundels: readonly Bundelinhoud[]): Document {
  return {
    titel: 'Brieven met een code',
    taal: 'nl',
    kenmerk: null,
    versie: datumVoluit(stof.vandaag),
    enkelzijdig: true,
    blokken: bundels.flatMap(({ geldigTot, codes }) => codes.flatMap((code) => brief(stof, code, geldigTot))),
  };
}

function brief(stof: Briefstof, { naam, functie, school, code }: Code, geldigTot: string): readonly Blok[] {
  return [
    { soort: 'kop', niveau: 1, tekst: `Code voor ${naam}`, nieuwBlad: true },
    alinea([hoofdletter(functie), school].filter((deel) => deel !== null).join(', ')),
    alinea(`${stof.partij}, ${stof.plaats}, ${datumVoluit(stof.vandaag)}`),
    alinea(
      `U kunt meewerken in Overlegtafel van de regio ${stof.regio}. Daar overleggen scholen, gemeenten en hulpverleners over een kind of jongere, samen met de ouders. Met deze code maakt u één keer uw eigen account.`,
    ),
    {
      soort: 'kader',
      titel: leesbareCode(code),
      blokken: [alinea(`Werkt één keer, tot ${datumEnTijd(new Date(geldigTot))}.`)],
    },
    kop('Zo begint u'),
    {
      soort: 'lijst',
      genummerd: true,
      regels: [
        `Ga naar ${stof.adres}. Typ dit adres zelf over.`,
        'Kies Inloggen, en dan Ik heb een code gekregen. Vul de code in.',
        'Vul het e-mailadres van uw werk in. De code werkt alleen samen met dat adres.',
        'Kies een wachtwoord en een tweede factor: een app op uw telefoon, of een passkey.',
      ],
    },
    kop('Let op'),
    {
      soort: 'lijst',
      genummerd: false,
      regels: [
        'Geef deze code aan niemand. Niemand hoort erom te vragen, ook wij niet.',
        'Is dit niet uw naam? Geef de brief dan terug.',
        'Lukt het niet, of is de code verlopen? Vraag de beheerder van Overlegtafel in uw organisatie om een nieuwe.',
        'Gooi deze brief weg als u hebt ingelogd.',
      ],
    },
    alinea(`Vragen? Bel ${stof.partij}: ${stof.telefoon}.`),
  ];
}

/** Dezelfde codes voor wie zelf brieven samenvoegt. Zonder e-mailadres: code en adres gaan nooit samen over een lijn. */
export function codesCsv({ adres }: Briefstof, bundels: readonly Bundelinhoud[]): string {
  return maakCsv([
    ['Naam', 'Functie', 'School', 'Code', 'Werkt tot', 'Adres'],
    ...bundels.flatMap(({ geldigTot, codes }) =>
      codes.map(({ naam, functie, school, code }) => [
        naam,
        hoofdletter(functie),
        school ?? '',
        leesbareCode(code),
        datumEnTijd(new Date(geldigTot)),
        adres,
      ]),
    ),
  ]);
}
