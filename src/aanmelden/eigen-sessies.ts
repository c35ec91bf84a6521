import type { Logregel } from '../logboek/leg-vast.ts';
import { findAccountVan, updateWachtwoord } from './account.queries.ts';
import { type Eigenaar, gewijzigd, wijziging } from './eigenaar.ts';
import { endSessie, endSessies } from './sessie.queries.ts';
import type { Kring } from './soorten.ts';
import { metLogregel } from './vastleggen.ts';
import { keurWachtwoord, type Wachtwoordfout } from './wachtwoord.ts';
import { ontzegel } from './zegels.ts';

export type Wachtwoordwijziging =
  | { readonly kind: 'gewijzigd' | 'druk' | 'geen-account' }
  | { readonly kind: 'fout'; readonly fout: Wachtwoordfout };

/** Nieuw wachtwoord; alle andere sessies eindigen (AU7). */
export async function wijzigWachtwoord(
  kring: Kring,
  eigenaar: Eigenaar,
  wachtwoord: string,
): Promise<Wachtwoordwijziging> {
  const { persoon, id: behalve } = eigenaar.sessie;
  const account = await findAccountVan(kring.pool, persoon);
  if (account === undefined) return { kind: 'geen-account' };
  const email = (await ontzegel(kring, { persoon, soort: 'account.email' }, account.email)) ?? '';
  const fout = keurWachtwoord(wachtwoord, email);
  if (fout !== null) return { kind: 'fout', fout };
  const gemaakt = await kring.wachtwoorden.maakHash(wachtwoord);
  if (gemaakt.kind === 'druk') return { kind: 'druk' };
  const nu = kring.klok();
  return metLogregel<Wachtwoordwijziging>(
    kring,
    { ...wijziging(eigenaar), regel: () => gewijzigd(account) },
    async (client) => {
      await updateWachtwoord(client, { account: account.id, hash: gemaakt.hash, nu });
      await endSessies(client, { persoon, behalve, nu });
      return { kind: 'gewijzigd' };
    },
  );
}

/** Beeindigt een eigen sessie, of met `null` alle andere. */
export async function beeindigEigenSessies(kring: Kring, eigenaar: Eigenaar, sessie: string | null): Promise<void> {
  const { persoon, id: behalve } = eigenaar.sessie;
  const nu = kring.klok();
  const regel: Logregel = {
    code: 'sessies-beeindigd',
    uitkomst: 'gelukt',
    object: { soort: 'persoon', id: persoon },
    betrokkenen: [],
  };
  await metLogregel(kring, { ...eigenaar, regel: () => regel }, async (client) => {
    if (sessie === null) await endSessies(client, { persoon, behalve, nu });
    else await endSessie(client, { persoon, sessie, nu });
  });
}

/** Uitloggen: deze sessie eindigt op de server (AU7). */
export async function logUit(kring: Kring, { wie, sessie, herkomst }: Eigenaar): Promise<void> {
  const regel: Logregel = {
    code: 'uitgelogd',
    uitkomst: 'gelukt',
    object: { soort: 'sessie', id: sessie.id },
    betrokkenen: [],
  };
  await metLogregel(kring, { wie, herkomst, regel: () => regel }, (client) =>
    endSessie(client, { persoon: sessie.persoon, sessie: sessie.id, nu: kring.klok() }),
  );
}
