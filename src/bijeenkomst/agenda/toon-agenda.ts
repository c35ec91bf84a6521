import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { type CasusFeiten, laadFeiten } from '../../casus/feiten.ts';
import { NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import type { Zitter } from '../../casus/stoel-van-nu.queries.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { type NamenInLijst, namenVoor } from '../../gegeven/lijst/namen-in-lijst.ts';
import { kanaalVan } from '../../gegeven/oordeel/weeg.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findUitnodigingen } from '../bijeenkomst.queries.ts';
import { genodigdenVoor } from '../genodigden.ts';
import { type Naamstand, naamstandVan } from '../naamstand.ts';
import { openPlaatsen } from '../plaats.ts';
import { schuilnaam } from '../zonder-naam.ts';
import { isAfgelopen } from './afgelopen.ts';
import {
  type Agendarij,
  findAgenda,
  findGeleideCasussen,
  findPlekken,
  type Geleidecasus,
  type Plekrij,
} from './agenda.queries.ts';
import { openAgendaplaatsen } from './agendaplaats.ts';
import { begintijden } from './agendatijden.ts';

/** Een plek zoals wie de agenda maakte haar ziet. */
export type Plekbeeld = {
  readonly plek: string;
  readonly op: Date;
  readonly duurMinuten: number;
  /** null bij een pauze, en bij een casus die intussen is gesloten. */
  readonly casus: Plekcasus | null;
  readonly gesloten: boolean;
};

export type Plekcasus = {
  readonly id: string;
  readonly kenmerk: string;
  readonly jongere: string;
  readonly naam: Naamstand['kind'];
  readonly mensen: number;
  readonly komen: number;
  /** Wie erbij hoort en nog geen stoel heeft. */
  readonly nogInformeren: number;
  readonly bijeenkomst: string | null;
  /** Wat al verstuurd is en nu anders op de agenda staat. */
  readonly gewijzigd: boolean;
};

export type Agendabeeld = {
  readonly id: string;
  readonly overlegtype: string;
  readonly begintOp: Date;
  readonly plaats: string;
  /** Van dag en plaats: verandert met elke keer dat zij anders worden. */
  readonly versie: number;
  /** Er is al iemand besproken: de dag verandert niet meer. */
  readonly begonnen: boolean;
  readonly plekken: readonly Plekbeeld[];
  /** Casussen van dezelfde soort die er nog bij kunnen. */
  readonly erbij: readonly { readonly casus: string; readonly label: string }[];
  readonly nu: Date;
};

export type Agendalezing = { readonly kind: 'agenda'; readonly beeld: Agendabeeld } | NietGevonden;

/**
 * De agenda voor wie haar maakte. Van elke plek staat er hoeveel mensen komen en of er bij naam gepraat mag worden, uit de casussen
 * die hij zelf leidt; wie daar aan tafel zit, weet van deze bladzijde niets (T25-07).
 */
export async function toonAgenda(
  opening: Casusopening<Medewerker>,
  { agenda }: { readonly agenda: string },
): Promise<Agendalezing> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Agendalezing> => {
    const gevonden = await findAgenda(tx, agenda, opening.verzoeker);
    if (gevonden === undefined) {
      await legVast(tx, { code: 'agenda-ingezien', uitkomst: 'geweigerd', betrokkenen: [] });
      return NIET_GEVONDEN;
    }
    return { kind: 'agenda', beeld: await maakBeeld(tx, opening.verzoeker, gevonden) };
  });
}

async function maakBeeld(tx: Tx, zitter: Zitter, agenda: Agendarij): Promise<Agendabeeld> {
  const plekken = await findPlekken(tx, agenda.id);
  const geleid = await findGeleideCasussen(tx, zitter);
  const namen = await namenVoor(
    tx,
    geleid.map((c) => c.id),
  );
  const [plaats = ''] = await openAgendaplaatsen(tx, [agenda]);
  const tijden = begintijden(
    agenda.begint_op,
    plekken.map(({ id, duur_minuten }) => ({ id, duurMinuten: duur_minuten })),
  );
  const opDag = new Set(plekken.map((plek) => plek.casus_id));
  const beelden: Plekbeeld[] = [];
  for (const plek of plekken) {
    const op = tijden.get(plek.id) ?? agenda.begint_op;
    const casus = geleid.find((c) => c.id === plek.casus_id);
    const inhoud = casus === undefined ? null : await maakCasus(tx, { casus, plek, op, plaats, namen });
    const gesloten = inhoud === null && plek.casus_id !== null;
    beelden.push({ plek: plek.id, op, duurMinuten: plek.duur_minuten, casus: inhoud, gesloten });
  }
  for (const casus of geleid.filter((c) => opDag.has(c.id) || c.code === agenda.code))
    await legVast(tx, {
      code: 'agenda-ingezien',
      uitkomst: 'gelukt',
      casus: casus.id,
      object: { soort: 'casus', id: casus.id },
      bronPartij: zitter.partij,
      categorieen: namen.get(casus.id)?.kind === 'naam' ? ['a'] : [],
      betrokkenen: [casus.betrokkene],
    });
  if (tx.geschreven.logregels === 0)
    await legVast(tx, { code: 'agenda-ingezien', uitkomst: 'gelukt', betrokkenen: [] });
  return {
    id: agenda.id,
    overlegtype: agenda.overlegtype,
    begintOp: agenda.begint_op,
    plaats,
    versie: agenda.plaats_versie,
    begonnen: plekken.some((plek) => isAfgelopen(plek, tx.nu)),
    plekken: beelden,
    erbij: geleid
      .filter((c) => c.code === agenda.code && !opDag.has(c.id))
      .map((c) => ({ casus: c.id, label: `${namen.get(c.id)?.tekst ?? c.kenmerk} · ${c.kenmerk}` })),
    nu: tx.nu,
  };
}

type Stof = {
  readonly casus: Geleidecasus;
  readonly plek: Plekrij;
  readonly op: Date;
  readonly plaats: string;
  readonly namen: NamenInLijst;
};

async function maakCasus(tx: Tx, { casus, plek, op, plaats, namen }: Stof): Promise<Plekcasus | null> {
  const feiten = await laadFeiten(tx, casus.id);
  if (feiten === null) return null;
  const hoort = genodigdenVoor(feiten, op);
  const gevraagd = (await findUitnodigingen(tx, casus.id)).filter((u) => u.bijeenkomst_id === plek.bijeenkomst_id);
  const genodigd = new Set(gevraagd.length > 0 ? gevraagd.map((u) => u.persoon_id) : hoort.personen);
  const aanTafel = new Set(feiten.deelnemers.filter((d) => d.actief).map((d) => d.persoon));
  const naam = naamstandVan({ feiten, op, genodigd, kanaal: kanaalVan(tx.herkomst) });
  return {
    id: casus.id,
    kenmerk: casus.kenmerk,
    jongere: naam.kind === 'op-naam' ? (namen.get(casus.id)?.tekst ?? casus.kenmerk) : schuilnaam(feiten),
    naam: naam.kind,
    mensen: [...genodigd].filter((persoon) => aanTafel.has(persoon)).length,
    komen: gevraagd.filter((u) => u.antwoord === 'komt' && aanTafel.has(u.persoon_id)).length,
    nogInformeren: hoort.zonderStoel.length,
    bijeenkomst: plek.bijeenkomst_id,
    gewijzigd: await isGewijzigd(tx, feiten, { plek, op, plaats, erbij: hoort.personen.some((p) => !genodigd.has(p)) }),
  };
}

async function isGewijzigd(
  tx: Tx,
  { casus }: CasusFeiten,
  { plek, op, plaats, erbij }: Pick<Stof, 'plek' | 'op' | 'plaats'> & { readonly erbij: boolean },
): Promise<boolean> {
  // Wat geweest is, blijft zoals het was: daar valt niets meer over te versturen.
  if (isAfgelopen(plek, tx.nu)) return false;
  const { bijeenkomst_id: bijeenkomst, op: gepland, volgnummer, plaats: envelop } = plek;
  if (bijeenkomst === null || gepland === null || volgnummer === null || envelop === null) return false;
  const raam = { casus: casus.id, procesregiepartij: casus.procesregiepartij };
  const [nu] = await openPlaatsen(tx, [{ ...raam, bijeenkomst, volgnummer, envelop }]);
  const verzet = gepland.getTime() !== op.getTime() || plek.gepland_minuten !== plek.duur_minuten || nu !== plaats;
  return verzet || erbij;
}
