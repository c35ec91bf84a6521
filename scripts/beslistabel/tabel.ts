/** De hele beslistabel als gegevens: alles wat op de pagina staat, nog zonder opmaak. */
import { ingebouwdeOverlegtypen } from '../../src/overlegtype/ingebouwd.ts';
import type { Codenaam, Fase, Handeling, Kanttekening, LijstCategorie, Reden } from '../../src/regels/index.ts';
import { codes } from '../../src/regels/index.ts';
import type { Doos } from './dozen.ts';
import { dozen } from './dozen.ts';
import type { Formule, Plichtteken, Teken } from './formule.ts';
import { tekst } from './formule.ts';
import type { Grondregel } from './gronden.ts';
import { zoekGronden } from './gronden.ts';
import { BIJZONDERE, KOLOMMEN } from './kolommen.ts';
import type { Erbij } from './overig.ts';
import { zoekBespreken, zoekDeelnemen, zoekErbij, zoekFasen, zoekVoorwaarden } from './overig.ts';
import type { Poortoordeel } from './poorten.ts';
import { ontvangersBij, zoekPoorten } from './poorten.ts';
import type { Gebreksoordeel } from './toestemming.ts';
import { zoekGebreken, zoekIntrekking, zoekTekenaars } from './toestemming.ts';
import type { Vak } from './verstrekken.ts';
import { zoekVakken } from './verstrekken.ts';
import type { Beoordelaar, Geval } from './vraagstelling.ts';
import { LEEFTIJDEN, PEILDATUM } from './vraagstelling.ts';
import type { Geverplaats, Leeftijdplaats, Ontvangerplaats } from './wie.ts';
import { GEVERS, ONTVANGERS } from './wie.ts';
import type { Tegen } from './zoek.ts';

/** Eén rij: voor deze ontvangers, op deze leeftijden, per kolom wanneer het mag. */
export type Rij = {
  readonly ontvangers: readonly number[];
  readonly leeftijden: readonly number[];
  readonly vakken: readonly Formule[];
};
/** Waarom een teken in een vak staat, met de dozen (kolom, ontvanger, gever, leeftijd) waar die reden telt. */
export type Waarom = {
  readonly teken: string;
  readonly code: string;
  readonly uitleg: string;
  readonly artikelen: readonly string[];
  readonly dozen: readonly Doos[];
};
/** Gevers die op alles hetzelfde antwoord krijgen. */
export type Sectie = {
  readonly gevers: readonly number[];
  readonly rijen: readonly Rij[];
};

/** Lezen en overnemen, aan een derde, meenemen: alleen wat geen ja is, met de assen kolom, ontvanger, gever, leeftijd. */
export type Uitzonderingen = {
  readonly handelingen: readonly Handeling[];
  readonly ontvangers: readonly Ontvangerplaats[];
  readonly dozen: readonly Doos[];
};

/** Na een intrekking: de dozen (handeling, gever, ontvanger, leeftijd) met het gevolg. */
export type Intrekking = { readonly handelingen: readonly Handeling[]; readonly dozen: readonly Doos[] };

export type Beslistabel = {
  readonly regelset: string;
  readonly secties: readonly Sectie[];
  readonly waarom: readonly Waarom[];
  readonly vakken: readonly Vak[];
  readonly erbij: readonly Erbij[];
  readonly tekenaars: readonly Doos[];
  readonly gebreken: readonly Gebreksoordeel[];
  readonly intrekking: readonly Intrekking[];
  readonly plichten: ReadonlyMap<Plichtteken, readonly Doos[]>;
  readonly fasen: readonly {
    readonly naam: string;
    readonly doelen: readonly string[];
    readonly perFase: ReadonlyMap<Fase, readonly LijstCategorie[]>;
  }[];
  readonly poorten: readonly Poortoordeel[];
  readonly uitzonderingen: readonly Uitzonderingen[];
  readonly bespreken: Formule;
  readonly deelnemen: readonly Doos[];
  readonly voorwaarden: readonly { readonly bij: string; readonly wat: Kanttekening }[];
  readonly gronden: readonly Grondregel[];
  /** De vindplaatsen waar een teken op rust, over alle vakken van verstrekken. */
  readonly vindplaatsen: ReadonlyMap<Teken, readonly string[]>;
};

export const gevalVan = (vak: Vak): Geval => ({
  handeling: 'verstrekken',
  gever: GEVERS[vak.gever] as Geverplaats,
  ontvanger: ONTVANGERS[vak.ontvanger] as Ontvangerplaats,
  leeftijd: LEEFTIJDEN[vak.leeftijd] as Leeftijdplaats,
  kolom: KOLOMMEN[vak.kolom] as (typeof KOLOMMEN)[number],
});

/** Het teken waaronder het ontbreken van deze voorwaarden op de pagina staat. */
const tekenZonder = (zonder: readonly Teken[]): string =>
  zonder.length === 0 ? 'nee' : zonder.includes('W') ? 'B' : zonder.join('+');

type Gevonden = Omit<Waarom, 'dozen'> & { readonly vakken: Set<Vak> };

/** Wie tekent staat in een eigen tabel; die reden komt altijd samen met een andere. */
const ELDERS = 'toestemming-niet-volledig';

/** Een reden die zegt waarom zij er is (`Zij is nodig omdat …`), als één reden per waarom. */
function uiteen(reden: Reden): readonly Reden[] {
  const algemeen = codes[reden.code as Codenaam];
  const zinnen = reden.uitleg
    .slice(algemeen.uitleg.length)
    .trim()
    .split(/(?<=\.) /);
  const eigen = reden.artikelen.filter((artikel) => !(algemeen.artikelen as readonly string[]).includes(artikel));
  if (zinnen.length < 2 || zinnen.length !== eigen.length) return [reden];
  return zinnen.map((zin, plaats) => ({
    ...reden,
    uitleg: `${algemeen.uitleg} ${zin}`,
    artikelen: [...algemeen.artikelen, eigen[plaats] as string],
  }));
}

/** De redenen achter de tekens, elk met waar zij telt onder de vakken waar dat teken staat. */
function zoekWaarom(vakken: readonly Vak[]): readonly Waarom[] {
  const perTeken = new Map<string, Vak[]>();
  const gevonden = new Map<string, Gevonden>();
  for (const vak of vakken) {
    for (const { zonder, redenen } of vak.uitkomst.tegen) {
      if (zonder.length === 0 && vak.uitkomst.formule.length > 0) continue;
      const teken = tekenZonder(zonder);
      const bijTeken = perTeken.get(teken) ?? [];
      perTeken.set(teken, bijTeken);
      bijTeken.push(vak);
      for (const { code, uitleg, artikelen } of redenen.flatMap(uiteen)) {
        if (code === ELDERS) continue;
        const sleutel = [teken, code, uitleg, ...artikelen].join('|');
        const hier = gevonden.get(sleutel) ?? { teken, code, uitleg, artikelen, vakken: new Set() };
        gevonden.set(sleutel, hier);
        hier.vakken.add(vak);
      }
    }
  }
  const volgorde = [...perTeken.keys()].sort();
  return [...gevonden.values()]
    .map(({ vakken: waar, ...rest }) => ({
      ...rest,
      dozen: dozen(
        (perTeken.get(rest.teken) ?? []).map((vak) => ({
          plaats: [vak.kolom, vak.ontvanger, vak.gever, vak.leeftijd],
          waarde: waar.has(vak) ? 'telt' : '',
        })),
      ).filter(({ waarde }) => waarde === 'telt'),
    }))
    .sort((een, ander) => volgorde.indexOf(een.teken) - volgorde.indexOf(ander.teken));
}

function secties(vakken: readonly Vak[]): readonly Sectie[] {
  const perGever = GEVERS.map((_, g) => vakken.filter(({ gever }) => gever === g));
  const regels = perGever.map((eigen) => eigen.map(({ uitkomst }) => tekst(uitkomst.formule)).join('|'));
  return [...new Set(regels)].map((inhoud) => {
    const gevers = GEVERS.flatMap((_, g) => (regels[g] === inhoud ? [g] : []));
    const eigen = perGever[gevers[0] as number] ?? [];
    const opPlaats = new Map<string, Formule[]>();
    for (const { ontvanger, leeftijd, uitkomst } of eigen) {
      const plaats = `${ontvanger},${leeftijd}`;
      opPlaats.set(plaats, [...(opPlaats.get(plaats) ?? []), uitkomst.formule]);
    }
    const punten = [...opPlaats].map(([plaats, formules]) => ({
      plaats: plaats.split(',').map(Number),
      waarde: formules.map(tekst).join('|'),
    }));
    const rijen = dozen(punten).map(({ assen: [ontvangers = [], leeftijden = []] }) => ({
      ontvangers,
      leeftijden,
      vakken: opPlaats.get(`${ontvangers[0]},${leeftijden[0]}`) ?? [],
    }));
    return { gevers, rijen };
  });
}

function zoekPlichten(vakken: readonly Vak[]): ReadonlyMap<Plichtteken, readonly Doos[]> {
  const gezien = new Set(vakken.flatMap(({ uitkomst }) => uitkomst.plichten));
  return new Map(
    [...gezien].sort().map((plicht) => [
      plicht,
      dozen(
        vakken.map(({ gever, ontvanger, leeftijd, kolom, uitkomst }) => ({
          plaats: [gever, ontvanger, leeftijd, kolom],
          waarde: uitkomst.plichten.includes(plicht) ? 'past' : '',
        })),
      ).filter(({ waarde }) => waarde === 'past'),
    ]),
  );
}

function zoekUitzonderingen(beoordeel: Beoordelaar): readonly Uitzonderingen[] {
  const HANDELINGEN: readonly Handeling[] = ['inzien', 'overnemen', 'meenemen', 'verstrekken-aan-derde'];
  const gevonden: { handelingen: Handeling[]; ontvangers: readonly Ontvangerplaats[]; dozen: readonly Doos[] }[] = [];
  for (const handeling of HANDELINGEN) {
    const ontvangers = ontvangersBij(handeling);
    const lijst = dozen(
      zoekVakken(beoordeel, handeling, KOLOMMEN, { ontvangers }).map((vak) => ({
        plaats: [vak.kolom, vak.ontvanger, vak.gever, vak.leeftijd],
        waarde: tekst(vak.uitkomst.formule),
      })),
    );
    const zelfde = gevonden.find(
      (ander) => ander.ontvangers === ontvangers && JSON.stringify(ander.dozen) === JSON.stringify(lijst),
    );
    if (zelfde === undefined) gevonden.push({ handelingen: [handeling], ontvangers, dozen: lijst });
    else zelfde.handelingen.push(handeling);
  }
  return gevonden;
}

/** Waar een teken op rust: de regels die zonder dat teken tegenhouden, en de grond die het draagt. */
function zoekVindplaatsen(
  tegens: readonly Tegen[],
  gronden: readonly Grondregel[],
): ReadonlyMap<Teken, readonly string[]> {
  const gevonden = new Map<Teken, Set<string>>();
  const bij = (teken: Teken, artikelen: readonly string[]): void => {
    gevonden.set(teken, new Set([...(gevonden.get(teken) ?? []), ...artikelen]));
  };
  for (const { zonder, redenen } of tegens) {
    for (const teken of zonder) if (teken !== 'W') for (const { artikelen } of redenen) bij(teken, artikelen);
  }
  for (const { grond, wanneer } of gronden) if (wanneer.kind === 'teken') bij(wanneer.teken, grond.artikelen);
  return new Map([...gevonden].map(([teken, artikelen]) => [teken, [...artikelen].sort()]));
}

/** Handelingen met dezelfde ontvangers staan bij elkaar. */
const INTREKKING: readonly (readonly Handeling[])[] = [
  ['verstrekken', 'inzien', 'overnemen'],
  ['meenemen'],
  ['verstrekken-aan-derde'],
];

/** Vraagt de hele tabel aan de regels. Zuiver: dezelfde regels geven dezelfde tabel. */
export function maakBeslistabel(beoordeel: Beoordelaar): Beslistabel {
  const vakken = zoekVakken(beoordeel, 'verstrekken', KOLOMMEN);
  const bijzonder = zoekVakken(beoordeel, 'verstrekken', BIJZONDERE);
  const bespreken = zoekBespreken(beoordeel);
  const gronden = zoekGronden(vakken);
  const tegens = [...vakken, ...bijzonder].flatMap(({ uitkomst }) => uitkomst.tegen);
  return {
    regelset: beoordeel({ versie: 1, handeling: 'bespreken', peildatum: PEILDATUM, plicht: null, afweging: null })
      .regelset,
    secties: secties(vakken),
    waarom: zoekWaarom(vakken),
    vakken,
    erbij: zoekErbij(vakken, bijzonder, { gewoon: KOLOMMEN, bijzonder: BIJZONDERE }),
    tekenaars: zoekTekenaars(beoordeel),
    gebreken: zoekGebreken(beoordeel),
    intrekking: INTREKKING.map((handelingen) => ({ handelingen, dozen: zoekIntrekking(beoordeel, handelingen) })),
    plichten: zoekPlichten(vakken),
    fasen: ingebouwdeOverlegtypen.map(({ naam, inhoud }) => ({
      naam,
      doelen: inhoud.doelen,
      perFase: zoekFasen(beoordeel, inhoud),
    })),
    poorten: zoekPoorten(beoordeel, vakken, gevalVan),
    uitzonderingen: zoekUitzonderingen(beoordeel),
    bespreken: bespreken.formule,
    deelnemen: zoekDeelnemen(beoordeel),
    voorwaarden: zoekVoorwaarden(beoordeel),
    gronden,
    vindplaatsen: zoekVindplaatsen([...tegens, ...bespreken.tegen], gronden),
  };
}
