import { casusadres } from '../../casus/adressen.ts';
import { Casusblad } from '../../casus/casusblad.tsx';
import type { Casuskop } from '../../casus/casuskop.ts';
import { type FormStand, keuze, ontleed, type Waarden } from '../../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Leeg,
  Link,
} from '../../web/onderdelen/index.ts';
import { BELAFLOPEN, type Belblad } from './leg-belletje-vast.ts';

const SCHEMA = { afloop: keuze(BELAFLOPEN, { leeg: 'Kies hoe het bellen ging.' }) };

export type Belvelden = Waarden<typeof SCHEMA>;
export const leesBelletje = (velden: unknown) => ontleed(SCHEMA, velden);

const beladres = (casus: string, persoon: string): string => `/casussen/${casus}/bellen/${persoon}`;

type Props = {
  readonly kop: Casuskop;
  readonly blad: Belblad;
  readonly persoon: string;
  readonly stand?: FormStand<Belvelden> | undefined;
};

/** Bellen omdat een bericht niet is gezien. Op deze pagina staat de naam; in het bericht stond hij nooit. */
export function BelPagina({ kop, blad, persoon, stand }: Props) {
  const terug = (
    <KnopLink naar={casusadres(kop.id).overzicht} soort="rustig">
      Terug naar het overzicht
    </KnopLink>
  );
  return (
    <Casusblad
      kop={kop}
      deel="Bellen"
      nu="geen"
      naSluiten="Bellen kan nog wel."
      titel={blad.stand === 'nodig' ? `Bel ${blad.naam}` : `${blad.naam} bellen`}
      inleiding={
        blad.stand === 'nodig'
          ? 'Er staat iets klaar in Overlegtafel. Het bericht daarover is niet gezien, of kon niet worden verstuurd.'
          : undefined
      }
    >
      {blad.stand === 'nodig' ? (
        <Formulier actie={beladres(kop.id, persoon)} stand={stand} ritme="kolom">
          <Kaart titel="Na het bellen" ritme="gewoon">
            <p>
              Vertel alleen dat er iets klaarstaat, en help zo nodig met inloggen. Vertel door de telefoon niet wat er
              staat. <Artikelen ids={['Art 10.2 (a)', 'Bijl 2-f']} />
            </p>
            {blad.soort !== 'medewerker' && (
              <p>
                Een code werkt zeven dagen. Is zij verlopen of kwijt?{' '}
                <Link naar={casusadres(kop.id).gezin}>Geef een nieuwe</Link>.
              </p>
            )}
            <Keuzerondjes
              naam="afloop"
              vraag="Hoe ging het bellen?"
              keuzes={[
                { waarde: 'gesproken', label: `Ik heb ${blad.naam} gesproken` },
                { waarde: 'niet-bereikt', label: 'Niet bereikt. Herinner mij over twee dagen.' },
              ]}
            />
          </Kaart>
          <Knoppen>
            <Knop>Leg vast</Knop>
            {terug}
          </Knoppen>
        </Formulier>
      ) : (
        <Leeg titel="Bellen is niet meer nodig" niveau={2} knop={terug}>
          {blad.stand === 'gedaan'
            ? `${blad.naam} heeft zelf gekeken, of er is al gebeld.`
            : `${blad.naam} komt vanaf 18 jaar alleen mee als de jongere dat wil. Vertel daarom niet dat er iets klaarstaat.`}
        </Leeg>
      )}
    </Casusblad>
  );
}
