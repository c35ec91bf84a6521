import { inTransactie, type Tx } from '../../db/transactie.ts';
import { partijVan } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { toestemmingVoor } from '../../toestemming/stand.ts';
import { findGegeven, type Gegevenrij } from '../gegeven.queries.ts';
import type { Opening } from '../nieuw/invoer.ts';
import { afwegingKanTellen } from '../oordeel/afwegen.ts';
import { benodigdeSoorten } from '../oordeel/vraag.ts';
import { type Voorstel, weegVerstrekken } from '../oordeel/weeg.ts';
import {
  alsFeit,
  type GeenZitting,
  isZelfIngebracht,
  legVergeefsVast,
  mogelijkeOntvangers,
  openZitting,
  type Zitting,
} from '../zitting.ts';
import { insertAfweging } from './afweging.queries.ts';
import { type Overwegingen, verzegelOverwegingen } from './afweging-inhoud.ts';

export type Afweginginvoer = {
  readonly casus: string;
  readonly gegeven: string;
  /** De deelnemers voor wie zij geldt, en voor niemand anders. */
  readonly ontvangers: readonly string[];
  readonly overwegingen: Overwegingen;
};

export type Afweginguitkomst =
  | { readonly kind: 'vastgelegd'; readonly afweging: string }
  /** Een afweging zou hier niets veranderen (contract, lezing 4): er is niets bewaard. */
  | { readonly kind: 'telt-hier-niet' }
  | GeenZitting;

/**
 * Legt een conflict van plichten vast: persoonlijk, gemotiveerd, na overleg met een collega, voor een eigen gegeven en
 * genoemde ontvangers (6e). Het systeem beslist hier nooit over; delen vraagt daarna een nieuw oordeel. De FG van de
 * eigen partij kan haar inzien.
 */
export function legAfwegingVast(opening: Opening, invoer: Afweginginvoer): Promise<Afweginguitkomst> {
  const { casus, gegeven } = invoer;
  // Twee keer verzenden wacht op elkaar, en is een afweging.
  return inTransactie({ ...opening, slot: { casus, slot: 'alleen' }, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openZitting(tx, casus);
    const rij = geopend.kind === 'zitting' ? await findGegeven(tx, { casus, gegeven }) : undefined;
    const partij = partijVan(tx.verzoeker);
    if (geopend.kind !== 'zitting' || rij === undefined || partij === null || !isZelfIngebracht(geopend.zitting, rij)) {
      await legVergeefsVast(tx, { code: 'afweging-vastgelegd', casus, gegeven });
      return geopend.kind === 'zitting' ? { kind: 'niet-gevonden' } : geopend;
    }
    return legVastIn(tx, geopend.zitting, { rij, partij, invoer });
  });
}

type Vastlegging = { readonly rij: Gegevenrij; readonly partij: string; readonly invoer: Afweginginvoer };

async function legVastIn(tx: Tx, zitting: Zitting, { rij, partij, invoer }: Vastlegging): Promise<Afweginguitkomst> {
  const voorstellen = mogelijkeOntvangers(zitting)
    .filter((d) => invoer.ontvangers.includes(d.id))
    .map((ontvanger) => ({ id: rij.id, gever: zitting.stoel, ontvanger, gegeven: alsFeit(rij) }));
  const tellend = voorstellen.filter((voorstel) =>
    afwegingKanTellen(zitting, voorstel, weegVerstrekken(zitting, voorstel).oordeel),
  );
  const regel = {
    code: 'afweging-vastgelegd',
    casus: rij.casus_id,
    bronPartij: rij.bron_partij_id,
    doel: rij.doel,
    categorieen: [rij.categorie],
    fase: zitting.feiten.casus.fase,
    betrokkenen: [zitting.feiten.betrokkene.id],
  } as const;
  const eerder = tellend.length === 0 ? ligtVast(zitting, rij, voorstellen) : undefined;
  if (eerder !== undefined) {
    await legVast(tx, { ...regel, uitkomst: 'gelukt', object: { soort: 'afweging', id: eerder }, grondslag: 'Art 6e' });
    return { kind: 'vastgelegd', afweging: eerder };
  }
  if (tellend.length === 0) {
    await legVast(tx, { ...regel, uitkomst: 'geweigerd', object: { soort: 'gegeven', id: rij.id } });
    return { kind: 'telt-hier-niet' };
  }
  const id = tx.nieuwId();
  const betrokkene = zitting.feiten.betrokkene.id;
  await insertAfweging(tx, {
    id,
    casus: rij.casus_id,
    betrokkene,
    gegeven: rij.id,
    persoon: zitting.stoel.persoon,
    partij,
    inhoud: await verzegelOverwegingen(
      tx.omgeving.kluis,
      { afweging: id, casus: rij.casus_id, partij, betrokkene },
      invoer.overwegingen,
    ),
    naIntrekking: tellend.some(({ ontvanger }) => isIngetrokken(zitting, rij, ontvanger)),
    ontvangers: tellend.map(({ ontvanger }) => ontvanger.id),
  });
  await legVast(tx, { ...regel, uitkomst: 'gelukt', object: { soort: 'afweging', id }, grondslag: 'Art 6e' });
  return { kind: 'vastgelegd', afweging: id };
}

/** De eigen afweging die deze ontvangers al opende: hetzelfde formulier nog eens verzonden is een keer afwegen. */
function ligtVast(zitting: Zitting, rij: Gegevenrij, voorstellen: readonly Voorstel[]): string | undefined {
  const voorWie = voorstellen.map(({ ontvanger }) => ontvanger.id);
  return zitting.afwegingen.find(
    (a) => a.gegeven_id === rij.id && a.persoon_id === zitting.stoel.persoon && voorWie.includes(a.deelnemer_id),
  )?.id;
}

function isIngetrokken(zitting: Zitting, rij: Gegevenrij, ontvanger: Zitting['stoel']): boolean {
  const { feiten, toestemmingen, stoel } = zitting;
  const nu = toestemmingVoor({
    feiten,
    toestemmingen,
    gever: stoel,
    ontvanger,
    soorten: benodigdeSoorten(alsFeit(rij)),
  });
  return nu?.status === 'ingetrokken';
}
