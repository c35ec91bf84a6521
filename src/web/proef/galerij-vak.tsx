import { type FormStand, legeStand } from '../formulier-stand.ts';
import {
  Actie,
  Artikel,
  Datumveld,
  Fasebalk,
  Formulier,
  Inkijk,
  JaNee,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Link,
  Melding,
  Merkje,
  Ondermenu,
  Oordeel,
  Oordelen,
  Paginakop,
  Regels,
  Stapel,
  Stappen,
  Tafel,
  Tekstveld,
  Tekstvlak,
  Tijdlijn,
  VerborgenVeld,
  Vinkje,
  Vinkjes,
} from '../onderdelen/index.ts';
import { Pagina } from '../pagina.tsx';

/** Een naam die nergens past, om te zien dat zij toch past. */
export const LANG = 'Samenwerkingsverband passend voortgezet onderwijs Waterrijk-Noord en Zuiderzeeoevers';

const TABS = ['Overzicht', 'Gegevens', 'Toestemming', 'Bijeenkomsten', 'Plan', 'Wie keek'].map((label) => ({
  sleutel: label,
  label,
  adres: `/${label.toLowerCase().replaceAll(' ', '-')}`,
}));

export function CasusGalerij() {
  return (
    <Pagina
      titel="Casus W-2026-0117, overzicht"
      soort="vak"
      hoofdmenu="casussen"
      kruimel={[{ naam: 'Mijn werk', naar: '/mijn-werk' }, { naam: 'Casus W-2026-0117' }]}
      melding={{ soort: 'ok', tekst: 'Het gesprek is vastgelegd.' }}
    >
      <Paginakop
        titel="Daan, 15 jaar"
        onder="Verzuimoverleg · Kompas College · doelen: ononderbroken ontwikkeling (a) en schoolloopbaan (c)"
        knoppen={
          <>
            <KnopLink naar="/vraag" soort="tweede">
              Stel een vraag
            </KnopLink>
            <KnopLink naar="/inbrengen">Breng een gegeven in</KnopLink>
          </>
        }
      />
      <Ondermenu naam="Deze casus" nu="Overzicht" punten={TABS} />
      <Fasebalk
        nu={2}
        bij={{ 1: 'klaar op 24 feb', 2: 'sinds 24 feb' }}
        uitleg={{
          titel: 'Wat mag in fase 2 op tafel komen?',
          tekst: <p>Onderwijs (d), verzuim (g) en hulp van school (i).</p>,
        }}
      />
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Nog 2 stappen tot fase 3, Plan" eind="5 van 7 klaar">
            <Stappen
              stappen={[
                {
                  stand: 'klaar',
                  titel: 'Ouders en Daan geïnformeerd',
                  toelichting: 'brief 18 feb, in twee huishoudens',
                },
                {
                  stand: 'open',
                  titel: 'Leg vast wat Daan wil zeggen',
                  toelichting: 'Daan is nog niet gehoord.',
                  artikelen: ['Art 13.3'],
                  handeling: { label: 'Leg gesprek vast', naar: '/gesprek' },
                },
                {
                  stand: 'open',
                  titel: 'Bries legt taak en grondslag vast',
                  toelichting: 'Wacht op Sanne Vos. Tot dan ziet Bries niets.',
                  artikelen: ['Art 3.4c'],
                  handeling: { label: 'Herinner Bries', naar: '/herinner' },
                },
                { stand: 'later', titel: 'Begin met het plan', toelichting: 'kan na het gesprek met Daan' },
              ]}
            />
          </Kaart>
          <Melding soort="let-op">
            <p>
              Voor gegevens van Bries is er geen geldige toestemming. <strong>De casus gaat gewoon door.</strong>{' '}
              <Link naar="/uitleg">Wat betekent dit?</Link>
            </p>
          </Melding>
          <Kaart titel="Tijdlijn" eind={<Link naar="/nieuw">Nieuw voor u</Link>}>
            <Tijdlijn
              regels={[
                {
                  op: '2026-03-03T12:52:00Z',
                  soort: 'ik',
                  inhoud: (
                    <>
                      <strong>U</strong> bracht in: ongeoorloofd verzuim <Merkje soort="stil">g verzuim</Merkje>
                    </>
                  ),
                  onder: 'Gezien door leerplicht Oeverstad, 14.10 uur',
                },
                {
                  op: '2026-03-02T08:05:00Z',
                  soort: 'let-op',
                  inhoud: 'Procesregisseur legde vast: geen geldige toestemming voor gegevens van Bries',
                },
                { op: '2026-03-02T15:20:00Z', inhoud: <>Leerplichtambtenaar vroeg u iets.</> },
                { op: '2026-04-02T10:00:00Z', soort: 'gepland', inhoud: 'Evaluatie' },
              ]}
            />
          </Kaart>
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Aan tafel" soort="tafel">
            <Tafel
              stoelen={['vol', 'vol', 'jongere', 'vol', 'vol', 'vol', 'vol', 'leeg']}
              getal={7}
              bijschrift="van 8 stoelen"
            />
            <Regels
              soort="dicht"
              regels={[
                {
                  titel: 'Daan de Graaf',
                  onder: 'jongere, 15 jaar',
                  eind: <Merkje soort="jongere">eigen stoel</Merkje>,
                },
                {
                  titel: 'Femke Bos (u)',
                  onder: 'school · zorg en begeleiding',
                  eind: <Merkje soort="ja">vastgelegd</Merkje>,
                },
                { titel: 'Sanne Vos', onder: LANG, eind: <Merkje soort="wacht">ziet niets</Merkje> },
              ]}
            />
          </Kaart>
          <Kaart
            titel="Eén vraag aan u"
            soort="vraag"
            boven={
              <Merkje soort="wacht" zonderTeken>
                1 vraag
              </Merkje>
            }
            ritme="eng"
          >
            <p>Bevestig uw deelname.</p>
            <Actie actie="/bevestig" velden={{ casus: '1' }}>
              <Knop>Bevestig</Knop>
            </Actie>
          </Kaart>
          <Kaart titel="Waarom zie ik iets niet?" soort="rustig" niveau={3}>
            <p class="ovt-klein">U ziet wat u zelf inbracht en wat een ander aan u gaf.</p>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

type Gegevenvorm = Record<'soort' | 'verzuim' | 'datum' | 'tekst' | 'nodig' | 'waarom' | 'aan' | 'akkoord', unknown>;

export const LEEG_GEGEVEN: FormStand<Gegevenvorm> = legeStand({ datum: '2 maart 2026', soort: 'g' });
export const FOUT_GEGEVEN: FormStand<Gegevenvorm> = {
  waarden: { datum: '30 maart 2026', soort: '', tekst: '<script>alert(1)</script>', aan: [] },
  fouten: {
    soort: 'Kies een soort gegeven.',
    verzuim: 'Kies een soort verzuim.',
    datum: 'Kies een datum die al geweest is. Vandaag is 3 maart 2026.',
    tekst: 'Maak de tekst korter.',
    nodig: 'Kies ja of nee.',
    waarom: 'Schrijf op waarom dit nodig is.',
    aan: 'Kies met wie u dit wilt delen.',
    akkoord: 'Zet een vinkje als u de tekst hebt nagelezen.',
    formulier: 'Iemand anders wijzigde dit gegeven. Lees het eerst opnieuw.',
  },
};

const REDEN = {
  code: 'ziekteverzuim-naar-swv',
  artikelen: ['fn 12'],
  uitleg: 'Ziekteverzuim gaat niet naar het samenwerkingsverband.',
  herstel: ['Deel alleen het ongeoorloofde verzuim.', 'Ga verder zonder dit gegeven.'],
};

export function Oordeeldeel({ antwoord }: { readonly antwoord: string }) {
  return (
    <div id="oordelen">
      <Kaart titel="3 Voor wie?" soort="open" eind="Oordeel van 14.32 uur">
        <Oordelen>
          <Oordeel
            titel="Liesbeth Kuiper"
            onder="Jeugdarts, GGD Waterrijk"
            uitkomst="toegestaan"
            keuze={{ naam: 'aan', waarde: 'lk', gekozen: false }}
            grondslagen={[{ artikelen: ['Art 4.3 (h)'], uitleg: 'De school mag met haar overleggen.' }]}
            voorwaarden={[{ artikelen: ['Art 12.4g'], uitleg: 'Vertel de ouders dat u dit deelt.' }]}
            opmerkingen={[{ artikelen: ['Art 6e'], uitleg: 'Uw afweging telt hier niet mee.' }]}
          />
          <Oordeel
            titel="Rachid Amrani"
            onder="Leerplichtambtenaar, gemeente Oeverstad"
            uitkomst={antwoord === 'ja' ? 'toegestaan' : 'onvolledig'}
            keuze={{ naam: 'aan', waarde: 'ra', gekozen: true }}
            vragen={[
              {
                vraag: 'Vermoedt de school dat deze ziekmeldingen niet kloppen?',
                invoer: (
                  <JaNee naam="vermoeden" vraag="Vermoedt de school dat deze ziekmeldingen niet kloppen?" opEenRegel />
                ),
              },
              ...(antwoord === 'ja'
                ? []
                : [{ vraag: 'Heeft de jeugdarts Daan gezien?', artikelen: ['fn 12 (arts first)'] }]),
            ]}
          />
          <Oordeel
            titel="Tom Hendriks"
            onder={`Procesregisseur, ${LANG}`}
            uitkomst="geweigerd"
            redenen={[REDEN]}
            weg={() => ({ label: 'Deel alleen het ongeoorloofde verzuim', naar: '/anders' })}
          />
        </Oordelen>
      </Kaart>
    </div>
  );
}

export function GegevenGalerij({
  stand,
  antwoord = '',
}: {
  readonly stand: FormStand<Gegevenvorm>;
  readonly antwoord?: string;
}) {
  return (
    <Pagina titel="Gegeven inbrengen, casus W-2026-0117" soort="vak" hoofdmenu="casussen">
      <Paginakop
        titel="Breng een gegeven in"
        onder="Daan, 15 jaar · fase 2 Beoordeling · concept bewaard om 14.32 uur"
      />
      <Formulier actie="/gegeven" stand={stand} oordeel={{ adres: '/oordeel', deel: 'oordelen' }}>
        <VerborgenVeld naam="versie" waarde="3" />
        <Kolommen gelijk>
          <Stapel ritme="kolom">
            <Kaart titel="1 Wat brengt u in?" ritme="gewoon">
              <Keuzerondjes
                naam="soort"
                vraag="Soort gegeven"
                indeling="kolommen"
                keuzes={[
                  { waarde: 'd', label: 'Onderwijs (d)' },
                  { waarde: 'g', label: 'Verzuim (g)' },
                  { waarde: 'e', label: 'Gezondheid van Daan (e)', bij: 'alleen bij een concrete vraag' },
                ]}
                onder={
                  <>
                    Staat het er niet bij? Dan mag het niet aan deze tafel. <Artikel id="Art 5.1" />
                  </>
                }
              />
              <div class="ovt-velden2">
                <Keuzelijst
                  naam="verzuim"
                  label="Soort verzuim"
                  opties={[
                    { waarde: 'ziekte', label: 'Ziekmelding' },
                    { waarde: 'ongeoorloofd', label: 'Ongeoorloofd' },
                  ]}
                />
                <Datumveld naam="datum" label="Gegevens van" />
              </div>
              <Tekstvlak naam="tekst" label="Tekst" beschrijving="Feiten, kort, zonder namen van anderen." rijen={3} />
              <JaNee naam="nodig" vraag="Is het nodig om de vraag van dit overleg te beantwoorden?" opEenRegel />
              <Tekstveld naam="waarom" label="Waarom, in één zin" breed />
              <Vinkjes
                naam="aan"
                vraag="Met wie?"
                indeling="naast"
                keuzes={[
                  { waarde: 'school', label: 'School' },
                  { waarde: 'ggd', label: 'GGD' },
                ]}
              />
              <Vinkje naam="akkoord" label="Ik las de tekst na" bij="Er staan geen namen van anderen in." />
            </Kaart>
          </Stapel>
          <Stapel ritme="kolom">
            <Oordeeldeel antwoord={antwoord} />
            <Inkijk
              titel="Zo ziet de jeugdarts het"
              boven="Kompas College, Femke Bos · feit · gegevens van 2 maart 2026"
              slot="Zij mag dit lezen tijdens de casus. Overnemen vraagt zij eerst aan u."
            >
              <p>Vijf ziekmeldingen in twaalf schoolweken, telkens op maandag.</p>
            </Inkijk>
            <Knoppen>
              <Knop>Deel met 3 mensen</Knop>
              <Knop soort="tweede" naam="alleen" waarde="oordeel">
                Vraag oordeel opnieuw
              </Knop>
              <Knop soort="rustig" naam="alleen" waarde="concept">
                Bewaar als concept
              </Knop>
            </Knoppen>
          </Stapel>
        </Kolommen>
      </Formulier>
    </Pagina>
  );
}
