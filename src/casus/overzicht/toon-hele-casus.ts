import { samen } from '../../db/samen.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { findInhouden, type Gegevenrij } from '../../gegeven/gegeven.queries.ts';
import { casuskop } from '../../gegeven/lees-gegeven.ts';
import {
  type Gegevenslijst,
  maakGegevensdeel,
  openInhoudrijen,
  stelGegevensvragen,
  zelfIngebracht,
} from '../../gegeven/lijst/toon-gegevens.ts';
import { noemMensen } from '../../gegeven/mensen.ts';
import type { Verstrekkingrij } from '../../gegeven/verstrekking.queries.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { gelezenMetKop, leesbareNamen, maakKop, naamUitInhouden } from '../casuskop.ts';
import { leesNogOver } from '../informeren/informatie-stof.ts';
import { findRaamtekst } from './overzicht.queries.ts';
import {
  inzageregel,
  type Metstof,
  type NietAanTafel,
  type Overzichtfeiten,
  opAanTafel,
  overzichtUit,
  stelOverzichtvragen,
} from './toon-casus.ts';

/** Een casus zoals een deelnemer haar nu mag zien: wat op het overzicht staat, en de gegevens daarin. */
export type HeleCasus = {
  readonly kind: 'geheel';
  readonly overzicht: Overzichtfeiten;
  readonly gegevens: Gegevenslijst;
};

/**
 * Leest een casus in haar geheel voor wie aan tafel zit, in een transactie: waarop geoordeeld wordt is een keer gelezen, en een
 * logregel noemt alle soorten gegevens die erin staan (ADR 0040). Zij bestaat uit dezelfde delen als de pagina's Overzicht en
 * Gegevens, die elk alleen hun eigen deel lezen; wie bij een ontvanger meeleest, staat alleen op die pagina.
 */
export async function toonHeleCasus(
  opening: Casusopening<Medewerker>,
  casus: string,
): Promise<HeleCasus | NietAanTafel> {
  return opAanTafel(opening, casus, leesGeheel);
}

async function leesGeheel(tx: Tx, geopend: Metstof): Promise<HeleCasus> {
  const { feiten, stoel, weegstof } = geopend;
  const zitting = { ...weegstof, stoel };
  const { id: casus } = feiten.casus;
  const [genoemd, [raam], rijen, verstrekkingen, ...overzichtrijen] = await samen(tx, (t) => [
    noemMensen(t, { feiten }),
    findRaamtekst(t, casus),
    ...stelGegevensvragen(t, casus),
    ...stelOverzichtvragen(t, geopend),
  ]);
  const namen = leesbareNamen(geopend, weegstof, naamstof(geopend, { rijen, verstrekkingen })).map(({ id }) => id);
  const eigen = zelfIngebracht(zitting, rijen).map(({ id }) => id);
  const [gevonden, nogOver] = await samen(tx, (t) => [
    findInhouden(t, { casus, gegevens: [...new Set([...namen, ...eigen])] }),
    leesNogOver(t, feiten, overzichtrijen[0]),
  ]);
  const inhouden = await openInhoudrijen(tx, zitting, gevonden);
  const naam = naamUitInhouden(namen.map((id) => inhouden.get(id) ?? null));
  const kop = await maakKop(tx, geopend, { raam, naam });
  const { delen, soorten } = maakGegevensdeel(zitting, { rijen, verstrekkingen, mensen: genoemd, inhouden });
  await legVast(tx, inzageregel(feiten, [...new Set([...gelezenMetKop(kop), ...soorten])]));
  return {
    kind: 'geheel',
    overzicht: overzichtUit(tx, geopend, { kop, genoemd, rijen: overzichtrijen, nogOver }),
    gegevens: { kind: 'lijst', casus: casuskop(zitting), blad: kop, ...delen },
  };
}

type Gelezenrijen = { readonly rijen: readonly Gegevenrij[]; readonly verstrekkingen: readonly Verstrekkingrij[] };

/** Uit wat al gelezen is: wat een naam draagt, en wat deze stoel nu heeft. */
function naamstof({ stoel }: Metstof, { rijen, verstrekkingen }: Gelezenrijen) {
  return {
    rijen: rijen.filter((rij) => rij.categorie === 'a' && rij.status === 'ingebracht'),
    verstrekkingen: verstrekkingen.filter((v) => v.aan_persoon_id === stoel.persoon && v.status === 'actief'),
  };
}
