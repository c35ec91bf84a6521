import type { ComponentChildren } from 'preact';
import { Artikelen } from './artikel.tsx';
import { Link } from './knop.tsx';
import { Merkje, type Merkjesoort } from './merkje.tsx';
import { Uitklap } from './uitklap.tsx';

export type Oordeeluitkomst = 'toegestaan' | 'geweigerd' | 'onvolledig';

/** Een reden van een weigering zoals `beoordeel` haar geeft. */
export type Oordeelreden = {
  readonly code: string;
  readonly artikelen: readonly string[];
  readonly uitleg: string;
  readonly herstel: readonly string[];
};

/** Een voorwaarde, grondslag of opmerking: uitleg met artikelen. */
export type Oordeelregel = { readonly code?: string; readonly artikelen: readonly string[]; readonly uitleg: string };

/**
 * Een vraag bij het oordeel, als zin voor de lezer. Met `invoer` is zij ter plekke te beantwoorden; laat een beantwoorde
 * vraag staan, dan blijft het antwoord meegaan en is het te veranderen.
 */
export type Oordeelvraag = {
  readonly vraag: string;
  readonly artikelen?: readonly string[];
  readonly invoer?: ComponentChildren;
};

export type Herstelweg = { readonly label: string; readonly naar: string };

/** Redenen die samen een ding zeggen: dat in een zin, met elke reden voor zich om open te klappen. */
export type Redengroep = {
  readonly redenen: readonly Oordeelreden[];
  readonly uitleg: string;
  readonly artikelen: readonly string[];
  /** Wie het kan herstellen, en hoe. */
  readonly herstel: string;
  /** Boven elke reden voor zich. */
  readonly titel: string;
};

export type OordeelProps = {
  /** Over wie het oordeel gaat: de ontvanger, of de handeling. */
  readonly titel: string;
  readonly onder?: string | undefined;
  readonly uitkomst: Oordeeluitkomst;
  readonly redenen?: readonly Oordeelreden[] | undefined;
  readonly voorwaarden?: readonly Oordeelregel[] | undefined;
  readonly grondslagen?: readonly Oordeelregel[] | undefined;
  readonly opmerkingen?: readonly Oordeelregel[] | undefined;
  readonly vragen?: readonly Oordeelvraag[] | undefined;
  /** Maakt er een keuze van: het vinkje voor de naam. Bij een weigering staat er geen vinkje. */
  readonly keuze?: { readonly naam: string; readonly waarde: string; readonly gekozen: boolean } | undefined;
  /** De link waarmee een reden ter plekke wordt hersteld, per code. */
  readonly weg?: ((reden: Oordeelreden) => Herstelweg | null) | undefined;
  /** Een deel van de redenen, samengevat. */
  readonly groep?: Redengroep | null | undefined;
  /** Wie hierboven om precies dezelfde redenen is geweigerd: die staan er dan niet nog eens uitgeschreven, wel om open te klappen. */
  readonly zoals?: string | undefined;
  /** Wat er nog open staat, staat al boven de oordelen samen. */
  readonly openBoven?: boolean | undefined;
  readonly als?: 'li' | 'article' | undefined;
};

export const ZONDER_ANTWOORD = 'Zonder antwoord wordt er niets gedeeld.';

const VORM: Record<Oordeeluitkomst, { klasse: string; merkje: Merkjesoort; woord: string }> = {
  toegestaan: { klasse: 'ovt-oordeel--ja', merkje: 'ja', woord: 'Toegestaan' },
  geweigerd: { klasse: 'ovt-oordeel--nee', merkje: 'nee', woord: 'Geweigerd' },
  onvolledig: { klasse: 'ovt-oordeel--vraag', merkje: 'vraag', woord: 'Onvolledig' },
};

/** Het merkje bij een oordeel, ook los te gebruiken in een tabel. */
export function Oordeelmerkje({ uitkomst }: { readonly uitkomst: Oordeeluitkomst }) {
  const { merkje, woord } = VORM[uitkomst];
  return <Merkje soort={merkje}>{woord}</Merkje>;
}

function Wie({ titel, onder, keuze, uitkomst }: OordeelProps) {
  const naam = (
    <>
      <span class="ovt-titel">{titel}</span>
      {onder && (
        <>
          <br />
          <span class="ovt-klein">{onder}</span>
        </>
      )}
    </>
  );
  if (!keuze || uitkomst === 'geweigerd') return <span class="ovt-titelblok">{naam}</span>;
  return (
    <label class="ovt-vink">
      <input type="checkbox" name={keuze.naam} value={keuze.waarde} checked={keuze.gekozen} />
      <span>{naam}</span>
    </label>
  );
}

type Redenprops = {
  readonly reden: Omit<Oordeelreden, 'code'>;
  readonly weg: Herstelweg | null;
  readonly children?: ComponentChildren;
};

function Reden({ reden, weg, children }: Redenprops) {
  return (
    <div class="ovt-reden">
      <p>
        {reden.uitleg} <Artikelen ids={reden.artikelen} />
      </p>
      {reden.herstel.map((zin) => (
        <p key={zin} class="ovt-klein ovt-herstel">
          {zin}
        </p>
      ))}
      {weg && (
        <p class="ovt-herstel">
          <Link naar={weg.naar} los>
            {weg.label}
          </Link>
        </p>
      )}
      {children}
    </div>
  );
}

function Regels({ regels, kop }: { readonly regels: readonly Oordeelregel[] | undefined; readonly kop?: string }) {
  return (regels ?? []).map((regel) => (
    <p key={regel.uitleg} class="ovt-klein">
      {kop && <strong>{kop} </strong>}
      {regel.uitleg} <Artikelen ids={regel.artikelen} />
    </p>
  ));
}

/** De groep als een reden: de zin die alles zegt, met de eerste weg die er is. */
export function groepAlsReden({ redenen, uitleg, artikelen, herstel }: Redengroep, weg: OordeelProps['weg']) {
  const [eerste] = redenen.flatMap((reden) => weg?.(reden) ?? []);
  return { reden: { uitleg, artikelen, herstel: [herstel] }, weg: eerste ?? null };
}

/** Elke reden van een groep voor zich, om open te klappen. */
export function Groepsredenen({ groep: { titel, redenen } }: { readonly groep: Redengroep }) {
  return (
    <Uitklap titel={titel}>
      {redenen.map((reden) => (
        <Reden key={reden.code} reden={reden} weg={null} />
      ))}
    </Uitklap>
  );
}

function Redenen({ redenen = [], weg, zoals, groep }: OordeelProps) {
  const samen = new Set(groep?.redenen);
  const alle = (
    <>
      {redenen.map((reden) =>
        samen.has(reden) ? null : <Reden key={reden.code} reden={reden} weg={weg?.(reden) ?? null} />,
      )}
      {groep && (
        <Reden {...groepAlsReden(groep, weg)}>
          <Groepsredenen groep={groep} />
        </Reden>
      )}
    </>
  );
  if (zoals === undefined) return alle;
  const titel = redenen.length === 1 ? `Om dezelfde reden als ${zoals}` : `Om dezelfde redenen als ${zoals}`;
  return (
    <div class="ovt-reden">
      <Uitklap titel={titel}>{alle}</Uitklap>
    </div>
  );
}

/** Het oordeel over één ontvanger, in vaste volgorde: wie, oordeel, waarom, herstel. Altijd álle redenen. */
export function Oordeel(props: OordeelProps) {
  const Als = props.als ?? 'li';
  return (
    <Als class={`ovt-oordeel ovt-oordeel--lijst ${VORM[props.uitkomst].klasse}`}>
      <div class="ovt-oordeel__kop">
        <Wie {...props} />
        <Oordeelmerkje uitkomst={props.uitkomst} />
      </div>
      <Regels regels={props.grondslagen} />
      <Regels regels={props.voorwaarden} kop="Daarbij hoort:" />
      <Redenen {...props} />
      {(props.vragen ?? []).map(({ vraag, artikelen, invoer }) => (
        <div key={vraag} class="ovt-reden">
          {invoer ?? (
            <p>
              {vraag} <Artikelen ids={artikelen ?? []} />
            </p>
          )}
        </div>
      ))}
      {props.uitkomst === 'onvolledig' && !props.openBoven && <p class="ovt-klein">{ZONDER_ANTWOORD}</p>}
      <Regels regels={props.opmerkingen} kop="Let op:" />
    </Als>
  );
}

/** De oordelen onder elkaar, in de volgorde waarin ze gegeven zijn. */
export function Oordelen({ children }: { readonly children: ComponentChildren }) {
  return <ul class="ovt-stapel ovt-stapel--eng">{children}</ul>;
}
