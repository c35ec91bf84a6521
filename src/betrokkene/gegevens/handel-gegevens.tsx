import { hoortErbij } from '../../casus/feiten.ts';
import { isBevestigd } from '../../casus/open-casus.ts';
import { deelGegeven } from '../../gegeven/deel-gegeven.ts';
import type { Kenmerken } from '../../gegeven/kenmerken.ts';
import { leesGegeven } from '../../gegeven/lees-gegeven.ts';
import { toonGegevens } from '../../gegeven/lijst/toon-gegevens.ts';
import type { Mens } from '../../gegeven/mensen.ts';
import { haalTerug } from '../../gegeven/ontvangers/haal-terug.ts';
import { vraagOordeel } from '../../gegeven/oordeel/vraag-oordeel.ts';
import { isUuid } from '../../lib/ids.ts';
import { dagVan } from '../../lib/klok.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import type { Doel, LijstCategorie } from '../../regels/index.ts';
import { type FormStand, keuze, ontleed, sleutel, sleutels, verplichteTekst } from '../../web/formulier.ts';
import type { Antwoord } from '../../web/route.ts';
import type { Lezer } from '../../web/vertaler.ts';
import { zaakadres } from '../adressen.ts';
import { zaakGesloten } from '../gesloten.ts';
import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../handel.ts';
import { maakTaal, type Taal } from '../teksten/teksten.ts';
import { weigerzinnen } from '../teksten/weigerzinnen.ts';
import { naamIn } from '../verbinden.ts';
import { Gegevenpagina, Gegevenspagina } from './gegevens-paginas.tsx';
import {
  VERTELSOORTEN,
  Verteldpagina,
  Vertelpagina,
  type Vertelresultaat,
  type Vertelvelden,
} from './vertel-pagina.tsx';

const taalVan = (verzoek: Gezinsverzoek): Taal => maakTaal(lezerVan(verzoek), null);

export async function toonGegevenspagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const lijst = await toonGegevens(verzoek, { casus: padDeel(verzoek, 'casus') });
  if (lijst.kind !== 'lijst') return NIET_GEVONDEN;
  return { kind: 'pagina', inhoud: <Gegevenspagina lijst={lijst} taal={taalVan(verzoek)} /> };
}

export async function toonGegevenpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const gelezen = await leesGegeven(verzoek, {
    casus: padDeel(verzoek, 'casus'),
    gegeven: padDeel(verzoek, 'gegeven'),
  });
  switch (gelezen.kind) {
    case 'eigen':
    case 'gelezen':
      return { kind: 'pagina', inhoud: <Gegevenpagina gelezen={gelezen} taal={taalVan(verzoek)} /> };
    case 'geweigerd':
      return { kind: 'pagina', status: 403, inhoud: <Gegevenpagina gelezen={gelezen} taal={taalVan(verzoek)} /> };
    case 'eerst-bevestigen':
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(gelezen);
  }
}

export async function haalVerhaalTerug(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const uitkomst = await haalTerug(verzoek, { casus, gegeven: padDeel(verzoek, 'gegeven') });
  switch (uitkomst.kind) {
    case 'teruggehaald':
      return { kind: 'naar', adres: zaakadres(casus).gegevens, melding: 'verhaal-teruggehaald' };
    case 'al-dicht':
      return { kind: 'naar', adres: zaakadres(casus).zaak, melding: 'verhaal-al-dicht' };
    case 'eerst-bevestigen':
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

type Tafel = {
  readonly mensen: readonly Mens[];
  /** Per deelnemer de collega's die het kunnen meelezen (Art 7.3 (b)). */
  readonly meelezers: ReadonlyMap<string, readonly string[]>;
  readonly doel: Doel;
};

/** Wie het kan krijgen, en waarvoor dit overleg er is. */
async function leesTafel(verzoek: Gezinsverzoek): Promise<Tafel | Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const uitkomst = await vraagOordeel(verzoek, { casus, gegeven: null, categorie: null, doel: null, kenmerken: {} });
  if (uitkomst.kind !== 'oordelen') return NIET_GEVONDEN;
  const { feiten, stoel } = uitkomst.raam;
  // Wie aan tafel zitten bij wie 18 is, gaat zijn ouders niet aan (B.7).
  if (!hoortErbij(feiten, stoel)) return NIET_GEVONDEN;
  if (feiten.casus.status === 'gesloten') return zaakGesloten(verzoek);
  const doel = feiten.casus.doelen.find((d) => d !== 'g');
  if (doel === undefined) return NIET_GEVONDEN;
  const zitten = new Set(feiten.deelnemers.filter(isBevestigd).map((d) => d.id));
  return {
    mensen: uitkomst.oordelen.map((o) => o.ontvanger).filter((mens) => zitten.has(mens.deelnemer)),
    meelezers: new Map(uitkomst.oordelen.map((o) => [o.ontvanger.deelnemer, o.meelezers])),
    doel,
  };
}

export async function toonVertellen(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const tafel = await leesTafel(verzoek);
  return 'kind' in tafel ? tafel : vertelpagina(verzoek, tafel, verzoek.omgeving.ids());
}

type Terugkomst = { readonly stand: FormStand<Vertelvelden>; readonly geweigerd?: Vertelresultaat['geweigerd'] };

function vertelpagina(verzoek: Gezinsverzoek, tafel: Tafel, gegeven: string, terug?: Terugkomst): Antwoord {
  const inhoud = (
    <Vertelpagina
      casus={padDeel(verzoek, 'casus')}
      gegeven={gegeven}
      mensen={tafel.mensen}
      meelezers={tafel.meelezers}
      {...terug}
      taal={taalVan(verzoek)}
    />
  );
  if (terug === undefined) return { kind: 'pagina', inhoud };
  return { kind: 'pagina', status: terug.geweigerd === undefined ? 422 : 403, inhoud };
}

/** Wat over een eigen verhaal vaststaat. Wie over gezondheid vertelt, kiest die soort; alleen dan telt de geheimhouding van de lezer. */
export function verhaalKenmerken(soort: LijstCategorie): Kenmerken {
  return {
    betreft: 'jongere',
    bevatGezondheid: soort === 'e',
    thuisondersteuning: false,
    opp: false,
    nietVoorOuder: false,
  };
}

export async function vertel(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const tafel = await leesTafel(verzoek);
  if ('kind' in tafel) return tafel;
  const taal = taalVan(verzoek);
  const schema = {
    gegeven: sleutel(),
    over: keuze(VERTELSOORTEN, { leeg: taal('vertellen.over.leeg') }),
    tekst: verplichteTekst({ max: 4_000, regels: true, leeg: taal('vertellen.tekst.leeg') }),
    wie: sleutels({ leeg: taal('vertellen.wie.leeg') }),
  };
  const lezing = ontleed(schema, verzoek.velden, taal.code);
  if (lezing.kind === 'fout') {
    const { gegeven } = lezing.stand.waarden;
    return vertelpagina(verzoek, tafel, isUuid(gegeven) ? gegeven : verzoek.omgeving.ids(), {
      stand: lezing.stand,
    });
  }
  const { gegeven, over, tekst, wie } = lezing.waarde;
  const casus = padDeel(verzoek, 'casus');
  const uitkomst = await deelGegeven(verzoek, {
    gegeven,
    casus,
    categorie: over,
    doel: tafel.doel,
    kenmerken: verhaalKenmerken(over),
    aard: 'mening',
    brondatum: dagVan(verzoek.omgeving.klok()),
    tekst,
    waarom: '',
    ontvangers: wie,
  });
  switch (uitkomst.kind) {
    case 'gedeeld':
      if (uitkomst.geweigerd.length === 0)
        return { kind: 'naar', adres: zaakadres(casus).gegevens, melding: 'gegeven-gedeeld' };
      return resultaatpagina(verzoek, maakResultaat({ ...tafel, ...uitkomst }, taal));
    case 'niet-gedeeld': {
      const { geweigerd } = maakResultaat({ ...tafel, gedeeld: [], geweigerd: uitkomst.geweigerd }, taal);
      return vertelpagina(verzoek, tafel, gegeven, { stand: lezing.stand, geweigerd });
    }
    case 'al-gedeeld':
    case 'intussen-gewijzigd':
      return { kind: 'naar', adres: zaakadres(casus).gegevens, melding: 'verhaal-al-gedeeld' };
    case 'eerst-bevestigen':
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

type Uitgedeeld = Pick<
  Extract<Awaited<ReturnType<typeof deelGegeven>>, { kind: 'gedeeld' }>,
  'gedeeld' | 'geweigerd'
> & { readonly mensen: readonly Mens[] };

/** Wie het kreeg en wie niet, met waarom in de woorden van het gezin. */
export function maakResultaat({ mensen, gedeeld, geweigerd }: Uitgedeeld, lezer: Lezer): Vertelresultaat {
  const naam = (deelnemer: string): string => {
    const mens = mensen.find((m) => m.deelnemer === deelnemer);
    return mens === undefined ? '' : naamIn(lezer, mens);
  };
  return {
    gedeeld: gedeeld.map((g) => naam(g.deelnemer)),
    geweigerd: geweigerd.map((g) => ({
      wie: naam(g.deelnemer),
      waarom: weigerzinnen(lezer, g.oordeel.redenen)[0] ?? '',
    })),
  };
}

function resultaatpagina(verzoek: Gezinsverzoek, resultaat: Vertelresultaat): Antwoord {
  const inhoud = <Verteldpagina casus={padDeel(verzoek, 'casus')} resultaat={resultaat} taal={taalVan(verzoek)} />;
  return { kind: 'pagina', inhoud, gedaan: true };
}
