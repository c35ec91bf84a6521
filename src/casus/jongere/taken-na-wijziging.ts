import type { Taakwens } from '../../taak/taken.ts';
import type { Toestemmingen, Vraagfeit } from '../../toestemming/stand.ts';
import { persoonVoor, tekenaarsVoor } from '../../toestemming/tekenaars.ts';
import { REGIETAAK, regietaken, verjaardagen, verjaardagstaken } from '../../toestemming/verjaardag.ts';
import type { CasusFeiten } from '../feiten.ts';

export type Opentaak = {
  readonly id: string;
  readonly soort: string;
  readonly voor_datum: string | null;
  readonly onderwerp_id: string | null;
};

type Wijziging = {
  readonly ervoor: CasusFeiten;
  readonly erna: CasusFeiten;
  readonly toestemmingen: Toestemmingen;
  readonly open: readonly Opentaak[];
};

/** Welke open taken niet meer kloppen, en welke erbij komen. */
export type Takenplan = { readonly klaar: readonly string[]; readonly erbij: readonly Taakwens[] };

/**
 * De taken over leeftijd en handtekeningen, opnieuw gemaakt voor wat nu van de jongere bekend is (B.7, Bijl 5-j tot en met 5-l). Wat over een
 * verjaardag gaat die toch nog komt, gaat weg en staat er weer als zij nadert. Wat over een verjaardag gaat die ook nu voorbij is, blijft
 * staan: dat is nog niet gedaan. Is iemand ineens ouder, dan hoort wie leidt meteen wat er bij die leeftijd te doen is, en wie om
 * toestemming vroeg dat een ander tekent. Zuiver: dezelfde feiten geven hetzelfde plan.
 */
export function takenNaWijziging({ ervoor, erna, toestemmingen, open }: Wijziging): Takenplan {
  const vandaag = erna.peildatum;
  const { vragen } = toestemmingen;
  const oud = verjaardagen(ervoor.kern.geboortedatum);
  const nieuw = verjaardagen(erna.kern.geboortedatum);
  const komtNog = (leeftijd: number): boolean => nieuw.some((dag) => dag.leeftijd === leeftijd && dag.op > vandaag);
  const soortKomtNog = new Set<string>(oud.flatMap(({ leeftijd }) => (komtNog(leeftijd) ? [REGIETAAK[leeftijd]] : [])));
  const dagKomtNog = new Set(oud.flatMap(({ leeftijd, op }) => (komtNog(leeftijd) ? [op] : [])));
  const getekend = new Set(vragen.flatMap((vraag) => (isGetekend(erna, toestemmingen, vraag) ? [vraag.id] : [])));
  const klaar = open.flatMap((taak) => {
    if (soortKomtNog.has(taak.soort)) return [taak.id];
    if (taak.soort !== 'toestemming-hernieuwen') return [];
    const teVroeg = taak.voor_datum !== null && dagKomtNog.has(taak.voor_datum);
    return teVroeg || (taak.onderwerp_id !== null && getekend.has(taak.onderwerp_id)) ? [taak.id] : [];
  });
  const erbij = [
    ...verjaardagstaken({ feiten: erna, vragen }, vandaag),
    ...bijWieOuderIs({ ervoor, erna }),
    ...vragen.flatMap((vraag) => (getekend.has(vraag.id) ? [] : bijAndereTekenaars({ ervoor, erna }, vraag))),
  ];
  return { klaar, erbij };
}

type Stap = Pick<Wijziging, 'ervoor' | 'erna'>;

/** De verjaardagen die nu voorbij blijken te zijn, en het eerst niet waren: van elk wat wie leidt dan doet. */
function bijWieOuderIs({ ervoor, erna }: Stap): readonly Taakwens[] {
  const { peildatum: voorDatum } = erna;
  const voorbij = (feiten: CasusFeiten) =>
    verjaardagen(feiten.kern.geboortedatum).flatMap(({ leeftijd, op }) => (op <= voorDatum ? [leeftijd] : []));
  const eerst = voorbij(ervoor);
  return voorbij(erna).flatMap((leeftijd) => (eerst.includes(leeftijd) ? [] : regietaken(erna, leeftijd, voorDatum)));
}

/** Tekent nu een ander dan eerst, dan hoort wie deze vraag stelde dat meteen. */
function bijAndereTekenaars({ ervoor, erna }: Stap, vraag: Vraagfeit): readonly Taakwens[] {
  const gever = erna.deelnemers.find((d) => d.id === vraag.geverDeelnemer);
  if (gever === undefined || !gever.actief || vraag.vervallen) return [];
  const [toen, nu] = [tekenaarsVoor(ervoor, gever), tekenaarsVoor(erna, gever)];
  if (toen.length === nu.length && toen.every((wie) => nu.includes(wie))) return [];
  const { id: casus } = erna.casus;
  return [
    { casus, voor: gever.persoon, soort: 'toestemming-hernieuwen', voorDatum: erna.peildatum, onderwerp: vraag.id },
  ];
}

/** Zei ieder die nu tekent al iets op deze vraag? Een mening telt niet (Bijl 5-l). */
function isGetekend(feiten: CasusFeiten, { antwoorden }: Toestemmingen, vraag: Vraagfeit): boolean {
  const gever = feiten.deelnemers.find((d) => d.id === vraag.geverDeelnemer);
  if (gever === undefined) return false;
  return tekenaarsVoor(feiten, gever).every((wie) => {
    const persoon = persoonVoor(feiten, wie);
    return antwoorden.some((a) => a.vraag === vraag.id && a.persoon === persoon && !a.mening);
  });
}
