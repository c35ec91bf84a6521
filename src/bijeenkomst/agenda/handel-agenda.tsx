import { casusadres } from '../../casus/adressen.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { isUuid } from '../../lib/ids.ts';
import { dagVan } from '../../lib/klok.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { type FormStand, metFout } from '../../web/formulier.ts';
import type { Antwoord, Velden, Webverzoek } from '../../web/route.ts';
import { agendaadres } from '../adressen.ts';
import { type Agendavelden, type Dagvelden, leesDag, leesNieuweAgenda } from './agenda-formulier.ts';
import { AgendaPagina, type Plekuitslag } from './agenda-pagina.tsx';
import { DagPagina, NieuweAgendaPagina } from './dag-pagina.tsx';
import { maakAgenda } from './maak-agenda.ts';
import { toonAgenda } from './toon-agenda.ts';
import { toonDag } from './toon-dag.ts';
import { type Verstuuruitkomst, verstuurAgenda } from './verstuur-plek.ts';
import { type Agendareden, type Agendawijziging, wijzigAgenda } from './wijzig-agenda.ts';

type Werkverzoek = Webverzoek<Medewerker>;

export async function toonMijnBijeenkomsten(verzoek: Werkverzoek): Promise<Antwoord> {
  return { kind: 'pagina', inhoud: <DagPagina beeld={await toonDag(verzoek)} /> };
}

export function toonNieuweAgenda(verzoek: Werkverzoek): Promise<Antwoord> {
  return nieuwPagina(verzoek, undefined);
}

async function nieuwPagina(verzoek: Werkverzoek, stand: FormStand<Agendavelden> | undefined): Promise<Antwoord> {
  const beeld = await toonDag(verzoek);
  const inhoud = <NieuweAgendaPagina beeld={beeld} agenda={verzoek.omgeving.ids()} stand={stand} />;
  return { kind: 'pagina', inhoud, status: stand === undefined ? 200 : 422 };
}

const klok = ({ omgeving }: Werkverzoek) => ({ nu: omgeving.klok(), vandaag: dagVan(omgeving.klok()) });

export async function verwerkNieuweAgenda(verzoek: Werkverzoek): Promise<Antwoord> {
  const lezing = leesNieuweAgenda(verzoek.velden, klok(verzoek));
  if (lezing.kind === 'fout') return nieuwPagina(verzoek, lezing.stand);
  const uitkomst = await maakAgenda(verzoek, lezing.wens);
  if (uitkomst.kind === 'gemaakt')
    return { kind: 'naar', adres: agendaadres(uitkomst.agenda).agenda, melding: 'agenda-gemaakt' };
  switch (uitkomst.reden) {
    case 'verleden':
      return nieuwPagina(verzoek, metFout(lezing.stand, 'tijd', 'Kies een tijd die nog komt.'));
    case 'casussen':
      return nieuwPagina(verzoek, metFout(lezing.stand, 'casussen', 'Kies alleen casussen die u zelf leidt.'));
    case 'soorten':
      return nieuwPagina(
        verzoek,
        metFout(lezing.stand, 'casussen', 'Kies jongeren van een en hetzelfde soort overleg.'),
      );
    default:
      return assertNever(uitkomst.reden);
  }
}

type Extra = {
  readonly uitslag?: readonly Plekuitslag[];
  readonly verstuurd?: number;
  readonly stand?: FormStand<Dagvelden>;
};

export function toonEenAgenda(verzoek: Werkverzoek): Promise<Antwoord> {
  return agendaPagina(verzoek, {});
}

async function agendaPagina(verzoek: Werkverzoek, extra: Extra): Promise<Antwoord> {
  const lezing = await toonAgenda(verzoek, { agenda: verzoek.pad['agenda'] ?? '' });
  if (lezing.kind === 'niet-gevonden') return lezing;
  const inhoud = <AgendaPagina beeld={lezing.beeld} {...extra} />;
  return { kind: 'pagina', inhoud, status: extra.stand === undefined ? 200 : 422 };
}

const tekstVan = (velden: Velden, naam: string): string => {
  const waarde = velden[naam];
  return typeof waarde === 'string' ? waarde.trim() : '';
};

function minutenUit(velden: Velden): number | null {
  const ruw = tekstVan(velden, 'minuten');
  const minuten = /^\d{1,3}$/.test(ruw) ? Number(ruw) : 0;
  return minuten >= 5 && minuten <= 240 ? minuten : null;
}

/** Leest een van de kleine knoppen van de agenda; null als er iets ontbreekt. De dag heeft een eigen formulier. */
function leesWijziging(velden: Velden, agenda: string): Agendawijziging | null {
  const plek = tekstVan(velden, 'plek');
  const minuten = minutenUit(velden);
  const naar = tekstVan(velden, 'naar');
  const casus = tekstVan(velden, 'casus');
  switch (tekstVan(velden, 'soort')) {
    case 'verschuiven':
      return isUuid(plek) && (naar === 'eerder' || naar === 'later')
        ? { agenda, soort: 'verschuiven', plek, naar }
        : null;
    case 'duur':
      return isUuid(plek) && minuten !== null ? { agenda, soort: 'duur', plek, minuten } : null;
    case 'weghalen':
      return isUuid(plek) ? { agenda, soort: 'weghalen', plek } : null;
    case 'casus-erbij':
      return isUuid(casus) && minuten !== null ? { agenda, soort: 'casus-erbij', casus, minuten } : null;
    case 'pauze-erbij':
      return minuten === null ? null : { agenda, soort: 'pauze-erbij', minuten };
    default:
      return null;
  }
}

export async function verwerkAgenda(verzoek: Werkverzoek): Promise<Antwoord> {
  const agenda = verzoek.pad['agenda'] ?? '';
  const adres = agendaadres(agenda).agenda;
  if (tekstVan(verzoek.velden, 'soort') === 'dag') return verwerkDag(verzoek);
  const wijziging = leesWijziging(verzoek.velden, agenda);
  if (wijziging === null) return { kind: 'naar', adres };
  const uitkomst = await wijzigAgenda(verzoek, wijziging);
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  return uitkomst.kind === 'gewijzigd' ? { kind: 'naar', adres, melding: 'agenda-gewijzigd' } : { kind: 'naar', adres };
}

async function verwerkDag(verzoek: Werkverzoek): Promise<Antwoord> {
  const agenda = verzoek.pad['agenda'] ?? '';
  const lezing = leesDag(verzoek.velden, klok(verzoek));
  if (lezing.kind === 'fout') return agendaPagina(verzoek, { stand: lezing.stand });
  const uitkomst = await wijzigAgenda(verzoek, { agenda, soort: 'dag', ...lezing.wens });
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  if (uitkomst.kind === 'kan-niet')
    return agendaPagina(verzoek, { stand: metFout(lezing.stand, ...dagzin(uitkomst.reden)) });
  return { kind: 'naar', adres: agendaadres(agenda).agenda, melding: 'agenda-gewijzigd' };
}

function dagzin(reden: Agendareden): readonly ['tijd' | 'formulier', string] {
  if (reden === 'geweest')
    return ['formulier', 'Van deze agenda is al iemand besproken. Maak voor een andere dag een nieuwe agenda.'];
  if (reden === 'intussen')
    return [
      'formulier',
      'Dag of plaats is net in een ander venster veranderd. Kijk na wat u invulde, en bewaar opnieuw.',
    ];
  return ['tijd', 'Kies een tijd die nog komt.'];
}

/** Verstuurt alles wat nog niet, of nu anders, op de agenda staat; per plek hoort wie haar maakte wat er gebeurde. */
export async function verwerkUitnodigen(verzoek: Werkverzoek): Promise<Antwoord> {
  const agenda = verzoek.pad['agenda'] ?? '';
  const lezing = await toonAgenda(verzoek, { agenda });
  if (lezing.kind === 'niet-gevonden') return lezing;
  const open = lezing.beeld.plekken.flatMap(({ casus }) =>
    casus !== null && (casus.bijeenkomst === null || casus.gewijzigd) ? [casus] : [],
  );
  const uitkomsten = await verstuurAgenda(verzoek, { agenda, casussen: open.map((casus) => casus.id) });
  const uitslag = uitkomsten.flatMap((uitkomst): readonly Plekuitslag[] => {
    const zin = zinBij(uitkomst);
    const jongere = open.find((casus) => casus.id === uitkomst.casus)?.jongere ?? 'Een plek';
    const naar = zin?.informeren === true ? casusadres(uitkomst.casus).informeren : null;
    return zin === null ? [] : [{ jongere, zin: zin.zin, naar }];
  });
  return agendaPagina(verzoek, { uitslag, verstuurd: uitkomsten.length - uitslag.length });
}

function zinBij({ uitkomst }: Verstuuruitkomst): { readonly zin: string; readonly informeren: boolean } | null {
  const zin = (tekst: string, informeren = false) => ({ zin: tekst, informeren });
  switch (uitkomst.kind) {
    case 'gepland':
    case 'gewijzigd':
    case 'ongewijzigd':
      return null;
    case 'eerst-informeren':
      return zin('er is nog iemand te informeren.', true);
    case 'mag-niet':
      return zin(uitkomst.oordeel.redenen.map(({ uitleg }) => uitleg).join(' '));
    case 'intussen-gewijzigd':
      return zin('iemand anders veranderde deze afspraak net. Verstuur opnieuw.');
    case 'kan-niet':
      return zin(
        uitkomst.reden === 'verleden' || uitkomst.reden === 'geweest'
          ? 'de tijd is al voorbij.'
          : 'de casus is gesloten of de afspraak is afgezegd.',
      );
    case 'niet-gevonden':
      return zin('deze casus leidt u niet meer.');
    default:
      return assertNever(uitkomst);
  }
}

/** Een adres dat alleen iets verwerkt: wie het opent, komt bij de agenda uit. */
export async function naarAgenda(verzoek: Werkverzoek): Promise<Antwoord> {
  return { kind: 'naar', adres: agendaadres(verzoek.pad['agenda'] ?? '').agenda };
}
