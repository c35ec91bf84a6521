import type { Antwoord } from '../web/route.ts';
import { Weigeringpagina } from '../web/weigeringpagina.tsx';
import { adresNieuw, adresOntvangers, adresVanGegeven, adresVanGegevens } from './adressen.ts';
import { Eigenpagina, Gelezenpagina } from './gegeven-pagina.tsx';
import { type Eigen, idsUit, leesEigen, NIET_GEVONDEN, plekVan, type Werkverzoek, zonderZitting } from './handel.ts';
import { leesGegeven } from './lees-gegeven.ts';
import { Lijstpagina } from './lijst/lijst-pagina.tsx';
import { toonLijst } from './lijst/lijst-toon.ts';
import { toonGegevens } from './lijst/toon-gegevens.ts';
import { haalTerug, trekVerstrekkingIn } from './ontvangers/haal-terug.ts';
import { Intrekpagina, Terughaalpagina } from './ontvangers/terug-pagina.tsx';
import { vraagOordeel } from './oordeel/vraag-oordeel.ts';
import { toonDeelweigering, toonLeesweigering } from './oordeel/weigering-toon.tsx';

export async function toonLijstpagina(verzoek: Werkverzoek): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  const uitkomst = await toonGegevens(verzoek, { casus });
  if (uitkomst.kind !== 'lijst') return zonderZitting(uitkomst, casus);
  return { kind: 'pagina', inhoud: <Lijstpagina beeld={toonLijst(uitkomst)} /> };
}

/** Een gegeven: van uzelf, aan u gegeven, of niet (meer) te lezen. */
export async function toonGegeven(verzoek: Werkverzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const uitkomst = await leesGegeven(verzoek, plek);
  switch (uitkomst.kind) {
    case 'eigen':
      if (uitkomst.status === 'concept' && !blijftStaan(uitkomst))
        return { kind: 'naar', adres: adresNieuw(plek.casus, plek.gegeven) };
      return { kind: 'pagina', inhoud: <Eigenpagina uitkomst={uitkomst} /> };
    case 'gelezen':
      return { kind: 'pagina', inhoud: <Gelezenpagina uitkomst={uitkomst} /> };
    case 'geweigerd':
      return { kind: 'pagina', status: 403, inhoud: <Weigeringpagina {...toonLeesweigering(uitkomst)} /> };
    default:
      return zonderZitting(uitkomst, plek.casus);
  }
}

/** Het concept van wie het schreef, als de casus gesloten is: te lezen, en niet meer in te brengen (PH-6). */
const blijftStaan = ({ casus, mijn }: Eigen): boolean => casus.status === 'gesloten' && mijn;

/** Waarom een eigen gegeven niet naar iemand kan, met het oordeel van nu; mag het intussen wel, dan terug naar delen. */
export async function toonGeweigerd(verzoek: Werkverzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const gelezen = await leesEigen(verzoek);
  if (gelezen.kind === 'antwoord') return gelezen.antwoord;
  const { kop, kenmerken } = gelezen.eigen;
  const gevraagd = await vraagOordeel(verzoek, { ...plek, categorie: kop.categorie, doel: kop.doel, kenmerken });
  if (gevraagd.kind !== 'oordelen') return zonderZitting(gevraagd, plek.casus);
  const aan = idsUit(verzoek.vraag, 'aan');
  const niet = gevraagd.oordelen.filter(
    ({ ontvanger, oordeel }) => aan.includes(ontvanger.deelnemer) && oordeel.uitkomst !== 'toegestaan',
  );
  const [over, ...anderen] = niet;
  if (over === undefined || over.oordeel.uitkomst === 'toegestaan')
    return { kind: 'naar', adres: verder(gelezen.eigen) };
  const props = toonDeelweigering({
    uitkomst: gelezen.eigen,
    over,
    niet: over.oordeel.uitkomst,
    anderen,
    op: gevraagd.op,
  });
  return { kind: 'pagina', status: 403, inhoud: <Weigeringpagina {...props} /> };
}

/** Waar iemand verder gaat met een eigen gegeven: het concept, of delen met anderen. */
export function verder({ casus, kop, status }: Eigen): string {
  return status === 'concept' ? adresNieuw(casus.id, kop.id) : adresOntvangers({ casus: casus.id, gegeven: kop.id });
}

export async function toonTerughalen(verzoek: Werkverzoek): Promise<Antwoord> {
  const gelezen = await leesEigen(verzoek);
  if (gelezen.kind === 'antwoord') return gelezen.antwoord;
  const { status, casus } = gelezen.eigen;
  if (status === 'teruggehaald' || casus.status === 'gesloten')
    return { kind: 'naar', adres: adresVanGegeven(plekVan(verzoek)) };
  return { kind: 'pagina', inhoud: <Terughaalpagina uitkomst={gelezen.eigen} /> };
}

const alDicht = (plek: Parameters<typeof adresVanGegeven>[0]): Antwoord => ({
  kind: 'naar',
  adres: adresVanGegeven(plek),
  melding: 'gegeven-al-dicht',
});

export async function haalTerugEnToon(verzoek: Werkverzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const uitkomst = await haalTerug(verzoek, plek);
  if (uitkomst.kind === 'al-dicht') return alDicht(plek);
  if (uitkomst.kind !== 'teruggehaald') return zonderZitting(uitkomst, plek.casus);
  return { kind: 'naar', adres: adresVanGegevens(plek.casus), melding: 'gegeven-teruggehaald' };
}

export async function toonIntrekken(verzoek: Werkverzoek): Promise<Antwoord> {
  const gelezen = await leesEigen(verzoek);
  if (gelezen.kind === 'antwoord') return gelezen.antwoord;
  const [deelnemer] = idsUit(verzoek.vraag, 'aan');
  const stand = gelezen.eigen.ontvangers.find(
    ({ ontvanger, status }) => ontvanger.deelnemer === deelnemer && status === 'actief',
  );
  if (stand === undefined) return { kind: 'naar', adres: adresVanGegeven(plekVan(verzoek)) };
  return { kind: 'pagina', inhoud: <Intrekpagina uitkomst={gelezen.eigen} stand={stand} /> };
}

export async function trekIn(verzoek: Werkverzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const [deelnemer] = idsUit(verzoek.velden, 'deelnemer');
  if (deelnemer === undefined) return NIET_GEVONDEN;
  const uitkomst = await trekVerstrekkingIn(verzoek, { ...plek, deelnemer });
  if (uitkomst.kind === 'al-dicht') return alDicht(plek);
  if (uitkomst.kind !== 'ingetrokken') return zonderZitting(uitkomst, plek.casus);
  return { kind: 'naar', adres: adresVanGegeven(plek), melding: 'verstrekking-ingetrokken' };
}
