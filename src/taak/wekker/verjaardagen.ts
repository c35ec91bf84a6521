import { type CasusFeiten, laadFeitenVan } from '../../casus/feiten.ts';
import type { Kern } from '../../casus/kern.ts';
import { gedeeldZegel } from '../../casus/zegels.ts';
import type { Tx } from '../../db/transactie.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { laadToestemmingenVan, type Vraagfeit } from '../../toestemming/stand.ts';
import { VOORAF_DAGEN, verjaardagen, verjaardagstaken } from '../../toestemming/verjaardag.ts';
import type { Taaksoort } from '../soorten.ts';
import type { Taakwens } from '../taken.ts';
import { type Bladzijde, maakWekker, verderNa, type Wektaak } from './wekking.ts';

type Jarige = { readonly feiten: CasusFeiten; readonly vragen: readonly Vraagfeit[] };

/** Wat al voor de dag zelf is gedaan: over een gesprek dat er was, wordt niemand nog eens gewekt. */
const KAN_VOORAF: ReadonlySet<Taaksoort> = new Set<Taaksoort>(['jongere-wordt-16', 'jongere-wordt-18']);

/** Een taak bij een verjaardag: een keer in de dertig dagen ervoor, en wat dan pas kan nog een keer op de dag zelf. */
export function alsWekking(
  { casus, voor, soort, voorDatum, onderwerp }: Taakwens & { readonly voorDatum: string },
  vandaag: string,
): Wektaak {
  const vooraf = vandaag < voorDatum || KAN_VOORAF.has(soort);
  const sinds = vooraf ? plusDagen(voorDatum, -VOORAF_DAGEN) : voorDatum;
  return { kind: 'taak', casus, voor, soort, voorDatum, onderwerp: onderwerp ?? null, sinds };
}

function wekVoorVerjaardag(jarige: Jarige, vandaag: string): readonly Wektaak[] {
  return verjaardagstaken(jarige, vandaag).flatMap((taak) =>
    taak.voorDatum === null ? [] : [alsWekking({ ...taak, voorDatum: taak.voorDatum }, vandaag)],
  );
}

/** Eerst de geboortedag van ieder, dan pas alles van wie binnenkort jarig is: dat zijn er weinig. */
async function leesJarigen(tx: Tx, bladzijde: Bladzijde) {
  const rijen = await findKernen(tx, bladzijde);
  const kernen = await openKernen(tx, rijen);
  const nabij = rijen.flatMap((rij, i) => (isNabij(kernen[i] ?? null, tx.vandaag) ? [rij.id] : []));
  const feiten = await laadFeitenVan(tx, nabij);
  const toestemmingen = await laadToestemmingenVan(tx, [...feiten.keys()]);
  const standen = [...feiten].map(
    ([casus, van]): Jarige => ({ feiten: van, vragen: toestemmingen.get(casus)?.vragen ?? [] }),
  );
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

/** Vernietigd is vernietigd: over wie er niet meer is, wordt niemand gewekt. */
function isNabij(kern: string | null, vandaag: string): boolean {
  if (kern === null) return false;
  const { geboortedatum } = JSON.parse(kern) as Kern;
  return verjaardagen(geboortedatum).some(({ op }) => plusDagen(op, -VOORAF_DAGEN) <= vandaag && vandaag <= op);
}

type Kernrij = Awaited<ReturnType<typeof findKernen>>[number];

function findKernen(tx: Tx, { na, hoogstens }: Bladzijde) {
  let opdracht = tx.db
    .selectFrom('casus')
    .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
    .where('casus.status', '=', 'open');
  if (na !== null) opdracht = opdracht.where('casus.id', '>', na);
  return opdracht
    .orderBy('casus.id')
    .limit(hoogstens)
    .select([
      'casus.id',
      'casus.procesregiepartij_id',
      'betrokkene.id as betrokkene',
      'betrokkene.kern',
      'betrokkene.kern_versie',
    ])
    .execute();
}

/** De geboortedatum ligt verzegeld. De wekker opent haar om te rekenen en toont haar aan niemand; wat eruit volgt, ligt vast. */
function openKernen(tx: Tx, rijen: readonly Kernrij[]): Promise<(string | null)[]> {
  return openTeksten(
    tx.omgeving.kluis,
    rijen.map((rij) => ({
      ...gedeeldZegel({
        casus: rij.id,
        procesregiepartij: rij.procesregiepartij_id,
        veld: 'betrokkene.kern',
        record: rij.betrokkene,
        versie: rij.kern_versie,
      }),
      envelop: rij.kern,
    })),
  );
}

/** De twaalfde, zestiende en achttiende verjaardag (B.7, Bijl 5-j, Bijl 5-k, Bijl 5-l, Art 3.4b). */
export const jarigen = maakWekker({ naam: 'verjaardagen', lees: leesJarigen, wektaken: wekVoorVerjaardag });
