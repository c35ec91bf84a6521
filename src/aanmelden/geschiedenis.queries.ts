import type { Tx } from '../db/transactie.ts';

export type Accountgebeurtenis = {
  readonly op: Date;
  readonly code: (typeof CODES)[number] | 'code-toegevoegd';
};

const CODES = ['ingelogd', 'code-gebruikt', 'factor-gewijzigd', 'sessies-beeindigd'] as const;

/** Wat er het laatst met het eigen account gebeurde, uit het logboek (AU10); index `gebeurtenis_account`. */
export async function findAccountgebeurtenissen(
  tx: Tx,
  persoon: string,
  hoogstens: number,
): Promise<readonly Accountgebeurtenis[]> {
  const rijen = await tx.db
    .selectFrom('gebeurtenis')
    .select(['op', 'code', 'object_soort'])
    .where('persoon_id', '=', persoon)
    .where('code', 'in', [...CODES])
    // Een beheerder die een collega een code geeft, wijzigt niet zijn eigen account.
    .where((eb) => eb.or([eb('code', '<>', 'factor-gewijzigd'), eb('object_soort', '=', 'account')]))
    .orderBy('op', 'desc')
    .orderBy('volgnummer', 'desc')
    .limit(hoogstens)
    .execute();
  return rijen.flatMap(({ op, code, object_soort: soort }) => {
    const bekend = CODES.find((mogelijk) => mogelijk === code);
    if (bekend === undefined) return [];
    // Een code erbij gaat over het account; waarmee het account begon, gaat over de code.
    return [{ op, code: bekend === 'code-gebruikt' && soort === 'account' ? 'code-toegevoegd' : bekend }];
  });
}
