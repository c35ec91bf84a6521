import type { Aanmelden } from '../../aanmelden/index.ts';
import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import type { Verzoeker } from '../../db/verzoeker.ts';
import { openTeksten, verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import {
  findOrganisatie,
  findOrganisaties,
  isPenvoerder,
  type Organisatiestand,
  updateOrganisatie,
} from '../../partij/organisatie.queries.ts';
import {
  findAanstellingenBij,
  findPartijenOpId,
  findScholen,
  type Hoedanigheid,
  type Partij,
  type Partijsoort,
  type School,
} from '../../partij/partij.queries.ts';
import { rondPartijtaakAf } from '../../taak/taken.ts';
import { vergrendelBeheer, vergrendelPartijen } from '../beheer.queries.ts';
import { type Gegevensfout, keurGegevens } from '../partijen/partijwens.ts';
import { findVroegereAfstemmingen, type Vroegereafstemming } from './afstemming.queries.ts';
import {
  type Contactsoort,
  type Contract,
  eindigContactpersoon,
  findContactpersonen,
  findContracten,
  findVerklaringen,
  insertContactpersoon,
  insertVerklaring,
  type Norm,
  type Orgaan,
} from './organisatie.queries.ts';

export type Beheerder = Extract<Verzoeker, { soort: 'beheerder' }>;
export type Werkende = Extract<Verzoeker, { partij: string }>;
export type Opening<V extends Verzoeker = Beheerder> = {
  readonly omgeving: Omgeving;
  readonly verzoeker: V;
  readonly herkomst: Herkomst;
};
/** Een opening van een beheerder die ook over accounts en codes gaat. */
export type Beheervraag = Opening & { readonly aanmelden: Aanmelden };

/** Wie van buiten te bereiken is, of wie namens een orgaan tekent. */
export type Contact = {
  readonly id: string;
  readonly soort: Contactsoort;
  readonly orgaan: Orgaan;
  readonly van: string;
  /** Laatste dag, als hij is weggehaald. */
  readonly tot: string | null;
  readonly naam: string;
  readonly functie: string;
  readonly email: string | null;
  readonly telefoon: string | null;
};

export type Organisatieblad = {
  readonly stand: Organisatiestand;
  readonly contacten: readonly Contact[];
  readonly verklaringen: readonly { readonly id: string; readonly norm: Norm; readonly vastgesteldOp: string }[];
  readonly contracten: readonly Contract[];
  /** Bij mbo: met wie zij eerder afstemde, nieuwste eerst (fn 7). */
  readonly vroeger: readonly Vroegereafstemming[];
  /** De andere kant van elk contract, en de samenwerkingsverbanden van een mbo-instelling. */
  readonly partijen: ReadonlyMap<string, Partij>;
  readonly scholen: readonly School[];
  /** Bij een gemeente: hoeveel mensen er in elke hoedanigheid werken. */
  readonly hoedanigheden: ReadonlyMap<Hoedanigheid, number>;
  readonly penvoerder: boolean;
};

/** Welke norm voor beveiliging bij welk soort partij hoort, de aangewezen norm eerst (Bijl 2-b, Bijl 2-c, Bijl 2-d, Bijl 2-e). */
export const NORMEN: Readonly<Record<Partijsoort, readonly Norm[]>> = {
  gemeente: ['bio2', 'iso-27002'],
  school: ['ibp', 'iso-27002'],
  swv: ['ibp', 'iso-27002'],
  mbo: ['ibp-mbo', 'iso-27002'],
  ggd: ['nen-7510', 'bio2', 'iso-27002'],
  jeugdhulpaanbieder: ['nen-7510', 'iso-27002'],
  zorgaanbieder: ['nen-7510', 'iso-27002'],
};

/** Namens welke organen een soort partij tekent (B.1). Een gemeente kent er twee: elk beslist over zijn eigen verwerkingen. */
export const ORGANEN: Readonly<Record<Partijsoort, readonly Orgaan[]>> = {
  gemeente: ['college', 'burgemeester'],
  school: ['bestuur'],
  swv: ['bestuur'],
  mbo: ['bestuur'],
  ggd: ['directie', 'bestuur'],
  jeugdhulpaanbieder: ['directie', 'bestuur'],
  zorgaanbieder: ['directie', 'bestuur'],
};

const KIJK = { code: 'organisatie-ingezien', uitkomst: 'gelukt', betrokkenen: [] } as const;

/** De gegevens van de eigen organisatie: nummers, wie te bereiken is, wie tekent, beveiliging en contracten. */
export async function bekijkGegevens(opening: Opening<Werkende>): Promise<Organisatieblad> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const { partij } = opening.verzoeker;
    const stand = await leesStand(tx, partij);
    const contracten = await findContracten(tx, partij);
    const vroeger = stand.soort === 'mbo' ? await findVroegereAfstemmingen(tx, partij) : [];
    const genoemd = [
      ...contracten.flatMap(({ aanbieder, gemeente }) => [aanbieder, gemeente]),
      ...vroeger.map(({ swv }) => swv),
      ...(stand.onderSwv === null ? [] : [stand.onderSwv]),
    ];
    await legVast(tx, { ...KIJK, object: { soort: 'partij', id: partij } });
    return {
      stand,
      contacten: await openContacten(tx, partij),
      verklaringen: await findVerklaringen(tx, partij),
      contracten,
      vroeger,
      partijen: await findPartijenOpId(tx, genoemd),
      scholen: await findScholen(tx, partij),
      hoedanigheden: await telHoedanigheden(tx, stand),
      penvoerder: await isPenvoerder(tx, partij),
    };
  });
}

async function leesStand(tx: Tx, partij: string): Promise<Organisatiestand> {
  const stand = await findOrganisatie(tx, partij);
  if (stand === undefined) throw new Error('de partij van de verzoeker bestaat niet');
  return stand;
}

async function telHoedanigheden(tx: Tx, { id, soort }: Partij): Promise<ReadonlyMap<Hoedanigheid, number>> {
  const som = new Map<Hoedanigheid, number>();
  if (soort !== 'gemeente') return som;
  for (const { rol, hoedanigheid } of await findAanstellingenBij(tx, id))
    if (rol === 'medewerker' && hoedanigheid !== null) som.set(hoedanigheid, (som.get(hoedanigheid) ?? 0) + 1);
  return som;
}

const zegelVan = (partij: string, id: string) => ({
  verwijzing: { klasse: 'partij', partij } as const,
  plaats: { eigenaar: partij, casus: null, categorie: 'contactpersoon.inhoud', record: id, versie: 1 },
});

/**
 * De contactpersonen van een partij die vandaag gelden; wat vernietigd is, ontbreekt. Van een andere partij zijn dat alleen de
 * aanspreekpunten (rijregels).
 */
export async function openContacten(tx: Tx, partij: string): Promise<readonly Contact[]> {
  const rijen = await findContactpersonen(tx, partij);
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    rijen.map(({ id, inhoud }) => ({ ...zegelVan(partij, id), envelop: inhoud })),
  );
  return rijen.flatMap(({ inhoud: _, ...rij }, i) => {
    const tekst = teksten[i] ?? null;
    return tekst === null ? [] : [{ ...rij, ...(JSON.parse(tekst) as Contactinhoud) }];
  });
}

type Contactinhoud = Pick<Contact, 'naam' | 'functie' | 'email' | 'telefoon'>;

export type Wijziging =
  | { readonly kind: 'gewijzigd' }
  | { readonly kind: 'fouten'; readonly fouten: readonly Gegevensfout[] }
  /** Een andere beheerder bewaarde intussen iets; zo staat het er nu. */
  | { readonly kind: 'intussen-gewijzigd'; readonly nu: Organisatiestand };

export type Gegevenswens = Omit<Organisatiestand, 'id' | 'soort' | 'onderSwv' | 'afstemmingOp'>;

/** Wijzigt de eigen gegevens, als niemand anders dat intussen deed. */
export async function wijzigGegevens(opening: Opening, wens: Gegevenswens): Promise<Wijziging> {
  const { partij } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Wijziging> => {
    const uitkomst = await schrijfGegevens(tx, partij, wens);
    await legWijzigingVast(tx, uitkomst.kind === 'gewijzigd', { soort: 'partij', id: partij });
    return uitkomst;
  });
}

async function schrijfGegevens(tx: Tx, partij: string, wens: Gegevenswens): Promise<Wijziging> {
  await vergrendelPartijen(tx);
  const fouten = keurGegevens(await leesStand(tx, partij), wens, await findOrganisaties(tx));
  if (fouten.length > 0) return { kind: 'fouten', fouten };
  const gelukt = await updateOrganisatie(tx, { ...wens, id: partij });
  return gelukt ? { kind: 'gewijzigd' } : { kind: 'intussen-gewijzigd', nu: await leesStand(tx, partij) };
}

export type Contactwens = Contactinhoud & { readonly soort: Contactsoort; readonly orgaan: Orgaan };

/** Voegt een aanspreekpunt (12.3) of tekenbevoegde (B.1) toe. @returns false als dit soort partij dat orgaan niet heeft. */
export async function voegContactToe(opening: Opening, { soort, orgaan, ...inhoud }: Contactwens): Promise<boolean> {
  const { partij } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const { soort: partijsoort } = await leesStand(tx, partij);
    const mag = soort === 'aanspreekpunt' ? orgaan === 'organisatie' : ORGANEN[partijsoort].includes(orgaan);
    await vergrendelBeheer(tx, partij);
    // Een formulier dat twee keer is verzonden, is een contactpersoon.
    const nu = (await openContacten(tx, partij)).filter(({ tot }) => tot === null);
    const nieuw = mag && !nu.some((al) => isZelfde(al, { soort, orgaan, ...inhoud }));
    const id = tx.nieuwId();
    if (nieuw) {
      const envelop = await verzegelTekst(tx.omgeving.kluis, {
        ...zegelVan(partij, id),
        tekst: JSON.stringify(inhoud),
      });
      await insertContactpersoon(tx, { id, partij, soort, orgaan, inhoud: envelop, van: tx.vandaag });
      if (soort === 'aanspreekpunt')
        await rondPartijtaakAf(tx, { soort: 'aanspreekpunt-vastleggen', onderwerp: partij, partij });
    }
    await legWijzigingVast(tx, nieuw, { soort: 'contactpersoon', id });
    return mag;
  });
}

const isZelfde = (een: Contactwens, ander: Contactwens): boolean =>
  (['soort', 'orgaan', 'naam', 'functie', 'email', 'telefoon'] as const).every((veld) => een[veld] === ander[veld]);

/** Een contactpersoon van de eigen organisatie, om te bevestigen dat hij weg mag. */
export async function bekijkContact(opening: Opening, id: string): Promise<Contact | undefined> {
  return (await bekijkGegevens(opening)).contacten.find((contact) => contact.id === id && contact.tot === null);
}

/** Haalt een aanspreekpunt of tekenbevoegde weg, met vandaag als laatste dag. */
export async function haalContactWeg(opening: Opening, id: string): Promise<boolean> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const gelukt = await eindigContactpersoon(tx, { id, partij: opening.verzoeker.partij, tot: tx.vandaag });
    await legWijzigingVast(tx, gelukt, { soort: 'contactpersoon', id });
    return gelukt;
  });
}

/** Legt vast dat er beleid voor beveiliging is, met norm en dag (Bijl 2-a). @returns false als de norm niet bij dit soort partij hoort. */
export async function verklaarBeveiliging(
  opening: Opening,
  { norm, vastgesteldOp }: { readonly norm: Norm; readonly vastgesteldOp: string },
): Promise<boolean> {
  const { partij, persoon } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const mag = NORMEN[(await leesStand(tx, partij)).soort].includes(norm) && vastgesteldOp <= tx.vandaag;
    await vergrendelBeheer(tx, partij);
    if (mag) {
      // Een formulier dat twee keer is verzonden, is een verklaring.
      const stond = (await findVerklaringen(tx, partij)).some(
        (rij) => rij.norm === norm && rij.vastgesteldOp === vastgesteldOp,
      );
      if (!stond) await insertVerklaring(tx, { partij, norm, vastgesteldOp, persoon });
      await rondPartijtaakAf(tx, { soort: 'beveiliging-vastleggen', onderwerp: partij, partij });
    }
    await legWijzigingVast(tx, mag, { soort: 'partij', id: partij });
    return mag;
  });
}

/** De logregel van een wijziging in de eigen organisatie. */
export async function legWijzigingVast(
  tx: Tx,
  gelukt: boolean,
  object: { readonly soort: string; readonly id: string },
): Promise<void> {
  await legVast(tx, {
    code: 'organisatie-gewijzigd',
    uitkomst: gelukt ? 'gelukt' : 'geweigerd',
    object,
    betrokkenen: [],
  });
}
