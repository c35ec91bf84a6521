import type { Blok, Document } from '../document/document.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Uitgegeven } from './geef-register-uit.ts';
import { watOntbreekt } from './gemis.ts';
import { contactzin, kopregels } from './kopregels.ts';
import { ALGEMEEN, ALGEMENE_NAMEN, VELDEN, VELDNAMEN, type Verwerking } from './register.ts';

/** Het register als document om af te drukken, met in de voet de uitgave waaraan het te herkennen is (Art 15.1, AVG 30). */
export function registerAlsDocument({ register, contacten, hash, op }: Uitgegeven): Document {
  const ontbreekt = watOntbreekt(register);
  const blokken: readonly Blok[] = [
    {
      soort: 'alinea',
      tekst: `Stand van ${datumVoluit(op)}. Dit register gaat over wat ${register.partij.naam} verwerkt onder het privacyconvenant.`,
    },
    { soort: 'kop', niveau: 2, tekst: 'De organisatie' },
    {
      soort: 'tabel',
      kop: ['Onderwerp', 'Gegeven'],
      rijen: [...kopregels(register), ...contacten.map(contactzin)].map((rij) => [...rij]),
    },
    ...(ontbreekt.length === 0
      ? []
      : [
          { soort: 'kop', niveau: 2, tekst: 'Nog in te vullen' } as const,
          {
            soort: 'lijst',
            genummerd: false,
            regels: ontbreekt.map(({ wat }) => `${wat}: een beheerder van de organisatie legt dit vast.`),
          } as const,
        ]),
    { soort: 'kop', niveau: 2, tekst: 'Voor alle verwerkingen' },
    ...ALGEMENE_NAMEN.flatMap((deel) => onderdeel(ALGEMEEN[deel].naam, register.algemeen[deel])),
    ...register.verwerkingen.flatMap(verwerkingblokken),
  ];
  return {
    titel: 'Register van verwerkingen',
    taal: 'nl',
    kenmerk: null,
    versie: hash.slice(0, 12),
    blokken,
  };
}

const verwerkingblokken = ({ naam, velden }: Verwerking): readonly Blok[] => [
  { soort: 'kop', niveau: 2, tekst: naam },
  ...VELDNAMEN.flatMap((veld) => onderdeel(VELDEN[veld].naam, velden[veld])),
];

const onderdeel = (naam: string, regels: readonly string[]): readonly Blok[] => [
  { soort: 'kop', niveau: 3, tekst: naam },
  regels.length === 0 ? { soort: 'alinea', tekst: 'Nog in te vullen.' } : { soort: 'lijst', genummerd: false, regels },
];
