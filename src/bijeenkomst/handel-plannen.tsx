import { casusadres } from '../casus/adressen.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { metFout } from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { leesBijeenkomstblad } from './bijeenkomst-blad.ts';
import { leesBijeenkomst } from './bijeenkomst-formulier.ts';
import { BijeenkomstPagina } from './bijeenkomst-pagina.tsx';
import { BijeenkomstcontrolePagina } from './controle-pagina.tsx';
import { controleerBijeenkomst } from './controleer-bijeenkomst.ts';
import { planBijeenkomst } from './plan-bijeenkomst.ts';

type Verzoek = Webverzoek<Medewerker>;
type Extra = Partial<Pick<Parameters<typeof BijeenkomstPagina>[0], 'stand' | 'eerstInformeren'>>;

const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';

function lees(verzoek: Verzoek) {
  const nu = verzoek.omgeving.klok();
  return leesBijeenkomst(verzoek.velden, { vandaag: dagVan(nu), nu });
}

export async function toonPlannen(verzoek: Verzoek): Promise<Antwoord> {
  return maakPagina(verzoek, {});
}

/** Terug van de controlepagina: alles staat er nog. */
export async function wijzigPlannen(verzoek: Verzoek): Promise<Antwoord> {
  return maakPagina(verzoek, { stand: lees(verzoek).stand }, 200);
}

/** Wie een adres van onderweg rechtstreeks opent, begint bij het formulier. */
export const naarPlannen = async (verzoek: Verzoek): Promise<Antwoord> => ({
  kind: 'naar',
  adres: casusadres(casusVan(verzoek)).bijeenkomst,
});

async function maakPagina(verzoek: Verzoek, extra: Extra, status: 200 | 422 = 422): Promise<Antwoord> {
  const blad = await leesBijeenkomstblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  const inhoud = (
    <BijeenkomstPagina kop={blad.kop} blad={blad.inhoud} bijeenkomst={verzoek.omgeving.ids()} {...extra} />
  );
  return { kind: 'pagina', ...(extra.stand === undefined ? {} : { status }), inhoud };
}

/** Laat zien wie wat krijgt; wat nog niet kan, staat meteen bij het formulier. */
export async function controleerPlannen(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = lees(verzoek);
  if (lezing.kind === 'fout') return maakPagina(verzoek, { stand: lezing.stand });
  const blad = await controleerBijeenkomst(verzoek, { casus: casusVan(verzoek), op: lezing.op });
  if (blad.kind === 'niet-gevonden') return blad;
  const { kop, inhoud: controle } = blad;
  if (kop.status === 'gesloten') return maakPagina(verzoek, { stand: metFout(lezing.stand, 'formulier', GESLOTEN) });
  const { eerstInformeren } = controle;
  if (eerstInformeren.length > 0) return maakPagina(verzoek, { stand: lezing.stand, eerstInformeren });
  const nu = verzoek.omgeving.klok();
  return { kind: 'pagina', inhoud: <BijeenkomstcontrolePagina kop={kop} controle={controle} keuze={lezing} nu={nu} /> };
}

const GESLOTEN = 'De casus is gesloten. Er valt niets meer te plannen.';

export async function verwerkPlannen(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = lees(verzoek);
  if (lezing.kind === 'fout') return maakPagina(verzoek, { stand: lezing.stand });
  const { bijeenkomst, op, duurMinuten, plaats } = lezing;
  const uitkomst = await planBijeenkomst(verzoek, { bijeenkomst, casus, op, duurMinuten, plaats });
  const metZin = (zin: string) => maakPagina(verzoek, { stand: metFout(lezing.stand, 'formulier', zin) });
  switch (uitkomst.kind) {
    case 'gepland':
      return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'bijeenkomst-gepland' };
    case 'eerst-informeren':
      return controleerPlannen(verzoek);
    case 'mag-niet':
      return metZin(uitkomst.oordeel.redenen.map(({ uitleg }) => uitleg).join(' '));
    case 'kan-niet':
      return metZin(uitkomst.reden === 'gesloten' ? GESLOTEN : 'Kies een tijd die nog komt.');
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}
