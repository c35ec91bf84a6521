import { plekVan, type Werkverzoek, zonderZitting } from '../../gegeven/handel.ts';
import type { Antwoord } from '../../web/route.ts';
import { VERANDER } from '../pagina-delen.tsx';
import type { Keuzes } from '../stand.ts';
import { findKeuze } from '../vragenlijst.ts';
import { type Vraagpunt, WEET_NIET } from '../vulling.ts';
import { ANTWOORDEN, Casusantwoordpagina, Casusvraagpagina } from './pagina.tsx';
import { type Casusstand, stelVraagInCasus } from './stel-vraag.ts';
import { toonCasusantwoord } from './toon.ts';
import { openKeuzes, verzegelKeuzes, type Zegelplek } from './zegel.ts';

/** Wat iemand met een verzending wil: een antwoord geven, een eerder antwoord terugzien, of alleen kijken. */
type Stap =
  | { readonly kind: 'antwoord'; readonly op: string; readonly waarde: string | undefined }
  | { readonly kind: 'verander'; readonly punt: string }
  | { readonly kind: 'kijk' };

type Lezing = { readonly keuzes: Keuzes; readonly stap: Stap; readonly opnieuw: boolean };

const BEGIN: Lezing = { keuzes: new Map(), stap: { kind: 'kijk' }, opnieuw: false };

/** De eerste vraag, met wat de casus al weet. */
export function toonInCasus(verzoek: Werkverzoek): Promise<Antwoord> {
  return behandel(verzoek, BEGIN);
}

/** Een stap verder of terug. Antwoorden die niet van deze mens, casus en sessie zijn, tellen niet: dan begint het opnieuw. */
export async function stapInCasus(verzoek: Werkverzoek): Promise<Antwoord> {
  return behandel(verzoek, await lees(verzoek));
}

async function lees(verzoek: Werkverzoek): Promise<Lezing> {
  const tekst = (naam: string): string | undefined => {
    const waarde = verzoek.velden[naam];
    return typeof waarde === 'string' ? waarde : undefined;
  };
  const open = await openKeuzes(verzoek.omgeving.kluis, zegelplek(verzoek), tekst(ANTWOORDEN) ?? '');
  if (open === null) return { ...BEGIN, opnieuw: true };
  const { keuzes, gevraagd } = open;
  const verander = tekst(VERANDER);
  if (verander !== undefined) return { keuzes, stap: { kind: 'verander', punt: verander }, opnieuw: false };
  if (gevraagd === null) return { keuzes, stap: { kind: 'kijk' }, opnieuw: false };
  return { keuzes, stap: { kind: 'antwoord', op: gevraagd, waarde: tekst(gevraagd) }, opnieuw: false };
}

function zegelplek({ verzoeker, sessie, pad }: Werkverzoek): Zegelplek {
  if (sessie === null) throw new Error('een besloten pagina zonder sessie');
  return { casus: pad['casus'] ?? '', persoon: verzoeker.persoon, sessie: sessie.id };
}

const isAntwoord = (punt: Vraagpunt, waarde: string): boolean =>
  (waarde === WEET_NIET && punt.zonderTwijfel !== true) || findKeuze(punt, waarde) !== undefined;

async function behandel(verzoek: Werkverzoek, { keuzes, stap, opnieuw }: Lezing): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  // Of een waarde een antwoord is, weet pas wie de casus las: de ontvangers zijn haar mensen.
  const gegeven = stap.kind === 'antwoord' && stap.waarde !== undefined ? [[stap.op, stap.waarde] as const] : [];
  const nieuw: Keuzes = new Map([...keuzes, ...gegeven]);
  const uitkomst = await stelVraagInCasus(verzoek, { casus, keuzes: nieuw });
  if (uitkomst.kind !== 'stand') return zonderZitting(uitkomst, casus);
  const scherm = kiesScherm(uitkomst, stap);
  // Een waarde die geen antwoord is, gaat niet mee.
  const mee = scherm.fout ? keuzes : nieuw;
  const zegel = await verzegelKeuzes(verzoek.omgeving.kluis, zegelplek(verzoek), {
    keuzes: mee,
    gevraagd: scherm.punt?.sleutel ?? null,
  });
  const gemeen = { casusstand: uitkomst, zegel, opnieuw };
  if (scherm.punt === null) {
    const beeld = toonCasusantwoord(uitkomst, mee, scherm.oordeel);
    return { kind: 'pagina', inhoud: <Casusantwoordpagina {...gemeen} beeld={beeld} /> };
  }
  return {
    kind: 'pagina',
    status: scherm.fout ? 422 : 200,
    inhoud: <Casusvraagpagina {...gemeen} {...scherm} {...omheen(uitkomst, mee, scherm.punt)} />,
  };
}

type Scherm =
  | {
      readonly punt: Vraagpunt;
      readonly hoeveelste: { readonly nummer: number; readonly ongeveer: number } | null;
      readonly fout: boolean;
    }
  | {
      readonly punt: null;
      readonly oordeel: Extract<Casusstand['vervolg'], { kind: 'antwoord' }>['oordeel'];
      readonly fout: false;
    };

/** Eerst een vraag die nog een antwoord mist, dan een die iemand terug wil zien, dan wat er volgt. */
function kiesScherm({ begin, stand, vervolg }: Casusstand, stap: Stap): Scherm {
  const speelt = (sleutel: string): Vraagpunt | undefined =>
    begin.vragenlijst.find(
      (punt) =>
        punt.sleutel === sleutel && (stand.open.includes(punt) || stand.beantwoord.some((b) => b.punt === punt)),
    );
  const hoeveelste = (punt: Vraagpunt) => (vervolg.kind === 'vraag' && vervolg.punt === punt ? vervolg : null);
  if (stap.kind === 'antwoord') {
    const punt = speelt(stap.op);
    if (punt !== undefined && (stap.waarde === undefined || !isAntwoord(punt, stap.waarde)))
      return { punt, hoeveelste: hoeveelste(punt), fout: true };
  }
  const terug = stap.kind === 'verander' ? speelt(stap.punt) : undefined;
  if (terug !== undefined) return { punt: terug, hoeveelste: hoeveelste(terug), fout: false };
  if (vervolg.kind === 'vraag') return { punt: vervolg.punt, hoeveelste: vervolg, fout: false };
  return { punt: null, oordeel: vervolg.oordeel, fout: false };
}

/** Wat bij deze vraag al gekozen of ingevuld was, en welke vraag ervoor kwam. */
function omheen(
  { stand }: Casusstand,
  keuzes: Keuzes,
  punt: Vraagpunt,
): { readonly huidig: string | undefined; readonly vorige: string | null } {
  const beantwoord = stand.beantwoord.find((b) => b.punt === punt);
  const gegeven = new Set(stand.beantwoord.map((b) => b.punt.sleutel));
  const eerder = [...keuzes.keys()].filter((sleutel) => gegeven.has(sleutel) || sleutel === punt.sleutel);
  const plaats = eerder.indexOf(punt.sleutel);
  return {
    huidig: beantwoord === undefined ? undefined : (keuzes.get(punt.sleutel) ?? beantwoord.keuze?.sleutel),
    vorige: (plaats === -1 ? eerder.at(-1) : eerder[plaats - 1]) ?? null,
  };
}
