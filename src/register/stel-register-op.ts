import { CATEGORIENAMEN, DOELNAMEN, FASEN, FASENAAM, metHoofdletter, opsomming } from '../casus/woorden.ts';
import { BEVEILIGING } from '../convenantstukken/maatregelen.ts';
import type { Tafelrol } from '../overlegtype/inhoud.ts';
import { plaatssoortVan } from '../overlegtype/plaatsen.ts';
import type { Overlegtypeversie } from '../overlegtype/versie.queries.ts';
import type { Organisatiestand } from '../partij/organisatie.queries.ts';
import type { LijstCategorie } from '../regels/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { type Register, SCHEMA, type Verwerking } from './register.ts';

/** Wat een partij zelf aanvult; het systeem kan dit niet weten. */
export type Aanvulling = {
  readonly verwerker: string | null;
  readonly verwerkerBereik: string | null;
  readonly doorgifte: 'geen' | 'met-waarborg' | null;
  readonly waarborg: string | null;
};

/** Een convenant waaraan de partij gebonden is. */
export type Binding = {
  readonly convenant: string;
  readonly naam: string;
  readonly regime: 'afzonderlijk' | 'gezamenlijk';
  readonly van: string;
  readonly tot: string | null;
  /** De andere gebonden partijen, op naam. */
  readonly anderen: readonly string[];
  /** Wanneer de verwerkersovereenkomst die vandaag geldt is getekend, en haar laatste dag. */
  readonly overeenkomstOp: string | null;
  readonly overeenkomstTot: string | null;
};

/** Alles waaruit een register ontstaat. */
export type Registerstof = {
  readonly partij: Organisatiestand;
  readonly bindingen: readonly Binding[];
  readonly typen: readonly Overlegtypeversie[];
  readonly fg: readonly string[];
  readonly aanspreekpunt: readonly string[];
  readonly norm: { readonly naam: string; readonly vastgesteldOp: string } | null;
  readonly aanvulling: Aanvulling;
};

/** Stelt het register van een partij op: een verwerking per overlegtype waarin zij een plaats heeft, en een voor toegang en logboek. */
export function stelRegisterOp(stof: Registerstof): Register {
  const { partij, aanvulling, bindingen } = stof;
  const casusoverleg = bindingen.flatMap((binding) =>
    stof.typen
      .filter((type) => type.convenant === binding.convenant)
      .flatMap((type) => {
        const rollen = type.inhoud.rollen.filter((rol) => rol.partij === partij.soort);
        return rollen.length === 0 ? [] : [overlegverwerking({ stof, binding, type, rollen })];
      }),
  );
  return {
    schema: SCHEMA,
    partij: { id: partij.id, naam: partij.naam, plaats: partij.plaats, telefoon: partij.telefoon, kvk: partij.kvk },
    fg: stof.fg,
    aanspreekpunt: stof.aanspreekpunt,
    verwerker:
      aanvulling.verwerker === null ? null : { naam: aanvulling.verwerker, bereik: aanvulling.verwerkerBereik },
    verwerkersovereenkomst: overeenkomstVan(bindingen),
    algemeen: { doorgifte: doorgifteVan(stof), beveiliging: beveiligingVan(stof) },
    verwerkingen: [...casusoverleg, ...(bindingen.length === 0 ? [] : [toegangsverwerking(stof)])],
  };
}

/** De laatst getekende overeenkomst en de eerste laatste dag; null zolang er bij een van de convenanten vandaag geen geldt. */
export function overeenkomstVan(bindingen: readonly Binding[]): Register['verwerkersovereenkomst'] {
  const getekend = bindingen.flatMap(({ overeenkomstOp }) => overeenkomstOp ?? []).toSorted();
  const tot = bindingen.flatMap(({ overeenkomstTot }) => overeenkomstTot ?? []).toSorted();
  const laatste = getekend.at(-1);
  return laatste === undefined || getekend.length < bindingen.length
    ? null
    : { getekendOp: laatste, tot: tot[0] ?? null };
}

type Overlegstof = {
  readonly stof: Registerstof;
  readonly binding: Binding;
  readonly type: Overlegtypeversie;
  readonly rollen: readonly Tafelrol[];
};

const uniek = (regels: readonly string[]): readonly string[] => [...new Set(regels)];

function overlegverwerking({ stof, binding, type, rollen }: Overlegstof): Verwerking {
  const { inhoud } = type;
  const categorieen = (Object.keys(CATEGORIENAMEN) as LijstCategorie[]).filter((soort) =>
    FASEN.some((fase) => inhoud.fasen[fase].includes(soort)),
  );
  return {
    sleutel: `${type.convenant}/${type.code}`,
    naam: `Casusoverleg: ${type.naam}`,
    velden: {
      verantwoordelijke: verantwoordelijken(stof, binding, type),
      doelen: uniek([
        inhoud.samenwerkingsdoel,
        ...inhoud.doelen.map((doel) => metHoofdletter(DOELNAMEN[doel])),
        ...rollen.map(({ individueelDoel }) => `Eigen doel: ${individueelDoel}`),
      ]),
      grondslag: uniek(rollen.map(({ grondslag }) => grondslag)),
      betrokkenen: [
        'Kinderen en jongeren over wie het overleg gaat',
        'Hun ouders of voogden',
        'Wie hen ondersteunt',
        'Medewerkers die deelnemen',
      ],
      gegevens: categorieen.map((soort) => `${metHoofdletter(CATEGORIENAMEN[soort])}, in ${fasenVan(type, soort)}`),
      ontvangers: ontvangersVan(stof, type),
      bewaren: [
        `Wat samen is opgeschreven: hoogstens ${maanden(inhoud.bewaarmaanden)} na sluiten van de casus`,
        `Wat de organisatie meenam naar haar eigen dossier: ${EIGEN_DOSSIER[stof.partij.soort]}`,
      ],
    },
    codes: { overlegtype: type.id, versie: type.versie, doelen: inhoud.doelen, categorieen },
  };
}

/** Hoe lang een eigen dossier blijft: per soort organisatie haar eigen wet (Art 9.2, L-2); gelijk aan wat families lezen (Art 12.4c). */
const EIGEN_DOSSIER: Readonly<Record<Organisatiestand['soort'], string>> = {
  school: 'meestal twee jaar nadat de leerling van school is; verzuim vijf jaar',
  mbo: 'zo lang als de regels voor het mbo zeggen',
  swv: 'tot drie jaar na een advies of besluit (art. 18a lid 13 WPO, art. 2.47 lid 16 WVO 2020)',
  gemeente: 'zo lang als de selectielijst voor gemeenten zegt; voor de Wmo vijftien jaar (art. 5.3.4 Wmo 2015)',
  ggd: 'twintig jaar na de laatste wijziging (art. 7:454 BW)',
  jeugdhulpaanbieder:
    'twintig jaar na de laatste wijziging, of langer als dat voor goede hulp nodig is (art. 7.3.8 Jeugdwet)',
  zorgaanbieder: 'twintig jaar na de laatste wijziging, of langer als dat voor goede zorg nodig is (art. 7:454 BW)',
};

function fasenVan({ inhoud }: Overlegtypeversie, soort: LijstCategorie): string {
  const fasen = FASEN.filter((fase) => inhoud.fasen[fase].includes(soort));
  return fasen.length === FASEN.length ? 'elke fase' : opsomming(fasen.map((fase) => FASENAAM[fase].toLowerCase()));
}

// Artikel 2 en voetnoot 13: ieder voor zich, of samen volgens een onderlinge regeling; dat laatste hoort in het register (Art 16.3).
function verantwoordelijken(
  { partij }: Registerstof,
  binding: Binding,
  { tekst }: Overlegtypeversie,
): readonly string[] {
  const eigen = `${partij.naam}, ${partij.plaats}, voor wat zij zelf inbrengt en ontvangt`;
  const rust = tekst === null ? '' : `, versie ${tekst.label}`;
  const samen = `${binding.naam}${rust}: gebonden sinds ${datumVoluit(binding.van)}${binding.tot === null ? '' : `, tot en met ${datumVoluit(binding.tot)}`}`;
  return binding.regime === 'afzonderlijk' || binding.anderen.length === 0
    ? [eigen, samen]
    : [eigen, samen, `Samen met ${opsomming(binding.anderen)}, volgens de onderlinge regeling`];
}

// De verwerker is ook een ontvanger; die staat een keer bij de organisatie.
function ontvangersVan({ partij }: Registerstof, { inhoud }: Overlegtypeversie): readonly string[] {
  const anderen = inhoud.rollen
    .filter((rol) => rol.partij !== partij.soort)
    .map((rol) => plaatssoortVan(rol)?.naam ?? rol.partij);
  const gezin = { ouders: 'Ouders', jongere: 'De jongere', clientondersteuner: 'Onafhankelijke cliëntondersteuner' };
  return uniek([...anderen, ...inhoud.gezin.map((plaats) => gezin[plaats])]);
}

function doorgifteVan({ aanvulling }: Registerstof): readonly string[] {
  if (aanvulling.doorgifte === null) return [];
  return aanvulling.doorgifte === 'geen'
    ? ['Er gaan geen gegevens buiten de Europese Economische Ruimte']
    : [`Ja, met deze waarborg: ${aanvulling.waarborg ?? ''}`];
}

const beveiligingVan = ({ norm }: Registerstof): readonly string[] =>
  norm === null
    ? []
    : [`Eigen beleid volgens ${norm.naam}, vastgesteld op ${datumVoluit(norm.vastgesteldOp)}`, ...BEVEILIGING];

const maanden = (getal: number): string => (getal === 1 ? '1 maand' : `${getal} maanden`);

// Ook wie inlogt en wie wat zag is een verwerking van de partij zelf (AVG 32, NEN 7513, Art 16.2).
function toegangsverwerking({ partij }: Registerstof): Verwerking {
  return {
    sleutel: 'toegang-en-logboek',
    naam: 'Toegang en logboek',
    velden: {
      verantwoordelijke: [`${partij.naam}, ${partij.plaats}`],
      doelen: [
        'Alleen binnenlaten wie mag',
        'Kunnen nagaan wie wat zag, deelde of wijzigde',
        'Taken en berichten sturen',
      ],
      grondslag: ['AVG art. 6 lid 1 onder c, met AVG art. 32 en art. 5 lid 2'],
      betrokkenen: ['Medewerkers', 'Ouders en jongeren die inloggen', 'Wie hen ondersteunt'],
      gegevens: [
        'Naam, functie, e-mailadres en mobiel nummer',
        'Manieren van inloggen, zonder wachtwoord of code zelf',
        'Wat iemand wanneer las, deelde of wijzigde',
      ],
      ontvangers: ['De eigen functionaris gegevensbescherming'],
      bewaren: ['Accounts: tot de aanstelling eindigt', 'Wie wat zag: vijf jaar na sluiten van de casus'],
    },
    codes: { overlegtype: null, versie: null, doelen: [], categorieen: [] },
  };
}
