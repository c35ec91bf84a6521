import { functieLabel } from '../../partij/functies.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  DataLijst,
  Formulier,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Leeg,
  Melding,
  Tabel,
  Tekst,
  VerborgenVeld,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { datumEnTijd, tijd } from '../../web/tijd.ts';
import type { Collega } from '../bekijk-organisatie.ts';
import { Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES, hoofdletter } from '../teksten.ts';
import type { Codeblad } from './begin-uitgifte.ts';
import { type Codekeuze, type Gekozen, kiesCollegas } from './kies-collegas.ts';

const TITEL = 'Geef eerste codes';
const NAAR_CODES = { naam: TITEL, naar: BEHEERADRES.codes } as const;
/** Zoveel namen staan op de pagina om te herkennen wie het zijn. */
const EERSTE_NAMEN = 20;

export type Codeformulier = {
  readonly wie: string;
  readonly school: string;
  readonly vorm: string;
  readonly ookMetCode: string;
  readonly invoer: string;
};

export const codes = (aantal: number): string => (aantal === 1 ? '1 code' : `${aantal} codes`);
const collegas = (aantal: number): string => (aantal === 1 ? '1 collega' : `${aantal} collega’s`);

const ALLEN: Codekeuze = { wie: 'iedereen', school: null, ookMetCode: true };

/** Kiezen wie een eerste code krijgt, en hoe u die uitdeelt. */
export function KiesCodesPagina({
  blad,
  stand,
}: {
  readonly blad: Codeblad;
  readonly stand?: FormStand<Codeformulier> | undefined;
}) {
  const allen = kiesCollegas(blad.kring, ALLEN);
  return (
    <Organisatievraag
      titel={TITEL}
      terug={{ naam: 'Onze organisatie', naar: BEHEERADRES.organisatie }}
      inleiding="Voor collega’s die nog geen account hebben. Ieder krijgt een eigen code, die één keer werkt en zeven dagen geldig is."
    >
      {blad.open !== undefined && <Open blad={blad} />}
      {blad.open === undefined && allen.voor.length === 0 && (
        <Leeg titel="Niemand wacht op een eerste code" niveau={2}>
          {allen.begintLater === 0
            ? 'Iedereen die nu bij u werkt, heeft een account. Is iemand de toegang kwijt, geef die collega dan een nieuwe code bij Mensen.'
            : `${hoofdletter(collegas(allen.begintLater))} begint later. Een code geeft u vanaf de eerste werkdag.`}
        </Leeg>
      )}
      {blad.open === undefined && allen.voor.length > 0 && <Keuzeformulier blad={blad} stand={stand} />}
    </Organisatievraag>
  );
}

function Open({ blad: { open, kring } }: { readonly blad: Codeblad }) {
  if (open === undefined) return null;
  const eigen = open.persoon === kring.ikzelf;
  return (
    <Melding soort="let-op">
      <p>
        <strong>{eigen ? 'Er liggen nog codes voor u klaar.' : 'Een andere beheerder maakt net codes.'}</strong>{' '}
        {eigen
          ? `Haal ze eerst op, of gooi ze weg. Om ${tijd(open.vervaltOp)} gaan ze vanzelf weg.`
          : `Zodra die ze heeft opgehaald, en anders na ${tijd(open.vervaltOp)}, kunt u nieuwe maken.`}
      </p>
      {eigen && (
        <p>
          <KnopLink naar={`${BEHEERADRES.codes}/${open.id}`}>Naar deze codes</KnopLink>
        </p>
      )}
    </Melding>
  );
}

function Keuzeformulier({
  blad,
  stand,
}: {
  readonly blad: Codeblad;
  readonly stand: FormStand<Codeformulier> | undefined;
}) {
  const { organisatie, kring, laatste } = blad;
  const tel = (keuze: Partial<Codekeuze>) => kiesCollegas(kring, { ...ALLEN, ookMetCode: false, ...keuze });
  const iedereen = tel({});
  const nieuw = laatste === null ? 0 : tel({ wie: 'invoer' }).voor.length;
  const scholen = organisatie.scholen
    .map(({ id, naam }) => ({ waarde: id, label: naam, aantal: tel({ wie: 'school', school: id }).voor.length }))
    .filter(({ aantal, waarde }) => aantal > 0 || stand?.waarden.school === waarde);
  const wie = [
    { waarde: 'iedereen', label: `Iedereen zonder account (${iedereen.voor.length})` },
    ...(laatste !== null && nieuw > 0
      ? [
          {
            waarde: 'invoer',
            label: `Wie nieuw was in een ingelezen bestand (${nieuw})`,
            bij: `Ingelezen op ${datumEnTijd(laatste.op)}.`,
          },
        ]
      : []),
    ...(scholen.length > 0 ? [{ waarde: 'school', label: 'Wie aan één school werkt' }] : []),
  ];
  return (
    <Formulier actie={`${BEHEERADRES.codes}/klopt`} methode="get" stand={stand} ritme="gewoon">
      {laatste !== null && <VerborgenVeld naam="invoer" waarde={laatste.id} />}
      {wie.length === 1 ? (
        <>
          <VerborgenVeld naam="wie" waarde="iedereen" />
          <Tekst>Voor iedereen zonder account: {collegas(iedereen.voor.length)}.</Tekst>
        </>
      ) : (
        <Keuzerondjes naam="wie" vraag="Wie krijgt een code?" keuzes={wie} />
      )}
      {scholen.length > 0 && (
        <Keuzelijst
          naam="school"
          label="Welke school?"
          beschrijving="Alleen nodig als u één school kiest."
          opties={scholen.map(({ waarde, label, aantal }) => ({ waarde, label: `${label} (${aantal})` }))}
        />
      )}
      {iedereen.metCode > 0 && (
        <Vinkje
          naam="ookMetCode"
          label={`Ook wie al een code heeft (${iedereen.metCode})`}
          bij="De code die er ligt, werkt dan niet meer."
        />
      )}
      <Vormkeuze />
      <Knop>Bekijk wie het zijn</Knop>
    </Formulier>
  );
}

/** Als brieven, of als bestand voor eigen brieven. */
function Vormkeuze() {
  return (
    <Keuzerondjes
      naam="vorm"
      vraag="Hoe deelt u ze uit?"
      keuzes={[
        { waarde: 'brief', label: 'Als brieven (PDF)', bij: 'Een blad per collega, per school bij elkaar.' },
        {
          waarde: 'csv',
          label: 'In een bestand voor uw eigen brieven (CSV)',
          bij: 'Met naam, functie, school en code. Zonder e-mailadres: mail code en adres nooit samen.',
        },
      ]}
    />
  );
}

/** Bevestigen voordat de codes er komen: hoeveel, voor wie, en wie er buiten valt. */
export function KloptCodesPagina({
  gekozen,
  velden,
  scholen,
}: {
  readonly gekozen: Gekozen;
  readonly velden: Readonly<Record<string, string>>;
  readonly scholen: ReadonlyMap<string, string>;
}) {
  const aantal = gekozen.voor.length;
  return (
    <Organisatievraag
      titel={aantal === 0 ? 'Niemand om een code te geven' : `Klopt dit? ${codes(aantal)}`}
      terug={NAAR_CODES}
    >
      {aantal === 0 ? (
        <>
          <Melding soort="let-op">
            <p>Bij deze keuze hoort nu niemand zonder account en zonder code.</p>
          </Melding>
          <Knoppen>
            <KnopLink naar={BEHEERADRES.codes}>Kies iets anders</KnopLink>
          </Knoppen>
        </>
      ) : (
        <Kaart titel="Voor wie" ritme="gewoon">
          <Voorbeeld voor={gekozen.voor} scholen={scholen} />
        </Kaart>
      )}
      <Buiten gekozen={gekozen} />
      {aantal > 0 && (
        <Formulier actie={`${BEHEERADRES.codes}/maak`} ritme="gewoon">
          {Object.entries(velden).map(([naam, waarde]) => (
            <VerborgenVeld key={naam} naam={naam} waarde={waarde} />
          ))}
          <Tekst>
            U haalt de codes daarna zelf op, elk bestand één keer, binnen een uur. Wat u niet ophaalt, werkt niet. Geef
            een code persoonlijk of in een dichte envelop, nooit per e-mail.
          </Tekst>
          <Knoppen>
            <Knop>Maak {codes(aantal)}</Knop>
            <KnopLink naar={BEHEERADRES.codes} soort="rustig">
              Maak geen codes
            </KnopLink>
          </Knoppen>
        </Formulier>
      )}
    </Organisatievraag>
  );
}

function Voorbeeld({
  voor,
  scholen,
}: {
  readonly voor: readonly Collega[];
  readonly scholen: ReadonlyMap<string, string>;
}) {
  const metSchool = scholen.size > 0;
  return (
    <>
      <Tabel
        over="collega’s die een code krijgen"
        kolommen={[{ kop: 'Naam' }, { kop: 'Functie' }, ...(metSchool ? [{ kop: 'School' }] : [])]}
        rijen={voor
          .slice(0, EERSTE_NAMEN)
          .map(({ naam, functie, school }) => [
            naam,
            hoofdletter(functieLabel(functie)),
            ...(metSchool ? [school === null ? 'Alle scholen' : (scholen.get(school) ?? '')] : []),
          ])}
      />
      {voor.length > EERSTE_NAMEN && (
        <Tekst soort="klein">
          Dit zijn de eerste {EERSTE_NAMEN} van {voor.length}.
        </Tekst>
      )}
    </>
  );
}

function Buiten({ gekozen: { metCode, begintLater } }: { readonly gekozen: Gekozen }) {
  const rijen = [
    ...(metCode > 0 ? [{ naam: 'Hebben al een code', waarde: collegas(metCode) }] : []),
    ...(begintLater > 0 ? [{ naam: 'Beginnen later', waarde: collegas(begintLater) }] : []),
  ];
  return rijen.length === 0 ? null : (
    <Kaart titel="Nu niet">
      <DataLijst rijen={rijen} />
    </Kaart>
  );
}
