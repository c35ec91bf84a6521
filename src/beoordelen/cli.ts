import { beoordeelInvoer } from '../regels/index.ts';
import type { Invoerregel } from './regels-lezen.ts';
import { leesRegels } from './regels-lezen.ts';

type Leesfout = { readonly fout: string; readonly velden: readonly string[] };
type Gelezen = { readonly kind: 'waarde'; readonly waarde: unknown } | ({ readonly kind: 'fout' } & Leesfout);

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const BOM = '\ufeff';

function alsTekst(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

function alsJson(tekst: string): Gelezen {
  try {
    return { kind: 'waarde', waarde: JSON.parse(tekst) };
  } catch {
    // Ook een te diep geneste tekst (RangeError) is geen vraag.
    return { kind: 'fout', fout: 'Deze regel is geen JSON.', velden: [] };
  }
}

function lees(regel: Invoerregel, nummer: number): Gelezen {
  if (regel.kind === 'te-lang') return { kind: 'fout', fout: 'Deze regel is te lang: meer dan 1 MB.', velden: [] };
  const tekst = alsTekst(regel.bytes);
  if (tekst === undefined) return { kind: 'fout', fout: 'Deze regel is geen geldige UTF-8.', velden: [] };
  const kaal = nummer === 1 && tekst.startsWith(BOM) ? tekst.slice(1) : tekst;
  if (kaal.trim() === '') return { kind: 'fout', fout: 'Deze regel is leeg.', velden: [] };
  return alsJson(kaal);
}

/** Schrijft één regel en wacht tot er plaats is voor de volgende; `lezer-weg` als niemand meer leest. */
export type Schrijver = (regel: string) => Promise<'geschreven' | 'lezer-weg'>;

/**
 * De opdracht `overlegtafel beoordeel`: één vraag per regel in, één oordeel per regel uit, in dezelfde
 * volgorde. Een regel die geen vraag is, krijgt op haar plaats een fout met haar nummer (vanaf 1) en de
 * velden. Geeft 2 als er zo'n regel was, anders 0, welke uitkomsten er ook waren. Leest als stroom, en stopt
 * zodra niemand het antwoord meer leest.
 */
export async function beoordeelRegels(input: AsyncIterable<Uint8Array | string>, schrijf: Schrijver): Promise<0 | 2> {
  let status: 0 | 2 = 0;
  let nummer = 0;
  for await (const regel of leesRegels(input)) {
    nummer += 1;
    const gelezen = lees(regel, nummer);
    const antwoord = gelezen.kind === 'waarde' ? beoordeelInvoer(gelezen.waarde) : gelezen;
    if (antwoord.kind !== 'oordeel') status = 2;
    const tekst =
      antwoord.kind === 'oordeel'
        ? JSON.stringify(antwoord.oordeel)
        : JSON.stringify({ fout: antwoord.fout, regel: nummer, velden: antwoord.velden });
    if ((await schrijf(tekst)) === 'lezer-weg') break;
  }
  return status;
}
