import { momentVan } from '../bijeenkomst/moment.ts';
import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findWebsitedag } from '../naleving/naleving.queries.ts';
import { findPartij } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { overeenkomstzin } from '../register/kopregels.ts';
import { findBindingen, findUitgaven } from '../register/register.queries.ts';
import { type Binding, overeenkomstVan } from '../register/stel-register-op.ts';
import { type Eigenwerk, leesEigenTaken } from '../taak/eigen-taken.ts';
import { zieBerichten } from '../taak/zie-berichten.ts';
import { NIEUW_DAGEN } from './aandacht.ts';
import { leesAchterstand } from './achterstand.ts';
import { findAfwegingen } from './afweging.queries.ts';
import { type Besluitregel, leesBesluiten } from './besluiten.ts';
import { findBevindingen } from './bevinding/bevinding.queries.ts';
import { type Bevindingbeeld, maakBeelden } from './bevinding/toon-bevindingen.ts';
import { findToezichtcasussen } from './casus.queries.ts';
import { findGeremd } from './logboek.queries.ts';
import { maandVan } from './logfilter.ts';
import { findToestemmingsvragen, telVernietigd } from './partijwerk.queries.ts';
import { type Toestemmingstand, telAntwoorden } from './toestemmingen.ts';
import { leesVerzoekregels, type Verzoekregel } from './verzoeken.ts';
import { openVoorPartij } from './zegels.ts';
import { findZittingen } from './zitting.queries.ts';
import { type Fg, legToezichtVast, lopendeZitting, type Toezichtdoel, type Zitting } from './zitting.ts';

export type Eerderezitting = {
  readonly doel: Toezichtdoel;
  readonly woorden: string | null;
  readonly wie: string;
  readonly op: Date;
};

/** Wat de FG ziet zolang hij niet zei waarvoor hij kijkt: eigen werk, en waarvoor er eerder is gekeken. */
export type Drempelbeeld = {
  readonly kind: 'drempel';
  readonly partij: string;
  readonly werk: Eigenwerk;
  readonly eerder: readonly Eerderezitting[];
};

export type Overzicht = {
  readonly kind: 'overzicht';
  readonly partij: string;
  readonly nu: Date;
  readonly vandaag: string;
  readonly zitting: Zitting;
  readonly werk: Eigenwerk;
  readonly verzoeken: readonly Verzoekregel[];
  readonly afwegingen: readonly { readonly id: string; readonly op: Date; readonly wie: string }[];
  /** Wie van de eigen partij in de laatste maand geremd werd omdat hij snel veel casussen opende (IN12). */
  readonly geremd: readonly { readonly op: Date; readonly wie: string }[];
  readonly bevindingen: readonly Bevindingbeeld[];
  readonly teLaat: { readonly aantal: number; readonly meer: boolean };
  readonly besluiten: readonly Besluitregel[];
  readonly casussen: { readonly open: number; readonly gesloten: number };
  readonly toestemming: Toestemmingstand & { readonly vragen: number };
  readonly vernietigd: number;
  readonly teLangBewaard: number;
  /** Wanneer het register voor het laatst is uitgegeven, en de tekst op de website nagekeken; null is nog nooit (15.1, 12.3). */
  readonly registerOp: Date | null;
  readonly websiteOp: string | null;
  /** Welke verwerkersovereenkomst vandaag geldt, in woorden (AVG 28). */
  readonly overeenkomst: string;
};

type Opening = { readonly omgeving: Omgeving; readonly verzoeker: Fg; readonly herkomst: Herkomst };

/** De eerste pagina van de FG (15.2): zonder lopend toezicht de drempel, anders wat aandacht vraagt en getallen zonder inhoud. */
export async function toonOverzicht({ omgeving, verzoeker, herkomst }: Opening): Promise<Drempelbeeld | Overzicht> {
  const opening = { omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' } as const;
  return inTransactie(opening, async (tx): Promise<Drempelbeeld | Overzicht> => {
    const naam = (await findPartij(tx, verzoeker.partij))?.naam ?? '';
    const taken = await leesEigenTaken(tx, verzoeker.persoon);
    const werk = { nu: tx.nu, vandaag: tx.vandaag, taken };
    const zitting = await lopendeZitting(tx, verzoeker);
    await zieBerichten(tx);
    if (zitting === null) {
      const eerder = await leesZittingen(tx, verzoeker.partij);
      await legVast(tx, { code: 'werk-ingezien', uitkomst: 'gelukt', bronPartij: verzoeker.partij, betrokkenen: [] });
      return { kind: 'drempel', partij: naam, werk, eerder };
    }
    const overzicht = await leesOverzicht(tx, verzoeker.partij);
    await legToezichtVast(tx, zitting, { code: 'toezicht-ingezien' });
    return { kind: 'overzicht', partij: naam, nu: tx.nu, vandaag: tx.vandaag, zitting, werk, ...overzicht };
  });
}

const TE_TELLEN = 2_000;

async function leesOverzicht(tx: Tx, partij: string) {
  const maand = { partij, ...maandVan(tx.vandaag) };
  const afwegingen = await findAfwegingen(tx, partij);
  const geremd = await findGeremd(tx, { partij, vanaf: momentVan(plusDagen(tx.vandaag, -NIEUW_DAGEN), '00:00') });
  const namen = await openNamen(tx, [
    ...afwegingen.map((rij) => rij.persoon_id),
    ...geremd.flatMap((rij) => rij.persoon_id ?? []),
  ]);
  const bevindingen = await maakBeelden(tx, partij, await findBevindingen(tx, partij));
  const achterstand = await leesAchterstand(tx, partij);
  const casussen = await findToezichtcasussen(tx, {});
  const vernietigd = await telVernietigd(tx, maand);
  return {
    verzoeken: await leesVerzoekregels(tx, partij),
    afwegingen: afwegingen.map((rij) => ({ id: rij.id, op: rij.op, wie: naamUit(namen, rij.persoon_id) })),
    geremd: geremd.map((rij) => ({ op: rij.op, wie: naamUit(namen, rij.persoon_id ?? '') })),
    bevindingen,
    teLaat: { aantal: achterstand.regels.length, meer: achterstand.meer },
    besluiten: await leesBesluiten(tx, maand),
    casussen: {
      open: casussen.filter(({ status }) => status === 'open').length,
      gesloten: casussen.filter(({ status }) => status === 'gesloten').length,
    },
    toestemming: await telToestemming(tx, partij),
    vernietigd: Number(vernietigd.vernietigd),
    teLangBewaard: Number(vernietigd.teLang),
    registerOp: (await findUitgaven(tx, partij))[0]?.op ?? null,
    websiteOp: await findWebsitedag(tx, partij),
    overeenkomst: overeenkomstIn(await findBindingen(tx, partij)),
  };
}

const overeenkomstIn = (bindingen: readonly Binding[]): string =>
  bindingen.length === 0
    ? 'nog niet nodig'
    : (overeenkomstzin(overeenkomstVan(bindingen)) ?? 'er geldt er nu geen: uw organisatie deelt en krijgt niets');

async function telToestemming(tx: Tx, partij: string): Promise<Overzicht['toestemming']> {
  const vragen = (await findToestemmingsvragen(tx, partij, TE_TELLEN)).map(({ id }) => id);
  const standen = [...(await telAntwoorden(tx, { vragen, partij })).values()];
  const som = (welk: keyof Toestemmingstand): number => standen.reduce((totaal, stand) => totaal + stand[welk], 0);
  return { vragen: vragen.length, ja: som('ja'), nee: som('nee'), ingetrokken: som('ingetrokken') };
}

const EERDERE = 10;

async function leesZittingen(tx: Tx, partij: string): Promise<readonly Eerderezitting[]> {
  const rijen = await findZittingen(tx, partij, EERDERE);
  const woorden = await openVoorPartij<{ readonly woorden: string }>(
    tx,
    rijen.map((rij) => ({ partij, veld: 'toezichtzitting.woorden', record: rij.id, envelop: rij.woorden })),
  );
  const namen = await openNamen(
    tx,
    rijen.map((rij) => rij.persoon_id),
  );
  return rijen.map((rij, i) => ({
    doel: rij.doel,
    woorden: woorden[i]?.woorden ?? null,
    wie: naamUit(namen, rij.persoon_id),
    op: rij.begonnen_op,
  }));
}
