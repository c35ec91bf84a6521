import { casusadres } from '../casus/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import { opsomming } from '../casus/woorden.ts';
import { SOORTEN, type Soort } from '../regels/index.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  Artikel,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Lijst,
  Melding,
  Stapel,
  Tekst,
  Tekstveld,
  Tekstvlak,
  VerborgenVeld,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { toestemmingsadres } from './adressen.ts';
import { type Vraagvelden, voorbeeldveld } from './nieuw-formulier.ts';
import type { Toestemmingsoverzicht } from './toon-toestemmingen.ts';
import { SOORTNAMEN } from './vraagtekst.ts';
import { WANNEER_VRAGEN } from './woorden.ts';

type Props = {
  readonly overzicht: Toestemmingsoverzicht;
  readonly vraag: string;
  readonly stand?: FormStand<Vraagvelden> | undefined;
};

/** Een concrete vraag om toestemming, op een pagina: waarvoor, aan wie, welke soorten, en hoe de ander het ziet (6a). */
export function NieuweVraagpagina({ overzicht, vraag, stand }: Props) {
  const { kop, nietGeinformeerd, vraagreden } = overzicht;
  // Leerplicht: daarheen gaat de rest zonder toestemming, en vragen voor de vorm brengt in de war (fn 43).
  const soorten = vraagreden === 'leerplicht' ? (['gezondheid'] as const) : SOORTEN;
  const adres = casusadres(kop.id).toestemming;
  return (
    <Casusblad
      kop={kop}
      deel="Toestemming vragen"
      nu="geen"
      titel="Vraag toestemming"
      inleiding="Wie tekent, leest precies wat u hier schrijft. Nee is een goed antwoord: de casus gaat door."
    >
      {nietGeinformeerd.length > 0 && (
        <Melding soort="let-op">
          <p>
            Ouders en jongere weten nog niet dat {opsomming(nietGeinformeerd)} iets kan krijgen. Voor die ontvangers
            kunt u nog niet vragen. <Artikel id="Art 12.1" />
          </p>
        </Melding>
      )}
      <Formulier actie={toestemmingsadres(kop.id).controle} stand={stand} ritme="kolom" concept>
        <VerborgenVeld naam="vraag" waarde={vraag} />
        <Kaart titel="Waarvoor is het nodig?" ritme="gewoon">
          <Tekstveld
            naam="vraagstuk"
            label="De vraag, in een zin"
            beschrijving="Bijvoorbeeld: wat helpt om op maandag naar school te gaan? Een nieuwe vraag is een nieuwe toestemming."
            breed
          />
        </Kaart>
        <Ontvangerskaart overzicht={overzicht} />
        <Soortenkaart soorten={soorten} />
        <Kaart titel="Wat leest de ander nooit?" ritme="gewoon">
          <Tekstvlak
            naam="nooit"
            label="Dit blijft bij u"
            beschrijving="Bijvoorbeeld: wat wij in gesprekken bespreken, en alles over de ouders zelf."
            rijen={2}
          />
        </Kaart>
        <Stapel ritme="eng">
          <Knoppen>
            <Knop>Controleer de vraag</Knop>
            <KnopLink naar={adres} soort="rustig">
              Stop, bewaar niets
            </KnopLink>
          </Knoppen>
          <Tekst soort="klein">
            Wie moet tekenen, volgt uit leeftijd en gezag. Zij krijgen een bericht zonder inhoud.
          </Tekst>
        </Stapel>
      </Formulier>
    </Casusblad>
  );
}

/** Voor wie deze deelnemer toestemming kan vragen, en waarom voor hen. */
function Ontvangerskaart({ overzicht: { kandidaten, vraagreden } }: Pick<Props, 'overzicht'>) {
  return (
    <Kaart titel="Wie krijgt het te lezen?" ritme="gewoon">
      {vraagreden !== null && <Tekst>{WANNEER_VRAGEN[vraagreden]}</Tekst>}
      <Vinkjes
        naam="ontvangers"
        vraag="Ontvangers"
        keuzes={kandidaten.map((k) => ({ waarde: k.deelnemer, label: k.naam, bij: k.rol }))}
      />
    </Kaart>
  );
}

/** De soorten gegevens, en bij elke soort hoe de ander het ziet. */
function Soortenkaart({ soorten }: { readonly soorten: readonly Soort[] }) {
  return (
    <Kaart titel="Waarover wilt u vertellen?" ritme="gewoon">
      <Vinkjes
        naam="soorten"
        vraag="Soorten gegevens"
        indeling="kolommen"
        keuzes={soorten.map((soort) => ({ waarde: soort, label: SOORTNAMEN[soort] }))}
      />
      <Tekst soort="klein">Schrijf bij elke soort die u kiest een voorbeeld: zo ziet de ander het.</Tekst>
      <div class="ovt-velden2 ovt-keuzen2--lang ovt-perkeuze">
        {soorten.map((soort) => (
          <Tekstvlak
            key={soort}
            naam={voorbeeldveld(soort)}
            label={`${SOORTNAMEN[soort]}: zo ziet de ander het`}
            rijen={2}
          />
        ))}
      </div>
    </Kaart>
  );
}

const REDEN = {
  'geen-toestemming-nodig': {
    titel: 'U hoeft hier geen toestemming te vragen',
    zinnen: [
      'Uw organisatie deelt op grond van haar wettelijke taak. Toestemming vragen die u niet nodig hebt, brengt ouders en jongere in de war.',
      'Informeer hen wel over wat u deelt.',
    ],
  },
  gesloten: {
    titel: 'Deze casus is gesloten',
    zinnen: ['Er wordt niets meer gedeeld. Toestemming is niet meer nodig.'],
  },
  niemand: {
    titel: 'Er is nog niemand om het aan te vertellen',
    zinnen: [
      'Ouders en jongere zeggen ja of nee per persoon die iets wil lezen. Aan deze tafel zit nog niemand van een andere organisatie.',
      'Vraag het zodra iemand is uitgenodigd.',
    ],
  },
} as const;

/** Er valt niets te vragen: waarom niet, en wat wel. */
export function GeenVraagNodig({
  overzicht,
  reden,
}: {
  readonly overzicht: Toestemmingsoverzicht;
  readonly reden: keyof typeof REDEN;
}) {
  const { titel, zinnen } = REDEN[reden];
  const { kop } = overzicht;
  const adres = casusadres(kop.id);
  const nodigtUit = reden === 'niemand' && kop.isRegie;
  return (
    <Casusblad kop={kop} deel="Toestemming vragen" nu="geen" titel={titel}>
      <Kaart titel="Waarom" ritme="eng">
        <Lijst punten={zinnen} />
        <p>
          <Artikel id={reden === 'niemand' ? 'Art 6a' : 'fn 43'} />
        </p>
      </Kaart>
      <Knoppen>
        {nodigtUit && <KnopLink naar={adres.uitnodigen}>Nodig iemand uit</KnopLink>}
        {reden === 'geen-toestemming-nodig' && <KnopLink naar={adres.nieuwGegeven}>Breng een gegeven in</KnopLink>}
        <KnopLink naar={adres.toestemming} soort="tweede">
          Terug naar toestemming
        </KnopLink>
      </Knoppen>
    </Casusblad>
  );
}
