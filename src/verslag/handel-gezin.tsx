import { zaakGesloten } from '../betrokkene/gesloten.ts';
import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../betrokkene/handel.ts';
import { type FormStand, keuze, metFout, ontleed, sleutel, verplichteTekst, zagOpnieuw } from '../web/formulier.ts';
import type { Antwoord } from '../web/route.ts';
import { gezinsverslagadres } from './adressen.ts';
import { gezinsverslagDocument } from './gezin-document.ts';
import { Gezinkloptnietpagina, Gezinslijstpagina, Gezinsverslagpagina } from './gezin-pagina.tsx';
import { REACTIESCHEMA, verslagbestand } from './handel-verslag.tsx';
import { reageer, zegKloptNiet } from './reageer.ts';
import { naTeKijken } from './stap-paginas.tsx';
import { maakVerslagtaal, type Verslagtaal } from './teksten.ts';
import { toonVerslag } from './toon-verslag.ts';
import { toonVerslagen } from './toon-verslagen.ts';

type Stand = FormStand<Record<string, unknown>>;
const plekVan = (verzoek: Gezinsverzoek) => ({
  casus: padDeel(verzoek, 'casus'),
  verslag: padDeel(verzoek, 'verslag'),
});
const taalVan = (verzoek: Gezinsverzoek): Verslagtaal => maakVerslagtaal(lezerVan(verzoek));
const een = (verzoek: Gezinsverzoek): string =>
  gezinsverslagadres(plekVan(verzoek).casus).een(plekVan(verzoek).verslag);

export async function toonGezinslijst(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const uitkomst = await toonVerslagen(verzoek, plekVan(verzoek));
  if (uitkomst.kind !== 'verslagen') return NIET_GEVONDEN;
  return { kind: 'pagina', inhoud: <Gezinslijstpagina beeld={uitkomst.beeld} taal={taalVan(verzoek)} /> };
}

export async function toonGezinsverslag(verzoek: Gezinsverzoek, stand?: Stand): Promise<Antwoord> {
  const gelezen = await toonVerslag(verzoek, plekVan(verzoek));
  if (gelezen.kind !== 'verslag') return NIET_GEVONDEN;
  const inhoud = <Gezinsverslagpagina beeld={gelezen.beeld} taal={taalVan(verzoek)} stand={stand} />;
  return stand === undefined ? { kind: 'pagina', inhoud } : { kind: 'pagina', status: 422, inhoud };
}

/** Het verslag als bestand: opnieuw beoordeeld en vastgelegd, precies wat deze lezer nu mag lezen. */
export async function bewaarGezinsPdf(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const gelezen = await toonVerslag(verzoek, plekVan(verzoek), { afdruk: true });
  return gelezen.kind === 'verslag'
    ? verslagbestand(gelezen.beeld, {
        document: gezinsverslagDocument(gelezen.beeld, taalVan(verzoek)),
        op: verzoek.omgeving.klok(),
      })
    : NIET_GEVONDEN;
}

/** Zegt of het verslag klopt. */
export async function reageerGezin(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const taal = taalVan(verzoek);
  const schema = { ...REACTIESCHEMA, stand: keuze(['akkoord', 'niet-akkoord'], { leeg: taal('vraag.leeg') }) };
  const lezing = ontleed(schema, verzoek.velden, verzoek.taal);
  const stand = lezing.stand as Stand;
  if (lezing.kind === 'fout') return toonGezinsverslag(verzoek, stand);
  const { ronde, ...rest } = lezing.waarde;
  const opnieuw = (veld: string, zin: string, bij = stand) =>
    toonGezinsverslag(verzoek, metFout<Record<string, unknown>>(bij, veld, zin));
  if (rest.delen.length > 0 && rest.woorden === null) return opnieuw('woorden', taal('vraag.woorden.leeg'));
  const uitkomst = await reageer(verzoek, { ...plekVan(verzoek), ...rest, ronde: Number(ronde) });
  if (uitkomst.kind === 'gereageerd') return { kind: 'naar', adres: een(verzoek), melding: 'verslag-beantwoord' };
  return uitkomst.kind === 'kan-niet'
    ? opnieuw('stand', taal('vraag.veranderd'), zagOpnieuw(stand, 'ronde'))
    : NIET_GEVONDEN;
}

export async function toonGezinkloptniet(verzoek: Gezinsverzoek, stand?: Stand): Promise<Antwoord> {
  const gelezen = await toonVerslag(verzoek, plekVan(verzoek));
  if (gelezen.kind !== 'verslag') return NIET_GEVONDEN;
  const { beeld } = gelezen;
  if (beeld.casus.status === 'gesloten') return zaakGesloten(verzoek);
  const deel = naTeKijken(beeld).find((d) => d.deel === padDeel(verzoek, 'deel'));
  if (deel === undefined) return NIET_GEVONDEN;
  const eerder = stand?.waarden['reactie'];
  const id = typeof eerder === 'string' && eerder !== '' ? eerder : verzoek.omgeving.ids();
  const inhoud = <Gezinkloptnietpagina {...{ beeld, deel, id, stand }} taal={taalVan(verzoek)} />;
  return { kind: 'pagina', inhoud, status: stand === undefined ? 200 : 422 };
}

/** Legt vast dat een deel niet klopt, en vraagt wie het overleg leidt om een antwoord (8, 12.4i). */
export async function kloptNietGezin(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const schema = {
    reactie: sleutel(),
    woorden: verplichteTekst({ max: 2_000, regels: true, leeg: taalVan(verzoek)('vraag.woorden.leeg') }),
  };
  const lezing = ontleed(schema, verzoek.velden, verzoek.taal);
  if (lezing.kind === 'fout') return toonGezinkloptniet(verzoek, lezing.stand as Stand);
  const wens = { ...plekVan(verzoek), deel: padDeel(verzoek, 'deel'), ...lezing.waarde };
  const uitkomst = await zegKloptNiet(verzoek, wens);
  switch (uitkomst.kind) {
    case 'vastgelegd':
      return { kind: 'naar', adres: een(verzoek), melding: 'verslag-klopt-niet-gezin' };
    case 'kan-niet':
      return uitkomst.reden === 'gesloten' ? zaakGesloten(verzoek) : { kind: 'naar', adres: een(verzoek) };
    default:
      return NIET_GEVONDEN;
  }
}
