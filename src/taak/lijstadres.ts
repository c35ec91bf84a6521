import { FASEN } from '../casus/woorden.ts';
import { isUuid } from '../lib/ids.ts';
import type { Fase } from '../regels/index.ts';
import type { Velden } from '../web/route.ts';
import type { Lijstwens } from './toon-werk.ts';

export type Filter = 'open' | 'wacht' | 'gesloten';
/** Wat iemand in zijn lijst koos; staat in het adres, en is dus nooit een naam. */
export type Adreswens = Omit<Lijstwens, 'casussen' | 'filter'> & { readonly filter: Filter };

const tekstVan = (velden: Velden, naam: string): string => {
  const waarde = velden[naam];
  return typeof waarde === 'string' ? waarde.trim().slice(0, 60) : '';
};

const idVan = (velden: Velden, naam: string): string | null => {
  const id = tekstVan(velden, naam);
  return isUuid(id) ? id : null;
};

/** Leest filters, nummer en bladzijde uit het adres; wat niet klopt telt als niet gevraagd. */
export function leesLijstwens(vraag: Velden): Adreswens {
  const filter = tekstVan(vraag, 'filter');
  const nummer = tekstVan(vraag, 'nummer');
  const fase = tekstVan(vraag, 'fase');
  const op = new Date(tekstVan(vraag, 'voor'));
  const casus = idVan(vraag, 'na');
  return {
    filter: filter === 'wacht' || filter === 'gesloten' ? filter : 'open',
    nummer: nummer === '' ? null : nummer,
    fase: (FASEN as readonly string[]).includes(fase) ? (fase as Fase) : null,
    overlegtype: idVan(vraag, 'type'),
    school: idVan(vraag, 'school'),
    na: isTeVragen(op) && casus !== null ? { op, casus } : null,
  };
}

/** Is dit een moment, en een dat PostgreSQL kent? JavaScript rekent verder terug dan 4713 voor Christus. */
const isTeVragen = (op: Date): boolean => op.getTime() >= 0 && op.getUTCFullYear() <= 9999;

/** Het adres van een lijst met deze keuzes; `anders` vervangt er een paar. Een bladzijde gaat alleen mee als die is gevraagd. */
export function lijstadres(adres: string, wens: Adreswens, anders: Partial<Adreswens> = {}): string {
  const { filter, nummer, fase, overlegtype, school } = { ...wens, ...anders };
  const na = anders.na ?? null;
  const delen: readonly (readonly [string, string | null])[] = [
    ['filter', filter === 'open' ? null : filter],
    ['nummer', nummer],
    ['fase', fase],
    ['type', overlegtype],
    ['school', school],
    ['voor', na === null ? null : na.op.toISOString()],
    ['na', na === null ? null : na.casus],
  ];
  const vraag = new URLSearchParams(delen.filter((deel): deel is [string, string] => deel[1] !== null));
  return vraag.size === 0 ? adres : `${adres}?${vraag.toString()}`;
}
