import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  Kaart,
  Keuzerondjes,
  Knop,
  Knoppen,
  Kolommen,
  Leeg,
  Link,
  Melding,
  Regels,
  Stapel,
  Tekst,
  Uitklap,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { DOELNAMEN, INFORMEERWIJZEN, metHoofdletter, opsomming } from '../woorden.ts';
import { Informatieweergave } from './informatie-weergave.tsx';
import type { Informeerblad, Informeermoment, Informeerpagina, Voorbeeldtekst } from './informeer-blad.ts';
import type { Informeervelden } from './informeer-formulier.ts';

type Props = {
  readonly kop: Casuskop;
  readonly pagina: Informeerpagina;
  readonly stand?: FormStand<Informeervelden> | undefined;
};

/** Vastleggen wie is geinformeerd, met de tekst om voor te lezen of mee te geven ernaast (12.1, 12.2, 12.4). */
export function InformeerPagina({ kop, pagina, stand }: Props) {
  const { regie: blad, momenten } = pagina;
  // Van een gesloten casus blijft staan wat iemand las; er komt niets meer bij (PH-6).
  const dicht = kop.status === 'gesloten' && stand === undefined;
  if (blad === null || dicht) return <InformatiefeitenPagina kop={kop} momenten={momenten} metBrief={blad !== null} />;
  return (
    <Casusblad
      kop={kop}
      deel="Informeren"
      nu="geen"
      titel="Leg vast wie is geïnformeerd"
      inleiding="Vertel het eerst, leg het dan hier vast. De andere deelnemers zien wanneer en hoe u het deed."
    >
      <Nieuws blad={blad} />
      <Kolommen>
        <Stapel ritme="kolom">
          <Bevestigformulier
            casus={kop.id}
            actie={casusadres(kop.id).informeercontrole}
            stand={stand}
            knop="Controleer wat u vastlegt"
          >
            <Wiekaart blad={blad} eersteKeer={stand === undefined} />
            <Waarkaart blad={blad} eersteKeer={stand === undefined} />
            <Tekstkaart kop={kop} blad={blad} />
            <Kaart titel="4 Hoe en wanneer" ritme="gewoon">
              <Keuzerondjes
                naam="hoe"
                vraag="Hoe hebt u geïnformeerd?"
                indeling="kolommen"
                keuzes={Object.entries(INFORMEERWIJZEN).map(([waarde, label]) => ({ waarde, label }))}
              />
              <Datumveld naam="op" label="Wanneer was dat?" waarde={datumVoluit(blad.vandaag)} />
            </Kaart>
          </Bevestigformulier>
        </Stapel>
        <Stapel ritme="kolom">
          {momenten.length > 0 && <Momenten kop={kop} momenten={momenten} metBrief />}
          <Voorbeelden blad={blad} open={stand !== undefined || blad.voorstel.personen.length > 0} />
          {momenten.length === 0 && <Momenten kop={kop} momenten={momenten} metBrief />}
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

/** De uitleg ligt er in het Nederlands en het Engels. */
const TAALKEUZES = [
  { taal: 'nl', erbij: '' },
  { taal: 'en', erbij: ', Engels' },
] as const;

/** De taal die de ontvanger zelf koos eerst. */
const talenVoor = ({ taal }: Voorbeeldtekst) => TAALKEUZES.toSorted((a, b) => +(b.taal === taal) - +(a.taal === taal));

/** Wie de regie niet heeft, ziet dat en hoe er is geinformeerd, niet de brief zelf (12.2). */
function InformatiefeitenPagina({ kop, ...lijst }: Momentprops) {
  return (
    <Casusblad
      kop={kop}
      deel="Informeren"
      nu="geen"
      titel="Wie is geïnformeerd"
      inleiding={
        kop.status === 'gesloten'
          ? `${kop.regiepartij} informeerde de ouders en de jongere, en legde hier vast wanneer en hoe.`
          : `${kop.regiepartij} informeert de ouders en de jongere, en legt hier vast wanneer en hoe.`
      }
    >
      <Momenten kop={kop} {...lijst} />
    </Casusblad>
  );
}

/** Zegt wat erbij kwam: alleen daarover hoeft opnieuw te worden verteld. */
function Nieuws({ blad: { voorstel, partijen } }: { readonly blad: Informeerblad }) {
  if (!voorstel.aanvulling) return null;
  const namen = partijen.filter((partij) => voorstel.partijen.includes(partij.id)).map((partij) => partij.naam);
  const doelen = voorstel.doelen.map((doel) => DOELNAMEN[doel]);
  return (
    <Melding>
      <p>
        De ouders en de jongere weten al van dit overleg. Vertel nu alleen wat nieuw is: dat {opsomming(namen)} erbij{' '}
        {namen.length === 1 ? 'hoort' : 'horen'} voor {opsomming(doelen)}. Dat staat hieronder klaar.{' '}
        <Artikelen ids={['Art 12.1', 'Art 3.4e']} />
      </p>
    </Melding>
  );
}

/** Na een fout staat er wat iemand koos, ook als dat niets was; het voorstel geldt alleen de eerste keer. */
type Kaartprops = { readonly blad: Informeerblad; readonly eersteKeer: boolean };

function Wiekaart({ blad, eersteKeer }: Kaartprops) {
  return (
    <Kaart titel="1 Wie" ritme="gewoon">
      <Vinkjes
        naam="personen"
        vraag="Wie hebt u geïnformeerd?"
        gekozen={eersteKeer ? blad.voorstel.personen : []}
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
        gekozen={eersteKeer ? blad.voorstel.partijen : []}
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
        gekozen={eersteKeer ? blad.voorstel.doelen : []}
        keuzes={blad.doelen.map((doel) => ({ waarde: doel, label: `${metHoofdletter(DOELNAMEN[doel])} (${doel})` }))}
      />
    </Kaart>
  );
}

/** De tekst met deze keuzes: eerst zien, dan meegeven. Er wordt nog niets vastgelegd. */
function Tekstkaart({ kop, blad }: { readonly kop: Casuskop; readonly blad: Informeerblad }) {
  const adres = casusadres(kop.id);
  return (
    <Kaart titel="3 De uitleg" ritme="gewoon">
      <Tekst>
        De uitleg volgt uw keuzes hierboven. Lees haar voor, of geef haar mee op papier. Wat iemand krijgt, wordt
        bewaard zoals het er staat.
      </Tekst>
      <Knoppen>
        <Knop soort="tweede" actie={adres.informeervoorbeeld}>
          Bekijk de uitleg met deze keuzes
        </Knop>
        {blad.voorbeelden.flatMap((voorbeeld) =>
          talenVoor(voorbeeld).map(({ taal, erbij }) => (
            <Knop
              key={`${voorbeeld.persoon} ${taal}`}
              soort="tweede"
              actie={adres.informeerbrief}
              naam="brief"
              waarde={`${voorbeeld.persoon} ${taal}`}
            >
              Pdf voor {opsomming(voorbeeld.voor)}
              {erbij}
            </Knop>
          )),
        )}
      </Knoppen>
      {blad.voorbeelden
        .filter(({ taal }) => taal === 'en')
        .map(({ persoon, voor }) => (
          <Tekst key={persoon} soort="klein">
            {opsomming(voor)} {voor.length === 1 ? 'koos' : 'kozen'} Engels. Op die brief staat dat hij een vertaling
            is.
          </Tekst>
        ))}
    </Kaart>
  );
}

/** Zo leest ieder het, letterlijk. */
function Voorbeelden({ blad, open }: { readonly blad: Informeerblad; readonly open: boolean }) {
  return (
    <>
      {blad.voorbeelden.map(({ persoon, voor, tekst }, nummer) => (
        <Kaart
          key={persoon}
          titel={`Zo ${voor.length === 1 ? 'leest' : 'lezen'} ${opsomming(voor)} het`}
          soort="tafel"
          ritme="eng"
        >
          <Uitklap titel={tekst.titel} open={open && nummer === 0}>
            <Informatieweergave tekst={tekst} niveau={3} />
          </Uitklap>
        </Kaart>
      ))}
    </>
  );
}

type Momentprops = {
  readonly kop: Casuskop;
  readonly momenten: readonly Informeermoment[];
  readonly metBrief?: boolean;
};

/** Wie, wanneer, hoe, door wie, en over welke ontvangers en doelen (12.2). */
function Momenten({ kop, momenten, metBrief = false }: Momentprops) {
  const adres = casusadres(kop.id);
  return (
    <Kaart titel="Al vastgelegd">
      {momenten.length === 0 ? (
        <Leeg kaal titel="Nog niemand">
          Tot de betrokkenen zijn geïnformeerd, gaat er niets naar een ander.
        </Leeg>
      ) : (
        <Regels
          soort="dicht"
          regels={momenten.map((m) => ({
            titel: m.wie,
            onder: (
              <>
                {metHoofdletter(INFORMEERWIJZEN[m.hoe].toLowerCase())}, {datumVoluit(m.op)}, door {m.door}
                <br />
                Over: {opsomming(m.ontvangers)}
                <br />
                Voor: {opsomming(m.doelen.map((doel) => `${DOELNAMEN[doel]} (${doel})`))}
              </>
            ),
            ...(metBrief
              ? {
                  eind: (
                    <span class="ovt-rij ovt-rij--krap">
                      {TAALKEUZES.map(({ taal, erbij }) => (
                        <Link
                          key={taal}
                          naar={`${adres.brief(m.id)}?taal=${taal}`}
                          bij={`de uitleg aan ${m.wie}, ${datumVoluit(m.op)}`}
                        >
                          Pdf{erbij}
                        </Link>
                      ))}
                    </span>
                  ),
                }
              : {}),
          }))}
        />
      )}
      <p class="ovt-klein ovt-onder">
        Elke deelnemer ziet deze lijst. <Artikelen ids={['Art 12.2']} />
      </p>
    </Kaart>
  );
}
