import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keurScan } from './keur-scan.ts';

const bestand = (inhoud: Buffer, teGroot = false) => ({ inhoud, teGroot });
const pdf = (midden = '') => Buffer.from(`%PDF-1.7\n${midden}\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('xxxxIEND\xaeB`\x82', 'latin1')]);
const JPEG = Buffer.from('ffd8ffe000104a46494600ffd9', 'hex');

test('een PDF, een JPEG en een PNG zijn goed, ongeacht hoe zij heten', () => {
  for (const [inhoud, soort] of [
    [pdf(), 'application/pdf'],
    [JPEG, 'image/jpeg'],
    [PNG, 'image/png'],
  ] as const) {
    const keuring = keurScan(bestand(inhoud));
    assert.ok(keuring.kind === 'goed' && keuring.soort === soort && keuring.hash.length === 32, soort);
  }
});

test('wat leeg, te groot, iets anders, versleuteld of half is, is het niet; elk met zijn eigen reden', () => {
  const gevallen = [
    [null, 'leeg'],
    [bestand(Buffer.alloc(0)), 'leeg'],
    [bestand(pdf(), true), 'te-groot'],
    [bestand(Buffer.from('<!doctype html><script>')), 'soort'],
    [bestand(Buffer.from('GIF89a%%EOF')), 'soort'],
    [bestand(Buffer.concat([Buffer.from('PK\x03\x04'), pdf()])), 'soort'],
    [bestand(pdf('<< /Encrypt 12 0 R >>')), 'versleuteld'],
    [bestand(pdf('<</Encrypt<</Filter/Standard>>>>')), 'versleuteld'],
    [bestand(pdf().subarray(0, 20)), 'beschadigd'],
    [bestand(JPEG.subarray(0, 8)), 'beschadigd'],
    [bestand(PNG.subarray(0, 10)), 'beschadigd'],
  ] as const;
  for (const [invoer, reden] of gevallen) assert.deepEqual(keurScan(invoer), { kind: 'fout', reden }, reden);
});
