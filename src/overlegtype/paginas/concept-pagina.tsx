import {
  Actie,
  Artikelen,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Link,
  Merkje,
  Paginakop,
  Regels,
  type Stap,
  Stappen,
  Tekst,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumEnTijd } from '../../web/tijd.ts';
import { conceptadres, OVERLEGTYPEADRES } from '../adressen.ts';
import { checklistVan } from '../checklist/checklist.ts';
import { type Checkvraag, DELEN, type Deel } from '../checklist/checkvraag.ts';
import type { Conceptinhoud } from '../conceptinhoud.ts';
import type { Klacht } from '../keuring.ts';
import type { Conceptbeeld } from '../lees.ts';
import { Verschillen } from './verschil.tsx';

type Props = { readonly beeld: Conceptbeeld; readonly verhinderd?: 'niets-veranderd' | 'niemand-gebonden' | undefined };

/** Het overzicht van een overlegtype in bewerking: wat er nog ontbreekt, elk antwoord, en voorleggen. */
export function ConceptPagina({ beeld, verhinderd }: Props) {
  const { concept, verschil, gewijzigdDoor } = beeld;
  const adres = conceptadres(concept.id);
  const { naam } = concept.inhoud;
  return (
    <Pagina
      titel={`${naam}, in bewerking`}
      soort="vak"
      hoofdmenu="overlegtypen"
      kruimel={[{ naam: 'Overlegtypen', naar: OVERLEGTYPEADRES.lijst }, { naam }]}
    >
      <Paginakop
        titel={naam}
        boven={<Merkje soort="stil">In bewerking</Merkje>}
        onder={`Laatst gewijzigd door ${gewijzigdDoor} op ${datumEnTijd(concept.gewijzigdOp)}`}
        knoppen={
          <KnopLink naar={adres.vraag('naam')} soort="tweede">
            Loop alle vragen langs
          </KnopLink>
        }
      />
      <Voorleggen beeld={beeld} verhinderd={verhinderd} />
      {verschil !== null && verschil.length > 0 && (
        <Kaart titel="Wat er verandert" ritme="gewoon">
          <Verschillen verschil={verschil} />
        </Kaart>
      )}
      <Antwoorden beeld={beeld} />
      {beeld.magTerugnemen && (
        <Kaart titel="Toch niet?" soort="rustig" ritme="gewoon">
          <p>
            <Link naar={adres.weggooien} los>
              Gooi dit concept weg
            </Link>
          </p>
        </Kaart>
      )}
    </Pagina>
  );
}

function Voorleggen({ beeld, verhinderd }: Props) {
  const { concept, klachten, beslissers } = beeld;
  const adres = conceptadres(concept.id);
  const moet = klachten.filter(({ ernst }) => ernst === 'moet');
  const letOp = klachten.filter(({ ernst }) => ernst === 'let-op');
  return (
    <Kaart titel={moet.length === 0 ? 'Leg het voor' : 'Nog te doen'} soort="vraag" ritme="gewoon">
      {moet.length > 0 ? (
        <Stappen stappen={moet.map((klacht) => stap(klacht, adres.vraag(klacht.vraag)))} />
      ) : (
        <Formulier actie={adres.voorleggen} ritme="gewoon">
          <VerborgenVeld naam="versie" waarde={String(concept.versie)} />
          {verhinderd === 'niets-veranderd' && (
            <Tekst>
              Er is niets voorgelegd: dit is hetzelfde als de versie die al geldt. Verander eerst iets, of gooi het
              concept weg.
            </Tekst>
          )}
          {beslissers.length === 0 ? (
            <Tekst>
              Voorleggen kan nog niet. Niemand van wie aan tafel zit, is al aan het convenant gebonden. Zodra de
              organisaties het convenant tekenden, kunnen zij ook hierover beslissen.{' '}
              <Artikelen ids={['B3-1', 'Art 19.1']} />
            </Tekst>
          ) : (
            <>
              <Tekst>
                Dit gaat naar {beslissers.map(({ naam }) => naam).join(', ')}. Iedere organisatie antwoordt zelf. Uw
                eigen organisatie is akkoord door het voor te leggen. Is iedereen akkoord, dan begint elke nieuwe casus
                hiermee; lopende casussen houden hun versie. <Artikelen ids={['B3-1']} />
              </Tekst>
              <Knop>
                Leg voor aan {beslissers.length === 1 ? '1 organisatie' : `${beslissers.length} organisaties`}
              </Knop>
            </>
          )}
        </Formulier>
      )}
      {letOp.length > 0 && (
        <>
          <h3 class="nl-heading nl-heading--level-3">Kijk hier nog naar</h3>
          <Stappen stappen={letOp.map((klacht) => stap(klacht, adres.vraag(klacht.vraag), 'Bekijk'))} />
        </>
      )}
    </Kaart>
  );
}

function stap({ zin, artikelen }: Klacht, naar: string, label = 'Herstel'): Stap {
  return { stand: 'open', titel: zin, artikelen, handeling: { label, naar } };
}

function Antwoorden({ beeld: { concept } }: Props) {
  const vragen = checklistVan(concept.inhoud);
  const adres = conceptadres(concept.id);
  return (Object.keys(DELEN) as readonly Deel[]).map((deel) => (
    <Kaart key={deel} titel={DELEN[deel]} ritme="eng">
      <Regels
        regels={vragen
          .filter((vraag) => vraag.deel === deel)
          .map((vraag) => ({
            titel: vraag.naam,
            onder: <Onderelkaar regels={antwoordregels(vraag, concept.inhoud)} />,
            eind: (
              <Link naar={adres.vraag(vraag.sleutel)} bij={vraag.naam}>
                Wijzig
              </Link>
            ),
          }))}
      />
    </Kaart>
  ));
}

/** Het antwoord in regels; de plaatsen staan er elk met een eigen rij onder. */
function antwoordregels(vraag: Checkvraag, inhoud: Conceptinhoud): readonly string[] {
  if (vraag.sleutel === 'plaatsen') return [plaatsenzin(inhoud.rollen.length)];
  const regels = vraag.inWoorden(inhoud);
  return regels.length === 0 ? ['Nog niet ingevuld'] : regels;
}

function Onderelkaar({ regels }: { readonly regels: readonly string[] }) {
  return regels.map((regel, i) => (
    <>
      {i > 0 && <br />}
      {regel}
    </>
  ));
}

const plaatsenzin = (aantal: number): string =>
  aantal === 1 ? '1 plaats, met ouders en jongere' : `${aantal} plaatsen, met ouders en jongere`;

/** Bevestigen voordat een concept weggaat. */
export function WeggooiPagina({ concept }: Conceptbeeld) {
  const adres = conceptadres(concept.id);
  const { naam } = concept.inhoud;
  return (
    <Pagina
      titel={`Gooi ${naam} weg`}
      soort="vak"
      hoofdmenu="overlegtypen"
      kruimel={[
        { naam: 'Overlegtypen', naar: OVERLEGTYPEADRES.lijst },
        { naam, naar: adres.overzicht },
        { naam: 'Gooi weg' },
      ]}
    >
      <Paginakop titel={`Gooi het concept van ${naam} weg?`} />
      <Kaart titel="Wat er gebeurt" ritme="gewoon">
        <Tekst>Ook wat anderen erin schreven, gaat weg. Een versie die al is vastgesteld, blijft gelden.</Tekst>
        <div class="utrecht-button-group">
          <Actie actie={adres.weggooien}>
            <Knop>Gooi het concept weg</Knop>
          </Actie>
          <KnopLink naar={adres.overzicht} soort="rustig">
            Laat het staan
          </KnopLink>
        </div>
      </Kaart>
    </Pagina>
  );
}
