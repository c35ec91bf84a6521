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

/** Regels die alleen links of alleen rechts staan, in volgorde. Een langste gemeenschappelijke rij is hier niet nodig. */
export function regelverschil(oud: string, nieuw: string): readonly string[] {
  const [van, naar] = [oud.split('\n'), nieuw.split('\n')];
  const tel = (regels: readonly string[]): Map<string, number> => {
    const aantallen = new Map<string, number>();
    for (const regel of regels) aantallen.set(regel, (aantallen.get(regel) ?? 0) + 1);
    return aantallen;
  };
  const alleen = (regels: readonly string[], elders: Map<string, number>): string[] =>
    regels.filter((regel) => {
      const over = elders.get(regel) ?? 0;
      elders.set(regel, over - 1);
      return over <= 0;
    });
  return [
    ...alleen(van, tel(naar)).map((regel) => `- ${regel}`),
    ...alleen(naar, tel(van)).map((regel) => `+ ${regel}`),
  ];
}

/** Het verschil tussen twee beslistabellen: een kleinste geval per richting, en de regels van de pagina die wisselen. */
export function gevallenTekst(oud: Beslistabel, nieuw: Beslistabel): readonly string[] {
  const erbij = alleenIn(nieuw, oud);
  const eraf = alleenIn(oud, nieuw);
  const regels = regelverschil(beslistabelTekst(oud), beslistabelTekst(nieuw));
  return [
    ...erbij.slice(0, 1).map((geval) => `Mag nu wel, kleinste geval: ${gevalTekst(geval)}.`),
    ...eraf.slice(0, 1).map((geval) => `Mag niet meer, kleinste geval: ${gevalTekst(geval)}.`),
    regels.length === 0 ? 'De beslistabel blijft gelijk.' : `In de beslistabel wisselen ${regels.length} regels:`,
    ...regels,
  ];
}
