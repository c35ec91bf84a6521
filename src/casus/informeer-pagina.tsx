import type { FormStand } from '../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Lijst,
  Regels,
  Stapel,
  Tekst,
  Uitklap,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { casusadres } from './adressen.ts';
import { Casusblad } from './casusblad.tsx';
import type { Casuskop } from './casuskop.ts';
import type { Informeerblad } from './informeer-blad.ts';
import type { Informeervelden } from './informeer-formulier.ts';
import { DOELNAMEN, INFORMEERWIJZEN, type Informeerwijze, metHoofdletter, opsomming } from './woorden.ts';

type Props = {
  readonly kop: Casuskop;
  readonly blad: Informeerblad;
  readonly stand?: FormStand<Informeervelden> | undefined;
};

/** Vastleggen wie is geinformeerd, met de tekst om voor te lezen of mee te geven ernaast (12.1, 12.2, 12.4). */
export function InformeerPagina({ kop, blad, stand }: Props) {
  return (
    <Casusblad
      kop={kop}
      deel="Informeren"
      nu="geen"
      titel="Leg vast wie is geïnformeerd"
      inleiding="Vertel het eerst, leg het dan hier vast. De andere deelnemers zien wanneer en hoe u het deed."
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Formulier actie={casusadres(kop.id).informeren} stand={stand} ritme="kolom">
            <Wiekaart blad={blad} eersteKeer={stand === undefined} />
            <Waarkaart blad={blad} eersteKeer={stand === undefined} />
            <Kaart titel="3 Hoe en wanneer" ritme="gewoon">
              <Keuzerondjes
                naam="hoe"
                vraag="Hoe hebt u geïnformeerd?"
                indeling="kolommen"
                keuzes={Object.entries(INFORMEERWIJZEN).map(([waarde, label]) => ({ waarde, label }))}
              />
              <Datumveld naam="op" label="Wanneer was dat?" waarde={datumVoluit(blad.vandaag)} />
            </Kaart>
            <Knoppen>
              <Knop>Leg vast wie is geïnformeerd</Knop>
              <KnopLink naar={casusadres(kop.id).overzicht} soort="rustig">
                Terug naar het overzicht
              </KnopLink>
            </Knoppen>
          </Formulier>
        </Stapel>
        <Stapel ritme="kolom">
          <Informatietekst kop={kop} blad={blad} />
          <Momenten blad={blad} />
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

/** Na een fout staat er wat iemand koos, ook als dat niets was; het voorstel geldt alleen de eerste keer. */
type Kaartprops = { readonly blad: Informeerblad; readonly eersteKeer: boolean };

function Wiekaart({ blad, eersteKeer }: Kaartprops) {
  const nog = blad.mensen.filter((mens) => mens.nog);
  return (
    <Kaart titel="1 Wie" ritme="gewoon">
      <Vinkjes
        naam="personen"
        vraag="Wie hebt u geïnformeerd?"
        gekozen={eersteKeer ? nog.map((mens) => mens.persoon) : []}
        keuzes={blad.mensen.map(({ persoon, naam, rol, nog: open }) => ({
          waarde: persoon,
          label: naam,
          bij: open ? rol : `${rol}, al geïnformeerd`,
        }))}
        onder={
          <>
            Ouders en een jongere vanaf 12 jaar krijgen hiermee hun eigen pagina, en een bericht zonder inhoud als zij
            een e-mailadres hebben. <Artikelen ids={['Art 12.1']} />
          </>
        }
      />
    </Kaart>
  );
}

function Waarkaart({ blad, eersteKeer }: Kaartprops) {
  return (
    <Kaart titel="2 Waarover" ritme="gewoon">
      <Vinkjes
        naam="partijen"
        vraag="Welke organisaties gaan meepraten en kunnen iets ontvangen?"
        indeling="kolommen"
        gekozen={eersteKeer ? blad.partijen.filter((partij) => partij.voorgesteld).map((partij) => partij.id) : []}
        keuzes={blad.partijen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
        beschrijving={
          <>
            Haal weg wie niet meedoet. Komt er later iemand bij, dan informeert u daarover opnieuw.{' '}
            <Artikelen ids={['Art 12.4b', 'fn 31']} />
          </>
        }
      />
      <Vinkjes
        naam="doelen"
        vraag={
          <>
            Voor welke doelen? <Artikelen ids={['Art 12.4a']} />
          </>
        }
        gekozen={eersteKeer ? blad.doelen : []}
        keuzes={blad.doelen.map((doel) => ({ waarde: doel, label: `${metHoofdletter(DOELNAMEN[doel])} (${doel})` }))}
      />
    </Kaart>
  );
}

/** De negen delen van 12.4, in gewone taal: om voor te lezen of af te drukken. */
function Informatietekst({ kop, blad }: { readonly kop: Casuskop; readonly blad: Informeerblad }) {
  const partijen = opsomming([kop.regiepartij, ...blad.partijen.filter((p) => p.voorgesteld).map((p) => p.naam)]);
  const delen = [
    <>
      <strong>Waarvoor.</strong> Wij willen overleggen over {kop.jongere}, voor{' '}
      {opsomming(blad.doelen.map((doel) => DOELNAMEN[doel]))}. <Artikelen ids={['Art 12.4a']} />
    </>,
    <>
      <strong>Met wie.</strong> {partijen}. U zit er zelf bij. <Artikelen ids={['Art 12.4b']} />
    </>,
    <>
      <strong>Hoe lang.</strong> Het gezamenlijke deel blijft hoogstens {blad.bewaarmaanden} maanden. Na het plan volgen
      wij nog hoogstens {blad.nazorgMaanden} maanden hoe het gaat. Wat een organisatie zelf nodig heeft, bewaart zij in
      haar eigen dossier, zo lang als haar wet zegt. <Artikelen ids={['Art 12.4c']} />
    </>,
    <>
      <strong>Uw rechten.</strong> U mag alles inzien, laten verbeteren of laten verwijderen. U mag bezwaar maken, en
      vragen om iets even niet te gebruiken. <Artikelen ids={['Art 12.4d']} />
    </>,
    <>
      <strong>Ja is nooit voor altijd.</strong>{' '}
      {blad.metToestemming
        ? 'Voor sommige gegevens vragen wij toestemming. Nee is goed, en u mag een ja altijd weer intrekken. Wat tot dan gebeurde, blijft rechtmatig.'
        : 'Vragen wij ergens toestemming voor, dan mag u die altijd weer intrekken.'}{' '}
      <Artikelen ids={['Art 12.4e']} />
    </>,
    <>
      <strong>Klagen.</strong> Dat kan bij elke organisatie die meedoet, en bij de Autoriteit Persoonsgegevens.{' '}
      <Artikelen ids={['Art 12.4f']} />
    </>,
    <>
      <strong>Wat moet van de wet.</strong>{' '}
      {blad.metMelding
        ? 'School moet ongeoorloofd verzuim vanaf een grens melden bij leerplicht. Daarvoor is geen toestemming nodig.'
        : 'Soms moet een organisatie iets doorgeven van de wet. Dan zeggen wij dat erbij.'}{' '}
      <Artikelen ids={['Art 12.4g']} />
    </>,
    <>
      <strong>Wat u moet vertellen.</strong> Niets. Wat u zelf vertelt, kiest u zelf. <Artikelen ids={['Art 12.4h']} />
    </>,
    <>
      <strong>Vragen.</strong> Bel {kop.regiepartij}, <bdi>{kop.regietelefoon}</bdi>. Die is ook verantwoordelijk voor
      wat wij samen vastleggen. <Artikelen ids={['Art 12.4i', 'fn 13 (a)']} />
    </>,
  ];
  return (
    <Kaart titel="Wat u vertelt" soort="tafel" ritme="eng">
      <Tekst soort="klein">Lees dit voor, of druk deze pagina af en geef haar mee.</Tekst>
      <Lijst nummers punten={delen} />
    </Kaart>
  );
}

function Momenten({ blad }: { readonly blad: Informeerblad }) {
  return (
    <Kaart titel="Al vastgelegd">
      {blad.momenten.length === 0 ? (
        <Leeg kaal titel="Nog niemand">
          Tot de betrokkenen zijn geïnformeerd, gaat er niets naar een ander.
        </Leeg>
      ) : (
        <Uitklap titel={`${blad.momenten.length} keer`} open>
          <Regels
            soort="dicht"
            regels={blad.momenten.map((m) => ({
              titel: m.wie,
              onder: `${INFORMEERWIJZEN[m.hoe as Informeerwijze].toLowerCase()}, ${datumVoluit(m.op)}, door ${m.door}`,
            }))}
          />
        </Uitklap>
      )}
    </Kaart>
  );
}
