import { assertNever } from '../lib/onbereikbaar.ts';
import { ADRES } from '../web/adressen.ts';
import { Artikelen, artikelNaam, KnopLink, Link, Merkje, type Regel, Regels } from '../web/onderdelen/index.ts';
import { dagKort, datumVoluit } from '../web/tijd.ts';
import type { Aandacht } from './aandacht.ts';
import { TOEZICHTADRES } from './adressen.ts';

/** Wat aandacht vraagt, als regels met een dag ervoor en een knop erachter. */
export function AandachtLijst({ aandacht }: { readonly aandacht: readonly Aandacht[] }) {
  return <Regels soort="datum" regels={aandacht.map((een, i) => regelVan(een, i === 0))} />;
}

function regelVan(een: Aandacht, eerste: boolean): Regel {
  const { titel, onder, eis, naar, knop } = woordenVan(een);
  return {
    begin: <Wanneer een={een} />,
    titel: (
      <Link naar={naar} titel naastKnop>
        {titel}
      </Link>
    ),
    onder: (
      <>
        {onder} <Artikelen ids={[eis]} />
      </>
    ),
    eind: (
      <KnopLink naar={naar} soort={eerste ? 'hoofd' : 'tweede'} klein bij={titel}>
        {knop}
      </KnopLink>
    ),
  };
}

function Wanneer({ een }: { readonly een: Aandacht }) {
  if (een.kind !== 'verzoek' && een.kind !== 'bevinding') return <>{dagKort(een.dag)}</>;
  const { dagen } = een;
  const tekst = dagen < 0 ? `${dagenTekst(-dagen)} te laat` : dagen === 0 ? 'vandaag' : `nog ${dagenTekst(dagen)}`;
  return (
    <Merkje soort={dagen <= 2 ? 'nee' : 'wacht'} zonderTeken>
      {tekst}
    </Merkje>
  );
}

const dagenTekst = (dagen: number): string => `${dagen} ${dagen === 1 ? 'dag' : 'dagen'}`;

type Woorden = {
  readonly titel: string;
  readonly onder: string;
  readonly eis: string;
  readonly naar: string;
  readonly knop: string;
};

function woordenVan(een: Aandacht): Woorden {
  switch (een.kind) {
    case 'verzoek':
      return {
        titel: een.dagen < 0 ? 'Een verzoek is niet op tijd beantwoord' : 'Een verzoek loopt bijna af',
        onder: `Antwoord vóór ${datumVoluit(een.dag)}${een.kenmerk === null ? '' : ` · casus ${een.kenmerk}`}`,
        eis: 'Art 13.2 (b)',
        naar: TOEZICHTADRES.verzoeken,
        knop: 'Bekijk verzoeken',
      };
    case 'bevinding':
      return {
        titel: een.dagen < 0 ? 'Op een bevinding kwam geen antwoord' : 'Een bevinding wacht op antwoord',
        onder: `Over ${artikelNaam(een.eis)} · antwoord vóór ${datumVoluit(een.dag)}`,
        eis: 'Art 15.3 (b)',
        naar: `${TOEZICHTADRES.bevindingen}/${een.id}`,
        knop: 'Open bevinding',
      };
    case 'afweging':
      return {
        titel: 'Nieuwe afweging: conflict van plichten',
        onder: `${een.wie} legde vast waarom delen zonder toestemming moest`,
        eis: 'Art 6e',
        naar: `${TOEZICHTADRES.afwegingen}/${een.id}`,
        knop: 'Bekijk afweging',
      };
    case 'veel-geopend':
      return {
        titel: 'Iemand opende snel veel casussen',
        onder: `${een.wie} opende er dertig in tien minuten en kon toen even niet verder`,
        eis: 'Art 15.2',
        naar: TOEZICHTADRES.logboek,
        knop: 'Bekijk logboek',
      };
    case 'te-laat':
      return {
        titel:
          een.aantal === 1
            ? 'Er is 1 taak te laat'
            : `Er zijn ${een.meer ? 'meer dan ' : ''}${een.aantal} taken te laat`,
        onder: 'Bij mensen van uw organisatie',
        eis: 'Art 15.2',
        naar: TOEZICHTADRES.achterstand,
        knop: 'Bekijk achterstand',
      };
    case 'te-lang-bewaard':
      return {
        titel: een.aantal === 1 ? 'Een casus ligt er te lang' : `${een.aantal} casussen liggen er te lang`,
        onder: 'De bewaartermijn is voorbij en er is niet vernietigd',
        eis: 'Art 9.2',
        naar: ADRES.vernietigingen,
        knop: 'Bekijk vernietigingen',
      };
    default:
      return assertNever(een);
  }
}
