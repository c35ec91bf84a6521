import {
  Artikelen,
  Datumveld,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Leeg,
  Link,
  Melding,
  Tekstveld,
  Tijdlijn,
  type Tijdlijnregel,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { TOEZICHTADRES } from './adressen.ts';
import { gebeurteniszin } from './gebeurteniszin.ts';
import { Toezichtpagina } from './kop.tsx';
import { redenzin } from './logboek-csv.ts';
import { LOGSOORTEN, LOGUITKOMSTEN, type Logfilter, logadres } from './logfilter.ts';
import type { Logregelbeeld } from './logregels.ts';
import type { Zitting } from './zitting.ts';
import type { Logboekbeeld } from './zoek-logboek.ts';

type Props = {
  readonly beeld: Logboekbeeld;
  readonly filter: Logfilter;
  readonly zitting: Zitting;
  /** Velden waar geen dag in stond. */
  readonly onbekend: readonly ('van' | 'tot')[];
};

/** Zoeken in het logboek van de eigen organisatie (15.2). */
export function LogboekPagina({ beeld, filter, zitting, onbekend }: Props) {
  return (
    <Toezichtpagina
      titel="Logboek"
      blad="logboek"
      zitting={zitting}
      onder="Wat mensen van uw organisatie deden, en wat anderen met haar gegevens deden"
      knoppen={
        <KnopLink naar={logadres(TOEZICHTADRES.logboekCsv, filter, { na: '' })} soort="tweede">
          Neem mee als csv
        </KnopLink>
      }
    >
      <Filter beeld={beeld} filter={filter} />
      {onbekend.length > 0 && <OnbekendeDag velden={onbekend} />}
      <Kaart titel={filter.na === '' ? 'Nieuwste eerst' : 'Ouder'}>
        {beeld.regels.length === 0 ? (
          <Niets beeld={beeld} />
        ) : (
          <Tijdlijn uur regels={vouw(beeld.regels.map(alsRegel))} />
        )}
        {beeld.na !== null && (
          <p class="ovt-onder">
            <Link naar={logadres(TOEZICHTADRES.logboek, filter, { na: beeld.na })}>Oudere gebeurtenissen</Link>
          </p>
        )}
      </Kaart>
    </Toezichtpagina>
  );
}

const DAGVELDEN = { van: 'Van', tot: 'Tot en met' } as const;

function OnbekendeDag({ velden }: { readonly velden: Props['onbekend'] }) {
  return (
    <Melding soort="let-op" stand>
      <p>
        <strong>Deze dag kennen wij niet.</strong> Er is gezocht zonder{' '}
        {velden.map((naam) => `“${DAGVELDEN[naam]}”`).join(' en ')}. Schrijf een dag zo: 3 maart 2026.
      </p>
    </Melding>
  );
}

function Niets({ beeld }: { readonly beeld: Logboekbeeld }) {
  return beeld.onbekendNummer ? (
    <Leeg kaal titel="Dit casusnummer is hier niet bekend">
      U zoekt op casussen waar uw organisatie aan tafel zit of zat. Kijk het nummer na.
    </Leeg>
  ) : (
    <Leeg kaal titel="Niets gevonden">
      Kies een langere tijd of een andere soort. Zodra iemand iets leest of deelt, staat het hier.
    </Leeg>
  );
}

const alsOpties = (keuzes: Readonly<Record<string, string>>) =>
  Object.entries(keuzes).map(([waarde, label]) => ({ waarde, label }));

function Filter({ beeld, filter }: Pick<Props, 'beeld' | 'filter'>) {
  return (
    <Formulier actie={TOEZICHTADRES.logboek} methode="get" klasse="ovt-zoek" naam="Zoek in het logboek">
      <Datumveld naam="van" label="Van" beschrijving="" waarde={alsDag(filter.van)} />
      <Datumveld naam="tot" label="Tot en met" beschrijving="" waarde={alsDag(filter.tot)} />
      <Keuzelijst naam="soort" label="Soort" leeg={null} waarde={filter.soort} opties={alsOpties(LOGSOORTEN)} />
      <Keuzelijst
        naam="uitkomst"
        label="Uitkomst"
        leeg={null}
        waarde={filter.uitkomst}
        opties={alsOpties(LOGUITKOMSTEN)}
      />
      <Tekstveld naam="casus" label="Casusnummer" waarde={filter.casus} hoofdletters zonderSpelling />
      <Keuzelijst
        naam="persoon"
        label="Wie"
        leeg="Iedereen"
        waarde={filter.persoon}
        opties={beeld.mensen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
      />
      <Knop>Zoek</Knop>
      <Link naar={TOEZICHTADRES.logboek}>Toon alles</Link>
    </Formulier>
  );
}

const alsDag = (dag: string): string => (dag === '' ? '' : datumVoluit(dag));

function alsRegel(regel: Logregelbeeld): Tijdlijnregel {
  const delen = [
    regel.kenmerk === null ? null : `casus ${regel.kenmerk}`,
    regel.doel === null ? null : `doel ${regel.doel}`,
    regel.grondslag?.startsWith('Art 15.2') ? regel.grondslag.replace('Art 15.2, ', '') : null,
    regel.regelset === null ? null : `regels ${regel.regelset}`,
    ...regel.redenen.map(redenzin),
  ].filter((deel) => deel !== null);
  return {
    op: regel.op,
    wie: regel.wie,
    inhoud: gebeurteniszin(regel),
    soort: regel.uitkomst === 'gelukt' ? 'gewoon' : 'let-op',
    ...(delen.length === 0 ? {} : { onder: delen.join(' · ') }),
  };
}

/** Wie binnen een minuut vaker hetzelfde deed, krijgt een regel met hoe vaak. In het bestand staat elke regel los. */
function vouw(regels: readonly Tijdlijnregel[]): readonly Tijdlijnregel[] {
  const groepen: { readonly regel: Tijdlijnregel; keren: number }[] = [];
  for (const regel of regels) {
    const vorige = groepen.at(-1);
    if (vorige !== undefined && kenmerk(vorige.regel) === kenmerk(regel)) vorige.keren += 1;
    else groepen.push({ regel, keren: 1 });
  }
  return groepen.map(({ regel, keren }) =>
    keren === 1 ? regel : { ...regel, inhoud: `${String(regel.inhoud)} (${keren} keer)` },
  );
}

const kenmerk = ({ op, wie, inhoud, onder, soort }: Tijdlijnregel): string =>
  [Math.floor(new Date(op).getTime() / 60_000), wie, String(inhoud), String(onder), soort].join('|');

/** Onder elk blad met getallen: waar zij op rusten. */
export function Uitleg({ eis, children }: { readonly eis: string; readonly children: string }) {
  return (
    <p class="ovt-klein">
      {children} <Artikelen ids={[eis]} />
    </p>
  );
}
