import { Paginakop } from '../web/onderdelen/indeling.tsx';
import { Formulier, Kaart, Knop, KnopLink, Leeg } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumEnTijd } from '../web/tijd.ts';
import { TOEZICHTADRES } from './adressen.ts';
import type { GelezenAfweging } from './lees-afweging.ts';

const kruimel = (naam: string) => [
  { naam: 'Toezicht', naar: TOEZICHTADRES.overzicht },
  { naam: 'Afwegingen', naar: TOEZICHTADRES.afwegingen },
  { naam },
];

/** Voordat inhoud opengaat: wat lezen betekent. Waarvoor er gekeken wordt, staat al vast. */
export function OpenAfwegingPagina({ afweging }: { readonly afweging: string }) {
  return (
    <Pagina titel="Afweging lezen" soort="vak" hoofdmenu="toezicht" kruimel={kruimel('Afweging lezen')}>
      <Paginakop
        titel="Deze afweging lezen?"
        inleiding="U ziet dan inhoud. De jongere en de ouders zien later dat u keek, en waarvoor."
      />
      <Formulier actie={`${TOEZICHTADRES.afwegingen}/${afweging}/lezen`}>
        <p class="utrecht-button-group">
          <Knop>Lees de afweging</Knop>
          <KnopLink naar={TOEZICHTADRES.afwegingen} soort="tweede">
            Lees haar niet
          </KnopLink>
        </p>
      </Formulier>
    </Pagina>
  );
}

const KOPPEN = [
  ['feiten', 'Wat er aan de hand was'],
  ['alternatieven', 'Welke andere wegen er waren'],
  ['collega', 'Wat een collega zei'],
  ['evenredig', 'Waarom dit in verhouding stond'],
  ['geinformeerd', 'Of de jongere en ouders het weten'],
] as const;

export function AfwegingPagina({ gelezen }: { readonly gelezen: GelezenAfweging }) {
  const { overwegingen } = gelezen;
  return (
    <Pagina titel="Afweging" soort="vak" hoofdmenu="toezicht" kruimel={kruimel('Afweging')}>
      <Paginakop
        titel={`Afweging van ${gelezen.wie}`}
        onder={`${datumEnTijd(gelezen.op)}${gelezen.naIntrekking ? ' · na een intrekking' : ''}`}
      />
      {overwegingen === null ? (
        <Leeg titel="De inhoud is vernietigd">
          De sleutel van deze partij voor deze jongere bestaat niet meer. Dat de afweging er was, blijft staan.
        </Leeg>
      ) : (
        <Kaart titel="Wat er is vastgelegd" ritme="gewoon">
          {KOPPEN.map(([sleutel, kop]) => (
            <div key={sleutel}>
              <h3 class="nl-heading nl-heading--level-3">{kop}</h3>
              <p class="nl-paragraph">{overwegingen[sleutel]}</p>
            </div>
          ))}
        </Kaart>
      )}
      <p class="utrecht-button-group">
        <KnopLink naar={`${TOEZICHTADRES.nieuweBevinding}?eis=Art+6e`} soort="tweede">
          Leg bevinding vast
        </KnopLink>
        <KnopLink naar={TOEZICHTADRES.afwegingen} soort="rustig">
          Terug naar Afwegingen
        </KnopLink>
      </p>
    </Pagina>
  );
}
