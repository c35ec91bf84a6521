import type { Knoop } from './knoop.ts';
import { JA, NEE, OPENGELATEN } from './knoop.ts';
import { VARIABELEN } from './velden.ts';

/**
 * Diagrammen die naar dezelfde bladen kijken, gevlochten tot één: elk blad wordt dan eenmaal gelezen, en het eind zegt
 * in één keer wat alle strengen samen aan de woorden toevoegen. Wat een feit betekent staat alleen in zijn diagram;
 * vlechten verandert daar niets aan.
 */

/** Wat een eind toevoegt: voor elk woord één getal. */
export type Woorden = readonly number[];

/** Een diagram met wat het toevoegt als het waar is, als het onwaar is, en als de vraag het openlaat of het faalt. */
export type Streng = {
  readonly knoop: Knoop;
  readonly alsWaar: Woorden;
  readonly alsOnwaar: Woorden;
  readonly alsOpen: Woorden;
};

/**
 * Een adres in de platte rij: de plaats van de knoop maal 128, plus het nummer van haar variabele. Op de plaats van een
 * knoop staat het vervolg bij getal 0 (onbekend), daarna dat bij elke waarde. Een eind is nul of lager: min de plaats
 * van zijn woorden.
 */
export const PLAATSBITS = 7;
export const VARIABELE_MASKER = (1 << PLAATSBITS) - 1;
if (VARIABELEN.length > VARIABELE_MASKER) throw new Error('Te veel variabelen.');

/** Zoveel knopen heeft een vlecht hoogstens: wie meer laat samenkomen, maakt het laden trager dan het lezen sneller. */
const GRENS = 2_048;

export const GEEN_WOORDEN: Woorden = [0, 0, 0];
export const voegToe = (een: Woorden, ander: Woorden): Woorden =>
  een.map((getal, woord) => getal | (ander[woord] ?? 0));

/** De woorden van een streng bij een eind van haar diagram. */
export function bijEind({ alsWaar, alsOnwaar, alsOpen }: Streng, eind: Knoop): Woorden {
  if (eind === JA) return alsWaar;
  return eind === NEE ? alsOnwaar : alsOpen;
}

/** Vlechten die achter elkaar in één rij liggen, met de woorden van hun einden. Gelijke knopen liggen er eenmaal. */
export class Vlechtwerk {
  readonly rij: number[] = [0];
  readonly woorden: number[] = [];
  private readonly adressen = new Map<string, number>();

  /** Legt één vlecht van deze strengen neer en geeft haar adres. */
  leg(strengen: readonly Streng[]): number {
    const gelegd = new Map<string, number>();
    const legStand = (stand: readonly Knoop[]): number => {
      const sleutel = stand.map(({ nummer }) => nummer).join();
      const eerder = gelegd.get(sleutel);
      if (eerder !== undefined) return eerder;
      const top = Math.min(...stand.map(({ variabele }) => variabele));
      const waarden = VARIABELEN[top]?.waarden;
      const verder = (kies: (knoop: Knoop) => Knoop): number =>
        legStand(stand.map((knoop) => (knoop.variabele === top ? kies(knoop) : knoop)));
      const adres =
        waarden === undefined
          ? this.legEind(strengen.map((streng, plaats) => bijEind(streng, stand[plaats] as Knoop)))
          : this.legKnoop(top, [
              verder(() => OPENGELATEN),
              ...waarden.map((_, plaats) => verder(({ kinderen }) => kinderen[plaats] as Knoop)),
            ]);
      gelegd.set(sleutel, adres);
      // INVARIANT: de indeling in thema's houdt elke vlecht klein.
      if (gelegd.size > GRENS) throw new Error('Een vlecht is te groot.');
      return adres;
    };
    return legStand(strengen.map(({ knoop }) => knoop));
  }

  private legKnoop(variabele: number, vervolg: readonly number[]): number {
    return this.eenmaal(`${variabele}:${vervolg.join()}`, () => {
      const plaats = this.rij.push(...vervolg) - vervolg.length;
      return (plaats << PLAATSBITS) | variabele;
    });
  }

  private legEind([eerste = [], ...rest]: readonly Woorden[]): number {
    const som = eerste.map((getal, woord) => rest.reduce((tot, deel) => tot | (deel[woord] as number), getal));
    return this.eenmaal(som.join(), () => som.length - this.woorden.push(...som));
  }

  private eenmaal(sleutel: string, leg: () => number): number {
    const adres = this.adressen.get(sleutel) ?? leg();
    this.adressen.set(sleutel, adres);
    return adres;
  }
}
