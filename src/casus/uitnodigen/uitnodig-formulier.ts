import { type FormStand, keuze, ontleed, sleutels, vinkje, type Waarden } from '../../web/formulier.ts';
import { BETROKKENHEDEN, type Betrokkenheid } from '../woorden.ts';
import type { Genodigde } from './nodig-uit.ts';

const REDENEN = Object.keys(BETROKKENHEDEN) as Betrokkenheid[];

const SCHEMA = {
  wie: sleutels({ leeg: 'Kies wie u uitnodigt.' }),
  behandelrelatie: sleutels(),
  betrokken: keuze(REDENEN, { leeg: 'Kies waarom deze mensen rechtstreeks betrokken zijn.' }),
  geefNaam: vinkje(),
  /** De bijeenkomst waarvoor zij alleen komen; leeg is de hele casus (T25-07). */
  plek: sleutels(),
};

export type Uitnodigvelden = Waarden<typeof SCHEMA>;
export type Uitnodiglezing =
  | {
      readonly kind: 'ok';
      readonly genodigden: readonly Genodigde[];
      readonly geefNaam: boolean;
      readonly stand: FormStand<Uitnodigvelden>;
    }
  | { readonly kind: 'fout'; readonly stand: FormStand<Uitnodigvelden> };

export function leesUitnodiging(velden: unknown): Uitnodiglezing {
  const lezing = ontleed(SCHEMA, velden);
  if (lezing.kind === 'fout') return lezing;
  const { wie, behandelrelatie, betrokken, geefNaam, plek } = lezing.waarde;
  const genodigden = wie.map((aanstelling) => ({
    aanstelling,
    behandelrelatie: behandelrelatie.includes(aanstelling),
    directBetrokken: betrokken,
    alleenBijeenkomst: plek[0] ?? null,
  }));
  return { kind: 'ok', genodigden, geefNaam, stand: lezing.stand };
}
