import type { Bladkop } from '../../casus/casusblad.tsx';
import type { CasusFeiten } from '../../casus/feiten.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import { eisBlad, leesBlad } from '../../gegeven/blad.ts';
import { type Mens, noemMensen } from '../../gegeven/mensen.ts';
import type { Opening } from '../../gegeven/nieuw/invoer.ts';
import { afwegingKanTellen } from '../../gegeven/oordeel/afwegen.ts';
import {
  type GeenZitting,
  legVergeefsVast,
  mogelijkeOntvangers,
  openZitting,
  type Zitting,
} from '../../gegeven/zitting.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { LIJST_5_1, type Oordeel } from '../../regels/index.ts';
import { type Begin, type Keuzes, type Stand, stelSamen } from '../stand.ts';
import { bepaalVervolg, type Vervolg } from '../volgende-vraag.ts';
import { padenVan } from '../vulling.ts';
import { beginInCasus, voorstelUit } from './begin.ts';

export type Casusvraag = { readonly casus: string; readonly keuzes: Keuzes };

/** Alles wat een pagina laat zien; van toestemming alleen wat het oordeel er zelf over zegt. */
export type Casusstand = {
  readonly kind: 'stand';
  readonly blad: Bladkop;
  readonly feiten: CasusFeiten;
  readonly ik: Mens;
  /** De leeftijd voor wie de naam van de jongere nu mag lezen; anders telt zij alleen mee. */
  readonly leeftijdLeesbaar: boolean;
  readonly begin: Begin;
  readonly stand: Stand;
  readonly vervolg: Vervolg;
  /** Open vragen die alleen de casus zelf kan beantwoorden, als pad. */
  readonly elders: readonly string[];
  readonly afwegingKan: boolean;
};

/**
 * "Mag ik dit delen?" binnen een casus: legt de antwoorden van één professional bij wat de casus weet, en geeft de
 * volgende vraag of het oordeel. Er wordt niets bewaard of gedeeld; elke stap leest feiten over een jongere en laat
 * dus een logregel achter, zonder de antwoorden.
 */
export function stelVraagInCasus(opening: Opening, vraag: Casusvraag): Promise<Casusstand | GeenZitting> {
  const slot = { casus: vraag.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openZitting(tx, vraag.casus);
    if (geopend.kind !== 'zitting') {
      await legVergeefsVast(tx, { code: 'oordeel-gevraagd', casus: vraag.casus });
      return geopend;
    }
    return antwoord(tx, geopend.zitting, vraag.keuzes);
  });
}

async function antwoord(tx: Tx, zitting: Zitting, keuzes: Keuzes): Promise<Casusstand> {
  const mensen = await noemMensen(tx, zitting);
  const ontvangers = mogelijkeOntvangers(zitting).map((stoel) => ({ stoel, mens: mensen.mens(stoel) }));
  const begin = beginInCasus(
    zitting,
    ontvangers.toSorted((a, b) => volgorde(a.mens).localeCompare(volgorde(b.mens), 'nl')),
  );
  const stand = stelSamen(begin, keuzes);
  const vervolg = bepaalVervolg(begin, keuzes, stand);
  const { blad, soorten } = await leesBlad(tx, zitting);
  await legVraagVast(tx, zitting, { stand, soorten });
  return {
    kind: 'stand',
    blad: eisBlad(blad),
    feiten: zitting.feiten,
    ik: mensen.mens(zitting.stoel),
    leeftijdLeesbaar: soorten.includes('a'),
    begin,
    stand,
    vervolg,
    elders: vervolg.kind === 'vraag' ? [] : eldersOpen(begin, vervolg.oordeel),
    afwegingKan: vervolg.kind === 'antwoord' && kanAfwegen(zitting, { stand, keuzes, oordeel: vervolg.oordeel }),
  };
}

/** Eerst wie werkt, op organisatie; dan het gezin. */
const volgorde = ({ partijNaam, naam }: Mens): string => `${partijNaam ?? '\uffff'} ${naam}`;

async function legVraagVast(
  tx: Tx,
  { feiten, stoel }: Zitting,
  { stand, soorten }: { readonly stand: Stand; readonly soorten: readonly string[] },
): Promise<void> {
  const { categorie, doel } = stand.vraag.gegeven ?? {};
  const vanDeLijst = LIJST_5_1.filter((soort) => soort === categorie);
  await legVast(tx, {
    code: 'oordeel-gevraagd',
    uitkomst: 'gelukt',
    casus: feiten.casus.id,
    bronPartij: stoel.partijId,
    ...(doel === undefined ? {} : { doel }),
    categorieen: [...new Set([...vanDeLijst, ...soorten])],
    fase: feiten.casus.fase,
    betrokkenen: [feiten.betrokkene.id],
  });
}

function eldersOpen({ vragenlijst }: Begin, { vragen }: Oordeel): readonly string[] {
  const hier = new Set(vragenlijst.flatMap((punt) => [...padenVan(punt)]));
  return vragen.filter((pad) => !hier.has(pad));
}

type Uitslag = { readonly stand: Stand; readonly keuzes: Keuzes; readonly oordeel: Oordeel };

function kanAfwegen(zitting: Zitting, { stand, keuzes, oordeel }: Uitslag): boolean {
  const voorstel = voorstelUit(zitting, stand.vraag, keuzes);
  return voorstel !== null && afwegingKanTellen(zitting, voorstel, oordeel);
}
