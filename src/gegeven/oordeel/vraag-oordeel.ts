import type { Bladkop } from '../../casus/casusblad.tsx';
import { magMeelezen } from '../../casus/collega/meelezer.ts';
import { leesMeelezersMetStoel, type Metstoel } from '../../casus/collega/meelezers-met-stoel.ts';
import { inTransactie } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Doel, LijstCategorie, Oordeel } from '../../regels/index.ts';
import { leesBlad } from '../blad.ts';
import type { Kenmerken } from '../kenmerken.ts';
import { type Mens, noemMensen } from '../mensen.ts';
import type { Opening } from '../nieuw/invoer.ts';
import {
  feitVan,
  type GeenZitting,
  legVergeefsVast,
  mogelijkeOntvangers,
  openZitting,
  type Zitting,
} from '../zitting.ts';
import { afwegingKanTellen } from './afwegen.ts';
import { alsUitkomst } from './vraag.ts';
import { vragenDieTellen } from './vragen.ts';
import { type Voorstel, weegVerstrekken } from './weeg.ts';

/** Wat er tot nu toe is ingevuld; nooit de tekst, want daar rust geen oordeel op. */
export type Oordeelvraag = {
  readonly casus: string;
  /** Het id als het al een concept of ingebracht gegeven is: dan telt een afweging mee. */
  readonly gegeven: string | null;
  readonly categorie: LijstCategorie | null;
  readonly doel: Doel | null;
  readonly kenmerken: Kenmerken;
  /** Gaat het over wat een doel van het plan opleverde? Dat kan ook in de nazorg (PH-5b). */
  readonly uitkomst?: boolean;
};

export type OordeelOver = {
  readonly ontvanger: Mens;
  readonly oordeel: Oordeel;
  /** Paden van kenmerken waarvan het antwoord bij deze ontvanger verschil maakt, beantwoord of niet. */
  readonly vragen: readonly string[];
  /** Alleen als een vastgelegd conflict van plichten hier zou tellen (contract, lezing 4). */
  readonly afwegingKan: boolean;
  /**
   * Wie het met deze ontvanger zal meelezen, omdat hij daarvoor is aangewezen en het ook mag (Art 7.3 (b)). Zolang de soort niet is
   * gekozen: wie dat kan zijn.
   */
  readonly meelezers: readonly string[];
};

/** De kant van de gever en de casus: wat een pagina om de oordelen heen nodig heeft. */
export type Raam = Pick<Zitting, 'feiten' | 'stoel'> & { readonly ik: Mens; readonly blad: Bladkop | null };

export type Oordeeluitkomst =
  | { readonly kind: 'oordelen'; readonly raam: Raam; readonly oordelen: readonly OordeelOver[]; readonly op: Date }
  | GeenZitting;

/**
 * Beoordeelt per deelnemer of dit gegeven nu aan hem gegeven mag worden. Er wordt niets bewaard of gedeeld; de vraag zelf
 * komt in het logboek, zonder tekst. Werkt voor medewerker, ouder en jongere.
 */
export function vraagOordeel(opening: Opening, vraag: Oordeelvraag): Promise<Oordeeluitkomst> {
  const slot = { casus: vraag.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openZitting(tx, vraag.casus);
    if (geopend.kind !== 'zitting') {
      await legVergeefsVast(tx, { code: 'oordeel-gevraagd', casus: vraag.casus });
      return geopend;
    }
    const zitting = vraag.uitkomst === true ? alsUitkomst(geopend.zitting) : geopend.zitting;
    const mensen = await noemMensen(tx, zitting);
    const meelezers = await leesMeelezersMetStoel(tx, zitting.feiten);
    const oordelen = oordeelPerDeelnemer(zitting, vraag, { mensen, meelezers });
    const { blad, soorten } = await leesBlad(tx, zitting);
    await legVast(tx, {
      code: 'oordeel-gevraagd',
      uitkomst: 'gelukt',
      casus: vraag.casus,
      ...(vraag.gegeven === null ? {} : { object: { soort: 'gegeven', id: vraag.gegeven } }),
      bronPartij: zitting.stoel.partijId,
      ...(vraag.doel === null ? {} : { doel: vraag.doel }),
      categorieen: [...new Set([...(vraag.categorie === null ? [] : [vraag.categorie]), ...soorten])],
      fase: zitting.feiten.casus.fase,
      betrokkenen: [zitting.feiten.betrokkene.id],
    });
    const raam = { feiten: zitting.feiten, stoel: zitting.stoel, ik: mensen.mens(zitting.stoel), blad };
    return { kind: 'oordelen', raam, oordelen, op: tx.nu };
  });
}

function oordeelPerDeelnemer(
  zitting: Zitting,
  vraag: Oordeelvraag,
  {
    mensen,
    meelezers,
  }: { readonly mensen: Awaited<ReturnType<typeof noemMensen>>; readonly meelezers: readonly Metstoel[] },
): readonly OordeelOver[] {
  const gegeven = feitVan(zitting.stoel, vraag);
  const opVolgorde = mogelijkeOntvangers(zitting).toSorted((a, b) => naVolgorde(mensen.mens(a), mensen.mens(b)));
  return opVolgorde.map((ontvanger) => {
    const voorstel = { id: vraag.gegeven, gever: zitting.stoel, ontvanger, gegeven };
    const gewogen = weegVerstrekken(zitting, voorstel);
    return {
      ontvanger: mensen.mens(ontvanger),
      oordeel: gewogen.oordeel,
      vragen: vragenDieTellen(zitting, voorstel, gewogen.oordeel),
      afwegingKan: afwegingKanTellen(zitting, voorstel, gewogen.oordeel),
      meelezers:
        gewogen.oordeel.uitkomst === 'geweigerd'
          ? []
          : zalMeelezen(zitting, { voorstel, meelezers, plicht: gewogen.plicht }),
    };
  });
}

type Meeleesvraag = {
  readonly voorstel: Voorstel;
  readonly meelezers: readonly Metstoel[];
  readonly plicht: string | null;
};

/** Wie dit met de ontvanger zal meelezen: de soort hoort bij zijn aanwijzing, en de regels laten het hem ook lezen. */
function zalMeelezen(zitting: Zitting, { voorstel, meelezers, plicht }: Meeleesvraag): readonly string[] {
  const { gegeven, ontvanger, gever } = voorstel;
  const { categorie } = gegeven;
  const met = meelezers.filter(({ namensDeelnemer }) => namensDeelnemer === ontvanger.id);
  if (categorie === null) return met.map(({ naam }) => naam);
  return met
    .filter(({ soorten }) => soorten.includes(categorie))
    .filter(({ stoel }) =>
      magMeelezen(zitting, { id: voorstel.id ?? stoel.id, gever, gegeven, ontvanger: stoel }, plicht),
    )
    .map(({ naam }) => naam);
}

const PLAATS = { medewerker: 0, ouder: 1, jongere: 2, steunpersoon: 3 } as const;

/** Eerst wie werkt, op organisatie en functie; dan het gezin. Zo staat iedereen bij elk nieuw oordeel op dezelfde plek. */
function naVolgorde(a: Mens, b: Mens): number {
  const sleutel = ({ partijNaam, rol, naam, deelnemer }: Mens): string =>
    [partijNaam ?? '', rol, naam, deelnemer].join('|');
  return PLAATS[a.soort] - PLAATS[b.soort] || sleutel(a).localeCompare(sleutel(b), 'nl');
}
