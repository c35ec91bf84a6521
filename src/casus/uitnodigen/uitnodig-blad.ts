import { findBijeenkomsten } from '../../bijeenkomst/bijeenkomst.queries.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { findZonderTekst } from '../../overlegtype/overlegtype.queries.ts';
import { rolVoor } from '../../overlegtype/rol.ts';
import { functieLabel } from '../../partij/functies.ts';
import { findMedewerkersVandaag, findPartijenOpId } from '../../partij/partij.queries.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import { heeftScholen } from '../aanmelding/aanmeldscholen.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { isEigenSchool } from '../eigen-school.ts';
import { nogTeInformeren } from '../informeren/informeer.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import type { Geopend } from '../open-casus.ts';
import { metHoofdletter } from '../woorden.ts';

/** Een collega die bij dit overleg een plaats heeft. */
export type Kandidaat = {
  readonly aanstelling: string;
  readonly naam: string;
  readonly functie: string;
  readonly partij: string;
  /** Kan nu niet: een betrokkene weet nog niet dat deze partij meepraat (12.1). */
  readonly eerstInformeren: boolean;
  /** Werkt onder beroepsgeheim; dan doet ertoe of er een behandelrelatie is (Bijl 5-l). */
  readonly onderGeheim: boolean;
  /** De organisatie legde niet vast waar de geheimhouding op rust: de genodigde zegt het zelf bij zijn deelname (T-11d). */
  readonly zegtGeheimhouding: boolean;
};

export type Uitnodigblad = {
  readonly kandidaten: readonly Kandidaat[];
  /** Er zijn er meer dan de lijst laat zien; zoeken helpt. */
  readonly meer: boolean;
  readonly zoek: string;
  readonly niemandGeinformeerd: boolean;
  /** Geplande bijeenkomsten waarvoor iemand ook alleen kan worden uitgenodigd (T25-07). */
  readonly plekken: readonly { readonly bijeenkomst: string; readonly op: Date }[];
  /** Organisaties die de tekst niet tekenden waarop dit overleg rust; null als iedereen die tekende (Art 17.2, E-10). */
  readonly zonderTekst: { readonly label: string; readonly partijen: readonly string[] } | null;
};

const HOOGSTENS = 40;
const BEROEPSGEHEIM: ReadonlySet<string> = new Set([
  'wgbo',
  'jeugdwet',
  'wmo',
  'beroepscode',
  'wet-big',
  'reclassering',
]);

/** Leest wie kan worden uitgenodigd: medewerkers van gebonden partijen met een plaats bij dit overleg, wie al kan eerst. */
export function leesUitnodigblad(
  opening: Casusopening<Medewerker>,
  vraag: { readonly casus: string; readonly zoek: string; readonly gekozen?: readonly string[] },
): Promise<Blad<Uitnodigblad>> {
  return leesBlad(opening, {
    casus: vraag.casus,
    voor: 'regie',
    lees: (tx, geopend) => maakBlad(tx, geopend, { zoek: vraag.zoek, gekozen: new Set(vraag.gekozen) }),
  });
}

type Lijstwens = {
  readonly zoek: string;
  /** Aanstellingen die al gekozen zijn: die staan er altijd bij. */
  readonly gekozen: ReadonlySet<string>;
};

async function maakBlad(tx: Tx, geopend: Geopend, { zoek, gekozen }: Lijstwens): Promise<Uitnodigblad> {
  const alle = await kandidaten(tx, geopend);
  const woorden = zoek
    .toLocaleLowerCase('nl')
    .split(/\s+/u)
    .filter((woord) => woord !== '');
  const gevonden = alle.filter((k) => {
    const tekst = `${k.naam} ${k.functie} ${k.partij}`.toLocaleLowerCase('nl');
    return gekozen.has(k.aanstelling) || woorden.every((woord) => tekst.includes(woord));
  });
  const volgorde = [...gevonden].sort(
    (a, b) =>
      Number(gekozen.has(b.aanstelling)) - Number(gekozen.has(a.aanstelling)) ||
      Number(a.eerstInformeren) - Number(b.eerstInformeren) ||
      a.partij.localeCompare(b.partij, 'nl') ||
      a.naam.localeCompare(b.naam, 'nl'),
  );
  return {
    kandidaten: volgorde.slice(0, HOOGSTENS),
    meer: volgorde.length > HOOGSTENS,
    zoek,
    niemandGeinformeerd: nogTeInformeren(geopend.feiten, null).length > 0,
    plekken: (await findBijeenkomsten(tx, geopend.feiten.casus.id))
      .filter(({ op }) => op > tx.nu)
      .map(({ id, op }) => ({ bijeenkomst: id, op }))
      .toReversed(),
    zonderTekst: await zonderTekst(tx, geopend.feiten),
  };
}

/** Wie bij dit overleg een plaats heeft en er toch niet kan zitten: alleen wie de tekst tekende, doet mee. */
async function zonderTekst(tx: Tx, feiten: Geopend['feiten']): Promise<Uitnodigblad['zonderTekst']> {
  const soorten = new Set<string>(feiten.overlegtype.inhoud.rollen.map(({ partij }) => partij));
  const rijen = (await findZonderTekst(tx, feiten.overlegtype.id)).filter(
    ({ id, soort }) => soorten.has(soort) && hoort(feiten, id, soort),
  );
  const [eerste] = rijen;
  return eerste === undefined ? null : { label: eerste.label, partijen: rijen.map(({ naam }) => naam) };
}

async function kandidaten(tx: Tx, { feiten }: Geopend): Promise<readonly Kandidaat[]> {
  const aanTafel = new Set(feiten.deelnemers.filter((d) => d.actief).map((d) => d.persoon));
  const aanstellingen = (await findMedewerkersVandaag(tx)).filter(
    (a) => feiten.convenant.gebonden.has(a.partij) && !aanTafel.has(a.persoon),
  );
  const partijen = await findPartijenOpId(
    tx,
    aanstellingen.map((a) => a.partij),
  );
  const passend = aanstellingen.filter((a) => {
    const partij = partijen.get(a.partij);
    return (
      partij !== undefined &&
      hoort(feiten, partij.id, partij.soort) &&
      rolVoor(feiten.overlegtype.inhoud, { partij: partij.soort, hoedanigheid: a.hoedanigheid, functie: a.functie }) !==
        undefined
    );
  });
  const namen = await openNamen(
    tx,
    passend.map((a) => a.persoon),
  );
  return passend.map((a) => ({
    aanstelling: a.id,
    naam: naamUit(namen, a.persoon),
    functie: metHoofdletter(functieLabel(a.functie)),
    partij: partijen.get(a.partij)?.naam ?? '',
    eerstInformeren: nogTeInformeren(feiten, a.partij).length > 0,
    onderGeheim: BEROEPSGEHEIM.has(a.geheimhouding),
    zegtGeheimhouding: a.geheimhouding === 'geen',
  }));
}

/** Wie bij een andere school werkt, kent deze leerling niet; hij komt pas als het gezin weet dat die school meepraat (12.1, B3-ex3). */
function hoort(feiten: Geopend['feiten'], partij: string, soort: string): boolean {
  return !heeftScholen(soort) || isEigenSchool(feiten, partij) || feiten.informatie.some((i) => i.partij === partij);
}
