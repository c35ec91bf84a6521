import type { MaakDrager } from './drager.ts';

/** An engine in the comparison. */
export type Deelneming = {
  readonly sleutel: string;
  /** As it stands in the table. */
  readonly naam: string;
  /** The package it needs in bench/node_modules; null for what belongs to the project. */
  readonly pakket: string | null;
  readonly licentie: string;
  /** What it is fed. */
  readonly krijgt: 'facts' | 'validated vraag' | 'raw vraag';
  /** How the whole set of reasons comes out of it. */
  readonly redenen: string;
};

export const DEELNEMINGEN: readonly Deelneming[] = [
  {
    sleutel: 'rij',
    naam: 'plain array of rules',
    pakket: null,
    licentie: 'EUPL-1.2',
    krijgt: 'facts',
    redenen: 'All, by itself: a loop over one arrow function per rule.',
  },
  {
    sleutel: 'woorden',
    naam: '**Overlegtafel**, from the same facts',
    pakket: null,
    licentie: 'EUPL-1.2',
    krijgt: 'facts',
    redenen: 'All, by itself: the facts are packed into two words of contradicted rules; what is in neither speaks.',
  },
  {
    sleutel: 'gekeurd',
    naam: '**Overlegtafel**, facts and decision',
    pakket: null,
    licentie: 'EUPL-1.2',
    krijgt: 'validated vraag',
    redenen: 'All, by itself; it works out the facts as well, which no other row does.',
  },
  {
    sleutel: 'geheel',
    naam: '**Overlegtafel**, `beoordeel` whole',
    pakket: null,
    licentie: 'EUPL-1.2',
    krijgt: 'raw vraag',
    redenen: 'All, by itself, with validation, facts, unknowns, texts, articles, mends and grounds.',
  },
  {
    sleutel: 'casl',
    naam: '@casl/ability',
    pakket: '@casl/ability',
    licentie: 'MIT',
    krijgt: 'facts',
    redenen:
      'By itself one: `relevantRuleFor` gives the rule that decides. All, by asking every rule of `rulesFor` whether its conditions match; that is what is measured.',
  },
  {
    sleutel: 'casbin',
    naam: 'casbin',
    pakket: 'casbin',
    licentie: 'Apache-2.0',
    krijgt: 'facts',
    redenen:
      'By itself one: its effect stops at the first denial and `enforceEx` names that one. All, with an effector of our own (`setEffector`) that goes on; that is what is measured.',
  },
  {
    sleutel: 'cedar',
    naam: '@cedar-policy/cedar-wasm',
    pakket: '@cedar-policy/cedar-wasm',
    licentie: 'Apache-2.0',
    krijgt: 'facts',
    redenen: 'All, by itself: `diagnostics.reason` holds every `forbid` that applies.',
  },
  {
    sleutel: 'json-rules-engine',
    naam: 'json-rules-engine',
    pakket: 'json-rules-engine',
    licentie: 'ISC',
    krijgt: 'facts',
    redenen: 'All, by itself: an event per rule. It answers later (a promise) even when nothing is waited for.',
  },
];

/** Loads the engine; its library is only touched here, in the program that measures it. */
export async function laadDrager(sleutel: string): Promise<MaakDrager> {
  const { maakDrager } = (await import(new URL(`./${sleutel}.ts`, import.meta.url).href)) as { maakDrager: MaakDrager };
  return maakDrager;
}
