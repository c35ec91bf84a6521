import type { ComponentChildren } from 'preact';
import { legeStand } from '../../web/formulier.ts';
import {
  Actie,
  Artikelen,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Link,
  Melding,
  Merkje,
  Paginakop,
  Regels,
  Stapel,
  Tekst,
  VerborgenVeld,
  Voortgang,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumEnTijd } from '../../web/tijd.ts';
import { conceptadres, OVERLEGTYPEADRES } from '../adressen.ts';
import type { Botsing } from '../beantwoord-vraag.ts';
import { checklistVan } from '../checklist/checklist.ts';
import { type Antwoordstand, type Checkvraag, DELEN, type Deel } from '../checklist/checkvraag.ts';
import { PLAATSKEUZES, plaatsnaam } from '../checklist/tafelvragen.ts';
import type { Concept } from '../concept.queries.ts';
import type { Convenantkader } from '../kader.ts';
import { plaatsvraag } from '../keur-tafel.ts';
import { type Klacht, keurOnderKader } from '../keuring.ts';
import { Antwoordvelden, Woorden } from './velden.tsx';

type Plek = { readonly concept: Concept; readonly kader: Convenantkader; readonly vraag: Checkvraag };
type Vraagprops = Plek & { readonly stand?: Antwoordstand | undefined };

/** Waar iemand na deze vraag heen gaat; de laatste vraag leidt naar het overzicht. */
export function volgendeAdres(concept: string, vragen: readonly Checkvraag[], sleutel: string): string {
  const plek = vragen.findIndex((vraag) => vraag.sleutel === sleutel);
  const volgende = plek === -1 ? undefined : vragen[plek + 1];
  const adres = conceptadres(concept);
  return volgende === undefined ? adres.overzicht : adres.vraag(volgende.sleutel);
}

/** Een vraag van de checklist op een pagina, met waarom wij haar stellen. */
export function VraagPagina({
  concept,
  kader,
  vraag,
  stand,
  gezien,
}: Vraagprops & {
  /** De versie die iemand zag toen hij begon te schrijven: ook na een fout telt wat een ander intussen veranderde. */
  readonly gezien?: number | undefined;
}) {
  const velden = vraag.velden(concept.inhoud);
  return (
    <Vraagvel concept={concept} kader={kader} vraag={vraag}>
      {stand === undefined && <Klachten klachten={klachtenOver({ concept, kader, vraag })} />}
      <Kaart titel="Uw antwoord" ritme="gewoon">
        <Formulier
          actie={conceptadres(concept.id).vraag(vraag.sleutel)}
          stand={stand ?? legeStand(vraag.ingevuld(concept.inhoud))}
          ritme="gewoon"
        >
          <VerborgenVeld naam="versie" waarde={String(gezien ?? concept.versie)} />
          <Antwoordvelden velden={velden} />
          <Knoppen>
            <Knop naam="daarna" waarde="verder">
              Bewaar en ga verder
            </Knop>
            <Knop naam="daarna" waarde="overzicht" soort="tweede">
              Bewaar en ga naar het overzicht
            </Knop>
          </Knoppen>
        </Formulier>
      </Kaart>
    </Vraagvel>
  );
}

function Vraagvel(props: Vraagprops & { readonly children: ComponentChildren }) {
  const { concept, kader, vraag } = props;
  const vragen = checklistVan(concept.inhoud);
  const plek = vragen.findIndex(({ sleutel }) => sleutel === vraag.sleutel) + 1;
  const vorige = vragen[plek - 2];
  return (
    <Pagina
      titel={vraag.vraag}
      soort="vak"
      hoofdmenu="overlegtypen"
      kruimel={[
        { naam: 'Overlegtypen', naar: OVERLEGTYPEADRES.lijst },
        { naam: concept.inhoud.naam, naar: conceptadres(concept.id).overzicht },
        { naam: vraag.naam },
      ]}
    >
      <Voortgang zin={`Vraag ${plek} van ${vragen.length}`} gedaan={plek} totaal={vragen.length} />
      {vorige !== undefined && (
        <p class="ovt-klein ovt-scherm">
          <Link naar={conceptadres(concept.id).vraag(vorige.sleutel)} bij={vorige.naam}>
            Vorige vraag
          </Link>
        </p>
      )}
      <Paginakop titel={vraag.vraag} />
      <Kolommen>
        <Stapel ritme="kolom">
          <Tekst>
            {vraag.waarom} <Artikelen ids={vraag.artikelen} />
          </Tekst>
          {props.children}
        </Stapel>
        <Stapel ritme="kolom">
          <Delen concept={concept} kader={kader} vragen={vragen} nu={vraag} />
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

/** De delen van de checklist: waar iemand is, en waar nog iets te doen is. */
function Delen(props: Omit<Plek, 'vraag'> & { readonly vragen: readonly Checkvraag[]; readonly nu: Checkvraag }) {
  const { concept, kader, vragen, nu } = props;
  const adres = conceptadres(concept.id);
  const moet = keurOnderKader(concept.inhoud, kader).filter(({ ernst }) => ernst === 'moet');
  return (
    <Kaart titel="De vragen" soort="tafel" ritme="eng">
      <Regels
        soort="dicht"
        regels={(Object.keys(DELEN) as readonly Deel[]).flatMap((deel) => {
          const [eerste, ...rest] = vragen.filter((vraag) => vraag.deel === deel);
          if (eerste === undefined) return [];
          const sleutels = [eerste, ...rest].map(({ sleutel }) => sleutel);
          const aantal = moet.filter(({ vraag }) => sleutels.includes(vraag)).length;
          const titel = DELEN[deel];
          return [
            {
              titel:
                deel === nu.deel ? `${titel}, hier bent u` : <Link naar={adres.vraag(eerste.sleutel)}>{titel}</Link>,
              eind: aantal === 0 ? <Merkje soort="ja">Klaar</Merkje> : <Merkje soort="wacht">{aantal} te doen</Merkje>,
            },
          ];
        })}
      />
      <p>
        <Link naar={adres.overzicht} los>
          Bekijk alle antwoorden
        </Link>
      </p>
    </Kaart>
  );
}

/** Wat er aan dit antwoord niet klopt. Wie hier voor het eerst komt, leest eerst de vraag. */
function klachtenOver({ concept, kader, vraag }: Plek): readonly Klacht[] {
  return keurOnderKader(concept.inhoud, kader).filter((klacht) => klacht.vraag === vraag.sleutel);
}

function Klachten({ klachten }: { readonly klachten: readonly Klacht[] }) {
  if (klachten.length === 0) return null;
  return (
    <Melding soort={klachten.some(({ ernst }) => ernst === 'moet') ? 'let-op' : 'uitleg'}>
      {klachten.map(({ zin, artikelen }) => (
        <p key={zin}>
          {zin} <Artikelen ids={artikelen} />
        </p>
      ))}
    </Melding>
  );
}

/** Wie er aan tafel zitten: plaatsen erbij en weg, en naar de vraag over elke plaats. */
export function PlaatsenPagina({ concept, kader, vraag }: Plek) {
  const adres = conceptadres(concept.id);
  const { rollen } = concept.inhoud;
  return (
    <Vraagvel concept={concept} kader={kader} vraag={vraag}>
      <Klachten klachten={klachtenOver({ concept, kader, vraag })} />
      <Kaart titel="Aan tafel" ritme="gewoon">
        {rollen.length === 0 ? (
          <Tekst>Er zit nog niemand aan tafel. Zet hieronder iedereen erbij die meedoet.</Tekst>
        ) : (
          <Regels
            regels={rollen.map((rol) => ({
              titel: <Link naar={adres.vraag(plaatsvraag(rol.sleutel))}>{plaatsnaam(rol)}</Link>,
              onder: rol.taak,
              eind: (
                <Actie actie={adres.plaatsWeg(rol.sleutel)}>
                  <Knop soort="rustig" klein bij={plaatsnaam(rol)}>
                    Haal weg
                  </Knop>
                </Actie>
              ),
            }))}
          />
        )}
        <Tekst soort="klein">Ouders en jongere zitten er altijd bij en staan daarom niet in deze lijst.</Tekst>
      </Kaart>
      <Kaart titel="Zet iemand erbij" ritme="gewoon">
        <Formulier actie={adres.plaatsErbij} ritme="gewoon">
          <Keuzelijst naam="soort" label="Welke plaats?" opties={PLAATSKEUZES} />
          <Knop soort="tweede">Zet erbij</Knop>
        </Formulier>
      </Kaart>
      <Knoppen>
        <KnopLink naar={volgendeAdres(concept.id, checklistVan(concept.inhoud), vraag.sleutel)}>Ga verder</KnopLink>
        <KnopLink naar={adres.overzicht} soort="tweede">
          Ga naar het overzicht
        </KnopLink>
      </Knoppen>
    </Vraagvel>
  );
}

/** Twee mensen veranderden hetzelfde antwoord: beide staan er, en wie nu bewaart, zag ze allebei. */
export function BotsingPagina({ concept, kader, vraag, door, op, hunne, weg, stand }: Botsing) {
  const adres = conceptadres(concept.id);
  return (
    <Vraagvel concept={concept} kader={kader} vraag={vraag}>
      <Melding soort="let-op" stand>
        <p>
          {weg
            ? `${door} haalde deze plaats weg terwijl u schreef. Er is nog niets van u bewaard.`
            : `${door} veranderde dit antwoord terwijl u schreef. Er is nog niets van u bewaard.`}
        </p>
      </Melding>
      <Kaart titel={`Wat ${door} ervan maakte`} boven={`Op ${datumEnTijd(op)}`} ritme="gewoon">
        <Woorden regels={hunne} leeg={weg ? 'De plaats is weg.' : 'Leeg gemaakt.'} />
        <p>
          <KnopLink
            naar={
              weg ? adres.vraag('plaatsen') : volgendeAdres(concept.id, checklistVan(concept.inhoud), vraag.sleutel)
            }
            soort="tweede"
          >
            Laat het zo
          </KnopLink>
        </p>
      </Kaart>
      <Kaart titel="Wat u schreef" ritme="gewoon">
        <Formulier actie={adres.vraag(vraag.sleutel)} stand={stand} ritme="gewoon">
          <VerborgenVeld naam="versie" waarde={String(concept.versie)} />
          <Antwoordvelden velden={vraag.velden(concept.inhoud)} />
          <Knop naam="daarna" waarde="verder">
            {weg ? 'Zet de plaats terug met mijn antwoord' : 'Bewaar mijn antwoord in plaats hiervan'}
          </Knop>
        </Formulier>
      </Kaart>
    </Vraagvel>
  );
}
