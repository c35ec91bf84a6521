import { ACCOUNTTEKSTEN } from '../../src/aanmelden/teksten.ts';
import { ALLE_SOORTWOORDEN } from '../../src/betrokkene/gegevens/soortwoorden.ts';
import { TEKSTEN } from '../../src/betrokkene/teksten/teksten.ts';
import { WEIGERZINNEN } from '../../src/betrokkene/teksten/weigerzinnen.ts';
import { FUNCTIES_EN } from '../../src/betrokkene/verbinden.ts';
import { GESPREKSTEKSTEN } from '../../src/bijeenkomst/gezin/gezinsteksten.ts';
import { FASENAAM } from '../../src/casus/woorden.ts';
import { DATALEKTEKSTEN } from '../../src/datalek/teksten.ts';
import { functies } from '../../src/partij/functies.ts';
import { PLANTEKSTEN } from '../../src/plan/teksten.ts';
import { RECHTENTEKSTEN } from '../../src/rechten/teksten.ts';
import { codes } from '../../src/regels/index.ts';
import { VERSLAGTEKSTEN } from '../../src/verslag/teksten.ts';
import { FOUTEN_EN } from '../../src/web/foutsoorten.en.ts';
import { FOUTEN } from '../../src/web/foutsoorten.ts';
import { meldingen } from '../../src/web/meldingen.ts';
import type { Taalcode } from '../../src/web/taal.ts';
import { PAGINATEKSTEN } from '../../src/web/teksten.ts';
import { VELDFOUTEN } from '../../src/web/veldfouten.ts';

const CATALOGI = [
  TEKSTEN,
  PLANTEKSTEN,
  VERSLAGTEKSTEN,
  GESPREKSTEKSTEN,
  RECHTENTEKSTEN,
  ALLE_SOORTWOORDEN,
  WEIGERZINNEN,
  DATALEKTEKSTEN,
  ACCOUNTTEKSTEN,
  PAGINATEKSTEN,
];

const woordenUit = (tekst: string): readonly string[] => tekst.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
const alleZinnen = (code: Taalcode): readonly string[] =>
  CATALOGI.flatMap((c) => [...Object.values(c[code].u), ...Object.values(c[code].je)]);

/** Elk woord van onze Nederlandse zinnen dat in geen Engelse zin en in geen eigennaam staat. */
export function nederlandseWoorden(namen: readonly string[]): ReadonlySet<string> {
  const nederlands = [
    ...alleZinnen('nl'),
    ...functies.map(({ label }) => label),
    ...Object.values(FASENAAM),
    ...Object.values(meldingen),
    ...Object.values(FOUTEN).flatMap(({ titel, zin }) => [titel, zin.u, zin.je]),
    ...Object.values(VELDFOUTEN.nl),
    ...Object.values(codes).map(({ uitleg }) => uitleg),
    'de het een en van niet met voor zijn wordt heeft naar jongere ouder zaak uur klaar',
  ];
  const anders = new Set(
    [
      ...alleZinnen('en'),
      ...Object.values(FUNCTIES_EN),
      ...Object.values(FOUTEN_EN).flatMap(({ titel, zin }) => [titel, zin.u, zin.je]),
      ...Object.values(VELDFOUTEN.en),
      ...namen,
      'contact',
      'log out',
    ].flatMap(woordenUit),
  );
  return new Set(
    nederlands
      .map((zin) => zin.replaceAll(/\{\w+\}/g, ' '))
      .flatMap(woordenUit)
      .filter((w) => !anders.has(w)),
  );
}

type Stuk = { readonly taal: string; readonly tekst: string };

const ZONDER_EINDE = new Set(['meta', 'link', 'br', 'input', 'img', 'hr']);
const DEEL = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
const HOORBAAR = /\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g;

/** De tekst van een pagina in stukken, elk met de taal waarin zij gemerkt is; ook wat alleen te horen is. */
export function stukkenVan(html: string): readonly Stuk[] {
  const talen: string[] = [''];
  const stil: string[] = [];
  const uit: Stuk[] = [];
  for (const [, einde, naam = '', attributen = '', los, tekst] of html.replaceAll(/<!.*?>/g, '').matchAll(DEEL)) {
    const taal = talen.at(-1) ?? '';
    if (tekst !== undefined) {
      if (stil.length === 0 && tekst.trim() !== '') uit.push({ taal, tekst: tekst.trim() });
    } else if (einde === '/') {
      talen.pop();
      if (stil.at(-1) === naam) stil.pop();
    } else {
      const eigen = /\slang="(\w+)"/.exec(attributen)?.[1] ?? taal;
      for (const [, hoor = ''] of attributen.matchAll(HOORBAAR)) uit.push({ taal: eigen, tekst: hoor });
      if (los === '/' || ZONDER_EINDE.has(naam)) continue;
      talen.push(eigen);
      if (['script', 'style', 'svg'].includes(naam)) stil.push(naam);
    }
  }
  if (talen.length !== 1) throw new Error(`${talen.length - 1} delen van de pagina gaan niet dicht`);
  return uit;
}

/** Een nummer als V-12DE45AF is geen woord, al staat er toevallig een in. */
const KENMERK = /\b[A-Z]-[0-9A-F]{8}\b/g;

/** De stukken die als Engels staan en waar een Nederlands woord in zit. */
export function ongemerkt(html: string, woorden: ReadonlySet<string>): readonly string[] {
  return stukkenVan(html)
    .filter(({ taal }) => taal === 'en')
    .flatMap(({ tekst }) => {
      const gevonden = woordenUit(tekst.replaceAll(KENMERK, ' ')).filter((woord) => woorden.has(woord));
      return gevonden.length === 0 ? [] : [`${tekst} (${gevonden.join(', ')})`];
    });
}
