import type { Bladkop } from '../casus/casusblad.tsx';
import { findCasusregie } from '../casus/casusregie/casusregie.queries.ts';
import { openEen } from '../casus/zegels.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import { leesBlad } from '../gegeven/blad.ts';
import { type Casuskop, casuskop } from '../gegeven/lees-gegeven.ts';
import { type Mens, noemMensen } from '../gegeven/mensen.ts';
import type { Opening } from '../gegeven/nieuw/invoer.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { type Akkoordrij, findAkkoorden, findWoorden } from './akkoord.queries.ts';
import { magBeginnen } from './begin-plan.ts';
import { leesPlangegevens, legGelezenVast } from './leesbaar.ts';
import { loopVan, openPlan, type Planzitting, stilgelegd, teltMee } from './open-plan.ts';
import { findPlangesprekken, type Planrij } from './plan.queries.ts';
import type { Planloop } from './planloop.ts';
import { findRegels, findStanden, isInVersie } from './regel.queries.ts';
import { maakRegels, type Regelbeeld } from './regelbeeld.ts';
import { planzegel } from './zegel.ts';

/** Wat een deelnemer van deze versie vindt. */
export type Akkoordbeeld = {
  readonly akkoord: string;
  readonly mens: Mens;
  readonly ik: boolean;
  readonly stand: Akkoordrij['stand'];
  readonly op: Date | null;
  /** Alleen voor wie ze schreef, over wie ze gaan, en wie het overleg leidt. */
  readonly woorden: string | null;
};

export type Versiebeeld = Pick<
  Planrij,
  'id' | 'versie' | 'status' | 'ronde' | 'evaluatie_op' | 'gesprek_weken' | 'vastgesteld_op' | 'beeindigd_op'
>;

/** Het plan zoals deze lezer het nu mag zien. */
export type Planbeeld = {
  readonly casus: Casuskop;
  readonly blad: Bladkop | null;
  readonly ik: Mens;
  readonly isRegie: boolean;
  /** Wie het plan volgt en daar ja op zei (CL-3b, PH-4a). */
  readonly volger: Mens | null;
  readonly vandaag: string;
  readonly loop: Planloop;
  /** Tot wanneer er nazorg is als het plan vandaag afloopt; null als er dan meteen niets meer te lezen is (E-03). */
  readonly nazorgTot: string | null;
  readonly versies: readonly Versiebeeld[];
  /** De getoonde versie; null als er nog geen is. */
  readonly plan: Versiebeeld | null;
  /** Waarom er geen plan komt, als dat is vastgelegd. */
  readonly waaromGeen: string | null;
  readonly doelen: readonly Regelbeeld[];
  readonly acties: readonly Regelbeeld[];
  readonly akkoorden: readonly Akkoordbeeld[];
  readonly gesprekken: readonly { readonly op: string; readonly met: readonly Mens[] }[];
  readonly tafel: readonly Mens[];
  /** Kan de getoonde versie nu veranderen: een concept, en de casus loopt. */
  readonly schrijfbaar: boolean;
  /** Kan er nu een versie beginnen. */
  readonly magBeginnen: boolean;
};

export type Planuitkomst = { readonly kind: 'plan'; readonly beeld: Planbeeld } | GeenZitting;

export type Planvraag = {
  readonly casus: string;
  /** Een oudere versie; null is de versie in bewerking, en anders wat nu geldt. */
  readonly versie: number | null;
};

/**
 * Leest het plan: van elke regel en elk woord wordt nu beoordeeld of deze lezer ze mag lezen. Wat niet mag, is er niet, en laat
 * geen gat en geen telling achter. In de nazorg blijven alleen doelen en uitkomsten over; daarna niets (PH-5b, E-03).
 */
export function toonPlan(opening: Opening, vraag: Planvraag): Promise<Planuitkomst> {
  const { casus } = vraag;
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Planuitkomst> => {
      const geopend = await openPlan(tx, casus, 'plan-ingezien');
      if (geopend.kind !== 'open') return geopend;
      const gekozen = kiesVersie(geopend.plan, vraag.versie);
      if (vraag.versie !== null && gekozen === null) {
        await legGelezenVast(tx, geopend.plan, { plan: null, leesbaar: new Map(), soorten: [] });
        return { kind: 'niet-gevonden' };
      }
      return { kind: 'plan', beeld: await maakBeeld(tx, geopend.plan, gekozen) };
    },
  );
}

function kiesVersie({ plannen, inBewerking, geldend }: Planzitting, versie: number | null): Planrij | null {
  if (versie !== null) return plannen.find((plan) => plan.versie === versie) ?? null;
  return inBewerking ?? geldend ?? plannen[0] ?? null;
}

async function maakBeeld(tx: Tx, zitting: Planzitting, gekozen: Planrij | null): Promise<Planbeeld> {
  const { feiten, stoel } = zitting;
  const mensen = await noemMensen(tx, zitting);
  const inhoud = await leesRegels(tx, zitting, gekozen);
  const { blad, soorten } = await leesBlad(tx, zitting);
  await legGelezenVast(tx, zitting, {
    plan: gekozen?.id ?? null,
    leesbaar: inhoud.leesbaar,
    soorten,
  });
  const regels = maakRegels(inhoud, { zitting, mensen, versie: gekozen });
  const mens = (id: string): readonly Mens[] => feiten.deelnemers.filter((d) => d.id === id).map((d) => mensen.mens(d));
  const gesprekken = await findPlangesprekken(tx, feiten.casus.id);
  const { volgt } = await findCasusregie(tx, feiten.casus.id);
  return {
    casus: casuskop(zitting),
    blad,
    ik: mensen.mens(stoel),
    isRegie: stoel.procesregisseur,
    volger: volgt === null ? null : (mens(volgt.deelnemer)[0] ?? null),
    vandaag: tx.vandaag,
    loop: zitting.loop,
    nazorgTot: nazorgVan(zitting, tx.vandaag),
    versies: zitting.plannen,
    plan: gekozen,
    waaromGeen: await leesWaarom(tx, zitting, gekozen),
    doelen: regels.filter((r) => r.soort === 'doel'),
    acties: zitting.loop.kind === 'loopt' ? regels.filter((r) => r.soort === 'actie') : [],
    akkoorden: gekozen === null ? [] : await leesAkkoorden(tx, zitting, { gekozen, mensen }),
    gesprekken: gesprekken.map(({ op, met }) => ({ op, met: met.flatMap(mens) })),
    tafel: feiten.deelnemers.filter((d) => d.actief).map((d) => mensen.mens(d)),
    schrijfbaar: gekozen?.status === 'concept' && stilgelegd(zitting) === null,
    magBeginnen: stoel.procesregisseur && magBeginnen(zitting) === null,
  };
}

function nazorgVan(zitting: Planzitting, vandaag: string): string | null {
  const loop = loopVan(zitting, { geldend: zitting.geldend, beeindigdOp: vandaag });
  return loop.kind === 'nazorg' ? loop.tot : null;
}

async function leesRegels(tx: Tx, zitting: Planzitting, gekozen: Planrij | null) {
  const casus = zitting.feiten.casus.id;
  const mag = gekozen !== null && gekozen.status !== 'afgezien' && zitting.loop.kind !== 'voorbij';
  const nazorg = zitting.loop.kind === 'nazorg';
  const regels = (mag ? await findRegels(tx, casus) : []).filter(
    (r) => isInVersie(r, gekozen?.versie ?? 0) && (!nazorg || r.soort === 'doel'),
  );
  const stammen = new Set(regels.map((r) => r.stam_id));
  const standen = (mag ? await findStanden(tx, casus) : []).filter(
    (s) => stammen.has(s.stam_id) && (!nazorg || s.soort === 'evaluatie'),
  );
  const gegevens = [...regels.map((r) => r.gegeven_id), ...standen.flatMap((s) => s.gegeven_id ?? [])];
  return { regels, standen, leesbaar: await leesPlangegevens(tx, zitting, gegevens) };
}

export type Gelezenregels = Awaited<ReturnType<typeof leesRegels>>;

type Akkoordstof = {
  readonly gekozen: Planrij;
  readonly mensen: Awaited<ReturnType<typeof noemMensen>>;
};

async function leesAkkoorden(
  tx: Tx,
  { feiten, stoel }: Planzitting,
  { gekozen, mensen }: Akkoordstof,
): Promise<readonly Akkoordbeeld[]> {
  const rijen = (await findAkkoorden(tx, feiten.casus.id)).filter(
    (rij) => rij.plan_id === gekozen.id && rij.ronde === gekozen.ronde && teltMee(feiten)(rij),
  );
  const woorden = feiten.casus.status === 'gesloten' ? [] : await findWoorden(tx, feiten.casus.id);
  const beelden: Akkoordbeeld[] = [];
  for (const rij of gekozen.status === 'concept' ? [] : rijen) {
    const d = feiten.deelnemers.find(({ id }) => id === rij.deelnemer_id);
    const nieuwste = woorden.find((w) => w.akkoord_id === rij.id);
    if (d === undefined) continue;
    const zegel = planzegel(feiten, { veld: 'planwoorden.inhoud', record: nieuwste?.id ?? rij.id });
    beelden.push({
      akkoord: rij.id,
      mens: mensen.mens(d),
      ik: d.id === stoel.id,
      stand: rij.stand,
      op: rij.op,
      woorden: nieuwste === undefined ? null : await openEen(tx, { ...zegel, envelop: nieuwste.inhoud }),
    });
  }
  return beelden;
}

async function leesWaarom(tx: Tx, { feiten }: Planzitting, gekozen: Planrij | null): Promise<string | null> {
  if (gekozen === null || gekozen.waarom === null || feiten.casus.status === 'gesloten') return null;
  const zegel = planzegel(feiten, { veld: 'plan.waarom', record: gekozen.id });
  return openEen(tx, { ...zegel, envelop: gekozen.waarom });
}
