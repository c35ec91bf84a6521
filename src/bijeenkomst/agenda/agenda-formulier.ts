import {
  aantal,
  datum,
  type FormStand,
  metFout,
  ontleed,
  sleutel,
  sleutels,
  verplichteTekst,
  type Waarden,
} from '../../web/formulier.ts';
import type { Velden } from '../../web/route.ts';
import { momentVan } from '../moment.ts';

const TIJD = { patroon: /^([01]?\d|2[0-3])[.:][0-5]\d( uur)?$/, fout: 'Schrijf de tijd als 10.00 of 14:30.' };

const dagschema = (vandaag: string) => ({
  dag: datum({ leeg: 'Vul de dag in.', vanaf: { dag: vandaag, fout: 'Kies vandaag of een dag die nog komt.' } }),
  tijd: verplichteTekst({ max: 10, leeg: 'Vul in hoe laat de eerste begint. Bijvoorbeeld 9.00.', vorm: TIJD }),
  plaats: verplichteTekst({ max: 120, min: 3, leeg: 'Vul in waar het is. Schrijf geen namen op.' }),
});

const nieuwschema = (vandaag: string) => ({
  agenda: sleutel(),
  ...dagschema(vandaag),
  minuten: aantal({ leeg: 'Vul in hoeveel minuten elke plek duurt.', max: 240 }),
  casussen: sleutels({ leeg: 'Kies wie er op de agenda staat.' }),
});

export type Dagvelden = Waarden<ReturnType<typeof dagschema>>;
export type Agendavelden = Waarden<ReturnType<typeof nieuwschema>>;

type Klok = { readonly vandaag: string; readonly nu: Date };
type Moment = { readonly begintOp: Date; readonly plaats: string };

const begin = (dag: string, tijd: string): Date => momentVan(dag, tijd.replace(' uur', '').replace('.', ':'));

export type Nieuwlezing =
  | {
      readonly kind: 'ok';
      readonly wens: Moment & {
        readonly agenda: string;
        readonly minutenPerPlek: number;
        readonly casussen: readonly string[];
      };
      readonly stand: FormStand<Agendavelden>;
    }
  | { readonly kind: 'fout'; readonly stand: FormStand<Agendavelden> };

/** Leest een nieuwe agenda; de casussen staan in de volgorde waarin zij op de bladzijde stonden. */
export function leesNieuweAgenda(velden: Velden, { vandaag, nu }: Klok): Nieuwlezing {
  const lezing = ontleed(nieuwschema(vandaag), velden);
  if (lezing.kind === 'fout') return lezing;
  const { agenda, dag, tijd, plaats, minuten, casussen } = lezing.waarde;
  const begintOp = begin(dag, tijd);
  if (begintOp <= nu) return { kind: 'fout', stand: metFout(lezing.stand, 'tijd', 'Kies een tijd die nog komt.') };
  if (minuten < 5) return { kind: 'fout', stand: metFout(lezing.stand, 'minuten', 'Kies minstens 5 minuten.') };
  return { kind: 'ok', wens: { agenda, begintOp, plaats, minutenPerPlek: minuten, casussen }, stand: lezing.stand };
}

export type Daglezing =
  | { readonly kind: 'ok'; readonly wens: Moment & { readonly versie: number }; readonly stand: FormStand<Dagvelden> }
  | { readonly kind: 'fout'; readonly stand: FormStand<Dagvelden> };

/** Leest een andere dag, tijd of plaats voor een agenda. */
export function leesDag(velden: Velden, { vandaag, nu }: Klok): Daglezing {
  const lezing = ontleed(dagschema(vandaag), velden);
  if (lezing.kind === 'fout') return lezing;
  const { dag, tijd, plaats } = lezing.waarde;
  const begintOp = begin(dag, tijd);
  if (begintOp <= nu) return { kind: 'fout', stand: metFout(lezing.stand, 'tijd', 'Kies een tijd die nog komt.') };
  const versie =
    typeof velden['versie'] === 'string' && /^\d{1,6}$/.test(velden['versie']) ? Number(velden['versie']) : -1;
  return { kind: 'ok', wens: { versie, begintOp, plaats }, stand: lezing.stand };
}
