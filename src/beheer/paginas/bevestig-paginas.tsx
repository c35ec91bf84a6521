import { functieLabel } from '../../partij/functies.ts';
import { Actie, Kaart, Knop, KnopLink, Knoppen, Paginakop, Tekst } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import type { Collega } from '../bekijk-organisatie.ts';
import { BEHEERADRES, ROL } from '../teksten.ts';

/** Bevestigen voordat iemand een nieuwe code krijgt: daarmee begint inloggen voor die collega opnieuw. */
export function NieuweCodePagina({ collega }: { readonly collega: Collega }) {
  return (
    <Pagina
      titel="Geef een nieuwe code"
      soort="vak"
      hoofdmenu="organisatie"
      kruimel={[{ naam: 'Onze organisatie', naar: BEHEERADRES.organisatie }, { naam: 'Nieuwe code' }]}
    >
      <Paginakop titel={`Nieuwe code voor ${collega.naam}?`} onder={functieLabel(collega.functie)} />
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

/** Bevestigen voordat de toegang stopt: wat er gebeurt, en wat blijft. */
export function StopPagina({ collega, laatste }: { readonly collega: Collega; readonly laatste?: boolean }) {
  return (
    <Pagina
      titel="Stop de toegang"
      soort="vak"
      hoofdmenu="organisatie"
      kruimel={[{ naam: 'Onze organisatie', naar: BEHEERADRES.organisatie }, { naam: 'Stop de toegang' }]}
    >
      <Paginakop
        titel={`Stop de toegang van ${collega.naam}?`}
        onder={`${functieLabel(collega.functie)}, ${ROL[collega.rol]}`}
      />
      <Kaart titel={laatste ? 'Dit kan nu niet' : 'Wat er gebeurt'} ritme="gewoon">
        {laatste ? (
          <Tekst>
            Er is niets veranderd. Dit is de laatste beheerder van uw organisatie. Nodig eerst een andere beheerder uit.
          </Tekst>
        ) : (
          <Tekst>
            {collega.naam} is meteen overal uitgelogd en kan in deze functie niet meer inloggen. Wat {collega.naam}{' '}
            inbracht, blijft van uw organisatie. Het logboek blijft ook.
          </Tekst>
        )}
        <Knoppen>
          {!laatste && (
            <Actie actie={`${BEHEERADRES.stop}/${collega.id}`}>
              <Knop>Stop de toegang</Knop>
            </Actie>
          )}
          <KnopLink naar={laatste ? BEHEERADRES.collega : BEHEERADRES.organisatie} soort={laatste ? 'hoofd' : 'rustig'}>
            {laatste ? 'Nodig een collega uit' : 'Laat de toegang zo'}
          </KnopLink>
        </Knoppen>
      </Kaart>
    </Pagina>
  );
}
