import { h } from 'preact';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import {
  aantal,
  datumOfNiets,
  type FormStand,
  keuze,
  metFout,
  ontleed,
  tekst,
  verplichteTekst,
} from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Velden, type Webverzoek } from '../../web/route.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { nummerveld } from '../nummerveld.ts';
import { BLADNUMMER } from '../paginas/bladwijzer.tsx';
import { BEHEERADRES } from '../teksten.ts';
import type { Beheerder, Werkende } from './organisatie.ts';
import type { Schoolstand } from './scholen.queries.ts';
import { bekijkScholen, bewaarSchool, ONDERWIJS_VAN, type Onderwijs } from './scholen.ts';
import { ScholenPagina, type Schoolformulier, SchoolPagina } from './scholen-paginas.tsx';

type Verzoek = Webverzoek<Werkende>;
type Beheerverzoek = Webverzoek<Beheerder>;

const LEES = {
  methode: 'GET',
  vorm: 'pagina',
  vrijeDelen: [],
  stepUp: 'geen',
  logEvent: 'organisatie-ingezien',
} as const;
const SCHRIJF = {
  methode: 'POST',
  vorm: 'pagina',
  vrijeDelen: [],
  toegang: ['beheerder'],
  stepUp: 'uur',
  logEvent: 'organisatie-gewijzigd',
} as const;

/** De scholen van de eigen organisatie. */
export const schoolRoutes: readonly Route[] = [
  route({ ...LEES, toegang: ['medewerker', 'beheerder', 'fg'], pad: BEHEERADRES.scholen, handel: toon }),
  route({ ...LEES, toegang: ['beheerder'], pad: `${BEHEERADRES.scholen}/nieuw`, handel: toonNieuw }),
  route({ ...SCHRIJF, pad: `${BEHEERADRES.scholen}/nieuw`, handel: bewaar }),
  route({ ...LEES, toegang: ['beheerder'], pad: `${BEHEERADRES.scholen}/:school`, handel: toonSchool }),
  route({ ...SCHRIJF, pad: `${BEHEERADRES.scholen}/:school`, handel: bewaar }),
];

const onderwijsVan = (soort: Partijsoort): readonly Onderwijs[] => ONDERWIJS_VAN[soort] ?? [];

async function toon(verzoek: Verzoek): Promise<Antwoord> {
  const { partij, scholen, penvoerder } = await bekijkScholen(verzoek);
  if (onderwijsVan(partij.soort).length === 0) return { kind: 'niet-gevonden' };
  const kader = { beheert: verzoek.verzoeker.soort === 'beheerder', partij, penvoerder };
  return { kind: 'pagina', inhoud: h(ScholenPagina, { kader, scholen, ...leesZoek(verzoek.vraag) }) };
}

function leesZoek(vraag: Velden): { readonly zoek: string; readonly blad: number } {
  const lezing = ontleed({ zoek: tekst({ max: 100 }), blad: BLADNUMMER }, vraag);
  return lezing.kind === 'fout'
    ? { zoek: '', blad: 1 }
    : { zoek: lezing.waarde.zoek ?? '', blad: Number(lezing.waarde.blad ?? '1') };
}

async function toonNieuw(verzoek: Beheerverzoek): Promise<Antwoord> {
  const { partij } = await bekijkScholen(verzoek);
  const onderwijs = onderwijsVan(partij.soort);
  if (onderwijs.length === 0) return { kind: 'niet-gevonden' };
  return { kind: 'pagina', inhoud: h(SchoolPagina, { school: null, onderwijs }) };
}

async function toonSchool(verzoek: Beheerverzoek): Promise<Antwoord> {
  const { partij, scholen } = await bekijkScholen(verzoek);
  const school = scholen.find(({ id }) => id === verzoek.pad.school);
  if (school === undefined) return { kind: 'niet-gevonden' };
  return {
    kind: 'pagina',
    inhoud: h(SchoolPagina, { school: school.id, onderwijs: onderwijsVan(partij.soort), stand: standVan(school) }),
  };
}

const standVan = ({ naam, plaats, brin, onderwijs, geslotenOp, versie }: Schoolstand): FormStand<Schoolformulier> => ({
  waarden: {
    naam,
    plaats,
    brin,
    onderwijs,
    geslotenOp: geslotenOp === null ? '' : datumVoluit(geslotenOp),
    versie: String(versie),
  },
  fouten: {},
});

async function bewaar(verzoek: Beheerverzoek): Promise<Antwoord> {
  const { partij } = await bekijkScholen(verzoek);
  const onderwijs = onderwijsVan(partij.soort);
  const school = verzoek.pad.school ?? null;
  const lezing = ontleed(
    {
      naam: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de naam van de school in.' }),
      plaats: verplichteTekst({ max: 80, min: 2, leeg: 'Vul de plaats in.' }),
      onderwijs: keuze(onderwijs, { leeg: 'Kies het soort onderwijs.' }),
      brin: nummerveld('brin', { leeg: 'Vul het BRIN in.' }),
      geslotenOp: datumOfNiets(),
      versie: aantal({ leeg: 'Ververs deze pagina.', max: 1_000_000_000 }),
    },
    verzoek.velden,
  );
  const stand = lezing.stand as unknown as FormStand<Schoolformulier>;
  const opnieuw = (met: FormStand<Schoolformulier>, intussen?: Schoolstand): Antwoord => ({
    kind: 'pagina',
    status: intussen === undefined ? 422 : 409,
    inhoud: h(SchoolPagina, { school, onderwijs, stand: met, intussen }),
  });
  if (lezing.kind === 'fout') return opnieuw(stand);
  const { versie, brin, ...wens } = lezing.waarde;
  if (brin === null) return opnieuw(metFout(stand, 'brin', 'Vul het BRIN in.'));
  const uitkomst = await bewaarSchool(verzoek, { ...wens, brin }, school === null ? null : { school, versie });
  switch (uitkomst.kind) {
    case 'bewaard':
      return { kind: 'naar', adres: BEHEERADRES.scholen, melding: 'school-bewaard' };
    case 'geen-scholen':
    case 'onbekend':
      return { kind: 'niet-gevonden' };
    case 'brin-bestaat':
      return opnieuw(metFout(stand, 'brin', `Dit BRIN staat al bij ${uitkomst.naam}.`));
    case 'intussen-gewijzigd':
      return opnieuw({ waarden: { ...stand.waarden, versie: String(uitkomst.nu.versie) }, fouten: {} }, uitkomst.nu);
  }
}
