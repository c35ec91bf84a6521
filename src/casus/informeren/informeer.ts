import { findBijeenkomsten, insertUitnodiging } from '../../bijeenkomst/bijeenkomst.queries.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { dagVan } from '../../lib/klok.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Doel } from '../../regels/index.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../../taak/taken.ts';
import { insertLidmaatschap } from '../aanmelding/aanmelding.queries.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { insertDeelnemer } from '../deelnemer.queries.ts';
import { type CasusFeiten, isGeinformeerd, isOnder12, teInformeren, uitTeNodigen } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import type { Informeerwijze } from '../woorden.ts';
import { gedeeldZegel } from '../zegels.ts';
import { insertInformatietekst } from './informatie.queries.ts';
import { hashVanInformatie, type Informatietekst } from './informatie-tekst.ts';
import { findInformatiemomenten, insertInformatie, isEldersBinnen } from './informeer.queries.ts';
import { kenmerkVan, metRegie, schrijfTeksten, type Uitleg } from './informeer-teksten.ts';

export type Informering = {
  readonly casus: string;
  /** Wie is geinformeerd; alleen mensen die dat moeten zijn (12.1). */
  readonly personen: readonly string[];
  /** De partijen die mogelijk iets ontvangen; de eigen partij hoort er altijd bij (12.4b). */
  readonly partijen: readonly string[];
  readonly doelen: readonly Doel[];
  readonly hoe: Informeerwijze;
  /** Kalenderdag, niet na vandaag. */
  readonly op: string;
  /** Wat de controlepagina toonde (`Informeercontrole.gezien`): verandert er intussen iets aan een uitleg, dan ligt er niets vast. */
  readonly gezien?: string;
};

export type Verhindering = 'personen' | 'partijen' | 'doelen' | 'datum' | 'gesloten';

export type Informeeruitkomst =
  | { readonly kind: 'vastgelegd' }
  | { readonly kind: 'kan-niet'; readonly reden: Verhindering }
  /** De uitleg is anders dan wie dit vastlegt heeft gezien. */
  | { readonly kind: 'intussen-veranderd' }
  | NietGevonden;

/**
 * Legt vast wie van de betrokkenen is geinformeerd over welke ontvangers en doelen (12.1, 12.2, 12.4, fn 31). Ouders en een
 * jongere vanaf 12 krijgen daarmee hun stoel, en een bericht zonder inhoud dat er iets klaarstaat: daarvoor zagen zij hun zaak niet.
 * De uitleg van 12.4 wordt bewaard zoals ieder haar kreeg: wie al wist, kreeg alleen wat nieuw is.
 */
export async function informeer(
  opening: Casusopening<Medewerker>,
  informering: Informering,
): Promise<Informeeruitkomst> {
  const { verzoeker } = opening;
  // Wie een stoel krijgt, krijgt er een: twee keer verzenden wacht op elkaar.
  const slot = { casus: informering.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Informeeruitkomst> => {
    const geopend = await openAlsRegie(tx, informering.casus, 'betrokkene-geinformeerd');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const reden = keurInformering(feiten, informering);
    if (reden !== null) {
      await legVast(tx, { ...logkop(feiten), code: 'betrokkene-geinformeerd', uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden };
    }
    if (await ligtVast(tx, feiten, informering)) {
      await legVast(tx, { ...logkop(feiten), code: 'betrokkene-geinformeerd', uitkomst: 'gelukt' });
      return { kind: 'vastgelegd' };
    }
    const teksten = await schrijfTeksten(tx, feiten, informering);
    if (informering.gezien !== undefined && informering.gezien !== kenmerkVan(teksten)) {
      await legVast(tx, { ...logkop(feiten), code: 'betrokkene-geinformeerd', uitkomst: 'mislukt' });
      return { kind: 'intussen-veranderd' };
    }
    await schrijf(tx, { feiten, verzoeker, informering, teksten });
    return { kind: 'vastgelegd' };
  });
}

/** Precies dit is al vastgelegd: hetzelfde formulier nog eens verzonden is een keer informeren. */
async function ligtVast(tx: Tx, feiten: CasusFeiten, informering: Informering): Promise<boolean> {
  const { casus, personen, hoe, op, doelen } = informering;
  const partijen = [...informering.partijen, feiten.casus.procesregiepartij];
  const weet = (persoon: string, partij: string): boolean =>
    feiten.informatie.some(
      (i) => i.persoon === persoon && i.partij === partij && i.op === op && doelen.every((d) => i.doelen.includes(d)),
    );
  if (!personen.every((persoon) => partijen.every((partij) => weet(persoon, partij)))) return false;
  const momenten = await findInformatiemomenten(tx, casus);
  return personen.every((persoon) => momenten.some((m) => m.persoon_id === persoon && m.hoe === hoe && m.op === op));
}

/** Waarom dit niet kan worden vastgelegd; null als het kan. */
export function keurInformering(feiten: CasusFeiten, informering: Informering): Verhindering | null {
  const nodig = new Set(teInformeren(feiten));
  if (feiten.casus.status === 'gesloten') return 'gesloten';
  if (informering.personen.length === 0 || !informering.personen.every((persoon) => nodig.has(persoon)))
    return 'personen';
  if (!informering.partijen.every((partij) => feiten.convenant.gebonden.has(partij))) return 'partijen';
  if (informering.doelen.length === 0 || !informering.doelen.every((doel) => feiten.casus.doelen.includes(doel)))
    return 'doelen';
  return informering.op > feiten.peildatum ? 'datum' : null;
}

type Werk = {
  readonly feiten: CasusFeiten;
  readonly verzoeker: Medewerker;
  readonly informering: Informering;
  readonly teksten: readonly Uitleg[];
};

async function schrijf(tx: Tx, werk: Werk): Promise<void> {
  const { feiten, verzoeker, informering } = werk;
  const partijen = metRegie(feiten, informering);
  for (const { persoon, tekst } of werk.teksten) {
    const nieuw = {
      id: tx.nieuwId(),
      casus: informering.casus,
      persoon,
      hoe: informering.hoe,
      op: informering.op,
      doorPersoon: verzoeker.persoon,
      doorPartij: verzoeker.partij,
    };
    const inhoud = await verzegel(tx, feiten, { informatie: nieuw.id, tekst });
    await insertInformatie(tx, nieuw, { partijen, doelen: informering.doelen });
    await insertInformatietekst(tx, {
      informatie: nieuw.id,
      casus: nieuw.casus,
      lezer: tekst.lezer,
      tekst_versie: tekst.versie,
      tekst_hash: hashVanInformatie(tekst),
      inhoud,
    });
    await legVast(tx, {
      ...logkop(feiten),
      code: 'betrokkene-geinformeerd',
      uitkomst: 'gelukt',
      object: { soort: 'informatie', id: nieuw.id },
      bronPartij: verzoeker.partij,
    });
  }
  for (const persoon of informering.personen) await geefStoel(tx, werk, persoon);
  await planBerichten(tx, informering.personen);
  await rondAfWatVerteldIs(tx, werk, partijen);
  await raakAan(tx, informering.casus);
}

function verzegel(
  tx: Tx,
  { casus }: CasusFeiten,
  { informatie, tekst }: { readonly informatie: string; readonly tekst: Informatietekst },
): Promise<Buffer> {
  const plek = { casus: casus.id, procesregiepartij: casus.procesregiepartij, record: informatie } as const;
  return verzegelTekst(tx.omgeving.kluis, {
    ...gedeeldZegel({ ...plek, veld: 'informatietekst.inhoud' }),
    tekst: JSON.stringify(tekst),
  });
}

// Een taak om te informeren gaat weg als iedereen die het moet weten, het nu weet: een ouder is niet genoeg (12.1).
async function rondAfWatVerteldIs(tx: Tx, { feiten, informering }: Werk, partijen: readonly string[]): Promise<void> {
  const { casus, personen, doelen, op } = informering;
  const erbij = personen.flatMap((persoon) => partijen.map((partij) => ({ persoon, partij, doelen, op })));
  const nu: CasusFeiten = { ...feiten, informatie: [...feiten.informatie, ...erbij] };
  for (const onderwerp of partijen) {
    if (nogTeInformeren(nu, onderwerp).length === 0)
      await rondTakenAf(tx, { casus, soort: 'ontvanger-vertellen', onderwerp });
  }
  if (nogTeInformeren(nu, null).length > 0) return;
  for (const soort of ['betrokkenen-informeren', 'doel-vertellen'] as const) await rondTakenAf(tx, { casus, soort });
}

// Wie al een stoel had, houdt die; een jongere krijgt er een vanaf 12 jaar (T25-13, fn 32).
async function geefStoel(tx: Tx, { feiten, verzoeker, informering }: Werk, persoon: string): Promise<void> {
  if (feiten.deelnemers.some((d) => d.persoon === persoon)) return;
  const isJongere = persoon === feiten.betrokkene.persoon;
  if (isJongere && isOnder12(feiten)) return;
  await insertLidmaatschap(tx, { persoon, casus: informering.casus, rol: 'deelnemer' });
  await insertDeelnemer(tx, {
    id: tx.nieuwId(),
    casus: informering.casus,
    persoon,
    soort: isJongere ? 'jongere' : 'ouder',
    aanstelling: null,
    partij: null,
    procesregisseur: false,
    behandelrelatie: false,
    directBetrokken: null,
    door: verzoeker.persoon,
    verklaring: null,
    bevestigd: true,
    toegezegdGegeven: null,
  });
  if (!(await isEldersBinnen(tx, { casus: informering.casus, persoon })))
    await planTaak(tx, {
      casus: informering.casus,
      voor: verzoeker.persoon,
      soort: 'gezinscode-geven',
      voorDatum: null,
      onderwerp: persoon,
    });
  await nodigUitVoorKomende(tx, feiten, persoon);
}

/** Wie een stoel krijgt, is meteen uitgenodigd voor wat al gepland staat en waar hij die dag bij hoort (3.4b). */
async function nodigUitVoorKomende(tx: Tx, feiten: CasusFeiten, persoon: string): Promise<void> {
  const bijeenkomsten = (await findBijeenkomsten(tx, feiten.casus.id)).filter((b) => b.op > tx.nu);
  const erbij = bijeenkomsten.filter((b) =>
    uitTeNodigen({ ...feiten, peildatum: dagVan(b.op) }).personen.includes(persoon),
  );
  for (const { id } of erbij) await insertUitnodiging(tx, { bijeenkomst: id, casus: feiten.casus.id, persoon });
  if (persoon === feiten.betrokkene.persoon)
    await rondTakenAf(tx, { casus: feiten.casus.id, soort: 'jongere-uitnodigen' });
}

/** Wie nog geinformeerd moet worden over deze partij, voor een of meer doelen van de casus. Leeg als alles gedaan is. */
export function nogTeInformeren(feiten: CasusFeiten, partij: string | null): readonly string[] {
  const { doelen } = feiten.casus;
  if (doelen.every((doel) => isGeinformeerd(feiten, { partij, doel }))) return [];
  const weet = (persoon: string, doel: Doel) =>
    feiten.informatie.some(
      (i) => i.persoon === persoon && i.doelen.includes(doel) && (partij === null || i.partij === partij),
    );
  return teInformeren(feiten).filter((persoon) => !doelen.every((doel) => weet(persoon, doel)));
}
