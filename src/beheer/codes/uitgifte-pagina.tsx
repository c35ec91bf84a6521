import {
  Actie,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Lijst,
  Melding,
  Merkje,
  Tabel,
  Tekst,
  Voortgang,
} from '../../web/onderdelen/index.ts';
import { tijd } from '../../web/tijd.ts';
import { Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES } from '../teksten.ts';
import type { Uitgiftestand } from './haal-op.ts';
import { codes } from './paginas.tsx';
import type { Bundel } from './uitgifte.queries.ts';

const TERUG = { naam: 'Geef eerste codes', naar: BEHEERADRES.codes } as const;

export type Uitgifteprops = {
  readonly stand: Uitgiftestand;
  readonly scholen: ReadonlyMap<string, string>;
  /** Wat iemand wilde ophalen, was er niet meer. */
  readonly gemist?: boolean | undefined;
};

const som = (bundels: readonly Bundel[], tel: (bundel: Bundel) => number): number =>
  bundels.reduce((totaal, bundel) => totaal + tel(bundel), 0);

/** Codes die worden gemaakt, klaarliggen, of zijn opgehaald. */
export function UitgiftePagina(props: Uitgifteprops) {
  const { uitgifte, bundels } = props.stand;
  if (uitgifte.geslotenOp !== null) return <Gesloten {...props} />;
  const totaal = som(bundels, ({ voor }) => voor);
  const gedaan = som(bundels, ({ stand, voor }) => (stand === 'wacht' ? 0 : voor));
  return gedaan < totaal ? <Bezig {...props} gedaan={gedaan} totaal={totaal} /> : <Klaar {...props} />;
}

function Bezig({ stand, gedaan, totaal }: Uitgifteprops & { readonly gedaan: number; readonly totaal: number }) {
  const { id } = stand.uitgifte;
  return (
    <Organisatievraag titel="Bezig met codes maken" terug={TERUG}>
      <Voortgang zin={`${gedaan} van ${totaal} codes`} gedaan={gedaan} totaal={totaal} />
      <Tekst>U mag deze pagina sluiten; het gaat vanzelf verder. U vindt haar terug bij Geef eerste codes.</Tekst>
      <Knoppen>
        <KnopLink naar={`${BEHEERADRES.codes}/${id}`} soort="tweede">
          Kijk hoe ver het is
        </KnopLink>
        {stand.eigen && <Weg id={id}>Stop, en gooi deze codes weg</Weg>}
      </Knoppen>
    </Organisatievraag>
  );
}

function Klaar({ stand, scholen, gemist }: Uitgifteprops) {
  const { uitgifte, bundels, eigen } = stand;
  const over = som(bundels, ({ voor, gemaakt }) => voor - (gemaakt ?? voor));
  return (
    <Organisatievraag
      titel={`${codes(som(bundels, ({ gemaakt }) => gemaakt ?? 0))} liggen klaar`.replace(
        '1 code liggen',
        '1 code ligt',
      )}
      terug={TERUG}
      inleiding={`Elk bestand haalt u één keer op, tot ${tijd(uitgifte.vervaltOp)}. Wat dan niet is opgehaald, gaat weg en werkt niet.`}
    >
      {gemist === true && (
        <Melding soort="let-op" stand>
          <p>
            <strong>Dit bestand ligt er niet meer.</strong> Het is al opgehaald of weggegooid. Hebt u het niet, maak dan
            nieuwe codes voor deze collega’s.
          </p>
        </Melding>
      )}
      {over > 0 && (
        <Tekst soort="klein">
          {over === 1 ? 'Eén collega kreeg geen code' : `${over} collega’s kregen geen code`}: intussen een account, of
          niet meer in dienst.
        </Tekst>
      )}
      {!eigen && <Tekst>Alleen de beheerder die erom vroeg, haalt ze op.</Tekst>}
      {eigen && uitgifte.vorm === 'csv' && (
        <Kaart titel="Het bestand" ritme="gewoon">
          <Actie actie={`${BEHEERADRES.codes}/${uitgifte.id}/bestand`}>
            <Knop>Haal het CSV-bestand op</Knop>
          </Actie>
        </Kaart>
      )}
      {eigen && uitgifte.vorm === 'brief' && <Stapels uitgifte={uitgifte.id} bundels={bundels} scholen={scholen} />}
      <Kaart titel="Zo deelt u ze uit">
        <Lijst
          punten={[
            ...(uitgifte.vorm === 'brief' ? ['Druk enkelzijdig af: op elk blad staat een ander.'] : []),
            'Geef een brief persoonlijk of in een dichte envelop, nooit per e-mail.',
            'Ging er iets mis? Maak nieuwe codes. De oude werken dan niet meer.',
            'Gooi het bestand van uw computer weg als de brieven zijn uitgedeeld.',
          ]}
        />
      </Kaart>
      {eigen && (
        <Knoppen>
          <KnopLink naar={`${BEHEERADRES.codes}/${uitgifte.id}`} soort="tweede">
            Kijk wat er nog ligt
          </KnopLink>
          <Weg id={uitgifte.id}>Gooi weg wat niet is opgehaald</Weg>
        </Knoppen>
      )}
    </Organisatievraag>
  );
}

type Stapelprops = {
  readonly uitgifte: string;
  readonly bundels: readonly Bundel[];
  readonly scholen: ReadonlyMap<string, string>;
};

function Stapels({ uitgifte, bundels, scholen }: Stapelprops) {
  return (
    <Kaart titel="Stapels brieven" ritme="gewoon">
      <Tabel
        over="stapels brieven"
        kolommen={[{ kop: 'Stapel' }, { kop: 'Brieven', getal: true }, { kop: 'Ophalen' }]}
        rijen={bundels.map((bundel) => [
          stapelnaam(bundel, scholen),
          String(bundel.gemaakt ?? 0),
          bundel.stand === 'klaar' && (bundel.gemaakt ?? 0) > 0 ? (
            <Actie key="op" actie={`${BEHEERADRES.codes}/${uitgifte}/stapel/${bundel.id}`}>
              <Knop soort="tweede" klein bij={stapelnaam(bundel, scholen)}>
                Haal op als pdf
              </Knop>
            </Actie>
          ) : (
            <Merkje key="op" soort={bundel.stand === 'opgehaald' ? 'ja' : 'stil'}>
              {bundel.stand === 'opgehaald' ? 'Opgehaald' : 'Geen brieven'}
            </Merkje>
          ),
        ])}
      />
    </Kaart>
  );
}

const stapelnaam = ({ nummer, school }: Bundel, scholen: ReadonlyMap<string, string>): string =>
  `${nummer}. ${school === null ? 'Hele organisatie' : (scholen.get(school) ?? 'School')}`;

function Weg({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <KnopLink naar={`${BEHEERADRES.codes}/${id}/weg`} soort="rustig">
      {children}
    </KnopLink>
  );
}

function Gesloten({ stand: { bundels } }: Uitgifteprops) {
  const tel = (stand: Bundel['stand']) =>
    som(
      bundels.filter((bundel) => bundel.stand === stand),
      ({ gemaakt, voor }) => gemaakt ?? voor,
    );
  const [opgehaald, weg] = [tel('opgehaald'), tel('weg')];
  return (
    <Organisatievraag titel={weg === 0 ? 'Alle codes zijn opgehaald' : 'Deze codes zijn er niet meer'} terug={TERUG}>
      <Melding soort={weg === 0 ? 'ok' : 'let-op'} stand>
        <p>
          {opgehaald === 0 ? 'Niets is opgehaald.' : `${codes(opgehaald)} opgehaald.`}
          {weg > 0 && ` ${codes(weg)} weggegooid; die werken niet.`} Bij Mensen ziet u wie een code heeft en wie
          inlogde.
        </p>
      </Melding>
      <Knoppen>
        <KnopLink naar={`${BEHEERADRES.organisatie}?toegang=zonder-account`}>Wie heeft nog geen account?</KnopLink>
        <KnopLink naar={BEHEERADRES.codes} soort="tweede">
          Maak nog meer codes
        </KnopLink>
      </Knoppen>
    </Organisatievraag>
  );
}

/** Bevestigen voordat codes weggaan die nog niemand kreeg. */
export function CodesWegPagina({ stand: { uitgifte, bundels } }: { readonly stand: Uitgiftestand }) {
  const over = som(
    bundels.filter(({ stand }) => stand === 'wacht' || stand === 'klaar'),
    ({ gemaakt, voor }) => gemaakt ?? voor,
  );
  return (
    <Organisatievraag titel={`Gooi ${codes(over)} weg?`} terug={TERUG}>
      <Tekst>
        Wat nog niet is opgehaald, werkt daarna niet meer. Wat u al ophaalde, blijft werken. U kunt altijd nieuwe codes
        maken.
      </Tekst>
      <Knoppen>
        <Actie actie={`${BEHEERADRES.codes}/${uitgifte.id}/weg`}>
          <Knop>Gooi ze weg</Knop>
        </Actie>
        <KnopLink naar={`${BEHEERADRES.codes}/${uitgifte.id}`} soort="rustig">
          Bewaar ze nog even
        </KnopLink>
      </Knoppen>
    </Organisatievraag>
  );
}
