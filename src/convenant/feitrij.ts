import { type Convenantfeit, TOETREDINGSTAPPEN, type Toetredingstap } from '../regels/verloop/index.ts';

/** Een rij van `convenantfeit` met wat een tekst op haar dag vastlegde; kolommen die bij een andere soort horen zijn null. */
export type Feitrij = {
  readonly id: string;
  readonly datum: string;
  readonly kind: Convenantfeit['kind'];
  readonly tekst: string | null;
  readonly partij: string | null;
  readonly aan: string | null;
  readonly stap: Toetredingstap | null;
  readonly geldigTot: string | null;
  readonly per: string | null;
  readonly instemming: readonly string[] | null;
  readonly volgnummer: number | null;
  readonly tekenaars: readonly string[] | null;
  readonly schoolbesturen: readonly string[] | null;
  /** Het feit dat deze herroeping wegneemt. */
  readonly herroept: string | null;
};

/** De kolommen van een feit voordat zijn soort er iets in zet. */
export const LEGE_FEITRIJ = {
  tekst: null,
  partij: null,
  aan: null,
  stap: null,
  geldigTot: null,
  per: null,
  instemming: null,
  volgnummer: null,
  tekenaars: null,
  schoolbesturen: null,
  herroept: null,
} as const satisfies Omit<Feitrij, 'id' | 'datum' | 'kind'>;

/** Wat er in een kolom hoort te staan; leeg is een fout van wie de rij schreef. */
function moet<T>(waarde: T | null): T {
  if (waarde === null) throw new Error('een convenantfeit mist een kolom die bij zijn soort hoort');
  return waarde;
}

/** Een rij als feit, in de vorm van haar soort. */
export function alsFeit(rij: Feitrij): Convenantfeit {
  const kop = { versie: 1, datum: rij.datum, id: rij.id } as const;
  switch (rij.kind) {
    case 'tekst':
      return {
        ...kop,
        kind: 'tekst',
        tekst: moet(rij.tekst),
        volgnummer: moet(rij.volgnummer),
        tekenaars: moet(rij.tekenaars),
        schoolbesturen: moet(rij.schoolbesturen),
      };
    case 'volmacht':
      return { ...kop, kind: 'volmacht', van: moet(rij.partij), aan: moet(rij.aan), tekst: moet(rij.tekst) };
    case 'ondertekening':
      return { ...kop, kind: 'ondertekening', partij: moet(rij.partij), tekst: moet(rij.tekst) };
    case 'toetreding':
      return { ...kop, kind: 'toetreding', partij: moet(rij.partij), tekst: moet(rij.tekst), stap: moet(rij.stap) };
    case 'opzegging':
      return { ...kop, kind: 'opzegging', partij: moet(rij.partij) };
    case 'beeindiging':
      return { ...kop, kind: 'beeindiging', per: moet(rij.per), instemming: moet(rij.instemming) };
    case 'evaluatie':
      return { ...kop, kind: 'evaluatie' };
    case 'herroeping':
      return { ...kop, kind: 'herroeping', feit: moet(rij.herroept) };
    default:
      return rij.kind satisfies never;
  }
}

/** Tekende de gevolmachtigde terwijl deze volmacht gold? */
function isGebruikt(volmacht: Feitrij, rijen: readonly Feitrij[]): boolean {
  return rijen.some(
    (rij) =>
      rij.kind === 'ondertekening' &&
      rij.partij === volmacht.aan &&
      rij.tekst === volmacht.tekst &&
      rij.datum >= volmacht.datum &&
      (volmacht.geldigTot === null || rij.datum <= volmacht.geldigTot),
  );
}

/**
 * De feiten zoals `standVanConvenant` ze leest op de peildatum. Een volmacht met een einde die verliep voordat de gevolmachtigde
 * tekende, gaf niemand ooit iets en doet dan niet meer mee (fn 2, Bijl 4-c).
 */
export function feitenOp(rijen: readonly Feitrij[], peildatum: string): readonly Convenantfeit[] {
  const geldend = zonderHerroepen(rijen);
  return rijen
    .filter((rij) => rij.kind !== 'volmacht' || !isVerlopen(rij, peildatum) || isGebruikt(rij, geldend))
    .map(alsFeit);
}

/** Is deze volmacht op die dag verlopen? */
export function isVerlopen({ geldigTot }: Pick<Feitrij, 'geldigTot'>, peildatum: string): boolean {
  return geldigTot !== null && geldigTot < peildatum;
}

/** De feiten die tellen: zonder wat herroepen is, en zonder de herroepingen zelf. Voor wie meer wil weten dan de stand. */
export function zonderHerroepen<R extends Pick<Feitrij, 'id' | 'kind' | 'herroept'>>(
  rijen: readonly R[],
): readonly R[] {
  const weg = new Set(rijen.map(({ herroept }) => herroept));
  return rijen.filter(({ id, kind }) => kind !== 'herroeping' && !weg.has(id));
}

/**
 * De stappen van een toetreding die op volgorde gezet zijn, zoals de stand ze telt: een stap van voor de vorige, of waarvan de
 * vorige is hersteld, telt niet (P-6, Art 18.1).
 */
export function gezetteStappen(
  rijen: readonly Feitrij[],
  { partij, tekst }: { readonly partij: string | null; readonly tekst: string | null },
): readonly { readonly stap: Toetredingstap; readonly datum: string }[] {
  const eigen = zonderHerroepen(rijen).filter(
    (rij) => rij.kind === 'toetreding' && rij.partij === partij && rij.tekst === tekst,
  );
  const gezet: { stap: Toetredingstap; datum: string }[] = [];
  for (const stap of TOETREDINGSTAPPEN) {
    const vorige = gezet.at(-1)?.datum ?? '';
    const dagen = eigen.filter((rij) => rij.stap === stap && rij.datum >= vorige).map(({ datum }) => datum);
    const [datum] = dagen.sort();
    if (datum === undefined) break;
    gezet.push({ stap, datum });
  }
  return gezet;
}
