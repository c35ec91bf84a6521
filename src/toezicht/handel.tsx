import { dagVan } from '../lib/klok.ts';
import { type FormStand, keuze, ontleed, verplichteTekst } from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { toonAchterstand } from './achterstand.ts';
import { TOEZICHTADRES } from './adressen.ts';
import { AfwegingPagina } from './afweging-paginas.tsx';
import { BeginPagina, type Beginvelden } from './begin-pagina.tsx';
import { leesAfweging, toonAfwegingen } from './lees-afweging.ts';
import {
  AchterstandPagina,
  AfwegingenPagina,
  BewijsPagina,
  ToestemmingenPagina,
  VerzoekenPagina,
} from './lijst-paginas.tsx';
import { logboekCsv } from './logboek-csv.ts';
import { LogboekPagina } from './logboek-pagina.tsx';
import { leesLogfilter, onbekendeDagen } from './logfilter.ts';
import { OverzichtPagina } from './overzicht-pagina.tsx';
import { toonBewijs, toonToestemmingen } from './toestemmingen.ts';
import { toonOverzicht } from './toon-overzicht.ts';
import { toonVerzoeken } from './verzoeken.ts';
import { beginToezicht, type Fg, stopToezicht, TOEZICHTDOELEN, type Toezichtdoel } from './zitting.ts';
import { neemLogboekMee, zoekLogboek } from './zoek-logboek.ts';

type Verzoek = Webverzoek<Fg>;
/** Zonder lopend toezicht is er niets te zien: terug naar waar gevraagd wordt waarvoor. */
const EERST_WAARVOOR = { kind: 'naar', adres: TOEZICHTADRES.overzicht } as const satisfies Antwoord;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };

export async function toonBegin(verzoek: Verzoek, stand?: FormStand<Beginvelden>): Promise<Antwoord> {
  const beeld = await toonOverzicht(verzoek);
  if (beeld.kind === 'overzicht') return { kind: 'pagina', inhoud: <OverzichtPagina beeld={beeld} /> };
  const inhoud = <BeginPagina beeld={beeld} stand={stand} />;
  return { kind: 'pagina', inhoud, status: stand === undefined ? 200 : 422 };
}

const BEGIN = {
  doel: keuze(Object.keys(TOEZICHTDOELEN) as Toezichtdoel[], { leeg: 'Kies waarvoor u meekijkt.' }),
  woorden: verplichteTekst({ max: 500, min: 10, regels: true, leeg: 'Schrijf op waar uw toezicht over gaat.' }),
};

export async function begin(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed(BEGIN, verzoek.velden);
  if (lezing.kind === 'fout') return toonBegin(verzoek, lezing.stand as FormStand<Beginvelden>);
  await beginToezicht(verzoek, lezing.waarde);
  return { ...EERST_WAARVOOR, melding: 'toezicht-begonnen' };
}

export async function stop(verzoek: Verzoek): Promise<Antwoord> {
  await stopToezicht(verzoek);
  return { ...EERST_WAARVOOR, melding: 'toezicht-gestopt' };
}

export async function toonLogboek(verzoek: Verzoek): Promise<Antwoord> {
  const filter = leesLogfilter(verzoek.vraag);
  const gezien = await zoekLogboek(verzoek, filter);
  if (gezien.kind === 'geen-zitting') return EERST_WAARVOOR;
  const onbekend = onbekendeDagen(verzoek.vraag);
  return {
    kind: 'pagina',
    inhoud: <LogboekPagina beeld={gezien.beeld} filter={filter} zitting={gezien.zitting} onbekend={onbekend} />,
  };
}

export async function stuurLogboek(verzoek: Verzoek): Promise<Antwoord> {
  const gezien = await neemLogboekMee(verzoek, leesLogfilter(verzoek.vraag));
  if (gezien.kind === 'geen-zitting') return EERST_WAARVOOR;
  return {
    kind: 'tekst',
    inhoud: logboekCsv(gezien.beeld),
    soort: 'text/csv; charset=utf-8',
    bestandsnaam: `logboek-${dagVan(verzoek.omgeving.klok())}.csv`,
  };
}

export async function toonToestemmingenblad(verzoek: Verzoek): Promise<Antwoord> {
  const gezien = await toonToestemmingen(verzoek);
  if (gezien.kind === 'geen-zitting') return EERST_WAARVOOR;
  return { kind: 'pagina', inhoud: <ToestemmingenPagina {...gezien.beeld} zitting={gezien.zitting} /> };
}

export async function toonBewijsblad(verzoek: Verzoek): Promise<Antwoord> {
  const gezien = await toonBewijs(verzoek, verzoek.pad.vraag ?? '');
  if (gezien.kind === 'geen-zitting') return EERST_WAARVOOR;
  if (gezien.beeld === null) return NIET_GEVONDEN;
  return { kind: 'pagina', inhoud: <BewijsPagina bewijs={gezien.beeld} zitting={gezien.zitting} /> };
}

export async function toonVerzoekenblad(verzoek: Verzoek): Promise<Antwoord> {
  const { na } = verzoek.vraag;
  const gezien = await toonVerzoeken(verzoek, typeof na === 'string' ? na : '');
  if (gezien.kind === 'geen-zitting') return EERST_WAARVOOR;
  const vandaag = dagVan(verzoek.omgeving.klok());
  return {
    kind: 'pagina',
    inhoud: <VerzoekenPagina {...gezien.beeld} vandaag={vandaag} zitting={gezien.zitting} />,
  };
}

export async function toonAfwegingenblad(verzoek: Verzoek): Promise<Antwoord> {
  const gezien = await toonAfwegingen(verzoek);
  if (gezien.kind === 'geen-zitting') return EERST_WAARVOOR;
  return { kind: 'pagina', inhoud: <AfwegingenPagina regels={gezien.beeld} zitting={gezien.zitting} /> };
}

export async function openAfweging(verzoek: Verzoek): Promise<Antwoord> {
  const gezien = await leesAfweging(verzoek, verzoek.pad.afweging ?? '');
  if (gezien.kind === 'geen-zitting') return EERST_WAARVOOR;
  return gezien.beeld === null ? NIET_GEVONDEN : { kind: 'pagina', inhoud: <AfwegingPagina gelezen={gezien.beeld} /> };
}

export async function toonAchterstandblad(verzoek: Verzoek): Promise<Antwoord> {
  const gezien = await toonAchterstand(verzoek);
  if (gezien.kind === 'geen-zitting') return EERST_WAARVOOR;
  const vandaag = dagVan(verzoek.omgeving.klok());
  return {
    kind: 'pagina',
    inhoud: <AchterstandPagina beeld={gezien.beeld} vandaag={vandaag} zitting={gezien.zitting} />,
  };
}
