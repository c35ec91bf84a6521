import { opsomming } from '../../casus/woorden.ts';
import { datum, datumOfNiets, keuze } from '../../web/formulier.ts';
import { Datumveld, Formulier, Kaart, Keuzelijst, Lijst, Link, Tekst, Vinkje } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import { isVerlopen } from '../feitrij.ts';
import { teHertekenen } from '../hertekenen.ts';
import { aangeboden, gevolmachtigden, isSoort, PAPIERSOORTEN, partijenVoor, SOORTEN } from '../papier.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import type { Daaduitkomst } from '../vastleggen/doe-daad.ts';
import { neemPapierOver, type Papiersoort } from '../vastleggen/neem-papier-over.ts';
import { onderteken } from '../vastleggen/onderteken.ts';
import { zegOp } from '../vastleggen/zeg-op.ts';
import { labelVan, naamVan } from './blad-toon.ts';
import { type Beheerverzoek, bestandveld, type Daadvorm, feitveld, type Vormuitkomst } from './daadvorm.tsx';
import { teTekenen } from './doen.ts';
import { kanOpzeggen } from './opzeggen.ts';
import { vingerafdruk } from './tekstlink.tsx';
import { Daadblad, Daadknoppen, ONDERTEKENAAR, Ondertekenaarvelden, Scanveld, wieTekent, ZEKER } from './velden.tsx';

export function daadveld(gedaan: Daaduitkomst, klaar: Extract<Vormuitkomst, { kind: 'gedaan' }>): Vormuitkomst {
  switch (gedaan.kind) {
    case 'gedaan':
      return klaar;
    case 'kan-niet':
      return feitveld(gedaan.reden);
    case 'bestand':
      return bestandveld(gedaan.reden);
    case 'niet-gevonden':
      return gedaan;
    default:
      return gedaan satisfies never;
  }
}

const klaar = (blad: Convenantblad, melding: Extract<Vormuitkomst, { kind: 'gedaan' }>['melding']) =>
  ({ kind: 'gedaan', adres: convenantadres(blad.convenant.id).blad, melding }) as const;

const tekenschema = { ...ONDERTEKENAAR, ...ZEKER };

/** Op het scherm tekenen voor de eigen organisatie, met een verse tweede factor (Sign-1). */
export const TEKENEN: Daadvorm<typeof tekenschema> = {
  mag: (blad, { pad }) =>
    [
      ...teTekenen(blad, blad.lezer.partij),
      ...teHertekenen(blad.nu, blad.feiten, blad.lezer.partij).map(({ tekst }) => tekst),
    ].includes(pad['tekst'] ?? ''),
  schema: () => tekenschema,
  pagina: ({ blad, verzoek, stand }) => {
    const tekst = verzoek.pad['tekst'] ?? '';
    const adres = convenantadres(blad.convenant.id);
    const gelezen = blad.teksten.find(({ id }) => id === tekst);
    const afdruk = gelezen === undefined ? null : vingerafdruk(gelezen);
    return (
      <Daadblad
        blad={blad}
        titel={`Teken versie ${labelVan(blad, tekst)}`}
        inleiding={`U tekent voor ${voorWie(blad, tekst)}. De handtekening geldt vanaf vandaag, ${datumVoluit(blad.vandaag)}.`}
      >
        <Formulier actie={adres.tekenen(tekst)} stand={stand ?? wieTekent(blad)} ritme="kolom">
          <Tekst>
            Lees eerst de tekst: <Link naar={adres.tekstPdf(tekst)}>versie {labelVan(blad, tekst)} als PDF</Link>.
            {afdruk !== null && (
              <>
                <br />
                <span class="ovt-klein">Vingerafdruk {afdruk}</span>
              </>
            )}
          </Tekst>
          <Ondertekenaarvelden blad={blad} />
          <Vinkje
            naam="zeker"
            label="Wie hierboven staat, is bevoegd en gaf opdracht om te tekenen."
            bij="U bevestigt dit met uw tweede factor."
          />
          <Daadknoppen blad={blad}>Teken deze versie</Daadknoppen>
        </Formulier>
      </Daadblad>
    );
  },
  async doe(verzoek, { blad, waarde }) {
    const { naam, functie } = waarde;
    const convenant = blad.convenant.id;
    const tekst = verzoek.pad['tekst'] ?? '';
    const gedaan = await onderteken(verzoek, { convenant, tekst, ondertekenaar: { naam, functie } });
    return daadveld(gedaan, klaar(blad, 'convenant-getekend'));
  },
};

/** Voor wie deze handtekening telt: de eigen organisatie, en elk bestuur dat haar voor deze tekst een volmacht gaf (P-3, fn 2). */
function voorWie(blad: Convenantblad, tekst: string): string {
  const besturen = blad.feiten
    .filter(({ kind, aan, tekst: welke }) => kind === 'volmacht' && aan === blad.lezer.partij && welke === tekst)
    .filter((feit) => !isVerlopen(feit, blad.vandaag))
    .map(({ partij }) => naamVan(blad, partij ?? ''));
  const eigen = naamVan(blad, blad.lezer.partij);
  return besturen.length === 0 ? eigen : `${eigen}, en met hun volmacht voor ${opsomming([...new Set(besturen)])}`;
}

const soortVan = ({ pad }: Beheerverzoek): Papiersoort => (isSoort(pad['soort']) ? pad['soort'] : 'handtekening');

const kies = (ids: readonly string[], leeg: string) => keuze(ids, { leeg });

function papierschema(blad: Convenantblad, verzoek: Beheerverzoek) {
  const soort = soortVan(verzoek);
  // Wat een soort papier niet heeft, stuurt het formulier niet mee.
  const leeg = (gevraagd: boolean): readonly string[] => (gevraagd ? [] : ['']);
  const alle = partijenVoor(blad, 'handtekening');
  return {
    partij: kies(alle, 'Kies van wie dit papier is.'),
    tekst: kies(
      [...leeg(soort !== 'opzegging'), ...aangeboden(blad).map(({ id }) => id)],
      'Kies welke versie op het papier staat.',
    ),
    aan: kies(
      [...leeg(soort === 'volmacht'), ...gevolmachtigden(blad)],
      'Kies een samenwerkingsverband dat deze tekst zelf tekent.',
    ),
    datum: datum({
      naam: 'Datum op het papier',
      leeg: 'Vul de dag in die op het papier staat.',
      tot: { dag: blad.vandaag, fout: 'Kies vandaag of een eerdere dag. Leg vast wat al gebeurd is.' },
    }),
    geldigTot: datumOfNiets({ naam: 'Geldig tot en met' }),
    ...ONDERTEKENAAR,
  };
}

/** Wie een ander papier in handen heeft, komt van hier bij het formulier dat erbij hoort. */
function AnderPapier({ blad, soort }: { readonly blad: Convenantblad; readonly soort: Papiersoort }) {
  const andere = PAPIERSOORTEN.filter((ander) => ander !== soort && partijenVoor(blad, ander).length > 0);
  if (andere.length === 0) return null;
  return (
    <Tekst>
      Ligt er iets anders?{' '}
      {andere.map((ander, i) => (
        <>
          {i > 0 && ' of '}
          <Link naar={convenantadres(blad.convenant.id).papier(ander)}>{SOORTEN[ander].naam}</Link>
        </>
      ))}
    </Tekst>
  );
}

/** Een getekend papier overnemen: handtekening, volmacht of opzegging, elk met scan. */
export const PAPIER: Daadvorm<ReturnType<typeof papierschema>> = {
  bestand: 'moet',
  mag: (blad, verzoek) => isSoort(verzoek.pad['soort']) && partijenVoor(blad, soortVan(verzoek)).length > 0,
  schema: papierschema,
  pagina: ({ blad, verzoek, stand }) => {
    const soort = soortVan(verzoek);
    const optie = (id: string) => ({ waarde: id, label: naamVan(blad, id) });
    const swv = gevolmachtigden(blad);
    const eigen = partijenVoor(blad, soort);
    const vooraf = { partij: eigen.length === 1 ? (eigen[0] ?? '') : '', aan: swv.length === 1 ? (swv[0] ?? '') : '' };
    return (
      <Daadblad blad={blad} titel={SOORTEN[soort].titel} inleiding={SOORTEN[soort].uitleg}>
        <AnderPapier blad={blad} soort={soort} />
        <Formulier
          actie={convenantadres(blad.convenant.id).papier(soort)}
          stand={stand ?? { waarden: { ...vooraf, tekst: aangeboden(blad)[0]?.id ?? '' }, fouten: {} }}
          ritme="kolom"
          bestanden
        >
          <Kaart titel="Wat er op het papier staat" ritme="gewoon">
            <Keuzelijst naam="partij" label="Van welke organisatie" opties={eigen.map(optie)} />
            {soort !== 'opzegging' && (
              <Keuzelijst
                naam="tekst"
                label="Welke versie van het convenant"
                opties={aangeboden(blad).map(({ id, label }) => ({ waarde: id, label: `Versie ${label}` }))}
              />
            )}
            {soort === 'volmacht' && (
              <Keuzelijst naam="aan" label="Wie mag namens het bestuur tekenen" opties={swv.map(optie)} />
            )}
            <Datumveld naam="datum" label="Datum op het papier" />
            {soort === 'volmacht' && <Datumveld naam="geldigTot" label="Geldig tot en met, als dat erop staat" />}
          </Kaart>
          <Ondertekenaarvelden
            blad={blad}
            titel="Wie tekende"
            van={eigen.some((id) => id !== blad.lezer.partij) ? 'ander' : 'eigen'}
          />
          <Scanveld />
          <Daadknoppen blad={blad}>{SOORTEN[soort].knop}</Daadknoppen>
        </Formulier>
      </Daadblad>
    );
  },
  async doe(verzoek, { blad, waarde }) {
    const { naam, functie, partij, datum: dag, geldigTot } = waarde;
    const soort = soortVan(verzoek);
    if (geldigTot !== null && geldigTot < dag)
      return { kind: 'veld', veld: 'geldigTot', zin: 'Kies een dag na die van de volmacht.' };
    const gedaan = await neemPapierOver(verzoek, {
      convenant: blad.convenant.id,
      soort,
      partij,
      tekst: waarde.tekst === '' ? null : waarde.tekst,
      aan: waarde.aan === '' ? null : waarde.aan,
      geldigTot,
      datum: dag,
      ondertekenaar: { naam, functie },
      bestand: verzoek.bestand,
    });
    return daadveld(gedaan, klaar(blad, 'convenantpapier-bewaard'));
  },
};

/** Opzeggen voor de eigen organisatie: eerst wat het betekent, dan bevestigen (Art 19.1 (c), Art 19.2, E-11). */
export const OPZEGGEN: Daadvorm<typeof tekenschema> = {
  mag: kanOpzeggen,
  schema: () => tekenschema,
  pagina: ({ blad, stand }) => (
    <Daadblad
      blad={blad}
      titel="Zeg het convenant op"
      inleiding={`Voor ${naamVan(blad, blad.lezer.partij)}. U blijft gebonden tot ${datumVoluit(blad.nu.opzeggenWerktPer ?? blad.vandaag)}, het einde van de termijn.`}
    >
      <Kaart titel="Wat dat betekent" ritme="gewoon">
        <Lijst
          punten={[
            'Tot die dag verandert er niets.',
            'Daarna deelt en krijgt uw organisatie hier niets meer, en leest zij niets meer van een ander.',
            'Wat u zelf inbracht, blijft van u. U neemt het mee naar uw eigen dossier zolang de wet dat vraagt.',
            'Geheimhouding blijft gelden, en wat de wet u verplicht te melden ook.',
          ]}
        />
      </Kaart>
      <Formulier actie={convenantadres(blad.convenant.id).opzeggen} stand={stand ?? wieTekent(blad)} ritme="kolom">
        <Ondertekenaarvelden blad={blad} titel="Wie besloot" />
        <Vinkje naam="zeker" label="Wij zeggen het convenant op. Dit kan niet ongedaan worden gemaakt." />
        <Daadknoppen blad={blad}>Zeg het convenant op</Daadknoppen>
      </Formulier>
    </Daadblad>
  ),
  async doe(verzoek, { blad, waarde }) {
    const { naam, functie } = waarde;
    const gedaan = await zegOp(verzoek, { convenant: blad.convenant.id, ondertekenaar: { naam, functie } });
    return daadveld(gedaan, klaar(blad, 'convenant-opgezegd'));
  },
};
