import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentVan } from '../moment.ts';
import { leesStreng } from '../proef/streng-ics.ts';
import { maakKalender } from './kalender.ts';

const GEMAAKT = new Date('2026-03-01T10:15:30Z');
const afspraak = (op: Date, anders: object = {}) => ({
  uid: '3f0d3c5e-6a52-4c0e-9f0a-0c8e7a1b2c3d',
  volgnummer: 0,
  op,
  duurMinuten: 45,
  gaatDoor: true,
  ...anders,
});

test('een agendabestand is geldig volgens RFC 5545 en zegt alleen wanneer', () => {
  const tekst = maakKalender([afspraak(momentVan('2026-03-05', '10:00'))], GEMAAKT);
  const [item] = leesStreng(tekst);
  assert.deepEqual(item, {
    UID: '3f0d3c5e-6a52-4c0e-9f0a-0c8e7a1b2c3d',
    SEQUENCE: '0',
    DTSTAMP: '20260301T101530Z',
    DTSTART: '20260305T090000Z',
    DTEND: '20260305T094500Z',
    SUMMARY: 'Overleg',
    LOCATION: 'zie Overlegtafel',
    STATUS: 'CONFIRMED',
  });
});

test('de tijd op de Nederlandse klok klopt voor, in en na de zomertijd', () => {
  const dagen = [
    ['2026-03-28', '20260328T090000Z'],
    ['2026-03-29', '20260329T080000Z'],
    ['2026-10-24', '20261024T080000Z'],
    ['2026-10-25', '20261025T090000Z'],
  ] as const;
  for (const [dag, verwacht] of dagen) {
    const [item] = leesStreng(maakKalender([afspraak(momentVan(dag, '10:00'))], GEMAAKT));
    assert.equal(item?.['DTSTART'], verwacht, dag);
  }
});

test('een verzette afspraak houdt haar id en krijgt een hoger volgnummer; een afgezegde vervalt', () => {
  const op = momentVan('2026-03-05', '10:00');
  const [verzet] = leesStreng(maakKalender([afspraak(op, { volgnummer: 3 })], GEMAAKT));
  const [weg] = leesStreng(maakKalender([afspraak(op, { volgnummer: 4, gaatDoor: false })], GEMAAKT));
  assert.deepEqual([verzet?.['UID'], verzet?.['SEQUENCE'], verzet?.['STATUS']], [weg?.['UID'], '3', 'CONFIRMED']);
  assert.deepEqual([weg?.['SEQUENCE'], weg?.['STATUS']], ['4', 'CANCELLED']);
});

test('zonder afspraken is het bestand ook geldig', () => {
  assert.deepEqual(leesStreng(maakKalender([], GEMAAKT)), []);
});

test('de strenge lezer keurt af wat niet mag: hij kan dus ook falen', () => {
  const goed = maakKalender([afspraak(momentVan('2026-03-05', '10:00'))], GEMAAKT);
  for (const [wat, fout] of [
    ['een losse regelovergang', goed.replaceAll('\r\n', '\n')],
    ['een genodigde', goed.replace('SUMMARY', 'ATTENDEE:mailto:x@voorbeeld.example\r\nSUMMARY')],
    ['een omschrijving', goed.replace('SUMMARY', 'DESCRIPTION:iets\r\nSUMMARY')],
    ['een tijd zonder zone', goed.replace('T090000Z', 'T090000')],
    ['een te lange regel', goed.replace('SUMMARY:Overleg', `SUMMARY:${'o'.repeat(90)}`)],
    ['geen id', goed.replace(/UID:.*\r\n/, '')],
    ['geen einde', goed.replace('END:VCALENDAR\r\n', '')],
  ] as const)
    assert.throws(() => leesStreng(fout), wat);
});
