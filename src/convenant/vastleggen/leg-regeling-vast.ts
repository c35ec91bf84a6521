import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Plaats } from '../../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../../kluis/verwijzing.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Scanfout } from '../../toestemming/keur-scan.ts';
import { type Bewijs, bewaarBewijs } from '../bewijsstuk.ts';
import {
  type Convenant,
  findConvenant,
  findLaatsteRegeling,
  insertRegeling,
  type Procesregie,
  type Regime,
  updateRegime,
  vergrendelConvenant,
} from '../convenant.queries.ts';
import { type Bestandsinvoer, type Convenantopening, keurBewijs, weigerDaad } from './doe-daad.ts';

/** De drie onderwerpen van voetnoot 13; alle drie moeten er staan. */
export type Regelingwoorden = {
  readonly verwerking: string;
  readonly gegevensbeheer: string;
  readonly contactpersonen: string;
};

export type Regelingwens = Regelingwoorden & {
  readonly convenant: string;
  readonly regime: Regime;
  readonly procesregie: Procesregie;
  readonly getekendOp: string;
  readonly bestand: Bestandsinvoer;
};

export type Regelinguitkomst =
  | { readonly kind: 'vastgelegd' }
  | { readonly kind: 'onvolledig' | 'toekomst' | 'niet-gevonden' }
  | { readonly kind: 'bestand'; readonly reden: Scanfout };

/**
 * Legt de onderlinge regeling vast voor de gedeelde laag, en onder welk regime (fn 13 (a), AVG 26, E-01). Gezamenlijk wordt het
 * alleen met deze regeling over verwerking, gegevensbeheer en contactpersonen, getekend en wel: nooit stilzwijgend.
 */
export async function legRegelingVast(opening: Convenantopening, wens: Regelingwens): Promise<Regelinguitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Regelinguitkomst> => {
    const { convenant, regime, procesregie, getekendOp } = wens;
    const kop = { code: 'convenantregeling-vastgelegd', convenant } as const;
    const gevonden = await findConvenant(tx, convenant);
    if (gevonden === undefined || gevonden.penvoerder !== opening.verzoeker.partij)
      return weigerDaad(tx, kop, { kind: 'niet-gevonden' });
    const { verwerking, gegevensbeheer, contactpersonen } = wens;
    const woorden = { verwerking, gegevensbeheer, contactpersonen };
    if (Object.values(woorden).some((tekst) => tekst.trim() === '')) return weigerDaad(tx, kop, { kind: 'onvolledig' });
    if (getekendOp > tx.vandaag) return weigerDaad(tx, kop, { kind: 'toekomst' });
    const keuring = keurBewijs(wens.bestand);
    if (keuring.kind === 'bestand') return weigerDaad(tx, kop, keuring);
    await vergrendelConvenant(tx, convenant);
    const stof = { gevonden, regime, getekendOp, woorden: JSON.stringify(woorden), bewijs: keuring.bewijs };
    if (!(await geldtAl(tx, stof))) await schrijf(tx, { ...stof, door: opening.verzoeker.persoon });
    await updateRegime(tx, { convenant, regime, procesregie, op: getekendOp });
    await legVast(tx, {
      code: kop.code,
      uitkomst: 'gelukt',
      object: { soort: 'convenant', id: convenant },
      betrokkenen: [],
    });
    return { kind: 'vastgelegd' };
  });
}

type Regelingstof = {
  readonly gevonden: Convenant;
  readonly regime: Regime;
  readonly getekendOp: string;
  readonly woorden: string;
  readonly bewijs: Bewijs;
};

/** De laatste regeling is precies deze: hetzelfde formulier nog eens verzonden is een keer vastleggen. */
async function geldtAl(tx: Tx, { gevonden, regime, getekendOp, woorden, bewijs }: Regelingstof): Promise<boolean> {
  const laatste = await findLaatsteRegeling(tx, gevonden.id);
  if (laatste === undefined || laatste.regime !== regime || laatste.getekendOp !== getekendOp) return false;
  if (!bewijs.hash.equals(laatste.papier)) return false;
  const zegel = regelingzegel({ partij: gevonden.penvoerder, regeling: laatste.id });
  const [tekst] = await openTeksten(tx.omgeving.kluis, [{ ...zegel, envelop: laatste.inhoud }]);
  return tekst === woorden;
}

async function schrijf(tx: Tx, stof: Regelingstof & { readonly door: string }): Promise<void> {
  const { gevonden, regime, getekendOp, woorden, bewijs, door } = stof;
  const [id, convenant, partij] = [tx.nieuwId(), gevonden.id, gevonden.penvoerder];
  const bewijsstuk = await bewaarBewijs(tx, { convenant, partij, bewijs });
  const zegel = regelingzegel({ partij, regeling: id });
  const inhoud = await verzegelTekst(tx.omgeving.kluis, { ...zegel, tekst: woorden });
  await insertRegeling(tx, { id, convenant, getekendOp, regime, inhoud, bewijsstuk, door });
}

/** Onder welke sleutel en op welke plaats de woorden van een regeling liggen: bij de penvoerder. */
export function regelingzegel({ partij, regeling }: { readonly partij: string; readonly regeling: string }): {
  readonly verwijzing: SleutelVerwijzing;
  readonly plaats: Plaats;
} {
  return {
    verwijzing: { klasse: 'partij', partij },
    plaats: { eigenaar: partij, casus: null, categorie: 'onderlinge_regeling.inhoud', record: regeling, versie: 1 },
  };
}
