import assert from 'node:assert/strict';
import type { Casusopening } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import type { Gezinslid, Medewerker } from '../../src/db/verzoeker.ts';
import { stelToestemmingsvraag, type Toestemmingswens } from '../../src/toestemming/stel-toestemmingsvraag.ts';
import type { Daan, Wie } from '../gegeven/daan.ts';

export type Gesteld = { readonly vraag: string; readonly tekstHash: string };

/** Een gezinslid van Daan als opening van een use case. */
export function gezin(d: Daan, wie: Wie): Casusopening<Gezinslid> {
  const opening = d.als(wie);
  assert.ok(['ouder', 'jongere', 'steunpersoon'].includes(opening.verzoeker.soort));
  return opening as Casusopening<Gezinslid>;
}

/** Een medewerker als opening van een use case. */
export function werk(d: Daan, wie: Wie): Casusopening<Medewerker> {
  const opening = d.als(wie);
  assert.equal(opening.verzoeker.soort, 'medewerker');
  return opening as Casusopening<Medewerker>;
}

/** De vraag van Bries of de jeugdarts om over gezondheid te mogen vertellen. */
export function wensVan(
  d: Daan,
  ontvangers: readonly string[],
  anders: Partial<Toestemmingswens> = {},
): Toestemmingswens {
  return {
    casus: d.casus,
    ontvangers,
    soorten: ['gezondheid'],
    vraagstuk: 'Wat helpt om op maandag naar school te gaan?',
    voorbeelden: [{ soort: 'gezondheid', tekst: 'Een rustige start van de dag helpt.' }],
    nooit: 'Wat u in gesprekken vertelt, en alles over uzelf.',
    ...anders,
  };
}

/** Zet de klok een minuut verder: wat later gebeurt, heeft ook een latere tijd. */
export function tik(d: Daan): void {
  d.zetKlok(new Date(d.omgeving.klok().getTime() + 60_000).toISOString());
}

/** Stelt de vraag, een minuut na de vorige: de nieuwste vraag telt. */
export async function stelVraagVan(
  d: Daan,
  wie: Wie,
  ontvangers: readonly string[],
  anders: Partial<Toestemmingswens> = {},
): Promise<Gesteld> {
  tik(d);
  const uit = await stelToestemmingsvraag(werk(d, wie), wensVan(d, ontvangers, anders));
  assert.equal(uit.kind, 'gesteld', JSON.stringify(uit));
  return uit as Gesteld & { kind: 'gesteld' };
}
