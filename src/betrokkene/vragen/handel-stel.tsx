import type { ComponentChildren } from 'preact';
import { metHoofdletter } from '../../casus/woorden.ts';
import { isUuid } from '../../lib/ids.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { keuze, ontleed, sleutel, verplichteTekst } from '../../web/formulier.ts';
import { Nederlands } from '../../web/onderdelen/index.ts';
import type { Antwoord } from '../../web/route.ts';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { zaakadres } from '../adressen.ts';
import { soortwoorden } from '../gegevens/soortwoorden.ts';
import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../handel.ts';
import { maakTaal, type Taal } from '../teksten/teksten.ts';
import { naamIn, naamVooraan, rolIn } from '../verbinden.ts';
import { wieVan, zinVan } from '../wie-keek/wie-keek-toon.ts';
import { Zin } from '../zin.tsx';
import { leesOver } from './over.ts';
import { StelVraagpagina, type Stelvraagprops } from './stel-pagina.tsx';
import { stelVraag } from './stel-vraag.ts';
import type { Vraagsoort } from './vragen.queries.ts';
import { toonWaarover, type Waarover } from './waarover.ts';

type Wens = Pick<Stelvraagprops, 'soort' | 'vraag' | 'over' | 'stand'>;

const SOORTEN: readonly Vraagsoort[] = ['snap-niet', 'klopt-niet'];
const soortUit = (ruw: unknown): Vraagsoort => SOORTEN.find((s) => s === ruw) ?? 'snap-niet';

async function vraagpagina(verzoek: Gezinsverzoek, wens: Wens): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const uitkomst = await toonWaarover(verzoek, { casus, over: wens.over });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  const { waarover, regie } = uitkomst;
  const taal = maakTaal(lezerVan(verzoek), null);
  const overzin = waarover === null ? null : zinOver(waarover, taal);
  const verbeter = wens.soort === 'klopt-niet' && isVanOrganisatie(waarover);
  const inhoud = (
    <StelVraagpagina casus={casus} taal={taal} overzin={overzin} verbeter={verbeter} regie={regie} {...wens} />
  );
  return { kind: 'pagina', inhoud, status: wens.stand === undefined ? 200 : 422 };
}

/** Verbeteren vraagt iemand aan wie het opschreef: wat een ander van het gezin vertelde, is van geen organisatie (13.1b). */
const isVanOrganisatie = (waarover: Waarover | null): boolean =>
  waarover?.kind === 'gegeven' && waarover.bron.soort === 'medewerker';

function zinOver(waarover: Waarover, taal: Taal): ComponentChildren {
  switch (waarover.kind) {
    case 'gegeven': {
      const wat = metHoofdletter(soortwoorden(taal)[waarover.soort]);
      return taal('stel.over.gegeven', { wat, naam: naamIn(taal, waarover.bron) });
    }
    case 'regel':
      return `${wieVan(waarover.keek.dader, taal)} ${zinVan(waarover.keek, taal)}`;
    case 'afspraak':
      return (
        <Zin taal={taal} sleutel="stel.over.afspraak" waarden={{ tekst: <Nederlands>{waarover.tekst}</Nederlands> }} />
      );
    case 'aanwezig':
      return taal('stel.over.aanwezig', { dag: tijdIn(taal.code).datumVoluit(waarover.op) });
    case 'deelnemer':
      return taal('stel.over.deelnemer', {
        wie: `${naamVooraan(taal, waarover.mens)} · ${rolIn(taal, waarover.mens)}`,
      });
    case 'intrekking':
      return taal('stel.over.intrekking', { wie: `${waarover.naam}, ${waarover.partij}` });
    default:
      return assertNever(waarover);
  }
}

export function toonStelVraag(verzoek: Gezinsverzoek): Promise<Antwoord> {
  return vraagpagina(verzoek, {
    soort: soortUit(verzoek.vraag['soort']),
    vraag: verzoek.omgeving.ids(),
    over: leesOver(verzoek.vraag),
  });
}

export async function verstuurVraag(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const over = leesOver(verzoek.velden);
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
      over,
      stand: { waarden: { tekst }, fouten: { tekst: lezing.stand.fouten.tekst ?? leeg } },
    });
  }
  const uitkomst = await stelVraag(verzoek, { ...lezing.waarde, casus, over });
  return uitkomst.kind === 'niet-gevonden'
    ? NIET_GEVONDEN
    : { kind: 'naar', adres: zaakadres(casus).wieKeek, melding: 'vraag-verstuurd' };
}
