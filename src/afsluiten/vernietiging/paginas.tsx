import { metHoofdletter, opsomming, SLUITGRONDEN } from '../../casus/woorden.ts';
import { dagVan } from '../../lib/klok.ts';
import { HOEDANIGHEID } from '../../partij/hoedanigheden.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Actie,
  Artikelen,
  DataLijst,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Kolommen,
  Leeg,
  Lijst,
  Link,
  Melding,
  Merkje,
  Paginakop,
  Regels,
  Stapel,
  Tekst,
  Tekstvlak,
  VerborgenVeld,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import { eindadres, VERNIETIGINGEN } from '../adressen.ts';
import type { Belet } from './begin.ts';
import { inhoudregels } from './bewijs.ts';
import type { Eindebeeld, Einderegel } from './toon.ts';

const STANDEN = {
  begonnen: { soort: 'wacht', tekst: 'wacht op een tweede' },
  goedgekeurd: { soort: 'wacht', tekst: 'goedgekeurd' },
  gestopt: { soort: 'nee', tekst: 'tegengehouden' },
  bezig: { soort: 'wacht', tekst: 'wordt uitgevoerd' },
  klaar: { soort: 'ja', tekst: 'vernietigd' },
} as const;

const LIJSTTITEL = 'Vernietigen na de bewaartermijn';

/** De gesloten casussen waarvan de bewaartermijn nadert of voorbij is; alleen kenmerk, dagen en stand. */
export function VernietigingenPagina({
  regels,
  vandaag,
}: {
  readonly regels: readonly Einderegel[];
  readonly vandaag: string;
}) {
  return (
    <Pagina titel={LIJSTTITEL} soort="vak" hoofdmenu="vernietigen">
      <Paginakop
        titel={LIJSTTITEL}
        inleiding="Wat in een casus samen is opgeschreven, verdwijnt na de bewaartermijn. Twee mensen kijken ernaar; niemand leest iets."
      />
      {regels.length === 0 ? (
        <Leeg niveau={2} titel="Er is niets te vernietigen">
          Is de bewaartermijn van een gesloten casus bijna voorbij, dan staat zij hier. U hoeft nu niets te doen.
        </Leeg>
      ) : (
        <Regels
          regels={regels.map((regel) => ({
            titel: (
              <Link naar={eindadres(regel.casus).vernietiging} los>
                Casus {regel.kenmerk}
              </Link>
            ),
            onder: `${regel.partij} · bewaren tot ${datumVoluit(regel.bewarenTot)}`,
            eind: <Stand regel={regel} vandaag={vandaag} />,
          }))}
        />
      )}
    </Pagina>
  );
}

function Stand({ regel, vandaag }: { readonly regel: Einderegel; readonly vandaag: string }) {
  if (regel.stand !== null) return <Merkje soort={STANDEN[regel.stand].soort}>{STANDEN[regel.stand].tekst}</Merkje>;
  return regel.bewarenTot <= vandaag ? (
    <Merkje soort="wacht">kan beginnen</Merkje>
  ) : (
    <Merkje soort="gewoon">nog niet</Merkje>
  );
}

export type Stopvelden = { readonly reden: string };
export type Akkoordvelden = { readonly zeker: boolean };
export type Beginvelden = Akkoordvelden & { readonly waaromNuWel: string | null };

type Props = {
  readonly beeld: Eindebeeld;
  readonly stopstand?: FormStand<Stopvelden> | undefined;
  readonly beginstand?: FormStand<Beginvelden> | undefined;
  readonly akkoordstand?: FormStand<Akkoordvelden> | undefined;
  /** Zojuist geweigerd: wat er eerst moet. */
  readonly geweigerd?: string | undefined;
};

/** Het einde van een casus: wat er ligt, wie begon en goedkeurde, tegenhouden, en na afloop het bewijs (9.2). */
export function EindePagina({ beeld, stopstand, beginstand, akkoordstand, geweigerd }: Props) {
  const { afsluiting } = beeld;
  return (
    <Pagina
      titel={`Vernietigen, casus ${afsluiting.kenmerk}`}
      soort="vak"
      hoofdmenu="vernietigen"
      kruimel={[{ naam: 'Vernietigen', naar: VERNIETIGINGEN }, { naam: `Casus ${afsluiting.kenmerk}` }]}
    >
      <Paginakop titel={`Casus ${afsluiting.kenmerk}`} onder={afsluiting.partij} />
      {geweigerd !== undefined && (
        <Melding soort="let-op" stand>
          <p>{geweigerd}</p>
        </Melding>
      )}
      <Kolommen>
        <Stapel ritme="kolom">
          <Standkaart beeld={beeld} />
          {/* Op een telefoon staat dit onder elkaar: wie goedkeurt, ziet eerst wat er ligt. */}
          <Lijstkaart beeld={beeld} />
          {beeld.mag.beginnen && <Beginkaart beeld={beeld} stand={beginstand} />}
          {beeld.mag.goedkeuren && <Goedkeurkaart beeld={beeld} stand={akkoordstand} />}
        </Stapel>
        <Stapel ritme="kolom">
          {beeld.mag.stoppen && <Stopkaart beeld={beeld} stand={stopstand} />}
          {beeld.nietMeegenomen.length > 0 && <Afzienkaart beeld={beeld} />}
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

function Standkaart({ beeld }: Pick<Props, 'beeld'>) {
  const { afsluiting, vernietiging, tegengehouden, casus } = beeld;
  const v = vernietiging;
  const wachtOp = v?.status === 'goedgekeurd' ? (beeld.voorraad?.belet ?? []) : [];
  return (
    <Kaart titel="Hoe het staat" ritme="gewoon">
      <DataLijst
        rijen={[
          { naam: 'Gesloten op', waarde: datumVoluit(afsluiting.gesloten_op) },
          { naam: 'Grond', waarde: SLUITGRONDEN[afsluiting.grond].label },
          ...(beeld.toelichting === null ? [] : [{ naam: 'Waaruit dat blijkt', waarde: beeld.toelichting }]),
          { naam: 'Eigen deel meenemen tot en met', waarde: datumVoluit(afsluiting.eigen_deel_tot) },
          { naam: 'Vernietigen mag vanaf', waarde: datumVoluit(afsluiting.bewaren_tot) },
          ...(v === null ? [] : [{ naam: 'Begonnen', waarde: `${v.begonnenDoor}, ${datumEnTijd(v.begonnen_op)}` }]),
          ...(v === null || v.waaromNuWel === null ? [] : [{ naam: 'Waarom het nu wel kan', waarde: v.waaromNuWel }]),
          ...(v?.status === 'begonnen'
            ? [{ naam: 'Wacht op', waarde: `een tweede mens van ${afsluiting.partij}` }]
            : []),
          ...(v?.goedgekeurd_op
            ? [{ naam: 'Goedgekeurd', waarde: `${v.goedgekeurdDoor}, ${datumEnTijd(v.goedgekeurd_op)}` }]
            : []),
          ...(v?.status === 'goedgekeurd' && v.uitvoeren_vanaf
            ? [{ naam: 'Wordt uitgevoerd vanaf', waarde: datumVoluit(v.uitvoeren_vanaf) }]
            : []),
          ...wachtOp.map((belet) => ({ naam: 'Wacht nog op', waarde: beletzin(belet) })),
          ...tegengehouden.map(({ door, op, reden }, i) => ({
            naam: i === 0 && v?.status === 'gestopt' ? 'Tegengehouden' : 'Eerder tegengehouden',
            waarde: `${door}, ${datumEnTijd(op)}. ${reden ?? 'De reden is vernietigd.'}`,
          })),
          ...(v?.klaar_op ? [{ naam: 'Vernietigd op', waarde: datumEnTijd(v.klaar_op) }] : []),
        ]}
      />
      {v?.bewijs && (
        <p>
          <KnopLink naar={eindadres(casus).bewijs}>Download het bewijs (PDF)</KnopLink>
        </p>
      )}
    </Kaart>
  );
}

function Lijstkaart({ beeld: { vernietiging, voorraad, afsluiting } }: Pick<Props, 'beeld'>) {
  const bron = vernietiging?.bewijs?.verwijderd ?? voorraad?.lijst ?? vernietiging?.lijst ?? null;
  const regels = bron === null ? [] : inhoudregels(bron);
  return (
    <Kaart titel={afsluiting.vernietigd_op === null ? 'Wat er ligt' : 'Wat er lag'}>
      {regels.length === 0 ? (
        <Tekst>Wat er ligt, staat hier zodra iemand met vernietigen begint.</Tekst>
      ) : (
        <Regels
          regels={regels.map(({ naam, aantal }) => ({ titel: metHoofdletter(naam), eind: <span>{aantal}</span> }))}
        />
      )}
      <Tekst soort="klein">
        Alleen aantallen: niemand leest hier iets. Het logboek zonder inhoud blijft. <Artikelen ids={['Art 9.2']} />
      </Tekst>
    </Kaart>
  );
}

/** Wat er eerst moet gebeuren, in een zin. */
export function beletzin(belet: Belet): string {
  switch (belet.kind) {
    case 'verzoek-loopt':
      return belet.aantal === 1
        ? 'Op een verzoek van ouder of jongere moet nog geantwoord worden.'
        : `Op ${belet.aantal} verzoeken van ouder of jongere moet nog geantwoord worden.`;
    case 'antwoord-te-lezen':
      return `Wie een verzoek deed, leest het antwoord nog tot en met ${datumVoluit(belet.tot)}.`;
    case 'bewijs-niet-meegenomen':
      return `Nog niet meegenomen of van afgezien: het bewijs van ${belet.partijen.join(', ')}. Bel die organisatie; ook haar beheerder kan zeggen dat het niet nodig is.`;
  }
}

function Beletlijst({ belet }: { readonly belet: readonly Belet[] }) {
  return (
    <>
      <Tekst>
        <strong>Dit moet eerst.</strong>
      </Tekst>
      <Lijst punten={belet.map(beletzin)} />
      <Tekst soort="klein">
        <Artikelen ids={['Art 13.2 (b)', 'L-5']} />
      </Tekst>
    </>
  );
}

function Beginkaart({ beeld, stand }: { readonly beeld: Eindebeeld; readonly stand: Props['beginstand'] }) {
  const belet = beeld.voorraad?.belet ?? [];
  return (
    <Kaart titel="Begin met vernietigen" ritme="gewoon">
      {belet.length > 0 ? (
        <Beletlijst belet={belet} />
      ) : (
        <Formulier actie={eindadres(beeld.casus).beginnen} stand={stand} ritme="gewoon">
          <Tekst>
            U bent de eerste van twee. Er gaat nog niets weg: een collega keurt het goed, en daarna kan iedere
            organisatie aan tafel het nog zeven dagen tegenhouden.
          </Tekst>
          <Nietmeegenomen beeld={beeld} />
          {beeld.tegengehouden.length > 0 && <WaaromNuWel />}
          <Vinkje naam="zeker" label="De bewaartermijn is voorbij, en er is geen reden om langer te bewaren" />
          <Knop>Begin met vernietigen</Knop>
        </Formulier>
      )}
    </Kaart>
  );
}

function Goedkeurkaart({ beeld, stand }: { readonly beeld: Eindebeeld; readonly stand: Props['akkoordstand'] }) {
  const belet = beeld.voorraad?.belet ?? [];
  const { vernietiging } = beeld;
  if (vernietiging === null) return null;
  return (
    <Kaart titel="Keur goed, als tweede" ritme="gewoon">
      {belet.length > 0 ? (
        <Beletlijst belet={belet} />
      ) : (
        <Formulier actie={eindadres(beeld.casus).goedkeuren} stand={stand} ritme="gewoon">
          <VerborgenVeld naam="vernietiging" waarde={vernietiging.id} />
          <Tekst>
            {vernietiging.begonnenDoor} begon hiermee. Na uw goedkeuring kan iedere organisatie aan tafel het nog zeven
            dagen tegenhouden. Daarna verdwijnt alles, ook uit back-ups, en dat kan niet terug.
          </Tekst>
          <Nietmeegenomen beeld={beeld} />
          <Tegengehouden beeld={beeld} />
          <Vinkje naam="zeker" label="Ik heb de lijst bekeken, en weet dat dit niet terug kan" />
          <Knop>Keur het vernietigen goed</Knop>
        </Formulier>
      )}
    </Kaart>
  );
}

/** Wie beslist, weet van wie het deel hierna weg is: dat houdt niets tegen, een telefoontje wel (9.1). */
function Nietmeegenomen({ beeld: { voorraad } }: Pick<Props, 'beeld'>) {
  const namen = voorraad?.nietMeegenomen ?? [];
  if (namen.length === 0) return null;
  return (
    <Melding soort="let-op">
      <p>
        Nog niet meegenomen, en hierna weg: het eigen deel van {opsomming(namen)}. Bel eerst als dat niet de bedoeling
        is. <Artikelen ids={['Art 9.1']} />
      </p>
    </Melding>
  );
}

/** Wie opnieuw begint nadat iemand het tegenhield, vraagt eerst na of de reden voorbij is, en schrijft dat op. */
function WaaromNuWel() {
  return (
    <>
      <Melding soort="let-op">
        <p>Dit is al eens tegengehouden. Lees bij “Hoe het staat” waarom, en vraag eerst na of dat voorbij is.</p>
      </Melding>
      <Tekstvlak
        naam="waaromNuWel"
        label="Waarom kan het nu wel?"
        beschrijving="Bijvoorbeeld: de klacht is afgehandeld. Noem geen namen. Wie goedkeurt, wie tegenhield en de andere organisaties van deze tafel lezen dit."
        rijen={3}
      />
    </>
  );
}

/** Wie goedkeurt nadat iemand het tegenhield, weegt of de reden voorbij is. */
function Tegengehouden({ beeld }: Pick<Props, 'beeld'>) {
  if (beeld.tegengehouden.length === 0) return null;
  return (
    <Melding soort="let-op">
      <p>
        Dit is al eens tegengehouden. Lees bij “Hoe het staat” waarom, en waarom het nu wel kan. Klopt dat niet, houd
        het dan tegen.
      </p>
    </Melding>
  );
}

function Stopkaart({ beeld, stand }: { readonly beeld: Eindebeeld; readonly stand: Props['stopstand'] }) {
  return (
    <Kaart titel="Houd het tegen" soort="rustig" ritme="gewoon">
      <Formulier actie={eindadres(beeld.casus).stoppen} stand={stand} ritme="gewoon">
        {beeld.vernietiging?.uitvoeren_vanaf != null && (
          <Tekst>
            {beeld.vandaag < dagVan(beeld.vernietiging.uitvoeren_vanaf)
              ? `Dat kan tot ${datumVoluit(beeld.vernietiging.uitvoeren_vanaf)}.`
              : 'Dat kan zolang het niet is uitgevoerd.'}
          </Tekst>
        )}
        <VerborgenVeld naam="vernietiging" waarde={beeld.vernietiging?.id ?? ''} />
        <Tekstvlak
          naam="reden"
          label="Waarom moet het langer bewaard blijven?"
          beschrijving="Bijvoorbeeld een klacht of een rechtszaak. Noem geen namen. Andere organisaties van deze tafel lezen dit."
          rijen={3}
        />
        <Knop soort="tweede">Houd het vernietigen tegen</Knop>
      </Formulier>
    </Kaart>
  );
}

function Afzienkaart({ beeld: { casus, nietMeegenomen } }: Pick<Props, 'beeld'>) {
  const taken = nietMeegenomen.flatMap((taak) => (taak === null ? [] : [HOEDANIGHEID[taak]]));
  return (
    <Kaart titel="Het deel van uw eigen organisatie" soort="rustig" ritme="gewoon">
      <Tekst>
        {taken.length === 0
          ? 'Niemand van uw organisatie nam het eigen deel mee.'
          : `Niemand nam het eigen deel mee voor: ${taken.join('; ')}.`}{' '}
        Is dat niet nodig, of staat het al in uw eigen dossier, zeg het dan hier. Vraag het eerst na bij wie aan tafel
        zat.
      </Tekst>
      <Actie actie={eindadres(casus).afzien}>
        <Knop soort="tweede">Wij nemen niets mee</Knop>
      </Actie>
    </Kaart>
  );
}
