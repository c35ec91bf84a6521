import { useBlad } from '../verzoek-context.tsx';
import { ICONEN, type Icoonnaam } from './iconen.ts';

/** Een teken bij een woord, nooit in plaats van een woord; voorleessoftware slaat het over. */
export function Icoon({ naam }: { readonly naam: Icoonnaam }) {
  useBlad().iconen.add(naam);
  return (
    <svg class={naam === 'pijl' ? 'ovt-icoon ovt-icoon--pijl' : 'ovt-icoon'} viewBox="0 0 20 20" aria-hidden="true">
      <use href={`#i-${naam}`} />
    </svg>
  );
}

/** De tekens die deze pagina gebruikt, elk één keer. Buiten het lijf opgemaakt, nadat iedereen zich meldde. */
export function Icoonblad({ namen }: { readonly namen: Iterable<Icoonnaam> }) {
  return (
    <svg hidden aria-hidden="true" id="tekens">
      {[...namen].sort().map((naam) => (
        <symbol key={naam} id={`i-${naam}`} viewBox="0 0 20 20">
          {naam === 'vraag' && <circle cx="10" cy="10" r="8" stroke-dasharray="3 2.6" />}
          <path d={ICONEN[naam]} />
        </symbol>
      ))}
    </svg>
  );
}
