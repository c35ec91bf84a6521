import {
  Artikelen,
  JaNee,
  Keuzerondjes,
  Knop,
  Oordeel,
  Oordelen,
  ZONDER_ANTWOORD,
} from '../../web/onderdelen/index.ts';
import { herstelweg } from '../herstel.ts';
import { inZin } from '../mensen.ts';
import type { Kenmerkveld } from '../nieuw/kenmerkvelden.ts';
import type { Oordeelkaart } from './oordeel-toon.ts';
import { toestemmingsgroep } from './toestemmingsgroep.ts';

/** Een vraag over het gegeven, met haar artikel erachter. */
export function Kenmerkvraag({ veld }: { readonly veld: Kenmerkveld }) {
  const vraag = (
    <>
      {veld.vraag} <Artikelen ids={veld.artikelen} />
    </>
  );
  return (
    <Keuzerondjes
      naam={veld.naam}
      vraag={vraag}
      keuzes={veld.keuzes}
      indeling="naast"
      opEenRegel={veld.keuzes.every(({ label }) => label.length < 4)}
    />
  );
}

/** Een knop bij een weigering die laat zien welke wegen er wel zijn; zij bewaart eerst wat er staat. */
export type Wegenknop = { readonly naam: string; readonly actie: string };

type Kaartprops = {
  readonly casus: string;
  readonly kaart: Oordeelkaart;
  readonly zoals: string | undefined;
  readonly wegen?: Wegenknop | undefined;
  /** Wat er nog open staat, staat boven de oordelen en niet hier. */
  readonly openBoven: boolean;
};

function Kaart({ casus, kaart, zoals, wegen, openBoven }: Kaartprops) {
  const { ontvanger, uitkomst } = kaart;
  const vragen = kaart.velden.map((veld) => ({ vraag: veld.vraag, invoer: <Kenmerkvraag veld={veld} /> }));
  const open = kaart.open === null || openBoven ? [] : [{ vraag: kaart.open }];
  const verder =
    wegen === undefined || uitkomst !== 'geweigerd'
      ? []
      : [
          {
            vraag: 'wegen',
            invoer: (
              <Knop
                soort="rustig"
                klein
                naam={wegen.naam}
                waarde={ontvanger.deelnemer}
                actie={wegen.actie}
                bij={`voor ${ontvanger.naam}`}
              >
                Wat kan nu wel?
              </Knop>
            ),
          },
        ];
  return (
    <Oordeel
      titel={ontvanger.naam}
      onder={ontvanger.rol}
      uitkomst={uitkomst}
      redenen={kaart.redenen}
      groep={toestemmingsgroep(kaart.redenen)}
      zoals={zoals}
      voorwaarden={kaart.voorwaarden}
      grondslagen={kaart.grondslagen}
      opmerkingen={kaart.opmerkingen}
      vragen={[...vragen, ...open, ...verder]}
      openBoven={openBoven}
      keuze={{ naam: 'aan', waarde: ontvanger.deelnemer, gekozen: kaart.gekozen }}
      weg={(reden) => herstelweg(casus, reden.code)}
    />
  );
}

/** Wie er boven `kaart` staat en om precies dezelfde redenen is geweigerd. */
export function geweigerdZoals(kaart: Oordeelkaart, kaarten: readonly Oordeelkaart[]): string | undefined {
  if (kaart.uitkomst !== 'geweigerd' || kaart.redenen.length === 0) return undefined;
  const redenen = JSON.stringify(kaart.redenen);
  const eerste = kaarten.find((k) => k.uitkomst === 'geweigerd' && JSON.stringify(k.redenen) === redenen);
  if (eerste === undefined || eerste === kaart) return undefined;
  return inZin(eerste.ontvanger);
}

/** Wat bij twee of meer ontvangers open staat, als dat bij allen hetzelfde is; anders null. */
function samenOpen(kaarten: readonly Oordeelkaart[]): string | null {
  const [eerste, ...meer] = kaarten.flatMap(({ open }) => open ?? []);
  return eerste !== undefined && meer.length > 0 && meer.every((open) => open === eerste) ? eerste : null;
}

/** Alle ontvangers met hun oordeel van nu. Wat bij ieder hetzelfde is, een reden of wat nog open staat, staat er een keer. */
export function Oordeelkaarten({
  casus,
  kaarten,
  wegen,
}: Pick<Kaartprops, 'casus' | 'wegen'> & { readonly kaarten: readonly Oordeelkaart[] }) {
  const open = samenOpen(kaarten);
  return (
    <>
      {open !== null && (
        <p>
          {open} <span class="ovt-klein">{ZONDER_ANTWOORD}</span>
        </p>
      )}
      <Oordelen>
        {kaarten.map((kaart) => (
          <Kaart
            key={kaart.ontvanger.deelnemer}
            casus={casus}
            kaart={kaart}
            zoals={geweigerdZoals(kaart, kaarten)}
            wegen={wegen}
            openBoven={open !== null}
          />
        ))}
      </Oordelen>
    </>
  );
}

/** De toets van noodzaak in drie vragen (3.2, 5.3, 7.2), overal waar iemand iets inbrengt. */
export function Noodzaakvragen({ taakVan }: { readonly taakVan: string }) {
  return (
    <div>
      <JaNee naam="nodigVoorVraag" vraag="Is het nodig om de vraag van dit overleg te beantwoorden?" opEenRegel />
      <JaNee naam="pastBijTaak" vraag={`Past het bij de taak van ${taakVan}?`} opEenRegel />
      <JaNee naam="kanMetMinder" vraag="Kan het met minder gegevens?" opEenRegel />
    </div>
  );
}
