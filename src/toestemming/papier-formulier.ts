import type { Soort } from '../regels/index.ts';
import { datum, type FormStand, ontleed, sleutel } from '../web/formulier.ts';
import type { Velden } from '../web/route.ts';
import { leesTaal, type Taalcode } from '../web/taal.ts';
import type { Keuze } from './antwoordplan.ts';
import type { Scanfout } from './keur-scan.ts';
import type { Papierreden } from './neem-papier-over.ts';
import type { Vraagtekst } from './vraagtekst.ts';

export type Papiervelden = Record<'scan' | 'taal' | 'getuige' | 'getekendOp' | 'bestand' | `k-${string}`, unknown>;

export type Papierlezing =
  | {
      readonly kind: 'ok';
      readonly waarde: {
        readonly scan: string;
        readonly taal: Taalcode;
        readonly getuige: string;
        readonly getekendOp: string;
      };
      readonly antwoorden: readonly Keuze[];
      readonly stand: FormStand<Papiervelden>;
    }
  | { readonly kind: 'fout'; readonly stand: FormStand<Papiervelden> };

/** De naam van het veld voor een ontvanger en soort. */
export const keuzeveld = (deelnemer: string, soort: Soort): `k-${string}` => `k-${deelnemer}-${soort}`;

/**
 * Leest wat op papier staat. Elke regel krijgt ja of nee; wat op papier leeg bleef, kiest iemand bewust als nee: zo sluipt er geen
 * ja in door een veld over te slaan.
 */
export function leesPapier(velden: Velden, tekst: Vraagtekst): Papierlezing {
  const schema = {
    scan: sleutel(),
    getuige: sleutel(),
    getekendOp: datum({ leeg: 'Schrijf de datum op die bij de handtekening staat.' }),
  };
  const lezing = ontleed(schema, velden);
  const cellen = tekst.ontvangers.flatMap(({ deelnemer, soorten }) =>
    soorten.map(({ soort }) => ({ deelnemer, soort })),
  );
  const antwoorden = cellen.flatMap((cel): Keuze[] => {
    const gekozen = velden[keuzeveld(cel.deelnemer, cel.soort)];
    return gekozen === 'ja' || gekozen === 'nee' ? [{ ...cel, antwoord: gekozen }] : [];
  });
  const over = cellen.filter((cel) => !antwoorden.some((a) => a.deelnemer === cel.deelnemer && a.soort === cel.soort));
  const fouten = {
    ...Object.fromEntries(
      over.map((cel) => [keuzeveld(cel.deelnemer, cel.soort), 'Kies wat op papier staat. Leeg is nee.']),
    ),
    ...lezing.stand.fouten,
    ...('getuige' in lezing.stand.fouten ? { getuige: 'Kies de collega die het getekende formulier zag.' } : {}),
  };
  const stand: FormStand<Papiervelden> = {
    waarden: {
      ...lezing.stand.waarden,
      taal: leesTaal(velden.taal),
      ...Object.fromEntries(antwoorden.map((a) => [keuzeveld(a.deelnemer, a.soort), a.antwoord])),
    },
    fouten,
  };
  if (lezing.kind === 'fout' || over.length > 0) return { kind: 'fout', stand };
  return { kind: 'ok', waarde: { ...lezing.waarde, taal: leesTaal(velden.taal) }, antwoorden, stand };
}

/** Wat er met het bestand mis is, en wat dan te doen. */
export const SCANFOUTEN: Readonly<Record<Scanfout, string>> = {
  leeg: 'Kies het bestand met de scan. Een foto van het formulier is ook goed.',
  'te-groot': 'Kies een kleiner bestand. Er past hoogstens 10 MB in; scan in grijs of maak een foto per blad.',
  soort: 'Kies een PDF, of een foto als JPEG of PNG. Dit bestand is iets anders.',
  versleuteld: 'Kies een PDF zonder wachtwoord. Deze kan later niemand als bewijs openen.',
  beschadigd: 'Scan het formulier opnieuw. Dit bestand is niet heel aangekomen.',
};

/** Bij welk veld een weigering hoort, en wat dan te doen. */
export const PAPIERFOUTEN: Readonly<Record<Papierreden, readonly [keyof Papiervelden | 'formulier', string]>> = {
  datum: ['getekendOp', 'Kies een dag vanaf de dag waarop de vraag is gesteld, en niet in de toekomst.'],
  mening: [
    'getekendOp',
    'Op die dag gaf de jongere alleen een mening. Nu beslist die zelf: laat een nieuw formulier tekenen.',
  ],
  getuige: ['getuige', 'Kies een collega die op die dag bij u werkte. Uzelf kan niet.'],
  voorbij: ['formulier', 'Deze vraag is voorbij. Er valt niets meer over te nemen.'],
  'tekent-niet': ['formulier', 'Deze persoon hoeft hier niet te tekenen.'],
  'antwoordde-zelf': ['formulier', 'Deze persoon antwoordde al zelf. Dat antwoord telt, en niet het papier.'],
  betwist: [
    'formulier',
    'Deze persoon zei eerder een formulier niet te hebben getekend. Een nieuw antwoord geeft die zelf.',
  ],
  'na-intrekking': [
    'getekendOp',
    'Dit is getekend voordat deze persoon introk. Een nieuw ja vraagt een nieuw formulier.',
  ],
};
