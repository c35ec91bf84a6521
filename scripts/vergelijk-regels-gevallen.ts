/** Wat een regelwijziging betekent voor wie geeft en ontvangt: de gevallen en de regels van de beslistabel die wisselen. */

import type { Teken } from './beslistabel/formule.ts';
import { voldoet } from './beslistabel/formule.ts';
import { beslistabelTekst } from './beslistabel/pagina.ts';
import type { Beslistabel } from './beslistabel/tabel.ts';
import { gevalVan } from './beslistabel/tabel.ts';
import type { Vak } from './beslistabel/verstrekken.ts';

export type Gevalsverschil = { readonly vak: Vak; readonly op: readonly Teken[] };

/** De kleinste gevallen van verstrekken die de ene tabel toelaat en de andere niet: met zo weinig mogelijk op orde. */
export function alleenIn(deze: Beslistabel, andere: Beslistabel): readonly Gevalsverschil[] {
  const verschillen = deze.vakken.flatMap((vak, nummer) => {
    const daar = andere.vakken[nummer]?.uitkomst.formule ?? [];
    return vak.uitkomst.formule.filter((op) => !voldoet(daar, op)).map((op) => ({ vak, op }));
  });
  const minste = Math.min(...verschillen.map(({ op }) => op.length));
  return verschillen.filter(({ op }) => op.length === minste);
}

function gevalTekst({ vak, op }: Gevalsverschil): string {
  const { gever, ontvanger, leeftijd, kolom } = gevalVan(vak);
  const met = op.length === 0 ? 'zonder bijzondere voorwaarde' : `met ${op.join('+')}`;
  return `${gever.naam} aan ${ontvanger.naam}, jongere ${leeftijd.naam}, ${kolom.naam} (${kolom.teken}), ${met}`;
}

type Paginaregel = { readonly kopje: string; readonly regel: string };

/** Elke regel van de pagina met het hoofdstuk en de gever waar zij onder staat. */
function metKopje(tekst: string): readonly Paginaregel[] {
  let hoofdstuk = '';
  let gever = '';
  return tekst.split('\n').map((regel) => {
    if (regel.startsWith('## ')) [hoofdstuk, gever] = [regel.slice(3), ''];
    if (regel.startsWith('### ')) gever = `, ${regel.slice(4)}`;
    return { kopje: hoofdstuk + gever, regel };
  });
}

/** De regels die alleen hier staan; een regel telt zo vaak als zij er staat. */
function alleenHier(regels: readonly Paginaregel[], elders: readonly Paginaregel[]): readonly Paginaregel[] {
  const sleutel = ({ kopje, regel }: Paginaregel): string => `${kopje}\n${regel}`;
  const over = new Map<string, number>();
  for (const regel of elders) over.set(sleutel(regel), (over.get(sleutel(regel)) ?? 0) + 1);
  return regels.filter((regel) => {
    const aantal = over.get(sleutel(regel)) ?? 0;
    over.set(sleutel(regel), aantal - 1);
    return aantal <= 0;
  });
}

/** Regels die alleen links of alleen rechts staan, per kopje. Een langste gemeenschappelijke rij is hier niet nodig. */
export function regelverschil(oud: string, nieuw: string): readonly string[] {
  const [van, naar] = [metKopje(oud), metKopje(nieuw)];
  const wissels = [
    ...alleenHier(van, naar).map(({ kopje, regel }) => ({ kopje, tekst: `- ${regel}` })),
    ...alleenHier(naar, van).map(({ kopje, regel }) => ({ kopje, tekst: `+ ${regel}` })),
  ];
  return [...Map.groupBy(wissels, ({ kopje }) => kopje)].flatMap(([kopje, samen]) => [
    ...(kopje === '' ? [] : [`${kopje}:`]),
    ...samen.map(({ tekst }) => tekst),
  ]);
}

/** Het verschil tussen twee beslistabellen: een kleinste geval per richting, en de regels van de pagina die wisselen. */
export function gevallenTekst(oud: Beslistabel, nieuw: Beslistabel): readonly string[] {
  const erbij = alleenIn(nieuw, oud);
  const eraf = alleenIn(oud, nieuw);
  const regels = regelverschil(beslistabelTekst(oud), beslistabelTekst(nieuw));
  const aantal = regels.filter((regel) => /^[-+] /.test(regel)).length;
  return [
    ...erbij.slice(0, 1).map((geval) => `Mag nu wel, kleinste geval: ${gevalTekst(geval)}.`),
    ...eraf.slice(0, 1).map((geval) => `Mag niet meer, kleinste geval: ${gevalTekst(geval)}.`),
    aantal === 0 ? 'De beslistabel blijft gelijk.' : `In de beslistabel wisselen ${aantal} regels:`,
    ...regels,
  ];
}
