import { type FormStand, legeStand } from '../formulier-stand.ts';
import {
  Contact,
  DataLijst,
  Datumveld,
  Deuren,
  Formulier,
  Inkijk,
  JaNee,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Leeg,
  Link,
  Melding,
  Merkje,
  Paginakop,
  Passkeyformulier,
  Stapel,
  Tafel,
  Tekstveld,
  Tekstvlak,
  Terug,
  Tijdlijn,
  Uitklap,
  Uitkomst,
  Vinkje,
} from '../onderdelen/index.ts';
import { Pagina } from '../pagina.tsx';

export function ZaakGalerij() {
  return (
    <Pagina titel="Uw zaak" soort="gezin">
      <Paginakop
        titel="Uw zaak"
        inleiding="Dag mevrouw Bakker. Het gaat over de school van Daan. U zit mee aan tafel."
      />
      <Kaart
        titel="Mag Bries iets over Daan vertellen?"
        soort="vraag"
        ritme="gewoon"
        boven={
          <Merkje soort="wacht" zonderTeken>
            1 vraag aan u
          </Merkje>
        }
      >
        <p>Bries helpt Daan. U mag ja of nee zeggen. Zegt u niets, dan is het nee.</p>
        <p>
          <KnopLink naar="/toestemming" breed>
            Bekijk de vraag
          </KnopLink>
        </p>
        <p class="ovt-klein">Liefst vóór donderdag 5 maart. Later mag ook.</p>
      </Kaart>
      <Kaart titel="Uw volgende afspraak" ritme="eng">
        <p>
          <strong>Donderdag 5 maart, 10.00 uur</strong>
          <br />
          Kompas College, kamer 1.12
        </p>
        <p class="ovt-linkrij">
          <Link naar="/kan-niet" los>
            Ik kan niet
          </Link>
          <Link naar="/bellen" los>
            Ik bel liever mee
          </Link>
        </p>
      </Kaart>
      <Kaart titel="Wat wilt u doen?" soort="open">
        <Deuren
          deuren={[
            { icoon: 'zeg', titel: 'Iets vertellen', toelichting: 'U kiest wie het mag lezen', naar: '/vertel' },
            {
              icoon: 'blad',
              titel: 'Plan en verslagen lezen',
              toelichting: 'Nieuw: verslag van 19 februari',
              naar: '/plan',
            },
            { icoon: 'oog', titel: 'Kijken wie de gegevens zag', naar: '/wie-zag' },
            { icoon: 'ok', titel: 'Mijn antwoorden bekijken of intrekken', naar: '/antwoorden' },
            { icoon: 'steun', titel: 'Iemand meenemen die mij helpt', naar: '/steun' },
            { icoon: 'sleutel', titel: 'Mijn rechten gebruiken', naar: '/rechten' },
          ]}
        />
      </Kaart>
      <section class="ovt-kaart ovt-kaart--tafel ovt-tafelkaart" aria-labelledby="wie">
        <Tafel stoelen={['jongere', 'vol', 'vol', 'vol', 'vol', 'vol', 'vol', 'leeg']} />
        <Stapel ritme="eng">
          <h2 class="nl-heading nl-heading--level-2" id="wie">
            Wie zitten er aan tafel?
          </h2>
          <p>U, Daan, zijn vader, de school en leerplicht.</p>
        </Stapel>
      </section>
      <Leeg titel="Er is nu geen vraag aan u">
        U hoeft niets te doen. Komt er een vraag, dan sturen wij u een bericht.
      </Leeg>
      <Contact titel="Liever praten?" telefoon="088 000 12 34" uren="Maandag tot en met donderdag, 9.00 tot 16.00 uur">
        Bel Tom Hendriks. Hij leidt de gesprekken.
      </Contact>
    </Pagina>
  );
}

type Toestemmingvorm = Record<'school' | 'arts' | 'wie' | 'vertel' | 'wanneer' | 'gelezen', unknown>;

export const LEGE_TOESTEMMING: FormStand<Toestemmingvorm> = legeStand();
export const FOUTE_TOESTEMMING: FormStand<Toestemmingvorm> = {
  waarden: { school: 'nee', vertel: 'Hij slaapt beter.' },
  fouten: {
    arts: 'Kies ja of nee.',
    wie: 'Kies wie het mag lezen.',
    vertel: 'Schrijf het iets korter.',
    wanneer: 'Schrijf het jaar met vier cijfers. Bijvoorbeeld 2026.',
    gelezen: 'Zet een vinkje als u de vraag hebt gelezen.',
  },
};

export function ToestemmingGalerij({ stand }: { readonly stand: FormStand<Toestemmingvorm> }) {
  return (
    <Pagina titel="Een vraag aan u, stap 1 van 2" soort="gezin">
      <Terug naar="/zaak" naam="Terug naar uw zaak" />
      <Paginakop boven="Stap 1 van 2 · ongeveer 3 minuten" titel="Mag Bries iets over Daan vertellen?" />
      <Melding>
        <p>
          <strong>U kiest zelf.</strong> Zegt u nee, dan gaan de gesprekken gewoon door.
        </p>
      </Melding>
      <Formulier actie="/toestemming" stand={stand} ritme="ruim">
        <Kaart titel="Femke Bos" ritme="gewoon">
          <p>Zij maakt het rooster met Daan.</p>
          <Uitklap titel="Zo ziet de school het" open>
            <Inkijk titel="Dit leest de school als u ja zegt" slot="Wat u met Bries bespreekt, leest de school nooit.">
              <p>Een rustige start van de dag helpt Daan.</p>
            </Inkijk>
          </Uitklap>
          <JaNee naam="school" vraag="Mag de school dit weten over Daans gezondheid?" />
          <JaNee naam="arts" vraag="Mag de jeugdarts dit weten over Daans gezondheid?" />
        </Kaart>
        <Keuzerondjes
          naam="wie"
          vraag="Wie mag het lezen?"
          beschrijving="Kies wat het beste past."
          keuzes={[
            { waarde: 'school', label: 'School', bij: 'leraar, mentor, intern begeleider' },
            { waarde: 'niemand', label: 'Niemand' },
          ]}
        />
        <Tekstvlak naam="vertel" label="Wat wilt u vertellen?" />
        <Datumveld naam="wanneer" label="Wanneer is het gesprek?" />
        <Vinkje naam="gelezen" label="Ik heb de vraag gelezen" />
        <Knoppen>
          <Knop>Controleer mijn antwoorden</Knop>
          <KnopLink naar="/zaak" soort="tweede">
            Later kiezen
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Pagina>
  );
}

export function WieZagGalerij() {
  return (
    <Pagina titel="Wie zag mijn gegevens?" soort="gezin" melding={{ soort: 'let-op', tekst: 'Je vraag is verstuurd.' }}>
      <Terug naar="/zaak" naam="Terug naar jouw zaak" />
      <Paginakop titel="Wie zag mijn gegevens?" onder="Niets is weggelaten." />
      <Tijdlijn
        niveau={2}
        uur
        regels={[
          {
            op: '2026-03-03T13:10:00Z',
            inhoud: (
              <>
                <br />
                <strong>Rachid Amrani</strong> van leerplicht las hoeveel lessen je miste.
              </>
            ),
            onder: 'Waarom: hij bereidt het gesprek van 5 maart voor.',
          },
          { op: '2026-03-02T15:20:00Z', soort: 'let-op', inhoud: 'Leerplicht mocht iets niet zien.' },
        ]}
      />
      <Uitkomst soort="ja" titel="Je antwoord is bewaard" />
      <DataLijst
        rijen={[
          { naam: 'Je antwoord', waarde: 'Nee tegen alle zes vragen', wijzig: '/antwoord' },
          { naam: 'Gegeven op', waarde: '3 maart 2026, 20.14 uur', wijzig: '/antwoord#op' },
        ]}
      />
    </Pagina>
  );
}

export function InlogGalerij() {
  return (
    <Pagina titel="Inloggen" soort="openbaar" breed>
      <div class="ovt-tafelkaart">
        <Tafel stoelen={['jongere', 'vol', 'vol', 'vol', 'vol', 'vol', 'leeg']} breedscherm />
        <Stapel ritme="eng">
          <h1 class="nl-heading nl-heading--level-1">Samen aan tafel, ieder met eigen gegevens</h1>
          <p class="nl-paragraph">Voor school, gemeente, jeugdhulp, GGD, ouders en jongeren in regio Waterrijk.</p>
        </Stapel>
      </div>
      <div class="ovt-kolommen ovt-kolommen--gelijk">
        <Kaart titel="Ik ben ouder of jongere" soort="tafel" ritme="gewoon">
          <Formulier actie="/inloggen/code" ritme="krap">
            <Tekstveld
              naam="code"
              label="Code uit uw uitnodiging"
              beschrijving="8 letters en cijfers. De code werkt één keer."
              aanvullen="one-time-code"
              hoofdletters
              zonderSpelling
            />
            <Knop soort="tweede">Ga verder met code</Knop>
          </Formulier>
        </Kaart>
        <Kaart titel="Ik werk bij een organisatie" ritme="gewoon">
          <Formulier actie="/inloggen" ritme="krap">
            <Tekstveld naam="email" label="E-mailadres van uw werk" soort="email" aanvullen="username webauthn" />
            <Tekstveld naam="wachtwoord" label="Wachtwoord" soort="password" aanvullen="current-password" />
            <Knop>Log in</Knop>
          </Formulier>
          <Passkeyformulier
            doel="inloggen"
            actie="/inloggen/passkey"
            opties={{ challenge: 'AAAA', rpId: 'localhost', allowCredentials: [], userVerification: 'required' }}
            knop="Log in met een passkey"
          />
        </Kaart>
      </div>
      <Keuzerondjesvraag />
    </Pagina>
  );
}

function Keuzerondjesvraag() {
  return (
    <Formulier actie="/mag-ik-dit-delen" methode="get" ritme="ruim">
      <Keuzerondjes
        naam="aan"
        vraag="Met wie wilt u het delen?"
        boven="Vraag 3 van ongeveer 5"
        keuzes={[
          { waarde: 'school', label: 'School', bij: 'leraar, mentor, intern begeleider' },
          { waarde: 'ggd', label: 'GGD: jeugdarts of jeugdverpleegkundige' },
          { waarde: 'onbekend', label: 'Ik weet het niet' },
        ]}
      />
      <Knop>Volgende vraag</Knop>
    </Formulier>
  );
}
