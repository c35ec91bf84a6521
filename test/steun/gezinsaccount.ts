import { inTransactie } from '../../src/db/transactie.ts';
import { type PersoonSoort, verzegelPersoonsveld } from '../../src/partij/personen.ts';
import { type Aanmeldproef, leesGeheim, type Proefaccount, WACHTWOORD } from './aanmeldproef.ts';
import type { TestRegio } from './regio.ts';

type Gezinssoort = Exclude<PersoonSoort, 'medewerker'>;

/** Iemand van een gezin, zonder overleg: genoeg om mee in te loggen. */
export async function maakGezinslid(proef: Pick<TestRegio, 'omgeving' | 'als'>, soort: Gezinssoort): Promise<string> {
  const persoon = proef.omgeving.ids();
  const plek = { persoon, partij: null, veld: 'naam' } as const;
  const naam = await verzegelPersoonsveld(proef.omgeving.kluis, plek, 'Verzonnen Naam');
  await inTransactie({ ...proef.als({ soort: 'systeem', handeling: 'proef' }), slot: 'geen', logregel: 'geen' }, (tx) =>
    tx.db.insertInto('persoon').values({ id: persoon, soort, naam, aangemaakt_op: tx.nu }).execute(),
  );
  return persoon;
}

/** Een account voor iemand van een gezin, gemaakt zoals een mens het doet: code, wachtwoord, app. */
export async function maakGezinsaccount(
  proef: Pick<Aanmeldproef, 'aanmelden' | 'bladeraar' | 'appcode'>,
  wens: { readonly persoon: string; readonly soort: Gezinssoort; readonly email: string },
): Promise<Proefaccount> {
  const { persoon, soort: persoonSoort, email } = wens;
  const { code } = await proef.aanmelden.maakCode({ persoon, persoonSoort });
  const bladeraar = proef.bladeraar();
  await bladeraar.open('/inloggen');
  await bladeraar.verstuur('/inloggen/code', { code });
  const { html } = await bladeraar.verstuur('/inloggen/code/wachtwoord', { email, wachtwoord: WACHTWOORD });
  const geheim = leesGeheim(html);
  await bladeraar.verstuur('/inloggen/code/app', { code: proef.appcode(geheim) });
  await bladeraar.verstuur('/inloggen/code/klaar');
  return { persoon, email, wachtwoord: WACHTWOORD, geheim, herstelcodes: [], bladeraar };
}
