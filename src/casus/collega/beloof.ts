import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Geheimhouding } from '../../regels/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../open-casus.ts';
import { zetBeloofd } from './aanwijzing.queries.ts';
import { legVergeefsMeelezenVast } from './lees-mee.ts';
import { openMeelezen } from './meelezer.ts';

export type Belofte = {
  readonly casus: string;
  /** Waar de geheimhouding op rust, als de organisatie dat niet vastlegde (11.2, T-11d); anders zonder gevolg. */
  readonly geheimhouding: Exclude<Geheimhouding, 'geen'> | null;
};

export type Beloofuitkomst =
  | { readonly kind: 'beloofd' }
  | { readonly kind: 'was-beloofd' }
  /** De organisatie legde niets vast en de collega koos niets: dan leest hij niets. */
  | { readonly kind: 'geheimhouding-nodig' }
  | NietGevonden;

/** De collega belooft geheimhouding (11.1) voordat hij het eerste leest; alleen hijzelf kan dat. */
export async function beloofGeheimhouding(
  opening: Casusopening<Medewerker>,
  { casus, geheimhouding }: Belofte,
): Promise<Beloofuitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Beloofuitkomst> => {
    const meelezing = await openMeelezen(tx, opening.verzoeker, casus);
    if (meelezing === null) {
      await legVergeefsMeelezenVast(tx, { code: 'meelezen-begonnen', casus });
      return NIET_GEVONDEN;
    }
    const { aanwijzing, stof } = meelezing;
    const kop = {
      ...logkop(stof.feiten),
      code: 'meelezen-begonnen',
      object: { soort: 'aanwijzing', id: aanwijzing.id },
      grondslag: 'Art 11.1',
    } as const;
    const vastgelegd = aanwijzing.geheimhouding !== 'geen';
    if (aanwijzing.beloofd_op !== null || (!vastgelegd && geheimhouding === null)) {
      await legVast(tx, { ...kop, uitkomst: aanwijzing.beloofd_op === null ? 'geweigerd' : 'gelukt' });
      return { kind: aanwijzing.beloofd_op === null ? 'geheimhouding-nodig' : 'was-beloofd' };
    }
    await zetBeloofd(tx, { aanwijzing: aanwijzing.id, geheimhouding: vastgelegd ? null : geheimhouding });
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    return { kind: 'beloofd' };
  });
}
