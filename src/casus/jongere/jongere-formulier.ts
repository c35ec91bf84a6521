import { ONDERWIJSSOORTEN } from '../../regels/vraag.ts';
import {
  datumOfNiets,
  type FormStand,
  keuzeOfNiets,
  ontleed,
  verplichteTekst,
  vinkje,
  type Waarden,
} from '../../web/formulier.ts';
import type { Naamverbetering } from './verbeter-naam.ts';
import type { Inschrijving, Jongerewijziging } from './wijzig-jongere.ts';

/** De keuze voor wie nergens op school staat. */
export const NERGENS = 'nergens';
type Soort = Exclude<(typeof ONDERWIJSSOORTEN)[number], 'geen'>;
const SOORTEN = ONDERWIJSSOORTEN.filter((soort): soort is Soort => soort !== 'geen');

/** De keuzes voor een school die niet meedoet, per soort onderwijs. */
export const ELDERS = SOORTEN.map((soort) => ({ waarde: `elders-${soort}`, soort }));

function schema(vandaag: string) {
  return {
    geboortedatum: datumOfNiets({
      naam: 'Geboortedatum',
      tot: { dag: vandaag, fout: 'Kies een datum die al geweest is.' },
      vanaf: { dag: '1990-01-01', fout: 'Controleer het geboortejaar.' },
    }),
    school: verplichteTekst({ max: 40, leeg: 'Kies waar de jongere staat ingeschreven.' }),
    nietWilsbekwaam: vinkje(),
    langdurig: keuzeOfNiets(['ja', 'nee'], { onbekend: 'Kies ja of nee, of laat het open.' }),
    bron: verplichteTekst({ max: 200, min: 5, leeg: 'Schrijf op waaruit dit blijkt, en wanneer dat is gezien.' }),
    zeker: vinkje({ verplicht: 'Zet een vinkje als u het zelf hebt gezien.' }),
  };
}
export type Jongerevelden = Waarden<ReturnType<typeof schema>>;

export type Jongerelezing =
  | { readonly kind: 'ok'; readonly waarde: Omit<Jongerewijziging, 'casus'>; readonly stand: FormStand<Jongerevelden> }
  | { readonly kind: 'fout'; readonly stand: FormStand<Jongerevelden> };

/** Leest wat er over de jongere anders is. */
export function leesWijziging(velden: unknown, vandaag: string): Jongerelezing {
  const lezing = ontleed(schema(vandaag), velden);
  if (lezing.kind === 'fout') return lezing;
  const { geboortedatum, school, nietWilsbekwaam, langdurig, bron } = lezing.waarde;
  const waarde = {
    geboortedatum,
    inschrijving: inschrijvingVan(school),
    wilsbekwaam: !nietWilsbekwaam,
    langdurigVerzuim: langdurig === null ? null : langdurig === 'ja',
    bron,
  };
  return { kind: 'ok', waarde, stand: lezing.stand };
}

function inschrijvingVan(keuze: string): Inschrijving {
  if (keuze === NERGENS) return { kind: 'nergens' };
  const elders = ELDERS.find(({ waarde }) => waarde === keuze);
  return elders === undefined ? { kind: 'school', school: keuze } : { kind: 'elders', onderwijs: elders.soort };
}

const NAAM = {
  voornaam: verplichteTekst({ max: 60, leeg: 'Vul de voornaam in.' }),
  achternaam: verplichteTekst({ max: 80, leeg: 'Vul de achternaam in.' }),
  datumOver: vinkje(),
};
export type Naamvelden = Waarden<typeof NAAM>;

export type Naamlezing =
  | { readonly kind: 'ok'; readonly waarde: Omit<Naamverbetering, 'casus'>; readonly stand: FormStand<Naamvelden> }
  | { readonly kind: 'fout'; readonly stand: FormStand<Naamvelden> };

/** Leest de verbeterde naam. */
export function leesNaam(velden: unknown): Naamlezing {
  const lezing = ontleed(NAAM, velden);
  if (lezing.kind === 'fout') return lezing;
  const { datumOver: neemGeboortedatumOver, ...naam } = lezing.waarde;
  return { kind: 'ok', waarde: { ...naam, neemGeboortedatumOver }, stand: lezing.stand };
}
