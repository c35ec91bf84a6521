import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import type { Zitter } from '../../casus/stoel-van-nu.queries.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { isAfgelopen } from './afgelopen.ts';
import {
  type Agendarij,
  findAgenda,
  findGeleideCasussen,
  findPlekken,
  type Geleidecasus,
  houdAgendaVast,
  insertPlek,
  type Plekrij,
  updateAgenda,
  updatePlek,
  zetPlekWeg,
} from './agenda.queries.ts';
import { verzegelAgendaplaats } from './agendaplaats.ts';
import { verschuif } from './agendatijden.ts';
import { legPlekkenVast } from './maak-agenda.ts';

export type Agendawijziging = { readonly agenda: string } & (
  | { readonly soort: 'verschuiven'; readonly plek: string; readonly naar: 'eerder' | 'later' }
  | { readonly soort: 'duur'; readonly plek: string; readonly minuten: number }
  | { readonly soort: 'weghalen'; readonly plek: string }
  | { readonly soort: 'casus-erbij'; readonly casus: string; readonly minuten: number }
  | { readonly soort: 'pauze-erbij'; readonly minuten: number }
  /** `versie`: de dag en plaats die wie wijzigt voor zich had. */
  | { readonly soort: 'dag'; readonly versie: number; readonly begintOp: Date; readonly plaats: string }
);

/**
 * `verstuurd`: wie is uitgenodigd, wordt afgezegd en niet stil van de lijst gehaald. `geweest`: er is al iemand besproken, en dat hoort
 * bij die dag. `intussen`: in een ander venster is de dag veranderd.
 */
export type Agendareden = 'verleden' | 'casus' | 'verstuurd' | 'geweest' | 'intussen';

export type Agendawijziguitkomst =
  | { readonly kind: 'gewijzigd' }
  | { readonly kind: 'kan-niet'; readonly reden: Agendareden }
  | NietGevonden;

/**
 * Verandert de eigen agenda: volgorde, duur, plekken, dag. Dat blijft bij wie haar maakt tot hij uitnodigt (`verstuurPlek`): de
 * mensen van een plek merken van de andere plekken niets (T25-07).
 */
export async function wijzigAgenda(
  opening: Casusopening<Medewerker>,
  wijziging: Agendawijziging,
): Promise<Agendawijziguitkomst> {
  return inTransactie(
    { ...opening, slot: 'geen', logregel: 'verplicht' },
    async (tx): Promise<Agendawijziguitkomst> => {
      await houdAgendaVast(tx, wijziging.agenda);
      const agenda = await findAgenda(tx, wijziging.agenda, opening.verzoeker);
      const kop = { code: 'agenda-gewijzigd', object: { soort: 'agenda', id: wijziging.agenda } } as const;
      if (agenda === undefined) {
        await legVast(tx, { ...kop, uitkomst: 'geweigerd', betrokkenen: [] });
        return NIET_GEVONDEN;
      }
      const gedaan = await voerUit(tx, {
        zitter: opening.verzoeker,
        agenda,
        plekken: await findPlekken(tx, agenda.id),
        wijziging,
      });
      const gelukt = gedaan.uitkomst.kind === 'gewijzigd';
      await legVast(tx, { ...kop, uitkomst: gelukt ? 'gelukt' : 'geweigerd', betrokkenen: [] });
      await legPlekkenVast(tx, gedaan.erbij);
      return gedaan.uitkomst;
    },
  );
}

type Werk = {
  readonly zitter: Zitter;
  readonly agenda: Agendarij;
  readonly plekken: readonly Plekrij[];
  readonly wijziging: Agendawijziging;
};
type Gedaan = { readonly uitkomst: Agendawijziguitkomst; readonly erbij: readonly Geleidecasus[] };

const GEWIJZIGD: Gedaan = { uitkomst: { kind: 'gewijzigd' }, erbij: [] };
const WEG: Gedaan = { uitkomst: NIET_GEVONDEN, erbij: [] };
const kanNiet = (reden: Agendareden): Gedaan => ({
  uitkomst: { kind: 'kan-niet', reden },
  erbij: [],
});

async function voerUit(tx: Tx, werk: Werk): Promise<Gedaan> {
  const { wijziging, plekken } = werk;
  switch (wijziging.soort) {
    case 'verschuiven':
      return zetVolgorde(tx, verschuif(plekken, wijziging.plek, wijziging.naar));
    case 'duur':
      return zetVolgorde(
        tx,
        plekken.map((plek) => (plek.id === wijziging.plek ? { ...plek, duur_minuten: wijziging.minuten } : plek)),
      );
    case 'weghalen':
      return haalWeg(tx, plekken, wijziging.plek);
    case 'casus-erbij':
      return zetCasusErbij(tx, werk, wijziging);
    case 'pauze-erbij':
      return zetErbij(tx, werk, { casus: null, minuten: wijziging.minuten });
    case 'dag':
      return zetDag(tx, werk, wijziging);
    default:
      return assertNever(wijziging);
  }
}

async function zetVolgorde(tx: Tx, plekken: readonly Plekrij[]): Promise<Gedaan> {
  for (const [i, plek] of plekken.entries())
    await updatePlek(tx, { id: plek.id, volgorde: i + 1, duurMinuten: plek.duur_minuten });
  return GEWIJZIGD;
}

async function haalWeg(tx: Tx, plekken: readonly Plekrij[], id: string): Promise<Gedaan> {
  const plek = plekken.find((p) => p.id === id);
  if (plek === undefined) return WEG;
  if (plek.bijeenkomst_id !== null) return kanNiet('verstuurd');
  await zetPlekWeg(tx, { plek: id });
  return GEWIJZIGD;
}

async function zetErbij(
  tx: Tx,
  { agenda, plekken }: Werk,
  { casus, minuten }: { readonly casus: string | null; readonly minuten: number },
): Promise<Gedaan> {
  const volgorde = Math.max(0, ...plekken.map((plek) => plek.volgorde)) + 1;
  await insertPlek(tx, { id: tx.nieuwId(), agenda: agenda.id, volgorde, casus, duurMinuten: minuten });
  return GEWIJZIGD;
}

async function zetCasusErbij(
  tx: Tx,
  werk: Werk,
  { casus, minuten }: { readonly casus: string; readonly minuten: number },
): Promise<Gedaan> {
  const { code } = werk.agenda;
  const geleid = (await findGeleideCasussen(tx, werk.zitter)).find((c) => c.id === casus && c.code === code);
  if (geleid === undefined || werk.plekken.some((plek) => plek.casus_id === casus)) return kanNiet('casus');
  return { ...(await zetErbij(tx, werk, { casus, minuten })), erbij: [geleid] };
}

async function zetDag(
  tx: Tx,
  { agenda, plekken }: Pick<Werk, 'agenda' | 'plekken'>,
  { versie: gezien, begintOp, plaats }: Extract<Agendawijziging, { soort: 'dag' }>,
): Promise<Gedaan> {
  if (plekken.some((plek) => isAfgelopen(plek, tx.nu))) return kanNiet('geweest');
  if (begintOp <= tx.nu) return kanNiet('verleden');
  if (gezien !== agenda.plaats_versie) return kanNiet('intussen');
  const versie = agenda.plaats_versie + 1;
  const plek = { agenda: agenda.id, partij: agenda.partij_id, versie };
  const envelop = await verzegelAgendaplaats(tx.omgeving.kluis, plek, plaats);
  await updateAgenda(tx, { agenda: agenda.id, begintOp, plaats: envelop, versie });
  return GEWIJZIGD;
}
