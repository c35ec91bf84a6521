import { type FormStand, keuze, legeStand, ontleed, sleutels, vinkje, type Waarden } from '../../web/formulier.ts';
import type { Velden } from '../../web/route.ts';
import { BETROKKENHEDEN, type Betrokkenheid } from '../woorden.ts';
import type { Genodigde } from './weeg-genodigde.ts';

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
      readonly betrokken: Betrokkenheid;
      readonly plek: string | null;
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
  return { kind: 'ok', genodigden, geefNaam, betrokken, plek: plek[0] ?? null, stand: lezing.stand };
}

/** De keuzes zoals de controlepagina ze meedroeg, zonder oordeel: ook wie geen uitnodiging kon krijgen, blijft gekozen. */
export function leesGekozen(velden: Velden): FormStand<Uitnodigvelden> {
  const { niet = [], wie = [] } = velden;
  const { stand } = ontleed(SCHEMA, { ...velden, wie: [wie, niet].flat() });
  return legeStand(stand.waarden);
}
