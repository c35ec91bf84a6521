import { h } from 'preact';
import { type Aanmelden, EMAIL_OF_NIETS, emailveld } from '../../aanmelden/index.ts';
import { dagVan } from '../../lib/klok.ts';
import { NUMMERS_VAN, PARTIJNUMMERS } from '../../partij/nummers.ts';
import { type Partijnummers, ZONDER_NUMMERS } from '../../partij/organisatie.queries.ts';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import {
  datum,
  datumOfNiets,
  type FormStand,
  keuze,
  keuzeOfNiets,
  metFout,
  ontleed,
  sleutels,
  tekst,
  type Veld,
  verplichteTekst,
} from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { nummerveld, TELEFOONVELD } from '../nummerveld.ts';
import type { Beheerder } from '../organisatie/organisatie.ts';
import { ONDERWIJS_VAN } from '../organisatie/scholen.ts';
import { BEHEERADRES, PARTIJSOORT } from '../teksten.ts';
import { NieuwePartijPagina, PartijcodePagina, type Partijformulier, PartijPagina } from './partij-paginas.tsx';
import { bekijkPartijen, geefEersteBeheerder, type Partijregel, voegPartijToe } from './partijen.ts';
import { PartijenPagina } from './partijen-pagina.tsx';
import { leesPartijfilter } from './partijfilter.ts';
import { CONTRACT_NODIG, MBO_NODIG, type Partijwens } from './partijwens.ts';

type Verzoek = Webverzoek<Beheerder>;
type Stand = FormStand<Partijformulier>;

const BEHEER = { vorm: 'pagina', vrijeDelen: [], toegang: ['beheerder'] } as const;
const LEES = { ...BEHEER, methode: 'GET', stepUp: 'geen', logEvent: 'organisatie-ingezien' } as const;
const SCHRIJF = { ...BEHEER, methode: 'POST', stepUp: 'vijf-minuten' } as const;
const NIET_GEVONDEN = { kind: 'niet-gevonden' } as const;

/** Andere organisaties toevoegen en hun eerste beheerder geven; alleen voor wie het convenant opstelt. */
export function partijRoutes(aanmelden: Aanmelden): readonly Route[] {
  const { partijen } = BEHEERADRES;
  const nieuw = `${partijen}/nieuw/:soort`;
  return [
    route({ ...LEES, pad: partijen, handel: (verzoek) => toon(aanmelden, verzoek) }),
    route({ ...LEES, vrijeDelen: ['soort'], pad: nieuw, handel: (verzoek) => toonNieuw(aanmelden, verzoek) }),
    route({
      ...SCHRIJF,
      vrijeDelen: ['soort'],
      logEvent: 'partij-toegevoegd',
      pad: nieuw,
      handel: (verzoek) => voegToe(aanmelden, verzoek),
    }),
    route({ ...LEES, pad: `${partijen}/:partij`, handel: (verzoek) => toonPartij(aanmelden, verzoek) }),
    route({
      ...SCHRIJF,
      logEvent: 'collega-uitgenodigd',
      pad: `${partijen}/:partij`,
      handel: (verzoek) => geefBeheerder(aanmelden, verzoek),
    }),
  ];
}

const lees = (aanmelden: Aanmelden, { omgeving, verzoeker, herkomst }: Verzoek) =>
  bekijkPartijen({ omgeving, verzoeker, herkomst, aanmelden });

async function toon(aanmelden: Aanmelden, verzoek: Verzoek): Promise<Antwoord> {
  const partijen = await lees(aanmelden, verzoek);
  const eigen = partijen?.find(({ id }) => id === verzoek.verzoeker.partij);
  if (partijen === null || eigen === undefined) return NIET_GEVONDEN;
  const kader = { beheert: true, partij: eigen, penvoerder: true };
  return { kind: 'pagina', inhoud: h(PartijenPagina, { kader, partijen, filter: leesPartijfilter(verzoek.vraag) }) };
}

const soortUit = ({ pad }: Verzoek): Partijsoort | undefined =>
  (Object.keys(PARTIJSOORT) as Partijsoort[]).find((soort) => soort === pad.soort);

async function toonNieuw(aanmelden: Aanmelden, verzoek: Verzoek, stand?: Stand): Promise<Antwoord> {
  const soort = soortUit(verzoek);
  const partijen = await lees(aanmelden, verzoek);
  if (partijen === null || soort === undefined) return NIET_GEVONDEN;
  const inhoud = h(NieuwePartijPagina, { soort, partijen, stand });
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

/** Wat een soort partij moet hebben (B.1), is meteen bij het eerste verzenden een fout, niet pas als de rest klopt. */
function leesPartij(soort: Partijsoort, { velden, omgeving }: Pick<Verzoek, 'velden' | 'omgeving'>) {
  const mbo = soort === 'mbo';
  return ontleed(
    {
      naam: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de naam in.' }),
      plaats: verplichteTekst({ max: 80, min: 2, leeg: 'Vul de plaats in.' }),
      telefoon: TELEFOONVELD,
      swvOnderwijs: (soort === 'swv'
        ? keuze(['po', 'vo'], { leeg: 'Kies voor welk onderwijs dit samenwerkingsverband is.' })
        : keuzeOfNiets(['po', 'vo'], { onbekend: 'Kies het onderwijs opnieuw.' })) as Veld<'po' | 'vo' | null>,
      onderSwv: (mbo ? verplichteTekst({ max: 36, leeg: MBO_NODIG.onderSwv }) : tekst({ max: 36 })) as Tekst,
      afstemmingOp: (mbo
        ? datum({ leeg: MBO_NODIG.afstemmingOp, tot: { dag: dagVan(omgeving.klok()), fout: MBO_NODIG.afstemmingOp } })
        : datumOfNiets()) as Tekst,
      vestiging: (mbo
        ? verplichteTekst({ max: 120, min: 2, leeg: MBO_NODIG.vestiging })
        : tekst({ max: 120, min: 2 })) as Tekst,
      vestigingplaats: tekst({ max: 80, min: 2 }),
      onderwijs: keuzeOfNiets(ONDERWIJS_VAN.school ?? [], { onbekend: 'Kies het onderwijs opnieuw.' }),
      beheerder: tekst({ max: 120, min: 2 }),
      beheerderEmail: EMAIL_OF_NIETS,
      brin: nummerveld('brin', mbo ? { leeg: 'Vul het BRIN van de vestiging in.' } : {}),
      gemeenten: sleutels(soort === 'jeugdhulpaanbieder' ? { leeg: CONTRACT_NODIG } : {}),
      kvk: nummerveld('kvk'),
      rsin: nummerveld('rsin'),
      oin: nummerveld('oin'),
      bevoegdGezag: nummerveld('bevoegdGezag'),
      gemeentecode: nummerveld('gemeentecode'),
      agb: nummerveld('agb'),
      swvNummer: nummerveld('swvNummer'),
    },
    velden,
  );
}

type Tekst = Veld<string | null>;
type Gelezen = Extract<ReturnType<typeof leesPartij>, { kind: 'ok' }>['waarde'];

function wensUit(soort: Partijsoort, waarde: Gelezen): Partijwens {
  const { naam, plaats, telefoon, swvOnderwijs, onderSwv, afstemmingOp, gemeenten, brin } = waarde;
  const eigen = PARTIJNUMMERS.filter((nummer) => NUMMERS_VAN[soort].includes(nummer));
  const nummers = Object.fromEntries(eigen.map((nummer) => [nummer, waarde[nummer]])) as Partial<Partijnummers>;
  const vestiging =
    waarde.vestiging === null || brin === null
      ? null
      : { naam: waarde.vestiging, plaats: waarde.vestigingplaats ?? plaats, brin, onderwijs: waarde.onderwijs };
  return {
    soort,
    naam,
    plaats,
    telefoon,
    nummers: { ...ZONDER_NUMMERS, ...nummers },
    swvOnderwijs,
    onderSwv,
    afstemmingOp,
    vestiging,
    gemeenten,
  };
}

/** Wat half is ingevuld: een school zonder BRIN, een beheerder zonder adres. */
function halveFout({ vestiging, brin, beheerder, beheerderEmail }: Gelezen): readonly [string, string] | null {
  if (vestiging !== null && brin === null) return ['brin', 'Vul het BRIN van deze school in, of laat de school weg.'];
  if (vestiging === null && brin !== null) return ['vestiging', 'Vul de naam van deze school in.'];
  if (beheerder !== null && beheerderEmail === null)
    return ['beheerderEmail', 'Vul het e-mailadres van de eerste beheerder in.'];
  if (beheerder === null && beheerderEmail !== null)
    return ['beheerder', 'Vul de voornaam en achternaam van de eerste beheerder in.'];
  return null;
}

async function voegToe(aanmelden: Aanmelden, verzoek: Verzoek): Promise<Antwoord> {
  const soort = soortUit(verzoek);
  if (soort === undefined) return NIET_GEVONDEN;
  const lezing = leesPartij(soort, verzoek);
  const stand = lezing.stand as Stand;
  if (lezing.kind === 'fout') return toonNieuw(aanmelden, verzoek, stand);
  const half = halveFout(lezing.waarde);
  if (half !== null) return toonNieuw(aanmelden, verzoek, metFout<Record<string, unknown>>(stand, ...half));
  const uitkomst = await voegPartijToe(verzoek, wensUit(soort, lezing.waarde));
  switch (uitkomst.kind) {
    case 'toegevoegd':
      return naToevoegen(aanmelden, verzoek, { partij: uitkomst.partij, ...lezing.waarde });
    case 'geen-penvoerder':
      return NIET_GEVONDEN;
    case 'bestaat-al':
      return toonNieuw(aanmelden, verzoek, metFout(stand, 'naam', `Deze organisatie staat er al: ${uitkomst.naam}.`));
    case 'fouten':
      return toonNieuw(
        aanmelden,
        verzoek,
        uitkomst.fouten.reduce((met, { veld, reden }) => metFout(met, veld, reden), stand),
      );
  }
}

/** Met een beheerder erbij staat meteen zijn code op het scherm; zonder kan dat later, bij de organisatie. */
async function naToevoegen(
  aanmelden: Aanmelden,
  { omgeving, verzoeker, herkomst }: Verzoek,
  { partij, beheerder, beheerderEmail }: Pick<Gelezen, 'beheerder' | 'beheerderEmail'> & { readonly partij: string },
): Promise<Antwoord> {
  const klaar = { kind: 'naar', adres: BEHEERADRES.partijen, melding: 'partij-toegevoegd' } as const;
  if (beheerder === null || beheerderEmail === null) return klaar;
  const wens = { naam: beheerder, email: beheerderEmail };
  const uitkomst = await geefEersteBeheerder({ omgeving, verzoeker, herkomst, aanmelden }, partij, wens);
  return uitkomst.kind === 'gemaakt'
    ? { kind: 'pagina', inhoud: h(PartijcodePagina, { naam: beheerder, ...uitkomst }) }
    : klaar;
}

type Beheerderstand = FormStand<{ readonly naam: string; readonly email: string }>;

/** Een partij uit de lijst, en bij mbo het samenwerkingsverband waar zij onder hoort (fn 7). */
async function vindPartij(
  aanmelden: Aanmelden,
  verzoek: Verzoek,
): Promise<{ readonly partij: Partijregel; readonly swv: string | null } | undefined> {
  const partijen = await lees(aanmelden, verzoek);
  const partij = partijen?.find(({ id }) => id === verzoek.pad.partij);
  return partij && { partij, swv: partijen?.find(({ id }) => id === partij.onderSwv)?.naam ?? null };
}

async function toonPartij(aanmelden: Aanmelden, verzoek: Verzoek, stand?: Beheerderstand): Promise<Antwoord> {
  const gevonden = await vindPartij(aanmelden, verzoek);
  if (gevonden === undefined) return NIET_GEVONDEN;
  const inhoud = h(PartijPagina, { ...gevonden, stand });
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

async function geefBeheerder(aanmelden: Aanmelden, verzoek: Verzoek): Promise<Antwoord> {
  const gevonden = await vindPartij(aanmelden, verzoek);
  if (gevonden === undefined) return NIET_GEVONDEN;
  const { partij } = gevonden;
  const lezing = ontleed(
    {
      naam: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de voornaam en achternaam in.' }),
      email: emailveld('Vul het e-mailadres van het werk in.'),
    },
    verzoek.velden,
  );
  const nodig = partij.beheerder === 'geen';
  if (nodig && lezing.kind === 'fout') return toonPartij(aanmelden, verzoek, lezing.stand as Beheerderstand);
  const wens = lezing.kind === 'ok' ? lezing.waarde : null;
  const { omgeving, verzoeker, herkomst } = verzoek;
  const uitkomst = await geefEersteBeheerder({ omgeving, verzoeker, herkomst, aanmelden }, partij.id, wens);
  switch (uitkomst.kind) {
    case 'gemaakt':
      return {
        kind: 'pagina',
        inhoud: h(PartijcodePagina, { naam: wens?.naam ?? `de beheerder van ${partij.naam}`, ...uitkomst }),
      };
    case 'heeft-account':
      return { kind: 'naar', adres: `${BEHEERADRES.partijen}/${partij.id}`, melding: 'partij-bestaat' };
    case 'geen-penvoerder':
    case 'niet-gevonden':
    case 'naam-nodig':
      return NIET_GEVONDEN;
  }
}
