import { type FormStand, ontleed, sleutels, verplichteTekst, vinkje, type Waarden } from '../web/formulier.ts';
import type { Genodigde } from './nodig-uit.ts';

/** Voorstel voor waarom iemand rechtstreeks betrokken is (3.4a); wie uitnodigt past het aan. */
export const VOORSTEL_BETROKKEN = 'Heeft een eigen taak voor deze jongere die bij de vraag van deze casus hoort.';

const SCHEMA = {
  wie: sleutels({ leeg: 'Kies wie u uitnodigt.' }),
  behandelrelatie: sleutels(),
  betrokken: verplichteTekst({ max: 300, min: 10, leeg: 'Schrijf op waarom deze mensen rechtstreeks betrokken zijn.' }),
  geefNaam: vinkje(),
};

export type Uitnodigvelden = Waarden<typeof SCHEMA>;
export type Uitnodiglezing =
  | { readonly kind: 'ok'; readonly genodigden: readonly Genodigde[]; readonly geefNaam: boolean; readonly stand: FormStand<Uitnodigvelden> }
  | { readonly kind: 'fout'; readonly stand: FormStand<Uitnodigvelden> };

export function leesUitnodiging(velden: unknown): Uitnodiglezing {
  const lezing = ontleed(SCHEMA, velden);
  if (lezing.kind === 'fout') return lezing;
  const { wie, behandelrelatie, betrokken, geefNaam } = lezing.waarde;
  const genodigden = wie.map((aanstelling) => ({ aanstelling, behandelrelatie: behandelrelatie.includes(aanstelling), directBetrokken: betrokken }));
  return { kind: 'ok', genodigden, geefNaam, stand: lezing.stand };
}
