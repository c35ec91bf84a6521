import { adresGeweigerd } from '../gegeven/adressen.ts';
import { NIET_GEVONDEN, type Werkverzoek, zonderZitting } from '../gegeven/handel.ts';
import { leesGegeven } from '../gegeven/lees-gegeven.ts';
import type { Gegevenvelden } from '../gegeven/nieuw/nieuw-formulier.ts';
import { vraagOordeel } from '../gegeven/oordeel/vraag-oordeel.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { metFout } from '../web/formulier.ts';
import type { Antwoord } from '../web/route.ts';
import { verslagadres } from './adressen.ts';
import {
  alsDeel,
  alsDeelconcept,
  type Deellezing,
  deelstand,
  type Gelezendeel,
  leesDeelformulier,
} from './deel-formulier.ts';
import { Deelpagina } from './deel-pagina.tsx';
import { toonDeelformulier } from './deel-toon.ts';
import { type Anderetekst, type Deelreden, type Deeluitkomst, schrijfDeel } from './schrijf-deel.ts';
import { toonVerslag, type Verslagbeeld } from './toon-verslag.ts';

export const plekVan = ({ pad }: Werkverzoek) => ({ casus: pad['casus'] ?? '', verslag: pad['verslag'] ?? '' });
const naarVerslag = (verzoek: Werkverzoek): Antwoord => {
  const { casus, verslag } = plekVan(verzoek);
  return { kind: 'naar', adres: verslagadres(casus).een(verslag) };
};

/** Leest het verslag waar een deel in komt; een antwoord als dat er voor deze verzoeker niet is, of nu vastligt. */
async function leesRaam(
  verzoek: Werkverzoek,
): Promise<
  { readonly kind: 'raam'; readonly verslag: Verslagbeeld } | { readonly kind: 'antwoord'; readonly antwoord: Antwoord }
> {
  const plek = plekVan(verzoek);
  const gelezen = await toonVerslag(verzoek, plek);
  if (gelezen.kind !== 'verslag') return { kind: 'antwoord', antwoord: zonderZitting(gelezen, plek.casus) };
  if (gelezen.beeld.gast) return { kind: 'antwoord', antwoord: zonderZitting({ kind: 'niet-gevonden' }, plek.casus) };
  return { kind: 'raam', verslag: gelezen.beeld };
}

function lees(verzoek: Werkverzoek, verslag: Verslagbeeld): Deellezing {
  return leesDeelformulier(verzoek.velden, {
    vandaag: dagVan(verzoek.omgeving.klok()),
    nieuwId: verzoek.omgeving.ids,
    brondatum: dagVan(verslag.bijeenkomstOp),
  });
}

type Weergave = {
  readonly status?: 200 | 409 | 422;
  readonly vers?: boolean;
  readonly namen?: readonly string[];
  readonly intussen?: Anderetekst | null;
};

/** De pagina met het oordeel van nu over wat er in het formulier staat. */
async function pagina(
  verzoek: Werkverzoek,
  { verslag, lezing }: { readonly verslag: Verslagbeeld; readonly lezing: Deellezing },
  { status = 200, vers = false, namen = [], intussen }: Weergave,
): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  const { categorie, doel, kenmerken } = lezing.invulling;
  const gevraagd = await vraagOordeel(verzoek, { casus, gegeven: null, categorie, doel, kenmerken });
  if (gevraagd.kind !== 'oordelen') return zonderZitting(gevraagd, casus);
  const beeld = toonDeelformulier({ ...gevraagd, lezing, verslag, vers, namen, intussen });
  return { kind: 'pagina', inhoud: <Deelpagina beeld={beeld} />, status };
}

/** Een leeg formulier voor een eigen deel. */
export async function toonNieuwDeel(verzoek: Werkverzoek): Promise<Antwoord> {
  const raam = await leesRaam(verzoek);
  if (raam.kind === 'antwoord') return raam.antwoord;
  if (!raam.verslag.schrijfbaar) return naarVerslag(verzoek);
  return pagina(verzoek, { ...raam, lezing: lees({ ...verzoek, velden: {} }, raam.verslag) }, { vers: true });
}

/** Het formulier van een eigen concept, of om een deel aan tafel te veranderen. */
export async function toonWijzigen(verzoek: Werkverzoek): Promise<Antwoord> {
  const raam = await leesRaam(verzoek);
  if (raam.kind === 'antwoord') return raam.antwoord;
  const { verslag } = raam;
  const { casus } = plekVan(verzoek);
  const delen = [...verslag.concepten, ...verslag.stukken.flatMap((s) => (s.kind === 'deel' ? [s.deel] : []))];
  const deel = delen.find((d) => d.deel === verzoek.pad['deel'] && d.eigen);
  if (deel === undefined) return NIET_GEVONDEN;
  if (!verslag.schrijfbaar) return naarVerslag(verzoek);
  const gelezen = await leesGegeven(verzoek, { casus, gegeven: deel.gegeven });
  if (gelezen.kind !== 'eigen') return NIET_GEVONDEN;
  const { kop, kenmerken, inhoud } = gelezen;
  const { ids } = verzoek.omgeving;
  const concept = {
    gegeven: deel.voorgelegd ? ids() : deel.gegeven,
    categorie: kop.categorie,
    doel: kop.doel,
    aard: kop.aard,
    brondatum: dagVan(verslag.bijeenkomstOp),
    kenmerken,
    tekst: inhoud?.tekst ?? '',
    waarom: inhoud?.waarom ?? '',
  };
  const ontvangers = deel.voorgelegd
    ? gelezen.ontvangers.filter((o) => o.status === 'actief').map((o) => o.ontvanger.deelnemer)
    : deel.aan;
  const nieuw = deel.voorgelegd ? { deel: ids() } : null;
  return pagina(verzoek, { verslag, lezing: deelstand(deel, { concept, ontvangers, nieuw }) }, {});
}

/** Leest niets en zegt niets: het verslag oordeelt zelf. */
export async function naarHetVerslag(verzoek: Werkverzoek): Promise<Antwoord> {
  return naarVerslag(verzoek);
}

/** Vraagt het oordeel opnieuw, zonder iets te bewaren; ook het live oordeel komt hierlangs. */
export async function bekijkDeeloordeel(verzoek: Werkverzoek): Promise<Antwoord> {
  const raam = await leesRaam(verzoek);
  if (raam.kind === 'antwoord') return raam.antwoord;
  const lezing = lees(verzoek, raam.verslag);
  return pagina(verzoek, { ...raam, lezing }, { status: Object.keys(lezing.stand.fouten).length > 0 ? 422 : 200 });
}

type Keurder = (plek: ReturnType<typeof plekVan>, lezing: Deellezing) => Gelezendeel;

const verwerk =
  (keur: Keurder) =>
  async (verzoek: Werkverzoek): Promise<Antwoord> => {
    const raam = await leesRaam(verzoek);
    if (raam.kind === 'antwoord') return raam.antwoord;
    const lezing = lees(verzoek, raam.verslag);
    const gekeurd = keur(plekVan(verzoek), lezing);
    if (gekeurd.kind === 'fout')
      return pagina(verzoek, { ...raam, lezing: { ...lezing, stand: gekeurd.stand } }, { status: 422 });
    return naSchrijven(verzoek, { ...raam, lezing }, await schrijfDeel(verzoek, gekeurd.invoer));
  };

/** Bewaart een concept dat alleen de schrijver leest. */
export const bewaarConcept = verwerk(alsDeelconcept);
/** Legt het deel aan tafel; wie het niet mag lezen, staat daarna op een pagina met alle redenen. */
export const legAanTafel = verwerk(alsDeel);

type Werk = { readonly verslag: Verslagbeeld; readonly lezing: Deellezing };

async function naSchrijven(verzoek: Werkverzoek, werk: Werk, uitkomst: Deeluitkomst): Promise<Antwoord> {
  const { casus, verslag } = plekVan(verzoek);
  const adres = verslagadres(casus);
  const { lezing } = werk;
  const metZin = ([veld, zin]: readonly [string, string]) =>
    pagina(
      verzoek,
      { ...werk, lezing: { ...lezing, stand: metFout<Gegevenvelden>(lezing.stand, veld, zin) } },
      { status: 422 },
    );
  switch (uitkomst.kind) {
    case 'bewaard':
      return { kind: 'naar', adres: adres.wijzigen(verslag, lezing.invulling.deel), melding: 'verslagdeel-bewaard' };
    case 'voorgelegd': {
      const niet = uitkomst.geweigerd.map(({ deelnemer }) => deelnemer);
      return niet.length === 0
        ? { kind: 'naar', adres: adres.een(verslag), melding: 'verslagdeel-voorgelegd' }
        : {
            kind: 'naar',
            adres: adresGeweigerd({ casus, gegeven: uitkomst.gegeven }, niet),
            melding: 'verslagdeel-deels-gedeeld',
          };
    }
    case 'al-voorgelegd':
      return naarVerslag(verzoek);
    case 'vragen-open':
      return metZin(['aan', VRAGEN_OPEN]);
    case 'naam-in-tekst':
      return pagina(verzoek, werk, { status: 422, namen: uitkomst.namen });
    case 'intussen-gewijzigd':
      return pagina(
        verzoek,
        { ...werk, lezing: naBotsing(verzoek, lezing, uitkomst) },
        { status: 409, intussen: uitkomst.nu },
      );
    case 'kan-niet':
      return metZin(deelfout(uitkomst.reden));
    case 'eerst-bevestigen':
    case 'niet-gevonden':
      return zonderZitting(uitkomst, casus);
    default:
      return assertNever(uitkomst);
  }
}

const VRAGEN_OPEN = 'Beantwoord eerst de open vraag bij wie u koos, of kies diegene niet. Er is nog niets bewaard.';

/** Wat iemand schreef, klaar om in plaats te komen van wat er nu staat. */
function naBotsing(
  { omgeving: { ids } }: Werkverzoek,
  { invulling, stand }: Deellezing,
  { nu, nieuw }: Extract<Deeluitkomst, { kind: 'intussen-gewijzigd' }>,
): Deellezing {
  const vers = nieuw ? { deel: ids(), gegeven: ids(), versie: 0 } : {};
  const vast =
    nu?.deel === invulling.deel && !nieuw ? { versie: nu.versie } : { ...vers, vervangt: nu === null ? null : nu.deel };
  return { stand, invulling: { ...invulling, ...vast } };
}

function deelfout(reden: Deelreden): readonly [string, string] {
  switch (reden) {
    case 'gesloten':
      return ['formulier', 'De casus is gesloten. Er kan niets meer in het verslag.'];
    case 'ligt-vast':
      return ['formulier', 'Het verslag ligt nu voor of vast. Vraag wie het overleg leidt om het te openen.'];
    case 'soort':
      return ['categorie', 'Kies een soort die bij uw taak past.'];
    case 'doel':
      return ['doel', 'Kies een doel van deze casus.'];
    case 'onaf':
      return ['aard', 'Kies of dit een feit is of een mening.'];
    case 'niet-van-u':
      return ['formulier', 'Alleen wie dit schreef kan het veranderen.'];
    case 'al-gedeeld':
      return ['formulier', 'Deze tekst is intussen bij Gegevens gedeeld of teruggehaald. Begin een nieuw deel.'];
    default:
      return assertNever(reden);
  }
}
