import { crc32, deflateRawSync } from 'node:zlib';

/** Een bestand in een pakket: pad met voorwaartse strepen, en inhoud als UTF-8. */
export type Pakketdeel = { readonly pad: string; readonly inhoud: string };

/** De oudste dag die een zip kent, 1 januari 1980: gelijke inhoud geeft gelijke bytes. */
const DAG = 0x0021;
const DEFLATE = 8;
const VERSIE = 20;
/** Namen zijn UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8 = 0x0800;

/**
 * Pakt bestanden in als zip, in de gegeven volgorde (APPNOTE 6.3.10, ISO/IEC 21320-1: alleen deflate, geen versleuteling).
 * Bedoeld voor kleine documenten: een deel of pakket van 4 GiB of meer past niet.
 */
export function maakPakket(delen: readonly Pakketdeel[]): Uint8Array {
  const lokaal: Buffer[] = [];
  const lijst: Buffer[] = [];
  let plaats = 0;
  for (const { pad, inhoud } of delen) {
    const naam = Buffer.from(pad);
    const ruw = Buffer.from(inhoud);
    const dicht = deflateRawSync(ruw);
    const kop = maakKop({ crc: crc32(ruw), dicht: dicht.length, ruw: ruw.length, naam: naam.length });
    lokaal.push(getallen([[4, 0x04034b50]]), kop, naam, dicht);
    lijst.push(
      getallen([
        [4, 0x02014b50],
        [2, VERSIE],
      ]),
      kop,
      getallen([
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, plaats],
      ]),
      naam,
    );
    plaats += 4 + kop.length + naam.length + dicht.length;
  }
  const inhoudsopgave = Buffer.concat(lijst);
  const slot = getallen([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, delen.length],
    [2, delen.length],
    [4, inhoudsopgave.length],
    [4, plaats],
    [2, 0],
  ]);
  return new Uint8Array(Buffer.concat([...lokaal, inhoudsopgave, slot]));
}

type Maten = { readonly crc: number; readonly dicht: number; readonly ruw: number; readonly naam: number };

/** Wat de kop van een deel en zijn regel in de inhoudsopgave gemeen hebben. */
const maakKop = ({ crc, dicht, ruw, naam }: Maten): Buffer =>
  getallen([
    [2, VERSIE],
    [2, UTF8],
    [2, DEFLATE],
    [2, 0],
    [2, DAG],
    [4, crc],
    [4, dicht],
    [4, ruw],
    [2, naam],
    [2, 0],
  ]);

/** Getallen achter elkaar, elk in zoveel bytes, de laagste byte eerst. */
function getallen(rij: readonly (readonly [2 | 4, number])[]): Buffer {
  const bytes = Buffer.alloc(rij.reduce((som, [breedte]) => som + breedte, 0));
  let plek = 0;
  for (const [breedte, getal] of rij) plek = bytes.writeUIntLE(getal, plek, breedte);
  return bytes;
}
