import { voor } from '../aanspreekvorm.ts';
import { ADRES } from '../adressen.ts';
import { paginasoortVan } from '../foutpagina.tsx';
import { Contact } from '../onderdelen/contact.tsx';
import { Paginakop } from '../onderdelen/indeling.tsx';
import { Kaart } from '../onderdelen/kaart.tsx';
import { Link } from '../onderdelen/knop.tsx';
import { Uitklap } from '../onderdelen/uitklap.tsx';
import { Pagina } from '../pagina.tsx';
import { useVerzoek, type Wie } from '../verzoek-context.tsx';

type Vraag = { readonly vraag: string; readonly antwoord: string };

const vragenVan = (wie: Wie | null): readonly Vraag[] => [
  {
    vraag: 'Ik kan niet inloggen',
    antwoord: voor(wie, {
      u: 'Controleer het e-mailadres of de code uit uw uitnodiging. Een code werkt één keer. Bent u uw telefoon of sleutel kwijt? Gebruik dan een herstelcode, of bel ons.',
      je: 'Kijk of de code uit je uitnodiging klopt. Een code werkt één keer. Lukt het niet? Bel ons.',
    }),
  },
  {
    vraag: 'Waarom zie ik iets niet?',
    antwoord: voor(wie, {
      u: 'U ziet wat u zelf inbracht en wat een ander aan u gaf. Wie iets inbrengt, kiest wie het leest. Mag dat niet, dan zegt de pagina waarom.',
      je: 'Je ziet wat je zelf vertelde en wat een ander met jou deelde.',
    }),
  },
  {
    vraag: 'Wie ziet dat ik keek?',
    antwoord: voor(wie, {
      u: 'Elke keer lezen komt in het logboek. De jongere en de ouders kunnen zien wie wat las en waarom.',
      je: 'Elke keer dat iemand iets over jou leest, schrijven wij dat op. Jij kunt dat zien.',
    }),
  },
  {
    vraag: 'Ik wil snel van deze pagina af',
    antwoord: voor(wie, {
      u: 'Druk op Snel weg, rechtsboven. Of druk drie keer op Shift. U bent dan uitgelogd en ziet een lege pagina. In de geschiedenis van uw browser blijft wel staan dat u hier was.',
      je: 'Druk op Snel weg, rechtsboven. Of druk drie keer op Shift. Je bent dan uitgelogd en ziet een lege pagina. In de geschiedenis van je browser staat nog wel dat je hier was.',
    }),
  },
  {
    vraag: 'Ik wil mijn toestemming intrekken',
    antwoord: voor(wie, {
      u: 'Dat kan altijd, zonder reden. Open uw zaak en kies Mijn antwoorden bekijken of intrekken. Vanaf dat moment kan niemand het nog lezen.',
      je: 'Dat mag altijd. Open jouw zaak en kies Mijn antwoorden. Daarna kan niemand het meer lezen.',
    }),
  },
];

/** Hulp voor iedereen, ook zonder inlog. */
export function Hulppagina() {
  const { wie, telefoon } = useVerzoek();
  const soort = paginasoortVan(wie);
  return (
    <Pagina titel="Hulp" soort={soort}>
      <Paginakop titel="Hulp" inleiding="Kies een vraag, of bel ons." />
      <Kaart titel="Vragen die vaak gesteld worden">
        {vragenVan(wie).map(({ vraag, antwoord }) => (
          <Uitklap key={vraag} titel={vraag}>
            <p class="nl-paragraph">{antwoord}</p>
          </Uitklap>
        ))}
      </Kaart>
      {soort !== 'gezin' && <Twijfel />}
      {wie !== null && <Misgegaan wie={wie} />}
      <Contact titel="Liever praten?" telefoon={telefoon}>
        Bel met een vraag of een storing.
      </Contact>
    </Pagina>
  );
}

function Misgegaan({ wie }: { readonly wie: Wie }) {
  return (
    <Kaart titel="Ging er iets mis met gegevens?" ritme="eng">
      <p class="nl-paragraph">
        {voor(wie, {
          u: 'Zag iemand iets wat niet mocht, of is er iets kwijt? Meld het meteen. Het kost twee minuten.',
          je: 'Zag iemand iets wat niet mocht? Of is er iets kwijt? Vertel het ons.',
        })}
      </p>
      <p>
        <Link naar={ADRES.datalek} los>
          Meld het
        </Link>
      </p>
    </Kaart>
  );
}

function Twijfel() {
  return (
    <Kaart titel="Twijfelt u over delen?" ritme="eng">
      <p class="nl-paragraph">Stel uw vraag zonder namen. U krijgt meteen antwoord met de artikelen.</p>
      <p>
        <Link naar={ADRES.magIkDelen} los>
          Mag ik dit delen?
        </Link>
      </p>
    </Kaart>
  );
}
