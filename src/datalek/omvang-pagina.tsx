import {
  Datumveld,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  Leeg,
  Link,
  Paginakop,
  Tabel,
  VerborgenVeld,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumVoluit } from '../web/tijd.ts';
import { DATALEKKEN, datalekadres } from './adressen.ts';
import { omvangzin, soortnamen } from './soortnamen.ts';
import type { Omvangbeeld, Omvangwens } from './zoek-omvang.ts';

type Props = { readonly beeld: Omvangbeeld; readonly wens: Omvangwens };

/** Wie in een tijd wat zag, uit het logboek; vastleggen geeft de beheerder de aantallen. */
export function OmvangPagina({ beeld, wens }: Props) {
  const { datalek, regels, omvang } = beeld;
  const adres = datalekadres(datalek.datalek);
  const accounts = regels.flatMap(({ persoon, wie }) => (persoon === null ? [] : [{ waarde: persoon, label: wie }]));
  return (
    <Pagina
      titel={`Omvang van ${datalek.kenmerk}`}
      soort="vak"
      hoofdmenu="datalekken"
      kruimel={[
        { naam: 'Datalekken', naar: DATALEKKEN },
        { naam: datalek.kenmerk, naar: adres.een },
        { naam: 'Omvang' },
      ]}
    >
      <Paginakop
        titel="Wie zag wat?"
        inleiding="Uit het logboek van uw organisatie: wie in deze tijd iets van haar las of kreeg. Wat niet mocht, is niet gezien en telt niet mee."
      />
      <Formulier actie={adres.omvang} methode="get" klasse="ovt-zoek" naam="Kies tijd en account">
        <Datumveld naam="van" label="Van" beschrijving="" waarde={datumVoluit(wens.van)} />
        <Datumveld naam="tot" label="Tot en met" beschrijving="" waarde={datumVoluit(wens.tot)} />
        <Keuzelijst naam="persoon" label="Account" leeg="Elk account" waarde={wens.persoon ?? ''} opties={accounts} />
        <Knop soort="tweede">Zoek</Knop>
        {wens.persoon !== null && <Link naar={`${adres.omvang}?van=${wens.van}&tot=${wens.tot}`}>Elk account</Link>}
      </Formulier>
      <Omvangkaart regels={regels} omvang={omvang} />
      {datalek.stand.gesloten === null && (
        <Formulier actie={adres.omvang}>
          <VerborgenVeld naam="gezien" waarde={String(datalek.stappen.length)} />
          <VerborgenVeld naam="van" waarde={wens.van} />
          <VerborgenVeld naam="tot" waarde={wens.tot} />
          <VerborgenVeld naam="persoon" waarde={wens.persoon ?? ''} />
          <Knop>Leg deze omvang vast</Knop>
        </Formulier>
      )}
      <p class="ovt-klein">De beheerder ziet de aantallen en de soorten. De casusnummers ziet alleen u.</p>
    </Pagina>
  );
}

function Omvangkaart({ regels, omvang }: Pick<Omvangbeeld, 'regels' | 'omvang'>) {
  return (
    <Kaart titel={omvangzin(omvang)}>
      {regels.length === 0 ? (
        <Leeg kaal titel="In deze tijd is niets gezien">
          Kies een langere tijd. Ging het om papier of een mail buiten Overlegtafel, dan staat het hier niet.
        </Leeg>
      ) : (
        <Tabel
          over="wie wat zag"
          kolommen={[
            { kop: 'Account' },
            { kop: 'Hoe vaak', getal: true },
            { kop: 'Gegevens', getal: true },
            { kop: 'Soorten' },
            { kop: 'Casussen' },
          ]}
          rijen={regels.map((regel) => [
            regel.wie,
            regel.keren,
            regel.gegevens,
            soortnamen(regel.soorten),
            regel.kenmerken.join(', '),
          ])}
        />
      )}
    </Kaart>
  );
}
