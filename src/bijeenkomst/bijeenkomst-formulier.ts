import {
  aantal,
  datum,
  type FormStand,
  metFout,
  ontleed,
  sleutel,
  verplichteTekst,
  type Waarden,
} from '../web/formulier.ts';
import { momentVan } from './moment.ts';

function schemaVoor(vandaag: string) {
  return {
    bijeenkomst: sleutel(),
    dag: datum({ leeg: 'Vul de dag in.', vanaf: { dag: vandaag, fout: 'Kies vandaag of een dag die nog komt.' } }),
    tijd: verplichteTekst({
      max: 10,
      leeg: 'Vul de tijd in. Bijvoorbeeld 10.00.',
      vorm: { patroon: /^([01]?\d|2[0-3])[.:][0-5]\d( uur)?$/, fout: 'Schrijf de tijd als 10.00 of 14:30.' },
    }),
    duur: aantal({ leeg: 'Vul in hoeveel minuten het duurt.', max: 480 }),
    plaats: verplichteTekst({ max: 120, min: 3, leeg: 'Vul in waar het is. Schrijf geen namen van het gezin op.' }),
  };
}

export type Bijeenkomstvelden = Waarden<ReturnType<typeof schemaVoor>>;
export type Bijeenkomstlezing =
  | {
      readonly kind: 'ok';
      readonly bijeenkomst: string;
      readonly op: Date;
      readonly duurMinuten: number;
      readonly plaats: string;
      readonly stand: FormStand<Bijeenkomstvelden>;
    }
  | { readonly kind: 'fout'; readonly stand: FormStand<Bijeenkomstvelden> };

/** Leest dag, tijd, duur en plaats; dag en tijd zijn die van de klok in Nederland. */
export function leesBijeenkomst(
  velden: unknown,
  { vandaag, nu }: { readonly vandaag: string; readonly nu: Date },
): Bijeenkomstlezing {
  const lezing = ontleed(schemaVoor(vandaag), velden);
  if (lezing.kind === 'fout') return lezing;
  const { dag, tijd, duur, plaats, bijeenkomst } = lezing.waarde;
  const op = momentVan(dag, tijd.replace(' uur', '').replace('.', ':'));
  if (op <= nu) return { kind: 'fout', stand: metFout(lezing.stand, 'tijd', 'Kies een tijd die nog komt.') };
  if (duur < 5) return { kind: 'fout', stand: metFout(lezing.stand, 'duur', 'Kies minstens 5 minuten.') };
  return { kind: 'ok', bijeenkomst, op, duurMinuten: duur, plaats, stand: lezing.stand };
}
