import { inTransactie, type Tx } from '../../db/transactie.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import { standVanConvenant } from '../../regels/verloop/index.ts';
import type { Herstelreden } from '../convenant.queries.ts';
import { type Convenant, findConvenant, findFeiten, findFeitinhoud, findHerkomst } from '../convenant.queries.ts';
import { alsFeit, type Feitrij, feitenOp } from '../feitrij.ts';
import { type Convenantblad, type Feitregel, metHerkomst } from '../toon-convenant.ts';
import { type Convenantopening, type Daaduitkomst, weigerDaad } from './doe-daad.ts';
import type { Feitfout } from './feitfout.ts';
import { type Feitwens, feitzegel, legConvenantfeitenVast, type Ondertekenaar } from './leg-convenantfeit-vast.ts';

/** Wat er bij elke soort feit mis kan zijn gegaan; wat op het scherm is getekend, is niet overgetypt en staat er niet bij. */
export const HERSTELREDENEN: Readonly<Record<Feitrij['kind'], readonly Herstelreden[]>> = {
  tekst: [],
  volmacht: ['datum', 'organisatie', 'versie', 'inhoud', 'dubbel', 'niet-gebeurd'],
  ondertekening: ['datum', 'organisatie', 'versie', 'dubbel', 'niet-gebeurd'],
  toetreding: ['datum', 'organisatie', 'niet-gebeurd'],
  opzegging: ['datum', 'organisatie', 'dubbel', 'niet-gebeurd'],
  beeindiging: ['datum', 'inhoud', 'dubbel', 'niet-gebeurd'],
  evaluatie: ['datum', 'dubbel', 'niet-gebeurd'],
  herroeping: [],
};

type Hersteller = { readonly partij: string; readonly penvoerder: boolean };

/**
 * Waarom deze beheerder een feit niet kan herstellen; null als het kan. Wat van papier is overgenomen herstelt de organisatie zelf, of
 * de penvoerder die het overnam. Wat een organisatie zelf tekende of vastlegde, neemt een ander nooit weg (Sign-1).
 */
export function herstelfout(
  feit: Pick<Feitregel, 'kind' | 'partij' | 'wijze' | 'doorPartij'>,
  wie: Hersteller,
): Feitfout | null {
  switch (feit.kind) {
    case 'tekst':
    case 'herroeping':
      return 'niet-te-herstellen';
    case 'beeindiging':
    case 'evaluatie':
      return wie.penvoerder ? null : 'alleen-penvoerder';
    case 'volmacht':
    case 'ondertekening':
    case 'toetreding':
    case 'opzegging':
      if (feit.wijze === 'scherm') return 'niet-te-herstellen';
      if (feit.partij === wie.partij) return null;
      return wie.penvoerder && feit.doorPartij === wie.partij ? null : 'vastgelegd-door-ander';
    default:
      return feit.kind satisfies never;
  }
}

/** Wie vandaag gebonden is en dat zonder dit feit niet zou zijn. */
export function gevolgVan(blad: Convenantblad, feit: Feitrij): readonly string[] {
  const rijen = blad.feiten.filter(({ id }) => id !== feit.id);
  const zonder = standVanConvenant(feitenOp(rijen, blad.vandaag), blad.vandaag, blad.convenant.opzegtermijn);
  const blijft = new Set(zonder.partijen.filter(({ gebonden }) => gebonden).map(({ partij }) => partij));
  return blad.nu.partijen.filter(({ partij, gebonden }) => gebonden && !blijft.has(partij)).map(({ partij }) => partij);
}

export type Herstelwens = {
  readonly convenant: string;
  readonly feit: string;
  readonly reden: Herstelreden;
  /** De juiste dag: dan staat hetzelfde feit er meteen weer, met zijn papier. Null als het feit alleen weg moet. */
  readonly datum: string | null;
};

/**
 * Herstelt een feit dat verkeerd was vastgelegd: een tegenfeit met reden neemt het weg, en was alleen de dag fout, dan legt dezelfde
 * transactie het op de juiste dag vast. Wie gebonden is, volgt meteen; het oude feit blijft in de lijst staan (Art 19.1 (a), Sign-1).
 */
export function herstelFeit(opening: Convenantopening, wens: Herstelwens): Promise<Daaduitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Daaduitkomst> => {
    const kop = { code: 'convenantfeit-hersteld', convenant: wens.convenant } as const;
    const convenant = await findConvenant(tx, wens.convenant);
    const feit = convenant === undefined ? undefined : await vindFeit(tx, wens);
    if (convenant === undefined || feit === undefined) return weigerDaad(tx, kop, { kind: 'niet-gevonden' });
    const reden = kanNiet(feit, { wens, convenant, partij: opening.verzoeker.partij });
    if (reden !== null) return weigerDaad(tx, kop, { kind: 'kan-niet', reden });
    const tegenfeit: Feitwens = {
      feit: { versie: 1, datum: feit.datum, kind: 'herroeping', feit: feit.id },
      wijze: 'scherm',
      herstelreden: wens.reden,
    };
    const opnieuw = wens.datum === null ? [] : [await opAndereDag(tx, feit, wens.datum)];
    const uitkomst = await legConvenantfeitenVast(tx, wens.convenant, [tegenfeit, ...opnieuw]);
    if (uitkomst.kind === 'kan-niet') return uitkomst;
    return uitkomst.kind === 'onbekend' ? weigerDaad(tx, kop, { kind: 'niet-gevonden' }) : { kind: 'gedaan' };
  });
}

async function vindFeit(tx: Tx, { convenant, feit }: Herstelwens): Promise<Feitregel | undefined> {
  const alle = metHerkomst(await findFeiten(tx, convenant), await findHerkomst(tx, convenant));
  return alle.find(({ id }) => id === feit);
}

type Stof = { readonly wens: Herstelwens; readonly convenant: Convenant; readonly partij: string };

function kanNiet(feit: Feitregel, { wens, convenant, partij }: Stof): Feitfout | null {
  const { reden, datum } = wens;
  if ((reden === 'datum') !== (datum !== null) || !HERSTELREDENEN[feit.kind].includes(reden))
    return 'niet-te-herstellen';
  if (datum === feit.datum) return 'zelfde-dag';
  if (datum !== null && feit.geldigTot !== null && feit.geldigTot < datum) return 'volmacht-verlopen';
  return herstelfout(feit, { partij, penvoerder: partij === convenant.penvoerder });
}

/** Hetzelfde feit op een andere dag: met wie tekende, de woorden en het papier dat er al lag. */
async function opAndereDag(tx: Tx, feit: Feitregel, datum: string): Promise<Feitwens> {
  const inhoud = await findFeitinhoud(tx, feit.id);
  const open = async (veld: 'ondertekenaar' | 'woorden', partij: string | null, envelop: Buffer | null | undefined) => {
    if (envelop === null || envelop === undefined || partij === null) return null;
    const [tekst = null] = await openTeksten(tx.omgeving.kluis, [
      { ...feitzegel({ partij, feit: feit.id, veld }), envelop },
    ]);
    return tekst;
  };
  const ondertekenaar = await open('ondertekenaar', feit.partij, inhoud?.ondertekenaar);
  return {
    feit: { ...alsFeit(feit), datum, id: tx.nieuwId() },
    wijze: feit.wijze,
    geldigTot: feit.geldigTot,
    plaats: feit.plaats,
    ondertekenaar: ondertekenaar === null ? null : (JSON.parse(ondertekenaar) as Ondertekenaar),
    woorden: await open('woorden', inhoud?.doorPartij ?? null, inhoud?.woorden),
    bewijsstuk: inhoud?.bewijsstuk ?? null,
  };
}
