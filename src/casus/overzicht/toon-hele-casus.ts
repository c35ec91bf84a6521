import { samen } from '../../db/samen.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { casuskop } from '../../gegeven/lees-gegeven.ts';
import { openLijst } from '../../gegeven/lijst/open-lijst.ts';
import { type Gegevenslijst, maakGegevensdeel, stelGegevensvragen } from '../../gegeven/lijst/toon-gegevens.ts';
import { noemMensen } from '../../gegeven/mensen.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { gelezenMetKop, maakKop } from '../casuskop.ts';
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
  const nogOver = await leesNogOver(tx, feiten, overzichtrijen[0]);
  const { inhouden, naam } = await openLijst(tx, zitting, { rijen, verstrekkingen, metNaam: true });
  const kop = await maakKop(tx, geopend, { raam, naam });
  const { delen, soorten } = maakGegevensdeel(zitting, { rijen, verstrekkingen, mensen: genoemd, inhouden });
  await legVast(tx, inzageregel(feiten, [...new Set([...gelezenMetKop(kop), ...soorten])]));
  return {
    kind: 'geheel',
    // Herinneren is iets van de pagina Overzicht.
    overzicht: overzichtUit(tx, geopend, { kop, genoemd, rijen: overzichtrijen, nogOver, herinnerd: new Map() }),
    gegevens: { kind: 'lijst', casus: casuskop(zitting), blad: kop, ...delen },
  };
}
