import { findContracten } from '../beheer/organisatie/organisatie.queries.ts';
import { openContacten } from '../beheer/organisatie/organisatie.ts';
import { findConvenant } from '../convenant/convenant.queries.ts';
import { gezetteStappen } from '../convenant/feitrij.ts';
import { labelVan } from '../convenant/paginas/blad-toon.ts';
import { vingerafdruk } from '../convenant/paginas/tekstlink.tsx';
import { type Convenantblad, type Leesopening, leesBlad } from '../convenant/toon-convenant.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import { dagVan } from '../lib/klok.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findNieuwsteVersies } from '../overlegtype/versie.queries.ts';
import { findOrganisatie, findOrganisaties } from '../partij/organisatie.queries.ts';
import { findAanvulling } from '../register/register.queries.ts';
import type { Stukpartij, Stukstof, Stuktekst, Stuktoetreding } from './stof.ts';
import { telVoorEvaluatie } from './tellingen.queries.ts';

/** Waar de stukken van een convenant voor deze organisatie uit ontstaan; null als het convenant er niet is. */
export async function leesStukken(
  opening: Leesopening,
  convenant: string,
  { metTellingen = false }: { readonly metTellingen?: boolean } = {},
): Promise<Stukstof | null> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const gevonden = await findConvenant(tx, convenant);
    await legVast(tx, {
      code: 'convenantstuk-gelezen',
      uitkomst: gevonden === undefined ? 'geweigerd' : 'gelukt',
      object: { soort: 'convenant', id: convenant },
      betrokkenen: [],
    });
    if (gevonden === undefined) return null;
    const blad = await leesBlad(tx, { gevonden, peildatum: null, lezer: opening.verzoeker });
    const kantoren = new Map((await findOrganisaties(tx)).map(({ id, kantooradres }) => [id, kantooradres]));
    return stofVan(blad, {
      kantoren,
      eigen: await leesEigen(tx, blad, opening.verzoeker.partij),
      overlegtypen: (await findNieuwsteVersies(tx))
        .filter((type) => type.convenant === convenant)
        .map(({ code, naam, versie, inhoud }) => ({ code, naam, versie, doel: inhoud.samenwerkingsdoel })),
      tellingen: metTellingen ? await telVoorEvaluatie(tx, convenant) : null,
    });
  });
}

async function leesEigen(tx: Tx, blad: Convenantblad, partij: string): Promise<Stukstof['eigen']> {
  const stand = await findOrganisatie(tx, partij);
  const contacten = await openContacten(tx, partij);
  return {
    ...partijVan(blad, partij),
    kvk: stand?.kvk ?? null,
    aanspreekpunten: contacten.filter(({ soort }) => soort === 'aanspreekpunt'),
    contractgemeenten: (await findContracten(tx, partij))
      .filter(({ aanbieder }) => aanbieder === partij)
      .map(({ gemeente }) => partijVan(blad, gemeente).naam),
    toetreding: toetredingVan(blad, partij),
    verwerker: (await findAanvulling(tx, partij))?.verwerker ?? null,
  };
}

function toetredingVan(blad: Convenantblad, partij: string): Stuktoetreding | null {
  const toetreding = blad.toetredingen.find((rij) => rij.partij === partij);
  if (toetreding === undefined) return null;
  const { tekst, gevraagdDoor, gevraagdOp, kantooradres } = toetreding;
  const stap = gezetteStappen(blad.feiten, { partij, tekst }).find((gezet) => gezet.stap === 'ondertekend');
  const feit = blad.feiten.findLast(
    (rij) => rij.partij === partij && rij.tekst === tekst && rij.stap === stap?.stap && rij.datum === stap?.datum,
  );
  return {
    label: labelVan(blad, tekst),
    gevraagdDoor: gevraagdDoor === null ? null : partijVan(blad, gevraagdDoor).naam,
    gevraagdOp: dagVan(gevraagdOp),
    kantooradres,
    getekend:
      feit === undefined
        ? null
        : {
            op: feit.datum,
            plaats: feit.plaats,
            wijze: feit.wijze,
            ondertekenaar: blad.ondertekenaars.get(feit.id) ?? null,
          },
  };
}

function partijVan({ partijen }: Convenantblad, id: string): Stukpartij {
  const partij = partijen.get(id);
  if (partij === undefined) throw new Error('een partij van het convenant bestaat niet');
  return { id, naam: partij.naam, plaats: partij.plaats, soort: partij.soort };
}

type Kantoren = ReadonlyMap<string, string | null>;
type Rest = Pick<Stukstof, 'eigen' | 'overlegtypen' | 'tellingen'> & { readonly kantoren: Kantoren };

function stofVan(blad: Convenantblad, { kantoren, ...rest }: Rest): Stukstof {
  const { nu, convenant, feiten, toetredingen, lezer } = blad;
  const gebonden = gebondenVan(blad);
  return {
    convenant: { naam: convenant.naam },
    penvoerder: partijVan(blad, convenant.penvoerder),
    tekst: tekstVan(blad, gebonden, kantoren),
    geldend: nu.tekst === null ? null : { label: labelVan(blad, nu.tekst) },
    begonOp: nu.begonOp,
    evaluatieUiterlijk: nu.evaluatie?.uiterlijk ?? null,
    evaluatie: {
      gedaan: feiten.some(({ kind }) => kind === 'evaluatie'),
      legtVast: lezer.penvoerder && nu.kind === 'van-kracht',
    },
    gebonden,
    toetredingen: new Set([
      ...toetredingen.map(({ partij }) => partij),
      // Wie op papier toetrad, heeft geen voorstel in het systeem, wel zijn stappen.
      ...feiten.flatMap(({ kind, partij }) => (kind === 'toetreding' && partij !== null ? [partij] : [])),
    ]).size,
    opzeggingen: feiten.filter(({ kind }) => kind === 'opzegging').length,
    ...rest,
  };
}

const gebondenVan = (blad: Convenantblad): readonly Stukpartij[] =>
  blad.nu.partijen
    .filter((partij) => partij.gebonden)
    .map(({ partij }) => partijVan(blad, partij))
    .toSorted((een, ander) => een.naam.localeCompare(ander.naam, 'nl'));

/** De nieuwste aangeboden tekst; een concept ziet alleen de penvoerder. */
function tekstVan(blad: Convenantblad, gebonden: readonly Stukpartij[], kantoren: Kantoren): Stuktekst | null {
  const { teksten, convenant, lezer, feiten, nu, vandaag } = blad;
  const tekst = teksten.find(({ aangebodenOp }) => aangebodenOp !== null || lezer.partij === convenant.penvoerder);
  if (tekst === undefined) return null;
  const volmachtVan = (partij: string) =>
    feiten.filter((feit) => feit.kind === 'volmacht' && feit.partij === partij && feit.tekst === tekst.id).at(-1)
      ?.datum ?? null;
  return {
    label: tekst.label,
    vingerafdruk: vingerafdruk(tekst),
    kader: tekst.kader,
    oooOp: tekst.oooOp,
    oooVoorbij: tekst.oooOp !== null && tekst.oooOp < vandaag,
    oooPlaats: tekst.oooPlaats,
    verwijzingen: tekst.verwijzingen,
    tekenaars: tekst.tekenaars.map((partij) => ({
      ...partijVan(blad, partij),
      kantooradres: kantoren.get(partij) ?? null,
    })),
    toegetreden:
      nu.tekst === tekst.id
        ? []
        : gebonden.filter(({ id }) => !tekst.tekenaars.includes(id) && !tekst.schoolbesturen.includes(id)),
    schoolbesturen: tekst.schoolbesturen.map((partij) => ({
      ...partijVan(blad, partij),
      volmachtOp: volmachtVan(partij),
    })),
  };
}
