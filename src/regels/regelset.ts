import type { Groepstabel } from './compileer.ts';
import { compileer } from './compileer.ts';
import type { Regel } from './regels.ts';
import { REGELS_2026_1 } from './regels.ts';
import type { Handeling } from './vraag.ts';
import { HANDELINGEN } from './vraag.ts';

/** Een versie van de regels met haar geldigheid (Art 17.2, Art 19.3). Datums zijn ISO; `tot` telt niet meer mee. */
export type Regelset = {
  readonly versie: string;
  readonly geldig:
    | { readonly kind: 'altijd' }
    | { readonly kind: 'vanaf'; readonly datum: string }
    | { readonly kind: 'uit' };
  readonly toelichting: string;
  /** Wat er voor wie ermee werkt anders wordt, in een gewone zin (Art 19.3). */
  readonly gevolg: string;
  readonly regels: readonly Regel[];
  readonly tabellen: Readonly<Record<Handeling, readonly Groepstabel[]>>;
};

/** Een regelset met haar gecompileerde tabellen. */
export function stelSamen(basis: Omit<Regelset, 'tabellen'>): Regelset {
  const tabellen = Object.fromEntries(
    HANDELINGEN.map((handeling) => [handeling, compileer(basis.regels, handeling)]),
  ) as Record<Handeling, readonly Groepstabel[]>;
  return { ...basis, tabellen };
}

const EERSTE = stelSamen({
  versie: '2026.1',
  geldig: { kind: 'altijd' },
  toelichting:
    'Het modelconvenant met de bijlage van 2025. Geldt ook voor elke eerdere peildatum: er is geen oudere set.',
  gevolg: 'Dit zijn de eerste regels.',
  regels: REGELS_2026_1,
});

/**
 * Art 4.2 (e), fn 12 (bill): het wetsvoorstel laat ongeoorloofd verzuim zonder gekozen activiteit van school
 * naar samenwerkingsverband gaan. De set staat uit; geen peildatum kiest haar tot de wet geldt (Art 19.3).
 */
const VERZUIMWET = stelSamen({
  versie: 'wet-terugdringen-schoolverzuim',
  geldig: { kind: 'uit' },
  toelichting: 'Wetsvoorstel 36 663. Staat uit tot een datum van inwerkingtreding vaststaat.',
  gevolg:
    'Een school meldt ongeoorloofd verzuim dan ook aan het samenwerkingsverband als dat nog geen activiteit voor de jongere koos.',
  regels: REGELS_2026_1.map((regel) =>
    regel.groep === 'verzuim' && regel.code === 'swv-zonder-activiteit'
      ? { ...regel, tenzij: [...regel.tenzij, 'ongeoorloofdVerzuim'] }
      : regel,
  ),
});

/** Alle regelsets, oudste eerst. */
export const REGELSETS: readonly Regelset[] = [EERSTE, VERZUIMWET];

/**
 * De regelset van de peildatum: de laatste in de lijst die toen gold. Een oudere peildatum krijgt de oudste set.
 * De lijst staat op volgorde van ouderdom.
 */
export function kiesRegelset(peildatum: string, sets: readonly Regelset[] = REGELSETS): Regelset {
  for (let nummer = sets.length - 1; nummer > 0; nummer -= 1) {
    const set = sets[nummer] as Regelset;
    const { geldig } = set;
    if (geldig.kind === 'altijd' || (geldig.kind === 'vanaf' && geldig.datum <= peildatum)) return set;
  }
  const [oudste] = sets;
  if (oudste === undefined) throw new Error('Er is geen regelset.');
  return oudste;
}

/** De regelset met deze versie, om een oude beslissing te herhalen. */
export function regelsetMetVersie(versie: string, sets: readonly Regelset[] = REGELSETS): Regelset | undefined {
  return sets.find((set) => set.versie === versie);
}
