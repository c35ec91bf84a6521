import { bronnaam } from '../../casus/bronnen.ts';
import { CATEGORIENAMEN, HOORWIJZEN, INFORMEERWIJZEN, metHoofdletter, opsomming } from '../../casus/woorden.ts';
import type { Blok, Document } from '../../document/document.ts';
import type { Toestemmingsbewijs } from '../../toestemming/bewijs-van-toestemming.ts';
import { datumVoluit } from '../../web/tijd.ts';
import type { EigenDeel, EigenGegeven } from './eigen-deel.ts';

/** Het eigen deel als document: het bewijs voorop, dan wat de organisatie inbracht en afsprak, en wat achterblijft (L-5, E-25). */
export function eigenDeelDocument(deel: EigenDeel): Document {
  const { casus, partij } = deel;
  return {
    titel: 'Eigen deel',
    taal: 'nl',
    kenmerk: casus.kenmerk,
    versie: deel.schema,
    blokken: [
      kop(1, `Eigen deel van ${bronnaam(partij.naam, partij.hoedanigheid)}`),
      alinea(
        `${casus.overleg}, casus ${casus.kenmerk}. ${casus.geslotenOp === null ? 'De casus is nog open.' : `Gesloten op ${dag(casus.geslotenOp)}.`}`,
      ),
      alinea('Dit hoort in het eigen dossier, onder de eigen bewaartermijn. Wat u weet, blijft geheim, ook hierna.'),
      ...deelVan('Toestemming', deel.toestemmingen, (bewijs) => bewijsblokken(deel, bewijs)),
      ...(deel.formulieren.length === 0
        ? []
        : [
            alinea(
              `Getekende formulieren: ${deel.formulieren.length}. De bestanden zelf zitten in het gegevensbestand (JSON).`,
            ),
          ]),
      ...deelVan('Eigen afwegingen', deel.afwegingen, afwegingblokken),
      ...deelVan('Wie is geïnformeerd', zelfdeUitleg(deel.geinformeerd), informatieblokken),
      ...deelVan('Gesprekken met de jongere', deel.gesprekken, ({ op, hoe, woorden }) => [
        kop(3, `${HOORWIJZEN[hoe]}, ${dag(op)}`),
        ...alineas(woorden),
      ]),
      ...deelVan('Gegevens', deel.gegevens, gegevenblokken),
      ...planblokken(deel),
      ...deelVan('Delen van verslagen', deel.verslagdelen, ({ titel, op, gegeven }) => [
        kop(3, `${titel}, bijeenkomst van ${dag(op)}`),
        ...alineas(tekstVan(deel, gegeven)),
      ]),
      ...deelVan('Besluiten en acties', deel.afspraken, (afspraak) => [
        alinea(
          [
            metHoofdletter(afspraak.soort),
            dag(afspraak.op),
            ...(afspraak.voorDatum === null ? [] : [`klaar voor ${datumVoluit(afspraak.voorDatum)}`]),
            ...(afspraak.stand === null ? [] : [afspraak.stand]),
          ].join(', '),
        ),
        ...alineas(afspraak.tekst ?? (afspraak.gegeven === null ? BLIJFT : tekstVan(deel, afspraak.gegeven))),
      ]),
      kop(2, 'Wat achterblijft'),
      ...(deel.blijftAchter.length === 0
        ? [alinea('U kreeg niets van anderen.')]
        : [
            alinea('Wat u van anderen kreeg, is van hen. Het zit hier niet bij en wordt met de casus vernietigd.'),
            {
              soort: 'lijst',
              genummerd: false,
              regels: deel.blijftAchter.map(({ van, aantal }) => `${van}: ${aantal}`),
            } as const,
          ]),
    ],
  };
}

const WEG = 'De inhoud is vernietigd.';
const BLIJFT = 'De tekst is van een ander en blijft achter.';

const kop = (niveau: 1 | 2 | 3, tekst: string): Blok => ({ soort: 'kop', niveau, tekst });
const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
const alineas = (tekst: string | null): readonly Blok[] => (tekst ?? WEG).split(/\n+/u).map(alinea);
const dag = (moment: string): string => datumVoluit(moment.length > 10 ? new Date(moment) : moment);

function deelVan<T>(titel: string, rijen: readonly T[], maak: (rij: T) => readonly Blok[]): readonly Blok[] {
  return rijen.length === 0 ? [] : [kop(2, titel), ...rijen.flatMap(maak)];
}

const tekstVan = (deel: EigenDeel, gegeven: string): string | null =>
  deel.gegevens.find(({ id }) => id === gegeven)?.tekst ?? null;

const STANDEN: Readonly<Record<Toestemmingsbewijs['events'][number]['state'], string>> = {
  requested: 'gevraagd',
  given: 'ja',
  refused: 'nee',
  withdrawn: 'ingetrokken',
  contested: 'betwist',
  expired: 'afgelopen',
};

function bewijsblokken(
  { personen }: EigenDeel,
  { header, processing, parties, events }: Toestemmingsbewijs,
): readonly Blok[] {
  const naam = (id: string) => personen.find((p) => p.id === id)?.naam ?? 'Naam verwijderd';
  return [
    kop(3, `Vraag ${header.reference}`),
    ...alineas(processing.purpose),
    alinea(`Gevraagd door ${naam(parties.askedBy)}. Tekst ${header.noticeVersion}, vingerafdruk ${header.noticeHash}.`),
    ...(parties.signers.length === 0
      ? []
      : [alinea(`Wie tekende: ${parties.signers.map(({ person, role }) => `${naam(person)} (${role})`).join(', ')}.`)]),
    {
      soort: 'tabel',
      kop: ['Wanneer', 'Wat', 'Wie', 'Soort'],
      rijen: events.map(({ at, state, role, opinion, kind }) => [
        dag(at),
        STANDEN[state],
        opinion ? `${role} (mening)` : (role ?? ''),
        kind ?? '',
      ]),
    },
  ];
}

const KOPPEN = {
  feiten: 'Feiten',
  alternatieven: 'Andere wegen',
  collega: 'Overleg met een collega',
  evenredig: 'Verhouding',
  geinformeerd: 'Of jongere en ouders het weten',
} as const;

function afwegingblokken({ op, naIntrekking, overwegingen }: EigenDeel['afwegingen'][number]): readonly Blok[] {
  const titel = kop(3, `Afweging van ${dag(op)}${naIntrekking ? ', na een intrekking' : ''}`);
  if (overwegingen === null) return [titel, alinea(WEG)];
  return [
    titel,
    ...Object.entries(KOPPEN).map(([sleutel, naam]) =>
      alinea(`${naam}: ${overwegingen[sleutel as keyof typeof KOPPEN]}`),
    ),
  ];
}

type Uitleg = EigenDeel['geinformeerd'][number];

/** Wie op dezelfde dag precies dezelfde uitleg kreeg, staat er samen bij: die uitleg beslaat bladen. */
function zelfdeUitleg(geinformeerd: readonly Uitleg[]): readonly (readonly [Uitleg, ...Uitleg[]])[] {
  const groepen = Map.groupBy(geinformeerd, ({ wie: _, ...uitleg }) => JSON.stringify(uitleg));
  return [...groepen.values()].flatMap(([een, ...meer]) => (een === undefined ? [] : [[een, ...meer] as const]));
}

function informatieblokken(groep: readonly [Uitleg, ...Uitleg[]]): readonly Blok[] {
  const [{ op, hoe, door, over, tekst }] = groep;
  return [
    kop(3, `${opsomming(groep.map(({ wie }) => wie))}, ${dag(op)}`),
    alinea(`${INFORMEERWIJZEN[hoe]}, door ${door}. Over: ${over.map(({ partij }) => partij).join(', ')}.`),
    ...(tekst === null
      ? []
      : [
          ...tekst.inleiding.map(alinea),
          ...tekst.delen.flatMap(({ kop: naam, voor, punten, na }) => [
            alinea(naam),
            ...voor.map(alinea),
            { soort: 'lijst', genummerd: false, regels: punten } as const,
            ...na.map(alinea),
          ]),
        ]),
  ];
}

function gegevenblokken(gegeven: EigenGegeven): readonly Blok[] {
  const { soort, aard, brondatum, ingebrachtDoor, status, kreeg, waarom } = gegeven;
  const delen = [
    ...(aard === null ? [] : [aard]),
    ...(brondatum === null ? [] : [`van ${datumVoluit(brondatum)}`]),
    `ingebracht door ${ingebrachtDoor}`,
    ...(status === 'teruggehaald' ? ['teruggehaald'] : []),
  ];
  return [
    kop(3, metHoofdletter(CATEGORIENAMEN[soort])),
    alinea(`${metHoofdletter(delen.join(', '))}.`),
    ...alineas(gegeven.tekst),
    ...(waarom === null || waarom === '' ? [] : [alinea(`Waarom: ${waarom}`)]),
    ...(kreeg.length === 0
      ? []
      : [
          {
            soort: 'lijst',
            genummerd: false,
            regels: kreeg.map(
              ({ wie, op, ingetrokkenOp }) =>
                `${wie}, ${dag(op)}${ingetrokkenOp === null ? '' : `, tot ${dag(ingetrokkenOp)}`}`,
            ),
          } as const,
        ]),
  ];
}

function planblokken(deel: EigenDeel): readonly Blok[] {
  return deelVan('Doelen en acties uit het plan', deel.plan, (regel) => [
    kop(
      3,
      `${metHoofdletter(regel.soort)}${regel.wanneer === null ? '' : `, klaar voor ${datumVoluit(regel.wanneer)}`}`,
    ),
    ...alineas(tekstVan(deel, regel.gegeven)),
    ...(regel.standen.length === 0
      ? []
      : [alinea(`Stand: ${regel.standen.map(({ stand, op }) => `${stand} (${dag(op)})`).join(', ')}.`)]),
  ]);
}
