import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import {
  type Geopend,
  logkop,
  NIET_GEVONDEN,
  type NietGevonden,
  openAlsDeelnemer,
  raakAan,
} from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findAanstellingenBij } from '../partij/partij.queries.ts';
import type { Ondertekenaar } from '../regels/index.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import type { Taalcode } from '../web/taal.ts';
import { type Keuze, maakAntwoordplan, voerPlanUit } from './antwoordplan.ts';
import { ontvangersVan } from './beantwoord-toestemming.ts';
import { bronGever, isEigenVraag, verwerkIntrekking } from './gevolgen.ts';
import { keurScan, type Scanfout } from './keur-scan.ts';
import { findScan, heeftBetwist, insertScan } from './papier.queries.ts';
import { verzegelScan } from './scanzegel.ts';
import { type Antwoordgever, antwoordrecht, persoonVoor, tekendeOp, watTelt } from './tekenaars.ts';
import { type Antwoordrij, findAntwoordenVoor, findVraag, type Vraagrij } from './toestemming.queries.ts';
import { meldCompleet } from './volledig.ts';

export type Papierinvoer = {
  readonly casus: string;
  readonly vraag: string;
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een scan. */
  readonly scan: string;
  /** Wiens handtekening op het papier staat. */
  readonly als: Ondertekenaar;
  /** De taal van het formulier dat is getekend. */
  readonly taal: Taalcode;
  /** Zoals op papier; wat niet is aangekruist, is nee. */
  readonly antwoorden: readonly Keuze[];
  /** Collega (persoon) die het getekende papier zag. */
  readonly getuige: string;
  readonly getekendOp: string;
  readonly bestand: { readonly inhoud: Buffer; readonly teGroot: boolean } | null;
};

export type Papieruitkomst =
  | { readonly kind: 'bewaard'; readonly scan: string }
  | { readonly kind: 'bestand'; readonly reden: Scanfout }
  | { readonly kind: 'kan-niet'; readonly reden: Papierreden }
  | NietGevonden;

export type Papierreden =
  /** De vraag is voorbij of de casus gesloten. */
  | 'voorbij'
  /** Deze mens tekent of vindt hier vandaag niets (B.7). */
  | 'tekent-niet'
  /** Voor de vraag gesteld was, of in de toekomst. */
  | 'datum'
  /** Op die dag gaf de jongere een mening; nu tekent die zelf (Bijl 5-k). */
  | 'mening'
  | 'getuige'
  /** Deze mens antwoordde al zelf: dat gaat altijd voor. */
  | 'antwoordde-zelf'
  /** Deze mens zei eerder een formulier niet te hebben getekend. */
  | 'betwist'
  /** Getekend voordat diezelfde toestemming werd ingetrokken. */
  | 'na-intrekking';

/**
 * Neemt een op papier getekend formulier over, met scan en getuige (Bijl 5-a, 5-j). Alleen de partij van de gever kan dit, en
 * nooit over wat iemand zelf koos heen. Wie tekende, hoort dat het is overgenomen en kan zeggen dat het niet klopt.
 */
export async function neemPapierOver(opening: Casusopening<Medewerker>, invoer: Papierinvoer): Promise<Papieruitkomst> {
  const slot = { casus: invoer.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Papieruitkomst> => {
    const geopend = await openAlsDeelnemer(tx, invoer.casus, 'toestemming-op-papier');
    if (geopend === null) return NIET_GEVONDEN;
    const vraag = await findVraag(tx, invoer);
    const kop = {
      ...logkop(geopend.feiten),
      code: 'toestemming-op-papier',
      object: { soort: 'toestemmingsvraag', id: invoer.vraag },
    } as const;
    const keuring = await keur(tx, { geopend, vraag, invoer });
    if (keuring.kind !== 'goed') {
      await legVast(tx, { ...kop, uitkomst: keuring.kind === 'bewaard' ? 'gelukt' : 'geweigerd' });
      return keuring;
    }
    await legVast(tx, {
      ...kop,
      uitkomst: 'gelukt',
      bronPartij: keuring.vraag.gever_partij_id,
      toestemming: { id: invoer.vraag, versie: 1 },
    });
    await bewaar(tx, { geopend, invoer, ...keuring });
    return { kind: 'bewaard', scan: invoer.scan };
  });
}

type Goed = {
  readonly kind: 'goed';
  readonly vraag: Vraagrij;
  readonly persoon: string;
  readonly recht: Antwoordgever;
  readonly eerder: readonly Antwoordrij[];
  readonly tellen: readonly Antwoordrij[];
  readonly scan: Extract<ReturnType<typeof keurScan>, { kind: 'goed' }>;
  readonly inhoud: Buffer;
};
type Werk = { readonly geopend: Geopend; readonly vraag: Vraagrij | undefined; readonly invoer: Papierinvoer };

const nee = (reden: Papierreden): Papieruitkomst => ({ kind: 'kan-niet', reden });

async function keur(tx: Tx, { geopend, vraag, invoer }: Werk): Promise<Goed | Papieruitkomst> {
  const { feiten, stoel } = geopend;
  if (vraag === undefined || !isEigenVraag(geopend, vraag)) return NIET_GEVONDEN;
  const eerdereScan = await findScan(tx, invoer);
  if (eerdereScan?.vraag_id === vraag.id) return { kind: 'bewaard', scan: eerdereScan.id };
  if (feiten.casus.status === 'gesloten' || vraag.vervallen_op !== null) return nee('voorbij');
  const persoon = persoonVoor(feiten, invoer.als);
  if (persoon === undefined) return nee('tekent-niet');
  const gever = bronGever(feiten, vraag);
  const recht = antwoordrecht(feiten, gever, persoon);
  if (recht.kind === 'geen') return nee('tekent-niet');
  if (invoer.getekendOp > tx.vandaag || invoer.getekendOp < dagVan(vraag.gevraagd_op)) return nee('datum');
  const wasMening = recht.als === 'jongere' && !tekendeOp(feiten, gever, { als: recht.als, dag: invoer.getekendOp });
  if (recht.kind === 'tekent' && wasMening) return nee('mening');
  if (!(await isGetuige(tx, { partij: vraag.gever_partij_id, opnemer: stoel.persoon, invoer }))) return nee('getuige');
  const eerder = (await findAntwoordenVoor(tx, { casus: invoer.casus, partij: vraag.gever_partij_id })).filter(
    (a) => a.vraag_id === vraag.id && a.persoon_id === persoon,
  );
  if (await heeftBetwist(tx, { vraag: vraag.id, persoon })) return nee('betwist');
  if (eerder.some((a) => a.herkomst === 'zelf')) return nee('antwoordde-zelf');
  const ingetrokken = eerder.flatMap((a) => (a.ingetrokken_op === null ? [] : [dagVan(a.ingetrokken_op)]));
  if (ingetrokken.some((dag) => invoer.getekendOp < dag)) return nee('na-intrekking');
  const scan = keurScan(invoer.bestand);
  if (scan.kind === 'fout') return { kind: 'bestand', reden: scan.reden };
  const tellen = watTelt(recht, eerder);
  return {
    kind: 'goed',
    vraag,
    persoon,
    recht,
    eerder,
    tellen,
    scan,
    inhoud: invoer.bestand?.inhoud ?? Buffer.alloc(0),
  };
}

type Getuigenis = { readonly partij: string; readonly opnemer: string; readonly invoer: Papierinvoer };

async function isGetuige(tx: Tx, { partij, opnemer, invoer }: Getuigenis): Promise<boolean> {
  if (invoer.getuige === opnemer) return false;
  return (await findAanstellingenBij(tx, partij)).some(
    (a) => a.persoon === invoer.getuige && a.rol === 'medewerker' && a.van <= invoer.getekendOp,
  );
}

async function bewaar(
  tx: Tx,
  { geopend, invoer, vraag, persoon, recht, eerder, tellen, scan, inhoud }: Goed & Omit<Werk, 'vraag'>,
): Promise<void> {
  const { feiten, stoel } = geopend;
  const plek = {
    scan: invoer.scan,
    casus: invoer.casus,
    geverPartij: vraag.gever_partij_id,
    betrokkene: feiten.betrokkene.id,
  };
  await insertScan(tx, {
    id: invoer.scan,
    casus: invoer.casus,
    vraag: vraag.id,
    geverPartij: vraag.gever_partij_id,
    voor: persoon,
    opgenomenDoor: stoel.persoon,
    getuige: invoer.getuige,
    getekendOp: invoer.getekendOp,
    soort: scan.soort,
    grootte: inhoud.length,
    bestand: await verzegelScan(tx, plek, inhoud),
    bestandHash: scan.hash,
    tekstHash: vraag.tekst_hash,
  });
  const ontvangers = await ontvangersVan(tx, vraag);
  const plan = maakAntwoordplan({ vraag, ontvangers, eerder, tellen, antwoorden: invoer.antwoorden });
  const geraakt = await voerPlanUit(tx, {
    plan,
    vraag,
    recht,
    persoon,
    taal: invoer.taal,
    scan: invoer.scan,
  });
  await verwerkIntrekking(tx, feiten, geraakt);
  await meldCompleet(tx, feiten, vraag);
  await planBerichten(tx, [persoon]);
  await raakAan(tx, invoer.casus);
}
