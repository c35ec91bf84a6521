import type { Partij } from '../../partij/partij.queries.ts';
import { ADRES } from '../../web/adressen.ts';
import { aantal, datum, datumOfNiets, keuzeOfNiets, sleutels, tekst, verplichteTekst } from '../../web/formulier.ts';
import {
  Bestandsveld,
  DataLijst,
  Datumveld,
  Formulier,
  Kaart,
  Keuzerondjes,
  KnopLink,
  Link,
  Melding,
  Stapel,
  Tekst,
  Tekstveld,
  Tekstvlak,
  VerborgenVeld,
  Vinkje,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import type { Convenanttekst } from '../tekst.queries.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import {
  bewaarTekstbestand,
  biedTekstAan,
  type Tekstgemis,
  type Tekstuitkomst,
  voegTekstToe,
  watMist,
  wijzigTekst,
} from '../vastleggen/teksten.ts';
import { GEMIS, KADER } from '../woorden.ts';
import { naamVan } from './blad-toon.ts';
import {
  type Beheerverzoek,
  bestandveld,
  type Daadvorm,
  feitveld,
  heeftBestand,
  type Stand,
  type Vormuitkomst,
} from './daadvorm.tsx';
import { Tekstlink, vingerafdruk } from './tekstlink.tsx';
import { Daadblad, Daadknoppen, ZEKER } from './velden.tsx';

const LABEL = verplichteTekst({ max: 20, leeg: 'Geef de versie een nummer, bijvoorbeeld 1.1.' });
const isPenvoerder = ({ lezer }: Convenantblad): boolean => lezer.penvoerder;
const tekstUit = (blad: Convenantblad, { pad }: Beheerverzoek): Convenanttekst | undefined =>
  blad.teksten.find(({ id }) => id === pad['tekst']);
const isConcept = (blad: Convenantblad, verzoek: Beheerverzoek): boolean =>
  blad.lezer.penvoerder && tekstUit(blad, verzoek)?.aangebodenOp === null;

function uitkomst(gedaan: Tekstuitkomst, klaar: Extract<Vormuitkomst, { kind: 'gedaan' }>): Vormuitkomst {
  switch (gedaan.kind) {
    case 'gedaan':
      return klaar;
    case 'kan-niet':
      return feitveld(gedaan.reden);
    case 'label-bestaat':
      return { kind: 'veld', veld: 'label', zin: 'Kies een ander nummer. Deze versie is er al.' };
    case 'bestand':
      return gedaan.reden === 'geen-pdf' || gedaan.reden === 'soort'
        ? { kind: 'veld', veld: 'bestand', zin: 'Kies een PDF. De tekst van een convenant bewaren wij als PDF.' }
        : bestandveld(gedaan.reden);
    case 'onvolledig':
      return {
        kind: 'veld',
        veld: 'formulier',
        zin: `Vul eerst aan: ${gedaan.mist.map((gemis) => GEMIS[gemis]).join(', ')}.`,
      };
    case 'al-aangeboden':
    case 'intussen-gewijzigd':
    case 'niet-gevonden':
      return { kind: 'niet-gevonden' };
    default:
      return gedaan satisfies never;
  }
}

/** Een nieuwe versie beginnen (Art 17.1). */
export const NIEUWE_TEKST: Daadvorm<{ label: typeof LABEL }> = {
  mag: isPenvoerder,
  schema: () => ({ label: LABEL }),
  pagina: ({ blad, stand }) => (
    <Daadblad
      blad={blad}
      titel="Maak een nieuwe versie"
      inleiding="De oude versie blijft gelden tot iedereen de nieuwe heeft getekend."
    >
      <Formulier actie={convenantadres(blad.convenant.id).nieuweTekst} stand={stand} ritme="kolom">
        <Tekstveld naam="label" label="Nummer van de nieuwe versie" beschrijving="Bijvoorbeeld 1.1." />
        <Daadknoppen blad={blad}>Begin deze versie</Daadknoppen>
      </Formulier>
    </Daadblad>
  ),
  async doe(verzoek, { blad, waarde }) {
    const convenant = blad.convenant.id;
    const gedaan = await voegTekstToe(verzoek, { convenant, label: waarde.label });
    const adres = gedaan.kind === 'gedaan' ? convenantadres(convenant).tekst(gedaan.tekst) : '';
    return uitkomst(gedaan, { kind: 'gedaan', adres, melding: 'convenanttekst-begonnen' });
  },
};

const tekstschema = () => ({
  label: LABEL,
  kader: keuzeOfNiets(['ooo', 'apart'], { onbekend: 'Kies waar er getekend wordt.' }),
  oooOp: datumOfNiets(),
  oooPlaats: tekst({ max: 80 }),
  verwijzingen: tekst({ max: 2_000, regels: true }),
  tekenaars: sleutels(),
  schoolbesturen: sleutels(),
  versie: aantal({ leeg: 'Ververs deze pagina.', max: 100_000 }),
});
type Tekstschema = ReturnType<typeof tekstschema>;

const standVan = (nu: Convenanttekst): Stand => ({
  waarden: {
    label: nu.label,
    kader: nu.kader ?? '',
    oooOp: nu.oooOp === null ? '' : datumVoluit(nu.oooOp),
    oooPlaats: nu.oooPlaats ?? '',
    verwijzingen: nu.verwijzingen.join('\n'),
    tekenaars: nu.tekenaars,
    schoolbesturen: nu.schoolbesturen,
    versie: String(nu.versie),
  },
  fouten: {},
});

const keuzesUit = (blad: Convenantblad, soorten: readonly Partij['soort'][]) =>
  [...blad.partijen.values()]
    .filter(({ soort }) => soorten.includes(soort))
    .map(({ id, naam, plaats }) => ({ waarde: id, label: `${naam}, ${plaats}` }));

/** Een concept afmaken: tekst, partijen en waar getekend wordt. */
export const TEKST: Daadvorm<Tekstschema> = {
  mag: isConcept,
  schema: tekstschema,
  bestand: 'mag',
  pagina: ({ blad, verzoek, stand }) => <Tekstpagina blad={blad} nu={tekstUit(blad, verzoek)} stand={stand} />,
  async doe(verzoek, { blad, waarde, stand }) {
    const convenant = blad.convenant.id;
    const id = verzoek.pad['tekst'] ?? '';
    const metBestand = heeftBestand(verzoek);
    // De PDF eerst: deugt zij niet, dan is er niets bewaard en klopt de versie in het formulier nog.
    const bewaard = metBestand
      ? await bewaarTekstbestand(verzoek, { convenant, tekst: id, bestand: verzoek.bestand })
      : ({ kind: 'gedaan', tekst: id } as const);
    if (bewaard.kind !== 'gedaan') return uitkomst(bewaard, naDitConcept(convenant, id, []));
    const verwijzingen = (waarde.verwijzingen ?? '')
      .split('\n')
      .map((r) => r.trim())
      .filter((r) => r !== '');
    const gedaan = await wijzigTekst(verzoek, { convenant, id, ...waarde, verwijzingen });
    if (gedaan.kind === 'intussen-gewijzigd') {
      const nieuw = { ...stand, waarden: { ...stand.waarden, versie: String(gedaan.nu.versie) } };
      return { kind: 'pagina', inhoud: <Tekstpagina blad={blad} nu={gedaan.nu} stand={nieuw} botsing /> };
    }
    const had = tekstUit(blad, verzoek)?.heeftBestand === true;
    const mist = watMist({ heeftBestand: had || metBestand, kader: waarde.kader, tekenaars: waarde.tekenaars });
    return uitkomst(gedaan, naDitConcept(convenant, id, mist));
  },
};

/** Is het concept af, dan is de volgende stap het aanbieden. */
function naDitConcept(convenant: string, tekst: string, mist: readonly Tekstgemis[]) {
  const adres = convenantadres(convenant);
  return {
    kind: 'gedaan',
    adres: mist.length === 0 ? adres.aanbieden(tekst) : adres.tekst(tekst),
    melding: 'convenanttekst-bewaard',
  } as const;
}

type Tekstprops = {
  readonly blad: Convenantblad;
  readonly nu: Convenanttekst | undefined;
  readonly stand?: Stand | undefined;
  readonly botsing?: boolean;
};

function Tekstpagina({ blad, nu, stand, botsing }: Tekstprops) {
  if (nu === undefined) return null;
  const adres = convenantadres(blad.convenant.id);
  const mist = watMist(nu);
  return (
    <Daadblad
      blad={blad}
      titel={`Versie ${nu.label}, concept`}
      inleiding="Alleen u ziet dit concept. Niemand is ergens aan gebonden voordat het is aangeboden en getekend."
    >
      {botsing && <Botsing blad={blad} nu={nu} />}
      <Formulier actie={adres.tekst(nu.id)} stand={stand ?? standVan(nu)} ritme="kolom" bestanden>
        <VerborgenVeld naam="versie" waarde={String(stand?.waarden['versie'] ?? nu.versie)} />
        <Tekenaarskaart blad={blad} />
        <Kaart titel="Waar er getekend wordt" ritme="gewoon">
          <Keuzerondjes
            naam="kader"
            vraag="In welk overleg?"
            keuzes={(['ooo', 'apart'] as const).map((waarde) => ({ waarde, label: KADER[waarde] }))}
          />
          <Datumveld naam="oooOp" label="Dag van dat overleg, als u die weet" />
          <Tekstveld naam="oooPlaats" label="Plaats" />
        </Kaart>
        <Kaart titel="De tekst zelf" ritme="gewoon">
          <Tekstveld naam="label" label="Nummer van de versie" />
          <Tekstvlak
            naam="verwijzingen"
            label="Wetten waarop deze tekst rust, een per regel"
            beschrijving="Deze lijst hoort bij deze versie. Verandert een wet van nummer, dan blijft een oude versie zoals zij was."
            rijen={5}
          />
        </Kaart>
        <Tekstbestand nu={nu} naar={adres.tekstPdf(nu.id)} />
        <Daadknoppen blad={blad}>Bewaar dit concept</Daadknoppen>
      </Formulier>
      {mist.length > 0 ? (
        <Melding>
          <p>Voor u kunt aanbieden mist nog: {mist.map((gemis) => GEMIS[gemis]).join(', ')}.</p>
        </Melding>
      ) : (
        <div>
          <KnopLink naar={adres.aanbieden(nu.id)}>Bied ter tekening aan</KnopLink>
        </div>
      )}
    </Daadblad>
  );
}

/** Het bestand dat iedereen tekent, met de vingerafdruk van wat er ligt. */
function Tekstbestand({ nu, naar }: { readonly nu: Convenanttekst; readonly naar: string }) {
  return (
    <Kaart titel="De tekst als PDF" ritme="gewoon">
      <Tekst>
        {nu.heeftBestand ? (
          <>
            Er is een PDF. <Link naar={naar}>Open haar</Link>, of kies hieronder een andere.
            <br />
            <span class="ovt-klein">Vingerafdruk {vingerafdruk(nu)}</span>
          </>
        ) : (
          'Er is nog geen PDF. Kies het bestand met de tekst die iedereen tekent.'
        )}
      </Tekst>
      <Bestandsveld naam="bestand" label="Tekst als PDF" beschrijving="Hoogstens 10 MB." soorten="application/pdf" />
    </Kaart>
  );
}

/** Wie de tekst tekent, en wie meedoet met een volmacht. */
function Tekenaarskaart({ blad }: Pick<Tekstprops, 'blad'>) {
  const besturen = keuzesUit(blad, ['school', 'mbo']);
  return (
    <Kaart titel="Wie zelf tekent" ritme="gewoon">
      <Vinkjes
        naam="tekenaars"
        vraag="Welke gemeenten en samenwerkingsverbanden tekenen?"
        beschrijving="Het convenant geldt op de dag waarop de laatste van hen tekent."
        keuzes={keuzesUit(blad, ['gemeente', 'swv'])}
      />
      {besturen.length > 0 && (
        <Vinkjes
          naam="schoolbesturen"
          vraag="Welke schoolbesturen doen mee met een volmacht?"
          beschrijving="Een bestuur zonder geldige volmacht is niet gebonden, en houdt de anderen niet op."
          keuzes={besturen}
        />
      )}
      <Tekst>
        {besturen.length === 0 && 'Er staat nog geen schoolbestuur in deze regio. '}Staat een organisatie er niet bij?{' '}
        <Link naar={ADRES.andereOrganisaties}>Voeg organisaties toe</Link>. Bewaar eerst wat u hier koos.
      </Tekst>
    </Kaart>
  );
}

function Botsing({ blad, nu }: { readonly blad: Convenantblad; readonly nu: Convenanttekst }) {
  const namen = (ids: readonly string[]): string => ids.map((id) => naamVan(blad, id)).join(', ') || 'niemand';
  return (
    <Melding soort="let-op">
      <Stapel ritme="eng">
        <p>
          <strong>Een collega wijzigde dit concept intussen.</strong> Uw invoer staat nog in het formulier. Hieronder
          staat wat uw collega bewaarde. Bewaart u nu, dan geldt uw invoer.
        </p>
        <DataLijst
          rijen={[
            { naam: 'Tekent zelf', waarde: namen(nu.tekenaars) },
            { naam: 'Met een volmacht', waarde: namen(nu.schoolbesturen) },
            { naam: 'Waar', waarde: nu.kader === null ? 'nog niet gekozen' : KADER[nu.kader] },
            { naam: 'Nummer', waarde: nu.label },
          ]}
        />
      </Stapel>
    </Melding>
  );
}

const aanbiedschema = ({ vandaag }: Convenantblad) => ({
  datum: datum({
    leeg: 'Vul in op welke dag u de tekst aanbood.',
    tot: { dag: vandaag, fout: 'Kies vandaag of een eerdere dag.' },
  }),
  ...ZEKER,
});

/** Ter tekening aanbieden: daarna verandert de tekst niet meer. */
export const AANBIEDEN: Daadvorm<ReturnType<typeof aanbiedschema>> = {
  mag: isConcept,
  schema: aanbiedschema,
  pagina: ({ blad, verzoek, stand }) => {
    const nu = tekstUit(blad, verzoek);
    if (nu === undefined) return null;
    const namen = (ids: readonly string[]) => ids.map((id) => naamVan(blad, id)).join(', ') || 'niemand';
    return (
      <Daadblad
        blad={blad}
        titel={`Bied versie ${nu.label} ter tekening aan`}
        inleiding="Kijk na of dit klopt. Na het aanbieden verandert de tekst niet meer; een wijziging is een nieuwe versie."
      >
        <Kaart titel="Wat u aanbiedt">
          <DataLijst
            rijen={[
              { naam: 'Tekst', waarde: <Tekstlink convenant={blad.convenant.id} tekst={nu} /> },
              { naam: 'Tekent zelf', waarde: namen(nu.tekenaars) },
              { naam: 'Doet mee met een volmacht', waarde: namen(nu.schoolbesturen) },
              { naam: 'Waar', waarde: nu.kader === null ? 'nog niet gekozen' : KADER[nu.kader] },
              { naam: 'Wetten', waarde: nu.verwijzingen.join('; ') || 'geen' },
            ]}
          />
        </Kaart>
        <Formulier
          actie={convenantadres(blad.convenant.id).aanbieden(nu.id)}
          stand={stand ?? { waarden: { datum: datumVoluit(blad.vandaag) }, fouten: {} }}
          ritme="kolom"
        >
          <Datumveld naam="datum" label="Aangeboden op" />
          <Vinkje naam="zeker" label="Dit is de tekst die iedereen tekent." />
          <Tekst>
            Klopt er iets niet? <Link naar={convenantadres(blad.convenant.id).tekst(nu.id)}>Wijzig het concept</Link>.
          </Tekst>
          <Daadknoppen blad={blad}>Bied deze tekst aan</Daadknoppen>
        </Formulier>
      </Daadblad>
    );
  },
  async doe(verzoek, { blad, waarde }) {
    const convenant = blad.convenant.id;
    const gedaan = await biedTekstAan(verzoek, { convenant, tekst: verzoek.pad['tekst'] ?? '', op: waarde.datum });
    return uitkomst(gedaan, {
      kind: 'gedaan',
      adres: convenantadres(convenant).blad,
      melding: 'convenanttekst-aangeboden',
    });
  },
};
