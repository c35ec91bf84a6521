import type { ComponentChildren } from 'preact';
import type { FormStand } from '../../web/formulier.ts';
import { Formulier, Knop, Lijst, Link, Passkeyformulier, Uitklap, VerborgenVeld } from '../../web/onderdelen/index.ts';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import type { Afgewezen } from '../keuring.ts';
import type { Accounttaal } from '../teksten.ts';
import { leesbaarGeheim } from '../totp.ts';
import { QrCode } from './qr.tsx';

/** De stand na een afgewezen poging: bij elk antwoord evenveel te zien, wat er ook mis was. */
export function standVan<V>(
  uitkomst: Afgewezen | { readonly kind: 'druk' },
  wens: { waarden: FormStand<V>['waarden']; veld: keyof V & string; mis: string; taal: Accounttaal },
): FormStand<V> {
  const zin = foutzin(uitkomst, wens.mis, wens.taal);
  return { waarden: wens.waarden, fouten: { [wens.veld]: zin } as FormStand<V>['fouten'] };
}

function foutzin(uitkomst: Afgewezen | { readonly kind: 'druk' }, mis: string, taal: Accounttaal): string {
  switch (uitkomst.kind) {
    case 'mis':
      return mis;
    case 'wacht':
      return taal('bevestig.wacht', { om: tijdIn(taal.code).tijd(uitkomst.tot) });
    case 'druk':
      return taal('bevestig.druk');
  }
}

/** Waar iemand na het inloggen heen wil; alleen een eigen pad komt zover. */
export const Naarveld = ({ naar }: { readonly naar: string | null }) =>
  naar === null ? null : <VerborgenVeld naam="naar" waarde={naar} />;

type Passkeyprops = {
  readonly doel: 'inloggen' | 'toevoegen';
  readonly actie: string;
  readonly opties: unknown;
  readonly stap: string;
  readonly fout?: string | undefined;
  readonly knop: string;
  readonly children?: ComponentChildren;
};

/** Een passkey op een eigen pagina: de vraag staat in de pagina, het antwoord gaat met de stap mee. */
export function PasskeyStap({ stap, children, ...rest }: Passkeyprops) {
  return (
    <Passkeyformulier {...rest} eigenPagina>
      <VerborgenVeld naam="stap" waarde={stap} />
      {children}
    </Passkeyformulier>
  );
}

/** Een knop die met een eigen formulier naar een andere manier gaat. */
export function AndereManier(props: {
  readonly actie: string;
  readonly velden?: Readonly<Record<string, string>>;
  readonly knop: string;
}) {
  return (
    <Formulier actie={props.actie}>
      {Object.entries(props.velden ?? {}).map(([naam, waarde]) => (
        <VerborgenVeld key={naam} naam={naam} waarde={waarde} />
      ))}
      <Knop soort="tweede" icoon="sleutel">
        {props.knop}
      </Knop>
    </Formulier>
  );
}

type Appkaartprops = { readonly geheim: string; readonly adres: string; readonly taal: Accounttaal };

/** De QR-code van een authenticatie-app, met het geheim om over te typen. */
export function Appkaartje({ geheim, adres, taal }: Appkaartprops) {
  return (
    <>
      <Lijst nummers punten={[taal('app.open'), taal('app.scan'), taal('app.typ')]} />
      <p>
        <QrCode tekst={adres} naam={taal('app.qr')} />
      </p>
      {/* Wie op zijn telefoon werkt, kan zijn eigen scherm niet scannen. */}
      <p>
        <Link naar={adres} los>
          {taal('app.dit-toestel')}
        </Link>
      </p>
      <Uitklap titel={taal('app.niet-scannen')}>
        <p class="nl-paragraph">{taal('app.overtypen')}</p>
        <p>
          <code>{leesbaarGeheim(geheim)}</code>
        </p>
      </Uitklap>
    </>
  );
}
