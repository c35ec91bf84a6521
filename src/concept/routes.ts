import type { Verzoeker } from '../db/verzoeker.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { ADRES } from '../web/adressen.ts';
import { CONCEPT, conceptVanVelden } from '../web/concept.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { uurMinuut } from '../web/tijd.ts';
import { bewaarConcept, wisConcept } from './concepten.ts';
import { leesPlek } from './plekken.ts';

type Schrijver = 'medewerker' | 'ouder' | 'jongere' | 'steunpersoon';
type Verzoek = Webverzoek<Extract<Verzoeker, { soort: Schrijver }>>;

const antwoord = (status: 200 | 404 | 409 | 413, inhoud: Readonly<Record<string, string | number>> = {}): Antwoord => ({
  kind: 'tekst',
  status,
  soort: 'application/json; charset=utf-8',
  inhoud: JSON.stringify(inhoud),
});

/** Het script van de pagina bewaart hiermee; het antwoord noemt alleen de versie en de tijd. */
async function bewaar(verzoek: Verzoek): Promise<Antwoord> {
  const concept = conceptVanVelden(verzoek.velden);
  if (concept === null) return antwoord(404);
  const { plek, versie } = concept;
  const uitkomst = await bewaarConcept(verzoek, { plek, versie, velden: verzoek.velden });
  switch (uitkomst.kind) {
    case 'bewaard':
      return antwoord(200, { versie: uitkomst.versie, om: uurMinuut(uitkomst.op) });
    case 'intussen-gewijzigd':
      return antwoord(409);
    case 'te-groot':
      return antwoord(413);
    case 'niet-gevonden':
      return antwoord(404);
    default:
      return assertNever(uitkomst);
  }
}

/** Opnieuw beginnen: het concept gaat weg en het lege formulier komt terug. */
async function gooiWeg(verzoek: Verzoek): Promise<Antwoord> {
  const plek = verzoek.velden[CONCEPT.plek];
  // Alleen naar een adres van een eigen formulier: het veld kan van iedereen komen.
  const gelezen = typeof plek === 'string' ? leesPlek(plek) : null;
  if (typeof plek !== 'string' || gelezen === null) return { kind: 'naar', adres: ADRES.begin };
  await wisConcept(verzoek, plek);
  return { kind: 'naar', adres: gelezen.adres };
}

const gemeen = {
  methode: 'POST',
  toegang: ['medewerker', 'ouder', 'jongere', 'steunpersoon'],
  logEvent: 'geen',
  stepUp: 'geen',
  vorm: 'pagina',
  vrijeDelen: [],
} as const;

/** Bewaren tijdens het typen (C12). */
export const conceptRoutes: readonly Route[] = [
  route({ ...gemeen, pad: CONCEPT.bewaar, handel: bewaar }),
  route({ ...gemeen, pad: CONCEPT.weg, handel: gooiWeg }),
];
