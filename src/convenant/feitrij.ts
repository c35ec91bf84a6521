import type { Convenantfeit, Toetredingstap } from '../regels/verloop/index.ts';

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
};

/** Wat er in een kolom hoort te staan; leeg is een fout van wie de rij schreef. */
function moet<T>(waarde: T | null): T {
  if (waarde === null) throw new Error('een convenantfeit mist een kolom die bij zijn soort hoort');
  return waarde;
}

function alsFeit(rij: Feitrij): Convenantfeit {
  const kop = { versie: 1, datum: rij.datum } as const;
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
  return rijen
    .filter((rij) => rij.kind !== 'volmacht' || !isVerlopen(rij, peildatum) || isGebruikt(rij, rijen))
    .map(alsFeit);
}

/** Is deze volmacht op die dag verlopen? */
export function isVerlopen({ geldigTot }: Pick<Feitrij, 'geldigTot'>, peildatum: string): boolean {
  return geldigTot !== null && geldigTot < peildatum;
}
