import { sql } from 'kysely';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import type { Persoonsgegevens } from '../../gegeven/inhoud.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { verzegelPersoonsveld } from '../../partij/personen.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import { initialenVan } from '../aanmelding/jongere.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer, raakAan } from '../open-casus.ts';
import { gedeeldZegel } from '../zegels.ts';
import { leesEigenNaam, zetNaam } from './eigen-naam.ts';

export type Naamverbetering = {
  readonly casus: string;
  readonly voornaam: string;
  readonly achternaam: string;
  /** Schrijf in het eigen gegeven de geboortedatum die wie leidt vastlegde. */
  readonly neemGeboortedatumOver: boolean;
};

export type Naamuitkomst =
  | { readonly kind: 'verbeterd' }
  | { readonly kind: 'niets' }
  | { readonly kind: 'gesloten' }
  | NietGevonden;

/**
 * Verbetert de naam van de jongere, door wie haar inbracht: een ander verandert niets aan wat van een bron is (2, Art 8 (b), AVG 16). Wie haar
 * kreeg, leest meteen de goede naam; ook de initialen en hoe de jongere op zijn eigen pagina's heet, gaan mee.
 */
export async function verbeterNaam(opening: Casusopening<Medewerker>, wens: Naamverbetering): Promise<Naamuitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Naamuitkomst> => {
    const geopend = await openAlsDeelnemer(tx, wens.casus, 'naam-verbeterd');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const eigen = feiten.casus.status === 'open' ? await leesEigenNaam(tx, geopend) : null;
    const naam = eigen === null ? null : nieuweNaam(eigen.naam, feiten, wens);
    const taakKlaar = () => rondTakenAf(tx, { casus: wens.casus, soort: 'naam-nakijken' });
    if (eigen === null || naam === null || isGelijk(naam, eigen.naam)) {
      await legVast(tx, {
        ...logkop(feiten),
        code: 'naam-verbeterd',
        uitkomst: eigen === null ? 'geweigerd' : 'mislukt',
      });
      if (feiten.casus.status === 'gesloten') return { kind: 'gesloten' };
      if (eigen === null) return NIET_GEVONDEN;
      await taakKlaar();
      return { kind: 'niets' };
    }
    await zetNaam(tx, geopend, eigen, naam);
    await hernoem(tx, feiten, naam);
    await taakKlaar();
    await raakAan(tx, wens.casus);
    return { kind: 'verbeterd' };
  });
}

function nieuweNaam(staat: Persoonsgegevens, { kern }: CasusFeiten, wens: Naamverbetering): Persoonsgegevens {
  const geboortedatum = wens.neemGeboortedatumOver ? kern.geboortedatum : staat.geboortedatum;
  return { voornaam: wens.voornaam, achternaam: wens.achternaam, geboortedatum };
}

const isGelijk = (een: Persoonsgegevens, ander: Persoonsgegevens): boolean =>
  een.voornaam === ander.voornaam && een.achternaam === ander.achternaam && een.geboortedatum === ander.geboortedatum;

/** De naam op de eigen pagina's van het gezin, en de initialen voor wie de naam niet mag lezen (ADR 0050). */
async function hernoem(tx: Tx, { casus, betrokkene }: CasusFeiten, naam: Persoonsgegevens): Promise<void> {
  if (betrokkene.persoon === null) return;
  const plek = { casus: casus.id, procesregiepartij: casus.procesregiepartij, record: casus.id } as const;
  const persoon = { persoon: betrokkene.persoon, partij: null, veld: 'naam' } as const;
  const { kluis } = tx.omgeving;
  const voluit = await verzegelPersoonsveld(kluis, persoon, `${naam.voornaam} ${naam.achternaam}`);
  const tekst = initialenVan(naam);
  const initialen = await verzegelTekst(kluis, { ...gedeeldZegel({ ...plek, veld: 'casus.initialen' }), tekst });
  await sql`select naam_verbeteren(${casus.id}::uuid, ${voluit}, ${initialen})`.execute(tx.db);
}
