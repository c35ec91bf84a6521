import type { Kern } from '../../casus/feiten.ts';
import { gedeeldZegel } from '../../casus/zegels.ts';
import type { Tx } from '../../db/transactie.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import { jarenVerder, plusDagen } from '../../regels/verloop/index.ts';
import type { Taaksoort } from '../soorten.ts';
import { type Bladzijde, maakWekker, verderNa, type Wekking } from './wekking.ts';

type Gever = { readonly persoon: string; readonly vraag: string };

/** Wat een verjaardag in een casus raakt: wie het overleg leidt, en wie er op toestemming rust. */
export type Verjaardagfeiten = {
  readonly casus: string;
  readonly geboortedatum: string;
  readonly regie: string;
  /** Wie een vraag om toestemming heeft lopen, en welke. */
  readonly gevers: readonly Gever[];
};

/** Vanaf deze leeftijden tekent, ziet en hoort een ander erbij (B.7, Bijl 5-j, Bijl 5-k, Bijl 5-l, Art 3.4b). */
const LEEFTIJDEN = [12, 16, 18] as const;
const DAGEN_VOORAF = 30;
/** Stond het programma op de dag zelf stil, dan komt de taak daarna alsnog. */
const DAGEN_ERNA = 30;

/** Een taak dertig dagen van tevoren, en een op de dag zelf: voor wie het overleg leidt en voor wie op toestemming deelt. */
export function verjaardagstaken(feiten: Verjaardagfeiten, vandaag: string): readonly Wekking[] {
  return LEEFTIJDEN.flatMap((leeftijd) => {
    const dag = jarenVerder(feiten.geboortedatum, leeftijd);
    const vooraf = plusDagen(dag, -DAGEN_VOORAF);
    if (vandaag < vooraf || vandaag > plusDagen(dag, DAGEN_ERNA)) return [];
    const sinds = vandaag < dag ? vooraf : dag;
    const basis = { kind: 'taak', casus: feiten.casus, voorDatum: dag, sinds } as const;
    const voorRegie: Taaksoort = leeftijd === 12 ? 'jongere-uitnodigen' : 'verjaardag-regelen';
    return [
      { ...basis, voor: feiten.regie, soort: voorRegie, onderwerp: null },
      ...feiten.gevers.map(
        ({ persoon, vraag }) =>
          ({ ...basis, voor: persoon, soort: 'toestemming-hernieuwen', onderwerp: vraag }) as const,
      ),
    ];
  });
}

async function leesJongeren(tx: Tx, bladzijde: Bladzijde) {
  let opdracht = tx.db
    .selectFrom('casus')
    .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
    .innerJoin('deelnemer', (join) =>
      join
        .onRef('deelnemer.casus_id', '=', 'casus.id')
        .on('deelnemer.procesregisseur', '=', true)
        .on('deelnemer.tot', 'is', null)
        .on('deelnemer.afgezien_op', 'is', null),
    )
    .where('casus.status', '=', 'open');
  if (bladzijde.na !== null) opdracht = opdracht.where('casus.id', '>', bladzijde.na);
  const rijen = await opdracht
    .orderBy('casus.id')
    .limit(bladzijde.hoogstens)
    .select([
      'casus.id',
      'casus.procesregiepartij_id',
      'betrokkene.id as betrokkene',
      'betrokkene.kern',
      'deelnemer.persoon_id as regie',
    ])
    .execute();
  const gevers = await findGevers(
    tx,
    rijen.map((rij) => rij.id),
  );
  const kernen = await openKernen(tx, rijen);
  const standen = rijen.flatMap((rij, i): Verjaardagfeiten[] => {
    const kern = kernen[i] ?? null;
    // Vernietigd is vernietigd: over wie er niet meer is, wordt niemand gewekt.
    if (kern === null) return [];
    const { geboortedatum } = JSON.parse(kern) as Kern;
    return [{ casus: rij.id, geboortedatum, regie: rij.regie, gevers: gevers.get(rij.id) ?? [] }];
  });
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

type Kernrij = {
  readonly id: string;
  readonly procesregiepartij_id: string;
  readonly betrokkene: string;
  readonly kern: Buffer;
};

/** De geboortedatum ligt verzegeld. De wekker opent haar om te rekenen en toont haar aan niemand; wat eruit volgt, ligt vast. */
function openKernen(tx: Tx, rijen: readonly Kernrij[]): Promise<(string | null)[]> {
  return openTeksten(
    tx.omgeving.kluis,
    rijen.map((rij) => ({
      ...gedeeldZegel({
        casus: rij.id,
        procesregiepartij: rij.procesregiepartij_id,
        veld: 'betrokkene.kern',
        record: rij.betrokkene,
      }),
      envelop: rij.kern,
    })),
  );
}

async function findGevers(tx: Tx, casussen: readonly string[]): Promise<ReadonlyMap<string, readonly Gever[]>> {
  if (casussen.length === 0) return new Map();
  const rijen = await tx.db
    .selectFrom('toestemmingsvraag as vraag')
    .innerJoin('deelnemer', (join) =>
      join
        .onRef('deelnemer.casus_id', '=', 'vraag.casus_id')
        .onRef('deelnemer.persoon_id', '=', 'vraag.gevraagd_door')
        .on('deelnemer.tot', 'is', null)
        .on('deelnemer.afgezien_op', 'is', null),
    )
    .where('vraag.casus_id', 'in', [...casussen])
    .where('vraag.vervallen_op', 'is', null)
    .select(['vraag.id', 'vraag.casus_id', 'vraag.gevraagd_door'])
    .execute();
  const perCasus = Map.groupBy(rijen, (rij) => rij.casus_id);
  return new Map(
    [...perCasus].map(([casus, lijst]) => [casus, lijst.map((rij) => ({ persoon: rij.gevraagd_door, vraag: rij.id }))]),
  );
}

/** De twaalfde, zestiende en achttiende verjaardag. */
export const verjaardagen = maakWekker({ naam: 'verjaardagen', lees: leesJongeren, wektaken: verjaardagstaken });
