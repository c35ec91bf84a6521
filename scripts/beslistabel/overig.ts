/** De kortere tabellen: bijzondere gegevens, fasen, bespreken, deelnemen, voorwaarden bij een ja, en gronden. */

import type { OverlegtypeInhoud } from '../../src/overlegtype/inhoud.ts';
import type { Fase, Kanttekening, LijstCategorie } from '../../src/regels/index.ts';
import { FASEN, LIJST_5_1 } from '../../src/regels/index.ts';
import type { Doos, Punt } from './dozen.ts';
import { dozen } from './dozen.ts';
import type { Formule, Teken } from './formule.ts';
import { tekst, verschil } from './formule.ts';
import type { Kolom } from './kolommen.ts';
import type { Vak } from './verstrekken.ts';
import type { Anders, Beoordelaar } from './vraagstelling.ts';
import { anders, gevalMet, geverMetNaam, LEEFTIJDEN, ontvangerMetNaam, stelVraag, vraagAf } from './vraagstelling.ts';
import { ONTVANGERS } from './wie.ts';
import type { Gevonden } from './zoek.ts';
import { zoekDelen } from './zoek.ts';

/** Wat een bijzonder gegeven vraagt bovenop de gewone kolom, als dozen (ontvanger, gever, leeftijd). */
export type Erbij = { readonly zonderPlicht: readonly Doos[]; readonly metPlicht: readonly Doos[] };

/** Er zijn weinig verschillende formules in duizenden vakken: elk paar wordt eenmaal vergeleken. */
function erbijTekst(van: Formule, naar: Formule, eerder: Map<string, string>): string {
  const sleutel = `${tekst(van)}|${tekst(naar)}`;
  const bekend = eerder.get(sleutel);
  if (bekend !== undefined) return bekend;
  const erbij = verschil(van, naar);
  const zin = erbij === undefined ? `in plaats daarvan ${tekst(naar)}` : tekst(erbij);
  eerder.set(sleutel, zin);
  return zin;
}

/** Per bijzonder gegeven wat erbij komt, zonder plicht en met een plicht. Waar de gewone kolom nee zegt, is geen punt. */
export function zoekErbij(
  gewoon: readonly Vak[],
  bijzonder: readonly Vak[],
  kolommen: { readonly gewoon: readonly Kolom[]; readonly bijzonder: readonly Kolom[] },
): readonly Erbij[] {
  const sleutel = ({ gever, ontvanger, leeftijd }: Vak, kolom: number): string =>
    [gever, ontvanger, leeftijd, kolom].join();
  const eerder = new Map<string, string>();
  const basis = new Map(gewoon.map((vak) => [sleutel(vak, vak.kolom), vak.uitkomst]));
  return kolommen.bijzonder.map((deze, nummer) => {
    const plaats = kolommen.gewoon.findIndex(({ teken }) => teken === deze.basis);
    const vakken = bijzonder.filter(({ kolom }) => kolom === nummer);
    const lijst = (welke: 'zonderPlicht' | 'metPlicht'): readonly Doos[] =>
      dozen(
        vakken.flatMap((vak): Punt[] => {
          const van = basis.get(sleutel(vak, plaats))?.[welke] ?? [];
          if (van.length === 0) return [];
          return [
            { plaats: [vak.ontvanger, vak.gever, vak.leeftijd], waarde: erbijTekst(van, vak.uitkomst[welke], eerder) },
          ];
        }),
      );
    return { zonderPlicht: lijst('zonderPlicht'), metPlicht: lijst('metPlicht') };
  });
}

const ONGEOORLOOFD = {
  soort: 'ongeoorloofd',
  meldplichtig: true,
  vermoedenOngeoorloofd: true,
  jeugdartsGezien: true,
} as const;

/** Welke categorieen een overlegtype per fase toelaat, zoals de regels het zien. */
export function zoekFasen(
  beoordeel: Beoordelaar,
  inhoud: OverlegtypeInhoud,
): ReadonlyMap<Fase, readonly LijstCategorie[]> {
  const geval = gevalMet({ handeling: 'verstrekken', ontvanger: ontvangerMetNaam('eigen school') });
  const basis = stelVraag(geval, ['G']);
  return new Map(
    FASEN.map((fase) => [
      fase,
      LIJST_5_1.filter((categorie) => {
        const categorieen = LIJST_5_1.filter((c) => inhoud.fasen[fase].includes(c));
        const met: Anders = {
          overlegtype: { categorieen },
          casus: { fase },
          gegeven: { categorie, verzuim: ONGEOORLOOFD },
        };
        const { redenen } = vraagAf(beoordeel, anders(basis, met));
        return redenen.every(({ code }) => code !== 'categorie-niet-in-fase');
      }),
    ]),
  );
}

const BESPREKEN: readonly Teken[] = ['I', 'U', 'Z'];

/** Bespreken: informeren, uitnodigen, of zonder naam. */
export function zoekBespreken(beoordeel: Beoordelaar): Gevonden {
  const basis = stelVraag(gevalMet({ handeling: 'bespreken' }), []);
  return zoekDelen(
    (aan) =>
      vraagAf(
        beoordeel,
        anders(basis, {
          casus: { geinformeerd: aan.includes('I'), uitgenodigd: aan.includes('U') },
          gegeven: { gepseudonimiseerd: aan.includes('Z') },
        }),
      ),
    BESPREKEN,
    new Map(),
  );
}

export const ONDERWIJS = ['niet op het mbo', 'op het mbo'] as const;

/** Deelnemen: de dozen (onderwijs, leeftijd, ontvanger). */
export function zoekDeelnemen(beoordeel: Beoordelaar): readonly Doos[] {
  const geheugen = new Map<string, Formule>();
  const punten = ONDERWIJS.flatMap((_, onderwijs) =>
    LEEFTIJDEN.flatMap((leeftijd, l) =>
      ONTVANGERS.map((ontvanger, o): Punt => {
        const geval = gevalMet({ handeling: 'deelnemen', ontvanger, leeftijd });
        const vraag = (aan: readonly Teken[]) =>
          vraagAf(beoordeel, anders(stelVraag(geval, aan), { jongere: { onderwijs: onderwijs === 1 ? 'mbo' : 'vo' } }));
        return { plaats: [onderwijs, l, o], waarde: tekst(zoekDelen(vraag, ['T', 'W', 'G'], geheugen).formule) };
      }),
    ),
  );
  return dozen(punten);
}

/** Wat bij een ja nog moet gebeuren, met het geval waarin het verschijnt. */
export function zoekVoorwaarden(
  beoordeel: Beoordelaar,
): readonly { readonly bij: string; readonly wat: Kanttekening }[] {
  const plicht = gevalMet({ handeling: 'verstrekken', ontvanger: ontvangerMetNaam('leerplicht') });
  const weging = gevalMet({ handeling: 'verstrekken', gever: geverMetNaam('jeugdhulpaanbieder') });
  const gevallen = [
    [
      'een plicht telt en nog niet iedereen geïnformeerd is',
      anders(stelVraag({ ...plicht, kolom: { ...plicht.kolom, categorie: 'a' } }, ['P1']), {
        casus: { geinformeerd: false },
      }),
    ],
    ['het antwoord op een afweging rust (W)', stelVraag(weging, ['W'])],
    [
      'een jongere zonder naam wordt besproken (Z)',
      anders(stelVraag(gevalMet({ handeling: 'bespreken' }), []), {
        casus: { geinformeerd: false, uitgenodigd: false },
        gegeven: { gepseudonimiseerd: true },
      }),
    ],
  ] as const;
  return gevallen.flatMap(([bij, vraag]) => vraagAf(beoordeel, vraag).voorwaarden.map((wat) => ({ bij, wat })));
}
