import { Tabel, Uitklap } from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Looptijd } from './looptijd.ts';

const LINKS = 150;
const RECHTS = 940;
const RIJ = 44;
const BOVEN = 38;
const DAG = 24 * 60 * 60 * 1000;
/** Zo breed is een letter van 13 px ongeveer: past de tekst niet in haar balk, dan staat zij er niet in. */
const LETTER = 7;

/** De looptijd als tekening, met dezelfde inhoud als tabel eronder. */
export function Looptijdbeeld({ looptijd }: { readonly looptijd: Looptijd }) {
  const { van, tot, rijen, balken, stippen, vandaag, jaren } = looptijd;
  const span = Math.max(Date.parse(tot) - Date.parse(van), DAG);
  const x = (dag: string): number =>
    Math.round(
      Math.min(Math.max(LINKS + ((Date.parse(dag) - Date.parse(van)) / span) * (RECHTS - LINKS), LINKS), RECHTS),
    );
  const y = (rij: number): number => BOVEN + rij * RIJ;
  const hoog = y(rijen.length) + 32;
  const isBinnen = vandaag >= van && vandaag <= tot;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: een section zou een tweede gebied met kop eisen. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: een schuifbaar gebied moet met het toetsenbord te bereiken zijn. */}
      <div class="utrecht-table-container" role="region" aria-label="Looptijd, schuifbaar" tabIndex={0}>
        <svg class="ovt-band" viewBox={`0 0 960 ${hoog}`} role="img" aria-label={inWoorden(looptijd)}>
          {jaren.map((jaar) => (
            <g key={jaar}>
              <line x1={x(`${jaar}-01-01`)} x2={x(`${jaar}-01-01`)} y1={26} y2={hoog - 26} />
              <text x={x(`${jaar}-01-01`) + 5} y={20}>
                {jaar}
              </text>
            </g>
          ))}
          {rijen.map((naam, rij) => (
            <text key={naam} x={0} y={y(rij) + 19}>
              {naam}
            </text>
          ))}
          {balken.map((balk) => {
            const breed = Math.max(x(balk.tot) - x(balk.van) - 2, 4);
            const past = balk.woord.length * LETTER < breed - 16;
            return (
              <g key={`${balk.rij} ${balk.van}`}>
                <rect class={KLASSE[balk.soort]} x={x(balk.van)} y={y(balk.rij)} width={breed} height={28} rx={4} />
                {(past || balk.soort === 'open') && (
                  <text
                    class={past ? (balk.soort === 'vast' ? 'ovt-band-in ovt-band-op' : 'ovt-band-in') : undefined}
                    x={past ? x(balk.van) + 10 : x(balk.tot) + 10}
                    y={y(balk.rij) + 19}
                  >
                    {balk.woord}
                  </text>
                )}
              </g>
            );
          })}
          {stippen.map(({ rij, op, woord }) => (
            <g key={woord}>
              <circle class="ovt-band-stip" cx={x(op)} cy={y(rij) + 14} r={7} />
              <text x={x(op) + 14} y={y(rij) + 19}>
                {`${datumVoluit(op)}: ${woord}`}
              </text>
            </g>
          ))}
          {isBinnen && (
            <>
              <line class="ovt-band-nu" x1={x(vandaag)} x2={x(vandaag)} y1={30} y2={hoog - 24} />
              <text class="ovt-band-nutekst" x={x(vandaag)} y={hoog - 8}>
                vandaag
              </text>
            </>
          )}
        </svg>
      </div>
      <Uitklap titel="Dezelfde looptijd als tabel">
        <Tabel
          over="de looptijd"
          kolommen={[{ kop: 'Wat' }, { kop: 'Vanaf' }, { kop: 'Tot' }]}
          rijen={[
            ...balken.map(({ rij, van: begin, tot: eind, woord }) => [
              `${rijen[rij] ?? ''}: ${woord}`,
              datumVoluit(begin),
              datumVoluit(eind),
            ]),
            ...stippen.map(({ op, woord }) => [hoofdletter(woord), datumVoluit(op), '']),
          ]}
        />
      </Uitklap>
    </>
  );
}

const KLASSE = { vast: undefined, licht: 'ovt-band-licht', open: 'ovt-band-open' } as const;
const hoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1);

const inWoorden = ({ van, tot, balken, rijen }: Looptijd): string =>
  `Tijdlijn van ${datumVoluit(van)} tot ${datumVoluit(tot)}. ${balken
    .map(({ rij, van: begin, woord }) => `${rijen[rij] ?? ''} vanaf ${datumVoluit(begin)}: ${woord}.`)
    .join(' ')}`;
