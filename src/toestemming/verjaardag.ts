import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import type { Taaksoort } from '../taak/soorten.ts';
import type { Taakwens } from '../taak/taken.ts';
import { isGedekt, type Toestemmingen, type Vraagfeit } from './stand.ts';
import { persoonVoor, tekenaarsVoor } from './tekenaars.ts';

/** Verjaardagen waarop verandert wie tekent, wie wordt uitgenodigd en wie meeleest (B.7). */
const LEEFTIJDEN = [12, 16, 18] as const;
export type Grensleeftijd = (typeof LEEFTIJDEN)[number];
export type Verjaardag = { readonly leeftijd: Grensleeftijd; readonly op: string };

/** Zoveel dagen vooraf staat de taak klaar, en zo lang daarvoor en daarna zegt de gezinspagina wat er verandert. */
export const VOORAF_DAGEN = 30;

/** De dag waarop iemand deze leeftijd bereikt; wie op 29 februari geboren is, in andere jaren op 1 maart. */
function bereikt(geboortedatum: string, leeftijd: Grensleeftijd): string {
  const jaar = Number(geboortedatum.slice(0, 4)) + leeftijd;
  // De dag na 28 februari is 29 februari in een schrikkeljaar en anders 1 maart.
  return geboortedatum.endsWith('-02-29') ? plusDagen(`${jaar}-02-28`, 1) : `${jaar}${geboortedatum.slice(4)}`;
}

/** De drie verjaardagen van deze jongere. */
export function verjaardagen(geboortedatum: string): readonly Verjaardag[] {
  return LEEFTIJDEN.map((leeftijd) => ({ leeftijd, op: bereikt(geboortedatum, leeftijd) }));
}

/** De verjaardag waarover het gezin nu iets hoort: binnen dertig dagen ervoor of erna; null als er geen is. */
export function nabijeVerjaardag(feiten: CasusFeiten): Verjaardag | null {
  const { peildatum, kern } = feiten;
  const nabij = ({ op }: Verjaardag): boolean =>
    plusDagen(op, -VOORAF_DAGEN) <= peildatum && peildatum <= plusDagen(op, VOORAF_DAGEN);
  return verjaardagen(kern.geboortedatum).find(nabij) ?? null;
}

/** Wat de procesregie bij elke verjaardag doet. */
export const REGIETAAK = {
  12: 'jongere-uitnodigen',
  16: 'jongere-wordt-16',
  18: 'jongere-wordt-18',
} as const satisfies Record<Grensleeftijd, Taaksoort>;

type Vraagplek = { readonly feiten: CasusFeiten; readonly gever: Deelnemerfeit };

/** Tekent vanaf deze dag een ander dan de dag ervoor (Bijl 5-j, 5-k, 5-l)? Alleen de leeftijd telt, niet een gezag dat wijzigt. */
function andereTekenaars({ feiten, gever }: Vraagplek, op: string): boolean {
  const ervoor = tekenaarsVoor({ ...feiten, peildatum: plusDagen(op, -1) }, gever);
  const erna = tekenaarsVoor({ ...feiten, peildatum: op }, gever);
  return ervoor.length !== erna.length || ervoor.some((wie) => !erna.includes(wie));
}

/**
 * De taken die een naderende verjaardag geeft: dertig dagen vooraf voor ieder die om toestemming vroeg en dan een andere
 * handtekening nodig heeft, en voor de procesregie, die de jongere bij twaalf uitnodigt (3.4b) en bij zestien en achttien vertelt
 * wat er verandert (B.7). Wie een vertegenwoordiger houdt, hoort dat niet: voor hem verandert het niet; vertegenwoordigden tot dan de ouders,
 * dan bij achttien wel. Zuiver: dezelfde feiten en
 * dag geven dezelfde taken, en wie ze twee keer plant, krijgt er een.
 */
export function verjaardagstaken(
  { feiten, vragen }: { readonly feiten: CasusFeiten; readonly vragen: readonly Vraagfeit[] },
  vandaag: string,
): readonly Taakwens[] {
  const casus = feiten.casus.id;
  const nu = verjaardagen(feiten.kern.geboortedatum).find(
    ({ op }) => plusDagen(op, -VOORAF_DAGEN) <= vandaag && vandaag <= op,
  );
  if (nu === undefined || feiten.casus.status === 'gesloten') return [];
  const voorDatum = nu.op;
  const gevers = vragen.flatMap((vraag): Taakwens[] => {
    const gever = feiten.deelnemers.find((d) => d.id === vraag.geverDeelnemer);
    if (gever === undefined || !gever.actief || vraag.vervallen) return [];
    if (!andereTekenaars({ feiten, gever }, nu.op)) return [];
    return [{ casus, voor: gever.persoon, soort: 'toestemming-hernieuwen', voorDatum, onderwerp: vraag.id }];
  });
  return [...gevers, ...regietaken(feiten, nu.leeftijd, voorDatum)];
}

/** Wat wie leidt bij deze leeftijd doet; leeg als er voor deze jongere dan niets verandert. */
export function regietaken(feiten: CasusFeiten, leeftijd: Grensleeftijd, voorDatum: string): readonly Taakwens[] {
  const zonder = !feiten.gezag.some(({ soort }) => soort === 'vertegenwoordiger');
  // Wie al een plaats heeft, is al uitgenodigd: dan bleek de geboortedatum intussen een andere.
  if (leeftijd === 12 && feiten.deelnemers.some((d) => d.actief && d.soort === 'jongere')) return [];
  const beslist = leeftijd === 12 || feiten.kern.wilsbekwaam || (leeftijd === 18 && zonder);
  return feiten.deelnemers
    .filter((d) => d.procesregisseur && d.actief && beslist)
    .map((d): Taakwens => ({ casus: feiten.casus.id, voor: d.persoon, soort: REGIETAAK[leeftijd], voorDatum }));
}

/**
 * Gold deze toestemming tot de laatste verjaardag van 12, 16 of 18, en nu niet meer omdat wie er toen bij kwam nog niets zei? Dan
 * moet zij worden bevestigd voor wat nieuw is; wat al was gedeeld, blijft rechtmatig (Bijl 5-l, fn 30). Een nee of een intrekking
 * is een antwoord, en geeft hier niets. Alleen voor de partij van de gever: een ander zou er een antwoord uit afleiden (Bijl 5-a).
 */
export function opnieuwTeBevestigen(
  stof: Vraagplek & {
    readonly toestemmingen: Toestemmingen;
    readonly vraag: Vraagfeit;
    /** Kalenderdag waarop de vraag is gesteld. */
    readonly gevraagdOp: string;
  },
): Grensleeftijd | null {
  const { feiten, gever, vraag, toestemmingen } = stof;
  const voorbij = verjaardagen(feiten.kern.geboortedatum).findLast(({ op }) => op <= feiten.peildatum);
  if (voorbij === undefined || vraag.vervallen || feiten.casus.status === 'gesloten') return null;
  if (stof.gevraagdOp >= voorbij.op) return null;
  const dagErvoor = { ...feiten, peildatum: plusDagen(voorbij.op, -1) };
  const toen = tekenaarsVoor(dagErvoor, gever);
  const erbij = tekenaarsVoor(feiten, gever).filter((wie) => !toen.includes(wie));
  const zwijgt = erbij.some((wie) => {
    const persoon = persoonVoor(feiten, wie);
    return !toestemmingen.antwoorden.some((a) => a.vraag === vraag.id && a.persoon === persoon && !a.mening);
  });
  const cellen = [...vraag.ontvangers.keys()].flatMap((id) => vraag.soorten.map((soort) => ({ id, soort })));
  const gold = cellen.some(({ id, soort }) =>
    isGedekt({ feiten: dagErvoor, toestemmingen, gever, ontvanger: { id }, soorten: [soort] }),
  );
  return zwijgt && gold ? voorbij.leeftijd : null;
}
