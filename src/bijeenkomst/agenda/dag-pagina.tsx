import { ADRES } from '../../web/adressen.ts';
import { type FormStand, legeStand } from '../../web/formulier.ts';
import {
  Datumveld,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Link,
  Paginakop,
  Regels,
  Stapel,
  Tekst,
  Tekstveld,
  VerborgenVeld,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { dagEnDatum, dagKort, uurMinuut } from '../../web/tijd.ts';
import { agendaadres, BIJEENKOMSTEN, bijeenkomstadres, KALENDER, NIEUWE_AGENDA } from '../adressen.ts';
import { ANTWOORD } from '../woorden.ts';
import type { Agendavelden } from './agenda-formulier.ts';
import type { Dagbeeld, Komende } from './toon-dag.ts';

/** De eigen bijeenkomsten, met een agendabestand zonder namen, en de eigen agenda's. */
export function DagPagina({ beeld }: { readonly beeld: Dagbeeld }) {
  const perDag = Map.groupBy(beeld.komend, (b) => dagEnDatum(b.op, beeld.nu));
  const kanAgenda = beeld.leidbaar.length > 0;
  return (
    <Pagina
      titel="Bijeenkomsten"
      soort="vak"
      hoofdmenu="bijeenkomsten"
      kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: 'Bijeenkomsten' }]}
    >
      <Paginakop
        titel="Bijeenkomsten"
        knoppen={kanAgenda ? <KnopLink naar={NIEUWE_AGENDA}>Maak een agenda</KnopLink> : undefined}
      />
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Waar u aan tafel zit" ritme="gewoon">
            {beeld.komend.length === 0 ? (
              <Leeg kaal titel="U hebt geen bijeenkomsten">
                Wordt u ergens uitgenodigd, dan staat het hier.
              </Leeg>
            ) : (
              [...perDag].map(([dag, lijst]) => (
                <div key={dag}>
                  <h3 class="ovt-dag">{dag}</h3>
                  <Regels soort="tijd" regels={lijst.map(regelVan)} />
                </div>
              ))
            )}
          </Kaart>
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="In uw eigen agenda" ritme="gewoon">
            <Tekst>Een bestand met alleen tijden. Er staan geen namen in, en geen plaats.</Tekst>
            <Knoppen>
              <KnopLink naar={KALENDER} soort="tweede">
                Haal mijn afspraken op
              </KnopLink>
            </Knoppen>
          </Kaart>
          {kanAgenda && <Agendas beeld={beeld} />}
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

function regelVan({ casus, bijeenkomst, op, duurMinuten, overlegtype, plaats, waar, antwoord }: Komende) {
  const zei = antwoord === null ? '' : ` U zei: ${ANTWOORD[antwoord].toLowerCase()}.`;
  return {
    begin: uurMinuut(op),
    titel: (
      <Link naar={bijeenkomstadres({ casus, bijeenkomst }).live} titel>
        {waar}
      </Link>
    ),
    onder: `${overlegtype}. ${plaats}. ${duurMinuten} minuten.${zei}`,
  };
}

function Agendas({ beeld }: { readonly beeld: Dagbeeld }) {
  return (
    <Kaart titel="Uw agenda's" ritme="gewoon">
      {beeld.agendas.length === 0 ? (
        <Tekst>Met een agenda plant u meer jongeren na elkaar, elk met eigen mensen.</Tekst>
      ) : (
        <Regels
          regels={beeld.agendas.map(({ id, begintOp, overlegtype, plaats }) => ({
            titel: (
              <Link naar={agendaadres(id).agenda} titel>
                {dagKort(begintOp)}, {uurMinuut(begintOp)} uur
              </Link>
            ),
            onder: `${overlegtype}. ${plaats}.`,
          }))}
        />
      )}
    </Kaart>
  );
}

type Nieuwprops = {
  readonly beeld: Dagbeeld;
  readonly agenda: string;
  readonly stand?: FormStand<Agendavelden> | undefined;
};

/** Een agenda maken: dag, plaats, en wie er na elkaar aan de orde komen. Er gaat nog niets uit. */
export function NieuweAgendaPagina({ beeld, agenda, stand }: Nieuwprops) {
  return (
    <Pagina
      titel="Agenda maken"
      soort="vak"
      hoofdmenu="bijeenkomsten"
      kruimel={[
        { naam: 'Mijn werk', naar: ADRES.mijnWerk },
        { naam: 'Bijeenkomsten', naar: BIJEENKOMSTEN },
        { naam: 'Agenda maken' },
      ]}
    >
      <Paginakop
        titel="Maak een agenda"
        inleiding="Jongeren na elkaar, elk met eigen mensen. Er gaat nog niets uit: uitnodigen doet u op de volgende bladzijde."
      />
      <Formulier actie={NIEUWE_AGENDA} stand={stand ?? legeStand<Agendavelden>({ minuten: '20' })} ritme="kolom">
        <VerborgenVeld naam="agenda" waarde={agenda} />
        <Kaart titel="Wanneer en waar" ritme="gewoon">
          <div class="ovt-velden2">
            <Datumveld naam="dag" label="Dag" />
            <Tekstveld naam="tijd" label="De eerste begint om" beschrijving="Bijvoorbeeld 9.00." />
            <Tekstveld naam="minuten" label="Minuten per jongere" cijfers />
          </div>
          <Tekstveld naam="plaats" label="Plaats" beschrijving="Zonder namen." breed />
        </Kaart>
        <Kaart titel="Wie staan erop" ritme="gewoon">
          {beeld.leidbaar.length === 0 ? (
            <Leeg kaal titel="U leidt nog geen casus">
              Alleen casussen die u zelf leidt, kunnen op uw agenda.
            </Leeg>
          ) : (
            <Vinkjes
              naam="casussen"
              vraag="Jongeren"
              beschrijving="Van een en hetzelfde soort overleg. De volgorde kunt u daarna veranderen."
              keuzes={beeld.leidbaar.map(({ casus, label }) => ({ waarde: casus, label }))}
            />
          )}
        </Kaart>
        <Knoppen>
          <Knop>Maak de agenda</Knop>
          <KnopLink naar={BIJEENKOMSTEN} soort="rustig">
            Terug naar bijeenkomsten
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Pagina>
  );
}
