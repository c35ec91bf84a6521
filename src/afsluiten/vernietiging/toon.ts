import type { Bron } from '../../casus/bronnen.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findPartijenOpId } from '../../partij/partij.queries.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { type Afsluitingrij, findAfsluitingen } from '../afsluiting.queries.ts';
import { openToelichting, openWaarom } from '../zegels.ts';
import { leesNietMeegenomen } from '../zie-af-voor-partij.ts';
import { leesVoorraad, type Voorraad } from './begin.ts';
import type { Vernietigingsbewijs } from './bewijs.ts';
import { type Einde, legEindeVast, metEinde, type NietGevonden, type Vernietigingsopening } from './open.ts';
import { findVernietigingen, type Vernietigingrij } from './vernietiging.queries.ts';

/** Een gesloten casus in de lijst: kenmerk, dagen en stand. */
export type Einderegel = {
  readonly casus: string;
  readonly kenmerk: string;
  readonly partij: string;
  readonly bewarenTot: string;
  readonly vernietigdOp: Date | null;
  readonly stand: Vernietigingrij['status'] | null;
};

/** Hoeveel dagen vooruit de lijst kijkt. */
const VOORUIT = 60;
const MEESTE = 200;

/** Welke casussen van de eigen organisatie aan vernietigen toe zijn, waren, of bijna komen. Zonder iets over wie het gaat. */
export async function toonVernietigingen(opening: Vernietigingsopening): Promise<readonly Einderegel[]> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const vanaf = plusDagen(tx.vandaag, VOORUIT);
    const rijen = await findAfsluitingen(tx, { vanaf, hoogstens: MEESTE });
    const vernietigingen = await findVernietigingen(
      tx,
      rijen.map((rij) => rij.casus_id),
    );
    await legVast(tx, {
      code: 'vernietiging-ingezien',
      uitkomst: 'gelukt',
      betrokkenen: rijen.map((r) => r.betrokkene_id),
    });
    return rijen.map((rij) => ({
      casus: rij.casus_id,
      kenmerk: rij.kenmerk,
      partij: rij.partij,
      bewarenTot: rij.bewaren_tot,
      vernietigdOp: rij.vernietigd_op,
      stand: vernietigingen.find((v) => v.casus_id === rij.casus_id)?.status ?? null,
    }));
  });
}

/** Wie het tegenhield, wanneer en waarom; zonder reden als die mee is vernietigd. */
export type Tegenhouden = { readonly door: string; readonly op: Date; readonly reden: string | null };

/** Het einde van een casus, zoals wie begint, goedkeurt of tegenhoudt het ziet. */
export type Eindebeeld = {
  readonly casus: string;
  readonly afsluiting: Pick<
    Afsluitingrij,
    'kenmerk' | 'partij' | 'telefoon' | 'grond' | 'gesloten_op' | 'eigen_deel_tot' | 'bewaren_tot' | 'vernietigd_op'
  >;
  /** Waarom de grond geldt; alleen voor wie van de procesregiepartij aan tafel zat. */
  readonly toelichting: string | null;
  readonly vernietiging:
    | (Pick<Vernietigingrij, 'id' | 'status' | 'begonnen_op' | 'goedgekeurd_op' | 'uitvoeren_vanaf' | 'klaar_op'> & {
        readonly begonnenDoor: string;
        readonly goedgekeurdDoor: string | null;
        readonly lijst: Readonly<Record<string, unknown>>;
        /** Wat wie begon zei bij de reden waarom het eerder niet doorging; null als niemand het tegenhield, of als het vernietigd is. */
        readonly waaromNuWel: string | null;
        readonly bewijs: Vernietigingsbewijs | null;
      })
    | null;
  /** Elke keer dat iemand het tegenhield, nieuwste eerst; ook als er daarna opnieuw is begonnen. */
  readonly tegengehouden: readonly Tegenhouden[];
  /** Alleen voor de procesregiepartij, van het einde van de bewaartermijn tot het weg is. */
  readonly voorraad: Voorraad | null;
  readonly mag: {
    readonly beginnen: boolean;
    readonly goedkeuren: boolean;
    readonly stoppen: boolean;
  };
  /** Waarvan niemand het eigen deel meenam, per taak van een gemeente en anders null; alleen voor de beheerder, die ervan kan afzien. */
  readonly nietMeegenomen: readonly Bron['hoedanigheid'][];
  readonly vandaag: string;
  readonly afgedruktDoor: string;
  readonly nu: Date;
};

export type Eindeuitkomst = { readonly kind: 'einde'; readonly beeld: Eindebeeld } | NietGevonden;

/** Toont waar het einde van een casus staat: de lijst zonder inhoud, wie begon en goedkeurde, en daarna het bewijs. */
export function toonEinde(opening: Vernietigingsopening, casus: string): Promise<Eindeuitkomst> {
  return metEinde(opening, {
    casus,
    code: 'vernietiging-ingezien',
    slot: 'delen',
    werk: async (tx, einde): Promise<Eindeuitkomst> => {
      const { afsluiting, vernietiging } = einde;
      const mag = magVan(einde, opening.verzoeker, tx.vandaag);
      const { persoon, partij, soort } = opening.verzoeker;
      const mensen = [vernietiging?.begonnen_door, vernietiging?.goedgekeurd_door, persoon];
      const namen = await openNamen(
        tx,
        mensen.filter((id) => id !== null && id !== undefined),
      );
      const raam = { casus, procesregiepartij: afsluiting.partij_id };
      const nietMeegenomen = soort === 'beheerder' ? await leesNietMeegenomen(tx, einde, partij) : [];
      await legEindeVast(tx, einde, {
        code: 'vernietiging-ingezien',
        uitkomst: 'gelukt',
        vernietiging: vernietiging?.id ?? null,
      });
      return {
        kind: 'einde',
        beeld: {
          casus,
          afsluiting,
          toelichting:
            einde.vanOns && soort === 'medewerker' ? await openToelichting(tx, raam, afsluiting.toelichting) : null,
          vernietiging:
            vernietiging === null
              ? null
              : {
                  ...vernietiging,
                  begonnenDoor: naamUit(namen, vernietiging.begonnen_door),
                  goedgekeurdDoor:
                    vernietiging.goedgekeurd_door === null ? null : naamUit(namen, vernietiging.goedgekeurd_door),
                  lijst: vernietiging.lijst as Record<string, unknown>,
                  waaromNuWel: await openWaarom(tx, raam, {
                    id: vernietiging.id,
                    veld: 'waarom-nu-wel',
                    envelop: vernietiging.waarom_nu_wel,
                  }),
                  bewijs: vernietiging.bewijs as Vernietigingsbewijs | null,
                },
          tegengehouden: await leesTegenhouden(tx, einde),
          voorraad:
            vernietigtOns(einde, soort) && afsluiting.bewaren_tot <= tx.vandaag ? await leesVoorraad(tx, einde) : null,
          mag,
          nietMeegenomen: nietMeegenomen.map(({ hoedanigheid }) => hoedanigheid),
          vandaag: tx.vandaag,
          afgedruktDoor: naamUit(namen, persoon),
          nu: tx.nu,
        },
      };
    },
  });
}

async function leesTegenhouden(tx: Tx, { afsluiting, vernietiging, eerder }: Einde): Promise<readonly Tegenhouden[]> {
  const rijen = (vernietiging === null ? [] : [vernietiging, ...eerder]).flatMap((rij) =>
    rij.gestopt_op === null || rij.gestopt_door === null ? [] : [{ ...rij, op: rij.gestopt_op, wie: rij.gestopt_door }],
  );
  const namen = await openNamen(
    tx,
    rijen.map(({ wie }) => wie),
  );
  const partijen = await findPartijenOpId(
    tx,
    rijen.flatMap((rij) => rij.gestopt_partij_id ?? []),
  );
  const raam = { casus: afsluiting.casus_id, procesregiepartij: afsluiting.partij_id };
  return Promise.all(
    rijen.map(async ({ id, op, wie, stopreden, gestopt_partij_id: partij }) => ({
      door: `${naamUit(namen, wie)}, ${partijen.get(partij ?? '')?.naam ?? ''}`,
      op,
      reden: await openWaarom(tx, raam, { id, veld: 'stopreden', envelop: stopreden }),
    })),
  );
}

/** Staat het aan deze lezer om te vernietigen: van de procesregiepartij, en niet om toezicht te houden? */
const vernietigtOns = ({ afsluiting, vanOns }: Einde, soort: Vernietigingsopening['verzoeker']['soort']): boolean =>
  vanOns && soort !== 'fg' && afsluiting.vernietigd_op === null;

function magVan(einde: Einde, { soort, persoon }: Vernietigingsopening['verzoeker'], vandaag: string) {
  const { afsluiting, vernietiging } = einde;
  const regie = vernietigtOns(einde, soort);
  const stand = vernietiging?.status ?? null;
  return {
    beginnen: regie && (stand === null || stand === 'gestopt') && afsluiting.bewaren_tot <= vandaag,
    goedkeuren: regie && stand === 'begonnen' && vernietiging?.begonnen_door !== persoon,
    stoppen: stand === 'begonnen' || stand === 'goedgekeurd',
  };
}
