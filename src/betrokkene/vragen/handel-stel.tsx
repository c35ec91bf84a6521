import { metHoofdletter } from '../../casus/woorden.ts';
import { isUuid } from '../../lib/ids.ts';
import { keuze, ontleed, sleutel, verplichteTekst } from '../../web/formulier.ts';
import { Nederlands } from '../../web/onderdelen/index.ts';
import type { Antwoord, Velden } from '../../web/route.ts';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { zaakadres } from '../adressen.ts';
import { soortwoorden } from '../gegevens/soortwoorden.ts';
import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../handel.ts';
import { maakTaal } from '../teksten/teksten.ts';
import { naamIn } from '../verbinden.ts';
import { toonWieKeek } from '../wie-keek/toon-wie-keek.ts';
import { zinVan } from '../wie-keek/wie-keek-toon.ts';
import { Zin } from '../zin.tsx';
import { StelVraagpagina, type Stelvraagprops } from './stel-pagina.tsx';
import { stelVraag } from './stel-vraag.ts';
import type { Vraagsoort } from './vragen.queries.ts';
import { toonAanwezigenvraag, toonAfspraakvraag, toonWaarover } from './waarover.ts';

type Wens = Pick<Stelvraagprops, 'soort' | 'vraag' | 'gebeurtenis' | 'gegeven' | 'afspraak' | 'aanwezig' | 'stand'>;

const SOORTEN: readonly Vraagsoort[] = ['snap-niet', 'klopt-niet'];
const soortUit = (ruw: unknown): Vraagsoort => SOORTEN.find((s) => s === ruw) ?? 'snap-niet';
const idUit = (ruw: Velden[string]): string | null => (isUuid(ruw) ? ruw : null);

async function vraagpagina(verzoek: Gezinsverzoek, wens: Wens): Promise<Antwoord> {
  const gelezen = await leesOver(verzoek, wens);
  if (gelezen === null) return NIET_GEVONDEN;
  const inhoud = <StelVraagpagina casus={padDeel(verzoek, 'casus')} {...gelezen} {...wens} />;
  return { kind: 'pagina', inhoud, status: wens.stand === undefined ? 200 : 422 };
}

function leesOver(verzoek: Gezinsverzoek, wens: Wens) {
  if (wens.afspraak !== null) return overAfspraak(verzoek, wens.afspraak);
  if (wens.aanwezig !== null) return overAanwezigen(verzoek, wens.aanwezig);
  return wens.gegeven === null ? overRegel(verzoek, wens) : overGegeven(verzoek, wens.gegeven);
}

async function overRegel(verzoek: Gezinsverzoek, { gebeurtenis }: Wens) {
  const uitkomst = await toonWieKeek(verzoek, { casus: padDeel(verzoek, 'casus'), regel: gebeurtenis });
  if (uitkomst.kind === 'niet-gevonden') return null;
  const { wieKeek } = uitkomst;
  const taal = maakTaal(lezerVan(verzoek), wieKeek.voornaam);
  const regel = wieKeek.regels.find(({ id }) => id === gebeurtenis);
  const over =
    regel === undefined
      ? null
      : `${regel.dader.naam ?? regel.dader.partij?.naam ?? taal('wie-keek.iemand')} ${zinVan(regel, taal)}`;
  return { taal, over, regie: wieKeek.regie };
}

async function overGegeven(verzoek: Gezinsverzoek, gegeven: string) {
  const uitkomst = await toonWaarover(verzoek, { casus: padDeel(verzoek, 'casus'), gegeven });
  if (uitkomst.kind === 'niet-gevonden') return null;
  const taal = maakTaal(lezerVan(verzoek), null);
  const { soort, bron } = uitkomst.waarover;
  const over = taal('stel.over.gegeven', {
    wat: metHoofdletter(soortwoorden(taal)[soort]),
    naam: naamIn(taal, bron),
  });
  return { taal, over, regie: uitkomst.regie };
}

async function overAfspraak(verzoek: Gezinsverzoek, afspraak: string) {
  const uitkomst = await toonAfspraakvraag(verzoek, { casus: padDeel(verzoek, 'casus'), afspraak });
  if (uitkomst.kind === 'niet-gevonden') return null;
  const taal = maakTaal(lezerVan(verzoek), null);
  const tekst = <Nederlands>{uitkomst.tekst}</Nederlands>;
  const over = <Zin taal={taal} sleutel="stel.over.afspraak" waarden={{ tekst }} />;
  return { taal, over, regie: uitkomst.regie };
}

async function overAanwezigen(verzoek: Gezinsverzoek, bijeenkomst: string) {
  const uitkomst = await toonAanwezigenvraag(verzoek, { casus: padDeel(verzoek, 'casus'), bijeenkomst });
  if (uitkomst.kind === 'niet-gevonden') return null;
  const taal = maakTaal(lezerVan(verzoek), null);
  const over = taal('stel.over.aanwezig', { dag: tijdIn(taal.code).datumVoluit(uitkomst.op) });
  return { taal, over, regie: uitkomst.regie };
}

export function toonStelVraag(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const { regel, gegeven, afspraak, aanwezig, soort } = verzoek.vraag;
  return vraagpagina(verzoek, {
    soort: soortUit(soort),
    vraag: verzoek.omgeving.ids(),
    gebeurtenis: idUit(regel),
    gegeven: idUit(gegeven),
    afspraak: idUit(afspraak),
    aanwezig: idUit(aanwezig),
  });
}

export async function verstuurVraag(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const gebeurtenis = idUit(verzoek.velden['gebeurtenis']);
  const gegeven = idUit(verzoek.velden['gegeven']);
  const afspraak = idUit(verzoek.velden['afspraak']);
  const aanwezig = idUit(verzoek.velden['aanwezig']);
  const leeg = maakTaal(lezerVan(verzoek), null)('stel.leeg');
  const schema = {
    vraag: sleutel(),
    soort: keuze(SOORTEN, { leeg }),
    tekst: verplichteTekst({ max: 2_000, regels: true, leeg }),
  };
  const lezing = ontleed(schema, verzoek.velden, verzoek.taal);
  if (lezing.kind === 'fout') {
    const { vraag, soort, tekst = '' } = lezing.stand.waarden;
    return vraagpagina(verzoek, {
      soort: soortUit(soort),
      vraag: isUuid(vraag) ? vraag : verzoek.omgeving.ids(),
      gebeurtenis,
      gegeven,
      afspraak,
      aanwezig,
      stand: { waarden: { tekst }, fouten: { tekst: lezing.stand.fouten.tekst ?? leeg } },
    });
  }
  const uitkomst = await stelVraag(verzoek, { ...lezing.waarde, casus, gebeurtenis, gegeven, afspraak, aanwezig });
  return uitkomst.kind === 'niet-gevonden'
    ? NIET_GEVONDEN
    : { kind: 'naar', adres: zaakadres(casus).wieKeek, melding: 'vraag-verstuurd' };
}
