import type { Bladkop } from '../../casus/casusblad.tsx';
import { gelezenMetKop, maakKop } from '../../casus/casuskop.ts';
import { leesMeelezersMetStoel } from '../../casus/collega/meelezers-met-stoel.ts';
import { findRaamtekst } from '../../casus/overzicht/overzicht.queries.ts';
import { stoelOp } from '../../casus/tijdlijn/stoel-op.ts';
import { samen } from '../../db/samen.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import { persoonVan } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findGegevensVoorLijst, type Gegevenrij } from '../gegeven.queries.ts';
import {
  type Casuskop,
  casuskop,
  type Gegevenkop,
  isSpoorloosTerug,
  kopVan,
  type Meelezend,
  meelezendVan,
  type Ontvangerstand,
  ontvangerstanden,
} from '../lees-gegeven.ts';
import { type Mens, noemMensen } from '../mensen.ts';
import type { Opening } from '../nieuw/invoer.ts';
import { magInzien } from '../oordeel/weeg.ts';
import { findEigenVerstrekkingen, type Verstrekkingrij } from '../verstrekking.queries.ts';
import {
  alsFeit,
  bronstoel,
  type GeenZitting,
  isEigen,
  legVergeefsVast,
  openZitting,
  type Zitting,
} from '../zitting.ts';
import { type Inhouden, openLijst } from './open-lijst.ts';

export type EigenGegeven = {
  readonly kop: Gegevenkop;
  readonly status: Gegevenrij['status'];
  readonly mijn: boolean;
  readonly gewijzigdOp: Date;
  /** De eigen tekst; null als een collega het inbracht of als de inhoud vernietigd is. */
  readonly tekst: string | null;
  readonly ontvangers: readonly Ontvangerstand[];
};

export type GekregenGegeven = { readonly kop: Gegevenkop; readonly gegevenOp: Date; readonly gelezenOp: Date | null };

/** Wat de ontvanger las en wat de bron daarna terughaalde: dat het weg is, hoort hij (11.5). */
export type Teruggehaald = { readonly gegeven: string; readonly bron: Mens | null; readonly op: Date };

/** De gegevens van een casus voor een stoel; `eigen` met of zonder wie er meeleest. */
export type Gegevenslijst<E extends EigenGegeven = EigenGegeven> = {
  readonly kind: 'lijst';
  readonly casus: Casuskop;
  readonly blad: Bladkop | null;
  readonly eigen: readonly E[];
  readonly gekregen: readonly GekregenGegeven[];
  readonly teruggehaald: readonly Teruggehaald[];
};

/** Een eigen gegeven, met wie het bij een ontvanger meeleest (Art 7.3 (b)). */
export type EigenMetMeelezers = EigenGegeven & { readonly meelezers: readonly Meelezend[] };

export type Lijstuitkomst = Gegevenslijst<EigenMetMeelezers> | GeenZitting;

/**
 * De gegevens in een casus: de eigen, met wie ze heeft en las, en wat de verzoeker nu mag lezen. Elk gekregen gegeven wordt
 * beoordeeld; wat niet mag, staat er niet. De lijst toont van gekregen gegevens geen tekst: lezen is een eigen handeling.
 */
export function toonGegevens(opening: Opening, { casus }: { readonly casus: string }): Promise<Lijstuitkomst> {
  return inTransactie({ ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openZitting(tx, casus);
    if (geopend.kind !== 'zitting') {
      await legVergeefsVast(tx, { code: 'gegevens-ingezien', casus });
      return geopend;
    }
    return maakLijst(tx, geopend.zitting);
  });
}

async function maakLijst(tx: Tx, zitting: Zitting): Promise<Lijstuitkomst> {
  const { feiten } = zitting;
  // Wie in het gezin hoort, heeft eigen pagina's en geen kop.
  const metKop = zitting.stoel.soort === 'medewerker';
  const [rijen, verstrekkingen, mensen, [raam]] = await samen(tx, (t) => [
    ...stelGegevensvragen(t, feiten.casus.id),
    noemMensen(t, zitting),
    metKop ? findRaamtekst(t, feiten.casus.id) : Promise.resolve([]),
  ]);
  const { inhouden, naam } = await openLijst(tx, zitting, { rijen, verstrekkingen, metNaam: metKop });
  const blad = metKop ? await maakKop(tx, zitting, { raam, naam }) : null;
  const soorten = blad === null ? [] : gelezenMetKop(blad);
  const { delen, soorten: gelezen } = maakGegevensdeel(zitting, { rijen, verstrekkingen, mensen, inhouden });
  await legVast(tx, {
    code: 'gegevens-ingezien',
    uitkomst: 'gelukt',
    casus: feiten.casus.id,
    categorieen: [...new Set([...soorten, ...gelezen])],
    fase: feiten.casus.fase,
    betrokkenen: [feiten.betrokkene.id],
  });
  const eigen = await metMeelezers(tx, zitting, { eigen: delen.eigen, rijen, verstrekkingen });
  return { kind: 'lijst', casus: casuskop(zitting), blad, ...delen, eigen };
}

type Uitgegeven = Pick<Gegevensstof, 'rijen' | 'verstrekkingen'> & { readonly eigen: readonly EigenGegeven[] };

async function metMeelezers(tx: Tx, zitting: Zitting, { eigen, rijen, verstrekkingen }: Uitgegeven) {
  const meelezers = eigen.length === 0 ? [] : await leesMeelezersMetStoel(tx, zitting.feiten);
  return eigen.map((gegeven) => {
    const rij = rijen.find(({ id }) => id === gegeven.kop.id);
    const van = verstrekkingen.filter((v) => v.gegeven_id === gegeven.kop.id);
    return {
      ...gegeven,
      meelezers: rij === undefined ? [] : meelezendVan(zitting, { rij, verstrekkingen: van, meelezers }),
    };
  });
}

/** De gegevens van een casus die deze verzoeker aangaan, en wie ze kreeg; nog zonder inhoud en zonder oordeel. */
export function stelGegevensvragen(tx: Tx, casus: string) {
  const gegevens = findGegevensVoorLijst(tx, casus, persoonVan(tx.verzoeker) ?? '');
  return [gegevens, findEigenVerstrekkingen(tx, casus)] as const;
}

type Mensen = Awaited<ReturnType<typeof noemMensen>>;

export type Gegevensstof = {
  readonly rijen: readonly Gegevenrij[];
  readonly verstrekkingen: readonly Verstrekkingrij[];
  readonly mensen: Mensen;
  /** Op id van het gegeven, in elk geval van wat deze stoel zelf inbracht. */
  readonly inhouden: Inhouden;
};

export type Gegevensdeel = Pick<Gegevenslijst, 'eigen' | 'gekregen' | 'teruggehaald'>;

/** Wat deze stoel van de gegevens ziet: elk gekregen gegeven wordt beoordeeld. `soorten` hoort in de logregel. */
export function maakGegevensdeel(
  zitting: Zitting,
  stof: Gegevensstof,
): { readonly delen: Gegevensdeel; readonly soorten: readonly string[] } {
  const { rijen, verstrekkingen, mensen } = stof;
  const [eigenRijen, vanAnderen] = [
    rijen.filter((rij) => isEigen(zitting, rij)),
    rijen.filter((rij) => !isEigen(zitting, rij)),
  ];
  const eigen = eigenRijen.map((rij) => maakEigen(zitting, rij, stof));
  const gekregen = vanAnderen.flatMap((rij) => gekregenAls(zitting, rij, verstrekkingen) ?? []);
  return {
    delen: {
      eigen,
      gekregen: gekregen.map(({ rij, verstrekking }) => ({
        kop: kopVan(zitting, rij, mensen),
        gegevenOp: verstrekking.gegeven_op,
        gelezenOp: verstrekking.gelezen_op,
      })),
      teruggehaald: teruggehaald(zitting, verstrekkingen, mensen),
    },
    soorten: [...eigen.map(({ kop }) => kop.categorie), ...gekregen.map(({ rij }) => rij.categorie)],
  };
}

function maakEigen(
  zitting: Zitting,
  rij: Gegevenrij,
  { verstrekkingen, mensen, inhouden }: Gegevensstof,
): EigenGegeven {
  const mijn = rij.bron_persoon_id === zitting.stoel.persoon;
  return {
    kop: kopVan(zitting, rij, mensen),
    status: rij.status,
    mijn,
    gewijzigdOp: rij.gewijzigd_op,
    tekst: mijn ? (inhouden.get(rij.id)?.tekst ?? null) : null,
    ontvangers: ontvangerstanden(
      zitting,
      verstrekkingen.filter((v) => v.gegeven_id === rij.id),
      mensen,
    ),
  };
}

/** Mag deze lezer dit gegeven van een ander nu lezen? Weegt zonder te lezen. @returns de verstrekking erbij, of null. */
export function gekregenAls(zitting: Zitting, rij: Gegevenrij, verstrekkingen: readonly Verstrekkingrij[]) {
  const verstrekking = verstrekkingen.find(
    (v) => v.gegeven_id === rij.id && v.aan_persoon_id === zitting.stoel.persoon && v.status === 'actief',
  );
  if (verstrekking === undefined) return null;
  const mag = magInzien(zitting, {
    id: rij.id,
    gever: bronstoel(zitting.feiten, rij),
    ontvanger: zitting.stoel,
    gegeven: alsFeit(rij),
    verstrekking,
  });
  return mag ? { rij, verstrekking } : null;
}

function teruggehaald(
  { feiten, stoel }: Zitting,
  verstrekkingen: readonly Verstrekkingrij[],
  mensen: Mensen,
): readonly Teruggehaald[] {
  const aanMij = verstrekkingen.filter((v) => v.aan_persoon_id === stoel.persoon);
  const weer = new Set(aanMij.filter((v) => v.status === 'actief').map((v) => v.gegeven_id));
  return aanMij
    .filter((v) => v.ingetrokken_omdat === 'bron' && !isSpoorloosTerug(v) && !weer.has(v.gegeven_id))
    .map((v) => {
      const bron = stoelOp(feiten, v.bron_persoon_id, v.gegeven_op);
      return {
        gegeven: v.gegeven_id,
        bron: bron === undefined ? null : mensen.mens(bron),
        op: v.ingetrokken_op ?? v.gegeven_op,
      };
    });
}
