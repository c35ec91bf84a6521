import type { Aanmelden } from '../../aanmelden/index.ts';
import { ADRES } from '../../web/adressen.ts';
import type { Antwoord } from '../../web/route.ts';
import { zaakadres } from '../adressen.ts';
import { type Gezinsverzoek, lezerVan } from '../handel.ts';
import { maakTaal } from '../teksten/teksten.ts';
import { toonAlleZaken, toonZaken, wachtElders, type Zaakregel } from './toon-zaken.ts';
import { Zakenpagina } from './zaken-pagina.tsx';

export type Overleggen = Pick<Aanmelden, 'eigenOverleggen'>;

/** Het begin: een zaak, dan meteen erheen. Meer: kiezen. Geen: waarom niet. */
export async function toonBegin(verzoek: Gezinsverzoek, aanmelden: Overleggen): Promise<Antwoord> {
  const zaken = await toonZaken(verzoek);
  const [enige] = zaken;
  const meer = verzoek.sessie?.meerPersonen === true;
  if (zaken.length === 1 && enige !== undefined && !(meer && (await isElders(verzoek, aanmelden, enige))))
    return { kind: 'naar', adres: zaakadres(enige.casus).zaak };
  return meer ? { kind: 'naar', adres: ADRES.zaken } : toonLijst(verzoek, aanmelden, zaken);
}

/** Is dit overleg klaar, of staat er in een ander overleg van hetzelfde account iets klaar, dan kiest de lezer. */
async function isElders(verzoek: Gezinsverzoek, aanmelden: Overleggen, { status }: Zaakregel): Promise<boolean> {
  if (status === 'gesloten' || verzoek.sessie === null) return true;
  return wachtElders(verzoek, (await aanmelden.eigenOverleggen(verzoek.sessie)).personen);
}

/** Alle zaken van dit account: ook die waarvoor later een code kwam. */
export const toonZakenpagina = (verzoek: Gezinsverzoek, aanmelden: Overleggen): Promise<Antwoord> =>
  toonLijst(verzoek, aanmelden, null);

async function toonLijst(
  verzoek: Gezinsverzoek,
  aanmelden: Overleggen,
  gelezen: readonly Zaakregel[] | null,
): Promise<Antwoord> {
  const { sessie, verzoeker } = verzoek;
  if (sessie === null) throw new Error('besloten route zonder sessie');
  const { personen, kanErbij } = await aanmelden.eigenOverleggen(sessie);
  const zaken = gelezen ?? (await toonAlleZaken(verzoek, personen));
  const taal = maakTaal(lezerVan(verzoek), null);
  const inhoud = <Zakenpagina zaken={zaken} ik={verzoeker.persoon} kanErbij={kanErbij} taal={taal} />;
  return { kind: 'pagina', inhoud };
}
