import { eindadres } from '../afsluiten/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import { CATEGORIENAMEN, metHoofdletter, opsomming } from '../casus/woorden.ts';
import { adresVanGegeven } from '../gegeven/adressen.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  Actie,
  Artikelen,
  DataLijst,
  Formulier,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  Leeg,
  Link,
  Merkje,
  Regels,
  Stapel,
  Tekst,
  Tekstvlak,
  VerborgenVeld,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { verzoekadres } from './adressen.ts';
import { GRONDEN, grondenVoor } from './gronden.ts';
import type { Partijverzoek, Partijverzoeken } from './partijverzoeken.ts';
import { type Deelstand, type Verzoekrecht, verzoeknummer } from './soorten.ts';
import { Verlengd, Verlengkaart, type Verlengvelden } from './verleng-kaart.tsx';

type Blad = Extract<Partijverzoeken, { kind: 'verzoeken' }>;
export type Antwoordvelden = {
  readonly deel: unknown;
  readonly stand: unknown;
  readonly grond: unknown;
  readonly tekst: unknown;
  readonly vrijgeven: unknown;
};

/** Wat er na een fout van de twee formulieren is ingevuld. */
export type Verzoekformulieren = {
  readonly antwoord?: FormStand<Antwoordvelden>;
  readonly verleng?: FormStand<Verlengvelden>;
};

const RECHTNAMEN: Readonly<Record<Verzoekrecht, string>> = {
  inzage: 'Inzage',
  rectificatie: 'Verbetering',
  verwijdering: 'Verwijdering',
  beperking: 'Beperking',
  overdraagbaarheid: 'Gegevens meekrijgen',
  bezwaar: 'Bezwaar',
  'niet-geautomatiseerd': 'Een mens laten beslissen',
};

const STANDEN: Readonly<Record<Deelstand, string>> = {
  open: 'wacht op antwoord',
  gegeven: 'gedaan',
  deels: 'deels gedaan',
  geweigerd: 'geweigerd',
  niets: 'heeft niets',
};

const MELDINGEN = {
  gemeld: 'hoorde ervan',
  wacht: 'hoort nog niets',
  achtergehouden: 'hoort er niet van',
} as const;

/** Een verzoek loopt door na het sluiten (13.2). */
const NA_SLUITEN = 'Een verzoek beantwoordt u ook nu nog, binnen de termijn.';

const titelVan = (verzoek: Partijverzoek): string =>
  `${RECHTNAMEN[verzoek.recht]}, verzoek ${verzoeknummer(verzoek.id)}`;

/** De verzoeken waarop een partij antwoordt; de regie ziet van elk de stand, zonder inhoud (13.2). */
export function Partijverzoekenpagina({ blad }: { readonly blad: Blad }) {
  const adres = verzoekadres(blad.kop.id);
  return (
    <Casusblad kop={blad.kop} deel="Verzoeken" nu="geen" titel="Verzoeken van ouders en jongere" naSluiten={NA_SLUITEN}>
      {blad.verzoeken.length === 0 ? (
        <Leeg niveau={2} titel="Er is nu geen verzoek">
          Vraagt een ouder of de jongere om inzage of verbetering, dan krijgt u een taak. U hoeft niets te doen.
        </Leeg>
      ) : (
        <Kaart titel="Wat er is gevraagd">
          <Regels
            regels={blad.verzoeken.map((verzoek) => ({
              titel: (
                <Link naar={adres.verzoek(verzoek.id)} los>
                  {titelVan(verzoek)}
                </Link>
              ),
              onder: `Ontvangen op ${datumVoluit(verzoek.ontvangenOp)}, antwoord uiterlijk ${datumVoluit(termijnVan(verzoek).uiterlijk)}`,
              eind: <Stand verzoek={verzoek} />,
            }))}
          />
        </Kaart>
      )}
    </Casusblad>
  );
}

function Stand({ verzoek }: { readonly verzoek: Partijverzoek }) {
  if (verzoek.mijn?.stand === 'open' && isVanCollega(verzoek.over))
    return <Merkje soort="wacht">wacht op een collega</Merkje>;
  if (verzoek.mijn?.stand === 'open')
    return (
      <Merkje soort={verzoek.mijn.teLaat ? 'nee' : 'wacht'}>{verzoek.mijn.teLaat ? 'te laat' : 'wacht op u'}</Merkje>
    );
  return <Merkje soort={verzoek.open === 0 ? 'ja' : 'wacht'}>{verzoek.open === 0 ? 'beantwoord' : 'loopt'}</Merkje>;
}

/** Gaat het over een gegeven van een andere taak, en zit daar iemand voor? */
const isVanCollega = (over: Partijverzoek['over']): boolean => over?.kind === 'andere-taak' && over.wie.length > 0;

type Verzoekprops = {
  readonly blad: Blad;
  readonly verzoek: Partijverzoek;
  readonly standen?: Verzoekformulieren;
};

/** Voor wie zelf antwoordt de eigen termijn; anders die van het deel dat het eerst moet. */
const termijnVan = (verzoek: Partijverzoek) => verzoek.mijn ?? verzoek;

/** Een verzoek: wat er gevraagd wordt, het antwoord voor het eigen deel, en bij de regie hoe het met de anderen staat. */
export function Partijverzoekpagina({ blad, verzoek, standen = {} }: Verzoekprops) {
  const { uiterlijk, teLaat } = termijnVan(verzoek);
  return (
    <Casusblad kop={blad.kop} deel="Verzoek" nu="geen" titel={titelVan(verzoek)} naSluiten={NA_SLUITEN}>
      {teLaat && (
        <Tekst>
          <strong>De termijn is voorbij.</strong> Het antwoord had er op {datumVoluit(uiterlijk)} moeten zijn.
        </Tekst>
      )}
      <Kaart titel="Wat er gevraagd wordt">
        <DataLijst
          rijen={[
            ...(verzoek.vrager === null ? [] : [{ naam: 'Gevraagd door', waarde: verzoek.vrager }]),
            { naam: 'Ontvangen op', waarde: datumVoluit(verzoek.ontvangenOp) },
            { naam: 'Antwoord uiterlijk', waarde: datumVoluit(uiterlijk) },
            ...(verzoek.over === null
              ? []
              : [{ naam: 'Over', waarde: <Over casus={blad.kop.id} over={verzoek.over} /> }]),
            {
              naam: 'In eigen woorden',
              waarde: verzoek.tekst ?? 'Alleen wie over een eigen deel antwoordt, leest dit.',
            },
          ]}
        />
        <Tekst soort="klein">
          Een maand vanaf de eerste ontvangst. <Artikelen ids={['Art 13.2 (b)', 'E-23']} />
        </Tekst>
        {verzoek.mijn?.verlengd && <Verlengd verlengd={verzoek.mijn.verlengd} />}
      </Kaart>
      {verzoek.mijn !== null && <Mijndeel blad={blad} verzoek={verzoek} mijn={verzoek.mijn} stand={standen.antwoord} />}
      {verzoek.mijn !== null && verzoek.mijn.naVerlengen !== null && !isVanCollega(verzoek.over) && (
        <Verlengkaart
          actie={verzoekadres(blad.kop.id).verlengen(verzoek.id)}
          deel={verzoek.mijn.deel}
          tot={verzoek.mijn.naVerlengen}
          stand={standen.verleng}
        />
      )}
      {verzoek.partijen.length > 0 && (
        <Kaart titel="Hoe het staat">
          <Regels
            regels={verzoek.partijen.map(({ partij, stand: deel, verlengdTot }) => ({
              titel: partij,
              ...(verlengdTot === null ? {} : { onder: `Verlengd tot en met ${datumVoluit(verlengdTot)}` }),
              eind: <Merkje soort={deel === 'open' ? 'wacht' : 'gewoon'}>{STANDEN[deel]}</Merkje>,
            }))}
          />
        </Kaart>
      )}
      {verzoek.meldingen.length > 0 && <Meldingen casus={blad.kop.id} verzoek={verzoek} />}
    </Casusblad>
  );
}

type Mijn = NonNullable<Partijverzoek['mijn']>;

type Deelprops = Pick<Verzoekprops, 'blad' | 'verzoek'> & {
  readonly mijn: Mijn;
  readonly stand: FormStand<Antwoordvelden> | undefined;
};

function Mijndeel({ blad, verzoek, mijn, stand }: Deelprops) {
  if (mijn.stand !== 'open')
    return (
      <Kaart titel={`Antwoord van ${mijn.partij}`} eind={<Merkje soort="ja">{STANDEN[mijn.stand]}</Merkje>}>
        {mijn.grond !== null && (
          <Tekst>
            {GRONDEN[mijn.grond].naam} ({GRONDEN[mijn.grond].wet})
          </Tekst>
        )}
        <Tekst>
          {mijn.vanAndereTaak
            ? 'Wat erbij staat, leest wie voor die taak zit.'
            : (mijn.woorden ?? 'Er is niets bij geschreven.')}
        </Tekst>
      </Kaart>
    );
  if (isVanCollega(verzoek.over))
    return (
      <Kaart titel={`Antwoord van ${mijn.partij}`} eind={<Merkje soort="wacht">{STANDEN[mijn.stand]}</Merkje>}>
        <Tekst>Wie voor die taak zit, antwoordt voor de gemeente. U hoeft niets te doen.</Tekst>
      </Kaart>
    );
  return (
    <Kaart titel={mijn.namens ? `Wat ${mijn.partij} liet weten` : `Antwoord van ${mijn.partij}`} ritme="gewoon">
      {mijn.namens && (
        <Tekst>
          Van {mijn.partij} zit niemand meer aan tafel. Vraag het antwoord zelf op, en schrijf op wat die organisatie
          besloot.
        </Tekst>
      )}
      {verzoek.andereTaken.length > 0 && <AndereTaken taken={verzoek.andereTaken} />}
      {blad.kop.status === 'gesloten' && !mijn.namens && <Uitdossier casus={blad.kop.id} recht={verzoek.recht} />}
      <Antwoordformulier blad={blad} verzoek={verzoek} mijn={mijn} stand={stand} />
    </Kaart>
  );
}

/** Met wie iemand van een gemeente een antwoord over alles afspreekt: zelf ziet hij van een andere taak niets. */
function AndereTaken({ taken }: { readonly taken: Partijverzoek['andereTaken'] }) {
  return (
    <>
      <Tekst>
        Uw antwoord geldt voor de hele gemeente. Spreek het eerst af met wie voor een andere taak zit. Wat die taak
        inbracht, ziet en deelt u niet.
      </Tekst>
      <DataLijst
        rijen={taken.map(({ taak, wie }) => ({
          naam: metHoofdletter(taak),
          waarde: wie.length === 0 ? 'daar zit nu niemand voor' : opsomming(wie),
        }))}
      />
    </>
  );
}

const HIER_NIET_MEER: Readonly<Partial<Record<Verzoekrecht, string>>> = {
  inzage:
    'De vrager kan uw gegevens hier niet meer lezen. Geef een afschrift uit uw eigen dossier, of schrijf in uw antwoord wat er staat.',
  overdraagbaarheid: 'De vrager kan uw gegevens hier niet meer krijgen. Geef ze uit uw eigen dossier.',
  rectificatie: 'Hier verandert niets meer. Verbeter het in uw eigen dossier, en zeg dat in uw antwoord.',
  verwijdering: 'Hier leest niemand het nog. Haal het weg uit uw eigen dossier, en zeg dat in uw antwoord.',
  beperking: 'Hier gebruikt niemand het nog. Doe het in uw eigen dossier, en zeg dat in uw antwoord.',
};

/** Na het sluiten deelt of verandert hier niemand nog iets: wat de vrager vraagt, gebeurt in het eigen dossier (9.1, 13.2). */
function Uitdossier({ casus, recht }: { readonly casus: string; readonly recht: Verzoekrecht }) {
  const wat = HIER_NIET_MEER[recht];
  if (wat === undefined) return null;
  return (
    <Tekst>
      De casus is gesloten. {wat} Wat u inbracht, neemt u mee met{' '}
      <Link naar={eindadres(casus).eigenDeel}>het eigen deel</Link>.
    </Tekst>
  );
}

function Antwoordformulier({ blad, verzoek, mijn, stand }: Deelprops) {
  // Na het sluiten laten de regels niemand nog iets lezen: dan valt er niets aan te vinken.
  const vrijgaven = blad.kop.status === 'gesloten' ? [] : verzoek.vrijgaven;
  const vrij = vrijgaven.filter((v) => v.stand === 'vrij');
  const leest = vrijgaven.filter((v) => v.stand === 'leest').length;
  const collega = vrijgaven.filter((v) => v.stand === 'collega').length;
  return (
    <Formulier actie={verzoekadres(blad.kop.id).verzoek(verzoek.id)} stand={stand} ritme="gewoon" concept>
      <VerborgenVeld naam="deel" waarde={mijn.deel} />
      <Keuzerondjes
        naam="stand"
        vraag="Wat doet uw organisatie?"
        keuzes={[
          { waarde: 'gegeven', label: 'Wij doen wat er gevraagd wordt' },
          { waarde: 'deels', label: 'Wij doen een deel' },
          { waarde: 'geweigerd', label: 'Wij doen het niet' },
          { waarde: 'niets', label: 'Wij hebben hier niets van deze jongere' },
        ]}
      />
      {vrij.length > 0 && (
        <Vinkjes
          naam="vrijgeven"
          vraag="Wat mag de vrager lezen?"
          beschrijving="Wat u aanvinkt, wordt meteen gedeeld als het mag. Het komt in het afschrift."
          keuzes={vrij.map((v) => ({
            waarde: v.gegeven,
            label: metHoofdletter(CATEGORIENAMEN[v.soort]),
            ...(v.brondatum === null ? {} : { bij: datumVoluit(v.brondatum) }),
          }))}
        />
      )}
      {leest > 0 && <Tekst soort="klein">De vrager leest al {leest} van uw gegevens.</Tekst>}
      {collega > 0 && (
        <Tekst soort="klein">Een collega bracht er {collega} in. Alleen die collega kan ze delen, bij Gegevens.</Tekst>
      )}
      <Keuzelijst
        naam="grond"
        label="Reden uit de wet"
        beschrijving={
          <>
            Alleen bij een deel of niet. Weigeren is een uitzondering. <Artikelen ids={['fn 35']} />
          </>
        }
        leeg="Geen"
        opties={grondenVoor(verzoek.recht).map((grond) => ({
          waarde: grond,
          label: `${GRONDEN[grond].naam} (${GRONDEN[grond].wet})`,
        }))}
      />
      <Tekstvlak
        naam="tekst"
        label="Wat de vrager leest"
        beschrijving="In gewone taal: wat u deed, of waarom niet en wat u tegen elkaar afwoog. Verplicht bij een deel of niet."
        rijen={5}
      />
      <Knop>Verstuur het antwoord</Knop>
    </Formulier>
  );
}

function Meldingen({ casus, verzoek }: { readonly casus: string; readonly verzoek: Partijverzoek }) {
  const adres = verzoekadres(casus);
  return (
    <Kaart titel="Hoort de ander hiervan?">
      <Tekst>
        Van 12 tot 16 jaar hoort de ander dat er een verzoek is, en niet wat erin staat. Achterhouden kan als de jongere
        anders schade lijdt. <Artikelen ids={['E-14']} />
      </Tekst>
      <Regels
        regels={verzoek.meldingen.map(({ id, wie, stand }) => ({
          titel: wie,
          onder: MELDINGEN[stand],
          eind:
            stand === 'wacht' ? (
              <Stapel ritme="mini">
                <Actie actie={adres.melding(verzoek.id, id)} velden={{ besluit: 'gemeld' }}>
                  <Knop soort="tweede" klein bij={wie}>
                    Vertel het
                  </Knop>
                </Actie>
                <Actie actie={adres.melding(verzoek.id, id)} velden={{ besluit: 'achtergehouden' }}>
                  <Knop soort="tweede" klein bij={wie}>
                    Houd het achter
                  </Knop>
                </Actie>
              </Stapel>
            ) : undefined,
        }))}
      />
    </Kaart>
  );
}

/** Het eigen gegeven waar het om gaat: soort en dag, met de weg erheen. Van een andere taak: welke, en wie daarvoor zit. */
function Over({ casus, over }: { readonly casus: string; readonly over: NonNullable<Partijverzoek['over']> }) {
  if (over.kind === 'andere-taak')
    return (
      <>
        Een gegeven van {over.taak}.{' '}
        {over.wie.length === 0 ? 'Daar zit nu niemand voor.' : `Daar zit voor: ${opsomming(over.wie)}.`}
      </>
    );
  const dag = over.brondatum === null ? '' : `, ${datumVoluit(over.brondatum)}`;
  return (
    <Link naar={adresVanGegeven({ casus, gegeven: over.gegeven })}>
      {metHoofdletter(CATEGORIENAMEN[over.soort])}
      {dag}
    </Link>
  );
}
