import assert from 'node:assert/strict';
import { crc32, inflateRawSync } from 'node:zlib';

/** Leest een zip vanuit haar inhoudsopgave terug, met de controlegetallen: pad naar inhoud, in de volgorde van het pakket. */
export function leesPakket(bytes: Uint8Array): ReadonlyMap<string, string> {
  const pakket = Buffer.from(bytes);
  const slot = pakket.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  assert.ok(slot >= 0, 'een zip eindigt met een slot');
  const delen = new Map<string, string>();
  let plek = pakket.readUInt32LE(slot + 16);
  for (let nog = pakket.readUInt16LE(slot + 10); nog > 0; nog -= 1) {
    assert.equal(pakket.readUInt32LE(plek), 0x02014b50);
    const [crc, dicht, naamlengte] = [
      pakket.readUInt32LE(plek + 16),
      pakket.readUInt32LE(plek + 20),
      pakket.readUInt16LE(plek + 28),
    ];
    const naam = pakket.toString('utf8', plek + 46, plek + 46 + naamlengte);
    const lokaal = pakket.readUInt32LE(plek + 42);
    assert.equal(pakket.readUInt32LE(lokaal), 0x04034b50);
    const begin = lokaal + 30 + pakket.readUInt16LE(lokaal + 26) + pakket.readUInt16LE(lokaal + 28);
    const ruw = inflateRawSync(pakket.subarray(begin, begin + dicht));
    assert.equal(crc32(ruw), crc, naam);
    delen.set(naam, ruw.toString('utf8'));
    plek += 46 + naamlengte + pakket.readUInt16LE(plek + 30) + pakket.readUInt16LE(plek + 32);
  }
  return delen;
}
