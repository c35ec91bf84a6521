import type { Bundel } from './bundels.ts';
import { BUNDEL_VAN, BUNDELS, haalbaar } from './bundels.ts';
import type { Knoop, Paden, Tabel } from './knoop.ts';
import { BLIJVEND, GEEN_PADEN, maak, NEE, padBit, raken, voegSamen } from './knoop.ts';
import type { Bladen, Variabele } from './velden.ts';
import { VARIABELEN } from './velden.ts';

let laatsteStempel = 0;

/**
 * Een diagram beperkt tot wat van één vraag bekend is. Bij een onbekende variabele tellen alleen de waarden die in
 * een goed gevormde vraag nog kunnen: `haalbaar` kent de velden die elkaar binden.
 *
 * Velden van een bundel staan naast elkaar in de volgorde. Alleen zolang de beperking binnen zo'n blok is, hangt
 * een knoop af van wat erboven is aangenomen; overal elders is haar antwoord voor de hele vraag hetzelfde en
 * wordt het eenmaal uitgerekend.
 */
export class Beperking {
  /** De bladen van de vraag zelf: wat in een bundel wordt aangenomen, wordt ook weer weggenomen. */
  private readonly bladen: Bladen;
  private readonly isSnoei: boolean;
  // Wat hieronder kan ontbreken wordt pas gemaakt als een diagram ernaar vraagt: de meeste vragen doen dat niet.
  private tabel: Tabel | undefined;
  private merkbaar: Paden | undefined;
  private beperkt: Map<Knoop, Knoop> | undefined;
  private readonly stempel: number;
  private aangenomen: Bundel | undefined;

  /** @param tabel waar nieuwe knopen komen; `BLIJVEND` bij het snoeien, anders een eigen tabel */
  constructor(bladen: Bladen, tabel?: Tabel) {
    this.bladen = bladen;
    this.isSnoei = tabel === BLIJVEND;
    this.tabel = tabel;
    this.merkbaar = undefined;
    this.beperkt = undefined;
    laatsteStempel += 1;
    this.stempel = laatsteStempel;
    this.aangenomen = undefined;
  }

  /** Het diagram zonder de bekende variabelen en zonder wat niet meer kan. */
  beperk(knoop: Knoop): Knoop {
    const hier = this.volgBekend(knoop);
    if (this.blijft(hier)) return hier;
    const los = this.isLos(hier);
    this.beperkt ??= new Map();
    const eerder = los ? this.beperkt.get(hier) : undefined;
    if (eerder !== undefined) return eerder;
    const uit = this.beperkOnbekend(hier);
    if (los) this.beperkt.set(hier, uit);
    return uit;
  }

  /** De einden die in minstens één aanvulling van de vraag bereikt worden, als bits (zie `Knoop.einden`). */
  einden(knoop: Knoop): number {
    const hier = this.volgBekend(knoop);
    if (this.blijft(hier)) return hier.einden;
    const los = this.isLos(hier);
    if (los && hier.stempel === this.stempel) return hier.bereikt;
    const uit = this.eindenOnbekend(hier);
    if (los) {
      hier.stempel = this.stempel;
      hier.bereikt = uit;
    }
    return uit;
  }

  /** De eerste knoop op het pad van de bekende bladen die naar iets onbekends vraagt, of het eind van dat pad. */
  private volgBekend(knoop: Knoop): Knoop {
    let hier = knoop;
    while (hier.kinderen.length > 0) {
      const code = this.bladen[hier.variabele] as number;
      if (code === 0) return hier;
      hier = hier.kinderen[code - 1] as Knoop;
    }
    return hier;
  }

  private eindenOnbekend(knoop: Knoop): number {
    const { variabele, kinderen } = knoop;
    const kan = haalbaar(variabele, this.bladen);
    const bundel = BUNDEL_VAN[variabele];
    const buiten = this.aangenomen;
    if (bundel !== undefined) this.aangenomen = bundel;
    let uit = 0;
    // Meer dan zonder beperking bereikt zij nooit: wie dat al bereikt, is klaar.
    for (let plaats = 0; plaats < kinderen.length && uit !== knoop.einden; plaats += 1) {
      if ((kan & (1 << plaats)) === 0) continue;
      if (bundel !== undefined) this.bladen[variabele] = plaats + 1;
      uit |= this.einden(kinderen[plaats] as Knoop);
    }
    if (bundel !== undefined) this.bladen[variabele] = 0;
    this.aangenomen = buiten;
    return uit;
  }

  private beperkOnbekend(knoop: Knoop): Knoop {
    // Wat niet kan, telt nergens mee en krijgt het eind nee.
    const kinderen = knoop.kinderen.map(() => NEE);
    let eerste: Knoop | undefined;
    let verschilt = false;
    this.perWaarde(knoop, (kind, plaats) => {
      const beperkt = this.beperk(kind);
      kinderen[plaats] = beperkt;
      eerste ??= beperkt;
      verschilt ||= beperkt !== eerste;
    });
    // INVARIANT: een goed gevormde vraag laat altijd een waarde over.
    if (eerste === undefined) throw new Error(`Geen aanvulling voor ${VARIABELEN[knoop.variabele]?.pad}.`);
    if (!verschilt) return eerste;
    this.tabel ??= new Map();
    return maak(knoop.variabele, kinderen, this.tabel);
  }

  /** Bezoekt het vervolg bij elke waarde die kan, met die waarde aangenomen als de variabele in een bundel zit. */
  private perWaarde(knoop: Knoop, bezoek: (kind: Knoop, plaats: number) => void): void {
    const { variabele, kinderen } = knoop;
    const kan = haalbaar(variabele, this.bladen);
    const bundel = BUNDEL_VAN[variabele];
    const buiten = this.aangenomen;
    this.aangenomen = bundel ?? buiten;
    kinderen.forEach((kind, plaats) => {
      if ((kan & (1 << plaats)) === 0) return;
      if (bundel !== undefined) this.bladen[variabele] = plaats + 1;
      bezoek(kind, plaats);
    });
    if (bundel !== undefined) this.bladen[variabele] = 0;
    this.aangenomen = buiten;
  }

  private blijft(knoop: Knoop): boolean {
    if (knoop.kinderen.length === 0) return true;
    // Bij het snoeien moet elk bundelblok worden nagelopen, ook als er niets bekend is.
    if (this.isSnoei || !this.isLos(knoop)) return false;
    // INVARIANT: de eerste keer is er nog niets aangenomen; de bladen zijn dan die van de vraag.
    this.merkbaar ??= merkbarePaden(this.bladen);
    return !raken(knoop.steun, this.merkbaar);
  }

  /** Waar als niets wat hierboven is aangenomen deze knoop raakt. */
  private isLos(knoop: Knoop): boolean {
    const bundel = BUNDEL_VAN[knoop.variabele];
    return bundel === undefined || bundel !== this.aangenomen;
  }
}

/** Van elke variabele de drie getallen van haar pad, achter elkaar. */
const PADBITS: Int32Array = Int32Array.from(VARIABELEN.flatMap(({ pad }) => padBit(pad)));
const PADEN_VAN_BUNDELS: readonly Paden[] = BUNDELS.map(({ variabelen }) =>
  variabelen.map((nummer) => padBit((VARIABELEN[nummer] as Variabele).pad)).reduce(voegSamen),
);

/** Waar een diagram iets van merkt: bekende paden, en de paden die daaraan gebonden zijn. */
function merkbarePaden(bladen: Bladen): Paden {
  let [een, twee, drie] = GEEN_PADEN;
  for (let nummer = 0; nummer < bladen.length; nummer += 1) {
    if (bladen[nummer] === 0) continue;
    een |= PADBITS[3 * nummer] as number;
    twee |= PADBITS[3 * nummer + 1] as number;
    drie |= PADBITS[3 * nummer + 2] as number;
  }
  const bekend: Paden = [een, twee, drie];
  return PADEN_VAN_BUNDELS.reduce((paden, eigen) => (raken(bekend, eigen) ? voegSamen(paden, eigen) : paden), bekend);
}

const NIETS: Bladen = new Uint8Array(VARIABELEN.length);

/** Het diagram zonder wat in geen enkele goed gevormde vraag kan. */
export function snoei(knoop: Knoop): Knoop {
  return new Beperking(NIETS, BLIJVEND).beperk(knoop);
}
