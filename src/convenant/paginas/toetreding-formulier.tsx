import {
  Datumveld,
  Formulier,
  JaNee,
  Kaart,
  Keuzerondjes,
  Knop,
  Link,
  Tekst,
  Tekstveld,
  Tekstvlak,
  VerborgenVeld,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import { VERKLARINGEN } from '../vastleggen/toetreden.ts';
import { AKKOORDREDEN, VERKLARING } from '../woorden.ts';
import { naamVan } from './blad-toon.ts';
import type { Stand } from './daadvorm.tsx';
import { naamuitleg, Scanveld, wieTekent } from './velden.tsx';

/** Waarom een nieuwe organisatie direct betrokken is (fn 38). */
export const REDENEN = ['hulp-aan-jongere', 'onderzoek', 'gezin', 'andere-taak', 'anders'] as const;

/** De daad die een beheerder nu in een toetreding kan doen. */
export type Aanzet = 'akkoord' | 'afronden' | 'formulier' | 'papier' | 'bekend';

export type Toetredingsrij = Convenantblad['toetredingen'][number];
export type Stapprops = {
  readonly blad: Convenantblad;
  readonly toetreding: Toetredingsrij;
  readonly wie: Aanzet | null;
  readonly stand?: Stand | undefined;
};

/** De velden van een andere stap: een route leest een vorm, welke stap er ook aan de beurt is. */
function Nietgevraagd() {
  return (
    <>
      <VerborgenVeld naam="akkoord" waarde="nee" />
      <VerborgenVeld naam="reden" waarde="anders" />
    </>
  );
}

/** Het formulier van de stap die aan de beurt is, voor wie haar zet. */
export function Stapformulier({ blad, toetreding, wie, stand }: Stapprops) {
  if (wie === null) return null;
  const actie = convenantadres(blad.convenant.id).toetreding(toetreding.id);
  const deel = { blad, toetreding, actie, stand };
  switch (wie) {
    case 'akkoord':
      return <Akkoordvraag {...deel} />;
    case 'afronden':
      return <Afronding {...deel} />;
    case 'formulier':
    case 'papier':
      return <Tekenformulier {...deel} papier={wie === 'papier'} />;
    case 'bekend':
      return <Bekendmaking {...deel} />;
    default:
      return wie satisfies never;
  }
}

/** Wie nog moest antwoorden, vertrok: wie er nog is zet de stap. */
function Afronding({ blad, toetreding, actie, stand }: Stapdeel) {
  return (
    <Kaart titel="Rond het akkoord af" ritme="gewoon">
      <Tekst>
        Wie nog moest antwoorden, doet niet meer mee. Ieder die er nog is, zei ja. Daarna kan{' '}
        {naamVan(blad, toetreding.partij)} tekenen.
      </Tekst>
      <Formulier actie={actie} stand={stand} bestanden>
        <Nietgevraagd />
        <Knop>Leg vast dat allen akkoord zijn</Knop>
      </Formulier>
    </Kaart>
  );
}

/** De laatste stap: wie het convenant beheert, maakt de toetreding bekend. */
function Bekendmaking({ blad, toetreding, actie, stand }: Stapdeel) {
  const naam = naamVan(blad, toetreding.partij);
  return (
    <Kaart titel="Maak het bekend" ritme="gewoon">
      <Tekst>
        Het formulier is getekend. Maakt u het bekend, dan zien alle deelnemers dat {naam} meedoet, en kan iemand van{' '}
        {naam} worden uitgenodigd.
      </Tekst>
      <Formulier actie={actie} stand={stand} bestanden>
        <Nietgevraagd />
        <Knop>Maak de toetreding bekend</Knop>
      </Formulier>
    </Kaart>
  );
}

/** Het toetredingsformulier: wie toetreedt tekent het zelf, of een ander neemt het van papier over. */
function Tekenformulier({ blad, toetreding, actie, stand, papier }: Stapdeel & { readonly papier: boolean }) {
  const naam = naamVan(blad, toetreding.partij);
  return (
    <Kaart titel="Het toetredingsformulier" ritme="gewoon">
      {!papier && <Leeseerst blad={blad} toetreding={toetreding} />}
      <Formulier actie={actie} stand={stand ?? (papier ? undefined : wieTekent(blad))} ritme="gewoon" bestanden>
        <Nietgevraagd />
        <Vinkjes
          naam="verklaringen"
          vraag={`${naam} verklaart`}
          keuzes={VERKLARINGEN.map((waarde) => ({ waarde, label: VERKLARING[waarde] }))}
        />
        <Tekstveld naam="kantooradres" label={`Kantooradres van ${naam}`} breed />
        <Tekstveld
          naam="naam"
          label="Naam van wie tekent"
          beschrijving={naamuitleg(blad, papier ? 'ander' : 'eigen')}
          breed
        />
        <Tekstveld naam="functie" label="Functie" beschrijving="Bijvoorbeeld bestuurder of directeur." breed />
        <Tekstveld naam="plaats" label="Plaats van tekenen" />
        {papier ? (
          <Datumveld naam="datum" label="Datum op het formulier" />
        ) : (
          <Tekst>De handtekening geldt vanaf vandaag, {datumVoluit(blad.vandaag)}.</Tekst>
        )}
        {papier && <Scanveld label="Het getekende formulier" />}
        <div>
          <Knop>{papier ? 'Neem dit formulier over' : 'Teken dit formulier'}</Knop>
        </div>
      </Formulier>
    </Kaart>
  );
}

type Stapdeel = Omit<Stapprops, 'wie'> & { readonly actie: string };

/** Een organisatie die al meedoet, zegt of de nieuwe erbij mag. */
function Akkoordvraag({ blad, toetreding, actie, stand }: Stapdeel) {
  const eerder = toetreding.akkoorden.find(({ partij }) => partij === blad.lezer.partij);
  return (
    <Kaart
      titel={eerder === undefined ? 'Is uw organisatie akkoord?' : 'Is uw organisatie nu wel akkoord?'}
      ritme="gewoon"
    >
      <Formulier actie={actie} stand={stand ?? eerderAntwoord(eerder)} ritme="gewoon" bestanden>
        <JaNee naam="akkoord" vraag={`Akkoord dat ${naamVan(blad, toetreding.partij)} toetreedt?`} />
        <Keuzerondjes
          naam="reden"
          vraag="Waarom?"
          keuzes={([...REDENEN, 'niet-betrokken'] as const).map((waarde) => ({
            waarde,
            label: AKKOORDREDEN[waarde],
          }))}
        />
        <Tekstvlak naam="woorden" label="Toelichting, als die nodig is" beschrijving="Noem geen jongere." rijen={3} />
        <div>
          <Knop>Geef dit antwoord</Knop>
        </div>
      </Formulier>
    </Kaart>
  );
}

/** Wie nee zei, vindt haar antwoord terug om het te wijzigen. */
const eerderAntwoord = (eerder: Toetredingsrij['akkoorden'][number] | undefined): Stand | undefined =>
  eerder === undefined
    ? undefined
    : { waarden: { akkoord: 'nee', reden: eerder.reden, woorden: eerder.woorden ?? '' }, fouten: {} };

/** Wie toetreedt, tekent voor een tekst die zij kan lezen (Bijl 1-b). */
function Leeseerst({ blad, toetreding }: Pick<Stapprops, 'blad' | 'toetreding'>) {
  const tekst = blad.teksten.find(({ id }) => id === toetreding.tekst);
  if (tekst === undefined) return null;
  if (!tekst.heeftBestand)
    return (
      <Tekst>
        Van versie {tekst.label} is hier geen PDF bewaard. Vraag {naamVan(blad, blad.convenant.penvoerder)} om een
        getekend exemplaar.
      </Tekst>
    );
  return (
    <Tekst>
      Lees eerst de tekst:{' '}
      <Link naar={convenantadres(blad.convenant.id).tekstPdf(tekst.id)}>versie {tekst.label} als PDF</Link>.
    </Tekst>
  );
}
