import { ADRES } from '../../web/adressen.ts';
import { type FormStand, heeftFouten } from '../../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  Formulier,
  JaNee,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Link,
  Melding,
  Paginakop,
  Stapel,
  Tekst,
  Tekstveld,
  Tekstvlak,
  VerborgenVeld,
  Vinkje,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { casusadres, NIEUWE_CASUS } from '../adressen.ts';
import { DOELNAMEN, metHoofdletter, opsomming, REDENEN } from '../woorden.ts';
import type { Aanmeldvelden } from './aanmeld-formulier.ts';
import { GEEN_SCHOOL } from './aanmeld-formulier.ts';
import type { Aanmeldkeuzes } from './aanmeld-keuzes.ts';
import { Belemmerd, Elderskaart, GeenType, leidzin, Overlegkaart } from './aanmeld-overleg.tsx';

type Props = {
  readonly keuzes: Aanmeldkeuzes;
  readonly casus: string;
  readonly stand?: FormStand<Aanmeldvelden> | undefined;
  /** De casus waar deze op volgt (B3-ex1f); `bekend`: of het gezin daaruit is overgenomen. */
  readonly vervolg?: Vervolg | undefined;
};

export type Vervolg = { readonly casus: string; readonly kenmerk: string; readonly bekend: boolean };

const KRUIMEL = [{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: 'Nieuwe casus' }];

/** Een casus aanmelden, op een pagina, in de volgorde waarin een school denkt (PH-1a). */
export function AanmeldPagina({ keuzes, casus, stand, vervolg }: Props) {
  const eersteKeer = stand === undefined || (vervolg !== undefined && !heeftFouten(stand));
  return (
    <Pagina titel="Nieuwe casus" soort="vak" hoofdmenu="casussen" kruimel={KRUIMEL}>
      <Paginakop
        titel="Meld een casus aan"
        inleiding="Alleen u ziet deze aanmelding, tot u de ouders hebt geïnformeerd en anderen uitnodigt."
      />
      {vervolg !== undefined && <Vervolgmelding {...vervolg} />}
      {keuzes.belemmerd.length > 0 && <Belemmerd keuzes={keuzes} />}
      {keuzes.overlegtypen.length === 0 ? (
        <GeenType keuzes={keuzes} />
      ) : (
        <Formulier actie={NIEUWE_CASUS} stand={stand} ritme="kolom" concept>
          <VerborgenVeld naam="casus" waarde={casus} />
          <VerborgenVeld naam="vervolg" waarde={vervolg?.casus ?? ''} />
          <Overlegkaart keuzes={keuzes} />
          <Jongerekaart keuzes={keuzes} />
          <Doelkaart keuzes={keuzes} eersteKeer={eersteKeer} />
          <Gezagkaart />
          <Aanleidingkaart keuzes={keuzes} />
          <Stapel ritme="eng">
            <Tekst>
              Met deze knop legt u de doelen schriftelijk vast. {leidzin(keuzes)} U bevestigt dat u geheimhoudt wat u
              hoort. <Artikelen ids={['Art 3.4d', 'Art 11.1']} />
            </Tekst>
            <Knoppen>
              <Knop>Meld de casus aan</Knop>
              <KnopLink naar={ADRES.mijnWerk} soort="rustig">
                Stop, bewaar niets
              </KnopLink>
            </Knoppen>
          </Stapel>
        </Formulier>
      )}
      <Elderskaart keuzes={keuzes} />
    </Pagina>
  );
}

/** Wat er uit de vorige casus meekomt, en wat niet (B3-ex1f, 3.4e). */
function Vervolgmelding({ casus, kenmerk, bekend }: Vervolg) {
  return (
    <Melding>
      <p>
        Dit overleg volgt op <Link naar={casusadres(casus).overzicht}>casus {kenmerk}</Link>.{' '}
        {bekend
          ? 'Wie het gezin is en waar de jongere op school zit, is overgenomen; kijk of dat nog klopt. Laat e-mailadres en nummer leeg van wie dezelfde is: dan blijft wat bekend was, en houdt die zijn eigen inlog.'
          : 'De naam van de jongere bracht een andere organisatie in. Vul zelf in wat u weet.'}
      </p>
      <p>
        Verder gaat er niets mee: wie aan tafel komt, wat er gedeeld is en waarvoor toestemming was, begint opnieuw.{' '}
        <Artikelen ids={['B3-ex1f', 'Art 3.4e', 'Art 12.1']} />
      </p>
    </Melding>
  );
}

function Jongerekaart({ keuzes }: Pick<Props, 'keuzes'>) {
  const { scholen, eigenSchool } = keuzes;
  const eigen = eigenSchool ?? (scholen.length === 1 ? scholen[0]?.id : undefined);
  return (
    <Kaart titel="2 Om wie gaat het" ritme="gewoon">
      <div class="ovt-velden2">
        <Tekstveld naam="voornaam" label="Voornaam" zonderSpelling />
        <Tekstveld naam="achternaam" label="Achternaam" zonderSpelling />
      </div>
      <div class="ovt-velden2">
        <Datumveld naam="geboortedatum" label="Geboortedatum" beschrijving="Bijvoorbeeld 14 maart 2014." />
        <Keuzelijst
          naam="school"
          label="School"
          beschrijving="Waar de jongere nu staat ingeschreven."
          {...(eigen === undefined ? {} : { waarde: eigen })}
          opties={[
            ...scholen.map((school) => ({ waarde: school.id, label: `${school.naam}, ${school.plaats}` })),
            { waarde: GEEN_SCHOOL, label: 'Staat nergens ingeschreven' },
          ]}
        />
      </div>
      <Vinkje
        naam="nietWilsbekwaam"
        label="Er is vastgesteld dat de jongere niet zelf kan beslissen"
        bij="Laat dit leeg als dat niet is vastgesteld. Vanaf 12 jaar beslist een jongere dan zelf mee."
      />
    </Kaart>
  );
}

function Doelkaart({ keuzes, eersteKeer }: Pick<Props, 'keuzes'> & { readonly eersteKeer: boolean }) {
  const doelen = [...new Set(keuzes.overlegtypen.flatMap((type) => type.inhoud.doelen))].sort();
  const voorgesteld = [...new Set(keuzes.overlegtypen.flatMap((type) => type.inhoud.voorgesteldeDoelen))];
  return (
    <Kaart titel="3 Waarom, en waarvoor" ritme="gewoon">
      <Keuzerondjes
        naam="reden"
        vraag="Wat is er aan de hand?"
        keuzes={Object.entries(REDENEN).map(([waarde, label]) => ({ waarde, label }))}
      />
      <Vinkjes
        naam="doelen"
        vraag="Doelen van deze casus"
        beschrijving={
          <>
            Wij stellen de gewone doelen voor. Haal weg wat hier niet geldt. <Artikelen ids={['Art 3 (intro)']} />
          </>
        }
        gekozen={eersteKeer ? voorgesteld : []}
        keuzes={doelen.map((doel) => ({ waarde: doel, label: `${metHoofdletter(DOELNAMEN[doel])} (${doel})` }))}
      />
      <Tekstvlak
        naam="vraag"
        label="Welke vraag wilt u samen beantwoorden?"
        beschrijving="Een of twee zinnen. Alle deelnemers lezen dit, ook ouders en jongere. Schrijf geen gezondheid of gezinszaken op."
        rijen={3}
      />
    </Kaart>
  );
}

function Gezagkaart() {
  return (
    <Kaart titel="4 Wie heeft het gezag" ritme="gewoon">
      <Keuzerondjes
        naam="gezagsoort"
        vraag="Het gezag ligt bij"
        indeling="naast"
        gekozen={['gezagdragers']}
        keuzes={[
          { waarde: 'gezagdragers', label: 'Een of twee ouders' },
          { waarde: 'voogd', label: 'Een voogd' },
        ]}
      />
      <div class="ovt-velden2">
        <Tekstveld
          naam="naam1"
          label="Naam van de ouder of voogd"
          beschrijving="Is een instelling voogd, schrijf dan de jeugdbeschermer op en de instelling."
          zonderSpelling
        />
        <Tekstveld naam="email1" label="E-mailadres (mag leeg)" soort="email" zonderSpelling />
      </div>
      <div class="ovt-velden2">
        <Tekstveld
          naam="telefoon1"
          label="Mobiel nummer (mag leeg)"
          beschrijving="Voor een sms zonder inhoud, als er geen e-mailadres is."
          soort="tel"
          zonderSpelling
        />
      </div>
      <div class="ovt-velden2">
        <Tekstveld naam="naam2" label="Naam van de tweede ouder (mag leeg)" zonderSpelling />
        <Tekstveld naam="email2" label="E-mailadres van de tweede ouder (mag leeg)" soort="email" zonderSpelling />
      </div>
      <div class="ovt-velden2">
        <Tekstveld naam="telefoon2" label="Mobiel nummer van de tweede ouder (mag leeg)" soort="tel" zonderSpelling />
      </div>
      <Tekstveld
        naam="gezagbron"
        label="Waaruit blijkt het gezag, en wanneer is dat gezien?"
        beschrijving={
          <>
            Bijvoorbeeld: gezagsregister, gezien op 5 januari 2026. Een ouder zonder gezag krijgt hier geen stoel.{' '}
            <Artikelen ids={['Art 1.14']} />
          </>
        }
        breed
      />
    </Kaart>
  );
}

/** Waarmee het overleg begint, voor de soorten die dat vragen; de datum en het langdurige verzuim horen daarbij. */
function Aanleidingkaart({ keuzes }: Pick<Props, 'keuzes'>) {
  const typen = keuzes.overlegtypen.flatMap(({ naam, inhoud }) =>
    inhoud.aanleiding === null ? [] : [{ naam, aanleiding: inhoud.aanleiding }],
  );
  const [eerste] = typen;
  if (eerste === undefined) return null;
  const altijd = typen.length === keuzes.overlegtypen.length;
  const alleen = typen.length === 1 ? eerste.aanleiding : null;
  const titel = altijd ? '5 Waarmee het begint' : `5 Alleen bij een ${opsomming(typen.map(({ naam }) => naam))}`;
  return (
    <Kaart titel={titel} ritme="gewoon">
      <Keuzerondjes
        naam="melding"
        vraag={
          <>
            {alleen?.vraag ?? 'Waarmee begint dit overleg?'}{' '}
            <Artikelen ids={typen.map(({ aanleiding }) => aanleiding.eis)} />
          </>
        }
        keuzes={typen.flatMap(({ naam, aanleiding }) =>
          aanleiding.keuzes.map((keuze) => ({
            waarde: keuze.code,
            label: keuze.naam,
            ...(alleen === null ? { bij: naam } : {}),
          })),
        )}
      />
      <Datumveld naam="meldingdatum" label={alleen?.datumvraag ?? 'Datum daarvan'} />
      <JaNee
        naam="langdurig"
        vraag="Dreigt langdurig verzuim, of staat de jongere nergens ingeschreven?"
        beschrijving={
          <>
            Laat dit open als u het niet weet. Leerplicht en samenwerkingsverband delen pas iets met elkaar als dit zo
            is. <Artikelen ids={['Art 4.1 (b)']} />
          </>
        }
      />
    </Kaart>
  );
}
