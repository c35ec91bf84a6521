import { assertNever } from '../../lib/onbereikbaar.ts';
import { tafelzin } from '../../overlegtype/tafelzin.ts';
import { ADRES } from '../../web/adressen.ts';
import {
  Artikelen,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  KnopLink,
  Knoppen,
  Leeg,
  Link,
  Melding,
  Regels,
  Tekst,
} from '../../web/onderdelen/index.ts';
import { opsomming } from '../woorden.ts';
import type { Aanmeldkeuzes, Aanmeldtype, Belemmering } from './aanmeld-keuzes.ts';

type Props = { readonly keuzes: Aanmeldkeuzes };

/** Het soort overleg, en wie het leidt als daar te kiezen valt. */
export function Overlegkaart({ keuzes }: Props) {
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

/** Wie de casus na de aanmelding leidt. */
export function leidzin({ overlegtypen }: Aanmeldkeuzes): string {
  if (overlegtypen.every(({ leiding }) => leiding.kind === 'zelf')) return 'U wordt procesregisseur.';
  return overlegtypen.some(({ leiding }) => leiding.kind === 'zelf')
    ? 'U wordt procesregisseur. Leidt een andere organisatie dit overleg, dan bent u dat tot zij het overneemt.'
    : 'U bent procesregisseur tot de organisatie die leidt het overneemt.';
}

/** Wat deze organisatie zou leiden en nu niet kan beginnen: waarom, en wie het herstelt. */
export function Belemmerd({ keuzes }: Props) {
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

/** Deze medewerker meldt niets aan: wie dat wel doet, of waarom niemand. */
export function GeenType({ keuzes: { elders } }: Props) {
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

/** Wat anderen aanmelden, onder het formulier. */
export function Elderskaart({ keuzes: { overlegtypen, elders } }: Props) {
  if (overlegtypen.length === 0 || elders.length === 0) return null;
  return (
    <Kaart titel="Wat anderen aanmelden" soort="rustig" ritme="gewoon">
      <Elders elders={elders} />
    </Kaart>
  );
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
