import { casusadres } from '../../casus/adressen.ts';
import { ADRES } from '../../web/adressen.ts';
import {
  Actie,
  Artikelen,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Lijst,
  Paginakop,
  Regels,
  Stapel,
  Tekst,
  Uitklap,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumVoluit } from '../../web/tijd.ts';
import { eindadres } from '../adressen.ts';
import type { Eigendeeltelling } from './eigen-deel.ts';
import type { Eigendeelblad } from './neem-mee.ts';

const NAMEN: Readonly<Record<keyof Eigendeeltelling, string>> = {
  toestemmingen: 'Vragen om toestemming, met alle antwoorden',
  formulieren: 'Getekende formulieren',
  afwegingen: 'Uw eigen afwegingen bij een conflict van plichten',
  geinformeerd: 'Keren dat uw organisatie iemand informeerde',
  gesprekken: 'Gesprekken met de jongere die uw organisatie voerde',
  gegevens: 'Gegevens die uw organisatie inbracht',
  plan: 'Doelen en acties van uw organisatie in het plan',
  verslagdelen: 'Delen van verslagen die uw organisatie schreef',
  afspraken: 'Besluiten en acties van uw organisatie',
};

const kruimelVan = ({ id, kenmerk }: Eigendeelblad['casus']) => [
  { naam: 'Mijn werk', naar: ADRES.mijnWerk },
  { naam: `Casus ${kenmerk}`, naar: casusadres(id).overzicht },
  { naam: 'Eigen deel' },
];

/** Het deel van een organisatie meenemen naar het eigen dossier, of zeggen dat het niet nodig is (9.1, L-5, E-25). */
export function EigenDeelPagina({ blad }: { readonly blad: Eigendeelblad }) {
  const { casus, partij, tot, teLaat, laatste } = blad;
  return (
    <Pagina titel={`Eigen deel, casus ${casus.kenmerk}`} soort="vak" hoofdmenu="casussen" kruimel={kruimelVan(casus)}>
      <Paginakop titel={`Het deel van ${partij}`} onder={`Casus ${casus.kenmerk}`} inleiding={inleiding(tot, teLaat)} />
      <Kolommen>
        <Stapel ritme="kolom">
          <Inhoudkaart blad={blad} />
          {laatste === null && <Afzien casus={casus.id} teLaat={teLaat} />}
        </Stapel>
        <Stapel ritme="kolom">
          <Achterblijvers blad={blad} />
          <Kaart titel="Goed om te weten">
            <Lijst
              punten={[
                'Bewaar het alleen in het dossier waar uw taak over gaat, onder uw eigen bewaartermijn.',
                'Een afweging is persoonlijk: collega’s nemen hun eigen afwegingen zelf mee.',
                'Het meenemen staat in het logboek. De jongere en de ouders kunnen dat zien.',
              ]}
            />
            <Tekst soort="klein">
              <Artikelen ids={['Art 9.1', 'Art 9.2', 'L-5', 'E-25']} />
            </Tekst>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

/** Na de laatste dag is deze keuze voorgoed: dan komt er een stap tussen (PH-6, L-5). */
function Afzien({ casus, teLaat }: { readonly casus: string; readonly teLaat: boolean }) {
  const actie = eindadres(casus).eigenDeelAfzien;
  return (
    <Kaart titel="Niet nodig?" soort="rustig" ritme="gewoon">
      <Tekst>
        Staat alles al in uw eigen dossier, of hebt u hier geen taak meer? Zeg het dan, ook voor uw collega’s.
      </Tekst>
      {teLaat ? (
        <Uitklap titel="Wij nemen niets mee">
          <Tekst>Dit kunt u daarna niet meer veranderen. Ook uw collega’s kunnen dan niets meer meenemen.</Tekst>
          <Actie actie={actie}>
            <Knop soort="tweede">Ja, wij nemen niets mee</Knop>
          </Actie>
        </Uitklap>
      ) : (
        <Actie actie={actie}>
          <Knop soort="tweede">Wij nemen niets mee</Knop>
        </Actie>
      )}
    </Kaart>
  );
}

/** Hoeveel er van elke soort is, en de twee vormen om het mee te nemen. */
function Inhoudkaart({ blad: { casus, telling, laatste } }: { readonly blad: Eigendeelblad }) {
  const adres = eindadres(casus.id);
  const regels = (Object.keys(NAMEN) as (keyof Eigendeeltelling)[]).filter((sleutel) => telling[sleutel] > 0);
  return (
    <Kaart titel="Wat erin zit" ritme="gewoon">
      {regels.length === 0 ? (
        <Tekst>Uw organisatie bracht hier niets in. Er is niets om mee te nemen.</Tekst>
      ) : (
        <Regels regels={regels.map((sleutel) => ({ titel: NAMEN[sleutel], eind: <span>{telling[sleutel]}</span> }))} />
      )}
      {laatste !== null && (
        <Tekst soort="klein">
          {laatste.stand === 'meegenomen' ? 'Meegenomen' : 'Uw organisatie zag hiervan af'} op {datumVoluit(laatste.op)}
          .
        </Tekst>
      )}
      <Knoppen>
        <Actie actie={adres.eigenDeelPdf}>
          <Knop>Neem mee als pdf</Knop>
        </Actie>
        <Actie actie={adres.eigenDeelJson}>
          <Knop soort="tweede">Neem mee als gegevensbestand (JSON)</Knop>
        </Actie>
      </Knoppen>
    </Kaart>
  );
}

function inleiding(tot: string | null, teLaat: boolean): string {
  if (tot === null) return 'Dit kan al voor het sluiten. Daarna krijgt u er een taak voor.';
  return teLaat
    ? `De dag om dit mee te nemen was ${datumVoluit(tot)}. Dat kan nu nog één keer, als pdf of als gegevensbestand.`
    : `Dit kan tot en met ${datumVoluit(tot)}. Daarna kunt u er niet meer bij.`;
}

function Achterblijvers({ blad: { blijftAchter } }: { readonly blad: Eigendeelblad }) {
  return (
    <Kaart titel="Wat achterblijft">
      {blijftAchter.length === 0 ? (
        <Tekst>U kreeg hier niets van anderen.</Tekst>
      ) : (
        <>
          <Tekst>Wat u van anderen kreeg, is van hen. Het gaat niet mee en wordt met de casus vernietigd.</Tekst>
          <Regels regels={blijftAchter.map(({ van, aantal }) => ({ titel: van, eind: <span>{aantal}</span> }))} />
        </>
      )}
      <Tekst soort="klein">
        <Artikelen ids={['Art 3.4g', 'Art 11.4 (b)']} />
      </Tekst>
    </Kaart>
  );
}

type Voorbij = { readonly casus: string; readonly tot: string };

/** De dag is voorbij en deze organisatie was al klaar. */
export function EigenDeelVoorbijPagina({ casus, tot }: Voorbij) {
  return (
    <Pagina
      titel="Eigen deel"
      soort="vak"
      hoofdmenu="casussen"
      kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: 'Eigen deel' }]}
    >
      <Paginakop titel="Het eigen deel is niet meer te openen" />
      <Kaart titel="Wat u kunt doen" ritme="gewoon">
        <Tekst>
          Meenemen kon tot en met {datumVoluit(tot)}. Uw organisatie nam haar deel toen mee, of zei dat het niet nodig
          was. Kijk in uw eigen dossier.
        </Tekst>
        <KnopLink naar={casusadres(casus).overzicht} soort="tweede">
          Terug naar de casus
        </KnopLink>
      </Kaart>
    </Pagina>
  );
}
