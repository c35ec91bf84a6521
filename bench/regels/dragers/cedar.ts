import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { Gedragen, GedragenRegel } from '../gedragen.ts';
import type { Drager, Feiten, MaakDrager } from './drager.ts';

/**
 * Cedar in WebAssembly: one `permit` for everything and a `forbid` per rule, parsed once. The identifiers of the
 * policies that decided are the reasons; for a denial Cedar names every `forbid` that holds.
 */

const GROND = 'grond';

/** `forbid … when { !context.casusOpen } unless { context.plichtTelt };` */
export function alsBeleid(handeling: string, { als, tenzij }: GedragenRegel): string {
  const wanneer = als.map(({ feit, waar }) => `${waar ? '' : '!'}context.${feit}`).join(' && ');
  const behalve = tenzij.length === 0 ? '' : ` unless { ${tenzij.map((feit) => `context.${feit}`).join(' || ')} }`;
  return `forbid (principal, action == Action::"${handeling}", resource) when { ${wanneer} }${behalve};`;
}

function zetKlaar({ handeling, regels }: Gedragen): void {
  const staticPolicies = {
    [GROND]: 'permit (principal, action, resource);',
    ...Object.fromEntries(regels.map((regel) => [regel.code, alsBeleid(handeling, regel)])),
  };
  const gelezen = preparsePolicySet(handeling, { staticPolicies });
  if (gelezen.type === 'failure') throw new Error(`Cedar leest de regels niet: ${gelezen.errors[0]?.message}`);
}

export const maakDrager: MaakDrager = async (gedragen) => {
  zetKlaar(gedragen);
  const vast = {
    principal: { type: 'Deelnemer', id: 'ontvanger' },
    action: { type: 'Action', id: gedragen.handeling },
    resource: { type: 'Gegeven', id: 'gegeven' },
    preparsedPolicySetId: gedragen.handeling,
    entities: [],
  };
  const beslis = (context: Feiten) => {
    const antwoord = statefulIsAuthorized({ ...vast, context });
    if (antwoord.type === 'failure') throw new Error(`Cedar beslist niet: ${antwoord.errors[0]?.message}`);
    // Cedar skips a policy that fails, a forbid too; such an answer is no answer.
    if (antwoord.response.diagnostics.errors.length > 0) throw new Error('Cedar sloeg een regel over.');
    return antwoord.response;
  };
  return {
    bereid: ({ feiten }) => feiten,
    redenen: (feiten) => {
      const { decision, diagnostics } = beslis(feiten);
      return decision === 'allow' ? [] : diagnostics.reason;
    },
    mag: (feiten) => beslis(feiten).decision === 'allow',
  } satisfies Drager<Feiten> as Drager;
};
