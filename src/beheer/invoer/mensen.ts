import { normaliseerEmail } from '../../aanmelden/index.ts';
import { type Functie, functiesVoor, kiesHoedanigheid } from '../../partij/functies.ts';
import { HOEDANIGHEDEN, HOEDANIGHEID } from '../../partij/hoedanigheden.ts';
import type { Geheimhouding, Hoedanigheid, Partijsoort, Rol } from '../../partij/partij.queries.ts';
import { leesDatum } from '../../web/tijd.ts';
import { gewoneGeheimhouding, keurGeheimhouding, onderwijsBij } from '../mensen/geheimhouding.ts';
import { functieBij } from '../nodig-collega-uit.ts';
import type { Schoolstand } from '../organisatie/scholen.queries.ts';
import { GEHEIMHOUDING, GEHEIMHOUDINGEN, GEHEIMHOUDINGFOUT, HOEDANIGHEIDFOUT, ROL } from '../teksten.ts';
import { werkVan } from './mensstappen.ts';
import { type Celkeurder, type Invoerfout, type Kolom, maakCelkeurder, type Tabelregel, zoekKeuze } from './tabel.ts';

/** Een mens uit een bestand, gelezen en in orde bevonden. */
export type Mens = {
  readonly nummer: number;
  readonly naam: string;
  readonly email: string;
  readonly rol: Rol;
  readonly functie: string;
  readonly hoedanigheid: Hoedanigheid | null;
  /** Null laat wat er was, of neemt `gewoonlijk` als er nog niets was. */
  readonly geheimhouding: Geheimhouding | null;
  /** Wat uit de functie en de verklaring volgt. */
  readonly gewoonlijk: Geheimhouding;
  readonly verklaringOp: string | null;
  /** Of deze collega een ander mag aanwijzen (7.3 b); null laat wat er was. */
  readonly magAanwijzen: boolean | null;
  readonly school: string | null;
  readonly van: string | null;
};

type Menskolom =
  | 'naam'
  | 'email'
  | 'rol'
  | 'functie'
  | 'hoedanigheid'
  | 'geheimhouding'
  | 'verklaring'
  | 'aanwijzen'
  | 'school'
  | 'vanaf';

const kolom = (sleutel: Menskolom, kop: string, verplicht: boolean, ...ook: string[]): Kolom<Menskolom> => ({
  sleutel,
  kop,
  verplicht,
  ook,
});

/** De kolommen van een bestand met mensen. */
export const MENSKOLOMMEN: readonly Kolom<Menskolom>[] = [
  kolom('naam', 'Naam', true, 'Voornaam en achternaam'),
  kolom('email', 'E-mailadres', true, 'Email', 'Mail'),
  kolom('functie', 'Functie', true),
  kolom('rol', 'Rol', false),
  kolom('hoedanigheid', 'Hoedanigheid', false),
  kolom('geheimhouding', 'Geheimhouding', false),
  kolom('verklaring', 'Verklaring getekend op', false, 'Verklaring'),
  kolom('aanwijzen', 'Mag een collega aanwijzen', false, 'Mag aanwijzen'),
  kolom('school', 'School', false, 'BRIN'),
  kolom('vanaf', 'Vanaf', false, 'Begindatum'),
];

const KOP = Object.fromEntries(MENSKOLOMMEN.map(({ sleutel, kop }) => [sleutel, kop])) as Record<Menskolom, string>;

export type Mensomgeving = {
  readonly soort: Partijsoort;
  readonly scholen: readonly Schoolstand[];
  readonly vandaag: string;
};

/** Leest de regels van een bestand met mensen. Elke fout noemt regel, kolom en wat te doen; alles of niets is aan wie het gebruikt. */
export function leesMensen(
  regels: readonly Tabelregel<Menskolom>[],
  omgeving: Mensomgeving,
): { readonly mensen: readonly Mens[]; readonly fouten: readonly Invoerfout[] } {
  const mensen: Mens[] = [];
  const fouten: Invoerfout[] = [];
  const eerder = new Map<string, Mens>();
  for (const regel of regels) {
    const keur = maakCelkeurder(regel.nummer);
    const mens = leesMens(regel, omgeving, keur);
    if (mens !== undefined) keurDubbel(mens, eerder, keur);
    fouten.push(...keur.fouten);
    if (mens !== undefined && keur.fouten.length === 0) mensen.push(mens);
  }
  return { mensen, fouten };
}

function leesMens(
  { nummer, waarden }: Tabelregel<Menskolom>,
  omgeving: Mensomgeving,
  keur: Celkeurder,
): Mens | undefined {
  const naam = waarden.naam.normalize('NFC').replaceAll(/\s+/gu, ' ');
  if (naam.length < 2 || naam.length > 120) keur.mis(KOP.naam, 'Vul een voornaam en achternaam in.');
  const email = waarden.email.normalize('NFC');
  if (!/^[^\s@]+@[^\s@]+$/u.test(email) || email.length > 254)
    keur.mis(KOP.email, 'Vul een heel e-mailadres in. Bijvoorbeeld naam@school.nl.');
  const rol = waarden.rol === '' ? 'medewerker' : zoekKeuze(ROLLEN, waarden.rol);
  if (rol === undefined) keur.mis(KOP.rol, 'Kies uit medewerker, beheerder en FG.');
  const functie = rol === undefined ? undefined : leesFunctie(waarden.functie, rol, omgeving.soort);
  if (rol !== undefined && functie === undefined) keur.mis(KOP.functie, functiefout(omgeving.soort, waarden.functie));
  const geheimhouding = leesGeheimhouding(waarden.geheimhouding, keur);
  const verklaringOp = leesDag(waarden.verklaring, KOP.verklaring, keur, { tot: omgeving.vandaag });
  const school = leesSchool(waarden.school, omgeving.scholen, keur);
  const van = leesDag(waarden.vanaf, KOP.vanaf, keur, {});
  const magAanwijzen = leesAanwijzen(waarden.aanwijzen, rol, keur);
  if (rol === undefined || functie === undefined) return undefined;
  const vraag = { soort: omgeving.soort, rol, verklaringOp, onderwijs: onderwijsBij(omgeving.scholen, school) };
  const fout = geheimhouding === null ? null : keurGeheimhouding(geheimhouding, vraag);
  if (fout !== null) keur.mis(KOP[VELDKOP[GEHEIMHOUDINGFOUT[fout].veld]], GEHEIMHOUDINGFOUT[fout].zin);
  return {
    nummer,
    naam,
    email,
    rol,
    functie: functie.code,
    hoedanigheid: leesHoedanigheid(waarden.hoedanigheid, { functie, soort: omgeving.soort, rol }, keur),
    geheimhouding,
    gewoonlijk: gewoneGeheimhouding(functie, vraag),
    verklaringOp,
    magAanwijzen,
    school,
    van,
  };
}

const VELDKOP = { geheimhouding: 'geheimhouding', verklaringOp: 'verklaring' } as const;
const JA_NEE = [
  ['ja', 'j'],
  ['nee', 'n'],
] as const;

function leesAanwijzen(tekst: string, rol: Rol | undefined, keur: Celkeurder): boolean | null {
  if (tekst === '') return null;
  const antwoord = zoekKeuze(JA_NEE, tekst);
  if (antwoord === undefined) keur.mis(KOP.aanwijzen, 'Schrijf ja of nee.');
  // Aanwijzen is van wie aan tafel zit; beheer en toezicht zitten er niet.
  if (antwoord === 'ja' && rol !== undefined && rol !== 'medewerker')
    keur.mis(KOP.aanwijzen, 'Schrijf nee. Alleen een medewerker wijst een collega aan.');
  return antwoord === undefined ? null : antwoord === 'ja';
}

const ROLLEN = (Object.keys(ROL) as Rol[]).map((rol) => [rol, ROL[rol]] as const);

function leesFunctie(tekst: string, rol: Rol, soort: Partijsoort): Functie | undefined {
  // Een beheerder of FG heeft een vaste functie; wat er in de kolom staat, doet dan niet mee.
  if (rol !== 'medewerker') return functieBij(soort, { rol, functie: null });
  const code = zoekKeuze(medewerkerkeuzes(soort), tekst);
  return code === undefined ? undefined : functieBij(soort, { rol, functie: code });
}

const medewerkerkeuzes = (soort: Partijsoort) =>
  functiesVoor(soort)
    .filter(({ code }) => code !== 'partijbeheerder' && code !== 'functionaris-gegevensbescherming')
    .map(({ code, label }) => [code, label] as const);

function functiefout(soort: Partijsoort, tekst: string): string {
  const keuzes = medewerkerkeuzes(soort).map(([, label]) => label);
  return `${tekst === '' ? 'Vul een functie in.' : 'Deze functie kennen wij niet bij uw organisatie.'} Kies uit: ${keuzes.join(', ')}.`;
}

function leesHoedanigheid(
  tekst: string,
  { functie, soort, rol }: { readonly functie: Functie; readonly soort: Partijsoort; readonly rol: Rol },
  keur: Celkeurder,
): Hoedanigheid | null {
  if (tekst !== '' && (soort !== 'gemeente' || rol !== 'medewerker')) {
    keur.mis(KOP.hoedanigheid, 'Laat dit leeg. Alleen een medewerker van een gemeente heeft een hoedanigheid.');
    return null;
  }
  const gekozen =
    tekst === ''
      ? null
      : zoekKeuze(
          HOEDANIGHEDEN.map((code) => [code, HOEDANIGHEID[code]] as const),
          tekst,
        );
  const lijst = `Kies uit: ${HOEDANIGHEDEN.map((code) => HOEDANIGHEID[code]).join(', ')}.`;
  if (gekozen === undefined) return keur.mis(KOP.hoedanigheid, lijst) ?? null;
  const keuze = kiesHoedanigheid(soort, functie, gekozen);
  if (keuze.kind === 'ok') return keuze.hoedanigheid;
  return keur.mis(KOP.hoedanigheid, keuze.kind === 'kies' ? lijst : HOEDANIGHEIDFOUT[keuze.kind]) ?? null;
}

function leesGeheimhouding(tekst: string, keur: Celkeurder): Geheimhouding | null {
  if (tekst === '') return null;
  const gevonden = zoekKeuze(
    GEHEIMHOUDINGEN.map((code) => [code, GEHEIMHOUDING[code]] as const),
    tekst,
  );
  if (gevonden === undefined)
    keur.mis(KOP.geheimhouding, `Kies uit: ${GEHEIMHOUDINGEN.map((code) => GEHEIMHOUDING[code]).join(', ')}.`);
  return gevonden ?? null;
}

/** Een kalenderdag uit een cel, of null als zij leeg is; `tot` is de laatste dag die mag. */
export function leesDag(
  tekst: string,
  kop: string,
  keur: Celkeurder,
  { tot }: { readonly tot?: string },
): string | null {
  if (tekst === '') return null;
  const lezing = leesDatum(tekst);
  if (lezing.kind !== 'ok') keur.mis(kop, 'Schrijf de datum als 5-3-2026 of 2026-03-05.');
  else if (tot !== undefined && lezing.datum > tot) keur.mis(kop, 'Deze dag moet nog komen. Kies vandaag of eerder.');
  return lezing.kind === 'ok' ? lezing.datum : null;
}

function leesSchool(tekst: string, scholen: readonly Schoolstand[], keur: Celkeurder): string | null {
  if (tekst === '') return null;
  const gezocht = tekst.toUpperCase().replaceAll(/\s/gu, '');
  const open = scholen.filter(({ geslotenOp }) => geslotenOp === null);
  const opBrin = open.filter(({ brin }) => brin === gezocht);
  const gevonden = opBrin.length > 0 ? opBrin : open.filter(({ naam }) => naam.toLowerCase() === tekst.toLowerCase());
  const [school] = gevonden;
  if (gevonden.length > 1) keur.mis(KOP.school, 'Meer dan één school heet zo. Schrijf het BRIN.');
  else if (school === undefined)
    keur.mis(KOP.school, 'Deze school staat niet bij uw organisatie. Schrijf het BRIN of de naam.');
  return school?.id ?? null;
}

function keurDubbel(mens: Mens, eerder: Map<string, Mens>, keur: Celkeurder): void {
  const adres = normaliseerEmail(mens.email);
  const zelfdeAdres = eerder.get(adres);
  if (zelfdeAdres !== undefined && zelfdeAdres.naam !== mens.naam)
    keur.mis(KOP.email, `Op regel ${zelfdeAdres.nummer} staat dit adres bij een andere naam.`);
  const sleutel = `${adres}\n${werkVan(mens)}`;
  const dubbel = eerder.get(sleutel);
  if (dubbel !== undefined)
    keur.mis(KOP.email, `Deze collega staat met dezelfde functie ook op regel ${dubbel.nummer}.`);
  if (zelfdeAdres === undefined) eerder.set(adres, mens);
  if (dubbel === undefined) eerder.set(sleutel, mens);
}
