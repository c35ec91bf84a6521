import type { Oordeel } from '../regels/index.ts';
import { beoordeelInvoer } from '../regels/index.ts';

/** Een fout volgens RFC 9457, met elk fout veld van de vraag. */
export type Probleem = {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: 400;
  readonly detail: string;
  readonly velden: readonly string[];
};

export type Beantwoording =
  | { readonly status: 200; readonly contentType: 'application/json'; readonly body: Oordeel }
  | { readonly status: 400; readonly contentType: 'application/problem+json'; readonly body: Probleem };

/** Het antwoord van `POST /api/v1/beoordelingen` op een gelezen JSON-lichaam. Elke uitkomst is 200. */
export function beantwoordBeoordeling(body: unknown): Beantwoording {
  const antwoord = beoordeelInvoer(body);
  if (antwoord.kind === 'oordeel') {
    return { status: 200, contentType: 'application/json', body: antwoord.oordeel };
  }
  return {
    status: 400,
    contentType: 'application/problem+json',
    body: {
      type: 'about:blank',
      title: 'Dit is geen vraag volgens het contract.',
      status: 400,
      detail: antwoord.fout,
      velden: antwoord.velden,
    },
  };
}
