import type { ComponentChildren } from 'preact';
import type { FormStand } from '../../web/formulier.ts';
import { Formulier, Knop, Lijst, Passkeyformulier, Uitklap, VerborgenVeld } from '../../web/onderdelen/index.ts';
import { tijd } from '../../web/tijd.ts';
import type { Afgewezen } from '../keuring.ts';
import { leesbaarGeheim } from '../totp.ts';
import { QrCode } from './qr.tsx';

/** Kiest u of je; het inloggen weet pas wie iemand is als de code klopt. */
export const zegt = (je: boolean, zin: { readonly u: string; readonly je: string }): string => (je ? zin.je : zin.u);

/** De stand na een afgewezen poging: bij elk antwoord evenveel te zien, wat er ook mis was. */
export function standVan<V>(
  uitkomst: Afgewezen | { readonly kind: 'druk' },
  wens: { waarden: FormStand<V>['waarden']; veld: keyof V & string; mis: string },
): FormStand<V> {
  const zin = foutzin(uitkomst, wens.mis);
  return { waarden: wens.waarden, fouten: { [wens.veld]: zin } as FormStand<V>['fouten'] };
}

function foutzin(uitkomst: Afgewezen | { readonly kind: 'druk' }, mis: string): string {
  switch (uitkomst.kind) {
    case 'mis':
      return mis;
    case 'wacht':
      return `Wacht even. Na te veel pogingen kan het weer vanaf ${tijd(uitkomst.tot)}.`;
    case 'druk':
      return 'Wacht een minuut en probeer het opnieuw. Er loggen nu veel mensen tegelijk in.';
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

/** De QR-code van een authenticatie-app, met het geheim om over te typen. */
export function Appkaartje({
  geheim,
  adres,
  je = false,
}: {
  readonly geheim: string;
  readonly adres: string;
  readonly je?: boolean;
}) {
  return (
    <>
      <Lijst
        nummers
        punten={[
          zegt(je, {
            u: 'Open een authenticatie-app op uw telefoon. Hebt u er geen? Zoek in de winkel van uw telefoon op authenticator. Zij is gratis.',
            je: 'Open een authenticatie-app op je telefoon. Heb je er geen? Zoek in de app-winkel op authenticator. Zij is gratis.',
          }),
          'Kies in de app voor toevoegen en scan de code hieronder.',
          'De app laat nu zes cijfers zien. Typ ze hieronder over.',
        ]}
      />
      <p>
        <QrCode
          tekst={adres}
          naam="QR-code voor de authenticatie-app. Kan het niet met de camera? Gebruik de letters eronder."
        />
      </p>
      <Uitklap titel="Ik kan de code niet scannen">
        <p class="nl-paragraph">
          Typ deze letters en cijfers over in de app. Kies voor een code die met de tijd wisselt.
        </p>
        <p>
          <code>{leesbaarGeheim(geheim)}</code>
        </p>
      </Uitklap>
    </>
  );
}
