/** Verstrekken op de pagina: per gever een tabel van ontvangers en soorten gegevens, en waarom de tekens er staan. */
import type { Doos } from './dozen.ts';
import { tekst } from './formule.ts';
import { BIJZONDERE, KOLOMMEN } from './kolommen.ts';
import { GEVER_AS, KOLOM_AS, komtVoor, noem, noemLeeftijd, ONTVANGER_AS } from './namen.ts';
import { codeVerwijzing, hoofdletter, opsomming, tabel, vindplaats } from './opmaak.ts';
import type { Beslistabel, Sectie, Waarom } from './tabel.ts';
import { GEVERS } from './wie.ts';

export const KOPPEN = ['aan', 'jongere', ...KOLOMMEN.map(({ teken }) => teken)] as const;

export const sectiekop = ({ gevers }: Sectie): string =>
  hoofdletter(opsomming(gevers.map((plaats) => GEVERS[plaats]?.naam ?? '')));

/** Eén sectie: kop en tabel. */
export function sectieTekst(sectie: Sectie): readonly string[] {
  const rijen = sectie.rijen.map((rij) => [
    noem(rij.ontvangers, ONTVANGER_AS),
    noemLeeftijd(rij.leeftijden),
    ...rij.vakken.map(tekst),
  ]);
  return [`### ${sectiekop(sectie)}`, '', ...tabel(KOPPEN, rijen)];
}

function waaromRijen({ teken, code, uitleg, artikelen, dozen }: Waarom): readonly (readonly string[])[] {
  return dozen.map(({ assen: [kolommen = [], ontvangers = [], gevers = [], leeftijden = []] }) => [
    teken,
    noem(kolommen, KOLOM_AS),
    noem(ontvangers, ONTVANGER_AS),
    noem(gevers, GEVER_AS),
    noemLeeftijd(leeftijden),
    `${uitleg} ${codeVerwijzing(code)}`,
    vindplaats(artikelen),
  ]);
}

/** Waarom een teken in een vak staat. */
export function waaromTekst({ waarom }: Beslistabel): readonly string[] {
  return [
    '## Waarom er nee of een teken staat',
    '',
    'Per teken: bij welke gegevens, aan wie en van wie, en de regel die anders tegenhoudt.',
    '',
    ...tabel(['teken', 'bij', 'aan', 'van', 'jongere', 'omdat', 'vindplaats'], waarom.flatMap(waaromRijen)),
  ];
}

const erbijRijen = (begin: readonly string[], lijst: readonly Doos[]): readonly (readonly string[])[] =>
  lijst
    .filter(({ waarde }) => waarde !== 'ja')
    .map(({ assen: [ontvangers = [], gevers = [], leeftijden = []], waarde }) => [
      ...begin,
      noem(gevers, GEVER_AS, komtVoor(lijst, 1)),
      noem(ontvangers, ONTVANGER_AS, komtVoor(lijst, 0)),
      noemLeeftijd(leeftijden),
      waarde,
    ]);

/** Wat er bij een bijzonder gegeven bovenop de gewone kolom komt. */
export function bijzonderTekst({ erbij }: Beslistabel): readonly string[] {
  const rijen = BIJZONDERE.flatMap(({ naam, basis = '' }, nummer) => {
    const { zonderPlicht = [], metPlicht = [] } = erbij[nummer] ?? {};
    const regels = [...erbijRijen([naam, basis, 'nee'], zonderPlicht), ...erbijRijen([naam, basis, 'ja'], metPlicht)];
    return regels.length > 0 ? regels : [[naam, basis, 'ja of nee', 'iedereen', 'iedereen', 'elke', 'niets']];
  });
  return [
    '## Wat er bij bijzondere gegevens bij komt',
    '',
    'Wat hier staat, komt bovenop het vak van de gewone kolom. Wie niet genoemd wordt, krijgt er niets bij.',
    '',
    ...tabel(['bijzonder gegeven', 'kolom', 'op een plicht', 'van', 'aan', 'jongere', 'erbij'], rijen),
  ];
}
