import type { Bladkop } from '../../casus/casusblad.tsx';
import type { Merkjesoort } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { adresNieuw, adresVanGegeven } from '../adressen.ts';
import { eisBlad } from '../blad.ts';
import type { Casuskop, Gegevenkop, Meelezend, Ontvangerstand } from '../lees-gegeven.ts';
import { naamMetRol } from '../mensen.ts';
import { soortlabel } from '../soorten.ts';
import { aantalMensen, enMeelezers } from './tellen.ts';
import type { EigenGegeven, EigenMetMeelezers, GekregenGegeven, Lijstuitkomst } from './toon-gegevens.ts';

export type Lijstregel = {
  readonly naar: string;
  readonly titel: string;
  readonly regels: readonly string[];
  readonly merkje: { readonly soort: Merkjesoort; readonly woord: string };
};

export type Lijstbeeld = {
  readonly casus: Casuskop;
  readonly blad: Bladkop;
  readonly gekregen: readonly Lijstregel[];
  readonly mijn: readonly Lijstregel[];
  readonly collegas: readonly Lijstregel[];
  readonly teruggehaald: readonly { readonly titel: string; readonly onder: string }[];
};

const BEGIN_TEKENS = 90;

/** "Stichting Kompas, Femke Bos · feit · gegevens van 2 maart 2026" */
export function herkomstregel({ bron, aard, brondatum }: Gegevenkop): string {
  const wie = bron.partijNaam === null ? naamMetRol(bron) : `${bron.partijNaam}, ${bron.naam}`;
  return [wie, aard, brondatum === null ? null : `gegevens van ${datumVoluit(brondatum)}`]
    .filter((deel) => deel !== null)
    .join(' · ');
}

/** Het begin van de tekst, tot een heel woord. */
export function beginVan(tekst: string): string {
  const regel = tekst.replaceAll('\n', ' ');
  if (regel.length <= BEGIN_TEKENS) return regel;
  const kort = regel.slice(0, BEGIN_TEKENS + 1);
  const spatie = kort.lastIndexOf(' ');
  return `${kort.slice(0, spatie > 0 ? spatie : BEGIN_TEKENS).trimEnd()} …`;
}

/** "Bij 2 mensen en 1 collega die meeleest: Rachid Amrani (gelezen), Liesbeth Kuiper. Esra Kaya leest mee met Rachid Amrani." */
function wieHeeftHet(ontvangers: readonly Ontvangerstand[], meelezers: readonly Meelezend[] = []): string {
  const nu = ontvangers.filter(({ status }) => status === 'actief');
  if (nu.length === 0) return 'Nu bij niemand.';
  const wie = nu.map(({ ontvanger, gelezenOp }) => `${ontvanger.naam}${gelezenOp === null ? '' : ' (gelezen)'}`);
  const mee = meelezers.map(({ naam, met }) => ` ${naam} leest mee met ${met}.`);
  const tellen = aantalMensen(nu.length) + enMeelezers(new Set(meelezers.map(({ naam }) => naam)).size);
  return `Bij ${tellen}: ${wie.join(', ')}.${mee.join('')}`;
}

const STAND: Readonly<Record<EigenGegeven['status'], Lijstregel['merkje']>> = {
  concept: { soort: 'wacht', woord: 'Concept' },
  ingebracht: { soort: 'ja', woord: 'Gedeeld' },
  teruggehaald: { soort: 'stil', woord: 'Teruggehaald' },
};

function eigenRegel(casus: Casuskop, gegeven: EigenMetMeelezers): Lijstregel {
  const { kop, status } = gegeven;
  const concept = status === 'concept';
  return {
    naar: concept ? adresNieuw(casus.id, kop.id) : adresVanGegeven({ casus: casus.id, gegeven: kop.id }),
    titel: soortlabel(kop.categorie),
    regels: [
      gegeven.tekst === null ? 'Ingebracht door een collega.' : beginVan(gegeven.tekst),
      concept ? 'Alleen u ziet dit.' : wieHeeftHet(gegeven.ontvangers, gegeven.meelezers),
    ],
    merkje:
      status === 'ingebracht' && gegeven.ontvangers.every((o) => o.status !== 'actief')
        ? { soort: 'stil', woord: 'Bij niemand' }
        : STAND[status],
  };
}

function gekregenRegel(casus: Casuskop, { kop, gegevenOp, gelezenOp }: GekregenGegeven): Lijstregel {
  return {
    naar: adresVanGegeven({ casus: casus.id, gegeven: kop.id }),
    titel: soortlabel(kop.categorie),
    regels: [herkomstregel(kop), `Gekregen op ${datumVoluit(gegevenOp)}.`],
    merkje: gelezenOp === null ? { soort: 'wacht', woord: 'Nieuw' } : { soort: 'stil', woord: 'Gelezen' },
  };
}

/** Zet de lijst klaar: wat u kreeg eerst, ongelezen bovenaan; dan het eigen werk. Teruggehaalde eigen gegevens staan achteraan. */
export function toonLijst({
  casus,
  blad,
  eigen,
  gekregen,
  teruggehaald,
}: Extract<Lijstuitkomst, { kind: 'lijst' }>): Lijstbeeld {
  const volgorde = { concept: 0, ingebracht: 1, teruggehaald: 2 } as const;
  const gesorteerd = [...eigen].sort((a, b) => volgorde[a.status] - volgorde[b.status]);
  const ongelezenEerst = [...gekregen].sort((a, b) => Number(a.gelezenOp !== null) - Number(b.gelezenOp !== null));
  return {
    casus,
    blad: eisBlad(blad),
    gekregen: ongelezenEerst.map((g) => gekregenRegel(casus, g)),
    mijn: gesorteerd.filter((g) => g.mijn).map((g) => eigenRegel(casus, g)),
    collegas: gesorteerd.filter((g) => !g.mijn).map((g) => eigenRegel(casus, g)),
    teruggehaald: teruggehaald.map(({ bron, op }) => ({
      titel: bron === null ? 'De bron haalde een gegeven terug' : `${bron.naam} haalde een gegeven terug`,
      onder: `Op ${datumVoluit(op)}. Gebruik het niet meer. Staat het in uw dossier, kijk dan of u daar een eigen grond voor hebt.`,
    })),
  };
}
