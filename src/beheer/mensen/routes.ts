import { h } from 'preact';
import type { Aanmelden } from '../../aanmelden/index.ts';
import { isUuid } from '../../lib/ids.ts';
import { dagVan } from '../../lib/klok.ts';
import { HOEDANIGHEDEN } from '../../partij/hoedanigheden.ts';
import type { Aanstelling } from '../../partij/partij.queries.ts';
import {
  aantal,
  datumOfNiets,
  type FormStand,
  keuze,
  keuzeOfNiets,
  metFout,
  ontleed,
  tekst,
  verplichteTekst,
  vinkje,
} from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { bekijkOrganisatie, type Collega, type Organisatie } from '../bekijk-organisatie.ts';
import type { Beheerder } from '../organisatie/organisatie.ts';
import { BEHEERADRES, GEHEIMHOUDINGEN, GEHEIMHOUDINGFOUT, HOEDANIGHEIDFOUT } from '../teksten.ts';
import { geefAnderWerk, medewerkerfuncties } from './ander-werk.ts';
import { AndereFunctiePagina, type Collegaformulier, WijzigCollegaPagina } from './collega-paginas.tsx';
import { wijzigCollega } from './wijzig-collega.ts';

type Verzoek = Webverzoek<Beheerder>;
type Gevonden = { readonly organisatie: Organisatie; readonly collega: Collega };

const LEES = {
  methode: 'GET',
  vorm: 'pagina',
  vrijeDelen: [],
  stepUp: 'geen',
  toegang: ['beheerder'],
  logEvent: 'organisatie-ingezien',
} as const;
// Rechten en mensen: een factor van hoogstens vijf minuten oud (AU9).
const SCHRIJF = { ...LEES, methode: 'POST', stepUp: 'vijf-minuten', logEvent: 'collega-gewijzigd' } as const;

/** De mensen van een partij wijzigen. */
export function mensRoutes(aanmelden: Aanmelden): readonly Route[] {
  const pad = `${BEHEERADRES.mensen}/:aanstelling`;
  return [
    route({ ...LEES, pad, handel: (verzoek) => toonWijziging(aanmelden, verzoek) }),
    route({ ...SCHRIJF, pad, handel: (verzoek) => wijzig(aanmelden, verzoek) }),
    route({ ...LEES, pad: `${pad}/functie`, handel: (verzoek) => toonFunctie(aanmelden, verzoek) }),
    route({ ...SCHRIJF, pad: `${pad}/functie`, handel: (verzoek) => geefFunctie(aanmelden, verzoek) }),
  ];
}

async function vind(aanmelden: Aanmelden, verzoek: Verzoek): Promise<Gevonden | undefined> {
  const { omgeving, verzoeker, herkomst } = verzoek;
  const organisatie = await bekijkOrganisatie({ omgeving, aanmelden, verzoeker, herkomst });
  const collega = organisatie.collegas.find(({ id }) => id === verzoek.pad.aanstelling);
  return collega === undefined ? undefined : { organisatie, collega };
}

const standVan = (collega: Collega): FormStand<Collegaformulier> => ({
  waarden: {
    naam: collega.naam,
    geheimhouding: collega.geheimhouding,
    verklaringOp: collega.verklaringOp === null ? '' : datumVoluit(collega.verklaringOp),
    school: collega.school ?? '',
    magAanwijzen: collega.magAanwijzen ? 'ja' : '',
    versie: String(collega.versie),
  },
  fouten: {},
});

async function toonWijziging(aanmelden: Aanmelden, verzoek: Verzoek): Promise<Antwoord> {
  const gevonden = await vind(aanmelden, verzoek);
  if (gevonden === undefined) return { kind: 'niet-gevonden' };
  const { collega, organisatie } = gevonden;
  const inhoud = h(WijzigCollegaPagina, { collega, scholen: organisatie.scholen, stand: standVan(collega) });
  return { kind: 'pagina', inhoud };
}

async function wijzig(aanmelden: Aanmelden, verzoek: Verzoek): Promise<Antwoord> {
  const gevonden = await vind(aanmelden, verzoek);
  if (gevonden === undefined) return { kind: 'niet-gevonden' };
  const { collega, organisatie } = gevonden;
  const vandaag = dagVan(verzoek.omgeving.klok());
  const lezing = ontleed(
    {
      naam: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de voornaam en achternaam in.' }),
      geheimhouding: keuze(GEHEIMHOUDINGEN, { leeg: 'Kies waar de geheimhouding op rust.' }),
      verklaringOp: datumOfNiets({ tot: { dag: vandaag, fout: 'Kies vandaag of een dag ervoor.' } }),
      school: tekst({ max: 36 }),
      magAanwijzen: vinkje(),
      versie: aantal({ leeg: 'Ververs deze pagina.', max: 1_000_000_000 }),
    },
    verzoek.velden,
  );
  const stand = lezing.stand as unknown as FormStand<Collegaformulier>;
  const opnieuw = (met: FormStand<Collegaformulier>, intussen?: Aanstelling): Antwoord => ({
    kind: 'pagina',
    status: intussen === undefined ? 422 : 409,
    inhoud: h(WijzigCollegaPagina, { collega, scholen: organisatie.scholen, stand: met, intussen }),
  });
  if (lezing.kind === 'fout') return opnieuw(stand);
  const { school } = lezing.waarde;
  if (school !== null && !isUuid(school)) return opnieuw(metFout(stand, 'school', 'Kies de school uit de lijst.'));
  const uitkomst = await wijzigCollega(verzoek, { ...lezing.waarde, id: collega.id });
  switch (uitkomst.kind) {
    case 'gewijzigd':
      return { kind: 'naar', adres: BEHEERADRES.organisatie, melding: 'collega-gewijzigd' };
    case 'onbekend':
      return { kind: 'niet-gevonden' };
    case 'geen-school':
      return opnieuw(metFout(stand, 'school', 'Kies de school uit de lijst.'));
    case 'verklaring-later':
      return opnieuw(metFout(stand, 'verklaringOp', 'Kies vandaag of een dag ervoor.'));
    case 'verklaring-nodig':
    case 'geen-basis':
    case 'cao-zwijgt': {
      const { veld, zin } = GEHEIMHOUDINGFOUT[uitkomst.kind];
      return opnieuw(metFout(stand, veld, zin));
    }
    case 'intussen-gewijzigd':
      return opnieuw({ waarden: { ...stand.waarden, versie: String(uitkomst.nu.versie) }, fouten: {} }, uitkomst.nu);
  }
}

type Functiestand = FormStand<{ readonly functie: string; readonly hoedanigheid: string }>;

async function toonFunctie(aanmelden: Aanmelden, verzoek: Verzoek, stand?: Functiestand): Promise<Antwoord> {
  const gevonden = await vind(aanmelden, verzoek);
  if (gevonden === undefined || gevonden.collega.rol !== 'medewerker') return { kind: 'niet-gevonden' };
  const { soort } = gevonden.organisatie.partij;
  const inhoud = h(AndereFunctiePagina, {
    collega: gevonden.collega,
    soort,
    functies: medewerkerfuncties(soort),
    stand,
  });
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

async function geefFunctie(aanmelden: Aanmelden, verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed(
    {
      functie: verplichteTekst({ max: 60, leeg: 'Kies de nieuwe functie.' }),
      hoedanigheid: keuzeOfNiets(HOEDANIGHEDEN, { onbekend: 'Kies de hoedanigheid uit de lijst.' }),
    },
    verzoek.velden,
  );
  const stand = lezing.stand as Functiestand;
  if (lezing.kind === 'fout') return toonFunctie(aanmelden, verzoek, stand);
  const { omgeving, verzoeker, herkomst } = verzoek;
  const wens = { aanstelling: verzoek.pad.aanstelling ?? '', ...lezing.waarde };
  const uitkomst = await geefAnderWerk({ omgeving, verzoeker, herkomst, aanmelden }, wens);
  switch (uitkomst.kind) {
    case 'gewijzigd':
      return { kind: 'naar', adres: BEHEERADRES.organisatie, melding: 'functie-gewijzigd' };
    case 'onbekend':
    case 'geen-medewerker':
      return { kind: 'niet-gevonden' };
    case 'geen-functie':
      return toonFunctie(aanmelden, verzoek, metFout(stand, 'functie', 'Kies een functie uit de lijst.'));
    case 'kies':
    case 'past-niet':
      return toonFunctie(aanmelden, verzoek, metFout(stand, 'hoedanigheid', HOEDANIGHEIDFOUT[uitkomst.kind]));
    case 'zelfde':
      return toonFunctie(aanmelden, verzoek, metFout(stand, 'functie', 'Deze collega heeft deze functie al.'));
  }
}
