import { type FormStand, keuze, metFout, ontleed, tekst } from '../web/formulier.ts';
import type { Velden } from '../web/route.ts';
import type { Intrekkingswens } from './beantwoord-intrekking.ts';

export type Intrekkingsvelden = Record<'antwoord' | 'grondslag' | 'waarom', unknown>;

export type Intrekkingslezing =
  | {
      readonly kind: 'ok';
      readonly antwoord: Intrekkingswens['antwoord'];
      readonly stand: FormStand<Intrekkingsvelden>;
    }
  | { readonly kind: 'fout'; readonly stand: FormStand<Intrekkingsvelden> };

const SCHEMA = {
  antwoord: keuze(['verwijderd', 'eigen-grondslag'], { leeg: 'Kies wat u doet met wat u las.' }),
  grondslag: tekst({ max: 60 }),
  waarom: tekst({ max: 1_000, regels: true }),
};

/** Leest wat een ontvanger na een intrekking antwoordt. Een eigen grondslag vraagt om de wet en om woorden; verwijderen om niets meer. */
export function leesIntrekkingsantwoord(velden: Velden): Intrekkingslezing {
  const lezing = ontleed(SCHEMA, velden);
  const stand = lezing.stand as FormStand<Intrekkingsvelden>;
  if (lezing.kind === 'fout') return { kind: 'fout', stand };
  const { antwoord, grondslag, waarom } = lezing.waarde;
  if (antwoord === 'verwijderd') return { kind: 'ok', antwoord: { kind: 'verwijderd' }, stand };
  if (grondslag === null)
    return { kind: 'fout', stand: metFout(stand, 'grondslag', 'Kies de wet waarop u zich beroept.') };
  if (waarom === null)
    return { kind: 'fout', stand: metFout(stand, 'waarom', 'Schrijf op waarom u het nodig hebt voor die taak.') };
  return { kind: 'ok', antwoord: { kind: 'eigen-grondslag', grondslag, waarom }, stand };
}
