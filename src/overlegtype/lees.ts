import { inTransactie, type Tx } from '../db/transactie.ts';
import { findPartijenOpId } from '../partij/partij.queries.ts';
import type { Doel } from '../regels/index.ts';
import { type Beheeropening, type Leesopening, NIET_GEVONDEN, type NietGevonden } from './beheerder.ts';
import { type Concept, type Convenantkeuze, findConcept, findConcepten, findConvenanten } from './concept.queries.ts';
import { uitBewerking } from './conceptinhoud.ts';
import { type Convenantkader, leesKader } from './kader.ts';
import { aangewezenLeider, magLeiden } from './keur-kader.ts';
import { type Klacht, keurOnderKader } from './keuring.ts';
import { wieBeslissen } from './leg-voor.ts';
import { magTerugnemen } from './neem-terug.ts';
import { type Verschil, vergelijkOverlegtypen } from './vergelijk.ts';
import { findNieuwsteVersies, findVersie, findVersiesVan, type Overlegtypeversie } from './versie.queries.ts';
import {
  type Akkoord,
  findAkkoorden,
  findGebondenPartijen,
  findInstemmingen,
  findVoorstel,
  findWachtend,
  type GebondenPartij,
  type Instemming,
  type Voorstel,
} from './voorstel.queries.ts';

/** Een concept in de lijst; `aanZet` als de eigen partij nog niet antwoordde. */
export type Conceptregel = {
  readonly id: string;
  readonly naam: string;
  readonly doelen: readonly Doel[];
  readonly stand: Concept['stand'];
  readonly nieuw: boolean;
  readonly partij: string;
  readonly op: Date;
  readonly aanZet: boolean;
};

export type Typenlijst = {
  readonly typen: readonly Overlegtypeversie[];
  readonly concepten: readonly Conceptregel[];
  /** De convenanten waaronder deze beheerder een overlegtype kan beginnen; leeg voor wie geen beheerder is. */
  readonly convenanten: readonly Convenantkeuze[];
};

const inLezing = <T>(opening: Leesopening, werk: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransactie({ ...opening, slot: 'geen', logregel: 'geen' }, werk);

/** De overlegtypen van de regio, en voor een beheerder wat in bewerking is. Over mensen staat er niets in. */
export function leesOverlegtypen(opening: Leesopening): Promise<Typenlijst> {
  const { verzoeker } = opening;
  return inLezing(opening, async (tx) => {
    const typen = await findNieuwsteVersies(tx);
    if (verzoeker.soort !== 'beheerder') return { typen, concepten: [], convenanten: [] };
    const concepten = await findConcepten(tx);
    const wachtend = await findWachtend(tx, verzoeker.partij);
    const partijen = await findPartijenOpId(
      tx,
      concepten.map((concept) => concept.gewijzigdPartij),
    );
    return {
      typen,
      concepten: concepten.map((concept) => ({
        id: concept.id,
        naam: concept.inhoud.naam,
        doelen: concept.inhoud.doelen,
        stand: concept.stand,
        nieuw: concept.opBasisVan === null,
        partij: partijen.get(concept.gewijzigdPartij)?.naam ?? '',
        op: concept.gewijzigdOp,
        aanZet: wachtend.includes(concept.id),
      })),
      convenanten: await findConvenanten(tx),
    };
  });
}

export type Typebeeld = {
  readonly kind: 'overlegtype';
  readonly type: Overlegtypeversie;
  /** De naam van het convenant waar het bij hoort. */
  readonly convenant: string;
  /** Alle versies, de nieuwste eerst. */
  readonly versies: readonly Overlegtypeversie[];
  /** Wie met deze versie akkoord ging, en wanneer (B3-1). */
  readonly instemmingen: readonly Instemming[];
  /** Wat er anders is dan in de versie ervoor; null bij de eerste. */
  readonly verschil: readonly Verschil[] | null;
  readonly magVernieuwen: boolean;
  /** Gebonden partijen die de tekst niet tekenden waarop dit overlegtype rust: zij zitten niet aan tafel (E-10). */
  readonly zonder: readonly string[];
  /** Wie volgens het convenant leidt, als dat hier een ander is: er begint dan geen nieuwe casus mee (T25-09). Anders null. */
  readonly andereLeider: string | null;
  /** De eigen organisatie, voor onder een afdruk. */
  readonly partij: string;
};

/** Een vastgestelde versie van een overlegtype, voor iedereen die in de regio werkt. */
export function leesOverlegtype(opening: Leesopening, id: string): Promise<Typebeeld | NietGevonden> {
  const { verzoeker } = opening;
  return inLezing(opening, async (tx): Promise<Typebeeld | NietGevonden> => {
    const type = await findVersie(tx, id);
    if (type === undefined) return NIET_GEVONDEN;
    const versies = await findVersiesVan(tx, type);
    const vorige = versies.find(({ versie }) => versie < type.versie);
    const eigen = await findPartijenOpId(tx, [verzoeker.partij]);
    const convenanten = verzoeker.soort === 'beheerder' ? await findConvenanten(tx) : [];
    const kader = await leesKader(tx, type.convenant);
    const mag = magLeiden(kader.procesregie, type.inhoud.procesregie);
    return {
      kind: 'overlegtype',
      type,
      convenant: kader.naam,
      versies,
      instemmingen: await findInstemmingen(tx, type.id),
      verschil: vorige === undefined ? null : vergelijkOverlegtypen(vorige, type),
      zonder: kader.teksten.find(({ id: tekst }) => tekst === type.tekst?.id)?.zonder ?? [],
      andereLeider: mag ? null : aangewezenLeider(kader.procesregie),
      magVernieuwen: convenanten.some((convenant) => convenant.id === type.convenant),
      partij: eigen.get(verzoeker.partij)?.naam ?? '',
    };
  });
}

/** Het antwoord van een partij, met haar naam. `telt` niet meer als zij niet meer gebonden is. */
export type Akkoordregel = Akkoord & { readonly naam: string; readonly telt: boolean };

export type Conceptbeeld = {
  readonly kind: 'concept';
  readonly concept: Concept;
  readonly kader: Convenantkader;
  readonly klachten: readonly Klacht[];
  /** Wat er anders is dan in de versie die nu geldt; null bij een nieuw overlegtype. */
  readonly verschil: readonly Verschil[] | null;
  readonly gewijzigdDoor: string;
  /** Wie er zouden beslissen als het nu wordt voorgelegd. */
  readonly beslissers: readonly GebondenPartij[];
  readonly voorstel: {
    readonly voorstel: Voorstel;
    readonly door: string;
    readonly akkoorden: readonly Akkoordregel[];
  } | null;
  readonly magTerugnemen: boolean;
  readonly eigenPartij: string;
};

/** Een overlegtype in bewerking of dat voorligt, met wat er nog aan ontbreekt en wie wat antwoordde. */
export function leesConcept(opening: Beheeropening, id: string): Promise<Conceptbeeld | NietGevonden> {
  return inLezing(opening, async (tx): Promise<Conceptbeeld | NietGevonden> => {
    const concept = await findConcept(tx, id);
    if (concept === undefined || concept.stand === 'weg') return NIET_GEVONDEN;
    const basis = concept.opBasisVan === null ? undefined : await findVersie(tx, concept.opBasisVan);
    const kader = await leesKader(tx, concept.convenant);
    const { naam: titel, tekst } = concept.inhoud;
    const gebonden = await findGebondenPartijen(tx, { convenant: concept.convenant, tekst });
    const voorstel = await findVoorstel(tx, concept.id);
    const akkoorden = voorstel === undefined ? [] : await findAkkoorden(tx, voorstel.id);
    const partijen = await findPartijenOpId(tx, [
      concept.gewijzigdPartij,
      ...(voorstel === undefined ? [] : [voorstel.aangebodenPartij]),
      ...akkoorden.map(({ partij }) => partij),
    ]);
    const naam = (partij: string) => partijen.get(partij)?.naam ?? 'Een organisatie';
    return {
      kind: 'concept',
      concept,
      kader,
      klachten: keurOnderKader(concept.inhoud, kader),
      verschil:
        basis === undefined
          ? null
          : vergelijkOverlegtypen(basis, { naam: titel, tekst, inhoud: uitBewerking(concept.inhoud) }),
      gewijzigdDoor: naam(concept.gewijzigdPartij),
      beslissers: wieBeslissen(concept.inhoud.rollen, gebonden),
      voorstel:
        voorstel === undefined
          ? null
          : {
              voorstel,
              door: naam(voorstel.aangebodenPartij),
              akkoorden: akkoorden
                .map((regel) => ({
                  ...regel,
                  naam: naam(regel.partij),
                  telt: gebonden.some((deel) => deel.id === regel.partij),
                }))
                .toSorted((een, ander) => een.naam.localeCompare(ander.naam, 'nl')),
            },
      magTerugnemen: await magTerugnemen(tx, opening.verzoeker.partij, concept, voorstel?.aangebodenPartij ?? null),
      eigenPartij: opening.verzoeker.partij,
    };
  });
}
