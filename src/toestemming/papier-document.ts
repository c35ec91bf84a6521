import type { Blok, Document } from '../document/document.ts';
import type { Papierblad } from './lees-papierblad.ts';
import type { Ontvangertekst } from './vraagtekst.ts';

/** Een lijn om op te schrijven. */
const LIJN = '..............................................................';
const VAK = '[   ]';

/**
 * Het formulier van een ondertekenaar op papier (Bijl 5-e tot 5-l): dezelfde zinnen als op het scherm, ja en nee naast elkaar, en
 * een eigen blad voor ieder die tekent, zodat niemand het antwoord van een ander ziet. Namen staan er niet in: wie tekent,
 * schrijft ze zelf.
 */
export function papierDocument(blad: Papierblad): Document {
  const { tekst } = blad;
  return {
    titel: tekst.titel,
    taal: 'nl',
    kenmerk: blad.kenmerk,
    versie: `${blad.tekstVersie}, ${blad.tekstHash.slice(0, 12)}`,
    blokken: [
      { soort: 'kop', niveau: 1, tekst: tekst.titel },
      alinea(tekst.inleiding.join(' ')),
      alinea(tekst.keuze.join(' ')),
      ...tekst.ontvangers.flatMap(ontvangerblokken),
      alinea(tekst.slot.join(' ')),
      { soort: 'kader', titel: handtekeningtitel(blad), blokken: handtekening(blad) },
      alinea(naarHuis(blad)),
      alinea(`Kenmerk van deze tekst: ${blad.tekstHash}`),
    ],
  };
}

const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });

function ontvangerblokken({ naam, rol, soorten, nooit }: Ontvangertekst): readonly Blok[] {
  return [
    { soort: 'kop', niveau: 2, tekst: `${naam}, ${rol}` },
    {
      soort: 'tabel',
      kop: ['Vraag', 'Zo ziet de ander het', 'Ja', 'Nee'],
      rijen: soorten.map(({ vraag, voorbeeld }) => [vraag, voorbeeld, VAK, VAK]),
    },
    alinea(`Dit leest ${naam} nooit: ${nooit}`),
  ];
}

function handtekeningtitel({ als, tekent, beslistZelf }: Papierblad): string {
  switch (als) {
    case 'gezagdrager-1':
      return 'Handtekening van de eerste ouder of voogd met gezag';
    case 'gezagdrager-2':
      return 'Handtekening van de tweede ouder of voogd met gezag';
    case 'vertegenwoordiger':
      return 'Handtekening van wie vertegenwoordigt';
    case 'jongere':
      if (beslistZelf) return 'Jouw handtekening. Vanaf 16 jaar beslis je zelf';
      return tekent ? 'Jouw handtekening, van 12 tot en met 15 jaar' : 'Wat jij vindt, van 12 tot en met 15 jaar';
  }
}

function handtekening({ als, tekent }: Papierblad): readonly Blok[] {
  const jongere = als === 'jongere';
  return [
    ...(jongere && !tekent ? [alinea('Je ouders tekenen. Wij bewaren wat jij vindt, en praten er met je over.')] : []),
    alinea(`${jongere ? 'Jouw naam' : 'Naam van de jongere'}: ${LIJN}`),
    alinea(`Geboortedatum${jongere ? '' : ' van de jongere'}: ${LIJN}`),
    ...(jongere ? [] : [alinea(`Uw naam: ${LIJN}`)]),
    alinea(`Plaats en datum: ${LIJN}`),
    alinea(`Handtekening: ${LIJN}`),
  ];
}

function naarHuis({ als, partij }: Papierblad): string {
  return als === 'jongere'
    ? `Geef dit blad aan ${partij}. Je krijgt bericht als het is bewaard. Stoppen kan altijd: op je eigen pagina, of bel.`
    : `Geef dit blad aan ${partij}. U krijgt bericht als het is bewaard. Intrekken kan altijd: op uw eigen pagina, of bel.`;
}
