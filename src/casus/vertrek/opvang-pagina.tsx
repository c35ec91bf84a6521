import { Formulier, Kaart, Knop, KnopLink, Knoppen, Leeg, Merkje, Regels, Tekst } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { metHoofdletter, opsomming } from '../woorden.ts';
import { VERTREKREDENEN } from './redenen.ts';
import type { Opvangblad } from './vertrekblad.ts';

type Props = { readonly kop: Casuskop; readonly deelnemer: string; readonly blad: Opvangblad };

/** Wat er bij iemand lag die van tafel ging, en wie het overneemt. */
export function OpvangPagina({ kop, deelnemer, blad }: Props) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Werk overnemen"
      nu="geen"
      titel={`${blad.naam} ging van tafel`}
      inleiding={`${blad.rol}. Op ${datumVoluit(blad.op)}. ${VERTREKREDENEN[blad.reden].regie}.`}
    >
      <Kaart titel="Wat er nog lag">
        {blad.taken.length === 0 ? (
          <Leeg kaal titel="Er lag niets meer">
            Geen enkele taak stond nog open.
          </Leeg>
        ) : (
          <Regels
            regels={blad.taken.map(({ kort, voorDatum, bijCollega }) => ({
              titel: metHoofdletter(kort),
              onder: voorDatum === null ? 'Zonder datum' : `Voor ${datumVoluit(voorDatum)}`,
              eind: bijCollega ? (
                <Merkje soort="ja">ligt bij een ander</Merkje>
              ) : (
                <Merkje soort="wacht">ligt bij niemand</Merkje>
              ),
            }))}
          />
        )}
        <Tekst>
          {blad.collegas.length === 0
            ? `Van ${blad.partij ?? 'deze organisatie'} zit nu niemand meer aan tafel. Is die organisatie nog nodig, nodig dan een collega uit. Geef acties uit een bijeenkomst of uit het plan aan iemand anders.`
            : `Van ${blad.partij ?? 'deze organisatie'} zit ${opsomming(blad.collegas)} nog aan tafel.`}
        </Tekst>
      </Kaart>
      <Formulier actie={adres.opvang(deelnemer)} ritme="kolom">
        <Knoppen>
          {blad.open && <Knop>Dit is geregeld</Knop>}
          <KnopLink naar={adres.uitnodigen} soort="tweede">
            Nodig een collega uit
          </KnopLink>
          <KnopLink naar={adres.plan} soort="rustig">
            Open het plan
          </KnopLink>
          <KnopLink naar={adres.bijeenkomsten} soort="rustig">
            Open de bijeenkomsten
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Casusblad>
  );
}
