import { jarenVerder } from '../../regels/verloop/index.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import { labelVan } from './blad-toon.ts';

/** Een balk van de looptijd. Zonder `tot` is het eind open. */
export type Balk = {
  readonly rij: number;
  readonly van: string;
  readonly tot: string;
  readonly soort: 'vast' | 'licht' | 'open';
  readonly woord: string;
};
export type Looptijd = {
  readonly van: string;
  readonly tot: string;
  readonly rijen: readonly string[];
  readonly balken: readonly Balk[];
  readonly stippen: readonly { readonly rij: number; readonly op: string; readonly woord: string }[];
  readonly vandaag: string;
  readonly jaren: readonly number[];
};

const aantal = (n: number): string => (n === 1 ? '1 handtekening' : `${n} handtekeningen`);

/** De looptijd om te tekenen en als tabel: elke tekst een rij, termijnen en verlengingen, en wat te doen staat. Null voor er iets begon. */
export function looptijd(blad: Convenantblad): Looptijd | null {
  const { nu, vandaag } = blad;
  if (nu.begonOp === null || nu.tekst === null) return null;
  const eerste = jarenVerder(nu.begonOp, 2);
  const einde = nu.geeindigdOp ?? nu.eindePer;
  const termijnen = Array.from({ length: (nu.termijn?.verlengingen ?? 0) + 2 }, (_, i) => jarenVerder(eerste, i + 1));
  const horizon = einde ?? termijnen.at(-1) ?? eerste;
  const kort = (dag: string): string => (einde !== null && einde < dag ? einde : dag);
  const rijen = [`Versie ${labelVan(blad, nu.tekst)}`];
  const balken: Balk[] = [
    { rij: 0, van: nu.begonOp, tot: kort(eerste), soort: 'vast', woord: 'eerste termijn, twee jaar' },
    ...termijnen.flatMap((tot, i): Balk[] => {
      const van = i === 0 ? eerste : (termijnen[i - 1] ?? eerste);
      const gaandeweg = van <= vandaag ? 'vast' : 'licht';
      return van >= horizon ? [] : [{ rij: 0, van, tot: kort(tot), soort: gaandeweg, woord: 'een jaar erbij' }];
    }),
  ];
  for (const { tekst, ontbreekt } of nu.nieuwereTeksten) {
    const van = blad.teksten.find(({ id }) => id === tekst)?.aangebodenOp ?? vandaag;
    rijen.push(`Versie ${labelVan(blad, tekst)}`);
    balken.push({
      rij: rijen.length - 1,
      van,
      tot: vandaag,
      soort: 'open',
      woord: `wacht op ${aantal(ontbreekt.length)}`,
    });
  }
  const stippen: Looptijd['stippen'][number][] = [];
  if (nu.evaluatie !== null) {
    rijen.push('Te doen');
    const { gedaanOp, uiterlijk } = nu.evaluatie;
    stippen.push({
      rij: rijen.length - 1,
      op: gedaanOp ?? uiterlijk,
      woord: gedaanOp === null ? 'evaluatie klaar' : 'geëvalueerd',
    });
  }
  const [van, tot] = [nu.begonOp, horizon];
  const begin = Number(van.slice(0, 4));
  const jaren = Array.from({ length: Number(tot.slice(0, 4)) - begin }, (_, i) => begin + 1 + i);
  return { van, tot, rijen, balken, stippen, vandaag, jaren };
}
