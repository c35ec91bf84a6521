import type { Kluis, Plaats, TeOpenen } from '../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../kluis/verwijzing.ts';

/** De namen achter een gegeven van soort a (5.1a); alleen wie dat gegeven kreeg, ziet ze. */
export type Persoonsgegevens = {
  readonly voornaam: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
};

/** Wat van een gegeven versleuteld is: de tekst zelf en waarom hij nodig is (5.3). */
export type Inhoud = { readonly tekst: string; readonly waarom: string; readonly persoonsgegevens?: Persoonsgegevens };

/** Waar de inhoud van een gegeven ligt. De eigenaar is de partij van de bron, of de ouder of jongere zelf. */
export type Inhoudplek = {
  readonly gegeven: string;
  readonly casus: string;
  readonly bronPartij: string | null;
  readonly bronPersoon: string;
  readonly betrokkene: string;
  readonly categorie: string;
  readonly versie: number;
};

function zegelVan(plek: Inhoudplek): { verwijzing: SleutelVerwijzing; plaats: Plaats } {
  const eigenaar = plek.bronPartij ?? plek.bronPersoon;
  return {
    verwijzing: { klasse: 'bron', eigenaar, betrokkene: plek.betrokkene },
    plaats: { eigenaar, casus: plek.casus, categorie: plek.categorie, record: plek.gegeven, versie: plek.versie },
  };
}

/** Verzegelt de inhoud onder de sleutel van de bron. Doe dit voordat de rij wordt geschreven. @throws als die sleutel vernietigd is. */
export function verzegelInhoud(kluis: Kluis, plek: Inhoudplek, inhoud: Inhoud): Promise<Buffer> {
  return verzegelTekst(kluis, { ...zegelVan(plek), tekst: JSON.stringify(inhoud) });
}

/**
 * Opent de inhoud van gegevens, in dezelfde volgorde; null waar zij vernietigd is. Wie een inhoud leest legt dat vast: de sleutel voor
 * het logboek over `betrokkene` komt in dezelfde vraag mee.
 * @throws bij beschadigde inhoud.
 */
export async function openInhouden(
  kluis: Kluis,
  items: readonly (Inhoudplek & { readonly envelop: Uint8Array })[],
): Promise<(Inhoud | null)[]> {
  const teOpenen = items.map((item): TeOpenen => ({ ...zegelVan(item), envelop: item.envelop }));
  const straks = items.map(({ betrokkene }): SleutelVerwijzing => ({ klasse: 'log', persoon: betrokkene }));
  const teksten = await openTeksten(kluis, teOpenen, straks);
  return teksten.map((tekst) => (tekst === null ? null : (JSON.parse(tekst) as Inhoud)));
}
