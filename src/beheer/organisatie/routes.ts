import { h } from 'preact';
import { emailveld } from '../../aanmelden/index.ts';
import { dagVan } from '../../lib/klok.ts';
import { NUMMERS_VAN, PARTIJNUMMERS } from '../../partij/nummers.ts';
import type { Organisatiestand } from '../../partij/organisatie.queries.ts';
import {
  aantal,
  datum,
  type FormStand,
  jaNee,
  keuze,
  keuzeOfNiets,
  metFout,
  ontleed,
  sleutel,
  tekst,
  verplichteTekst,
  vinkje,
} from '../../web/formulier.ts';
import type { Meldingcode } from '../../web/meldingen.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { nummerveld, TELEFOONVELD } from '../nummerveld.ts';
import { BEHEERADRES } from '../teksten.ts';
import { ContactWegPagina, FormulierVerplichtPagina } from './bevestig-paginas.tsx';
import { kiesAanbieders, legContractVast, werkContractBij } from './contracten.ts';
import {
  BeveiligingPagina,
  type Contactformulier,
  ContactPagina,
  ContractEindePagina,
  ContractPagina,
  WijzigGegevensPagina,
} from './gegevens-formulieren.tsx';
import { GegevensPagina } from './gegevens-pagina.tsx';
import {
  type Beheerder,
  bekijkContact,
  bekijkGegevens,
  haalContactWeg,
  NORMEN,
  ORGANEN,
  verklaarBeveiliging,
  voegContactToe,
  type Werkende,
  wijzigGegevens,
} from './organisatie.ts';

type Verzoek = Webverzoek<Werkende>;
type Beheerverzoek = Webverzoek<Beheerder>;

const LEES = {
  methode: 'GET',
  vorm: 'pagina',
  vrijeDelen: [],
  stepUp: 'geen',
  logEvent: 'organisatie-ingezien',
} as const;
const BEHEER = { ...LEES, toegang: ['beheerder'] } as const;
const SCHRIJF = {
  methode: 'POST',
  vorm: 'pagina',
  vrijeDelen: [],
  toegang: ['beheerder'],
  stepUp: 'uur',
  logEvent: 'organisatie-gewijzigd',
} as const;
const NAAR_GEGEVENS = { kind: 'naar', adres: BEHEERADRES.gegevens } as const;
const SOORTEN = ['aanspreekpunt', 'tekenbevoegde'] as const;

/** Gegevens van de eigen organisatie: lezen mag wie er werkt, wijzigen de beheerder. */
export const organisatieRoutes: readonly Route[] = [
  route({ ...LEES, toegang: ['medewerker', 'beheerder', 'fg'], pad: BEHEERADRES.gegevens, handel: toon }),
  route({ ...BEHEER, pad: `${BEHEERADRES.gegevens}/wijzigen`, handel: toonWijziging }),
  route({ ...SCHRIJF, pad: `${BEHEERADRES.gegevens}/wijzigen`, handel: wijzig }),
  ...SOORTEN.flatMap((soort) => [
    route({ ...BEHEER, pad: `${BEHEERADRES.contacten}/${soort}`, handel: (verzoek) => toonContact(verzoek, soort) }),
    route({ ...SCHRIJF, pad: `${BEHEERADRES.contacten}/${soort}`, handel: (verzoek) => voegToe(verzoek, soort) }),
  ]),
  route({ ...BEHEER, pad: `${BEHEERADRES.contacten}/:contact/weg`, handel: toonHaalWeg }),
  route({ ...SCHRIJF, pad: `${BEHEERADRES.contacten}/:contact/weg`, handel: haalWeg }),
  route({ ...BEHEER, pad: BEHEERADRES.beveiliging, handel: (verzoek) => toonBeveiliging(verzoek) }),
  route({ ...SCHRIJF, pad: BEHEERADRES.beveiliging, handel: verklaar }),
  route({ ...BEHEER, pad: BEHEERADRES.contracten, handel: (verzoek) => toonContract(verzoek) }),
  route({ ...SCHRIJF, pad: BEHEERADRES.contracten, handel: legContract }),
  route({ ...BEHEER, pad: `${BEHEERADRES.contracten}/:contract/formulier`, handel: toonFormulier }),
  route({ ...SCHRIJF, pad: `${BEHEERADRES.contracten}/:contract/formulier`, handel: eisFormulier }),
  route({ ...BEHEER, pad: `${BEHEERADRES.contracten}/:contract/einde`, handel: (verzoek) => toonEinde(verzoek) }),
  route({ ...SCHRIJF, pad: `${BEHEERADRES.contracten}/:contract/einde`, handel: beeindig }),
];

const vandaagVan = ({ omgeving }: { readonly omgeving: Verzoek['omgeving'] }): string => dagVan(omgeving.klok());

async function toon(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await bekijkGegevens(verzoek);
  const kader = { beheert: verzoek.verzoeker.soort === 'beheerder', partij: blad.stand, penvoerder: blad.penvoerder };
  return { kind: 'pagina', inhoud: h(GegevensPagina, { kader, blad, vandaag: vandaagVan(verzoek) }) };
}

const LEGE_FOUTEN = {} as const;

function standVan(stand: Organisatiestand) {
  const { naam, plaats, telefoon, kantooradres, website, swvOnderwijs, versie } = stand;
  const nummers = Object.fromEntries(PARTIJNUMMERS.map((nummer) => [nummer, stand[nummer] ?? '']));
  return {
    waarden: {
      naam,
      plaats,
      telefoon,
      kantooradres: kantooradres ?? '',
      website: website ?? '',
      swvOnderwijs: swvOnderwijs ?? '',
      versie: String(versie),
      ...nummers,
    },
    fouten: LEGE_FOUTEN,
  } as FormStand<Record<string, unknown>>;
}

async function toonWijziging(verzoek: Beheerverzoek): Promise<Antwoord> {
  const { stand } = await bekijkGegevens(verzoek);
  return { kind: 'pagina', inhoud: h(WijzigGegevensPagina, { soort: stand.soort, stand: standVan(stand) }) };
}

async function wijzig(verzoek: Beheerverzoek): Promise<Antwoord> {
  const { stand: nu } = await bekijkGegevens(verzoek);
  const eigen = NUMMERS_VAN[nu.soort];
  const lezing = ontleed(
    {
      naam: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de naam in.' }),
      plaats: verplichteTekst({ max: 80, min: 2, leeg: 'Vul de plaats in.' }),
      telefoon: TELEFOONVELD,
      kantooradres: tekst({ max: 160, min: 5 }),
      website: tekst({
        max: 300,
        vorm: { patroon: /^https:\/\/[^\s/]+\.[^\s]+$/u, fout: 'Begin met https:// en vul het hele adres in.' },
      }),
      swvOnderwijs: keuzeOfNiets(['po', 'vo'], { onbekend: 'Kies het onderwijs opnieuw.' }),
      versie: aantal({ leeg: 'Ververs deze pagina.', max: 1_000_000_000 }),
      ...Object.fromEntries(PARTIJNUMMERS.map((nummer) => [nummer, nummerveld(nummer)])),
    },
    verzoek.velden,
  );
  const stand = lezing.stand as FormStand<Record<string, unknown>>;
  const opnieuw = (met: FormStand<Record<string, unknown>>, intussen?: Organisatiestand): Antwoord => ({
    kind: 'pagina',
    status: intussen === undefined ? 422 : 409,
    inhoud: h(WijzigGegevensPagina, { soort: nu.soort, stand: met, intussen }),
  });
  if (lezing.kind === 'fout') return opnieuw(stand);
  const ingevuld = lezing.waarde as typeof lezing.waarde & Readonly<Record<string, unknown>>;
  const { naam, plaats, telefoon, kantooradres, website, versie } = ingevuld;
  const nummer = (soort: (typeof PARTIJNUMMERS)[number]): string | null =>
    eigen.includes(soort) ? ((ingevuld[soort] as string | null | undefined) ?? null) : null;
  const uitkomst = await wijzigGegevens(verzoek, {
    naam,
    plaats,
    telefoon,
    kantooradres,
    website,
    versie,
    swvOnderwijs: nu.soort === 'swv' ? ingevuld.swvOnderwijs : null,
    kvk: nummer('kvk'),
    rsin: nummer('rsin'),
    oin: nummer('oin'),
    bevoegdGezag: nummer('bevoegdGezag'),
    gemeentecode: nummer('gemeentecode'),
    agb: nummer('agb'),
    swvNummer: nummer('swvNummer'),
  });
  if (uitkomst.kind === 'gewijzigd') return { ...NAAR_GEGEVENS, melding: 'organisatie-gewijzigd' };
  if (uitkomst.kind === 'fouten')
    return opnieuw(uitkomst.fouten.reduce((met, { veld, reden }) => metFout(met, veld, reden), stand));
  const verder = { waarden: { ...stand.waarden, versie: String(uitkomst.nu.versie) }, fouten: LEGE_FOUTEN };
  return opnieuw(verder as FormStand<Record<string, unknown>>, uitkomst.nu);
}

async function toonContact(
  verzoek: Beheerverzoek,
  soort: (typeof SOORTEN)[number],
  stand?: FormStand<Contactformulier>,
): Promise<Antwoord> {
  const { stand: partij } = await bekijkGegevens(verzoek);
  const inhoud = h(ContactPagina, { soort, partijsoort: partij.soort, stand });
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

async function voegToe(verzoek: Beheerverzoek, soort: (typeof SOORTEN)[number]): Promise<Antwoord> {
  const punt = soort === 'aanspreekpunt';
  const lezing = ontleed(
    {
      orgaan: keuze(['organisatie', ...new Set(Object.values(ORGANEN).flat())], { leeg: 'Kies het orgaan.' }),
      naam: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de voornaam en achternaam in.' }),
      functie: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de functie in.' }),
      telefoon: punt ? TELEFOONVELD : tekst({ max: 20 }),
      email: punt ? emailveld('Vul een e-mailadres in.') : tekst({ max: 254 }),
    },
    verzoek.velden,
  );
  const stand = lezing.stand as FormStand<Contactformulier>;
  if (lezing.kind === 'fout') return toonContact(verzoek, soort, stand);
  if (await voegContactToe(verzoek, { soort, ...lezing.waarde }))
    return { ...NAAR_GEGEVENS, melding: 'contact-toegevoegd' };
  return toonContact(verzoek, soort, metFout(stand, 'orgaan', 'Kies een orgaan dat uw organisatie heeft.'));
}

async function toonHaalWeg(verzoek: Beheerverzoek): Promise<Antwoord> {
  const contact = await bekijkContact(verzoek, verzoek.pad.contact ?? '');
  return contact === undefined
    ? { kind: 'niet-gevonden' }
    : { kind: 'pagina', inhoud: h(ContactWegPagina, { contact }) };
}

async function haalWeg(verzoek: Beheerverzoek): Promise<Antwoord> {
  const gelukt = await haalContactWeg(verzoek, verzoek.pad.contact ?? '');
  return gelukt ? { ...NAAR_GEGEVENS, melding: 'contact-weg' } : { kind: 'niet-gevonden' };
}

async function toonBeveiliging(
  verzoek: Beheerverzoek,
  stand?: FormStand<{ readonly norm: string; readonly vastgesteldOp: string }>,
): Promise<Antwoord> {
  const { stand: partij } = await bekijkGegevens(verzoek);
  const inhoud = h(BeveiligingPagina, { partijsoort: partij.soort, stand });
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

async function verklaar(verzoek: Beheerverzoek): Promise<Antwoord> {
  const lezing = ontleed(
    {
      norm: keuze([...new Set(Object.values(NORMEN).flat())], { leeg: 'Kies naar welke norm het beleid is gemaakt.' }),
      vastgesteldOp: datum({
        leeg: 'Vul in wanneer het beleid is vastgesteld.',
        tot: { dag: vandaagVan(verzoek), fout: 'Kies vandaag of een dag ervoor.' },
      }),
    },
    verzoek.velden,
  );
  const stand = lezing.stand as FormStand<{ readonly norm: string; readonly vastgesteldOp: string }>;
  if (lezing.kind === 'fout') return toonBeveiliging(verzoek, stand);
  if (await verklaarBeveiliging(verzoek, lezing.waarde)) return { ...NAAR_GEGEVENS, melding: 'verklaring-vastgelegd' };
  return toonBeveiliging(verzoek, metFout(stand, 'norm', 'Kies een norm uit de lijst.'));
}

type Contractstand = FormStand<{ readonly aanbieder: string; readonly van: string; readonly verplicht: string }>;

async function toonContract(verzoek: Beheerverzoek, stand?: Contractstand): Promise<Antwoord> {
  const { stand: partij } = await bekijkGegevens(verzoek);
  if (partij.soort !== 'gemeente') return { kind: 'niet-gevonden' };
  const inhoud = h(ContractPagina, { aanbieders: await kiesAanbieders(verzoek), vandaag: vandaagVan(verzoek), stand });
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

async function legContract(verzoek: Beheerverzoek): Promise<Antwoord> {
  const vandaag = vandaagVan(verzoek);
  const lezing = ontleed(
    {
      aanbieder: sleutel(),
      van: datum({ leeg: 'Vul in sinds wanneer.', tot: { dag: vandaag, fout: 'Kies vandaag of een dag ervoor.' } }),
      verplicht: jaNee({ leeg: 'Zeg of het in het contract staat.' }),
    },
    verzoek.velden,
  );
  const stand = lezing.stand as unknown as Contractstand;
  if (lezing.kind === 'fout')
    return toonContract(
      verzoek,
      stand.fouten.aanbieder === undefined
        ? stand
        : metFout(stand, 'aanbieder', 'Kies een jeugdhulpaanbieder uit de lijst.'),
    );
  const { aanbieder, van, verplicht } = lezing.waarde;
  const { kind } = await legContractVast(verzoek, { aanbieder, van, formulierOp: verplicht ? vandaag : null });
  switch (kind) {
    case 'bewaard':
      return { ...NAAR_GEGEVENS, melding: 'contract-bewaard' };
    case 'geen-gemeente':
      return { kind: 'niet-gevonden' };
    case 'geen-aanbieder':
      return toonContract(verzoek, metFout(stand, 'aanbieder', 'Kies een jeugdhulpaanbieder uit de lijst.'));
    case 'loopt-al':
      return toonContract(verzoek, metFout(stand, 'aanbieder', 'Met deze aanbieder loopt al een contract.'));
  }
}

const naContract = (gelukt: boolean, melding: Meldingcode): Antwoord =>
  gelukt ? { ...NAAR_GEGEVENS, melding } : { kind: 'niet-gevonden' };

/** Het lopende contract van deze gemeente uit het adres, met de naam van de aanbieder. */
async function vindContract(verzoek: Beheerverzoek) {
  const { contracten, partijen } = await bekijkGegevens(verzoek);
  const { partij } = verzoek.verzoeker;
  const contract = contracten.find((rij) => rij.id === verzoek.pad.contract && rij.gemeente === partij);
  if (contract === undefined || contract.tot !== null) return undefined;
  return { contract, aanbieder: partijen.get(contract.aanbieder)?.naam ?? 'deze organisatie' };
}

async function toonFormulier(verzoek: Beheerverzoek): Promise<Antwoord> {
  const gevonden = await vindContract(verzoek);
  if (gevonden === undefined || gevonden.contract.formulierOp !== null) return { kind: 'niet-gevonden' };
  return { kind: 'pagina', inhoud: h(FormulierVerplichtPagina, gevonden) };
}

async function eisFormulier(verzoek: Beheerverzoek): Promise<Antwoord> {
  const wens = { contract: verzoek.pad.contract ?? '', formulierOp: vandaagVan(verzoek) };
  return naContract(await werkContractBij(verzoek, wens), 'contract-bewaard');
}

async function toonEinde(verzoek: Beheerverzoek, stand?: FormStand<{ zeker: boolean }>): Promise<Antwoord> {
  const gevonden = await vindContract(verzoek);
  if (gevonden === undefined) return { kind: 'niet-gevonden' };
  const inhoud = h(ContractEindePagina, { ...gevonden, stand });
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

async function beeindig(verzoek: Beheerverzoek): Promise<Antwoord> {
  const lezing = ontleed({ zeker: vinkje({ verplicht: 'Zet het vinkje als u dit zeker weet.' }) }, verzoek.velden);
  if (lezing.kind === 'fout') return toonEinde(verzoek, lezing.stand as unknown as FormStand<{ zeker: boolean }>);
  const wens = { contract: verzoek.pad.contract ?? '', tot: vandaagVan(verzoek) };
  return naContract(await werkContractBij(verzoek, wens), 'contract-beeindigd');
}
