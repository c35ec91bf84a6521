import type { FormStand } from '../web/formulier.ts';
import {
  Artikelen,
  Contact,
  DataLijst,
  Datumveld,
  Formulier,
  JaNee,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Lijst,
  Paginakop,
  Stapel,
  Tekstveld,
  Tekstvlak,
  Terug,
  Uitkomst,
  VerborgenVeld,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumEnTijd } from '../web/tijd.ts';
import { tijdIn } from '../web/tijd-in-taal.ts';
import { useVerzoek } from '../web/verzoek-context.tsx';
import { MELDADRES } from './adressen.ts';
import type { Meldplek, Ontvangst } from './meld-datalek.ts';
import { DATALEKSOORTEN, SOORTSLEUTELS } from './soorten.ts';
import type { Datalektaal } from './teksten.ts';

export type Meldvelden = {
  readonly id: string;
  readonly soort: string;
  readonly tekst: string;
  readonly dag: string;
  readonly tijd: string;
  readonly partij: string;
  readonly voort: string;
  readonly systeem: string;
};
type Stand = FormStand<Meldvelden>;

const Id = ({ stand }: { readonly stand: Stand }) => (
  <VerborgenVeld naam="id" waarde={String(stand.waarden.id ?? '')} />
);

/** Een datalek melden, voor wie ergens werkt: zes vragen, twee minuten (L-4). */
export function MeldPagina({ stand, partij }: { readonly stand: Stand; readonly partij: Meldplek }) {
  return (
    <Pagina titel="Meld een datalek" soort="vak">
      <Paginakop
        titel="Meld een datalek"
        inleiding="Twijfelt u, meld het dan ook. Wat u nu nog niet weet, komt later."
        onder={`Naar de beheerder en de FG van ${partij.naam}`}
      />
      <Kaart titel="Wat is er misgegaan?" ritme="gewoon">
        <Formulier actie={MELDADRES} stand={stand} ritme="gewoon">
          <Id stand={stand} />
          <Keuzerondjes
            naam="soort"
            vraag="Wat ging er mis?"
            keuzes={Object.entries(DATALEKSOORTEN).map(([waarde, label]) => ({ waarde, label }))}
          />
          <Tekstvlak
            naam="tekst"
            label="Wat is er gebeurd?"
            beschrijving="Een paar zinnen. Noem geen jongere of ouder bij naam: een casusnummer is genoeg."
            rijen={5}
          />
          <Datumveld naam="dag" label="Op welke dag merkte u het?" />
          <Tekstveld naam="tijd" label="Hoe laat ongeveer?" beschrijving="Bijvoorbeeld 14.10" cijfers />
          <JaNee naam="voort" vraag="Gaat het nu nog door?" />
          <JaNee naam="systeem" vraag="Ligt het aan Overlegtafel zelf?" />
          <Knop>Meld het datalek</Knop>
        </Formulier>
        <p class="ovt-klein">
          Uw organisatie heeft 72 uur om te beslissen of het naar de Autoriteit Persoonsgegevens moet.{' '}
          <Artikelen ids={['L-4']} />
        </p>
      </Kaart>
    </Pagina>
  );
}

/** Dezelfde melding voor ouder, jongere en steunpersoon, in hun woorden. */
export function GezinMeldPagina({
  stand,
  plekken,
  taal,
}: {
  readonly stand: Stand;
  readonly plekken: readonly Meldplek[];
  readonly taal: Datalektaal;
}) {
  const { telefoon } = useVerzoek();
  return (
    <Pagina titel={taal('titel')} soort="gezin">
      <Terug naar="/zaak" naam={taal('terug')} />
      <Paginakop titel={taal('titel')} inleiding={taal('inleiding')} />
      {plekken.length === 0 ? (
        <Kaart titel={taal('geen')}>
          <p>{taal('geen.uitleg')}</p>
        </Kaart>
      ) : (
        <Formulier actie={MELDADRES} stand={stand} ritme="ruim">
          <Id stand={stand} />
          <Keuzerondjes
            naam="soort"
            vraag={taal('soort')}
            keuzes={SOORTSLEUTELS.map((soort) => ({ waarde: soort, label: taal(`soort.${soort}`) }))}
          />
          <Tekstvlak naam="tekst" label={taal('tekst')} beschrijving={taal('tekst.bij')} rijen={5} />
          <Datumveld naam="dag" label={taal('dag')} />
          <Keuzelijst
            naam="partij"
            label={taal('partij')}
            beschrijving={taal('partij.bij')}
            leeg={taal('partij.kies')}
            opties={plekken.map(({ id, naam }) => ({ waarde: id, label: naam }))}
          />
          <JaNee naam="voort" vraag={taal('voort')} />
          <Knop>{taal('verstuur')}</Knop>
        </Formulier>
      )}
      <Contact titel={taal('bellen')} telefoon={telefoon}>
        {taal('bellen.uitleg')}
      </Contact>
    </Pagina>
  );
}

/** Na een melding: het nummer, en wat de melder nu zelf nog doet. */
export function OntvangenPagina({ ontvangst }: { readonly ontvangst: Ontvangst }) {
  const { telefoon } = useVerzoek();
  const doen = [
    'Gooi niets weg: een verkeerd verstuurde mail is bewijs.',
    'Kreeg iemand iets wat niet voor hem was, vraag dan om het te verwijderen en dat te bevestigen.',
    ...(ontvangst.duurtVoort ? ['Het gaat nog door: bel nu uw beheerder.'] : []),
    ...(ontvangst.systeemfout ? [`U denkt dat het aan Overlegtafel zelf ligt: bel ook ${telefoon}.`] : []),
  ];
  return (
    <Pagina titel="Melding ontvangen" soort="vak">
      <Stapel ritme="gewoon">
        <Uitkomst soort="ja" titel="Uw melding is binnen" />
        <p>De beheerder en de FG van uw organisatie kregen bericht.</p>
        <Kaart titel="Uw melding">
          <DataLijst
            rijen={[
              { naam: 'Nummer', waarde: ontvangst.kenmerk },
              { naam: 'Ontvangen', waarde: datumEnTijd(ontvangst.op) },
            ]}
          />
        </Kaart>
        <Kaart titel="Wat u nu zelf doet" ritme="eng">
          <Lijst punten={doen} />
        </Kaart>
        <p>
          <KnopLink naar="/" soort="tweede">
            Terug naar uw werk
          </KnopLink>
        </p>
      </Stapel>
    </Pagina>
  );
}

export function GezinOntvangenPagina({
  ontvangst,
  taal,
}: {
  readonly ontvangst: Ontvangst;
  readonly taal: Datalektaal;
}) {
  const { telefoon } = useVerzoek();
  const tijd = tijdIn(taal.code);
  return (
    <Pagina titel={taal('klaar')} soort="gezin">
      <Terug naar="/zaak" naam={taal('terug')} />
      <Paginakop titel={taal('klaar')} />
      <DataLijst
        rijen={[
          { naam: taal('nummer'), waarde: ontvangst.kenmerk },
          { naam: taal('moment'), waarde: tijd.datumEnTijd(ontvangst.op) },
        ]}
      />
      <Kaart titel={taal('wat')} ritme="eng">
        <p>{taal('wat.uitleg')}</p>
        {ontvangst.duurtVoort && (
          <p>
            <strong>{taal('wat.voort')}</strong>
          </p>
        )}
      </Kaart>
      <Contact titel={taal('bellen')} telefoon={telefoon}>
        {taal('bellen.uitleg')}
      </Contact>
    </Pagina>
  );
}
