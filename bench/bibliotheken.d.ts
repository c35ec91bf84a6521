/**
 * What the measurements use of the compared libraries. Written down here because those are not installed with the
 * program: the check of types must not need them.
 */

declare module '@cedar-policy/cedar-wasm/nodejs' {
  type Naam = { readonly type: string; readonly id: string };
  type Fout = { readonly message: string };
  type Mislukt = { readonly type: 'failure'; readonly errors: readonly Fout[] };
  type Antwoord = {
    readonly decision: 'allow' | 'deny';
    readonly diagnostics: { readonly reason: readonly string[]; readonly errors: readonly unknown[] };
  };
  export function preparsePolicySet(
    naam: string,
    beleid: { readonly staticPolicies: Readonly<Record<string, string>> },
  ): { readonly type: 'success' } | Mislukt;
  export function statefulIsAuthorized(vraag: {
    readonly principal: Naam;
    readonly action: Naam;
    readonly resource: Naam;
    readonly context: Readonly<Record<string, boolean>>;
    readonly preparsedPolicySetId: string;
    readonly entities: readonly unknown[];
  }): { readonly type: 'success'; readonly response: Antwoord } | Mislukt;
}

declare module '@casl/ability' {
  type Onderwerp = Record<string, boolean>;
  type Regel = {
    readonly inverted: boolean;
    readonly reason: string | undefined;
    matchesConditions(onderwerp: Onderwerp): boolean;
  };
  type Ability = {
    can(actie: string, onderwerp: Onderwerp): boolean;
    rulesFor(actie: string, soort: string): readonly Regel[];
    relevantRuleFor(actie: string, onderwerp: Onderwerp): Regel | null;
  };
  export function createMongoAbility(): Ability;
  export class AbilityBuilder {
    constructor(maak: typeof createMongoAbility);
    can: (actie: string, soort: string) => unknown;
    cannot: (actie: string, soort: string, voorwaarden: Onderwerp) => { because(reden: string): unknown };
    build: () => Ability;
  }
  export function subject(soort: string, onderwerp: Onderwerp): Onderwerp;
}

declare module 'casbin' {
  // Its enumeration, as the values it has.
  export const Effect: { readonly Allow: 1; readonly Indeterminate: 2; readonly Deny: 3 };
  export type Effect = 1 | 2 | 3;
  export type Effector = {
    newStream(uitdrukking: string): {
      current(): boolean;
      pushEffect(effect: Effect): [boolean, boolean, boolean];
    };
  };
  type Enforcer = {
    addPolicies(beleid: readonly (readonly string[])[]): Promise<boolean>;
    setEffector(effect: Effector): void;
    enforceSync(...vraag: readonly unknown[]): boolean;
    enforceExSync(...vraag: readonly unknown[]): [boolean, string[]];
  };
  export function newModelFromString(tekst: string): unknown;
  export function newEnforcer(model: unknown): Promise<Enforcer>;
}

declare module 'json-rules-engine' {
  type Voorwaarde = { readonly fact: string; readonly operator: string; readonly value: boolean };
  export class Engine {
    constructor(
      regels: readonly {
        readonly conditions: { readonly all: readonly Voorwaarde[] };
        readonly event: { readonly type: string };
      }[],
    );
    run(feiten: Readonly<Record<string, unknown>>): Promise<{ readonly events: readonly { readonly type: string }[] }>;
  }
}
