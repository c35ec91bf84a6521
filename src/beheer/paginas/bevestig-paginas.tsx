import { functieLabel } from '../../partij/functies.ts';
import { taaktekst } from '../../taak/soorten.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Actie,
  Datumveld,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Lijst,
  Link,
  Paginakop,
  Tekst,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumVoluit } from '../../web/tijd.ts';
import type { Collega } from '../bekijk-organisatie.ts';
import type { Openwerk } from '../mensen/open-werk.ts';
import { BEHEERADRES, hoofdletter, ROL } from '../teksten.ts';

/** Bevestigen voordat iemand een nieuwe code krijgt: daarmee begint inloggen voor die collega opnieuw. */
export function NieuweCodePagina({ collega }: { readonly collega: Collega }) {
  return (
    <Pagina
      titel="Geef een nieuwe code"
      soort="vak"
      hoofdmenu="organisatie"
      kruimel={[{ naam: 'Onze organisatie', naar: BEHEERADRES.organisatie }, { naam: 'Nieuwe code' }]}
    >
      <Paginakop titel={`Nieuwe code voor ${collega.naam}?`} onder={hoofdletter(functieLabel(collega.functie))} />
      <Kaart titel="Wat er gebeurt" ritme="gewoon">
        <Tekst>
          U krijgt een code om persoonlijk te geven. Een eerdere code werkt dan niet meer. Gebruikt {collega.naam} de
          nieuwe code, dan werken het oude wachtwoord, de app en de passkeys niet meer.
        </Tekst>
        <Knoppen>
          <Actie actie={`${BEHEERADRES.code}/${collega.id}`}>
            <Knop>Maak een nieuwe code</Knop>
          </Actie>
          <KnopLink naar={BEHEERADRES.organisatie} soort="rustig">
            Maak geen code
          </KnopLink>
        </Knoppen>
      </Kaart>
    </Pagina>
  );
}

export type Stopprops = {
  readonly collega: Collega;
  /** Wat er nog bij deze collega ligt. */
  readonly werk: readonly Openwerk[];
  /** Deze collega heeft nog een andere functie. */
  readonly meer: boolean;
  readonly laatste?: boolean | undefined;
  readonly stand?: FormStand<{ readonly laatsteDag: string; readonly vertrekt: string }> | undefined;
};

/** Bevestigen voordat de toegang stopt: wat er gebeurt, wat er nog ligt, en wat blijft. */
export function StopPagina({ collega, werk, meer, laatste, stand }: Stopprops) {
  return (
    <Pagina
      titel="Stop de toegang"
      soort="vak"
      hoofdmenu="organisatie"
      kruimel={[{ naam: 'Onze organisatie', naar: BEHEERADRES.organisatie }, { naam: 'Stop de toegang' }]}
    >
      <Paginakop
        titel={`Stop de toegang van ${collega.naam}?`}
        onder={`${hoofdletter(functieLabel(collega.functie))} · ${ROL[collega.rol]}`}
      />
      {laatste ? (
        <Kaart titel="Dit kan nu niet" ritme="gewoon">
          <Tekst>
            Er is niets veranderd. Dit is de laatste beheerder van uw organisatie. Nodig eerst een andere beheerder uit.
          </Tekst>
          <Knoppen>
            <KnopLink naar={BEHEERADRES.collega}>Nodig een collega uit</KnopLink>
          </Knoppen>
        </Kaart>
      ) : (
        <>
          {werk.length > 0 && <Openstaand naam={collega.naam} werk={werk} />}
          <Kaart titel="Wat er gebeurt" ritme="gewoon">
            <Tekst>
              {collega.naam} is meteen overal uitgelogd en kan in deze functie niet meer inloggen. Wat {collega.naam}{' '}
              inbracht, blijft van uw organisatie. Het logboek blijft ook.
            </Tekst>
            <Tekst>
              Leidt {collega.naam} een overleg? Dat staat daarna onder{' '}
              <Link naar={BEHEERADRES.procesregie}>Procesregie</Link>. Wijs daar meteen een collega aan: tot dan gaat
              dat overleg niet verder.
            </Tekst>
            <Formulier actie={`${BEHEERADRES.stop}/${collega.id}`} stand={stand} ritme="gewoon">
              <Datumveld
                naam="laatsteDag"
                label="Laatste dag, als dat later is"
                beschrijving="Laat leeg om nu meteen te stoppen. Vult u een dag in, dan werkt de toegang tot en met die dag."
              />
              {meer && (
                <Vinkje
                  naam="vertrekt"
                  label={`${collega.naam} vertrekt: stop ook de andere functies`}
                  bij="Alle sessies eindigen dan tegelijk."
                />
              )}
              <Knoppen>
                <Knop>Stop de toegang</Knop>
                <KnopLink naar={BEHEERADRES.organisatie} soort="rustig">
                  Laat de toegang zo
                </KnopLink>
              </Knoppen>
            </Formulier>
          </Kaart>
        </>
      )}
    </Pagina>
  );
}

/** Het werk dat iemand anders moet overnemen. Bij welke jongere het hoort, ziet alleen wie aan die tafel zit. */
function Openstaand({ naam, werk }: { readonly naam: string; readonly werk: readonly Openwerk[] }) {
  return (
    <Kaart titel={`Dit ligt er nog bij ${naam}`} soort="vraag" ritme="gewoon">
      <Lijst
        punten={werk.map(({ soort, aantal, eerste }) => (
          <>
            {taaktekst(soort).titel}
            {aantal > 1 && ` (${aantal} keer)`}
            {eerste !== null && `, voor ${datumVoluit(eerste)}`}
          </>
        ))}
      />
      <Tekst soort="klein">
        Laat {naam} dit eerst afmaken, of spreek af wie het overneemt. Wie de casus leidt, nodigt die collega uit. Bij
        welke jongere het hoort, ziet u als beheerder niet.
      </Tekst>
    </Kaart>
  );
}
