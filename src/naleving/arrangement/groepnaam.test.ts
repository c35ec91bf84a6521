import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keurGroepnaam } from './groepnaam.ts';

test('een groep, klas of leerjaar kan als naam van een groep (T25-10)', () => {
  for (const naam of [
    'Groep 5',
    'groep 3/4',
    'Klas 2B',
    'V4',
    'Brugklas vmbo',
    'Eerste leerjaar',
    'Structuurgroep onderbouw',
    'Leerjaar 1 havo',
    'Unit 4',
    'Kleuters locatie Noord',
    'Groep 5 ISK',
  ])
    assert.equal(keurGroepnaam(naam), null, naam);
});

test('de naam van een mens komt er niet in', () => {
  for (const naam of [
    'Daan',
    'Daan de Graaf',
    'Groep De Graaf',
    'Groep van Daan de Graaf',
    'klas van juf Anja',
    'Groep 5, Yara',
    'Groep Jansen',
    'Klas 2B Noor Jansen',
    'Yara El Amrani groep 5',
    'familie Bakker groep 3',
  ])
    assert.equal(keurGroepnaam(naam), 'persoon', naam);
});

test('een BSN, een ander lang nummer of een geboortedatum komt er niet in', () => {
  for (const naam of ['groep 123456782', 'klas 1234.56.782', 'klas 12 345 67 82', 'groep 12345'])
    assert.equal(keurGroepnaam(naam), 'nummer', naam);
  for (const naam of ['groep 03-04-2014', 'klas 3 maart 2014', 'groep 2014-04-03', 'klas 3/4/14', 'groep geboren 2014'])
    assert.equal(keurGroepnaam(naam), 'datum', naam);
});

test('een naam zonder groep of klas is geen groep', () => {
  for (const naam of ['de drukke jongens', 'extra hulp', '-']) assert.equal(keurGroepnaam(naam), 'geen-groep', naam);
});
