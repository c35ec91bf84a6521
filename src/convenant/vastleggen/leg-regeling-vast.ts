import { inTransactie } from '../../db/transactie.ts';
import type { Plaats } from '../../kluis/soorten.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../../kluis/verwijzing.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Scanfout } from '../../toestemming/keur-scan.ts';
import { bewaarBewijs } from '../bewijsstuk.ts';
import { findConvenant, insertRegeling, type Procesregie, type Regime, updateRegime } from '../convenant.queries.ts';
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
    const id = tx.nieuwId();
    const partij = gevonden.penvoerder;
    const bewijs = await bewaarBewijs(tx, { convenant, partij, bewijs: keuring.bewijs });
    const inhoud = await verzegelTekst(tx.omgeving.kluis, {
      ...regelingzegel({ partij, regeling: id }),
      tekst: JSON.stringify(woorden),
    });
    const door = opening.verzoeker.persoon;
    await insertRegeling(tx, { id, convenant, getekendOp, regime, inhoud, bewijsstuk: bewijs, door });
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
