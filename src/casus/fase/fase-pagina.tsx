import { keuze, keuzeOfNiets, ontleed, sleutels } from '../../web/formulier.ts';
import {
  Actie,
  Artikelen,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Link,
  Melding,
  Oordeel,
  Oordelen,
  Stapel,
  Tekst,
  VerborgenVeld,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { CATEGORIENAMEN, DOELNAMEN, FASEN, FASENAAM, metHoofdletter, opsomming } from '../woorden.ts';
import type { Faseblad, Meeneemregel } from './faseblad.ts';

const FASE = keuze(FASEN, { leeg: 'Ververs deze pagina en probeer het opnieuw.' });
export const leesFasewens = (velden: unknown) => ontleed({ van: FASE, mee: sleutels() }, velden);
export const leesMeeneemwens = (velden: unknown) => ontleed({ fase: FASE, mee: sleutels() }, velden);

const ALLES = 'alles';
/** Vroeg de lezer om alles aan te zetten wat mee mag? Uit zichzelf staat er niets aan (3.4e). */
export const leesAlles = (vraag: unknown): boolean => {
  const lezing = ontleed({ kies: keuzeOfNiets([ALLES], { onbekend: '' }) }, vraag);
  return lezing.kind === 'ok' && lezing.waarde.kies === ALLES;
};

type Props = {
  readonly kop: Casuskop;
  readonly blad: Faseblad;
  readonly alles: boolean;
  /** Dit is het antwoord op een poging die niet doorging. */
  readonly geweigerd?: boolean;
};

const nummer = (fase: Casuskop['fase']): number => FASEN.indexOf(fase) + 1;

/** De volgende fase openen: eerst wat nog ontbreekt, dan per eigen gegeven of het nog nodig is (3.4e). */
export function FasePagina({ kop, blad, alles, geweigerd = false }: Props) {
  const { naar } = blad;
  const titel = `Ga naar fase ${nummer(naar)}, ${FASENAAM[naar]}`;
  return (
    <Casusblad
      kop={kop}
      deel="Volgende fase"
      nu="geen"
      titel={titel}
      inleiding="Bij een nieuwe fase begint het tellen opnieuw: wat niet meer nodig is, gaat niet mee. Terug naar een vorige fase kan niet."
    >
      {blad.mist.length > 0 && <Mistmelding kop={kop} blad={blad} geweigerd={geweigerd} />}
      <Kolommen>
        <Stapel ritme="kolom">
          <Formulier actie={casusadres(kop.id).fase} ritme="kolom">
            <VerborgenVeld naam="van" waarde={kop.fase} />
            <Meeneemkaart regels={blad.regels} alles={alles} hier={casusadres(kop.id).fase} />
            <Knoppen>
              <Verderknop blad={blad} kop={kop} titel={titel} />
              <KnopLink naar={casusadres(kop.id).overzicht} soort="rustig">
                Blijf in fase {nummer(kop.fase)}
              </KnopLink>
            </Knoppen>
          </Formulier>
        </Stapel>
        <Stapel ritme="kolom">
          <Soortenkaart naar={naar} soorten={blad.soorten} />
          <Kaart titel="En de gegevens van anderen?" ritme="eng">
            <p>
              Die blijven achter tot hun bron beslist. De bron krijgt daarvoor een taak; tot dan leest niemand ze.{' '}
              <Artikelen ids={['Art 3.4f']} />
            </p>
            <Tekst>Wat ouders en jongere zelf vertelden, blijft staan waar zij het gaven.</Tekst>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

/** Wat er nog moet gebeuren voordat de fase opengaat. */
function Mistmelding({ kop, blad, geweigerd }: Omit<Props, 'alles'>) {
  // Wie eerst overdraagt, leest dat: of er iemand van buiten is, ziet daarna wie leidt.
  const alleenSchool = blad.alleenSchool && !blad.eerstOverdragen;
  return (
    <Melding soort={geweigerd ? 'fout' : 'let-op'}>
      <p>
        <strong>{geweigerd ? 'Niet gedaan: de casus blijft in deze fase.' : 'Er ontbreekt nog iets.'}</strong>{' '}
        {wachtzin(blad)} {alleenSchool && <Artikelen ids={['T25-03']} />}
      </p>
      <ul class="utrecht-unordered-list">
        {blad.mist.map((stap) => (
          <li key={stap.titel}>
            {stap.titel} <Artikelen ids={stap.artikelen ?? []} />{' '}
            {stap.handeling && <Link naar={stap.handeling.naar}>{stap.handeling.label}</Link>}
          </li>
        ))}
      </ul>
      {alleenSchool && (
        <p>
          Blijft het bij school? Dan kunt u <Link naar={casusadres(kop.id).sluiten}>de casus sluiten</Link>.
        </p>
      )}
    </Melding>
  );
}

function wachtzin({ eerstOverdragen, alleenSchool, eerstBeeld }: Faseblad): string {
  if (eerstOverdragen) return 'U meldde aan. Verder gaat het pas als de organisatie die leidt het van u overneemt.';
  if (alleenSchool)
    return 'Er zit niemand van buiten de school aan tafel. Dan is dit een gesprek binnen school en geen casusoverleg: het convenant geldt er niet voor.';
  return eerstBeeld
    ? 'Een plan begint pas als vastligt dat het beeld compleet genoeg is. Dat doet u hier.'
    : 'U kunt doorgaan; deze stappen blijven dan open staan.';
}

/** Verder, of wat daarvoor eerst moet. */
function Verderknop({ kop, blad, titel }: Pick<Props, 'kop' | 'blad'> & { readonly titel: string }) {
  const adres = casusadres(kop.id);
  if (blad.eerstOverdragen) return <KnopLink naar={adres.procesregie}>Draag eerst de procesregie over</KnopLink>;
  if (blad.alleenSchool)
    return blad.mist.some(({ handeling }) => handeling?.naar === adres.informeren) ? (
      <KnopLink naar={adres.informeren}>Leg eerst vast wie is geïnformeerd</KnopLink>
    ) : (
      <KnopLink naar={adres.uitnodigen}>Nodig eerst iemand van buiten de school uit</KnopLink>
    );
  if (blad.eerstBeeld) return <KnopLink naar={adres.beeld}>Leg eerst vast dat het beeld compleet is</KnopLink>;
  return <Knop>{titel}</Knop>;
}

type Meeneemprops = {
  readonly kop: Casuskop;
  readonly regels: readonly Meeneemregel[];
  readonly alles: boolean;
};

/** De bron beslist welke eigen gegevens meegaan naar de fase waarin de casus nu is (3.4f). */
export function MeeneemPagina({ kop, regels, alles }: Meeneemprops) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Meenemen"
      nu="geen"
      titel={`Wat gaat mee naar fase ${nummer(kop.fase)}, ${FASENAAM[kop.fase]}?`}
      inleiding="U bent de bron. Tot u beslist, leest niemand deze gegevens."
    >
      {regels.length === 0 ? (
        <Leeg
          niveau={2}
          titel="Er wacht niets op u"
          knop={
            kop.status === 'gesloten' ? (
              <KnopLink naar={adres.overzicht}>Naar het overzicht</KnopLink>
            ) : (
              // Wat wachtte is intussen beslist, opnieuw gegeven of teruggehaald: met deze knop is ook de taak af.
              <Actie actie={adres.meenemen} velden={{ fase: kop.fase }}>
                <Knop>Klaar</Knop>
              </Actie>
            )
          }
        >
          U hebt alles al beslist, of u had niets gedeeld.
        </Leeg>
      ) : (
        <Bevestigformulier casus={kop.id} actie={adres.meenemen} knop="Beslis wat meegaat" terug="Later beslissen">
          <VerborgenVeld naam="fase" waarde={kop.fase} />
          <Meeneemkaart regels={regels} alles={alles} hier={adres.meenemen} />
        </Bevestigformulier>
      )}
    </Casusblad>
  );
}

function omschrijf({ categorie, brondatum }: Meeneemregel): string {
  const soort = `${metHoofdletter(CATEGORIENAMEN[categorie])} (${categorie})`;
  return brondatum === null ? soort : `${soort}, van ${datumVoluit(brondatum)}`;
}

/** Wat er in de volgende fase op tafel mag komen, en wat dan niet meer (CL-6a). */
function Soortenkaart({ naar, soorten }: Pick<Faseblad, 'naar' | 'soorten'>) {
  const noem = (lijst: Faseblad['soorten']['mag']): string =>
    metHoofdletter(opsomming(lijst.map((soort) => `${CATEGORIENAMEN[soort]} (${soort})`)));
  return (
    <Kaart titel={`Wat mag in fase ${nummer(naar)}, ${FASENAAM[naar]}?`} ritme="eng">
      <p>
        {noem(soorten.mag)}. <Artikelen ids={['CL-6a']} />
      </p>
      {soorten.nietMeer.length > 0 && <Tekst>Niet meer: {noem(soorten.nietMeer)}.</Tekst>}
    </Kaart>
  );
}

/** De eigen woorden voorop; zonder tekst de soort en de datum. */
const kop = (regel: Meeneemregel): string => regel.tekst ?? omschrijf(regel);

type Kaartprops = { readonly regels: readonly Meeneemregel[]; readonly alles: boolean; readonly hier: string };

function Meeneemkaart({ regels, alles, hier }: Kaartprops) {
  const kan = regels.filter((regel) => regel.ontvangers.some((o) => o.oordeel.uitkomst === 'toegestaan'));
  const kanNiet = regels.filter((regel) => !kan.includes(regel));
  return (
    <Kaart titel="Uw eigen gegevens" ritme="gewoon">
      {regels.length === 0 && (
        <Leeg kaal titel="Niets van u ligt bij een ander">
          Er gaat dus ook niets mee.
        </Leeg>
      )}
      {kan.length > 3 && !alles && (
        <p>
          <Link naar={`${hier}?kies=${ALLES}`}>Zet alle {kan.length} aan</Link>, en haal dan weg wat niet meer nodig is.
        </p>
      )}
      {kan.length > 0 && (
        <Vinkjes
          naam="mee"
          {...(alles ? { gekozen: kan.map((regel) => regel.gegeven) } : {})}
          vraag="Welke zijn in de nieuwe fase nog nodig?"
          beschrijving={
            <>
              Wat u niet kiest, leest niemand meer. U kunt het later opnieuw delen. <Artikelen ids={['Art 3.4e']} />
            </>
          }
          keuzes={kan.map((regel) => ({
            waarde: regel.gegeven,
            label: kop(regel),
            bij: `${regel.tekst === null ? '' : `${omschrijf(regel)}. `}Voor ${DOELNAMEN[regel.doel]}. Nu bij ${regel.ontvangers.map((o) => o.naam).join(', ')}.`,
          }))}
        />
      )}
      {kanNiet.length > 0 && (
        <Oordelen>
          {kanNiet.map((regel) => {
            const eerste = regel.ontvangers[0];
            return eerste === undefined ? null : (
              <Oordeel
                key={regel.gegeven}
                titel={kop(regel)}
                onder="Dit gaat niet mee"
                uitkomst={eerste.oordeel.uitkomst}
                redenen={eerste.oordeel.redenen}
              />
            );
          })}
        </Oordelen>
      )}
    </Kaart>
  );
}
