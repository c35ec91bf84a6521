import { leesBijeenkomsten } from '../../bijeenkomst/plaats.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { findBeelden } from '../beeld/beeld.queries.ts';
import { findHoorgesprekken } from '../gesprek/gesprek.queries.ts';
import { findInformatiemomenten } from '../informeren/informeer.queries.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import type { Geopend } from '../open-casus.ts';
import { type Bladzijde, snijd, type Tijdlijnwens, vorigBezoek } from './bladeren.ts';
import { findEigenMomenten, findLogregels } from './tijdlijn.queries.ts';
import { gebeurtenissen, UIT_LOGBOEK } from './tijdlijn.ts';

export type Tijdlijnbeeld = Bladzijde & {
  /** Wanneer deze lezer hier de vorige keer was; null als dat niet te zeggen is. */
  readonly vorig: Date | null;
  /** De organisaties aan tafel, op naam: waaruit te kiezen is. */
  readonly partijen: readonly { readonly id: string; readonly naam: string }[];
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
      const momenten = await findEigenMomenten(tx, {
        casus,
        persoon: geopend.stoel.persoon,
        hoogstens: MEESTE_MOMENTEN,
      });
      const vorig = vorigBezoek(momenten, tx.nu);
      const stof = await verzamel(tx, geopend, wens);
      const { length } = stof.gebeurtenissen;
      const gelezenTot = length < PER_BLADZIJDE ? null : (stof.gebeurtenissen[length - 1]?.op ?? null);
      return {
        ...snijd(gebeurtenissen(stof), { wens, hoogstens: PER_BLADZIJDE, vorig, gelezenTot }),
        vorig,
        partijen: partijenVan(geopend),
      };
    },
  });
}

async function verzamel(tx: Tx, { feiten, stoel }: Geopend, wens: Tijdlijnwens) {
  const { id: casus, procesregiepartij } = feiten.casus;
  const codes = Object.entries(UIT_LOGBOEK).flatMap(([code, soort]) =>
    wens.soort === null || wens.soort === soort ? [code] : [],
  );
  return {
    feiten,
    stoel,
    informatie: await findInformatiemomenten(tx, casus),
    beelden: await findBeelden(tx, casus),
    gesprekken: await findHoorgesprekken(tx, casus),
    bijeenkomsten: await leesBijeenkomsten(tx, { casus, procesregiepartij }),
    gebeurtenissen: await findLogregels(tx, {
      casus,
      codes,
      partij: wens.partij,
      voor: wens.voor,
      hoogstens: PER_BLADZIJDE,
    }),
    nu: tx.nu,
  };
}

function partijenVan({ feiten }: Geopend): Tijdlijnbeeld['partijen'] {
  const namen = new Map(
    feiten.deelnemers.flatMap((d): [string, string][] =>
      d.partijId === null || d.partijNaam === null ? [] : [[d.partijId, d.partijNaam]],
    ),
  );
  return [...namen].map(([id, naam]) => ({ id, naam })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}
