import { inTransactie, type Tx } from '../../db/transactie.ts';
import { dagVan } from '../../lib/klok.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { functieLabel } from '../../partij/functies.ts';
import { HOEDANIGHEID } from '../../partij/hoedanigheden.ts';
import { findAanstellingenOpId, type Partij } from '../../partij/partij.queries.ts';
import { naamUit, openEmailadressen, openNamen } from '../../partij/personen.ts';
import { jarenVerder } from '../../regels/verloop/index.ts';
import { rondPartijtaakAf } from '../../taak/taken.ts';
import { findAanstellingenEnKomende, vergrendelBeheer } from '../beheer.queries.ts';
import { bekijkOrganisatie, type Collega } from '../bekijk-organisatie.ts';
import { maakCsv } from '../invoer/csv.ts';
import type { Beheervraag, Opening } from '../organisatie/organisatie.ts';
import { GEHEIMHOUDING, ROL } from '../teksten.ts';
import {
  findOordelen,
  findRondes,
  insertOordelen,
  insertRonde,
  type Rechtenoordeel,
  type Ronde,
  sluitRonde,
} from './nakijken.queries.ts';

export type Nakijkregel = Collega & { readonly oordeel: Rechtenoordeel | null };
export type Nakijkblad = {
  /** De ronde die loopt, of null. */
  readonly ronde: Ronde | null;
  /** De laatste ronde die klaar is, of null. */
  readonly vorige: Ronde | null;
  /** Wie er bij mag, en wie in deze ronde is gestopt: ook dat is een besluit om te kunnen laten zien. */
  readonly regels: readonly Nakijkregel[];
  /** Vanaf deze kalenderdag hoort er een nieuwe ronde te zijn; null zolang er nog nooit een was. */
  readonly weerOp: string | null;
  readonly partij: Partij;
  readonly penvoerder: boolean;
};

/** Wie er voor de eigen organisatie bij mag, met wanneer het account voor het laatst is gebruikt en wat erover is besloten. */
export async function bekijkRechten(vraag: Beheervraag): Promise<Nakijkblad> {
  const { collegas, partij, penvoerder } = await bekijkOrganisatie(vraag);
  return inTransactie({ ...vraag, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const rondes = await findRondes(tx, vraag.verzoeker.partij);
    const ronde = loopt(rondes) ?? null;
    const vorige = rondes.find(({ afgerondOp }) => afgerondOp !== null) ?? null;
    const getoond = ronde ?? vorige;
    const oordelen = getoond === null ? [] : await findOordelen(tx, getoond.id);
    const bij = new Map(oordelen.map((oordeel) => [oordeel.aanstelling, oordeel]));
    const huidig = new Set(collegas.map(({ id }) => id));
    const weg = await leesVertrokken(
      tx,
      oordelen.filter(({ aanstelling }) => !huidig.has(aanstelling)),
    );
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: 'gelukt',
      object: { soort: 'partij', id: vraag.verzoeker.partij },
      betrokkenen: [],
    });
    return {
      ronde,
      vorige,
      regels: [...collegas.map((collega) => ({ ...collega, oordeel: bij.get(collega.id) ?? null })), ...weg],
      weerOp: vorige?.afgerondOp ? jarenVerder(dagVan(vorige.afgerondOp), 1) : null,
      partij,
      penvoerder,
    };
  });
}

/** Wie er sinds het besluit niet meer bij mag, met hoe hij heette en wanneer hij zijn account voor het laatst gebruikte. */
async function leesVertrokken(tx: Tx, oordelen: readonly Rechtenoordeel[]): Promise<readonly Nakijkregel[]> {
  const aanstellingen = await findAanstellingenOpId(
    tx,
    oordelen.map(({ aanstelling }) => aanstelling),
  );
  const personen = [...new Set([...aanstellingen.values()].map(({ persoon }) => persoon))];
  const namen = await openNamen(tx, personen);
  const adressen = await openEmailadressen(tx, personen);
  return oordelen.flatMap((oordeel) => {
    const rij = aanstellingen.get(oordeel.aanstelling);
    if (rij === undefined) return [];
    const { persoon } = rij;
    return [{ ...rij, naam: naamUit(namen, persoon), email: adressen.get(persoon) ?? null, stand: null, oordeel }];
  });
}

export type Nakijkuitkomst = { readonly kind: 'gedaan' | 'loopt-al' | 'geen-ronde' | 'nog-niet-klaar' };

/** Begint het jaarlijks nakijken (BIO2 5.18.02). */
export async function beginRonde(opening: Opening): Promise<Nakijkuitkomst> {
  const { partij, persoon } = opening.verzoeker;
  return metLogregel(opening, async (tx) => {
    const begonnen = await insertRonde(tx, { id: tx.nieuwId(), partij, persoon });
    return { kind: begonnen ? 'gedaan' : 'loopt-al' };
  });
}

/** Legt vast dat de toegang van deze aanstellingen blijft. Wie intussen vertrok of bij een ander hoort, telt niet mee. */
export async function laatBlijven(vraag: Beheervraag, aanstellingen: readonly string[]): Promise<Nakijkuitkomst> {
  const { partij, persoon } = vraag.verzoeker;
  const gekend = await metRonde(vraag, async (tx, ronde) => {
    const eigen = await findAanstellingenEnKomende(tx, partij);
    return { ronde: ronde.id, gekozen: eigen.filter(({ id }) => aanstellingen.includes(id)) };
  });
  if (gekend === null) return { kind: 'geen-ronde' };
  const standen = await vraag.aanmelden.accountstanden(gekend.gekozen.map((rij) => rij.persoon));
  const gebruikt = new Map(standen.map((stand) => [stand.persoon, stand.gebruiktOp]));
  return metLogregel(vraag, async (tx) => {
    await vergrendelBeheer(tx, partij);
    // Een collega kan de ronde intussen hebben afgerond; daarna komt er niets meer bij.
    if (loopt(await findRondes(tx, partij))?.id !== gekend.ronde) return { kind: 'geen-ronde' };
    await insertOordelen(
      tx,
      { ronde: gekend.ronde, partij, persoon },
      gekend.gekozen.map((rij) => ({
        aanstelling: rij.id,
        besluit: 'blijft',
        gebruiktOp: gebruikt.get(rij.persoon) ?? null,
      })),
    );
    return { kind: 'gedaan' };
  });
}

/** Schrijft bij de lopende ronde dat een toegang is gestopt; loopt er geen, dan gebeurt er niets. */
export async function noteerStop(
  tx: Tx,
  plek: {
    readonly partij: string;
    readonly persoon: string;
    readonly aanstelling: string;
    readonly gebruiktOp: Date | null;
  },
): Promise<void> {
  const ronde = loopt(await findRondes(tx, plek.partij));
  if (ronde === undefined) return;
  await insertOordelen(tx, { ...plek, ronde: ronde.id }, [
    { aanstelling: plek.aanstelling, besluit: 'gestopt', gebruiktOp: plek.gebruiktOp },
  ]);
}

/** Rondt af als over iedereen is besloten: over wie er op dat moment bij mag, want wie erbij komt of stopt wacht hierop. */
export async function rondAf(vraag: Opening): Promise<Nakijkuitkomst> {
  const { partij } = vraag.verzoeker;
  return metLogregel(vraag, async (tx) => {
    await vergrendelBeheer(tx, partij);
    const ronde = loopt(await findRondes(tx, partij));
    if (ronde === undefined) return { kind: 'geen-ronde' };
    if ((await findOnbeslist(tx, { ronde: ronde.id, partij })).length > 0) return { kind: 'nog-niet-klaar' };
    await sluitRonde(tx, { id: ronde.id, partij });
    await rondPartijtaakAf(tx, { soort: 'rechten-nakijken', onderwerp: partij });
    return { kind: 'gedaan' };
  });
}

const loopt = (rondes: readonly Ronde[]): Ronde | undefined => rondes.find(({ afgerondOp }) => afgerondOp === null);

/** De aanstellingen waarover in deze ronde nog niets is besloten. */
async function findOnbeslist(
  tx: Tx,
  { ronde, partij }: { readonly ronde: string; readonly partij: string },
): Promise<readonly string[]> {
  const besloten = new Set((await findOordelen(tx, ronde)).map(({ aanstelling }) => aanstelling));
  const aanstellingen = await findAanstellingenEnKomende(tx, partij);
  return aanstellingen.map(({ id }) => id).filter((id) => !besloten.has(id));
}

/** De lijst van wie er bij mag als bestand voor een rekenblad. Zij gaat over medewerkers, nooit over een jongere. */
export async function neemRechtenMee(vraag: Beheervraag): Promise<string> {
  const { regels } = await bekijkRechten(vraag);
  await inTransactie({ ...vraag, slot: 'geen', logregel: 'verplicht' }, (tx) =>
    legVast(tx, {
      code: 'rechtenlijst-meegenomen',
      uitkomst: 'gelukt',
      object: { soort: 'partij', id: vraag.verzoeker.partij },
      betrokkenen: [],
    }),
  );
  return maakCsv([KOP, ...regels.map(alsRij)]);
}

const KOP = [
  'Naam',
  'E-mailadres',
  'Rol',
  'Functie',
  'Hoedanigheid',
  'Geheimhouding',
  'Verklaring getekend op',
  'Mag een collega aanwijzen',
  'Vanaf',
  'Laatste dag',
  'Laatst gebruikt',
  'Besluit',
  'Besloten op',
];

function alsRij(regel: Nakijkregel): readonly string[] {
  const gebruikt = regel.stand?.kind === 'account' ? regel.stand.gebruiktOp : (regel.oordeel?.gebruiktOp ?? null);
  return [
    regel.naam,
    regel.email ?? '',
    ROL[regel.rol],
    functieLabel(regel.functie),
    regel.rol !== 'medewerker' || regel.hoedanigheid === null ? '' : HOEDANIGHEID[regel.hoedanigheid],
    GEHEIMHOUDING[regel.geheimhouding],
    regel.verklaringOp ?? '',
    regel.magAanwijzen ? 'ja' : 'nee',
    regel.van,
    regel.tot ?? '',
    gebruikt === null ? '' : dagVan(gebruikt),
    regel.oordeel?.besluit ?? '',
    regel.oordeel === null ? '' : dagVan(regel.oordeel.op),
  ];
}

/** Wat iemand met de lopende ronde doet; null als er geen loopt. */
async function metRonde<T>(opening: Opening, werk: (tx: Tx, ronde: Ronde) => Promise<T>): Promise<T | null> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const ronde = loopt(await findRondes(tx, opening.verzoeker.partij));
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: 'gelukt',
      object: { soort: 'partij', id: opening.verzoeker.partij },
      betrokkenen: [],
    });
    return ronde === undefined ? null : werk(tx, ronde);
  });
}

async function metLogregel(opening: Opening, werk: (tx: Tx) => Promise<Nakijkuitkomst>): Promise<Nakijkuitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitkomst = await werk(tx);
    await legVast(tx, {
      code: 'rechten-nagekeken',
      uitkomst: uitkomst.kind === 'gedaan' ? 'gelukt' : 'geweigerd',
      object: { soort: 'partij', id: opening.verzoeker.partij },
      betrokkenen: [],
    });
    return uitkomst;
  });
}
