import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import type { Casuskop } from '../casus/casuskop.ts';
import { gelezenMetKop, leesKop } from '../casus/casuskop.ts';
import { buitenVenster, logkop } from '../casus/open-casus.ts';
import { stoelOp } from '../casus/tijdlijn/stoel-op.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { type Mens, noemMensen } from '../gegeven/mensen.ts';
import { naambron, perBron } from '../gegeven/per-bron.ts';
import { type GeenZitting, legVergeefsVast, openZitting, type Zitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findBesluiten } from './besluit/besluit.queries.ts';
import { type Besluit, openBesluiten } from './besluit/besluittekst.ts';
import { findAlleBijeenkomsten, findUitnodigingen, type Gelezenbijeenkomst } from './bijeenkomst.queries.ts';
import { isVoor } from './genodigden.ts';
import { type Aanwezigheidstand, findAanwezigheid } from './live/aanwezigheid.queries.ts';
import { metPlaats } from './plaats.ts';

export type Antwoordstand = {
  readonly mens: Mens;
  readonly ik: boolean;
  readonly antwoord: 'komt' | 'komt-niet' | null;
  /** Het antwoord is van voor de laatste wijziging van de afspraak. */
  readonly vanVoorWijziging: boolean;
  /** Hoort er op de dag van deze bijeenkomst niet meer bij: op een antwoord wacht niemand meer. */
  readonly weg: boolean;
};

export type Bijeenkomstbeeld = Omit<Gelezenbijeenkomst, 'plaats'> & {
  readonly plaats: string;
  readonly genodigden: readonly Antwoordstand[];
  readonly aanwezigheid: readonly { readonly mens: Mens; readonly stand: Aanwezigheidstand }[];
  readonly besluiten: readonly Besluit[];
};

export type Bijeenkomstenbeeld = {
  readonly kop: Casuskop;
  readonly ik: string;
  /** Nieuwste eerst, ook wat is afgezegd. */
  readonly bijeenkomsten: readonly Bijeenkomstbeeld[];
  readonly mensen: ReadonlyMap<string, Mens>;
  readonly isRegie: boolean;
  readonly nu: Date;
};

export type Bijeenkomstenuitkomst =
  | { readonly kind: 'bijeenkomsten'; readonly beeld: Bijeenkomstenbeeld }
  | GeenZitting;

/** De bijeenkomsten van een casus: wie komt, wie er was, en wat deze lezer van de besluiten en acties mag lezen. */
export async function toonBijeenkomsten(
  opening: Casusopening<Medewerker>,
  { casus }: { readonly casus: string },
): Promise<Bijeenkomstenuitkomst> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Bijeenkomstenuitkomst> => {
      const geopend = await openZitting(tx, casus);
      if (geopend.kind !== 'zitting') {
        await legVergeefsVast(tx, { code: 'bijeenkomst-ingezien', casus });
        return geopend;
      }
      const { zitting } = geopend;
      const { feiten, stoel } = zitting;
      if (buitenVenster(stoel)) {
        await legVast(tx, { ...logkop(feiten), code: 'bijeenkomst-ingezien', uitkomst: 'geweigerd' });
        return { kind: 'niet-gevonden' };
      }
      const kop = await leesKop(tx, { feiten, stoel });
      const { bijeenkomsten, mensen } = await leesAlles(tx, zitting);
      await legBijeenkomstenVast(tx, zitting, { bijeenkomsten, soorten: gelezenMetKop(kop) });
      const beeld = { kop, ik: stoel.persoon, bijeenkomsten, mensen, isRegie: stoel.procesregisseur, nu: tx.nu };
      return { kind: 'bijeenkomsten', beeld };
    },
  );
}

/** Alle bijeenkomsten met mensen, aanwezigheid en de besluiten die deze lezer mag lezen. */
export async function leesAlles(
  tx: Tx,
  zitting: Zitting,
): Promise<{ readonly bijeenkomsten: readonly Bijeenkomstbeeld[]; readonly mensen: ReadonlyMap<string, Mens> }> {
  const { feiten, stoel } = zitting;
  const { id: casus, procesregiepartij } = feiten.casus;
  const genoemd = await noemMensen(tx, zitting);
  const mensen = new Map(feiten.deelnemers.map((d) => [d.id, genoemd.mens(d)]));
  const rijen = await metPlaats(tx, { casus, procesregiepartij }, await findAlleBijeenkomsten(tx, casus));
  const uitnodigingen = await findUitnodigingen(tx, casus);
  const aanwezigheid = await findAanwezigheid(tx, casus);
  const besluiten = await openBesluiten(tx, zitting, await findBesluiten(tx, casus));
  const bijeenkomsten = rijen.map(
    (rij): Bijeenkomstbeeld => ({
      ...rij,
      genodigden: uitnodigingen
        .filter((u) => u.bijeenkomst_id === rij.id)
        .flatMap((u): readonly Antwoordstand[] => {
          const zat = stoelOp(feiten, u.persoon_id, rij.op);
          const mens = zat === undefined ? undefined : genoemd.mens(zat);
          const { antwoord, antwoord_op } = u;
          const vanVoorWijziging = antwoord_op !== null && rij.gewijzigd_op !== null && antwoord_op < rij.gewijzigd_op;
          const komt = feiten.deelnemers.some((d) => d.persoon === u.persoon_id && isVoor(feiten, d, rij.op));
          const weg = rij.op > tx.nu && !komt;
          const ik = u.persoon_id === stoel.persoon;
          return mens === undefined ? [] : [{ mens, ik, antwoord, vanVoorWijziging, weg }];
        }),
      aanwezigheid: aanwezigheid
        .filter((a) => a.bijeenkomst_id === rij.id)
        .flatMap((a) => {
          const mens = mensen.get(a.deelnemer_id);
          return mens === undefined ? [] : [{ mens, stand: a.stand }];
        }),
      besluiten: besluiten.filter((b) => b.bijeenkomst_id === rij.id),
    }),
  );
  return { bijeenkomsten, mensen };
}

/** Legt het lezen vast: een regel, en een regel per andere bron van wie een besluit is gelezen. */
export async function legBijeenkomstenVast(
  tx: Tx,
  { feiten }: Zitting,
  {
    bijeenkomsten,
    soorten,
  }: { readonly bijeenkomsten: readonly Bijeenkomstbeeld[]; readonly soorten: readonly string[] },
): Promise<void> {
  const kop = {
    ...logkop(feiten),
    code: 'bijeenkomst-ingezien',
    uitkomst: 'gelukt',
    object: { soort: 'casus', id: feiten.casus.id },
  } as const;
  await legVast(tx, { ...kop, ...naambron(feiten), categorieen: soorten });
  const gelezen = bijeenkomsten
    .flatMap((b) => b.besluiten)
    .flatMap(({ gegeven }) => (gegeven === null || gegeven.eigen ? [] : [gegeven.rij]));
  for (const { bron, rijen } of perBron(feiten, gelezen))
    await legVast(tx, { ...kop, ...bron, categorieen: [...new Set(rijen.map((rij) => rij.categorie))] });
}
