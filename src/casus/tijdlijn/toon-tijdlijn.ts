import { findAlleBijeenkomsten } from '../../bijeenkomst/bijeenkomst.queries.ts';
import { momentVan } from '../../bijeenkomst/moment.ts';
import { leesBijeenkomsten, metPlaats } from '../../bijeenkomst/plaats.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { findEigenVerstrekkingen } from '../../gegeven/verstrekking.queries.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { findBeelden } from '../beeld/beeld.queries.ts';
import { findHoorgesprekken } from '../gesprek/gesprek.queries.ts';
import { findInformatiemomenten } from '../informeren/informeer.queries.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import type { Geopend } from '../open-casus.ts';
import { bronNaastAnderen } from '../zelfde-bron.ts';
import { type Bladzijde, snijd, type Tijdlijnwens, vorigBezoek } from './bladeren.ts';
import { type Standbeeld, standOp, zoalsToen } from './stand-op.ts';
import { findEigenMomenten, findFaseToen, findLogregels } from './tijdlijn.queries.ts';
import { type Gebeurtenis, gebeurtenissen, type Tijdlijnstof, UIT_LOGBOEK } from './tijdlijn.ts';

export type Tijdlijnbeeld = Bladzijde & {
  /** Wanneer deze lezer hier de vorige keer was; null als dat niet te zeggen is. */
  readonly vorig: Date | null;
  /** De organisaties aan tafel, op naam: waaruit te kiezen is. */
  readonly partijen: readonly { readonly id: string; readonly naam: string }[];
  /** Hoe het er op een eerdere dag voor stond; null als iemand gewoon nu kijkt. */
  readonly toen: Standbeeld | null;
};

const PER_BLADZIJDE = 50;
/** Zoveel eigen regels terug is het vorige bezoek altijd te vinden, of er was er geen. */
const MEESTE_MOMENTEN = 300;

/**
 * De hele tijdlijn van een casus, per bladzijde. De gedeelde laag is klein en wordt heel gelezen; uit het logboek komt per bladzijde
 * niet meer dan erop past.
 */
export function leesTijdlijn(
  opening: Casusopening<Medewerker>,
  { casus, wens }: { readonly casus: string; readonly wens: Tijdlijnwens },
): Promise<Blad<Tijdlijnbeeld>> {
  return leesBlad(opening, {
    casus,
    voor: 'deelnemer',
    lees: async (tx, geopend) => {
      const { persoon } = geopend.stoel;
      const tot = wens.op === null ? null : eindeVan(wens.op);
      const momenten = tot === null ? await findEigenMomenten(tx, { casus, persoon, hoogstens: MEESTE_MOMENTEN }) : [];
      const vorig = vorigBezoek(momenten, tx.nu);
      const gelezen = await verzamel(tx, geopend, { ...wens, voor: eerste(wens.voor, tot) });
      const stof = tot === null ? gelezen : zoalsToen(await metSindsdien(tx, gelezen, tot), tot);
      const { length } = stof.gebeurtenissen;
      const gelezenTot = length < PER_BLADZIJDE ? null : (stof.gebeurtenissen[length - 1]?.op ?? null);
      return {
        ...snijd(bekend(gebeurtenissen(stof), tot), { wens, hoogstens: PER_BLADZIJDE, vorig, gelezenTot }),
        vorig,
        partijen: partijenVan(stof),
        toen: wens.op === null || tot === null ? null : await leesStand(tx, stof, { dag: wens.op, tot }),
      };
    },
  });
}

/** Het moment waarop deze kalenderdag voorbij is. */
const eindeVan = (dag: string): Date => momentVan(plusDagen(dag, 1), '00:00');

/** Wat er voor dit moment gebeurde of gepland stond. */
const bekend = (alle: readonly Gebeurtenis[], tot: Date | null): readonly Gebeurtenis[] =>
  tot === null ? alle : alle.filter((g) => g.op < tot || g.merk === 'gepland');

const eerste = (a: Date | null, b: Date | null): Date | null => (a === null || (b !== null && b < a) ? b : a);

async function leesStand(
  tx: Tx,
  stof: Tijdlijnstof,
  { dag, tot }: { readonly dag: string; readonly tot: Date },
): Promise<Standbeeld> {
  const { feiten, stoel } = stof;
  const fase = await findFaseToen(tx, { casus: feiten.casus.id, persoon: stoel.persoon, tot });
  return standOp(stof, { dag, tot, fase: fase ?? null });
}

const NU_DICHT = 'Nu niet meer te lezen';

/** Zet bij wat toen is gegeven of gelezen of het daarna is ingetrokken: de inhoud is dan weg, ook van toen. Waarom staat er niet. */
async function metSindsdien(tx: Tx, stof: Tijdlijnstof, tot: Date): Promise<Tijdlijnstof> {
  const rijen = await findEigenVerstrekkingen(tx, stof.feiten.casus.id);
  const dicht = rijen.filter((rij) => rij.ingetrokken_op !== null && rij.ingetrokken_op >= tot);
  const weg = new Set(dicht.flatMap((rij) => [rij.id, `${rij.gegeven_id} ${rij.aan_persoon_id}`]));
  for (const rij of rijen) if (rij.status === 'actief') weg.delete(`${rij.gegeven_id} ${rij.aan_persoon_id}`);
  return {
    ...stof,
    gebeurtenissen: stof.gebeurtenissen.map((g) =>
      weg.has(g.object_id ?? '') || weg.has(`${g.object_id} ${g.persoon_id}`) ? { ...g, sindsdien: NU_DICHT } : g,
    ),
  };
}

async function verzamel(tx: Tx, { feiten, stoel }: Geopend, wens: Tijdlijnwens): Promise<Tijdlijnstof> {
  const { id: casus, procesregiepartij } = feiten.casus;
  const codes = Object.entries(UIT_LOGBOEK).flatMap(([code, soort]) =>
    wens.soort === null || wens.soort === soort ? [code] : [],
  );
  const raam = { casus, procesregiepartij };
  return {
    feiten,
    stoel,
    informatie: await findInformatiemomenten(tx, casus),
    beelden: await findBeelden(tx, casus),
    gesprekken: await findHoorgesprekken(tx, casus),
    // Wat nu is afgezegd, stond toen nog gepland.
    bijeenkomsten:
      wens.op === null
        ? await leesBijeenkomsten(tx, raam)
        : await metPlaats(tx, raam, await findAlleBijeenkomsten(tx, casus)),
    gebeurtenissen: await findLogregels(tx, {
      casus,
      codes,
      partij: wens.partij,
      bron: bronNaastAnderen({ feiten, stoel }),
      voor: wens.voor,
      hoogstens: PER_BLADZIJDE,
    }),
    nu: tx.nu,
  };
}

function partijenVan({ feiten }: Tijdlijnstof): Tijdlijnbeeld['partijen'] {
  const namen = new Map(
    feiten.deelnemers.flatMap((d): [string, string][] =>
      d.partijId === null || d.partijNaam === null ? [] : [[d.partijId, d.partijNaam]],
    ),
  );
  return [...namen].map(([id, naam]) => ({ id, naam })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}
