import { casusadres } from '../../casus/adressen.ts';
import { casusIntussenGesloten } from '../../casus/te-laat.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { adresGeweigerd } from '../../gegeven/adressen.ts';
import { idsUit, zonderZitting } from '../../gegeven/handel.ts';
import { herstelweg } from '../../gegeven/herstel.ts';
import { voltooi } from '../../gegeven/nieuw/nieuw-formulier.ts';
import { vraagOordeel } from '../../gegeven/oordeel/vraag-oordeel.ts';
import { isUuid } from '../../lib/ids.ts';
import { dagVan } from '../../lib/klok.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { ADRES } from '../../web/adressen.ts';
import { keuze, metFout, ontleed } from '../../web/formulier.ts';
import { Link } from '../../web/onderdelen/index.ts';
import type { Antwoord, Webverzoek } from '../../web/route.ts';
import { Weigeringpagina } from '../../web/weigeringpagina.tsx';
import { bijeenkomstadres, casusbijeenkomsten } from '../adressen.ts';
import {
  type Besluitkern,
  type Besluitstand,
  type Besluitvelden,
  leegBesluit,
  leesBesluit,
  leesBesluitinhoud,
} from '../besluit/besluit-formulier.ts';
import { BesluitPagina, toonBesluitvragen } from '../besluit/besluit-pagina.tsx';
import {
  type Besluitreden,
  type Besluituitkomst,
  type Besluitwens,
  legBesluitVast,
} from '../besluit/leg-besluit-vast.ts';
import { werkActieBij } from '../besluit/werk-actie-bij.ts';
import { bijeenkomstIntussen, type Intussen } from '../te-laat.ts';
import type { Aanwezigheidstand } from './aanwezigheid.queries.ts';
import { type Aanwezigheidkeuze, legAanwezigheidVast } from './leg-aanwezigheid-vast.ts';
import { LivePagina } from './live-pagina.tsx';
import { toonLive } from './toon-live.ts';
import { isGeweestOfVandaag } from './venster.ts';

export type Werkverzoek = Webverzoek<Medewerker>;

export const plekVan = ({ pad }: Werkverzoek) => ({ casus: pad['casus'] ?? '', bijeenkomst: pad['bijeenkomst'] ?? '' });

/** De tafel van nu. */
export function toonTafel(verzoek: Werkverzoek): Promise<Antwoord> {
  return livePagina(verzoek, null);
}

async function livePagina(verzoek: Werkverzoek, stand: Besluitstand | null): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const uitkomst = await toonLive(verzoek, plek);
  switch (uitkomst.kind) {
    case 'live':
      if (stand !== null && !isGeweestOfVandaag(uitkomst.beeld.bijeenkomst, uitkomst.beeld.nu))
        return bijeenkomstIntussen(plek.casus, { omdat: 'te-vroeg', velden: verzoek.velden });
      return {
        kind: 'pagina',
        inhoud: <LivePagina beeld={uitkomst.beeld} stand={stand ?? leegBesluit(verzoek.omgeving.ids)} />,
        status: stand === null ? 200 : 422,
      };
    case 'mag-niet':
      return magNiet(plek.casus, uitkomst);
    case 'gesloten':
    case 'afgezegd':
      return stand === null
        ? { kind: 'naar', adres: casusbijeenkomsten(plek.casus).lijst }
        : bijeenkomstIntussen(plek.casus, { omdat: uitkomst.kind, velden: verzoek.velden });
    case 'eerst-bevestigen':
    case 'niet-gevonden':
      return zonderZitting(uitkomst, plek.casus);
    default:
      return assertNever(uitkomst);
  }
}

function magNiet(
  casus: string,
  { oordeel, kenmerk }: Extract<Awaited<ReturnType<typeof toonLive>>, { kind: 'mag-niet' }>,
): Antwoord {
  const inhoud = (
    <Weigeringpagina
      titel="Deze jongere kan nu niet worden besproken"
      venster={`Bijeenkomst, casus ${kenmerk}`}
      hoofdmenu="casussen"
      kruimel={[
        { naam: 'Mijn werk', naar: ADRES.mijnWerk },
        { naam: `Casus ${kenmerk}`, naar: casusadres(casus).overzicht },
      ]}
      gevolg="Er staat nu niets op tafel. De afspraak zelf blijft staan."
      wat={[{ naam: 'U probeerde', waarde: 'De tafel van een bijeenkomst openen' }]}
      oordeel={{ ...oordeel, uitkomst: oordeel.uitkomst === 'onvolledig' ? 'onvolledig' : 'geweigerd' }}
      weg={({ code }) => (code === undefined ? null : herstelweg(casus, code))}
      welKan={[{ titel: <Link naar={casusbijeenkomsten(casus).lijst}>Bekijk de bijeenkomsten van deze casus</Link> }]}
    />
  );
  return { kind: 'pagina', inhoud, status: 403 };
}

/** Legt een besluit of actie vast. Gaat het over iemand, dan volgt eerst de bladzijde met wie het mag lezen. */
export async function verwerkBesluit(verzoek: Werkverzoek): Promise<Antwoord> {
  const lezing = leesBesluit(verzoek.velden);
  if (lezing.kind === 'fout') return livePagina(verzoek, lezing.stand);
  const { kern, situatie, stand } = lezing;
  if (situatie) return inhoudPagina(verzoek, { vers: true });
  const uitkomst = await legVastMet(verzoek, kern, { soort: 'raam', tekst: kern.tekst });
  return naVastleggen(verzoek, uitkomst, (veld, zin) => livePagina(verzoek, metFout<Besluitvelden>(stand, veld, zin)));
}

function legVastMet(verzoek: Werkverzoek, kern: Besluitkern, inhoud: Besluitwens['inhoud']): Promise<Besluituitkomst> {
  return legBesluitVast(verzoek, { ...plekVan(verzoek), besluit: kern.besluit, actie: kern.actie, inhoud });
}

type Weergave = {
  readonly vers?: boolean;
  readonly fout?: readonly [veld: string, zin: string];
  readonly stand?: Besluitstand;
};

/** De bladzijde met het oordeel van nu per ontvanger; er wordt niets bewaard. */
async function inhoudPagina(verzoek: Werkverzoek, { vers = false, fout, stand }: Weergave): Promise<Antwoord> {
  const { casus, bijeenkomst } = plekVan(verzoek);
  const gelezen = leesBesluitinhoud(verzoek.velden, klok(verzoek));
  if (gelezen.kind === 'fout') return livePagina(verzoek, gelezen.stand);
  const { kern, lezing } = gelezen;
  const { categorie, doel, kenmerken } = lezing.invulling;
  const gevraagd = await vraagOordeel(verzoek, { casus, gegeven: null, categorie, doel, kenmerken });
  if (gevraagd.kind !== 'oordelen') return zonderZitting(gevraagd, casus);
  const basis = stand ?? (lezing.stand as Besluitstand);
  const metZin = fout === undefined ? basis : metFout<Besluitvelden>(basis, fout[0], fout[1]);
  const beeld = toonBesluitvragen({ ...gevraagd, bijeenkomst, kern, lezing: { ...lezing, stand: metZin }, vers });
  const misgegaan = Object.keys(metZin.fouten).length > 0;
  return { kind: 'pagina', inhoud: <BesluitPagina beeld={beeld} />, status: misgegaan ? 422 : 200 };
}

const klok = (verzoek: Werkverzoek) => ({
  vandaag: dagVan(verzoek.omgeving.klok()),
  nieuwId: verzoek.omgeving.ids,
});

/** Vraagt het oordeel opnieuw; ook het live oordeel komt hierlangs. */
export function bekijkBesluitoordeel(verzoek: Werkverzoek): Promise<Antwoord> {
  return inhoudPagina(verzoek, {});
}

/** Leest niets en zegt niets: de tafel oordeelt zelf. */
export async function naarTafel(verzoek: Werkverzoek): Promise<Antwoord> {
  return { kind: 'naar', adres: bijeenkomstadres(plekVan(verzoek)).live };
}

/** Legt een besluit of actie vast die over iemand gaat, met wie haar mag lezen. */
export async function verwerkBesluitinhoud(verzoek: Werkverzoek): Promise<Antwoord> {
  const gelezen = leesBesluitinhoud(verzoek.velden, klok(verzoek));
  if (gelezen.kind === 'fout') return livePagina(verzoek, gelezen.stand);
  const { kern, lezing } = gelezen;
  const { casus } = plekVan(verzoek);
  const voltooid = voltooi(casus, { ...lezing, invulling: { ...lezing.invulling, ontvangers: ['niemand'] } });
  if (voltooid.kind === 'fout') return inhoudPagina(verzoek, { stand: voltooid.stand as Besluitstand });
  const { categorie, doel, kenmerken, waarom } = voltooid.gegeven;
  const { ontvangers } = lezing.invulling;
  const tekst = { gegeven: kern.gegeven, categorie, doel, kenmerken, tekst: kern.tekst, waarom, ontvangers };
  const uitkomst = await legVastMet(verzoek, kern, { soort: 'gegeven', ...tekst });
  return naVastleggen(verzoek, uitkomst, (veld, zin) => inhoudPagina(verzoek, { fout: [veld, zin] }));
}

async function naVastleggen(
  verzoek: Werkverzoek,
  uitkomst: Besluituitkomst,
  metZin: (veld: string, zin: string) => Promise<Antwoord>,
): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const live = bijeenkomstadres(plek).live;
  switch (uitkomst.kind) {
    case 'vastgelegd': {
      const niet = uitkomst.geweigerd.map(({ deelnemer }) => deelnemer);
      if (uitkomst.gegeven === null || niet.length === 0)
        return { kind: 'naar', adres: live, melding: 'besluit-vastgelegd' };
      const adres = adresGeweigerd({ casus: plek.casus, gegeven: uitkomst.gegeven }, niet);
      return { kind: 'naar', adres, melding: 'gegeven-deels-gedeeld' };
    }
    case 'al-vastgelegd':
      return { kind: 'naar', adres: live };
    case 'vragen-open':
      return metZin(
        'aan',
        'Beantwoord eerst de open vraag bij wie u koos, of kies diegene niet. Er is nog niets bewaard.',
      );
    case 'kan-niet':
      return isIntussen(uitkomst.reden)
        ? bijeenkomstIntussen(plek.casus, { omdat: uitkomst.reden, velden: verzoek.velden })
        : metZin(...zinBij(uitkomst.reden));
    case 'eerst-bevestigen':
    case 'niet-gevonden':
      return zonderZitting(uitkomst, plek.casus);
    default:
      return assertNever(uitkomst);
  }
}

const isIntussen = (reden: Besluitreden): reden is Extract<Besluitreden, Intussen> =>
  reden === 'gesloten' || reden === 'afgezegd' || reden === 'te-vroeg';

function zinBij(reden: Exclude<Besluitreden, Intussen>): readonly [string, string] {
  switch (reden) {
    case 'wie':
      return ['wie', 'Kies iemand die nu aan tafel zit.'];
    case 'dag':
      return ['datum', 'Kies een dag op of na het gesprek. Kijk ook naar het jaar.'];
    case 'wie-leest-niet':
      return [
        'aan',
        'Wie de actie doet, moet haar kunnen lezen. Kies diegene ook hier, of geef de actie aan een ander.',
      ];
    case 'doel':
      return ['doel', 'Kies een doel van deze casus.'];
    case 'bezet':
      return ['formulier', 'Dit was al verzonden. Open de bijeenkomst opnieuw.'];
    default:
      return assertNever(reden);
  }
}

const STANDEN: readonly Aanwezigheidstand[] = ['aanwezig', 'afgemeld', 'afwezig'];

/** Legt vast wie er is; wie geen antwoord kreeg blijft zoals het was, of is er als verder iedereen er is. */
export async function verwerkAanwezigheid(verzoek: Werkverzoek): Promise<Antwoord> {
  const { velden } = verzoek;
  const standen = Object.entries(velden).flatMap(([naam, waarde]): Aanwezigheidkeuze[] => {
    const stand = STANDEN.find((s) => s === waarde);
    if (!naam.startsWith('stand-') || stand === undefined) return [];
    const deelnemer = naam.slice('stand-'.length);
    return [{ deelnemer, stand, zag: STANDEN.find((s) => s === velden[`zag-${deelnemer}`]) ?? null }];
  });
  const gezegd = new Set(standen.map(({ deelnemer }) => deelnemer));
  const verder = velden['verder'] === 'aanwezig' ? idsUit(velden, 'tafel') : [];
  const rest = verder
    .filter((id) => !gezegd.has(id))
    .map((deelnemer): Aanwezigheidkeuze => ({ deelnemer, stand: 'aanwezig', zag: null }));
  const plek = plekVan(verzoek);
  const uitkomst = await legAanwezigheidVast(verzoek, { ...plek, standen: [...standen, ...rest] });
  switch (uitkomst.kind) {
    case 'vastgelegd':
      return {
        kind: 'naar',
        adres: bijeenkomstadres(plek).live,
        melding: uitkomst.intussen ? 'aanwezigheid-intussen' : 'aanwezigheid-bewaard',
      };
    case 'kan-niet':
      if (uitkomst.reden === 'leeg' || uitkomst.reden === 'te-vroeg')
        return { kind: 'naar', adres: bijeenkomstadres(plek).live, melding: `aanwezigheid-${uitkomst.reden}` };
      return { kind: 'naar', adres: casusbijeenkomsten(plek.casus).lijst, melding: 'aanwezigheid-te-laat' };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

const ACTIE = { stand: keuze(['open', 'gedaan', 'niet-gelukt'], { leeg: 'Kies hoe het ging.' }) };

/** Zegt hoe het met een actie staat en gaat terug naar waar de knop stond: het scherm van een bijeenkomst, of de lijst. */
export async function verwerkActie(verzoek: Werkverzoek): Promise<Antwoord> {
  const casus = verzoek.pad['casus'] ?? '';
  const { scherm } = verzoek.velden;
  const adres = isUuid(scherm)
    ? bijeenkomstadres({ casus, bijeenkomst: scherm }).live
    : casusbijeenkomsten(casus).lijst;
  const lezing = ontleed(ACTIE, verzoek.velden);
  if (lezing.kind === 'fout') return { kind: 'naar', adres };
  const wens = { casus, besluit: verzoek.pad['besluit'] ?? '', stand: lezing.waarde.stand };
  const uitkomst = await werkActieBij(verzoek, wens);
  if (uitkomst.kind === 'gesloten') return casusIntussenGesloten(casus, verzoek.velden);
  return uitkomst.kind === 'niet-gevonden' ? uitkomst : { kind: 'naar', adres, melding: 'actie-bijgewerkt' };
}
