import { DataLijst, Kaart, Leeg, Link, Paginakop, Tekst } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import type { Afspraken, Regeling } from '../lees-afspraken.ts';
import { REGIME } from '../woorden.ts';
import { Stuklinks } from './stuklinks.tsx';

/** Wat de partijen onderling regelden, en wat er uit de evaluaties kwam: in woorden, voor ieder die eraan gebonden is. */
export function AfsprakenPagina({ convenant, regelingen, evaluaties }: Afspraken) {
  return (
    <Pagina
      titel="Regeling en evaluatie"
      soort="vak"
      hoofdmenu="convenant"
      kruimel={[{ naam: convenant.naam, naar: convenantadres(convenant.id).blad }, { naam: 'Regeling en evaluatie' }]}
    >
      <Paginakop
        titel="Regeling en evaluatie"
        inleiding="Wat de partijen samen regelden voor bijeenkomsten, verslag en plan, en wat zij vonden toen zij terugkeken."
      />
      {regelingen.length === 0 && (
        <Kaart titel="Onderlinge regeling" ritme="gewoon">
          <Leeg kaal titel="Er is nog geen onderlinge regeling">
            De penvoerder legt haar vast zodra zij is getekend. Tot dan is iedere partij zelf verantwoordelijk.
          </Leeg>
        </Kaart>
      )}
      {regelingen.map((regeling, i) => (
        <Regelingkaart key={regeling.id} convenant={convenant.id} regeling={regeling} geldt={i === 0} />
      ))}
      <Kaart titel="Evaluatie" ritme="gewoon">
        {evaluaties.length === 0 ? (
          <Leeg kaal titel="Er is nog niet geëvalueerd">
            Na twee jaar kijken de partijen samen terug, met een verslag dat zij invullen. Wat eruit komt, staat dan
            hier.
          </Leeg>
        ) : (
          <DataLijst
            vorm="onder"
            rijen={evaluaties.map(({ datum, woorden }) => ({
              naam: datumVoluit(datum),
              waarde: <Woorden tekst={woorden ?? 'Er is niet vastgelegd wat eruit kwam.'} />,
            }))}
          />
        )}
        <Stuklinks convenant={convenant.id} />
      </Kaart>
    </Pagina>
  );
}

type Kaartprops = { readonly convenant: string; readonly regeling: Regeling; readonly geldt: boolean };

function Regelingkaart({ convenant, regeling, geldt }: Kaartprops) {
  const { getekendOp, regime, woorden, bewijs } = regeling;
  const dag = datumVoluit(getekendOp);
  return (
    <Kaart titel={geldt ? `Onderlinge regeling van ${dag}` : `Eerdere regeling, van ${dag}`} ritme="gewoon">
      <DataLijst
        vorm="onder"
        rijen={[
          { naam: 'Wie verantwoordelijk is', waarde: REGIME[regime] },
          { naam: 'Verwerking', waarde: <Woorden tekst={woorden?.verwerking ?? WEG} /> },
          { naam: 'Beheer van de gegevens', waarde: <Woorden tekst={woorden?.gegevensbeheer ?? WEG} /> },
          { naam: 'Contactpersonen', waarde: <Woorden tekst={woorden?.contactpersonen ?? WEG} /> },
        ]}
      />
      {bewijs !== null && (
        <Tekst>
          <Link naar={convenantadres(convenant).bewijs(bewijs)}>Open de getekende regeling</Link>
        </Tekst>
      )}
    </Kaart>
  );
}

/** Woorden met de regels zoals iemand ze schreef. */
function Woorden({ tekst }: { readonly tekst: string }) {
  return tekst.split('\n').map((regel, i) => (
    <>
      {i > 0 && <br />}
      {regel}
    </>
  ));
}

const WEG = 'Dit is vernietigd.';
