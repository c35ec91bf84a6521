import type { Doel } from '../../regels/index.ts';
import { datum, type FormStand, keuze, meerkeuze, ontleed, sleutels, type Waarden } from '../../web/formulier.ts';
import { INFORMEERWIJZEN, type Informeerwijze } from '../woorden.ts';

const WIJZEN = Object.keys(INFORMEERWIJZEN) as Informeerwijze[];

function schemaVoor({ vandaag, doelen }: { readonly vandaag: string; readonly doelen: readonly Doel[] }) {
  return {
    personen: sleutels({ leeg: 'Kies wie u hebt geïnformeerd.' }),
    partijen: sleutels({ leeg: 'Kies minstens een organisatie die mee gaat praten.' }),
    doelen: meerkeuze(doelen, { leeg: 'Kies minstens een doel.' }),
    hoe: keuze(WIJZEN, { leeg: 'Kies hoe u hebt geïnformeerd.' }),
    op: datum({ leeg: 'Vul in wanneer dat was.', tot: { dag: vandaag, fout: 'Kies een datum die al geweest is.' } }),
  };
}

export type Informeervelden = Waarden<ReturnType<typeof schemaVoor>>;
export type Informeerlezing =
  | { readonly kind: 'ok'; readonly waarde: Informeervelden; readonly stand: FormStand<Informeervelden> }
  | { readonly kind: 'fout'; readonly stand: FormStand<Informeervelden> };

export function leesInformering(
  velden: unknown,
  kader: { readonly vandaag: string; readonly doelen: readonly Doel[] },
): Informeerlezing {
  return ontleed(schemaVoor(kader), velden);
}
