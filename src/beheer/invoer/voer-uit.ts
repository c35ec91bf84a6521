import { inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import { verzegelTeksten } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findAanstellingenOpId } from '../../partij/partij.queries.ts';
import { zegelVan } from '../../partij/personen.ts';
import { type Nieuweaanstelling, vergrendelBeheer, vergrendelPartijen } from '../beheer.queries.ts';
import { updateAanstelling } from '../mensen/mensen.queries.ts';
import { insertScholen, updateSchool } from '../organisatie/scholen.queries.ts';
import { maakPartij } from '../partijen/partijwens.ts';
import {
  findInvoer,
  findOpenInvoer,
  type Invoer,
  insertAanstellingen,
  insertMensen,
  neemInvoer,
  sluitInvoer,
  updateGedaan,
} from './invoer.queries.ts';
import type { Mens } from './mensen.ts';
import { type Mensstap, naRegel } from './mensstappen.ts';
import { type Invoerplan, maakPlan, openInhoud } from './neem-bestand-aan.ts';

const INVOEREN = { soort: 'systeem', handeling: 'invoeren' } as const;
/** Zoveel regels per keer: zo vaak ziet wie wacht de teller verspringen. */
const PER_KEER = 500;
/** Wat na zoveel tijd nog niet lukte, lukt niet meer. */
const HOOGSTENS = 60 * 60_000;

const opening = (omgeving: Omgeving) =>
  ({
    omgeving,
    verzoeker: INVOEREN,
    herkomst: { verzoek: omgeving.ids(), kanaal: 'werker' },
    slot: 'geen',
  }) as const;

/**
 * Verwerkt een bevestigd bestand in een transactie: alles erin, of niets. Valt het programma halverwege om, dan begint het de
 * volgende keer opnieuw. De teller loopt in eigen transacties en zegt alleen hoe ver het is.
 */
export async function voerInvoerUit(omgeving: Omgeving, id: string): Promise<void> {
  await inTransactie({ ...opening(omgeving), logregel: 'geen' }, async (tx) => {
    if (!(await neemInvoer(tx, id))) return;
    const invoer = await findInvoer(tx, id);
    if (invoer === undefined || invoer.stand !== 'bevestigd') return;
    const gelukt = await verwerk(tx, invoer);
    await sluitInvoer(tx, { id, van: 'bevestigd', stand: gelukt ? 'klaar' : 'mislukt' });
    await legVast(tx, {
      code: 'invoer-uitgevoerd',
      uitkomst: gelukt ? 'gelukt' : 'geweigerd',
      object: { soort: 'invoer', id },
      betrokkenen: [],
    });
  });
}

/** Verwerkt wat een vorige werker liet liggen, en gooit weg wat is vervallen. */
export async function voerInvoerenUit(omgeving: Omgeving): Promise<void> {
  const open = await inTransactie({ ...opening(omgeving), logregel: 'geen' }, async (tx) =>
    (await findOpenInvoer(tx)).map((rij) => ({ ...rij, teLang: tx.nu.getTime() - rij.sinds.getTime() > HOOGSTENS })),
  );
  for (const { id, stand, teLang } of open) {
    if (stand === 'bevestigd' && !teLang) await voerInvoerUit(omgeving, id);
    else await geefOp(omgeving, id, stand === 'bevestigd' ? 'mislukt' : 'weg');
  }
}

async function geefOp(omgeving: Omgeving, id: string, stand: 'mislukt' | 'weg'): Promise<void> {
  await inTransactie({ ...opening(omgeving), logregel: 'verplicht' }, async (tx) => {
    await sluitInvoer(tx, { id, van: stand === 'mislukt' ? 'bevestigd' : 'concept', stand });
    await legVast(tx, {
      code: 'invoer-uitgevoerd',
      uitkomst: 'mislukt',
      object: { soort: 'invoer', id },
      betrokkenen: [],
    });
  });
}

/** @returns false als wie bevestigde geen beheerder meer is, of als de inhoud er niet meer is. */
async function verwerk(tx: Tx, invoer: Invoer): Promise<boolean> {
  await vergrendelBeheer(tx, invoer.partij);
  const door = (await findAanstellingenOpId(tx, [invoer.aanstelling])).get(invoer.aanstelling);
  if (door === undefined || (door.tot !== null && door.tot < tx.vandaag)) return false;
  const inhoud = await openInhoud(tx, invoer);
  if (inhoud === null) return false;
  if (inhoud.soort === 'partijen') await vergrendelPartijen(tx);
  await voerPlanUit(tx, invoer, await maakPlan(tx, invoer.partij, inhoud));
  return true;
}

async function voerPlanUit(tx: Tx, invoer: Invoer, plan: Invoerplan): Promise<void> {
  switch (plan.soort) {
    case 'mensen':
      return voerMensenIn(tx, invoer, plan.stappen);
    case 'scholen': {
      const nieuw = plan.stappen.flatMap(({ kind, school }) => (kind === 'nieuw' ? [school] : []));
      await insertScholen(
        tx,
        invoer.partij,
        nieuw.map(({ naam, plaats, brin, onderwijs }) => ({ id: tx.nieuwId(), naam, plaats, brin, onderwijs })),
      );
      for (const stap of plan.stappen)
        if (stap.kind === 'wijzigt') {
          const { naam, plaats, brin, onderwijs } = stap.school;
          await updateSchool(tx, invoer.partij, { ...stap.was, naam, plaats, brin, onderwijs, geslotenOp: null });
        }
      return;
    }
    case 'partijen':
      for (const { kind, partij } of plan.stappen) if (kind === 'nieuw') await maakPartij(tx, partij, invoer.persoon);
  }
}

async function voerMensenIn(tx: Tx, invoer: Invoer, stappen: readonly Mensstap[]): Promise<void> {
  // Wie in het bestand twee functies heeft, is een mens: het adres dat deze ronde nieuw is, krijgt een keer een id.
  const nieuwen = new Map<string, string>();
  for (let plek = 0; plek < stappen.length; plek += PER_KEER) {
    const deel = stappen.slice(plek, plek + PER_KEER);
    const eersten = deel.flatMap((stap) => {
      if (stap.kind !== 'nieuw' || nieuwen.has(adres(stap.mens))) return [];
      const id = tx.nieuwId();
      nieuwen.set(adres(stap.mens), id);
      return [{ id, mens: stap.mens }];
    });
    await verzegelEnBewaar(tx, invoer, eersten);
    await insertAanstellingen(
      tx,
      deel.flatMap((stap) => nieuweAanstelling(tx, invoer.partij, stap, nieuwen) ?? []),
    );
    for (const stap of deel) if (stap.kind === 'wijzigt') await wijzig(tx, invoer.partij, stap);
    await meldVoortgang(tx.omgeving, invoer.id, Math.min(plek + PER_KEER, stappen.length));
  }
}

const adres = ({ email }: Mens): string => email.normalize('NFC').toLowerCase();

async function verzegelEnBewaar(
  tx: Tx,
  { partij, persoon: door }: Invoer,
  mensen: readonly { readonly id: string; readonly mens: Mens }[],
): Promise<void> {
  const enveloppen = await verzegelTeksten(
    tx.omgeving.kluis,
    mensen.flatMap(({ id, mens }) =>
      (['naam', 'email'] as const).map((veld) => ({ ...zegelVan({ persoon: id, partij, veld }), tekst: mens[veld] })),
    ),
  );
  await insertMensen(
    tx,
    mensen.flatMap(({ id }, i) => {
      const [naam, email] = enveloppen.slice(i * 2, i * 2 + 2);
      if (naam === undefined || email === undefined) throw new Error('verzegelen gaf te weinig enveloppen');
      return [{ id, partij, naam, email, door }];
    }),
  );
}

function nieuweAanstelling(
  tx: Tx,
  partij: string,
  stap: Mensstap,
  nieuwen: ReadonlyMap<string, string>,
): Nieuweaanstelling | undefined {
  if (stap.kind !== 'nieuw' && stap.kind !== 'functie-erbij') return undefined;
  const { mens } = stap;
  const persoon = stap.kind === 'functie-erbij' ? stap.persoon : nieuwen.get(adres(mens));
  if (persoon === undefined) throw new Error('een nieuwe collega zonder persoon');
  return {
    id: tx.nieuwId(),
    persoon,
    partij,
    school: mens.school,
    rol: mens.rol,
    functie: mens.functie,
    hoedanigheid: mens.hoedanigheid,
    geheimhouding: mens.geheimhouding ?? mens.gewoonlijk,
    van: mens.van ?? tx.vandaag,
    verklaringOp: mens.verklaringOp,
    magAanwijzen: mens.magAanwijzen ?? false,
  };
}

async function wijzig(tx: Tx, partij: string, stap: Extract<Mensstap, { kind: 'wijzigt' }>): Promise<void> {
  const { mens, aanstelling } = stap;
  const gelukt = await updateAanstelling(tx, partij, { ...aanstelling, ...naRegel(mens, aanstelling) });
  // Binnen het slot van het beheer kan niemand ertussen komen; gebeurt het toch, dan gaat alles terug.
  if (!gelukt) throw new Error('een aanstelling veranderde tijdens het invoeren');
}

async function meldVoortgang(omgeving: Omgeving, id: string, gedaan: number): Promise<void> {
  await inTransactie({ ...opening(omgeving), logregel: 'geen' }, (tx) => updateGedaan(tx, id, gedaan));
}
