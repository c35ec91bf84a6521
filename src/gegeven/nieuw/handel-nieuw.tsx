import { dagVan } from '../../lib/klok.ts';
import { metFout } from '../../web/formulier.ts';
import type { Antwoord } from '../../web/route.ts';
import { adresGeweigerd, adresNieuw, adresVanGegeven } from '../adressen.ts';
import { type Deeluitkomst, deelGegeven } from '../deel-gegeven.ts';
import { idsUit, leesEigen, NIET_GEVONDEN, plekVan, type Werkverzoek, zonderZitting } from '../handel.ts';
import { vraagOordeel } from '../oordeel/vraag-oordeel.ts';
import { bewaarConcept } from './bewaar-concept.ts';
import type { Anderconcept } from './invoer.ts';
import {
  alsConcept,
  type Gegevenstand,
  type Gegevenvelden,
  type Lezing,
  leesGegevenformulier,
  standVan,
  voltooi,
} from './nieuw-formulier.ts';
import { Nieuwpagina } from './nieuw-pagina.tsx';
import { toonNieuw } from './nieuw-toon.ts';

function lees(verzoek: Werkverzoek): Lezing {
  return leesGegevenformulier(verzoek.velden, {
    vandaag: dagVan(verzoek.omgeving.klok()),
    nieuwId: verzoek.omgeving.ids,
  });
}

type Weergave = {
  readonly status?: 200 | 409 | 422;
  /** De versie van het concept dat hier openstaat. */
  readonly gezien?: number;
  /** Wat een ander venster intussen bewaarde; null als het concept weg is. */
  readonly intussen?: Anderconcept | null;
  /** Er is nog niets ingevuld. */
  readonly leeg?: boolean;
};

/** De pagina met het oordeel van nu, over wat er in het formulier staat. */
async function pagina(
  verzoek: Werkverzoek,
  { stand, invulling }: Lezing,
  { status = 200, gezien = 0, intussen, leeg = false }: Weergave,
): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  const { gegeven, categorie, doel, kenmerken } = invulling;
  const uitkomst = await vraagOordeel(verzoek, { casus, gegeven, categorie, doel, kenmerken });
  if (uitkomst.kind !== 'oordelen') return zonderZitting(uitkomst, casus);
  const bekijk =
    idsUit(verzoek.velden, 'bekijk')[0] ??
    idsUit(verzoek.velden, 'bekeken')[0] ??
    idsUit(verzoek.vraag, 'bekijk')[0] ??
    null;
  const beeld = toonNieuw({ ...uitkomst, stand, invulling, bekijk, gezien, intussen });
  return { kind: 'pagina', inhoud: <Nieuwpagina beeld={beeld} leeg={leeg} />, status };
}

/** Het lege formulier, of dat van een eigen concept (`?concept=`). */
export async function toonFormulier(verzoek: Werkverzoek): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  const [concept] = idsUit(verzoek.vraag, 'concept');
  // Wat tijdens het typen is bewaard, staat al in de velden.
  if (concept === undefined) return pagina(verzoek, lees(verzoek), { leeg: Object.keys(verzoek.velden).length === 0 });
  const gelezen = await leesEigen({ ...verzoek, pad: { casus, gegeven: concept } });
  if (gelezen.kind === 'antwoord') return gelezen.antwoord;
  const { kop, kenmerken, inhoud, status, mijn, versie } = gelezen.eigen;
  const dicht = gelezen.eigen.casus.status === 'gesloten';
  if (status !== 'concept' || (mijn && dicht))
    return { kind: 'naar', adres: adresVanGegeven({ casus, gegeven: concept }) };
  if (!mijn || inhoud === null) return NIET_GEVONDEN;
  const { id: gegeven, categorie, doel, aard, brondatum } = kop;
  const tekst = { tekst: inhoud.tekst, waarom: inhoud.waarom };
  const stand = standVan({ gegeven, categorie, doel, kenmerken, aard, brondatum, ...tekst });
  return pagina(
    verzoek,
    { stand, invulling: { gegeven, categorie, doel, kenmerken, aard, brondatum, ...tekst, ontvangers: [] } },
    { gezien: versie },
  );
}

/** Leest niets en zegt niets: de bestemming oordeelt zelf. */
export async function naarFormulier(verzoek: Werkverzoek): Promise<Antwoord> {
  return { kind: 'naar', adres: adresNieuw(plekVan(verzoek).casus) };
}

/** Vraagt het oordeel opnieuw, zonder iets te bewaren; ook het live oordeel komt hierlangs. */
export function bekijkOordeel(verzoek: Werkverzoek): Promise<Antwoord> {
  const lezing = lees(verzoek);
  return pagina(verzoek, lezing, { status: Object.keys(lezing.stand.fouten).length > 0 ? 422 : 200 });
}

/** Bewaart een concept. Met `weigering` volgt de pagina met alle redenen en wat nu wel kan. */
export async function bewaar(verzoek: Werkverzoek): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  const lezing = lees(verzoek);
  const bewaarbaar = alsConcept(casus, lezing);
  if (bewaarbaar.kind === 'fout') return pagina(verzoek, { ...lezing, stand: bewaarbaar.stand }, { status: 422 });
  const uitkomst = await bewaarConcept(verzoek, bewaarbaar.concept);
  const plek = { casus, gegeven: bewaarbaar.concept.gegeven };
  switch (uitkomst.kind) {
    case 'bewaard': {
      const weigering = idsUit(verzoek.velden, 'weigering');
      return weigering.length > 0
        ? { kind: 'naar', adres: adresGeweigerd(plek, weigering) }
        : { kind: 'naar', adres: adresNieuw(casus, plek.gegeven), melding: 'concept-bewaard' };
    }
    case 'al-ingebracht':
      return { kind: 'naar', adres: adresVanGegeven(plek), melding: 'gegeven-al-gedeeld' };
    case 'intussen-gewijzigd':
      return naBotsing(verzoek, lezing, uitkomst.nu);
    default:
      return zonderZitting(uitkomst, casus);
  }
}

/** Deelt met wie het mag krijgen. Wie het niet kreeg, staat daarna op een pagina met alle redenen; de tekst gaat nooit verloren. */
export async function deel(verzoek: Werkverzoek): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  const lezing = lees(verzoek);
  const voltooid = voltooi(casus, lezing);
  if (voltooid.kind === 'fout') return pagina(verzoek, { ...lezing, stand: voltooid.stand }, { status: 422 });
  const { gegeven } = voltooid;
  const uitkomst = await deelGegeven(verzoek, { ...gegeven, ontvangers: lezing.invulling.ontvangers });
  return naDelen(verzoek, lezing, { casus, gegeven: gegeven.gegeven, uitkomst });
}

type Gedeeld = { readonly casus: string; readonly gegeven: string; readonly uitkomst: Deeluitkomst };

async function naDelen(verzoek: Werkverzoek, lezing: Lezing, { casus, gegeven, uitkomst }: Gedeeld): Promise<Antwoord> {
  const plek = { casus, gegeven };
  switch (uitkomst.kind) {
    case 'gedeeld': {
      const niet = uitkomst.geweigerd.map(({ deelnemer }) => deelnemer);
      return niet.length === 0
        ? { kind: 'naar', adres: adresVanGegeven(plek), melding: 'gegeven-gedeeld' }
        : { kind: 'naar', adres: adresGeweigerd(plek, niet), melding: 'gegeven-deels-gedeeld' };
    }
    case 'niet-gedeeld': {
      const geweigerd = uitkomst.geweigerd.filter(({ oordeel }) => oordeel.uitkomst === 'geweigerd');
      if (geweigerd.length > 0)
        return {
          kind: 'naar',
          adres: adresGeweigerd(
            plek,
            geweigerd.map(({ deelnemer }) => deelnemer),
          ),
        };
      return pagina(verzoek, { ...lezing, stand: nogOpen(zagVersie(lezing.stand, uitkomst.versie)) }, { status: 422 });
    }
    case 'al-gedeeld':
      return { kind: 'naar', adres: adresVanGegeven(plek), melding: 'gegeven-al-gedeeld' };
    case 'intussen-gewijzigd':
      return naBotsing(verzoek, lezing, uitkomst.nu);
    default:
      return zonderZitting(uitkomst, casus);
  }
}

const nogOpen = (stand: Gegevenstand): Gegevenstand =>
  metFout<Gegevenvelden>(
    stand,
    'aan',
    'Beantwoord eerst de open vraag bij wie u koos, of kies iemand anders. Er is nog niets gedeeld.',
  );

const zagVersie = (stand: Gegevenstand, versie: number): Gegevenstand => ({
  waarden: { ...stand.waarden, gezien: String(versie) },
  fouten: stand.fouten,
});

/** Wat iemand schreef staat er nog, onder wat een ander venster intussen bewaarde; nog eens verzenden komt in de plaats. */
function naBotsing(verzoek: Werkverzoek, { stand, invulling }: Lezing, nu: Anderconcept | null): Promise<Antwoord> {
  return pagina(verzoek, { stand: zagVersie(stand, nu?.versie ?? 0), invulling }, { status: 409, intussen: nu });
}
