import { assertNever } from '../lib/onbereikbaar.ts';
import { tafelzin } from '../overlegtype/tafelzin.ts';
import { ADRES } from '../web/adressen.ts';
import type { FormStand } from '../web/formulier.ts';
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
  Leeg,
  Link,
  Melding,
  Paginakop,
  Regels,
  Stapel,
  Tekst,
  Tekstveld,
  Tekstvlak,
  VerborgenVeld,
  Vinkje,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import type { Aanmeldvelden } from './aanmeld-formulier.ts';
import { GEEN_SCHOOL } from './aanmeld-formulier.ts';
import type { Aanmeldkeuzes, Aanmeldtype, Belemmering } from './aanmeld-keuzes.ts';
import { NIEUWE_CASUS } from './adressen.ts';
import { DOELNAMEN, metHoofdletter, opsomming, REDENEN } from './woorden.ts';

type Props = {
  readonly keuzes: Aanmeldkeuzes;
  readonly casus: string;
  readonly stand?: FormStand<Aanmeldvelden> | undefined;
};

const KRUIMEL = [{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: 'Nieuwe casus' }];

/** Een casus aanmelden, op een pagina, in de volgorde waarin een school denkt (PH-1a). */
export function AanmeldPagina({ keuzes, casus, stand }: Props) {
  return (
    <Pagina titel="Nieuwe casus" soort="vak" hoofdmenu="casussen" kruimel={KRUIMEL}>
      <Paginakop
        titel="Meld een casus aan"
        inleiding="Alleen u ziet deze aanmelding, tot u de ouders hebt geïnformeerd en anderen uitnodigt."
      />
      {keuzes.belemmerd.length > 0 && <Belemmerd keuzes={keuzes} />}
      {keuzes.overlegtypen.length === 0 ? (
        <GeenType keuzes={keuzes} />
      ) : (
        <Formulier actie={NIEUWE_CASUS} stand={stand} ritme="kolom" concept>
          <VerborgenVeld naam="casus" waarde={casus} />
          <Overlegkaart keuzes={keuzes} />
          <Jongerekaart keuzes={keuzes} />
          <Doelkaart keuzes={keuzes} eersteKeer={stand === undefined} />
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
      {keuzes.overlegtypen.length > 0 && keuzes.elders.length > 0 && (
        <Kaart titel="Wat anderen aanmelden" soort="rustig" ritme="gewoon">
          <Elders elders={keuzes.elders} />
        </Kaart>
      )}
    </Pagina>
  );
}

/** Wie de casus na de aanmelding leidt. */
function leidzin({ overlegtypen }: Aanmeldkeuzes): string {
  if (overlegtypen.every(({ leiding }) => leiding.kind === 'zelf')) return 'U wordt procesregisseur.';
  return overlegtypen.some(({ leiding }) => leiding.kind === 'zelf')
    ? 'U wordt procesregisseur. Leidt een andere organisatie dit overleg, dan bent u dat tot zij het overneemt.'
    : 'U bent procesregisseur tot de organisatie die leidt het overneemt.';
}

/** Per soort overleg dat de lezer zelf niet aanmeldt: wie dat wel mag (fn 16). */
function Elders({ elders }: Pick<Aanmeldkeuzes, 'elders'>) {
  return (
    <>
      <Regels
        soort="dicht"
        regels={elders.map(({ naam, melders }) => ({ titel: naam, onder: `Aanmelden mag: ${melders.join('; ')}.` }))}
      />
      <Tekst soort="klein">
        Vraag een van hen om aan te melden. Hoort uw functie erbij, dan kan de beheerder van uw organisatie een nieuwe
        versie van het overlegtype voorleggen. <Artikelen ids={['fn 16', 'PH-1a']} />
      </Tekst>
    </>
  );
}

/** Wat deze organisatie zou leiden en nu niet kan beginnen: waarom, en wie het herstelt. */
function Belemmerd({ keuzes }: Pick<Props, 'keuzes'>) {
  return (
    <Melding soort="let-op">
      {keuzes.belemmerd.map((belemmering) => (
        <p key={belemmering.naam}>
          {belemmeringzin(belemmering, keuzes)}{' '}
          <Artikelen ids={belemmering.kind === 'tekst' ? ['Art 17.2', 'E-10'] : ['T25-09', 'fn 13 (a)']} />
        </p>
      ))}
    </Melding>
  );
}

function belemmeringzin(belemmering: Belemmering, { overlegtypen }: Aanmeldkeuzes): string {
  const { naam } = belemmering;
  if (belemmering.kind === 'procesregie')
    return `${naam} kunt u niet beginnen: volgens het convenant leidt ${belemmering.leider}. Vraag daar om de casus aan te melden, of laat uw beheerder een nieuwe versie van dit overleg voorleggen.`;
  const kop = `${naam}, versie ${belemmering.versie}, rust op versie ${belemmering.label} van het convenant. Uw organisatie tekende die nog niet.`;
  return overlegtypen.some((type) => type.naam === naam)
    ? `${kop} U begint onder de versie ervoor, tot de beheerder van uw organisatie tekent.`
    : `${kop} U kunt er pas mee beginnen als de beheerder van uw organisatie tekent.`;
}

function GeenType({ keuzes: { elders } }: Pick<Props, 'keuzes'>) {
  if (elders.length > 0)
    return (
      <Kaart titel="U meldt zelf geen casus aan" ritme="gewoon">
        <Elders elders={elders} />
        <Knoppen>
          <KnopLink naar={ADRES.mijnWerk}>Terug naar Mijn werk</KnopLink>
        </Knoppen>
      </Kaart>
    );
  return (
    <Leeg
      niveau={2}
      titel="Uw organisatie kan nu geen overleg beginnen"
      knop={<KnopLink naar={ADRES.mijnWerk}>Terug naar Mijn werk</KnopLink>}
    >
      Een casus begint bij de partij die het overleg leidt, onder een soort overleg dat de regio heeft vastgesteld. Voor
      uw organisatie is dat er nu niet.
    </Leeg>
  );
}

function Overlegkaart({ keuzes }: Pick<Props, 'keuzes'>) {
  const { overlegtypen } = keuzes;
  return (
    <Kaart titel="1 Welk overleg" ritme="gewoon">
      <Keuzerondjes
        naam="overlegtype"
        vraag="Soort overleg"
        keuzes={overlegtypen.map((type) => ({
          waarde: type.id,
          label: type.naam,
          bij: `${type.inhoud.samenwerkingsdoel}. Aan tafel: ${tafelzin(type.inhoud)}.${overname(type)}`,
        }))}
        {...(overlegtypen.length === 1 && overlegtypen[0] !== undefined ? { gekozen: [overlegtypen[0].id] } : {})}
        onder={<Link naar={ADRES.overlegtypen}>Lees wat er per soort overleg is afgesproken</Link>}
      />
      <Leiderkeuze typen={overlegtypen} />
    </Kaart>
  );
}

/** Wat er na de aanmelding gebeurt als een ander leidt (T25-09). */
function overname({ leiding }: Aanmeldtype): string {
  const daarna = 'U informeert en nodigt uit; daarna neemt zij het over.';
  switch (leiding.kind) {
    case 'zelf':
      return '';
    case 'school':
      return ` De school van de jongere leidt. ${daarna}`;
    case 'ander':
      return leiding.keuzes.length === 1
        ? ` ${leiding.keuzes[0]?.naam} leidt. ${daarna}`
        : ` Een andere organisatie leidt. ${daarna}`;
    default:
      return assertNever(leiding);
  }
}

/** Welke organisatie leidt, bij de soorten overleg waar dat er meer dan een kan zijn. */
function Leiderkeuze({ typen }: { readonly typen: readonly Aanmeldtype[] }) {
  const opties = typen.flatMap(({ naam, leiding }) =>
    leiding.kind === 'ander' && leiding.keuzes.length > 1 ? [{ naam, keuzes: leiding.keuzes }] : [],
  );
  if (opties.length === 0) return null;
  const keuzes = new Map(opties.flatMap((optie) => optie.keuzes.map(({ id, naam }) => [id, naam] as const)));
  return (
    <Keuzelijst
      naam="leider"
      label="Welke organisatie leidt?"
      {...(opties.length < typen.length
        ? { beschrijving: `Alleen bij een ${opsomming(opties.map(({ naam }) => naam))}.` }
        : {})}
      opties={[...keuzes].map(([waarde, label]) => ({ waarde, label }))}
    />
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
        <Tekstveld naam="naam1" label="Naam van de ouder of voogd" zonderSpelling />
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
