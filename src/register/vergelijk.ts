import { overeenkomstzin } from './kopregels.ts';
import {
  ALGEMEEN,
  ALGEMENE_NAMEN,
  type Algemeen,
  type Register,
  VELDEN,
  VELDNAMEN,
  type Verwerking,
} from './register.ts';

/** Wat er anders is dan in een eerdere uitgave, met wat er stond en wat er nu staat. */
export type Registerverschil = {
  readonly waar: string;
  readonly was: readonly string[];
  readonly wordt: readonly string[];
};

/** Zegt in woorden wat er veranderde tussen twee registers van een partij; leeg als zij hetzelfde zeggen (Art 15.1). */
export function vergelijkRegisters(oud: Register, nieuw: Register): readonly Registerverschil[] {
  const sleutels = [...new Set([...oud.verwerkingen, ...nieuw.verwerkingen].map(({ sleutel }) => sleutel))];
  const van = ({ verwerkingen }: Register, sleutel: string) =>
    verwerkingen.find((verwerking) => verwerking.sleutel === sleutel);
  // Alleen een andere volgorde is geen verandering.
  return [
    ...kopverschil(oud, nieuw),
    ...sleutels.flatMap((sleutel) => verwerkingverschil(van(oud, sleutel), van(nieuw, sleutel))),
  ].filter(({ was, wordt }) => was.length > 0 || wordt.length > 0);
}

function kopverschil(oud: Register, nieuw: Register): readonly Registerverschil[] {
  const rijen: readonly Rij[] = [
    ['Organisatie', organisatie(oud), organisatie(nieuw)],
    ['Functionaris gegevensbescherming', ...mensen(oud.fg, nieuw.fg)],
    ['Aanspreekpunt', ...mensen(oud.aanspreekpunt, nieuw.aanspreekpunt)],
    ['Verwerker', verwerker(oud), verwerker(nieuw)],
    ...ALGEMENE_NAMEN.map((deel) => algemeenverschil(deel, oud, nieuw)),
    ['Verwerkersovereenkomst', overeenkomst(oud), overeenkomst(nieuw)],
  ];
  return rijen.flatMap(([waar, was, wordt]) => (gelijk(was, wordt) ? [] : [{ waar, was, wordt }]));
}

type Rij = readonly [waar: string, was: readonly string[], wordt: readonly string[]];

const algemeenverschil = (deel: Algemeen, oud: Register, nieuw: Register): Rij => [
  ALGEMEEN[deel].naam,
  oud.algemeen[deel].filter((regel) => !nieuw.algemeen[deel].includes(regel)),
  nieuw.algemeen[deel].filter((regel) => !oud.algemeen[deel].includes(regel)),
];

const gelijk = (een: readonly string[], ander: readonly string[]): boolean =>
  een.length === ander.length && een.every((regel, plaats) => regel === ander[plaats]);

const organisatie = ({ partij }: Register): readonly string[] => [
  `${partij.naam}, ${partij.plaats}`,
  partij.telefoon,
  ...(partij.kvk === null ? [] : [`KvK ${partij.kvk}`]),
];

// Een uitgave kent geen namen: dat iemand wisselde is te zeggen, wie het was niet.
function mensen(oud: readonly string[], nieuw: readonly string[]): readonly [readonly string[], readonly string[]] {
  if (gelijk(oud, nieuw)) return [[], []];
  const woord = (aantal: number, zin: string) => (aantal === 0 ? [] : [zin]);
  return oud.length > 0 && nieuw.length > 0
    ? [['Iemand anders'], ['Wie er nu staat']]
    : [woord(oud.length, 'Was ingevuld'), woord(nieuw.length, 'Is nu ingevuld')];
}

const verwerker = ({ verwerker: wie }: Register): readonly string[] =>
  wie === null ? [] : [wie.bereik === null ? wie.naam : `${wie.naam}, ${wie.bereik}`];

const overeenkomst = ({ verwerkersovereenkomst }: Register): readonly string[] => {
  const zin = overeenkomstzin(verwerkersovereenkomst);
  return zin === null ? [] : [zin];
};

function verwerkingverschil(oud: Verwerking | undefined, nieuw: Verwerking | undefined): readonly Registerverschil[] {
  const naam = nieuw?.naam ?? oud?.naam ?? '';
  if (oud === undefined) return [{ waar: naam, was: [], wordt: ['Nieuwe verwerking'] }];
  if (nieuw === undefined) return [{ waar: naam, was: ['Stond in het register'], wordt: [] }];
  const velden = VELDNAMEN.filter((veld) => !gelijk(oud.velden[veld], nieuw.velden[veld])).map((veld) => ({
    waar: `${naam}, ${VELDEN[veld].naam.toLowerCase()}`,
    was: oud.velden[veld].filter((regel) => !nieuw.velden[veld].includes(regel)),
    wordt: nieuw.velden[veld].filter((regel) => !oud.velden[veld].includes(regel)),
  }));
  const versie =
    oud.codes.versie === nieuw.codes.versie
      ? []
      : [{ waar: `${naam}, versie`, was: [String(oud.codes.versie)], wordt: [String(nieuw.codes.versie)] }];
  const hernoemd = oud.naam === nieuw.naam ? [] : [{ waar: naam, was: [oud.naam], wordt: [nieuw.naam] }];
  return [...hernoemd, ...versie, ...velden];
}
