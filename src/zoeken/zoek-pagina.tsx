import { lijstadres } from '../taak/lijstadres.ts';
import type { Casusregel } from '../taak/toon-werk.ts';
import { Casustabel } from '../taak/werk-pagina.tsx';
import { ADRES } from '../web/adressen.ts';
import { Kaart, KnopLink, Leeg, Link, Melding, Paginakop, Regels } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import type { Zoekuitkomst } from './zoek.ts';
import { Zoekveld } from './zoekveld.tsx';

/** Wat er op de zoekpagina staat: nog niets gevraagd, te weinig om te zoeken, of een uitkomst. */
export type Zoekstand =
  | { readonly kind: 'nog-niets' }
  | { readonly kind: 'te-kort'; readonly invoer: string }
  | { readonly kind: 'uitkomst'; readonly invoer: string; readonly uitkomst: Zoekuitkomst };

/** Zoeken in de eigen casussen. De titel van het venster noemt nooit waarnaar is gezocht: die blijft in de geschiedenis staan. */
export function ZoekPagina({ stand }: { readonly stand: Zoekstand }) {
  return (
    <Pagina
      titel="Zoeken"
      soort="vak"
      hoofdmenu="casussen"
      kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: 'Zoeken' }]}
    >
      <Paginakop
        titel="Zoek in uw casussen"
        inleiding="Op naam, casusnummer of school. U vindt alleen casussen waar u zelf aan tafel zit."
      />
      <Zoekveld waarde={stand.kind === 'nog-niets' ? '' : stand.invoer} />
      <Antwoord stand={stand} />
    </Pagina>
  );
}

function Antwoord({ stand }: { readonly stand: Zoekstand }) {
  switch (stand.kind) {
    case 'nog-niets':
      return null;
    case 'te-kort':
      return (
        <Melding soort="let-op" stand>
          <p>Typ minstens twee letters van een naam of school, of het laatste getal van een casusnummer.</p>
        </Melding>
      );
    case 'uitkomst':
      return <Uitkomst {...stand.uitkomst} />;
  }
}

function Uitkomst({ gevonden, bedoelde, scholen, nu }: Zoekuitkomst) {
  if (gevonden.length + bedoelde.length + scholen.length === 0) return <Niets />;
  return (
    <>
      <Melding stand>
        <p>{samenvatting({ gevonden, bedoelde })}</p>
      </Melding>
      {gevonden.length > 0 && (
        <Kaart titel="Gevonden">
          <Casustabel regels={gevonden} nu={nu} />
        </Kaart>
      )}
      {bedoelde.length > 0 && (
        <Kaart titel="Bedoelde u">
          <Casustabel regels={bedoelde} nu={nu} />
        </Kaart>
      )}
      {scholen.length > 0 && <Scholen scholen={scholen} />}
    </>
  );
}

type Lijsten = { readonly gevonden: readonly Casusregel[]; readonly bedoelde: readonly Casusregel[] };

function samenvatting({ gevonden, bedoelde }: Lijsten): string {
  if (gevonden.length === 1) return 'Een van uw casussen past bij wat u zocht.';
  if (gevonden.length > 1) return 'Deze casussen van u passen bij wat u zocht.';
  if (bedoelde.length > 0) return 'Geen casus van u heeft precies deze naam. Misschien bedoelde u iemand hieronder.';
  return 'Geen casus van u heeft deze naam. Wel past er een school bij.';
}

function Scholen({ scholen }: Pick<Zoekuitkomst, 'scholen'>) {
  const wens = { filter: 'open', nummer: null, fase: null, overlegtype: null, na: null } as const;
  return (
    <Kaart titel="Scholen">
      <Regels
        soort="dicht"
        regels={scholen.map(({ id, naam }) => ({
          titel: <Link naar={lijstadres(ADRES.casussen, { ...wens, school: id })}>Mijn casussen van {naam}</Link>,
        }))}
      />
    </Kaart>
  );
}

function Niets() {
  return (
    <Leeg
      titel="Niets gevonden in uw casussen"
      niveau={2}
      knop={
        <KnopLink naar={ADRES.casussen} soort="tweede">
          Toon mijn casussen
        </KnopLink>
      }
    >
      Een naam vindt u pas als u hem mag lezen. Ziet u in een casus alleen initialen, zoek dan op casusnummer of school.
      Een gesloten casus vindt u alleen op nummer.
    </Leeg>
  );
}
