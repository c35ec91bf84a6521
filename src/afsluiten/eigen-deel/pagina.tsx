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
  Melding,
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
import type { Eigendeelblad, Voorbij } from './neem-mee.ts';

/** Wat erin zit, in woorden. Een gemeente neemt het per taak mee: dan is 'uw organisatie' te ruim (Art 4 (intro)). */
function namenVan(perTaak: boolean): Readonly<Record<keyof Eigendeeltelling, string>> {
  const wie = perTaak ? 'u voor deze taak' : 'uw organisatie';
  const van = perTaak ? 'voor deze taak' : 'van uw organisatie';
  return {
    toestemmingen: 'Vragen om toestemming, met alle antwoorden',
    formulieren: 'Getekende formulieren',
    afwegingen: 'Uw eigen afwegingen bij een conflict van plichten',
    geinformeerd: `Keren dat ${wie} iemand informeerde`,
    gesprekken: `Gesprekken met de jongere die ${wie} voerde`,
    gegevens: `Gegevens die ${wie} inbracht`,
    plan: `Doelen en acties ${van} in het plan`,
    verslagdelen: `Delen van verslagen die ${wie} schreef`,
    afspraken: `Besluiten en acties ${van}`,
  };
}

const kruimelVan = ({ id, kenmerk }: Eigendeelblad['casus']) => [
  { naam: 'Mijn werk', naar: ADRES.mijnWerk },
  { naam: `Casus ${kenmerk}`, naar: casusadres(id).overzicht },
  { naam: 'Eigen deel' },
];

/** Het deel van een organisatie meenemen naar het eigen dossier, of zeggen dat het niet nodig is (9.1, L-5, E-25). */
export function EigenDeelPagina({ blad }: { readonly blad: Eigendeelblad }) {
  const { casus, bron, perTaak, laatste } = blad;
  return (
    <Pagina titel={`Eigen deel, casus ${casus.kenmerk}`} soort="vak" hoofdmenu="casussen" kruimel={kruimelVan(casus)}>
      <Paginakop titel={`Het deel van ${bron}`} onder={`Casus ${casus.kenmerk}`} inleiding={inleiding(blad)} />
      <Kolommen>
        <Stapel ritme="kolom">
          <Inhoudkaart blad={blad} />
          {laatste === null && <Afzien blad={blad} />}
        </Stapel>
        <Stapel ritme="kolom">
          <Achterblijvers blad={blad} />
          <Kaart titel="Goed om te weten">
            <Lijst
              punten={[
                ...(perTaak
                  ? [
                      'Dit deel is van uw taak. Wat uw gemeente voor een andere taak inbracht, nemen collega’s met die taak mee.',
                    ]
                  : []),
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
function Afzien({ blad: { casus, teLaat, perTaak } }: { readonly blad: Eigendeelblad }) {
  const actie = eindadres(casus.id).eigenDeelAfzien;
  const collegas = perTaak ? 'uw collega’s met dezelfde taak' : 'uw collega’s';
  return (
    <Kaart titel="Niet nodig?" soort="rustig" ritme="gewoon">
      <Tekst>
        Staat alles al in uw eigen dossier, of hebt u hier geen taak meer? Zeg het dan, ook voor {collegas}.
      </Tekst>
      {teLaat ? (
        <Uitklap titel="Wij nemen niets mee">
          <Tekst>Dit kunt u daarna niet meer veranderen. Ook {collegas} kunnen dan niets meer meenemen.</Tekst>
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
function Inhoudkaart({ blad: { casus, perTaak, telling, laatste, alleenAfweging } }: { readonly blad: Eigendeelblad }) {
  const adres = eindadres(casus.id);
  const namen = namenVan(perTaak);
  const afgezien = perTaak ? 'Voor deze taak is hiervan afgezien' : 'Uw organisatie zag hiervan af';
  const regels = (Object.keys(namen) as (keyof Eigendeeltelling)[]).filter((sleutel) => telling[sleutel] > 0);
  return (
    <Kaart titel="Wat erin zit" ritme="gewoon">
      {regels.length === 0 ? (
        <Tekst>
          {perTaak ? 'U bracht hier voor deze taak' : 'Uw organisatie bracht hier'} niets in. Er is niets om mee te
          nemen.
        </Tekst>
      ) : (
        <Regels regels={regels.map((sleutel) => ({ titel: namen[sleutel], eind: <span>{telling[sleutel]}</span> }))} />
      )}
      {alleenAfweging && (
        <Melding soort="let-op">
          <p>Een collega nam dit al mee. Uw eigen afweging zat daar niet bij: die neemt u zelf mee.</p>
        </Melding>
      )}
      {laatste !== null && (
        <Tekst soort="klein">
          {laatste.stand === 'meegenomen' ? 'Meegenomen' : afgezien} op {datumVoluit(laatste.op)}.
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

function inleiding({ tot, teLaat, laatste }: Eigendeelblad): string {
  if (tot === null) return 'Dit kan al voor het sluiten. Daarna krijgt u er een taak voor.';
  return teLaat
    ? `De dag om dit mee te nemen was ${datumVoluit(tot)}. Dat kan nu nog één keer, als pdf of als gegevensbestand.`
    : `Dit kan tot en met ${datumVoluit(tot)}. ${laatste === null ? 'Daarna kan het nog één keer, als het dan nog niet is gedaan.' : 'Daarna kunt u er niet meer bij.'}`;
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

type Props = { readonly casus: string; readonly voorbij: Voorbij };

/** De dag is voorbij en deze bron was al klaar. */
export function EigenDeelVoorbijPagina({ casus, voorbij: { tot, perTaak } }: Props) {
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
          Meenemen kon tot en met {datumVoluit(tot)}.{' '}
          {perTaak
            ? 'Het deel van uw taak is al meegenomen, of iemand zei dat het niet nodig was.'
            : 'Uw organisatie nam haar deel toen mee, of zei dat het niet nodig was.'}{' '}
          Kijk in uw eigen dossier.
        </Tekst>
        <KnopLink naar={casusadres(casus).overzicht} soort="tweede">
          Terug naar de casus
        </KnopLink>
      </Kaart>
    </Pagina>
  );
}
