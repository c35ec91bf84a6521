/** Het bewijs van een vernietiging: wat, wanneer, door wie, welke sleutels, en waar het in het logboek staat (9.2, L-5). */
export type Vernietigingsbewijs = {
  readonly schema: 'overlegtafel/vernietigingsbewijs/1';
  readonly kenmerk: string;
  readonly partij: string;
  readonly geslotenOp: string;
  readonly bewarenTot: string;
  readonly begonnen: { readonly door: string; readonly op: string };
  readonly goedgekeurd: { readonly door: string; readonly op: string };
  /** Vanaf `begin` opende niemand de casus nog; bij `eind` was alles weg. */
  readonly uitgevoerd: { readonly begin: string; readonly eind: string };
  /** Verwijderde rijen per soort. */
  readonly verwijderd: Readonly<Record<string, number>>;
  readonly sleutels: readonly {
    readonly soort: 'gedeelde-laag' | 'organisatie' | 'gezinslid' | 'jongere' | 'naam';
    /** Naam van de organisatie; van een gezinslid nooit. */
    readonly van: string | null;
    readonly op: string;
    readonly vingerafdruk: string;
  }[];
  /** Zoveel verzegelde teksten stonden er nog toen de sleutels weg waren; geen ervan vroeg een andere sleutel. */
  readonly gecontroleerd: number;
  readonly logboek: { readonly gebeurtenis: string; readonly volgnummer: string; readonly blad: string };
};

/** Wat per soort is verwijderd of nog ligt, in gewone woorden; wat hier niet staat, is een hulptabel en telt niet mee op papier. */
const INHOUDNAMEN: Readonly<Record<string, string>> = {
  gegeven: 'gegevens',
  verstrekking: 'keren dat een gegeven is gegeven',
  toestemmingsvraag: 'vragen om toestemming',
  toestemming: 'antwoorden op vragen om toestemming',
  toestemmingsscan: 'getekende formulieren',
  afweging: 'afwegingen bij een conflict van plichten',
  plan: 'versies van het plan',
  planregel: 'doelen en acties uit het plan',
  verslag: 'verslagen',
  verslagdeel: 'delen van verslagen',
  besluit: 'besluiten en acties uit bijeenkomsten',
  bijeenkomst: 'bijeenkomsten',
  informatie: 'keren dat iemand is geïnformeerd',
  hoorgesprek: 'gesprekken met de jongere',
  betrokkenevraag: 'vragen van ouders en jongere',
  verzoek: 'verzoeken om inzage of een ander recht',
};

/** Soort en aantal, alleen wat er is, in vaste volgorde. */
export function inhoudregels(lijst: Readonly<Record<string, unknown>>): readonly { naam: string; aantal: number }[] {
  return Object.entries(INHOUDNAMEN).flatMap(([tabel, naam]) => {
    const aantal = Number(lijst[tabel] ?? 0);
    return aantal > 0 ? [{ naam, aantal }] : [];
  });
}
