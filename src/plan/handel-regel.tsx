import { casusIntussenGesloten } from '../casus/te-laat.ts';
import { adresGeweigerd } from '../gegeven/adressen.ts';
import { idsUit, NIET_GEVONDEN, type Werkverzoek, zonderZitting } from '../gegeven/handel.ts';
import { leesGegeven } from '../gegeven/lees-gegeven.ts';
import { vraagOordeel } from '../gegeven/oordeel/vraag-oordeel.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import type { Doel } from '../regels/index.ts';
import { metFout } from '../web/formulier.ts';
import type { Antwoord } from '../web/route.ts';
import { planadres } from './adressen.ts';
import { planKanNiet } from './handel-plan.tsx';
import {
  beginStand,
  type Formuliersoort,
  keurRegel,
  type Lezing,
  leesRegelformulier,
  type Regelvelden,
  standsoort,
  wijzigStand,
} from './regel-formulier.ts';
import { Regelpagina } from './regel-pagina.tsx';
import { toonRegelformulier } from './regel-toon.ts';
import type { Regeltekst } from './regeltekst.ts';
import { type Regelreden, type Regeluitkomst, schrijfRegel } from './schrijf-regel.ts';
import { type Standreden, type Standuitkomst, schrijfStand } from './schrijf-stand.ts';
import { plancategorie } from './soorten.ts';
import { type Planbeeld, toonPlan } from './toon-plan.ts';

const casusVan = ({ pad }: Werkverzoek): string => pad['casus'] ?? '';
const naarPlan = (casus: string): Antwoord => ({ kind: 'naar', adres: planadres(casus).plan });

type Weergave = {
  readonly status?: 200 | 409 | 422;
  readonly vers?: boolean;
  readonly intussen?: Regeltekst | null;
};

/** De pagina met het oordeel van nu over wat er in het formulier staat. */
async function pagina(verzoek: Werkverzoek, { stand, invulling }: Lezing, weergave: Weergave): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const gelezen = await toonPlan(verzoek, { casus, versie: null });
  if (gelezen.kind !== 'plan') return zonderZitting(gelezen, casus);
  const { beeld } = gelezen;
  const categorie = plancategorie(beeld.ik) ?? 'i';
  const { doel, kenmerken } = invulling;
  const uitkomst = invulling.soort === 'evaluatie';
  const gevraagd = await vraagOordeel(verzoek, { casus, gegeven: null, categorie, doel, kenmerken, uitkomst });
  if (gevraagd.kind !== 'oordelen') return zonderZitting(gevraagd, casus);
  const over =
    invulling.over === null
      ? null
      : ([...beeld.doelen, ...beeld.acties].find((r) => r.regel === invulling.over) ?? null);
  if (weergave.vers === true && !kanNu(beeld, invulling.soort)) return planKanNiet(beeld);
  if (invulling.over !== null && over === null)
    return beeld.casus.status === 'gesloten' ? casusIntussenGesloten(casus, verzoek.velden) : NIET_GEVONDEN;
  const bron = { ...gevraagd, categorie, stand, invulling, over, plandoelen: beeld.doelen, tafel: beeld.tafel };
  const inhoud = (
    <Regelpagina
      beeld={toonRegelformulier({ ...bron, vers: weergave.vers ?? false, intussen: weergave.intussen ?? null })}
    />
  );
  return { kind: 'pagina', inhoud, status: weergave.status ?? 200 };
}

/** Een doel of actie komt in een concept; hoe het gaat hoort bij een plan dat loopt, en wat het opleverde ook bij de nazorg (PH-5b). */
function kanNu({ casus, schrijfbaar, loop }: Planbeeld, soort: Formuliersoort): boolean {
  if (soort === 'doel' || soort === 'actie') return schrijfbaar;
  return casus.status === 'open' && (loop.kind === 'loopt' || (soort === 'evaluatie' && loop.kind === 'nazorg'));
}

/** Het doel van de casus staat er alleen al als er niets te kiezen is. */
async function enigDoel(verzoek: Werkverzoek): Promise<Doel | null> {
  const vraag = { casus: casusVan(verzoek), gegeven: null, categorie: null, doel: null, kenmerken: {} };
  const uitkomst = await vraagOordeel(verzoek, vraag);
  const doelen = uitkomst.kind === 'oordelen' ? uitkomst.raam.feiten.casus.doelen.filter((d) => d !== 'g') : [];
  return doelen.length === 1 ? (doelen[0] ?? null) : null;
}

/** Een leeg formulier voor een doel of actie (`?bij=` het doel waar een actie bij hoort), of voor een stand van een regel. */
export function toonNieuw(soort: Formuliersoort): (verzoek: Werkverzoek) => Promise<Antwoord> {
  return async (verzoek) => {
    const { ids } = verzoek.omgeving;
    const [bij] = idsUit(verzoek.vraag, 'bij');
    const begin = { soort, regel: ids(), gegeven: ids(), doel: await enigDoel(verzoek), bij: bij ?? null };
    return pagina(verzoek, beginStand({ ...begin, over: verzoek.pad['regel'] ?? null }), { vers: true });
  };
}

/** Het formulier om een eigen regel te veranderen. */
export async function toonWijzigen(verzoek: Werkverzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const gelezen = await toonPlan(verzoek, { casus, versie: null });
  if (gelezen.kind !== 'plan') return zonderZitting(gelezen, casus);
  const { beeld } = gelezen;
  const regel = [...beeld.doelen, ...beeld.acties].find((r) => r.regel === verzoek.pad['regel'] && r.eigen);
  if (regel === undefined) return NIET_GEVONDEN;
  if (!beeld.schrijfbaar) return planKanNiet(beeld);
  const gegeven = await leesGegeven(verzoek, { casus, gegeven: regel.gegeven });
  if (gegeven.kind !== 'eigen') return NIET_GEVONDEN;
  const { ids } = verzoek.omgeving;
  const { kenmerken, kop } = gegeven;
  const ontvangers = gegeven.ontvangers.filter((o) => o.status === 'actief').map((o) => o.ontvanger.deelnemer);
  const begin = { soort: regel.soort, regel: ids(), gegeven: ids(), doel: kop.doel, kenmerken, ontvangers };
  return pagina(verzoek, wijzigStand(regel, begin), {});
}

const lees = (verzoek: Werkverzoek): Lezing => leesRegelformulier(verzoek.velden, verzoek.omgeving.ids);

/** Vraagt het oordeel opnieuw, zonder iets te bewaren; ook het live oordeel komt hierlangs. */
export function bekijkOordeel(verzoek: Werkverzoek): Promise<Antwoord> {
  const lezing = lees(verzoek);
  return pagina(verzoek, lezing, { status: Object.keys(lezing.stand.fouten).length > 0 ? 422 : 200 });
}

/** Leest niets en zegt niets: het plan oordeelt zelf. */
export async function naarHetPlan(verzoek: Werkverzoek): Promise<Antwoord> {
  return naarPlan(casusVan(verzoek));
}

/** Zet een doel of actie in het plan. Wat niemand mag lezen, blijft van de schrijver; de tekst gaat nooit verloren. */
export async function bewaarRegel(verzoek: Werkverzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = lees(verzoek);
  const { invulling } = lezing;
  const fout = keurRegel(lezing);
  const { soort, doel } = invulling;
  if (fout !== null || doel === null || (soort !== 'doel' && soort !== 'actie'))
    return pagina(verzoek, { ...lezing, stand: fout ?? lezing.stand }, { status: 422 });
  const uitkomst = await schrijfRegel(verzoek, {
    ...invulling,
    casus,
    soort,
    doel,
    categorie: null,
    leefgebied: soort === 'doel' ? invulling.leefgebied : null,
    bijStam: soort === 'actie' ? invulling.bij : null,
    meten: soort === 'doel' ? invulling.meten : null,
    waarom: soort === 'doel' ? 'Dit is een doel van het plan.' : 'Dit is een actie uit het plan.',
  });
  return naRegel(verzoek, lezing, uitkomst);
}

async function naRegel(verzoek: Werkverzoek, lezing: Lezing, uitkomst: Regeluitkomst): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  switch (uitkomst.kind) {
    case 'bewaard':
      return naBewaren(casus, uitkomst);
    case 'al-bewaard':
      return naarPlan(casus);
    case 'vragen-open':
      return metFormulierfout(verzoek, lezing, ['aan', VRAGEN_OPEN]);
    case 'intussen-gewijzigd': {
      const vervangt = uitkomst.nu?.regel ?? null;
      const invulling = { ...lezing.invulling, vervangt };
      return pagina(verzoek, { ...lezing, invulling }, { status: 409, intussen: uitkomst.nu ?? WEG });
    }
    case 'kan-niet':
      return metFormulierfout(verzoek, lezing, regelfout(uitkomst.reden));
    case 'eerst-bevestigen':
    case 'niet-gevonden':
      return zonderZitting(uitkomst, casus);
    default:
      return assertNever(uitkomst);
  }
}

const VRAGEN_OPEN = 'Beantwoord eerst de open vraag bij wie u koos, of kies diegene niet. Er is nog niets bewaard.';
const WEG: Regeltekst = {
  wat: 'Deze regel is uit het plan gehaald. Bewaart u, dan komt de uwe er nieuw in.',
  meten: null,
};

type Bewaard = { readonly gegeven: string | null; readonly geweigerd: readonly { readonly deelnemer: string }[] };

/** Wie het niet kreeg, staat daarna op een pagina met alle redenen; de rest van het plan gaat door. */
function naBewaren(casus: string, { gegeven, geweigerd }: Bewaard): Antwoord {
  if (gegeven === null || geweigerd.length === 0)
    return { kind: 'naar', adres: planadres(casus).plan, melding: 'plan-bijgewerkt' };
  const wie = geweigerd.map(({ deelnemer }) => deelnemer);
  return { kind: 'naar', adres: adresGeweigerd({ casus, gegeven }, wie), melding: 'plan-deels-gedeeld' };
}

function metFormulierfout(
  verzoek: Werkverzoek,
  lezing: Lezing,
  [veld, zin]: readonly [string, string],
): Promise<Antwoord> {
  return pagina(verzoek, { ...lezing, stand: metFout<Regelvelden>(lezing.stand, veld, zin) }, { status: 422 });
}

function regelfout(reden: Regelreden): readonly [string, string] {
  switch (reden) {
    case 'gesloten':
      return ['formulier', 'De casus is gesloten. Er kan niets meer in het plan.'];
    case 'afgelopen':
      return ['formulier', 'Het plan is afgelopen. Er kan niets meer in.'];
    case 'geen-concept':
      return ['formulier', 'Het plan ligt nu vast. Vraag wie het overleg leidt om het te openen.'];
    case 'soort':
      return ['leefgebied', 'Kies waar het doel over gaat.'];
    case 'doel':
      return ['doel', 'Kies een doel van deze casus.'];
    case 'bij':
      return ['bij', 'Kies een doel dat nu in het plan staat.'];
    case 'wie':
      return ['wie', 'Kies wie dit doet.'];
    case 'wie-leest-niet':
      return [
        'wie',
        'Wie eraan werkt, moet het kunnen lezen. Kies diegene ook bij wie het mag lezen, of kies een ander.',
      ];
    case 'niet-van-u':
      return ['formulier', 'Alleen wie dit schreef kan het veranderen.'];
    default:
      return assertNever(reden);
  }
}

/** Legt vast hoe het gaat, of wat een doel opleverde. */
export async function bewaarStand(verzoek: Werkverzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = lees(verzoek);
  const { invulling } = lezing;
  const fout = keurRegel(lezing);
  const soort = standsoort(invulling);
  if (fout !== null || soort === null || invulling.over === null)
    return pagina(verzoek, { ...lezing, stand: fout ?? lezing.stand }, { status: 422 });
  const { gegeven, doel, kenmerken, ontvangers, wat } = invulling;
  const waarom = 'Zo weten de anderen hoe het met het plan gaat.';
  const woorden =
    wat === '' || doel === null ? null : { gegeven, doel, kenmerken, ontvangers, tekst: wat, waarom, categorie: null };
  const uitkomst = await schrijfStand(verzoek, {
    casus,
    stand: invulling.regel,
    regel: invulling.over,
    woorden,
    ...soort,
  });
  return naStand(verzoek, lezing, uitkomst);
}

async function naStand(verzoek: Werkverzoek, lezing: Lezing, uitkomst: Standuitkomst): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  switch (uitkomst.kind) {
    case 'bewaard':
      return naBewaren(casus, uitkomst);
    case 'al-bewaard':
      return naarPlan(casus);
    case 'vragen-open':
      return metFormulierfout(verzoek, lezing, ['aan', VRAGEN_OPEN]);
    case 'kan-niet':
      return metFormulierfout(verzoek, lezing, ['formulier', standfout(uitkomst.reden)]);
    case 'eerst-bevestigen':
    case 'niet-gevonden':
      return zonderZitting(uitkomst, casus);
    default:
      return assertNever(uitkomst);
  }
}

/** Waarom een stand nu niet kan, als zin. */
function standfout(reden: Standreden): string {
  switch (reden) {
    case 'gesloten':
      return 'De casus is gesloten. Er valt niets meer vast te leggen.';
    case 'afgelopen':
      return 'Het plan is afgelopen. Hoe het gaat leggen wij niet meer vast.';
    case 'geen-plan':
      return 'Er is nog geen vastgesteld plan.';
    case 'soort':
      return 'Kies waarvoor het nodig is.';
    case 'niet-van-u':
      return 'Wie eraan werkt of wie het inbracht, schrijft op hoe het gaat.';
    case 'geen-doel':
      return 'Een uitkomst hoort bij een doel. Leg bij een actie vast hoe het gaat.';
    default:
      return assertNever(reden);
  }
}
