import { BERICHTWEGEN } from '../../taak/berichtweg.ts';
import { berichtkop } from '../../taak/berichtwoorden.ts';
import {
  Artikelen,
  DataLijst,
  Formulier,
  Inkijk,
  Kaart,
  Knop,
  Knoppen,
  Kolommen,
  Melding,
  Regels,
  Stapel,
  Tekst,
  Uitklap,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { DOELNAMEN, INFORMEERWIJZEN, metHoofdletter, opsomming } from '../woorden.ts';
import { inTaal } from './informatie-tekst.ts';
import { Informatieweergave } from './informatie-weergave.tsx';
import type { Geinformeerdcontrole, Informeercontrole } from './informeer-controle.ts';
import type { Informeervelden } from './informeer-formulier.ts';

type Controle = Extract<Informeercontrole, { kind: 'kan' }>;
type Props = {
  readonly kop: Casuskop;
  readonly controle: Controle;
  readonly keuze: Informeervelden;
  /** Sinds de vorige keer nakijken veranderde er iets aan een uitleg. */
  readonly anders: boolean;
};

/** Wie wat krijgt en wat er wordt vastgelegd, voordat het gebeurt (C1, 12.2, 12.4). */
export function InformeercontrolePagina({ kop, controle, keuze, anders }: Props) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Informeren"
      nu="geen"
      titel="Klopt dit?"
      inleiding="Er is nog niets vastgelegd en nog niets verstuurd."
    >
      {anders && (
        <Melding soort="let-op" stand>
          <p>
            <strong>Sinds u dit nakeek, is de uitleg veranderd.</strong> Er is niets vastgelegd. Kijk hieronder nog een
            keer.
          </p>
        </Melding>
      )}
      <Formulier actie={adres.informeren} ritme="kolom">
        <Gekozen controle={controle} keuze={keuze} />
        <Kolommen>
          <Stapel ritme="kolom">
            <Kaart titel="Wie, en wat zij krijgen" ritme="gewoon">
              <Regels soort="dicht" regels={controle.mensen.map(regelVan)} />
            </Kaart>
            <Vastgelegd kop={kop} controle={controle} keuze={keuze} />
            <Knoppen>
              <Knop>{controle.mensen.some(krijgtBericht) ? 'Leg vast en verstuur' : 'Leg vast'}</Knop>
              <Knop soort="tweede" actie={adres.informeervoorbeeld}>
                Ga terug en wijzig
              </Knop>
            </Knoppen>
          </Stapel>
          <Stapel ritme="kolom">
            <Bericht mensen={controle.mensen} />
            <Teksten kop={kop} controle={controle} />
          </Stapel>
        </Kolommen>
      </Formulier>
    </Casusblad>
  );
}

/** Alles wat gekozen is, gaat mee: naar het vastleggen, en terug naar het formulier. */
function Gekozen({ controle, keuze }: Pick<Props, 'controle' | 'keuze'>) {
  const velden = [
    ...keuze.personen.map((waarde) => ['personen', waarde] as const),
    ...keuze.partijen.map((waarde) => ['partijen', waarde] as const),
    ...keuze.doelen.map((waarde) => ['doelen', waarde] as const),
    ['hoe', keuze.hoe] as const,
    ['op', datumVoluit(keuze.op)] as const,
    ['gezien', controle.gezien] as const,
  ];
  return (
    <>
      {velden.map(([naam, waarde]) => (
        <VerborgenVeld key={`${naam} ${waarde}`} naam={naam} waarde={waarde} />
      ))}
    </>
  );
}

const krijgtBericht = ({ weg }: Geinformeerdcontrole): boolean => weg.langs === 'email' || weg.langs === 'sms';

const regelVan = ({ naam, rol, weg, nieuw }: Geinformeerdcontrole) => ({
  titel: naam,
  onder: (
    <>
      {metHoofdletter(rol)}
      <br />
      {nieuw ? 'Krijgt een eigen pagina en een plaats aan tafel' : 'Heeft al een eigen pagina; daar staat dit bij'}
      <br />
      {BERICHTWEGEN[weg.langs]}
    </>
  ),
});

function Vastgelegd({ kop, controle, keuze }: Pick<Props, 'kop' | 'controle' | 'keuze'>) {
  return (
    <Kaart titel="Wat er wordt vastgelegd" ritme="gewoon">
      <DataLijst
        rijen={[
          { naam: 'Wie', waarde: opsomming(controle.mensen.map(({ naam }) => naam)) },
          { naam: 'Hoe en wanneer', waarde: `${INFORMEERWIJZEN[keuze.hoe]}, ${datumVoluit(keuze.op)}` },
          { naam: 'Door', waarde: kop.regiepartij },
          { naam: 'Wie iets kan ontvangen', waarde: opsomming(controle.partijen) },
          { naam: 'Voor', waarde: opsomming(controle.doelen.map((doel) => `${DOELNAMEN[doel]} (${doel})`)) },
        ]}
      />
      <Tekst soort="klein">
        Elke deelnemer ziet deze regels. De uitleg zelf lezen alleen u en wie haar kreeg; zij blijft zoals zij op deze
        pagina staat. <Artikelen ids={['Art 12.2', 'Art 12.4b']} />
      </Tekst>
    </Kaart>
  );
}

function Bericht({ mensen }: { readonly mensen: readonly Geinformeerdcontrole[] }) {
  const koppen = new Map(
    mensen.filter(krijgtBericht).map(({ weg: { aanspraak } }) => [berichtkop(aanspraak), aanspraak.taal]),
  );
  if (koppen.size === 0) return null;
  return (
    <Inkijk
      titel="Zo leest het bericht"
      niveau={2}
      slot="Geen naam, geen organisatie en geen link. Alleen hoe iemand zelf inlogt."
    >
      {[...koppen].map(([zin, taal]) => (
        <p key={zin} lang={taal === 'nl' ? undefined : taal}>
          {zin}.
        </p>
      ))}
    </Inkijk>
  );
}

/** De uitleg, letterlijk; de eerste staat open. */
function Teksten({ kop, controle }: Pick<Props, 'kop' | 'controle'>) {
  return (
    <>
      {controle.teksten.map(({ persoon, voor, taal, tekst }, nummer) => (
        <Kaart
          key={persoon}
          titel={`Zo ${voor.length === 1 ? 'leest' : 'lezen'} ${opsomming(voor)} de uitleg`}
          soort="tafel"
          ritme="eng"
        >
          {taal !== 'nl' && <Tekst soort="klein">In het Engels, zoals gekozen. Het Nederlands blijft bewaard.</Tekst>}
          <div lang={taal === 'nl' ? undefined : taal}>
            <Uitklap titel={inTaal(tekst, taal).titel} open={nummer === 0}>
              <Informatieweergave tekst={inTaal(tekst, taal)} niveau={3} overleg={kop.overlegtype} />
            </Uitklap>
          </div>
        </Kaart>
      ))}
    </>
  );
}
