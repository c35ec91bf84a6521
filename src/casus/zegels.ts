import type { Tx } from '../db/transactie.ts';
import type { TeOpenen, TeVerzegelen } from '../kluis/soorten.ts';
import { openTeksten } from '../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../kluis/verwijzing.ts';

type Zegel = Pick<TeVerzegelen, 'verwijzing' | 'plaats'>;

/** Een plaats in de gedeelde laag: onder de sleutel van de casus, op naam van de procesregiepartij (fn 13). */
export type GedeeldePlek = {
  readonly casus: string;
  readonly procesregiepartij: string;
  readonly veld:
    | 'afsluiting.toelichting'
    | 'beeld.waarom'
    | 'besluit.tekst'
    | 'betrokkene.kern'
    | 'bijeenkomst.plaats'
    | 'bijeenkomst.vraag'
    | 'casus.initialen'
    | 'casus.vraag'
    | 'deelnemer.verklaring'
    | 'gezag.bron'
    | 'hoorgesprek.inhoud'
    | 'informatietekst.inhoud'
    | 'verslagdeel.titel'
    | 'vernietiging.stopreden'
    | 'vernietiging.waarom-nu-wel'
    | 'verslagreactie.woorden';
  readonly record: string;
  /** Alleen bij wat opnieuw geschreven kan worden; 1 als het weg is gelaten. */
  readonly versie?: number;
};

export function gedeeldZegel({ casus, procesregiepartij, veld, record, versie }: GedeeldePlek): Zegel {
  return {
    verwijzing: { klasse: 'gedeeld', casus },
    plaats: { eigenaar: procesregiepartij, casus, categorie: veld, record, versie: versie ?? 1 },
  };
}

/** De jongere zoals de aanmeldende partij die kent; een eigen sleutel per jongere, los van elke casus. */
export function jongereZegel({ partij, jongere }: { readonly partij: string; readonly jongere: string }): Zegel {
  return {
    verwijzing: { klasse: 'bron', eigenaar: partij, betrokkene: jongere },
    plaats: { eigenaar: partij, casus: null, categorie: 'jongere.inhoud', record: jongere, versie: 1 },
  };
}

/** Opent een enkele tekst; null als de inhoud vernietigd is. @throws bij beschadigde inhoud. */
export async function openEen(tx: Tx, item: TeOpenen): Promise<string | null> {
  const [tekst] = await openTeksten(tx.omgeving.kluis, [item]);
  return tekst ?? null;
}

type Raam = { readonly betrokkene_id: string; readonly aanmeldpartij_id: string };
type Stoel = { readonly soort: string; readonly persoon_id: string; readonly partij_id: string | null };

/**
 * Welke sleutels wie een casus opent hierna nodig heeft: voor de namen van wie er zit, voor de naam van de jongere van wie aanmeldde, en
 * voor de logregel. Komen zij met de eerste mee, dan klopt een pagina meestal een keer bij de sleutelkast aan.
 */
export function sleutelsBijOpenen(
  { betrokkene_id: betrokkene, aanmeldpartij_id: eigenaar }: Raam,
  stoelen: readonly Stoel[],
): readonly SleutelVerwijzing[] {
  const mensen = stoelen
    .filter(({ soort }) => soort !== 'jongere')
    .map(
      ({ partij_id: partij, persoon_id: persoon }): SleutelVerwijzing =>
        partij === null ? { klasse: 'persoon', persoon } : { klasse: 'partij', partij },
    );
  return [...mensen, { klasse: 'bron', eigenaar, betrokkene }, { klasse: 'log', persoon: betrokkene }];
}
