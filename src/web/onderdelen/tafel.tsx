import { klassen } from '../klassen.ts';

/** vol: deze plek mag iets zien. leeg: nog niet. jongere: de gouden stoel, die altijd bovenaan staat. */
export type Stoel = 'vol' | 'leeg' | 'jongere' | 'jongere-leeg';

const MIDDEN = 100;
const STRAAL = 82;

function boog(nummer: number, aantal: number): string {
  const stap = (2 * Math.PI) / aantal;
  const half = Math.min(stap * 0.25, 0.27);
  const hoek = nummer * stap - Math.PI / 2;
  const punt = (h: number): string =>
    `${(MIDDEN + STRAAL * Math.cos(h)).toFixed(1)} ${(MIDDEN + STRAAL * Math.sin(h)).toFixed(1)}`;
  return `M${punt(hoek - half)}A${STRAAL} ${STRAAL} 0 0 1 ${punt(hoek + half)}`;
}

function Stoelteken({ stoel, pad }: { readonly stoel: Stoel; readonly pad: string }) {
  const jongere = stoel.startsWith('jongere');
  const leeg = stoel.endsWith('leeg');
  return (
    <>
      <path
        class={klassen('ovt-stoel', jongere && 'ovt-stoel--jongere', leeg && !jongere && 'ovt-stoel--rand')}
        d={pad}
      />
      {leeg && <path class="ovt-stoel ovt-stoel--leeg" d={pad} />}
    </>
  );
}

/** De ronde tafel. Versiering: de lijst ernaast moet hetzelfde zeggen. */
export function Tafel(props: {
  readonly stoelen: readonly Stoel[];
  readonly getal?: string | number | undefined;
  readonly bijschrift?: string | undefined;
  readonly breedscherm?: boolean | undefined;
}) {
  const volgorde = [...props.stoelen].sort((a, b) => Number(b.startsWith('jongere')) - Number(a.startsWith('jongere')));
  return (
    <svg class={klassen('ovt-tafel', props.breedscherm && 'ovt-breedscherm')} viewBox="0 0 200 200" aria-hidden="true">
      <circle class="ovt-tafel-blad" cx={MIDDEN} cy={MIDDEN} r="62" />
      {volgorde.map((stoel, i) => (
        <Stoelteken key={i} stoel={stoel} pad={boog(i, volgorde.length)} />
      ))}
      {props.getal !== undefined && (
        <text class="ovt-tafel-groot" x="100" y={props.bijschrift ? 104 : 110}>
          {props.getal}
        </text>
      )}
      {props.bijschrift && (
        <text x="100" y="124">
          {props.bijschrift}
        </text>
      )}
    </svg>
  );
}
