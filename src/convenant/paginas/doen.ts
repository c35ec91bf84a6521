import { maandenVerder } from '../../regels/verloop/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import type { Feitrij } from '../feitrij.ts';
import { isVolmachtTeLaat, teHertekenen } from '../hertekenen.ts';
import { overeenkomstOp } from '../overeenkomsten.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import { watMist } from '../vastleggen/teksten.ts';
import { labelVan, naamVan, volgendeStap, zijnAllenAkkoord } from './blad-toon.ts';

/** Wie het zijn: tot drie bij naam, daarboven hoeveel. */
const noem = (blad: Convenantblad, partijen: readonly string[], soort: string): string =>
  partijen.length > 3 ? `${partijen.length} ${soort}` : partijen.map((partij) => naamVan(blad, partij)).join(', ');

/** Iets wat deze beheerder nu kan doen, met waarom. */
export type Doen = {
  readonly titel: string;
  readonly waarom: string;
  readonly artikel: string;
  readonly knop: string;
  readonly naar: string;
};

/** Zoveel maanden voor de evaluatie klaar moet zijn, staat zij in de lijst. */
const EVALUATIE_VOORAF = 6;

/** Wat een beheerder nu te doen heeft: eerst voor de eigen partij, dan als penvoerder. Voor wie alleen leest is de lijst leeg. */
export function watNuTeDoen(blad: Convenantblad): readonly Doen[] {
  if (!blad.lezer.beheert || blad.nu.kind === 'geeindigd') return [];
  return [...eigenWerk(blad), ...toetredingswerk(blad), ...(blad.lezer.penvoerder ? penvoerderswerk(blad) : [])];
}

function eigenWerk(blad: Convenantblad): readonly Doen[] {
  const { partij } = blad.lezer;
  const adres = convenantadres(blad.convenant.id);
  const eigen = blad.nu.partijen.find((p) => p.partij === partij);
  const tekenen = teTekenen(blad, partij).flatMap((tekst): readonly Doen[] => {
    const versie = `versie ${labelVan(blad, tekst)}`;
    const bestuur = blad.teksten.some((t) => t.id === tekst && t.schoolbesturen.includes(partij));
    const zelf = { artikel: 'Sign-1', knop: 'Teken', naar: adres.tekenen(tekst) } as const;
    if (!bestuur) return [{ ...zelf, titel: `Teken ${versie}`, waarom: 'tot dan geldt zij niet tussen allen' }];
    if (isVolmachtTeLaat(blad.nu, partij, tekst))
      return [
        {
          ...zelf,
          titel: `Teken ${versie} zelf`,
          waarom: 'uw volmacht is van na de handtekening; of het samenwerkingsverband tekent opnieuw',
          artikel: 'fn 2',
        },
      ];
    const volmacht: Doen = {
      titel: `Geef een volmacht voor ${versie}`,
      waarom: isNamensTeTekenen(blad, tekst)
        ? 'uw bestuur doet mee als het samenwerkingsverband ermee tekent'
        : 'het samenwerkingsverband tekende al, en moet met een latere volmacht opnieuw tekenen',
      artikel: 'fn 2',
      knop: 'Leg vast',
      naar: adres.papier('volmacht'),
    };
    return [volmacht, { ...zelf, titel: `Of teken ${versie} zelf`, waarom: 'dan is er geen volmacht nodig' }];
  });
  const opnieuw = teHertekenen(blad.nu, blad.feiten, partij).map(({ tekst, besturen }): Doen => {
    const wie = noem(blad, besturen, 'schoolbesturen');
    return {
      titel: `Teken versie ${labelVan(blad, tekst)} opnieuw`,
      waarom: `van na uw handtekening is de volmacht van ${wie}`,
      artikel: 'fn 2',
      knop: 'Teken',
      naar: adres.tekenen(tekst),
    };
  });
  const overeenkomst = eigen?.gebonden === true ? overeenkomstwerk(blad) : [];
  return [...tekenen, ...opnieuw, ...overeenkomst];
}

/** Een verwerkersovereenkomst die er niet is, of die binnenkort afloopt zonder dat er een volgt (AVG 28). */
function overeenkomstwerk({ overeenkomsten, convenant, vandaag, lezer }: Convenantblad): readonly Doen[] {
  const stand = overeenkomstOp(overeenkomsten, { partij: lezer.partij, dag: vandaag });
  if (stand.kind === 'geldt' && stand.loopt === 'door') return [];
  const vervolg = stand.kind === 'geldt' && stand.tot !== null;
  return [
    {
      titel: vervolg ? 'Leg een nieuwe verwerkersovereenkomst vast' : 'Leg de verwerkersovereenkomst vast',
      waarom: vervolg
        ? `die van nu geldt tot en met ${datumVoluit(stand.tot)}; daarna deelt en krijgt uw organisatie niets`
        : 'zonder haar deelt en krijgt uw organisatie niets',
      artikel: 'fn 13 (a)',
      knop: 'Leg vast',
      naar: convenantadres(convenant.id).overeenkomst,
    },
  ];
}

/** Waaruit volgt wat een partij nog moet tekenen. */
export type Tekenstof = Pick<Convenantblad, 'nu' | 'teksten'> & { readonly feiten: readonly Feitrij[] };

/** De teksten die deze partij nog niet tekende en die op haar wachten. */
export function teTekenen({ nu, teksten, feiten }: Tekenstof, partij: string): readonly string[] {
  const eigen = nu.partijen.find((p) => p.partij === partij);
  if (eigen?.waarom.code === 'vertrokken') return [];
  const open = nu.nieuwereTeksten.filter(
    ({ tekst, ontbreekt }) => ontbreekt.includes(partij) || isBestuurZonderBinding({ teksten, feiten }, tekst, partij),
  );
  const geldend =
    nu.tekst !== null && eigen !== undefined && !eigen.gebonden && isGenoemd({ teksten }, nu.tekst, partij)
      ? [nu.tekst]
      : [];
  return [...geldend, ...open.map(({ tekst }) => tekst)];
}

/** Tekent nog een samenwerkingsverband deze tekst, zodat een volmacht van vandaag op tijd is (fn 2)? */
const isNamensTeTekenen = ({ teksten, partijen, feiten }: Convenantblad, tekst: string): boolean =>
  teksten
    .filter(({ id }) => id === tekst)
    .flatMap(({ tekenaars }) => tekenaars)
    .some(
      (wie) =>
        partijen.get(wie)?.soort === 'swv' &&
        !feiten.some((f) => f.kind === 'ondertekening' && f.partij === wie && f.tekst === tekst),
    );

const isGenoemd = ({ teksten }: Pick<Convenantblad, 'teksten'>, tekst: string, partij: string): boolean =>
  teksten.some((t) => t.id === tekst && [...t.tekenaars, ...t.schoolbesturen].includes(partij));

function isBestuurZonderBinding(
  { teksten, feiten }: Pick<Tekenstof, 'teksten' | 'feiten'>,
  tekst: string,
  partij: string,
): boolean {
  const bestuur = teksten.some((t) => t.id === tekst && t.schoolbesturen.includes(partij));
  return bestuur && !feiten.some((f) => f.partij === partij && f.tekst === tekst);
}

function toetredingswerk(blad: Convenantblad): readonly Doen[] {
  const { partij } = blad.lezer;
  const gebonden = blad.nu.partijen.some((p) => p.partij === partij && p.gebonden);
  return blad.toetredingen.flatMap((toetreding): readonly Doen[] => {
    const naar = convenantadres(blad.convenant.id).toetreding(toetreding.id);
    const wie = naamVan(blad, toetreding.partij);
    const stap = volgendeStap(blad, toetreding);
    const antwoordde = toetreding.akkoorden.some((a) => a.partij === partij && a.akkoord);
    if (stap === 'akkoord' && gebonden && !antwoordde)
      return [
        {
          titel: `Antwoord op de toetreding van ${wie}`,
          waarom: 'iedere partij zegt of zij akkoord is',
          artikel: 'Art 18.1',
          knop: 'Antwoord',
          naar,
        },
      ];
    if (stap === 'akkoord' && gebonden && zijnAllenAkkoord(blad, toetreding))
      return [
        {
          titel: `Rond het akkoord over ${wie} af`,
          waarom: 'ieder die nog meedoet is akkoord',
          artikel: 'Art 18.1',
          knop: 'Rond af',
          naar,
        },
      ];
    if (stap === 'ondertekend' && partij === toetreding.partij)
      return [
        {
          titel: 'Teken het toetredingsformulier',
          waarom: 'alle partijen zijn akkoord',
          artikel: 'Art 18.2',
          knop: 'Teken',
          naar,
        },
      ];
    if (stap === 'bekendgemaakt' && gebonden)
      return [
        {
          titel: `Maak de toetreding van ${wie} bekend`,
          waarom: 'pas daarna doet zij mee',
          artikel: 'Art 18.3 (a)',
          knop: 'Maak bekend',
          naar,
        },
      ];
    return [];
  });
}

function penvoerderswerk(blad: Convenantblad): readonly Doen[] {
  const adres = convenantadres(blad.convenant.id);
  const concept = blad.teksten.find((t) => t.aangebodenOp === null);
  const { evaluatie } = blad.nu;
  const nadert =
    evaluatie !== null &&
    evaluatie.gedaanOp === null &&
    maandenVerder(blad.vandaag, EVALUATIE_VOORAF) >= evaluatie.uiterlijk;
  return [
    ...(concept === undefined
      ? []
      : [
          watMist(concept).length > 0
            ? {
                titel: `Maak versie ${concept.label} af`,
                waarom: 'tekst, partijen en waar wordt getekend',
                artikel: 'Art 17.1',
                knop: 'Ga verder',
                naar: adres.tekst(concept.id),
              }
            : {
                titel: `Bied versie ${concept.label} ter tekening aan`,
                waarom: 'daarna verandert de tekst niet meer',
                artikel: 'Art 17.1',
                knop: 'Bied aan',
                naar: adres.aanbieden(concept.id),
              },
        ]),
    ...wachtOp(blad),
    ...(blad.nu.kind === 'van-kracht' && blad.convenant.onderlingeRegelingOp === null
      ? [
          {
            titel: 'Leg de onderlinge regeling vast',
            waarom: 'wie verantwoordelijk is voor de gedeelde laag',
            artikel: 'fn 13 (a)',
            knop: 'Leg vast',
            naar: adres.regeling,
          },
        ]
      : []),
    ...(nadert
      ? [
          {
            titel: evaluatie.teLaat ? 'Leg de evaluatie alsnog vast' : 'Plan de evaluatie',
            waarom: `klaar op ${datumVoluit(evaluatie.uiterlijk)}`,
            artikel: 'Art 20.2',
            knop: 'Leg vast',
            naar: adres.evaluatie,
          },
        ]
      : []),
  ];
}

/** Wie een nieuwe tekst nog niet tekende: de penvoerder neemt zo nodig het getekende papier over. */
function wachtOp(blad: Convenantblad): readonly Doen[] {
  return [...volmachtwerk(blad), ...tekenwerk(blad)];
}

/** Besturen zonder volmacht: die moet er zijn op de dag dat het samenwerkingsverband tekent (fn 2). */
function volmachtwerk(blad: Convenantblad): readonly Doen[] {
  const open = blad.teksten
    .filter(({ aangebodenOp }) => aangebodenOp !== null)
    .slice(0, 1)
    .flatMap(({ id, schoolbesturen }) => schoolbesturen.filter((partij) => isBestuurZonderBinding(blad, id, partij)))
    .filter((partij) => partij !== blad.lezer.partij);
  if (open.length === 0) return [];
  return [
    {
      titel: 'Neem de volmachten van schoolbesturen over',
      waarom: `nog geen volmacht: ${noem(blad, open, 'schoolbesturen')}`,
      artikel: 'fn 2',
      knop: 'Neem over',
      naar: convenantadres(blad.convenant.id).papier('volmacht'),
    },
  ];
}

function tekenwerk(blad: Convenantblad): readonly Doen[] {
  return blad.nu.nieuwereTeksten.flatMap(({ tekst, ontbreekt }) => {
    const anderen = ontbreekt.filter((partij) => partij !== blad.lezer.partij);
    if (anderen.length === 0) return [];
    return [
      {
        titel: `Versie ${labelVan(blad, tekst)} wacht op tekenen`,
        waarom: `nog niet getekend: ${noem(blad, anderen, 'organisaties')}`,
        artikel: 'Art 17.2',
        knop: 'Neem papier over',
        naar: convenantadres(blad.convenant.id).papier('handtekening'),
      },
    ];
  });
}
