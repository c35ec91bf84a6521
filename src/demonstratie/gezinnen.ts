import type { Onderwijs } from '../regels/index.ts';

// Alle gezinnen hieronder zijn verzonnen.

export type Ouderwens = {
  readonly sleutel: string;
  readonly naam: string;
  /** Wat deze persoon van de jongere is, zoals het in de personenkiezer staat. */
  readonly rol: 'moeder' | 'vader' | 'voogd';
  readonly email: string | null;
};

export type Gezin = {
  readonly sleutel: string;
  readonly voornaam: string;
  readonly achternaam: string;
  /** Leeftijd op de dag van laden. Zo blijft Daan 15 en wordt Yara bijna 12, wanneer iemand de demonstratie ook start. */
  readonly leeftijd: { readonly jaren: number; readonly maanden: number };
  readonly onderwijs: Onderwijs;
  readonly ouders: readonly [Ouderwens] | readonly [Ouderwens, Ouderwens];
};

const ouder = (
  sleutel: string,
  naam: string,
  rol: Ouderwens['rol'],
  email: string | null = `${sleutel}@gezin.example`,
): Ouderwens => ({ sleutel, naam, rol, email });

/** De gezinnen van de twaalf casussen, in de volgorde van de personenkiezer. */
export const gezinnen = [
  {
    sleutel: 'daan',
    voornaam: 'Daan',
    achternaam: 'de Graaf',
    leeftijd: { jaren: 15, maanden: 5 },
    onderwijs: 'vo',
    ouders: [ouder('mark', 'Mark de Graaf', 'vader'), ouder('ilse', 'Ilse Bakker', 'moeder')],
  },
  {
    sleutel: 'yara',
    voornaam: 'Yara',
    achternaam: 'Demir',
    leeftijd: { jaren: 11, maanden: 11 },
    onderwijs: 'po',
    ouders: [ouder('amal', 'Amal Haddad', 'moeder'), ouder('emre', 'Emre Demir', 'vader')],
  },
  {
    sleutel: 'milan',
    voornaam: 'Milan',
    achternaam: 'Aydin',
    leeftijd: { jaren: 13, maanden: 4 },
    onderwijs: 'vo',
    ouders: [ouder('esra', 'Esra Aydin', 'moeder'), ouder('jeroen', 'Jeroen Kramer', 'vader')],
  },
  {
    sleutel: 'lotte',
    voornaam: 'Lotte',
    achternaam: 'Brouwer',
    leeftijd: { jaren: 16, maanden: 7 },
    onderwijs: 'vo',
    ouders: [ouder('anja', 'Anja Brouwer', 'moeder'), ouder('paul', 'Paul Brouwer', 'vader', null)],
  },
  {
    sleutel: 'finn',
    voornaam: 'Finn',
    achternaam: 'Mulder',
    leeftijd: { jaren: 10, maanden: 2 },
    onderwijs: 'po',
    ouders: [ouder('karin', 'Karin Mulder', 'moeder')],
  },
  {
    sleutel: 'jip',
    voornaam: 'Jip',
    achternaam: 'van Dam',
    leeftijd: { jaren: 14, maanden: 8 },
    onderwijs: 'vo',
    ouders: [ouder('renske', 'Renske Hofman', 'voogd')],
  },
  {
    sleutel: 'bo',
    voornaam: 'Bo',
    achternaam: 'Hendrikx',
    leeftijd: { jaren: 13, maanden: 1 },
    onderwijs: 'vo',
    ouders: [ouder('inge', 'Inge Hendrikx', 'moeder'), ouder('stefan', 'Stefan Hendrikx', 'vader')],
  },
  {
    sleutel: 'tess',
    voornaam: 'Tess',
    achternaam: 'de Boer',
    leeftijd: { jaren: 11, maanden: 3 },
    onderwijs: 'po',
    ouders: [ouder('wouter', 'Wouter de Boer', 'vader'), ouder('malika', 'Malika Saidi', 'moeder')],
  },
  {
    sleutel: 'quinten',
    voornaam: 'Quinten',
    achternaam: 'Verhoeven',
    leeftijd: { jaren: 14, maanden: 2 },
    onderwijs: 'vo',
    ouders: [ouder('nadia', 'Nadia Verhoeven', 'moeder')],
  },
  {
    sleutel: 'yusuf',
    voornaam: 'Yusuf',
    achternaam: 'Okonkwo',
    leeftijd: { jaren: 15, maanden: 9 },
    onderwijs: 'vo',
    ouders: [ouder('chidi', 'Chidi Okonkwo', 'vader'), ouder('zehra', 'Zehra Polat', 'moeder')],
  },
  {
    sleutel: 'nienke',
    voornaam: 'Nienke',
    achternaam: 'Terpstra',
    leeftijd: { jaren: 16, maanden: 1 },
    onderwijs: 'vo',
    ouders: [ouder('folkert', 'Folkert Terpstra', 'vader'), ouder('saskia', 'Saskia Terpstra', 'moeder')],
  },
  {
    sleutel: 'merel',
    voornaam: 'Merel',
    achternaam: 'Wijnands',
    leeftijd: { jaren: 13, maanden: 8 },
    onderwijs: 'vo',
    ouders: [ouder('hilde', 'Hilde Wijnands', 'moeder')],
  },
] as const satisfies readonly Gezin[];

export type Gezinsleutel = (typeof gezinnen)[number]['sleutel'];

/** Het gezin met deze sleutel. */
export function gezinVan(sleutel: Gezinsleutel): Gezin {
  const gezin = gezinnen.find((g) => g.sleutel === sleutel);
  if (gezin === undefined) throw new Error(`geen gezin ${sleutel}`);
  return gezin;
}

/** De geboortedatum die op `vandaag` deze leeftijd geeft; nooit na de 28e, want die dag heeft elke maand. */
export function geboortedatumVan({ leeftijd }: Pick<Gezin, 'leeftijd'>, vandaag: string): string {
  const [jaar = 0, maand = 1, dag = 1] = vandaag.split('-').map(Number);
  const geteld = jaar * 12 + (maand - 1) - (leeftijd.jaren * 12 + leeftijd.maanden);
  const tweecijferig = (getal: number) => String(getal).padStart(2, '0');
  return `${Math.floor(geteld / 12)}-${tweecijferig((geteld % 12) + 1)}-${tweecijferig(Math.min(dag, 28))}`;
}
