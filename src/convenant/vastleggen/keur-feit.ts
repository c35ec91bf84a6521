import { type Convenantstand, standVanConvenant, TOETREDINGSTAPPEN } from '../../regels/verloop/index.ts';
import { type Feitrij, feitenOp, gezetteStappen, isVerlopen, zonderHerroepen } from '../feitrij.ts';
import type { Feitfout } from './feitfout.ts';

/** Wat bekend moet zijn om een feit te keuren; `door` is null als het systeem een verzonnen regio laadt. */
export type Keurstof = {
  readonly rijen: readonly Feitrij[];
  readonly opzegtermijn: number;
  readonly vandaag: string;
  readonly door: { readonly partij: string; readonly penvoerder: boolean } | null;
  readonly wijze: 'scherm' | 'papier';
};

const geen = null;

/**
 * Mag dit feit bij de andere (Art 17.1 tot en met Art 19.2, fn 2, P-6)? Of het ook iets verandert, zegt daarna de vouw zelf.
 * @returns null als het kan.
 */
export function keurFeit(feit: Feitrij, alles: Keurstof): Feitfout | null {
  if (feit.kind === 'herroeping') return keurHerroeping(feit, alles);
  const stof = { ...alles, rijen: zonderHerroepen(alles.rijen) };
  const stand = standVanConvenant(feitenOp(stof.rijen, feit.datum), feit.datum, stof.opzegtermijn);
  if (feit.datum > stof.vandaag) return 'toekomst';
  return magVastleggen(feit, stof) ?? (stand.kind === 'geeindigd' ? 'geeindigd' : keurInhoud(feit, stof, stand));
}

function magVastleggen({ kind, partij }: Feitrij, { door, wijze }: Keurstof): Feitfout | null {
  if (door === null) return geen;
  switch (kind) {
    case 'tekst':
    case 'beeindiging':
    case 'evaluatie':
      return door.penvoerder ? geen : 'alleen-penvoerder';
    case 'volmacht':
    case 'ondertekening':
    case 'opzegging':
      return partij === door.partij || (door.penvoerder && wijze === 'papier') ? geen : 'andere-partij';
    case 'toetreding':
    case 'herroeping':
      return geen;
    default:
      return kind satisfies never;
  }
}

function keurInhoud(feit: Feitrij, stof: Keurstof, stand: Convenantstand): Feitfout | null {
  switch (feit.kind) {
    case 'tekst':
      return keurTekst(feit, stof);
    case 'volmacht':
      return keurVolmacht(feit, stof);
    case 'ondertekening':
      return keurTekstfeit(feit, stof) ?? keurTekenaar(feit, stof, stand);
    case 'toetreding':
      return keurTekstfeit(feit, stof) ?? keurToetreding(feit, stof);
    case 'opzegging':
      return keurOpzegging(feit, stof, stand);
    case 'beeindiging':
      return keurEinde(feit, stand);
    case 'evaluatie':
      return stand.kind === 'van-kracht' ? geen : 'niet-van-kracht';
    case 'herroeping':
      return geen;
    default:
      return feit.kind satisfies never;
  }
}

const tekstVan = ({ tekst }: Feitrij, rijen: readonly Feitrij[]): Feitrij | undefined =>
  rijen.find((rij) => rij.kind === 'tekst' && rij.tekst === tekst);

function keurTekst({ tekst, tekenaars }: Feitrij, { rijen }: Keurstof): Feitfout | null {
  if (rijen.some((rij) => rij.kind === 'tekst' && rij.tekst === tekst)) return 'al-vastgelegd';
  return (tekenaars ?? []).length < 2 ? 'geen-tekenaars' : geen;
}

function keurTekstfeit(feit: Feitrij, { rijen }: Keurstof): Feitfout | null {
  const tekst = tekstVan(feit, rijen);
  if (tekst === undefined) return 'tekst-niet-aangeboden';
  if (feit.datum < tekst.datum) return 'voor-de-tekst';
  const zelfde = (rij: Feitrij): boolean =>
    rij.kind === feit.kind && rij.partij === feit.partij && rij.tekst === feit.tekst && rij.stap === feit.stap;
  return rijen.some((rij) => zelfde(rij) && rij.datum === feit.datum) ? 'al-vastgelegd' : geen;
}

/** De volmacht mag ouder zijn dan het aanbod van de tekst: een bestuur beslist vaak vooruit. Na zijn einde geeft hij niets meer. */
function keurVolmacht(feit: Feitrij, { rijen, vandaag }: Keurstof): Feitfout | null {
  const tekst = tekstVan(feit, rijen);
  if (tekst === undefined) return 'tekst-niet-aangeboden';
  if (!tekst.schoolbesturen?.includes(feit.partij ?? '')) return 'geen-schoolbestuur';
  if (!tekst.tekenaars?.includes(feit.aan ?? '')) return 'gevolmachtigde';
  const gebruikt = feitenOp([...rijen, feit], vandaag).some(
    (f) => f.kind === 'volmacht' && f.van === feit.partij && f.datum === feit.datum && f.tekst === feit.tekst,
  );
  if (isVerlopen(feit, vandaag) && !gebruikt) return 'volmacht-verlopen';
  return rijen.some(
    (rij) =>
      rij.kind === 'volmacht' && rij.partij === feit.partij && rij.datum === feit.datum && rij.tekst === feit.tekst,
  )
    ? 'al-vastgelegd'
    : geen;
}

function keurTekenaar({ partij, tekst: welke }: Feitrij, { rijen }: Keurstof, stand: Convenantstand): Feitfout | null {
  const tekst = rijen.find((rij) => rij.kind === 'tekst' && rij.tekst === welke);
  const genoemd = [...(tekst?.tekenaars ?? []), ...(tekst?.schoolbesturen ?? [])].includes(partij ?? '');
  const toegetreden = stand.partijen.some((p) => p.partij === partij && p.gebonden);
  return genoemd || toegetreden ? geen : 'geen-partij';
}

function keurToetreding(feit: Feitrij, { rijen }: Keurstof): Feitfout | null {
  const tekst = tekstVan(feit, rijen);
  if ([...(tekst?.tekenaars ?? []), ...(tekst?.schoolbesturen ?? [])].includes(feit.partij ?? '')) return 'al-partij';
  const gezet = gezetteStappen(rijen, feit);
  if (gezet.some(({ stap }) => stap === feit.stap)) return 'al-vastgelegd';
  const opVolgorde = TOETREDINGSTAPPEN[gezet.length] === feit.stap && (gezet.at(-1)?.datum ?? '') <= feit.datum;
  return opVolgorde ? geen : 'stap-niet-aan-de-beurt';
}

function keurOpzegging({ partij }: Feitrij, { rijen }: Keurstof, stand: Convenantstand): Feitfout | null {
  const nu = stand.partijen.find((p) => p.partij === partij);
  if (nu?.gebonden === true) return nu.tot !== null && nu.tot !== stand.eindePer ? 'al-opgezegd' : geen;
  const tekende = rijen.some(
    (rij) => rij.partij === partij && (rij.kind === 'ondertekening' || rij.kind === 'volmacht'),
  );
  return tekende && nu?.waarom.code !== 'vertrokken' ? geen : 'niets-op-te-zeggen';
}

function keurEinde({ datum, per, instemming }: Feitrij, stand: Convenantstand): Feitfout | null {
  if (stand.kind !== 'van-kracht') return 'niet-van-kracht';
  if (per === null || per <= datum) return 'einde-te-vroeg';
  const gebonden = stand.partijen.filter((p) => p.gebonden);
  return gebonden.every(({ partij }) => instemming?.includes(partij)) ? geen : 'niet-allen';
}

/** Een tekst verandert met een nieuwe tekst (Art 17.1); al het andere is te herstellen, een keer, en ook als het convenant afliep. */
function keurHerroeping({ herroept, datum }: Feitrij, { rijen }: Keurstof): Feitfout | null {
  const doel = rijen.find(({ id }) => id === herroept);
  if (doel === undefined || doel.kind === 'tekst' || doel.kind === 'herroeping') return 'niet-te-herstellen';
  if (rijen.some((rij) => rij.herroept === herroept)) return 'al-hersteld';
  return doel.datum === datum ? geen : 'niet-te-herstellen';
}
