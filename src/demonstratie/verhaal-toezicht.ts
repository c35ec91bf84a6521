import { meldDatalek } from '../datalek/meld-datalek.ts';
import { dagVan } from '../lib/klok.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { antwoordBevinding } from '../toezicht/bevinding/antwoord-bevinding.ts';
import { type Bevindingwens, legBevindingVast } from '../toezicht/bevinding/leg-bevinding-vast.ts';
import { beginToezicht } from '../toezicht/zitting.ts';
import { alsCollega, alsRol, type Verteller } from './vertel.ts';

/**
 * De FG van de gemeente deed een steekproef en meldde twee dingen, waarvan een is beantwoord; en leerplicht meldde gisteren een datalek,
 * zodat er een klok loopt (15.2, 15.3, L-4).
 */
export async function vertelToezicht(v: Verteller): Promise<void> {
  v.reis.naar(5, '09:05');
  const harm = () => alsRol(v, { sleutel: 'harm', rol: 'fg' });
  const hester = () => alsRol(v, { sleutel: 'hester', rol: 'beheerder' });
  await beginToezicht(harm(), { doel: 'steekproef', woorden: 'Steekproef van dit kwartaal: informeren en bewaren.' });
  const vandaag = dagVan(v.reis.klok());
  const website = await legVast(v, harm(), {
    soort: 'bevinding',
    ernst: 'midden',
    eis: 'Art 12.3',
    termijn: plusDagen(vandaag, 14),
    wat: 'Op onze website staat niet dat wij meedoen aan het casusoverleg, en ook niet wie ouders kunnen bellen.',
    advies: 'Zet de tekst op de website en leg vast wanneer dat is gedaan.',
  });
  await legVast(v, harm(), {
    soort: 'advies',
    ernst: 'laag',
    eis: 'Art 13.2 (b)',
    termijn: plusDagen(vandaag, 28),
    wat: 'Verzoeken om inzage worden op tijd beantwoord, maar vaak op de laatste dag.',
    advies: 'Spreek af wie een verzoek oppakt als een collega vrij is.',
  });
  v.reis.naar(2, '13:50');
  const antwoord = 'De tekst is klaar en staat volgende week op de website.';
  const gegeven = await antwoordBevinding(hester(), {
    bevinding: website,
    gezien: 0,
    soort: 'antwoord',
    tekst: antwoord,
  });
  if (gegeven.kind !== 'bewaard') throw new Error(`een antwoord op een bevinding gaf ${gegeven.kind}`);
  v.reis.naar(1, '13:25');
  const rachid = alsCollega(v, 'rachid');
  const melding = await meldDatalek(rachid, {
    id: v.omgeving.ids(),
    soort: 'verkeerde-ontvanger',
    tekst: 'Een uitgeprinte uitnodiging lag bij de verkeerde balie. Er stonden een datum, een plaats en initialen op.',
    gemerktOp: v.reis.klok(),
    duurtVoort: false,
    systeemfout: false,
    partij: rachid.verzoeker.partij,
  });
  if (melding.kind !== 'gemeld') throw new Error(`een datalek melden gaf ${melding.kind}`);
}

type Fgopening = Parameters<typeof legBevindingVast>[0];

async function legVast(v: Verteller, opening: Fgopening, wens: Omit<Bevindingwens, 'id'>): Promise<string> {
  const id = v.omgeving.ids();
  await legBevindingVast(opening, { ...wens, id });
  return id;
}
