import { casusadres } from '../casus/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import { eisBlad } from '../gegeven/blad.ts';
import { Actie, Artikelen, Kaart, Knop, KnopLink, Leeg, Link, Merkje, Regels, Tekst } from '../web/onderdelen/index.ts';
import { dagEnDatum } from '../web/tijd.ts';
import { verslagadres } from './adressen.ts';
import type { Lijstbeeld, Lijstregel } from './toon-verslagen.ts';
import { statustekst } from './verslagwoorden.ts';

type Props = { readonly beeld: Lijstbeeld; readonly nieuwId: () => string };

/** De verslagen van een casus, met de bijeenkomsten waarvan er nog geen is. */
export function Verslagenpagina({ beeld, nieuwId }: Props) {
  return (
    <Casusblad
      kop={eisBlad(beeld.blad)}
      deel="Verslagen"
      nu="bijeenkomsten"
      titel="Verslagen"
      knoppen={
        <KnopLink naar={casusadres(beeld.casus.id).bijeenkomsten} soort="tweede">
          Bijeenkomsten
        </KnopLink>
      }
    >
      {beeld.regels.length === 0 ? (
        <Leeg niveau={2} titel="Er is nog geen verslag">
          Is er een bijeenkomst geweest, dan begint wie het overleg leidt hier het verslag.
        </Leeg>
      ) : (
        <Kaart titel="Per bijeenkomst">
          <Regels regels={beeld.regels.map((regel) => maakRegel(regel, { beeld, nieuwId }))} />
          <Tekst soort="klein">
            Een verslag blijft in Overlegtafel en gaat nooit als bijlage weg. <Artikelen ids={['CL-5d']} />
          </Tekst>
        </Kaart>
      )}
    </Casusblad>
  );
}

function maakRegel({ bijeenkomst, op, verslag, wachtOpMij }: Lijstregel, { beeld, nieuwId }: Props) {
  const adres = verslagadres(beeld.casus.id);
  const dag = dagEnDatum(op, beeld.nu).toLowerCase();
  if (verslag !== null)
    return {
      titel: <Link naar={adres.een(verslag.id)}>Verslag van {dag}</Link>,
      onder: statustekst(verslag),
      eind: wachtOpMij ? <Merkje soort="wacht">wacht op u</Merkje> : undefined,
    };
  const mag = beeld.isRegie && beeld.casus.status === 'open';
  return {
    titel: `Bijeenkomst van ${dag}`,
    onder: 'Nog geen verslag',
    eind: mag ? (
      <Actie actie={adres.lijst} velden={{ bijeenkomst, verslag: nieuwId() }}>
        <Knop soort="tweede" klein bij={`van ${dag}`}>
          Begin het verslag
        </Knop>
      </Actie>
    ) : undefined,
  };
}
