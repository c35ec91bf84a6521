import { opsomming } from '../../casus/woorden.ts';
import { keuze } from '../../web/formulier.ts';
import type { Tekstkeuze } from '../tekstkeuze.ts';
import { type Checkvraag, maakCheckvraag } from './checkvraag.ts';

function uitleg({ geldt, zonder }: Tekstkeuze): string {
  if (geldt) return 'Geldt nu tussen alle partijen.';
  return zonder.length === 0
    ? 'Aangeboden; geldt zodra iedereen tekende.'
    : `Aangeboden. ${opsomming(zonder)} ${zonder.length === 1 ? 'tekende' : 'tekenden'} nog niet en ${zonder.length === 1 ? 'zit' : 'zitten'} tot dan niet aan tafel.`;
}

/** Op welke tekst van het convenant een overlegtype rust: daarvan hangt af wie er aan tafel kan (Art 17.2, E-10). */
export const tekstvraag = (keuzes: readonly Tekstkeuze[]): Checkvraag =>
  maakCheckvraag({
    sleutel: 'tekst',
    deel: 'doel',
    naam: 'Tekst van het convenant',
    vraag: 'Op welke tekst van het convenant rust dit overleg?',
    waarom:
      'Een organisatie is alleen gebonden aan wat zij tekende. Wie deze tekst niet tekende, kan bij dit overleg niet aan tafel. Kies een nieuwere tekst dus alleen als het overleg haar nodig heeft.',
    artikelen: ['Art 17.2', 'E-10'],
    velden: () => [
      {
        soort: 'keuze',
        naam: 'tekst',
        label: 'Kies een tekst',
        keuzes: keuzes.map((tekst) => ({ waarde: tekst.id, label: `Versie ${tekst.label}`, bij: uitleg(tekst) })),
      },
    ],
    schema: () => ({
      tekst: keuze(
        keuzes.map(({ id }) => id),
        { leeg: 'Kies op welke tekst dit overleg rust.' },
      ),
    }),
    ingevuld: ({ tekst }) => ({ tekst: tekst?.id ?? '' }),
    zet: (inhoud, antwoord) => {
      const gekozen = keuzes.find(({ id }) => id === antwoord.tekst);
      return gekozen === undefined ? inhoud : { ...inhoud, tekst: { id: gekozen.id, label: gekozen.label } };
    },
    inWoorden: ({ tekst }) => (tekst === null ? [] : [`Versie ${tekst.label}`]),
  });
