import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { findPartijenOpId } from '../../partij/partij.queries.ts';
import type { Doel } from '../../regels/index.ts';
import { type Berichtweg, leesBerichtwegen } from '../../taak/berichtweg.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../feiten.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { type Informering, keurInformering, type Verhindering } from './informeer.ts';
import { leesNoemer, rolVan, type Voorbeeldtekst, voegSamen } from './informeer-blad.ts';
import { kenmerkVan, metRegie, schrijfTeksten } from './informeer-teksten.ts';

/** Iemand die straks als geinformeerd vastligt, en wat die daarbij krijgt. */
export type Geinformeerdcontrole = {
  readonly persoon: string;
  readonly naam: string;
  readonly rol: string;
  readonly weg: Berichtweg;
  /** Krijgt hiermee een eigen pagina en een plaats aan tafel; anders had diegene die al. */
  readonly nieuw: boolean;
};

export type Informeercontrole =
  | {
      readonly kind: 'kan';
      readonly mensen: readonly Geinformeerdcontrole[];
      /** De uitleg zoals ieder haar leest en zoals zij wordt bewaard; gelijke staan samen. */
      readonly teksten: readonly Voorbeeldtekst[];
      readonly partijen: readonly string[];
      readonly doelen: readonly Doel[];
      /** Waaraan het vastleggen herkent dat er intussen niets veranderde. */
      readonly gezien: string;
    }
  | { readonly kind: 'kan-niet'; readonly reden: Verhindering };

/** Leest wat er gebeurt als dit wordt vastgelegd: wie wat krijgt, met welke tekst. Er wordt niets vastgelegd (12.1, 12.2, 12.4). */
export function controleerInformering(
  opening: Casusopening<Medewerker>,
  informering: Informering,
): Promise<Blad<Informeercontrole>> {
  return leesBlad(opening, {
    casus: informering.casus,
    voor: 'regie',
    lees: async (tx, { feiten }, kop): Promise<Informeercontrole> => {
      const reden = keurInformering(feiten, informering);
      if (reden !== null) return { kind: 'kan-niet', reden };
      const noem = await leesNoemer(tx, feiten, kop);
      return maakControle(tx, { feiten, informering, noem });
    },
  });
}

type Werk = {
  readonly feiten: CasusFeiten;
  readonly informering: Informering;
  readonly noem: (persoon: string) => string;
};

async function maakControle(tx: Tx, { feiten, informering, noem }: Werk): Promise<Informeercontrole> {
  const { personen, doelen } = informering;
  const wegen = await leesBerichtwegen(tx, personen);
  const teksten = await schrijfTeksten(tx, feiten, informering);
  const namen = await findPartijenOpId(tx, metRegie(feiten, informering));
  const weg = (persoon: string): Berichtweg =>
    wegen.get(persoon) ?? { langs: 'bellen', aanspraak: { taal: 'nl', vorm: 'u' } };
  return {
    kind: 'kan',
    mensen: personen.map((persoon) => ({
      persoon,
      naam: noem(persoon),
      rol: rolVan(feiten, persoon),
      weg: weg(persoon),
      nieuw: !feiten.deelnemers.some((d) => d.persoon === persoon),
    })),
    teksten: voegSamen(
      teksten.map(({ persoon, tekst }) => ({ persoon, taal: weg(persoon).aanspraak.taal, tekst })),
      noem,
    ),
    partijen: [...namen.values()].map(({ naam }) => naam).sort((a, b) => a.localeCompare(b, 'nl')),
    doelen,
    gezien: kenmerkVan(teksten),
  };
}
