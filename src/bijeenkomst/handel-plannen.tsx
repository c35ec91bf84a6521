import { casusadres } from '../casus/adressen.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { metFout } from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { leesBijeenkomstblad } from './bijeenkomst-blad.ts';
import { leesBijeenkomst } from './bijeenkomst-formulier.ts';
import { BijeenkomstPagina } from './bijeenkomst-pagina.tsx';
import { planBijeenkomst } from './plan-bijeenkomst.ts';

type Verzoek = Webverzoek<Medewerker>;
type Extra = Partial<Pick<Parameters<typeof BijeenkomstPagina>[0], 'stand' | 'eerstInformeren'>>;

export async function toonPlannen(verzoek: Verzoek): Promise<Antwoord> {
  return maakPagina(verzoek, {});
}

async function maakPagina(verzoek: Verzoek, extra: Extra): Promise<Antwoord> {
  const blad = await leesBijeenkomstblad(verzoek, verzoek.pad['casus'] ?? '');
  if (blad.kind === 'niet-gevonden') return blad;
  const namen = (extra.eerstInformeren ?? []).map((persoon) => blad.inhoud.namen.get(persoon) ?? 'een betrokkene');
  const inhoud = (
    <BijeenkomstPagina
      kop={blad.kop}
      blad={blad.inhoud}
      bijeenkomst={verzoek.omgeving.ids()}
      {...extra}
      eerstInformeren={namen}
    />
  );
  return { kind: 'pagina', ...(extra.stand === undefined ? {} : { status: 422 }), inhoud };
}

export async function verwerkPlannen(verzoek: Verzoek): Promise<Antwoord> {
  const casus = verzoek.pad['casus'] ?? '';
  const nu = verzoek.omgeving.klok();
  const lezing = leesBijeenkomst(verzoek.velden, { vandaag: dagVan(nu), nu });
  if (lezing.kind === 'fout') return maakPagina(verzoek, { stand: lezing.stand });
  const { bijeenkomst, op, duurMinuten, plaats } = lezing;
  const uitkomst = await planBijeenkomst(verzoek, { bijeenkomst, casus, op, duurMinuten, plaats });
  const metZin = (zin: string) => maakPagina(verzoek, { stand: metFout(lezing.stand, 'formulier', zin) });
  switch (uitkomst.kind) {
    case 'gepland':
      return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'bijeenkomst-gepland' };
    case 'eerst-informeren':
      return maakPagina(verzoek, { stand: lezing.stand, eerstInformeren: uitkomst.personen });
    case 'mag-niet':
      return metZin(uitkomst.oordeel.redenen.map(({ uitleg }) => uitleg).join(' '));
    case 'kan-niet':
      return metZin(
        uitkomst.reden === 'gesloten'
          ? 'De casus is gesloten. Er valt niets meer te plannen.'
          : 'Kies een tijd die nog komt.',
      );
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}
