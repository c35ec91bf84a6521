import type { CasusFeiten } from '../casus/feiten.ts';
import type { Geopend } from '../casus/open-casus.ts';
import type { Tx } from '../db/transactie.ts';
import { persoonVan } from '../db/verzoeker.ts';
import type { Ondertekenaar, Soort } from '../regels/index.ts';
import type { Taalcode } from '../web/taal.ts';
import { kenmerkVan } from './beantwoord-toestemming.ts';
import { isEigenVraag } from './gevolgen.ts';
import { findBewijsrijen, findScans } from './papier.queries.ts';
import { findOntvangers, findVragenVan } from './toestemming.queries.ts';
import { openVragen } from './vraaginhoud.ts';
import type { Tekstpaar } from './vraagtekst.ts';

/** De vorm van een bewijs: koppen naar ISO/IEC TS 27560:2023, waarden in de woorden van het convenant. */
const BEWIJSSCHEMA = 'ISO/IEC TS 27560:2023';

export type Bewijsgebeurtenis = {
  /** DPV ConsentStatus. `contested`: wie tekende zegt dat niet te hebben gedaan. */
  readonly state: 'requested' | 'given' | 'refused' | 'withdrawn' | 'contested' | 'expired';
  readonly at: string;
  readonly role: Ondertekenaar | null;
  /** De jongere tekende niet en zei wat hij ervan vindt (Bijl 5-l): daar rust niets op. */
  readonly opinion: boolean;
  readonly recipient: string | null;
  readonly kind: Soort | null;
  /** Zelf op de eigen pagina, of van papier met deze scan. */
  readonly channel: 'zelf' | 'papier' | null;
  /** De taal van de tekst die de ondertekenaar las. */
  readonly language: Taalcode | null;
  readonly scan: string | null;
};

/** Een bewijs van een vraag om toestemming, met alles wat ondertekenaars daarop zeiden. */
export type Toestemmingsbewijs = {
  readonly header: {
    readonly schema: typeof BEWIJSSCHEMA;
    readonly recordId: string;
    readonly reference: string;
    /** Betrokkene (surrogaat); de naam staat in het dossier van de partij zelf. */
    readonly piiPrincipal: string;
    readonly noticeVersion: string;
    readonly noticeHash: string;
    readonly language: 'nl';
  };
  readonly processing: {
    readonly purpose: string | null;
    /** De tekst die ondertekenaars lazen, in beide aanspreekvormen; null als zij vernietigd is. */
    readonly notice: Tekstpaar | null;
    readonly piiTypes: readonly Soort[];
    readonly specialCategory: boolean;
    readonly lawfulBasis: 'Art 6b';
    readonly validity: 'zolang dit overleg duurt';
    readonly withdrawal: 'op de eigen pagina, of telefonisch bij wie vroeg of de procesregie; per direct';
    readonly jurisdiction: 'NL';
  };
  readonly parties: {
    /** De partij van de gever: verwerkingsverantwoordelijke en bewaarder van dit bewijs (Bijl 5-a). */
    readonly controller: string;
    readonly askedBy: string;
    readonly recipients: readonly { readonly participant: string; readonly role: string }[];
    readonly signers: readonly { readonly person: string; readonly role: Ondertekenaar }[];
  };
  readonly events: readonly Bewijsgebeurtenis[];
  readonly scans: readonly {
    readonly id: string;
    readonly signer: string;
    readonly signedOn: string;
    readonly recordedBy: string;
    readonly witness: string;
    readonly mediaType: string;
    readonly sha256: string;
  }[];
};

/**
 * Het bewijs van alle toestemmingen die een partij in een casus vroeg, een gemeente voor de taak van deze stoel, voor het eigen dossier
 * bij sluiten (L-5, Bijl 5-a, C-14). De aanroeper legt de uitvoer vast in het logboek.
 * @returns leeg als de stoel niet van deze verzoeker is.
 */
export async function bewijsVanToestemming(tx: Tx, geopend: Geopend): Promise<readonly Toestemmingsbewijs[]> {
  const { feiten, stoel } = geopend;
  const { partijId: partij } = stoel;
  if (partij === null || stoel.persoon !== persoonVan(tx.verzoeker)) return [];
  const { id: casus } = feiten.casus;
  const vragen = (await findVragenVan(tx, casus)).filter((rij) => isEigenVraag(geopend, rij));
  const inhouden = await openVragen(
    tx,
    vragen.map((rij) => ({
      vraag: rij.id,
      casus,
      geverPartij: partij,
      betrokkene: feiten.betrokkene.id,
      envelop: rij.inhoud,
    })),
  );
  const stof = {
    feiten,
    ontvangers: await findOntvangers(tx, casus),
    antwoorden: await findBewijsrijen(tx, { casus, partij }),
    scans: await findScans(tx, { casus, partij }),
  };
  return vragen.map((vraag, i) => maakBewijs(stof, vraag, inhouden[i] ?? null));
}

type Vraag = Awaited<ReturnType<typeof findVragenVan>>[number];
type Antwoord = Awaited<ReturnType<typeof findBewijsrijen>>[number];
type Stof = {
  readonly feiten: CasusFeiten;
  readonly ontvangers: Awaited<ReturnType<typeof findOntvangers>>;
  readonly antwoorden: readonly Antwoord[];
  readonly scans: Awaited<ReturnType<typeof findScans>>;
};

function maakBewijs(
  stof: Stof,
  vraag: Vraag,
  inhoud: { readonly vraagstuk: string; readonly tekst: Tekstpaar } | null,
): Toestemmingsbewijs {
  const antwoorden = stof.antwoorden.filter((a) => a.vraag_id === vraag.id);
  const soorten = vraag.soorten as Soort[];
  return {
    header: {
      schema: BEWIJSSCHEMA,
      recordId: vraag.id,
      reference: kenmerkVan(vraag.id),
      piiPrincipal: stof.feiten.betrokkene.id,
      noticeVersion: vraag.tekst_versie,
      noticeHash: vraag.tekst_hash.toString('hex'),
      language: 'nl',
    },
    processing: {
      purpose: inhoud?.vraagstuk ?? null,
      notice: inhoud?.tekst ?? null,
      piiTypes: soorten,
      specialCategory: soorten.includes('gezondheid'),
      lawfulBasis: 'Art 6b',
      validity: 'zolang dit overleg duurt',
      withdrawal: 'op de eigen pagina, of telefonisch bij wie vroeg of de procesregie; per direct',
      jurisdiction: 'NL',
    },
    parties: {
      controller: vraag.gever_partij_id,
      askedBy: vraag.gevraagd_door,
      recipients: stof.ontvangers
        .filter((o) => o.vraag_id === vraag.id)
        .map((o) => ({ participant: o.deelnemer_id, role: o.rol })),
      signers: [...new Map(antwoorden.filter((a) => !a.mening).map((a) => [a.persoon_id, a.ondertekenaar])).entries()]
        .map(([person, role]) => ({ person, role }))
        .toSorted((a, b) => a.role.localeCompare(b.role)),
    },
    events: gebeurtenissen(stof.feiten, vraag, antwoorden),
    scans: stof.scans
      .filter((s) => s.vraag_id === vraag.id)
      .map((s) => ({
        id: s.id,
        signer: s.voor_persoon_id,
        signedOn: s.getekend_op,
        recordedBy: s.opgenomen_door,
        witness: s.getuige_id,
        mediaType: s.soort,
        sha256: s.bestand_hash.toString('hex'),
      })),
  };
}

const VAN_DE_VRAAG = {
  role: null,
  opinion: false,
  recipient: null,
  kind: null,
  channel: null,
  language: null,
  scan: null,
} as const;

/** Alles in de tijd: gevraagd, per antwoord gegeven of geweigerd, ingetrokken of betwist, en het einde met de casus (Bijl 5-h). */
function gebeurtenissen(
  { casus }: CasusFeiten,
  vraag: Vraag,
  antwoorden: readonly Antwoord[],
): readonly Bewijsgebeurtenis[] {
  const einde = vraag.vervallen_op ?? casus.geslotenOp;
  return [
    { state: 'requested' as const, at: vraag.gevraagd_op.toISOString(), ...VAN_DE_VRAAG },
    ...antwoorden.flatMap(vanAntwoord),
    ...(einde === null ? [] : [{ state: 'expired' as const, at: einde.toISOString(), ...VAN_DE_VRAAG }]),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
}

function vanAntwoord(rij: Antwoord): readonly Bewijsgebeurtenis[] {
  const vast = {
    role: rij.ondertekenaar,
    opinion: rij.mening,
    recipient: rij.deelnemer_id,
    kind: rij.soort,
    channel: rij.herkomst,
    language: rij.taal,
    scan: rij.scan_id,
  };
  const einde = rij.betwist_op ?? rij.ingetrokken_op;
  return [
    { state: rij.antwoord === 'ja' ? 'given' : 'refused', at: rij.op.toISOString(), ...vast },
    ...(einde === null
      ? []
      : [
          {
            state: rij.betwist_op === null ? ('withdrawn' as const) : ('contested' as const),
            at: einde.toISOString(),
            ...vast,
          },
        ]),
  ];
}
