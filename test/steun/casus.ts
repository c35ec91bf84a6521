import assert from 'node:assert/strict';
import { type Aanmelding, meldCasusAan } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import type { maakWaterrijk } from './regio.ts';

export type Waterrijk = Awaited<ReturnType<typeof maakWaterrijk>>;

/** Een medewerker van Waterrijk als verzoeker. */
export function medewerker(regio: Waterrijk, sleutel: string): Medewerker {
  const verzoeker = regio.wie(sleutel);
  assert.equal(verzoeker.soort, 'medewerker');
  return verzoeker as Medewerker;
}

export function verplicht<T>(waarde: T | undefined | null): T {
  assert.ok(waarde !== undefined && waarde !== null);
  return waarde;
}

/** De aanmelding van S-1: Yara van basisschool De Linde, met twee ouders met gezag. */
export function aanmeldingVanYara(regio: Waterrijk, anders: Partial<Aanmelding> = {}): Aanmelding {
  return {
    casus: regio.omgeving.ids(),
    overlegtype: verplicht(regio.gebied.overlegtype.get('mdo')),
    jongere: { voornaam: 'Yara', achternaam: 'Demir', geboortedatum: '2014-03-14' },
    school: verplicht(regio.gebied.school.get('de-linde')),
    onderwijs: 'po',
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'c'],
    vraag: 'Wat heeft Yara nodig om weer met plezier te leren?',
    gezag: {
      soort: 'gezagdragers',
      mensen: [
        { naam: 'Selin Demir', email: 'selin@gezin.example', bron: 'Gezagsregister, gezien op 5 januari 2026' },
        { naam: 'Emre Demir', email: null, bron: 'Gezagsregister, gezien op 5 januari 2026' },
      ],
    },
    wilsbekwaam: true,
    melding: null,
    langdurigVerzuim: null,
    ...anders,
  };
}

/** De aanmelding van S-2: Daan van het Kompas College, na een melding bij DUO. */
export function aanmeldingVanDaan(regio: Waterrijk, anders: Partial<Aanmelding> = {}): Aanmelding {
  return {
    casus: regio.omgeving.ids(),
    overlegtype: verplicht(regio.gebied.overlegtype.get('verzuimoverleg')),
    jongere: { voornaam: 'Daan', achternaam: 'de Graaf', geboortedatum: '2010-09-02' },
    school: verplicht(regio.gebied.school.get('kompas-college')),
    onderwijs: 'vo',
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'c'],
    vraag: 'Hoe krijgt Daan weer ritme, en wat houdt hem thuis?',
    gezag: {
      soort: 'gezagdragers',
      mensen: [
        { naam: 'Ilse Bakker', email: 'ilse@gezin.example', bron: 'Gezagsregister, gezien op 16 februari 2026' },
        { naam: 'Mark de Graaf', email: 'mark@gezin.example', bron: 'Gezagsregister, gezien op 16 februari 2026' },
      ],
    },
    wilsbekwaam: true,
    melding: { soort: 'wettelijk', datum: '2026-02-12' },
    langdurigVerzuim: true,
    ...anders,
  };
}

/** Meldt aan en geeft het id van de casus. */
export async function meldAan(regio: Waterrijk, sleutel: string, aanmelding: Aanmelding): Promise<string> {
  const uitkomst = await meldCasusAan(
    { ...regio.als(medewerker(regio, sleutel)), verzoeker: medewerker(regio, sleutel) },
    aanmelding,
  );
  assert.equal(uitkomst.kind, 'aangemeld');
  return aanmelding.casus;
}
