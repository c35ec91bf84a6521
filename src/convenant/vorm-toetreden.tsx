import { TOETREDINGSTAPPEN, type Toetredingstap } from '../regels/verloop/index.ts';
import { datumOfNiets, jaNee, keuze, meerkeuze, tekst } from '../web/formulier.ts';
import {
  Datumveld,
  Formulier,
  JaNee,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  type Stap,
  Stappen,
  Tekst,
  Tekstveld,
  Tekstvlak,
  VerborgenVeld,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { convenantadres } from './adressen.ts';
import { naamVan, volgendeStap } from './blad-toon.ts';
import {
  type Beheerverzoek,
  bestandveld,
  type Daadvorm,
  feitveld,
  type Stand,
  type Vormuitkomst,
} from './daadvorm.tsx';
import {
  geefToetredingsakkoord,
  legFormulierVast,
  maakToetredingBekend,
  type Toetredingsuitkomst,
  VERKLARINGEN,
  vraagToetredingAan,
} from './toetreden.ts';
import { ToetredingenPagina } from './toetredingen-pagina.tsx';
import type { Convenantblad } from './toon-convenant.ts';
import { Daadblad, Scanveld } from './velden.tsx';
import { AKKOORDREDEN, VERKLARING } from './woorden.ts';

const REDENEN = ['hulp-aan-jongere', 'onderzoek', 'gezin', 'andere-taak', 'anders'] as const;
const KLAAR: Readonly<Record<Toetredingstap, Extract<Vormuitkomst, { kind: 'gedaan' }>['melding']>> = {
  aangevraagd: 'toetreding-voorgesteld',
  akkoord: 'toetreding-beantwoord',
  ondertekend: 'toetreding-getekend',
  bekendgemaakt: 'toetreding-bekend',
};

function uitkomst(gedaan: Toetredingsuitkomst, stap: Toetredingstap, convenant: string): Vormuitkomst {
  switch (gedaan.kind) {
    case 'gedaan':
      return { kind: 'gedaan', adres: convenantadres(convenant).toetreding(gedaan.toetreding), melding: KLAAR[stap] };
    case 'bestand':
      return bestandveld(gedaan.reden);
    case 'niet-gevonden':
      return gedaan;
    case 'kan-niet':
      switch (gedaan.reden) {
        case 'niet-gebonden':
          return { kind: 'veld', veld: 'formulier', zin: 'Dit doet alleen een partij die gebonden is.' };
        case 'verklaringen':
          return {
            kind: 'veld',
            veld: 'verklaringen',
            zin: 'Zet bij elke verklaring een vinkje; samen zijn zij het formulier.',
          };
        case 'wacht-op-akkoord':
          return { kind: 'veld', veld: 'formulier', zin: 'Wacht tot elke partij akkoord is.' };
        default:
          return feitveld(gedaan.reden);
      }
    default:
      return gedaan satisfies never;
  }
}

/** Wie nog geen partij is en dus kan toetreden. */
function kandidaten(blad: Convenantblad): readonly string[] {
  const genoemd = new Set([
    ...blad.teksten.filter((t) => t.aangebodenOp !== null).flatMap((t) => [...t.tekenaars, ...t.schoolbesturen]),
    ...blad.nu.partijen.filter(({ gebonden }) => gebonden).map(({ partij }) => partij),
    ...blad.toetredingen.filter((t) => t.tekst === blad.nu.tekst).map(({ partij }) => partij),
  ]);
  return [...blad.partijen.keys()].filter((partij) => !genoemd.has(partij));
}

const isGebonden = ({ nu, lezer }: Convenantblad): boolean =>
  nu.partijen.some((p) => p.partij === lezer.partij && p.gebonden);

const voorstelschema = (blad: Convenantblad) => ({
  partij: keuze(kandidaten(blad), { leeg: 'Kies welke organisatie wil meedoen.' }),
  reden: keuze(REDENEN, { leeg: 'Kies waarom zij direct betrokken is.' }),
  woorden: tekst({ max: 1_000, regels: true }),
});

/** Een nieuwe organisatie voorstellen (Art 18.1). */
export const VOORSTEL: Daadvorm<ReturnType<typeof voorstelschema>> = {
  mag: () => true,
  schema: voorstelschema,
  pagina: ({ blad, stand }) => (
    <ToetredingenPagina blad={blad}>
      {isGebonden(blad) && kandidaten(blad).length > 0 && (
        <Kaart titel="Stel een organisatie voor" ritme="gewoon">
          <Formulier actie={convenantadres(blad.convenant.id).toetredingen} stand={stand} ritme="gewoon">
            <Keuzelijst
              naam="partij"
              label="Welke organisatie"
              opties={kandidaten(blad).map((id) => ({ waarde: id, label: naamVan(blad, id) }))}
            />
            <Keuzerondjes
              naam="reden"
              vraag="Waarom is zij direct betrokken?"
              keuzes={REDENEN.map((waarde) => ({ waarde, label: AKKOORDREDEN[waarde] }))}
            />
            <Tekstvlak
              naam="woorden"
              label="Toelichting, als die nodig is"
              beschrijving="Noem geen jongere."
              rijen={3}
            />
            <div>
              <Knop>Stel deze organisatie voor</Knop>
            </div>
          </Formulier>
        </Kaart>
      )}
    </ToetredingenPagina>
  ),
  async doe(verzoek, { blad, waarde }) {
    const { partij, reden, woorden } = waarde;
    const convenant = blad.convenant.id;
    const gedaan = await vraagToetredingAan(verzoek, { convenant, partij, reden, woorden: woorden ?? '' });
    return uitkomst(gedaan, 'aangevraagd', convenant);
  },
};

const toetredingUit = (blad: Convenantblad, { pad }: Pick<Beheerverzoek, 'pad'>) =>
  blad.toetredingen.find(({ id }) => id === pad['toetreding']);

type Wie = 'akkoord' | 'formulier' | 'papier' | 'bekend' | null;

/** Welke daad deze beheerder nu in deze toetreding kan doen. */
function aanZet(blad: Convenantblad, verzoek: Pick<Beheerverzoek, 'pad'>): Wie {
  const toetreding = toetredingUit(blad, verzoek);
  if (toetreding === undefined) return null;
  const { partij, penvoerder, beheert } = blad.lezer;
  const ja = toetreding.akkoorden.some((a) => a.partij === partij && a.akkoord);
  if (!beheert) return null;
  switch (volgendeStap(blad, toetreding)) {
    case 'akkoord':
      return isGebonden(blad) && !ja ? 'akkoord' : null;
    case 'ondertekend':
      return partij === toetreding.partij ? 'formulier' : penvoerder ? 'papier' : null;
    case 'bekendgemaakt':
      return isGebonden(blad) ? 'bekend' : null;
    default:
      return null;
  }
}

const stapschema = {
  akkoord: jaNee({ leeg: 'Kies of uw organisatie akkoord is.' }),
  reden: keuze([...REDENEN, 'niet-betrokken'], { leeg: 'Kies waarom.' }),
  woorden: tekst({ max: 1_000, regels: true }),
  verklaringen: meerkeuze(VERKLARINGEN),
  datum: datumOfNiets(),
  naam: tekst({ max: 120 }),
  functie: tekst({ max: 120 }),
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

/** Een toetreding: waar zij staat, en het formulier van de stap die aan de beurt is. */
export const TOETREDING: Daadvorm<typeof stapschema> = {
  mag: (blad, verzoek) => toetredingUit(blad, verzoek) !== undefined,
  schema: () => stapschema,
  pagina: ({ blad, verzoek, stand }) => <ToetredingPagina blad={blad} verzoek={verzoek} stand={stand} />,
  async doe(verzoek, { blad, waarde }) {
    const convenant = blad.convenant.id;
    const bij = { convenant, toetreding: verzoek.pad['toetreding'] ?? '' };
    const wie = aanZet(blad, verzoek);
    switch (wie) {
      case 'akkoord': {
        const { akkoord, reden, woorden } = waarde;
        if (akkoord === (reden === 'niet-betrokken'))
          return { kind: 'veld', veld: 'reden', zin: 'Kies een reden die bij uw antwoord past.' };
        const gedaan = await geefToetredingsakkoord(verzoek, { ...bij, akkoord, reden, woorden: woorden ?? '' });
        return uitkomst(gedaan, 'akkoord', convenant);
      }
      case 'formulier':
      case 'papier': {
        const { naam, functie, datum, verklaringen } = waarde;
        if (naam === null) return { kind: 'veld', veld: 'naam', zin: 'Vul de naam in van wie tekent.' };
        if (functie === null) return { kind: 'veld', veld: 'functie', zin: 'Vul de functie in van wie tekent.' };
        if (wie === 'papier' && datum === null)
          return { kind: 'veld', veld: 'datum', zin: 'Vul de dag in die op het formulier staat.' };
        const papier = wie === 'papier' ? { bestand: verzoek.bestand } : null;
        const ondertekenaar = { naam, functie };
        const dag = datum ?? blad.vandaag;
        const gedaan = await legFormulierVast(verzoek, { ...bij, verklaringen, ondertekenaar, papier, datum: dag });
        return uitkomst(gedaan, 'ondertekend', convenant);
      }
      case 'bekend':
        return uitkomst(await maakToetredingBekend(verzoek, bij), 'bekendgemaakt', convenant);
      case null:
        return { kind: 'niet-gevonden' };
      default:
        return wie satisfies never;
    }
  },
};

const STAPTITEL: Readonly<Record<Toetredingstap, string>> = {
  aangevraagd: 'Voorgesteld door een partij',
  akkoord: 'Akkoord van alle gebonden partijen',
  ondertekend: 'Formulier getekend',
  bekendgemaakt: 'Aan alle deelnemers bekendgemaakt',
};
const STAPARTIKEL: Readonly<Record<Toetredingstap, string>> = {
  aangevraagd: 'Art 18.1',
  akkoord: 'Art 18.1',
  ondertekend: 'Art 18.2',
  bekendgemaakt: 'Art 18.3 (a)',
};

function stappen(blad: Convenantblad, toetreding: Convenantblad['toetredingen'][number]): readonly Stap[] {
  const volgende = volgendeStap(blad, toetreding);
  const nu = volgende === null ? TOETREDINGSTAPPEN.length : TOETREDINGSTAPPEN.indexOf(volgende);
  return TOETREDINGSTAPPEN.map((stap, i) => {
    const feit = blad.feiten.find(
      (f) =>
        f.kind === 'toetreding' && f.partij === toetreding.partij && f.tekst === toetreding.tekst && f.stap === stap,
    );
    return {
      stand: i < nu ? 'klaar' : i === nu ? 'open' : 'later',
      titel: STAPTITEL[stap],
      toelichting:
        feit === undefined
          ? stap === 'akkoord' && i === nu
            ? wachtOp(blad, toetreding)
            : undefined
          : `op ${datumVoluit(feit.datum)}`,
      artikelen: [STAPARTIKEL[stap]],
    };
  });
}

function wachtOp(blad: Convenantblad, toetreding: Convenantblad['toetredingen'][number]): string {
  const open = blad.nu.partijen.filter(
    ({ partij, gebonden }) => gebonden && !toetreding.akkoorden.some((a) => a.partij === partij && a.akkoord),
  );
  const nee = toetreding.akkoorden.filter(({ akkoord }) => !akkoord).map(({ partij }) => naamVan(blad, partij));
  const wacht = `Wacht op ${open.map(({ partij }) => naamVan(blad, partij)).join(', ')}.`;
  return nee.length === 0 ? wacht : `${wacht} Niet akkoord: ${nee.join(', ')}.`;
}

type Props = { readonly blad: Convenantblad; readonly verzoek: Beheerverzoek; readonly stand?: Stand | undefined };

function ToetredingPagina({ blad, verzoek, stand }: Props) {
  const toetreding = toetredingUit(blad, verzoek);
  if (toetreding === undefined) return null;
  const wie = naamVan(blad, toetreding.partij);
  const klaar = volgendeStap(blad, toetreding) === null;
  return (
    <Daadblad
      blad={blad}
      titel={`Toetreding van ${wie}`}
      inleiding={klaar ? `${wie} doet mee.` : `${wie} ziet niets tot de laatste stap klaar is.`}
    >
      <Kaart titel="Vier stappen">
        <Stappen stappen={stappen(blad, toetreding)} />
      </Kaart>
      <Stapformulier blad={blad} verzoek={verzoek} stand={stand} />
    </Daadblad>
  );
}

function Stapformulier({ blad, verzoek, stand }: Props) {
  const wie = aanZet(blad, verzoek);
  const toetreding = toetredingUit(blad, verzoek);
  if (wie === null || toetreding === undefined) return null;
  const actie = convenantadres(blad.convenant.id).toetreding(toetreding.id);
  const naam = naamVan(blad, toetreding.partij);
  switch (wie) {
    case 'akkoord':
      return (
        <Kaart titel="Is uw organisatie akkoord?" ritme="gewoon">
          <Formulier actie={actie} stand={stand} ritme="gewoon" bestanden>
            <JaNee naam="akkoord" vraag={`Akkoord dat ${naam} toetreedt?`} />
            <Keuzerondjes
              naam="reden"
              vraag="Waarom?"
              keuzes={([...REDENEN, 'niet-betrokken'] as const).map((waarde) => ({
                waarde,
                label: AKKOORDREDEN[waarde],
              }))}
            />
            <Tekstvlak
              naam="woorden"
              label="Toelichting, als die nodig is"
              beschrijving="Noem geen jongere."
              rijen={3}
            />
            <div>
              <Knop>Geef dit antwoord</Knop>
            </div>
          </Formulier>
        </Kaart>
      );
    case 'formulier':
    case 'papier':
      return (
        <Kaart titel="Het toetredingsformulier" ritme="gewoon">
          <Formulier actie={actie} stand={stand} ritme="gewoon" bestanden>
            <Nietgevraagd />
            <Vinkjes
              naam="verklaringen"
              vraag={`${naam} verklaart`}
              keuzes={VERKLARINGEN.map((waarde) => ({ waarde, label: VERKLARING[waarde] }))}
            />
            {wie === 'papier' && <Datumveld naam="datum" label="Datum op het formulier" />}
            <Tekstveld naam="naam" label="Naam van wie tekent" breed />
            <Tekstveld naam="functie" label="Functie" breed />
            {wie === 'papier' && <Scanveld label="Het getekende formulier" />}
            <div>
              <Knop>{wie === 'papier' ? 'Neem dit formulier over' : 'Teken dit formulier'}</Knop>
            </div>
          </Formulier>
        </Kaart>
      );
    case 'bekend':
      return (
        <Kaart titel="Maak het bekend" ritme="gewoon">
          <Tekst>
            Het formulier is getekend. Maakt u het bekend, dan zien alle deelnemers dat {naam} meedoet, en kan iemand
            van {naam} worden uitgenodigd.
          </Tekst>
          <Formulier actie={actie} stand={stand} bestanden>
            <Nietgevraagd />
            <Knop>Maak de toetreding bekend</Knop>
          </Formulier>
        </Kaart>
      );
    default:
      return wie satisfies never;
  }
}
