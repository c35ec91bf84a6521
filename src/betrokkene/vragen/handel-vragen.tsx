import { maakPdf } from '../../document/maak-pdf.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { beantwoordToestemming } from '../../toestemming/beantwoord-toestemming.ts';
import { type Leesvraaguitkomst, toonVraag } from '../../toestemming/toon-vraag.ts';
import type { FormStand } from '../../web/formulier.ts';
import type { Antwoord } from '../../web/route.ts';
import { leesTaal } from '../../web/taal.ts';
import { zaakadres } from '../adressen.ts';
import { type Antwoordvelden, leesKeuzes, standNu, standVan } from '../antwoord-formulier.ts';
import { bewijsDocument } from '../bewijs-document.ts';
import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../handel.ts';
import { maakTaal } from '../teksten/teksten.ts';
import { Controlepagina, Geenvraagpagina, Klaarpagina, Vraagpagina } from './vraag-paginas.tsx';

const plekVan = (verzoek: Gezinsverzoek) => ({ casus: padDeel(verzoek, 'casus'), vraag: padDeel(verzoek, 'vraag') });

type Gevonden = Extract<Leesvraaguitkomst, { kind: 'vraag' }>;

/** Leest de vraag en geeft haar aan `toon`; anders de pagina die zegt waarom er niets te antwoorden is. */
async function metVraag(
  verzoek: Gezinsverzoek,
  toon: (gevonden: Gevonden) => Promise<Antwoord> | Antwoord,
): Promise<Antwoord> {
  const uitkomst = await toonVraag(verzoek, { ...plekVan(verzoek), taal: verzoek.taal });
  const { casus } = plekVan(verzoek);
  const taal = maakTaal(lezerVan(verzoek), null);
  switch (uitkomst.kind) {
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    case 'beslist-niet':
      return {
        kind: 'pagina',
        inhoud: <Geenvraagpagina casus={casus} regie={uitkomst.regie} taal={taal} soort="beslist-niet" />,
      };
    case 'vraag':
      return toon(uitkomst);
    default:
      return assertNever(uitkomst);
  }
}

function pagina(
  verzoek: Gezinsverzoek,
  { vraag, regie }: Gevonden,
  { stand, gewijzigd = false }: { stand: FormStand<Antwoordvelden>; gewijzigd?: boolean },
): Antwoord {
  const taal = maakTaal(lezerVan(verzoek), null);
  const { casus } = plekVan(verzoek);
  if (vraag.voorbij)
    return { kind: 'pagina', inhoud: <Geenvraagpagina casus={casus} regie={regie} taal={taal} soort="voorbij" /> };
  const inhoud = (
    <Vraagpagina
      casus={casus}
      vraag={vraag}
      regie={regie}
      taal={taal}
      stand={stand}
      gewijzigd={gewijzigd}
      deel={Number(verzoek.vraag['deel'] ?? 1)}
    />
  );
  return gewijzigd ? { kind: 'pagina', status: 409, inhoud } : { kind: 'pagina', inhoud };
}

/** De vraag, met wat iemand eerder antwoordde als hij opnieuw kiest. */
export function toonVraagpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  return metVraag(verzoek, (gevonden) => pagina(verzoek, gevonden, { stand: standNu(gevonden.vraag) }));
}

/** Terug naar de vraag met wat al gekozen was. */
export function wijzig(verzoek: Gezinsverzoek): Promise<Antwoord> {
  return metVraag(verzoek, (gevonden) =>
    pagina(verzoek, gevonden, { stand: standVan(leesKeuzes(verzoek.velden, gevonden.vraag)) }),
  );
}

/** Laat de antwoorden zien voordat iemand tekent. Er is dan nog niets bewaard. */
export function controleer(verzoek: Gezinsverzoek): Promise<Antwoord> {
  return metVraag(verzoek, (gevonden) => {
    const keuzes = leesKeuzes(verzoek.velden, gevonden.vraag);
    const { vraag, regie } = gevonden;
    if (vraag.voorbij) return pagina(verzoek, gevonden, { stand: standVan(keuzes) });
    if (verzoek.velden['tekst'] !== vraag.tekstHash)
      return pagina(verzoek, gevonden, { stand: standVan(keuzes), gewijzigd: true });
    const taal = maakTaal(lezerVan(verzoek), null);
    return {
      kind: 'pagina',
      inhoud: <Controlepagina casus={plekVan(verzoek).casus} vraag={vraag} regie={regie} taal={taal} keuzes={keuzes} />,
    };
  });
}

/** Wie deze adressen rechtstreeks opent, begint bij de vraag. */
export async function naarVraag(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const { casus, vraag } = plekVan(verzoek);
  return { kind: 'naar', adres: zaakadres(casus).vraag(vraag) };
}

/** Tekent: bewaart de antwoorden op precies de tekst die is gelezen. */
export function onderteken(verzoek: Gezinsverzoek): Promise<Antwoord> {
  return metVraag(verzoek, async (gevonden) => {
    const { casus, vraag } = plekVan(verzoek);
    const keuzes = leesKeuzes(verzoek.velden, gevonden.vraag);
    const tekst = verzoek.velden['tekst'];
    const uitkomst = await beantwoordToestemming(verzoek, {
      casus,
      vraag,
      tekstHash: typeof tekst === 'string' ? tekst : '',
      taal: leesTaal(verzoek.velden['taal']),
      antwoorden: keuzes,
    });
    switch (uitkomst.kind) {
      case 'bewaard':
        return { kind: 'naar', adres: zaakadres(casus).bevestiging(vraag) };
      case 'andere-tekst':
        return pagina(verzoek, gevonden, { stand: standVan(keuzes), gewijzigd: true });
      case 'voorbij':
      case 'beslist-niet':
        return { kind: 'naar', adres: zaakadres(casus).vraag(vraag) };
      case 'niet-gevonden':
        return NIET_GEVONDEN;
      default:
        return assertNever(uitkomst);
    }
  });
}

/** Het ontvangstbewijs als pdf; wie nog niet antwoordde, begint bij de vraag. */
export function stuurBewijs(verzoek: Gezinsverzoek): Promise<Antwoord> {
  return metVraag(verzoek, async ({ vraag, regie }) => {
    const { casus } = plekVan(verzoek);
    if (vraag.antwoorden.length === 0) return { kind: 'naar', adres: zaakadres(casus).vraag(vraag.vraag) };
    const { getekend } = vraag;
    // Het bewijs is in de taal waarin iemand tekende, ook als hij nu een andere taal leest.
    const taal = maakTaal({ ...lezerVan(verzoek), code: getekend?.taal ?? verzoek.taal }, null);
    const afdruk = { door: taal('bewijs.door'), op: verzoek.omgeving.klok() };
    return {
      kind: 'bestand',
      inhoud: await maakPdf(bewijsDocument(vraag, { regie, taal }), afdruk),
      soort: 'application/pdf',
      bestandsnaam: `antwoord-${vraag.kenmerk.toLowerCase()}.pdf`,
    };
  });
}

/** De bevestiging, ook later nog te openen. Wie nog niet antwoordde, begint bij de vraag. */
export function toonBevestiging(verzoek: Gezinsverzoek): Promise<Antwoord> {
  return metVraag(verzoek, ({ vraag, regie }) => {
    const { casus } = plekVan(verzoek);
    if (vraag.antwoorden.length === 0) return { kind: 'naar', adres: zaakadres(casus).vraag(vraag.vraag) };
    // Over een vraag die voorbij is, gebeurt er niets meer; wat iemand koos, staat bij Mijn antwoorden.
    if (vraag.voorbij) return { kind: 'naar', adres: zaakadres(casus).antwoorden };
    return {
      kind: 'pagina',
      inhoud: <Klaarpagina casus={casus} vraag={vraag} regie={regie} taal={maakTaal(lezerVan(verzoek), null)} />,
    };
  });
}
