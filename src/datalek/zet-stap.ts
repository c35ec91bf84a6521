import { inTransactie, type Tx } from '../db/transactie.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findRolhouders } from '../partij/rolhouders.queries.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planPartijtaak, rondPartijtaakAf, verzetPartijtaak } from '../taak/taken.ts';
import { verzegelVoorPartij } from '../toezicht/zegels.ts';
import { insertStap } from './datalek.queries.ts';
import { voegDeelToe } from './meld-datalek.ts';
import type { Stapinhoud, Stapsoort } from './soorten.ts';
import { past } from './stand.ts';
import { uiterlijkMelden } from './termijn.ts';
import { type Datalekbeeld, type Datalekopening, leesDatalek } from './toon-datalek.ts';

export type Stapwens = {
  readonly datalek: string;
  /** Hoeveel stappen er stonden toen de pagina openging: zo overschrijft niemand wat een collega intussen vastlegde. */
  readonly gezien: number;
  readonly soort: Stapsoort;
  readonly keuze?: 'melden' | 'niet-melden' | 'informeren' | 'niet-informeren';
  readonly moment?: Date;
  readonly inhoud?: Stapinhoud;
};

export type Stapuitkomst =
  | { readonly kind: 'bewaard' }
  | { readonly kind: 'intussen-gewijzigd' }
  /** Eerst moet er iets anders: geen melding zonder besluit, niet sluiten voordat alles is gedaan. */
  | { readonly kind: 'nog-niet' }
  /** Een moment dat nog moet komen, of een vernemen dat later is dan wat al vaststond. */
  | { readonly kind: 'moment' }
  /** Na 72 uur gemeld, zonder te zeggen waarom het later was. */
  | { readonly kind: 'zonder-uitleg' }
  | { readonly kind: 'niet-gevonden' };

/** Wat de FG vastlegt; al het andere besluit de organisatie zelf (AVG 33 lid 1). */
const VAN_FG: ReadonlySet<Stapsoort> = new Set<Stapsoort>(['omvang']);

/** Legt een stap van de eigen organisatie vast bij een datalek: de vastlegging van AVG 33 lid 5. */
export async function zetStap(
  { omgeving, verzoeker, herkomst }: Datalekopening,
  wens: Stapwens,
): Promise<Stapuitkomst> {
  const opening = { omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' } as const;
  return inTransactie(opening, async (tx): Promise<Stapuitkomst> => {
    const uitkomst = await zet(tx, {
      wens,
      partij: verzoeker.partij,
      mag: VAN_FG.has(wens.soort) === (verzoeker.soort === 'fg'),
    });
    await legVast(tx, {
      code: 'datalek-bijgewerkt',
      uitkomst: uitkomst.kind === 'bewaard' ? 'gelukt' : 'geweigerd',
      object: { soort: 'datalek', id: wens.datalek },
      bronPartij: verzoeker.partij,
      betrokkenen: [],
    });
    return uitkomst;
  });
}

type Zet = { readonly wens: Stapwens; readonly partij: string; readonly mag: boolean };

async function zet(tx: Tx, { wens, partij, mag }: Zet): Promise<Stapuitkomst> {
  const beeld = await leesDatalek(tx, { datalek: wens.datalek, partij });
  if (beeld === null || !mag) return { kind: 'niet-gevonden' };
  if (beeld.stappen.length !== wens.gezien) return { kind: 'intussen-gewijzigd' };
  if (!past(beeld.stand, wens.soort)) return { kind: 'nog-niet' };
  if (!momentPast(beeld, wens)) return { kind: 'moment' };
  if (mistUitleg(beeld, wens)) return { kind: 'zonder-uitleg' };
  if (!(await schrijfStap(tx, { beeld, wens, partij }))) return { kind: 'intussen-gewijzigd' };
  await werkTakenBij(tx, { beeld, wens, partij });
  return { kind: 'bewaard' };
}

/** Wat is gedaan, is gedaan na het vernemen en niet in de toekomst; alleen het vernemen zelf kan eerder blijken. */
function momentPast({ stand, nu }: Datalekbeeld, { soort, moment }: Stapwens): boolean {
  if (moment === undefined) return true;
  if (moment > nu) return false;
  return soort === 'eerder-vernomen' ? moment < stand.vernomenOp : moment >= beginVanMinuut(stand.vernomenOp);
}

// Mensen schrijven een moment in minuten: wie in dezelfde minuut belde, belde niet te vroeg.
const beginVanMinuut = (moment: Date): Date => new Date(Math.floor(moment.getTime() / 60_000) * 60_000);

/** Wie na 72 uur meldt, zegt erbij waarom (AVG 33 lid 1). */
function mistUitleg({ stand }: Datalekbeeld, { soort, moment, inhoud }: Stapwens): boolean {
  return soort === 'gemeld-ap' && moment !== undefined && moment > stand.uiterlijk && inhoud?.vertraging === undefined;
}

type Schrijf = { readonly beeld: Datalekbeeld; readonly wens: Stapwens; readonly partij: string };

async function schrijfStap(tx: Tx, { beeld, wens, partij }: Schrijf): Promise<boolean> {
  const id = tx.nieuwId();
  const plek = { partij, veld: 'datalekstap.inhoud', record: id } as const;
  return insertStap(tx, {
    id,
    deel: beeld.deel,
    partij,
    volgnummer: wens.gezien + 1,
    soort: wens.soort,
    keuze: wens.keuze ?? null,
    moment: wens.moment ?? null,
    inhoud: wens.inhoud === undefined ? null : await verzegelVoorPartij(tx, plek, wens.inhoud),
    door: 'persoon' in tx.verzoeker ? tx.verzoeker.persoon : '',
  });
}

/** Vier weken om op te schrijven wat ervan is geleerd. De wet noemt geen dag; dit is een afspraak van het systeem. */
const DAGEN_AFRONDEN = 28;

/** Het werk van de organisatie volgt haar stappen: een besluit maakt plaats voor afronden, sluiten ruimt alles op. */
async function werkTakenBij(tx: Tx, werk: Schrijf): Promise<void> {
  const { beeld, wens } = werk;
  const onderwerp = beeld.datalek;
  switch (wens.soort) {
    case 'omvang':
      return rondPartijtaakAf(tx, { soort: 'datalek-omvang', onderwerp });
    case 'eerder-vernomen':
      return zetKlokEerder(tx, werk);
    case 'besluit':
      if (wens.keuze === 'niet-melden') return naarAfronden(tx, werk);
      // Wie eerst niet meldde en nu wel, heeft nog maar wat er van de 72 uur over is.
      return beeld.stand.gemeldAp === null ? geefWerk(tx, werk, 'datalek-besluiten') : undefined;
    case 'gemeld-ap':
      return naarAfronden(tx, werk);
    case 'betrokkenen':
      if (wens.keuze === 'informeren') return geefWerk(tx, werk, 'datalek-informeren');
      return rondPartijtaakAf(tx, { soort: 'datalek-informeren', onderwerp });
    case 'geinformeerd':
      return rondPartijtaakAf(tx, { soort: 'datalek-informeren', onderwerp });
    case 'gesloten':
      return ruimOp(tx, werk);
    case 'beheer-gebeld':
      return;
    default:
      return assertNever(wens.soort);
  }
}

type Beheerwerk = 'datalek-besluiten' | 'datalek-informeren' | 'datalek-afronden';

/** Elke beheerder krijgt het; staat het er al, dan verandert er niets. Vertellen gaat zonder uitstel (AVG 34 lid 1). */
async function geefWerk(tx: Tx, { beeld, partij }: Schrijf, soort: Beheerwerk): Promise<void> {
  const voorDatum = {
    'datalek-besluiten': dagVan(beeld.stand.uiterlijk),
    'datalek-informeren': tx.vandaag,
    'datalek-afronden': plusDagen(tx.vandaag, DAGEN_AFRONDEN),
  }[soort];
  for (const voor of await findRolhouders(tx, { partijen: [partij], rol: 'beheerder' }))
    await planPartijtaak(tx, { voor, soort, voorDatum, onderwerp: beeld.datalek });
}

async function naarAfronden(tx: Tx, werk: Schrijf): Promise<void> {
  await rondPartijtaakAf(tx, { soort: 'datalek-besluiten', onderwerp: werk.beeld.datalek });
  await geefWerk(tx, werk, 'datalek-afronden');
}

/** Blijkt de organisatie het eerder te weten, dan is ook haar werk eerder aan de beurt. */
async function zetKlokEerder(tx: Tx, { beeld, wens, partij }: Schrijf): Promise<void> {
  if (wens.moment === undefined) return;
  const voorDatum = dagVan(uiterlijkMelden(wens.moment));
  for (const soort of ['datalek-besluiten', 'datalek-omvang'] as const)
    await verzetPartijtaak(tx, { soort, onderwerp: beeld.datalek, partij, voorDatum });
}

async function ruimOp(tx: Tx, { beeld, partij }: Schrijf): Promise<void> {
  for (const soort of ['datalek-besluiten', 'datalek-omvang', 'datalek-informeren', 'datalek-afronden'] as const)
    await rondPartijtaakAf(tx, { soort, onderwerp: beeld.datalek });
  await planBerichten(tx, await findRolhouders(tx, { partijen: [partij], rol: 'fg' }));
}

export type Doorgeefwens = { readonly datalek: string; readonly partijen: readonly string[]; readonly tekst: string };

/**
 * Geeft een datalek door aan organisaties die er ook verantwoordelijk voor zijn (fn 13, AVG 33 lid 2): hun eigen klok begint nu, en zij
 * krijgen alleen de tekst die hier voor hen is geschreven.
 */
export async function geefDoor(
  { omgeving, verzoeker, herkomst }: Datalekopening,
  { datalek, partijen, tekst }: Doorgeefwens,
): Promise<{ readonly kind: 'doorgegeven' | 'niet-gevonden' }> {
  const opening = { omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' } as const;
  return inTransactie(opening, async (tx): Promise<{ kind: 'doorgegeven' | 'niet-gevonden' }> => {
    const { partij } = verzoeker;
    const regel = {
      code: 'datalek-doorgegeven',
      object: { soort: 'datalek', id: datalek },
      bronPartij: partij,
      betrokkenen: [],
    } as const;
    const beeld = await leesDatalek(tx, { datalek, partij });
    const gekozen = beeld?.anderen.filter(({ id }) => partijen.includes(id)) ?? [];
    if (beeld === null || verzoeker.soort !== 'beheerder' || gekozen.length === 0) {
      await legVast(tx, { ...regel, uitkomst: 'geweigerd' });
      return { kind: 'niet-gevonden' };
    }
    for (const { id } of gekozen)
      await voegDeelToe(tx, {
        datalek,
        partij: id,
        door: partij,
        vernomenOp: tx.nu,
        inhoud: { tekst, van: 'medewerker' },
      });
    await legVast(tx, { ...regel, uitkomst: 'gelukt' });
    return { kind: 'doorgegeven' };
  });
}
