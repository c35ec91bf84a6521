import { Beperking } from './beperk.ts';
import type { Bijvraag } from './diagram.ts';
import {
  adresVan,
  diagramVan,
  eindOp,
  ONBEKEND,
  PLAATS_JA,
  PLAATS_NEE,
  plaatsVan,
  tekstdiagramVan,
  volg,
} from './diagram.ts';
import type { Gepakt } from './inpakken.ts';
import type { Knoop, Paden } from './knoop.ts';
import { tekstVan } from './knoop.ts';
import type { Lezer, Onderzoek } from './lezer.ts';
import type { Bladen, Pad } from './velden.ts';
import { VARIABELEN } from './velden.ts';
import type { Handeling } from './vraag.ts';

const EERSTE: ReadonlyMap<Pad, number> = new Map(VARIABELEN.toReversed().map(({ pad, nummer }) => [pad, nummer]));

/** Wat één vraag weet, voor wie er iets van wil weten dat niet in de woorden staat. */
export class Kennis {
  readonly handeling: Handeling;
  readonly bladen: Bladen;
  private readonly nummer: number;
  private beperking: Beperking | undefined;

  constructor({ handeling, nummer, bladen }: Gepakt) {
    this.handeling = handeling;
    this.nummer = nummer;
    this.bladen = bladen;
    this.beperking = undefined;
  }

  /** Waar, onwaar, of undefined als aanvullingen verschillen. Gooit als de toets op een aanvulling stuk is. */
  driewaardig(wat: Onderzoek): boolean | undefined {
    return this.opAdres(plaatsVan(diagramVan(this.handeling, wat)), wat);
  }

  /** Als `driewaardig`, voor wat elk antwoord vraagt. */
  weet(vraag: Bijvraag<Onderzoek>): boolean | undefined {
    return this.opAdres(adresVan(vraag, this.nummer, diagramVan), vraag.wat);
  }

  private opAdres(adres: number, wat: Onderzoek): boolean | undefined {
    const eind = volg(adres, this.bladen);
    if (eind === PLAATS_JA) return true;
    if (eind === PLAATS_NEE) return false;
    const einden = this.beperk().einden(diagramVan(this.handeling, wat));
    if (einden === 1 || einden === 2) return einden === 2;
    if ((einden & 4) !== 0) throw new Error('Een toets is niet te beoordelen.');
    return undefined;
  }

  /** De einden die in minstens één aanvulling bereikt worden (zie `Knoop.einden`). */
  einden(knoop: Knoop): number {
    const eind = volg(plaatsVan(knoop), this.bladen);
    // Een eind dat vastligt is 0, 1 of 2 (nee, ja, gebrek), en zijn bit 1, 2 of 4.
    return eind === ONBEKEND ? this.beperk().einden(knoop) : 1 << eind;
  }

  /** Het eind van een functie die een tekst geeft, als getal; niet onder nul als de vraag een blad niet kent. */
  eind(tekst: Bijvraag<(lezer: Lezer) => string>): number {
    return volg(adresVan(tekst, this.nummer, tekstdiagramVan), this.bladen);
  }

  /** De verschillende teksten over alle aanvullingen. */
  teksten(tekst: Bijvraag<(lezer: Lezer) => string>): readonly string[] {
    const eind = eindOp(this.eind(tekst));
    if (eind !== undefined) return [tekstVan(eind)];
    const gezien = new Set<Knoop>();
    const verzamel = (hier: Knoop): void => {
      if (!gezien.has(hier)) hier.kinderen.forEach(verzamel);
      gezien.add(hier);
    };
    verzamel(this.beperk().beperk(tekstdiagramVan(this.handeling, tekst.wat)));
    return [...gezien].filter(({ kinderen }) => kinderen.length === 0).map(tekstVan);
  }

  /** De paden die voor dit diagram nog verschil maken. */
  steunVan(knoop: Knoop): Paden {
    return this.beperk().beperk(knoop).steun;
  }

  /** Waar als de vraag dit blad kent; een lijst die er is, kent zij helemaal. */
  kent(pad: Pad): boolean {
    return this.bladen[EERSTE.get(pad) ?? 0] !== 0;
  }

  private beperk(): Beperking {
    this.beperking ??= new Beperking(this.bladen);
    return this.beperking;
  }
}
