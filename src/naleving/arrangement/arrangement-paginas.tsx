import type { School } from '../../partij/partij.queries.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  DataLijst,
  Datumveld,
  Formulier,
  Gezienveld,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Link,
  Merkje,
  Paginakop,
  Stapel,
  Tabel,
  Tekst,
  Tekstveld,
  Vinkje,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumKortMetJaar, datumVoluit } from '../../web/tijd.ts';
import { ARRANGEMENTEN, arrangementadres, NIEUW_ARRANGEMENT } from '../adressen.ts';
import { AANBOD, aanbodnaam } from './aanbod.ts';
import type { Arrangement } from './arrangement.queries.ts';
import type { Dagfouten } from './handel.tsx';
import type { Arrangementbeeld } from './leg-arrangement-vast.ts';

const TITEL = 'Arrangementen voor groepen';
const KRUIMEL = { naam: TITEL, naar: ARRANGEMENTEN } as const;

const schoolnaam = (school: School | undefined): string =>
  school === undefined ? 'School' : `${school.naam}, ${school.plaats}`;
const partijnamen = (beeld: Arrangementbeeld, ids: readonly string[]): readonly string[] =>
  ids.map((id) => beeld.partijen.get(id)?.naam ?? 'Organisatie').sort((a, b) => a.localeCompare(b, 'nl'));

function Stand({ arrangement, vandaag }: { readonly arrangement: Arrangement; readonly vandaag: string }) {
  const { van, tot, evaluerenOp } = arrangement;
  if (tot !== null)
    return (
      <Merkje soort="stil">
        {tot < vandaag ? `geëindigd op ${datumKortMetJaar(tot)}` : `tot en met ${datumKortMetJaar(tot)}`}
      </Merkje>
    );
  if (evaluerenOp < vandaag) return <Merkje soort="nee">evalueren sinds {datumKortMetJaar(evaluerenOp)}</Merkje>;
  return (
    <Merkje soort={van > vandaag ? 'wacht' : 'ja'}>
      {van > vandaag ? `begint op ${datumKortMetJaar(van)}` : 'loopt'}
    </Merkje>
  );
}

/** De arrangementen voor een klas of groep in de regio (T25-10). Over leerlingen staat er niets. */
export function ArrangementenPagina({ beeld }: { readonly beeld: Arrangementbeeld }) {
  const { arrangementen, lezer, vandaag } = beeld;
  const doetMee = beeld.keuze.partijen.includes(lezer.partij);
  return (
    <Pagina titel={TITEL} soort="vak" hoofdmenu="convenant">
      <Paginakop
        titel={TITEL}
        onder="Hulp en onderwijs samen, voor een hele klas of groep"
        knoppen={
          lezer.beheert && doetMee ? <KnopLink naar={NIEUW_ARRANGEMENT}>Leg een arrangement vast</KnopLink> : undefined
        }
      />
      <Kaart titel="Wat loopt eerst">
        {arrangementen.length === 0 && !doetMee ? (
          <Leeg kaal titel="Uw organisatie doet nog niet mee">
            Arrangementen lezen organisaties van elkaar zodra zij meedoen met het convenant.
          </Leeg>
        ) : arrangementen.length === 0 ? (
          <Leeg kaal titel="Er is nog geen arrangement voor een groep">
            Krijgt een hele klas extra hulp, dan legt een beheerder dat hier vast. Gaat het om een leerling, dan is het
            een casus.
          </Leeg>
        ) : (
          <Tabel
            over="arrangementen voor groepen"
            kolommen={[
              { kop: 'Groep' },
              { kop: 'School' },
              { kop: 'Wat' },
              { kop: 'Sinds' },
              { kop: 'Bekijken op' },
              { kop: 'Stand' },
            ]}
            rijen={arrangementen.map((arrangement) => [
              <Link key={arrangement.id} naar={arrangementadres(arrangement.id).een}>
                {arrangement.groep}
              </Link>,
              schoolnaam(beeld.scholen.get(arrangement.school)),
              arrangement.aanbod.map(aanbodnaam).join(', '),
              datumKortMetJaar(arrangement.van),
              datumKortMetJaar(arrangement.evaluerenOp),
              <Stand key="stand" arrangement={arrangement} vandaag={vandaag} />,
            ])}
          />
        )}
      </Kaart>
      <GeenMensen />
    </Pagina>
  );
}

function GeenMensen() {
  return (
    <p class="ovt-klein">
      Wie er in de groep zit, staat hier niet en kan hier niet staan. Hulp voor een leerling is een casus, met eigen
      regels. <Artikelen ids={['T25-10', 'Art 1.13']} />
    </p>
  );
}

export type Nieuwvelden = {
  readonly school: string;
  readonly groep: string;
  readonly partijen: readonly string[];
  readonly aanbod: readonly string[];
  readonly van: string;
  readonly evaluerenOp: string;
};

/** Een arrangement vastleggen: kiezen waar het kan, zodat er niets over iemand in kan komen. */
export function NieuwPagina({
  beeld,
  stand,
}: {
  readonly beeld: Arrangementbeeld;
  readonly stand?: FormStand<Nieuwvelden> | undefined;
}) {
  const { keuze, partijen } = beeld;
  const opNaam = keuze.partijen
    .map((id) => ({ waarde: id, label: partijen.get(id)?.naam ?? 'Organisatie' }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  return (
    <Pagina titel="Leg een arrangement vast" soort="vak" hoofdmenu="convenant" kruimel={[KRUIMEL, { naam: 'Nieuw' }]}>
      <Paginakop titel="Leg een arrangement vast" onder="Voor een klas of groep, nooit voor een leerling" />
      {keuze.scholen.length === 0 ? (
        <Leeg titel="Er is nog geen school die meedoet">
          Zodra een schoolbestuur aan het convenant gebonden is, kunt u hier een van zijn scholen kiezen.
        </Leeg>
      ) : (
        <Kaart titel="Het arrangement" ritme="gewoon">
          <Formulier actie={NIEUW_ARRANGEMENT} stand={stand} ritme="gewoon">
            <Keuzelijst
              naam="school"
              label="School"
              opties={keuze.scholen.map((school) => ({ waarde: school.id, label: schoolnaam(school) }))}
            />
            <Tekstveld
              naam="groep"
              label="Groep of klas"
              beschrijving="Bijvoorbeeld groep 5, klas 2B of schakelklas. Geen namen, nummers of geboortedatums."
            />
            <Vinkjes
              naam="aanbod"
              vraag="Wat krijgt de groep?"
              indeling="lang"
              keuzes={Object.entries(AANBOD).map(([waarde, label]) => ({ waarde, label }))}
            />
            <Vinkjes naam="partijen" vraag="Welke organisaties doen mee?" indeling="lang" keuzes={opNaam} />
            <Datumveld naam="van" label="Begint op" />
            <Datumveld naam="evaluerenOp" label="Bekijken of het helpt op" />
            <Knoppen>
              <Knop>Leg vast</Knop>
              <KnopLink naar={ARRANGEMENTEN} soort="rustig">
                Leg niets vast
              </KnopLink>
            </Knoppen>
          </Formulier>
        </Kaart>
      )}
      <GeenMensen />
    </Pagina>
  );
}

type Eenprops = {
  readonly beeld: Arrangementbeeld;
  readonly arrangement: Arrangement;
  readonly fouten?: Dagfouten | undefined;
};

/** Een arrangement, met voor wie het vastlegde: bekijken of het helpt, en beëindigen. */
export function ArrangementPagina({ beeld, arrangement, fouten }: Eenprops) {
  const mag = beeld.lezer.beheert && arrangement.partij === beeld.lezer.partij && arrangement.tot === null;
  return (
    <Pagina
      titel={arrangement.groep}
      soort="vak"
      hoofdmenu="convenant"
      kruimel={[KRUIMEL, { naam: arrangement.groep }]}
    >
      <Paginakop
        titel={`Arrangement voor ${arrangement.groep}`}
        onder={schoolnaam(beeld.scholen.get(arrangement.school))}
      />
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Het arrangement">
            <DataLijst rijen={gegevens(beeld, arrangement)} />
          </Kaart>
          <GeenMensen />
        </Stapel>
        {mag && (
          <Stapel ritme="kolom">
            <Dagkaart arrangement={arrangement} soort="evaluatie" fouten={fouten} />
            <Dagkaart arrangement={arrangement} soort="einde" fouten={fouten} />
          </Stapel>
        )}
      </Kolommen>
    </Pagina>
  );
}

function gegevens(beeld: Arrangementbeeld, arrangement: Arrangement) {
  return [
    { naam: 'Stand', waarde: <Stand arrangement={arrangement} vandaag={beeld.vandaag} /> },
    { naam: 'Wat', waarde: arrangement.aanbod.map(aanbodnaam).join(', ') },
    { naam: 'Wie meedoen', waarde: partijnamen(beeld, arrangement.partijen).join(', ') },
    { naam: 'Begon op', waarde: datumVoluit(arrangement.van) },
    { naam: 'Bekijken op', waarde: datumVoluit(arrangement.evaluerenOp) },
    {
      naam: 'Laatst bekeken',
      waarde: arrangement.geevalueerdOp === null ? 'Nog niet' : datumVoluit(arrangement.geevalueerdOp),
    },
    { naam: 'Vastgelegd door', waarde: partijnamen(beeld, [arrangement.partij]).join('') },
  ];
}

const DAAD = {
  evaluatie: {
    titel: 'Bekeken of het helpt',
    zin: 'Wat u vond, bespreekt u met de andere organisaties. Hier komt alleen te staan dat het is gebeurd en wanneer u weer kijkt.',
    label: 'Weer bekijken op',
    knop: 'Leg de evaluatie vast',
  },
  einde: {
    titel: 'Einde',
    zin: 'Na de laatste dag verandert er niets meer aan dit arrangement.',
    label: 'Laatste dag',
    knop: 'Leg het einde vast',
  },
} as const;

function Dagkaart({
  arrangement,
  soort,
  fouten,
}: {
  readonly arrangement: Arrangement;
  readonly soort: keyof typeof DAAD;
  readonly fouten: Dagfouten | undefined;
}) {
  const daad = DAAD[soort];
  return (
    <Kaart titel={daad.titel} ritme="gewoon">
      <Tekst>{daad.zin}</Tekst>
      <Formulier
        actie={arrangementadres(arrangement.id)[soort]}
        stand={fouten?.soort === soort ? fouten.stand : undefined}
        ritme="gewoon"
      >
        <Gezienveld naam="versie" nu={arrangement.versie} />
        <Datumveld naam="dag" label={daad.label} />
        {soort === 'einde' && (
          <Vinkje naam="zeker" label="Dit arrangement eindigt." bij="Dit is niet terug te draaien." />
        )}
        <Knop soort={soort === 'einde' ? 'tweede' : 'hoofd'}>{daad.knop}</Knop>
      </Formulier>
    </Kaart>
  );
}
