import type { Kluis, Plaats, SleutelVerwijzing } from '../../kluis/index.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import type { Keuzes } from '../stand.ts';

/** Van wie de antwoorden zijn. Zij gaan alleen open in deze casus, voor deze mens, in deze sessie. */
export type Zegelplek = { readonly casus: string; readonly persoon: string; readonly sessie: string };

/** Wat van vraag naar vraag meegaat: de antwoorden, en welke vraag er op het scherm staat. */
export type Meegegeven = { readonly keuzes: Keuzes; readonly gevraagd: string | null };

function plekVan({ casus, persoon, sessie }: Zegelplek): {
  readonly verwijzing: SleutelVerwijzing;
  readonly plaats: Plaats;
} {
  return {
    verwijzing: { klasse: 'gedeeld', casus },
    plaats: { eigenaar: persoon, casus, categorie: 'mag-ik-dit-delen', record: sessie, versie: 1 },
  };
}

/**
 * Verzegelt de antwoorden voor het verborgen veld van het formulier. De server bewaart niets, en buiten de server is er
 * niets te lezen of te veranderen; met de sleutel van de casus verdwijnt ook wat iemand nog open had staan.
 */
export async function verzegelKeuzes(kluis: Kluis, plek: Zegelplek, { keuzes, gevraagd }: Meegegeven): Promise<string> {
  const tekst = JSON.stringify({ keuzes: [...keuzes], gevraagd });
  return (await verzegelTekst(kluis, { ...plekVan(plek), tekst })).toString('base64url');
}

/** Opent wat een formulier meegaf; null als het niet van deze mens, casus en sessie is, of veranderd is. */
export async function openKeuzes(kluis: Kluis, plek: Zegelplek, zegel: string): Promise<Meegegeven | null> {
  const open = await kluis.open({ ...plekVan(plek), envelop: Buffer.from(zegel, 'base64url') });
  if (open.kind !== 'open') return null;
  // Wat opengaat, is hier gemaakt; of de woorden nog bestaan, beslist wie ze samenlegt.
  const gelezen = JSON.parse(open.inhoud.toString('utf8')) as {
    readonly keuzes: readonly (readonly [string, string])[];
    readonly gevraagd: string | null;
  };
  return { keuzes: new Map(gelezen.keuzes), gevraagd: gelezen.gevraagd };
}
