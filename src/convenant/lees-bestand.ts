import { inTransactie } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Scansoort } from '../toestemming/keur-scan.ts';
import { findBewijs } from './bewijsstuk.queries.ts';
import { openBestand } from './bewijsstuk.ts';
import { findConvenant } from './convenant.queries.ts';
import { findBestand, findTeksten } from './tekst.queries.ts';
import type { Leesopening } from './toon-convenant.ts';
import { tekstplek } from './vastleggen/teksten.ts';

export type Bestandslezing =
  | { readonly kind: 'bestand'; readonly inhoud: Buffer; readonly soort: Scansoort; readonly naam: string }
  | { readonly kind: 'niet-gevonden' };

const NIETS: Bestandslezing = { kind: 'niet-gevonden' };

function metLogregel(
  opening: Leesopening,
  object: { readonly soort: string; readonly id: string },
  lees: (tx: Parameters<Parameters<typeof inTransactie>[1]>[0]) => Promise<Bestandslezing>,
): Promise<Bestandslezing> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const gelezen = await lees(tx);
    const uitkomst = gelezen.kind === 'bestand' ? 'gelukt' : 'geweigerd';
    await legVast(tx, { code: 'convenantstuk-gelezen', uitkomst, object, betrokkenen: [] });
    return gelezen;
  });
}

/** Een getekend papier, voor de partij van wie het is en voor de penvoerder (Sign-1). Elke keer ligt vast. */
export function leesBewijs(
  opening: Leesopening,
  { convenant, bewijs }: { readonly convenant: string; readonly bewijs: string },
): Promise<Bestandslezing> {
  return metLogregel(opening, { soort: 'bewijsstuk', id: bewijs }, async (tx) => {
    const rij = await findBewijs(tx, { convenant, bewijs });
    if (rij === undefined) return NIETS;
    const plek = { partij: rij.partij, record: rij.id, categorie: 'bewijsstuk.bestand' };
    const inhoud = await openBestand(tx, plek, rij.bestand);
    return inhoud === null ? NIETS : { kind: 'bestand', inhoud, soort: rij.soort, naam: 'bewijsstuk' };
  });
}

/** De PDF van een tekst: voor ieder die bij een partij werkt; een concept alleen voor de penvoerder. */
export function leesTekstbestand(
  opening: Leesopening,
  { convenant, tekst }: { readonly convenant: string; readonly tekst: string },
): Promise<Bestandslezing> {
  return metLogregel(opening, { soort: 'convenanttekst', id: tekst }, async (tx) => {
    const gevonden = await findConvenant(tx, convenant);
    const rij = (await findTeksten(tx, convenant)).find(({ id }) => id === tekst);
    if (gevonden === undefined || rij === undefined) return NIETS;
    if (rij.aangebodenOp === null && opening.verzoeker.partij !== gevonden.penvoerder) return NIETS;
    const envelop = await findBestand(tx, tekst);
    const inhoud = envelop === undefined ? null : await openBestand(tx, tekstplek(gevonden, tekst), envelop);
    if (inhoud === null) return NIETS;
    return { kind: 'bestand', inhoud, soort: 'application/pdf', naam: `convenant-versie-${rij.volgnummer}` };
  });
}
