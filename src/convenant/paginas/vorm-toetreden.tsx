import type { Toetredingstap } from '../../regels/verloop/index.ts';
import { ADRES } from '../../web/adressen.ts';
import { datum, datumOfNiets, jaNee, keuze, meerkeuze, tekst, verplichteTekst } from '../../web/formulier.ts';
import {
  Formulier,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  Link,
  Tekst,
  Tekstvlak,
} from '../../web/onderdelen/index.ts';
import { convenantadres } from '../adressen.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import {
  geefToetredingsakkoord,
  legFormulierVast,
  maakToetredingBekend,
  rondAkkoordAf,
  type Toetredingsuitkomst,
  VERKLARINGEN,
  vraagToetredingAan,
} from '../vastleggen/toetreden.ts';
import { AKKOORDREDEN } from '../woorden.ts';
import { naamVan, opNaam, volgendeStap, zijnAllenAkkoord } from './blad-toon.ts';
import { type Beheerverzoek, bestandveld, type Daadvorm, feitveld, type Vormuitkomst } from './daadvorm.tsx';
import { type Aanzet, REDENEN } from './toetreding-formulier.tsx';
import { ToetredingPagina } from './toetreding-pagina.tsx';
import { ToetredingenPagina } from './toetredingen-pagina.tsx';

const VERKLARINGEN_LEEG = 'Zet bij elke verklaring een vinkje; samen zijn zij het formulier.';
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
            zin: VERKLARINGEN_LEEG,
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
  return opNaam(
    blad,
    [...blad.partijen.keys()].filter((partij) => !genoemd.has(partij)),
  );
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
      {isGebonden(blad) && kandidaten(blad).length === 0 && <Niemand blad={blad} />}
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

/** Niemand om voor te stellen: wie wil meedoen, staat nog niet in de regio. */
function Niemand({ blad }: { readonly blad: Convenantblad }) {
  return (
    <Kaart titel="Stel een organisatie voor" ritme="gewoon">
      <Tekst>
        Elke organisatie in deze regio doet al mee of treedt al toe.{' '}
        {blad.lezer.penvoerder ? (
          <Link naar={ADRES.andereOrganisaties}>Voeg eerst de organisatie toe die wil meedoen</Link>
        ) : (
          `Wil een andere organisatie meedoen, vraag ${naamVan(blad, blad.convenant.penvoerder)} dan haar toe te voegen.`
        )}
      </Tekst>
    </Kaart>
  );
}

const toetredingUit = (blad: Convenantblad, { pad }: Pick<Beheerverzoek, 'pad'>) =>
  blad.toetredingen.find(({ id }) => id === pad['toetreding']);

/** Welke daad deze beheerder nu in deze toetreding kan doen. */
function aanZet(blad: Convenantblad, verzoek: Pick<Beheerverzoek, 'pad'>): Aanzet | null {
  const toetreding = toetredingUit(blad, verzoek);
  if (toetreding === undefined) return null;
  const { partij, penvoerder, beheert } = blad.lezer;
  const ja = toetreding.akkoorden.some((a) => a.partij === partij && a.akkoord);
  if (!beheert) return null;
  switch (volgendeStap(blad, toetreding)) {
    case 'akkoord':
      if (!isGebonden(blad)) return null;
      if (!ja) return 'akkoord';
      return zijnAllenAkkoord(blad, toetreding) ? 'afronden' : null;
    case 'ondertekend':
      return partij === toetreding.partij ? 'formulier' : penvoerder ? 'papier' : null;
    case 'bekendgemaakt':
      return isGebonden(blad) ? 'bekend' : null;
    default:
      return null;
  }
}

/** Wat de stap vraagt die aan de beurt is; de velden van een andere stap mogen leeg zijn. */
function stapschema(blad: Convenantblad, verzoek: Pick<Beheerverzoek, 'pad'>) {
  const wie = aanZet(blad, verzoek);
  const formulier = wie === 'formulier' || wie === 'papier';
  const veld = (zin: string, grens: { readonly max: number; readonly min: number }) =>
    formulier ? verplichteTekst({ ...grens, leeg: zin }) : tekst(grens);
  return {
    akkoord: jaNee({ leeg: 'Kies of uw organisatie akkoord is.' }),
    reden: keuze([...REDENEN, 'niet-betrokken'], { leeg: 'Kies waarom.' }),
    woorden: tekst({ max: 1_000, regels: true }),
    verklaringen: meerkeuze(VERKLARINGEN, formulier ? { leeg: VERKLARINGEN_LEEG } : {}),
    kantooradres: veld('Vul het kantooradres in.', { max: 160, min: 5 }),
    naam: veld('Vul de naam in van wie tekent.', { max: 120, min: 2 }),
    functie: veld('Vul de functie in van wie tekent.', { max: 120, min: 2 }),
    plaats: veld('Vul in waar het formulier is getekend.', { max: 80, min: 2 }),
    datum:
      wie === 'papier'
        ? datum({
            leeg: 'Vul de dag in die op het formulier staat.',
            tot: { dag: blad.vandaag, fout: 'Kies vandaag of een eerdere dag. Leg vast wat al gebeurd is.' },
          })
        : datumOfNiets(),
  };
}

/** Een toetreding: waar zij staat, en het formulier van de stap die aan de beurt is. */
export const TOETREDING: Daadvorm<ReturnType<typeof stapschema>> = {
  mag: (blad, verzoek) => toetredingUit(blad, verzoek) !== undefined,
  schema: stapschema,
  pagina: ({ blad, verzoek, stand }) => {
    const toetreding = toetredingUit(blad, verzoek);
    return toetreding === undefined ? null : (
      <ToetredingPagina blad={blad} toetreding={toetreding} wie={aanZet(blad, verzoek)} stand={stand} />
    );
  },
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
      case 'afronden':
        return uitkomst(await rondAkkoordAf(verzoek, bij), 'akkoord', convenant);
      case 'formulier':
      case 'papier': {
        const { naam, functie, datum: dag, plaats, kantooradres, verklaringen } = waarde;
        const gedaan = await legFormulierVast(verzoek, {
          ...bij,
          verklaringen,
          datum: dag ?? blad.vandaag,
          plaats: plaats ?? '',
          kantooradres: kantooradres ?? '',
          ondertekenaar: { naam: naam ?? '', functie: functie ?? '' },
          papier: wie === 'papier' ? { bestand: verzoek.bestand } : null,
        });
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
