import { Tabel, Uitklap } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import type { Looptijd } from './looptijd.ts';

/** Een breedte om op te tekenen. Smal staat de naam van een rij erboven, en past op een telefoon zonder schuiven. */
type Maat = {
  readonly klasse: string;
  readonly breed: number;
  readonly links: number;
  readonly rechts: number;
  readonly rij: number;
  readonly naamHoog: number;
};
const BREED: Maat = { klasse: 'ovt-band', breed: 960, links: 150, rechts: 940, rij: 44, naamHoog: 0 };
const SMAL: Maat = { klasse: 'ovt-band ovt-band--smal', breed: 320, links: 2, rechts: 312, rij: 80, naamHoog: 24 };
const BOVEN = 38;
const BALK = 28;
const DAG = 24 * 60 * 60 * 1000;
/** Zo breed is een letter van 13 px ongeveer: past de tekst niet in haar balk, dan staat zij er niet in. */
const LETTER = 7;
/** Zo veel ruimte vraagt een jaartal met wat lucht. */
const JAARTAL = 36;

/** De looptijd als tekening, op een bureau en op een telefoon, met dezelfde inhoud als tabel eronder. */
export function Looptijdbeeld({ looptijd }: { readonly looptijd: Looptijd }) {
  const { rijen, balken, stippen } = looptijd;
  return (
    <>
      <Tekening looptijd={looptijd} maat={BREED} />
      <Tekening looptijd={looptijd} maat={SMAL} />
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

type Tekenprops = { readonly looptijd: Looptijd; readonly maat: Maat };
type Schaal = {
  readonly x: (dag: string) => number;
  readonly y: (rij: number) => number;
  readonly hoog: number;
};

function schaalVan({ van, tot, rijen }: Looptijd, { links, rechts, rij, naamHoog }: Maat): Schaal {
  const span = Math.max(Date.parse(tot) - Date.parse(van), DAG);
  const y = (nummer: number): number => BOVEN + naamHoog + nummer * rij;
  return {
    y,
    x: (dag) =>
      Math.round(
        Math.min(Math.max(links + ((Date.parse(dag) - Date.parse(van)) / span) * (rechts - links), links), rechts),
      ),
    hoog: y(rijen.length) - naamHoog + 32,
  };
}

function Tekening({ looptijd, maat }: Tekenprops) {
  const { rijen, vandaag, van, tot } = looptijd;
  const schaal = schaalVan(looptijd, maat);
  const { x, y, hoog } = schaal;
  const midden = Math.min(Math.max(x(vandaag), 28), maat.breed - 28);
  return (
    <svg class={maat.klasse} viewBox={`0 0 ${maat.breed} ${hoog}`} role="img" aria-label={inWoorden(looptijd)}>
      <Jaren looptijd={looptijd} maat={maat} schaal={schaal} />
      <Balken looptijd={looptijd} schaal={schaal} />
      {vandaag >= van && vandaag <= tot && (
        <>
          <line class="ovt-band-nu" x1={x(vandaag)} x2={x(vandaag)} y1={30} y2={hoog - 24} />
          <text class="ovt-band-nutekst" x={midden} y={hoog - 8}>
            vandaag
          </text>
        </>
      )}
      <Balkwoorden looptijd={looptijd} maat={maat} schaal={schaal} />
      {rijen.map((naam, rij) => (
        <text key={naam} x={0} y={y(rij) + (maat.naamHoog > 0 ? -8 : 19)}>
          {naam}
        </text>
      ))}
      <Stippen looptijd={looptijd} maat={maat} schaal={schaal} />
    </svg>
  );
}

/** De jaren. Een jaartal dat niet naast zijn lijn past staat ervoor, en als zij elkaar raken staat om de zoveel jaar er een. */
function Jaren({ looptijd, maat, schaal }: Tekenprops & { readonly schaal: Schaal }) {
  const { jaren } = looptijd;
  const { x, hoog } = schaal;
  const plek = (jaar: number): number => x(`${jaar}-01-01`);
  const stap = plek((jaren[0] ?? 0) + 1) - plek(jaren[0] ?? 0);
  const om = jaren.length < 2 ? 1 : Math.max(1, Math.ceil(JAARTAL / Math.max(stap, 1)));
  return (
    <>
      {jaren.map((jaar, i) => (
        <g key={jaar}>
          <line x1={plek(jaar)} x2={plek(jaar)} y1={26} y2={hoog - 26} />
          {i % om === 0 && (
            <text
              class={plek(jaar) + JAARTAL > maat.breed ? 'ovt-band-eind' : undefined}
              x={plek(jaar) + JAARTAL > maat.breed ? maat.breed : plek(jaar) + 5}
              y={20}
            >
              {jaar}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

const breedteVan = ({ x }: Schaal, { van, tot }: Looptijd['balken'][number]): number =>
  Math.max(x(tot) - x(van) - 2, 4);

function Balken({ looptijd, schaal }: Pick<Tekenprops, 'looptijd'> & { readonly schaal: Schaal }) {
  const { x, y } = schaal;
  return (
    <>
      {looptijd.balken.map((balk) => (
        <rect
          key={`${balk.rij} ${balk.van}`}
          class={KLASSE[balk.soort]}
          x={x(balk.van)}
          y={y(balk.rij)}
          width={breedteVan(schaal, balk)}
          height={BALK}
          rx={4}
        />
      ))}
    </>
  );
}

/** De woorden bij de balken, boven op de lijn van vandaag: die loopt er anders doorheen. */
function Balkwoorden({ looptijd, maat, schaal }: Tekenprops & { readonly schaal: Schaal }) {
  const { x, y } = schaal;
  const ernaast = onder(maat);
  return (
    <>
      {looptijd.balken.map((balk) => {
        const past = balk.woord.length * LETTER < breedteVan(schaal, balk) - 16;
        if (!past && balk.soort !== 'open') return null;
        return (
          <text
            key={`${balk.rij} ${balk.van}`}
            class={past ? (balk.soort === 'vast' ? 'ovt-band-in ovt-band-op' : 'ovt-band-in') : undefined}
            x={past ? x(balk.van) + 10 : ernaast.x(x(balk.tot) + 10)}
            y={y(balk.rij) + (past ? 19 : ernaast.y)}
          >
            {balk.woord}
          </text>
        );
      })}
    </>
  );
}

/** Waar een woord staat dat niet in zijn balk past: ernaast, en op een telefoon eronder. */
const onder = ({ naamHoog }: Maat): { readonly x: (ernaast: number) => number; readonly y: number } =>
  naamHoog > 0 ? { x: () => 0, y: BALK + 14 } : { x: (ernaast) => ernaast, y: 19 };

/** Wat op een dag klaar moet zijn; het woord staat aan de kant waar het past. */
function Stippen({ looptijd, maat, schaal }: Tekenprops & { readonly schaal: Schaal }) {
  const { x, y } = schaal;
  const ernaast = onder(maat);
  return (
    <>
      {looptijd.stippen.map(({ rij, op, woord }) => {
        const zin = `${datumVoluit(op)}: ${woord}`;
        const ervoor = maat.naamHoog === 0 && x(op) + 14 + zin.length * LETTER > maat.breed;
        return (
          <g key={woord}>
            <circle class="ovt-band-stip" cx={x(op)} cy={y(rij) + 14} r={7} />
            <text
              class={ervoor ? 'ovt-band-eind' : undefined}
              x={ervoor ? x(op) - 14 : ernaast.x(x(op) + 14)}
              y={y(rij) + ernaast.y}
            >
              {zin}
            </text>
          </g>
        );
      })}
    </>
  );
}

const KLASSE = { vast: undefined, licht: 'ovt-band-licht', open: 'ovt-band-open' } as const;
const hoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1);

const inWoorden = ({ van, tot, balken, rijen }: Looptijd): string =>
  `Tijdlijn van ${datumVoluit(van)} tot ${datumVoluit(tot)}. ${balken
    .map(({ rij, van: begin, woord }) => `${rijen[rij] ?? ''} vanaf ${datumVoluit(begin)}: ${woord}.`)
    .join(' ')}`;
