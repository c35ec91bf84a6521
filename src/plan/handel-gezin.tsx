import { maakResultaat, verhaalKenmerken } from '../betrokkene/gegevens/handel-gegevens.tsx';
import { Verteldpagina } from '../betrokkene/gegevens/vertel-pagina.tsx';
import { zaakGesloten } from '../betrokkene/gesloten.ts';
import { type Gezinsverzoek, idsUit, lezerVan, NIET_GEVONDEN, padDeel } from '../betrokkene/handel.ts';
import { maakTaal } from '../betrokkene/teksten/teksten.ts';
import {
  datumOfNiets,
  type FormStand,
  keuze,
  keuzeOfNiets,
  metFout,
  ontleed,
  sleutels,
  tekst,
  verplichteTekst,
  zagOpnieuw,
} from '../web/formulier.ts';
import type { Antwoord } from '../web/route.ts';
import { gezinsplanadres } from './adressen.ts';
import { antwoordOpPlan } from './antwoord-op-plan.ts';
import { laadDoel } from './casusdoel.ts';
import { gezinsplanDocument } from './gezin-document.ts';
import { Gezinsregelpagina, Gezinsstandpagina } from './gezin-formulieren.tsx';
import { Gezinsplanpagina } from './gezin-pagina.tsx';
import { haalRegelWeg } from './haal-regel-weg.ts';
import { planbestand, versieUit } from './handel-plan.tsx';
import { ANTWOORDSCHEMA } from './handel-stappen.tsx';
import { standsoort } from './regel-formulier.ts';
import { type Regeluitkomst, schrijfRegel } from './schrijf-regel.ts';
import { type Standuitkomst, schrijfStand } from './schrijf-stand.ts';
import {
  GEZINSSOORTEN,
  LEEFGEBIEDEN,
  type Leefgebied,
  RESULTATEN,
  type Regelsoort,
  SOORT_BIJ_LEEFGEBIED,
  VOORTGANGEN,
} from './soorten.ts';
import { maakPlantaal, type Plantaal } from './teksten.ts';
import { type Planbeeld, toonPlan } from './toon-plan.ts';

type Stand = FormStand<Record<string, unknown>>;
const casusVan = (verzoek: Gezinsverzoek): string => padDeel(verzoek, 'casus');
const taalVan = (verzoek: Gezinsverzoek): Plantaal => maakPlantaal(lezerVan(verzoek));
const naarPlan = (verzoek: Gezinsverzoek) => gezinsplanadres(casusVan(verzoek)).plan;

async function leesPlan(verzoek: Gezinsverzoek): Promise<Planbeeld | null> {
  const versie = versieUit(verzoek);
  if (versie === undefined) return null;
  const gelezen = await toonPlan(verzoek, { casus: casusVan(verzoek), versie });
  return gelezen.kind === 'plan' ? gelezen.beeld : null;
}

export async function toonGezinsplan(verzoek: Gezinsverzoek, stand?: Stand): Promise<Antwoord> {
  const beeld = await leesPlan(verzoek);
  if (beeld === null) return NIET_GEVONDEN;
  const inhoud = <Gezinsplanpagina beeld={beeld} taal={taalVan(verzoek)} stand={stand} />;
  return stand === undefined ? { kind: 'pagina', inhoud } : { kind: 'pagina', status: 422, inhoud };
}

export async function bewaarGezinsPdf(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const beeld = await leesPlan(verzoek);
  return beeld === null
    ? NIET_GEVONDEN
    : planbestand(beeld, {
        document: gezinsplanDocument(beeld, taalVan(verzoek)),
        op: verzoek.omgeving.klok(),
      });
}

/** Zegt of iemand het eens is met het plan. */
export async function antwoordGezin(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const taal = taalVan(verzoek);
  const schema = { ...ANTWOORDSCHEMA, stand: keuze(['akkoord', 'niet-akkoord'], { leeg: taal('vraag.eens.leeg') }) };
  const lezing = ontleed(schema, verzoek.velden, taal.code);
  if (lezing.kind === 'fout') return toonGezinsplan(verzoek, lezing.stand as Stand);
  const { ronde, ...rest } = lezing.waarde;
  const uitkomst = await antwoordOpPlan(verzoek, { casus: casusVan(verzoek), ...rest, ronde: Number(ronde) });
  if (uitkomst.kind === 'beantwoord') return { kind: 'naar', adres: naarPlan(verzoek), melding: 'plan-beantwoord' };
  if (uitkomst.kind !== 'kan-niet') return NIET_GEVONDEN;
  return toonGezinsplan(
    verzoek,
    metFout<Record<string, unknown>>(
      zagOpnieuw(lezing.stand as Stand, 'plan', 'ronde'),
      'stand',
      taal('vraag.veranderd'),
    ),
  );
}

export async function haalGezinsregelWeg(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const uitkomst = await haalRegelWeg(verzoek, { casus: casusVan(verzoek), regel: padDeel(verzoek, 'regel') });
  switch (uitkomst.kind) {
    case 'weggehaald':
      return { kind: 'naar', adres: naarPlan(verzoek), melding: 'plan-bijgewerkt' };
    case 'kan-niet':
      return { kind: 'naar', adres: naarPlan(verzoek) };
    default:
      return NIET_GEVONDEN;
  }
}

type Terugkeer = { readonly stand?: Stand | undefined; readonly nietNu?: boolean };

function idsVan(verzoek: Gezinsverzoek) {
  const eerder = (naam: string) => idsUit(verzoek.velden, naam)[0] ?? verzoek.omgeving.ids();
  return { regel: eerder('regel'), gegeven: eerder('gegeven') };
}

async function regelpagina(verzoek: Gezinsverzoek, soort: Regelsoort, terug: Terugkeer): Promise<Antwoord> {
  const beeld = await leesPlan(verzoek);
  if (beeld === null) return NIET_GEVONDEN;
  if (beeld.casus.status === 'gesloten') return zaakGesloten(verzoek);
  const { stand, nietNu = false } = terug;
  if (!beeld.schrijfbaar && !nietNu) return { kind: 'naar', adres: naarPlan(verzoek) };
  const inhoud = (
    <Gezinsregelpagina {...{ beeld, soort, stand, nietNu }} taal={taalVan(verzoek)} ids={idsVan(verzoek)} />
  );
  return { kind: 'pagina', inhoud, status: stand === undefined ? 200 : 422 };
}

export const toonToevoegen = (soort: Regelsoort) => (verzoek: Gezinsverzoek) => regelpagina(verzoek, soort, {});

const gebieden = Object.keys(LEEFGEBIEDEN) as Leefgebied[];

/** Zet een eigen doel of stap in het plan; wie het leest, kiest de schrijver zelf. */
export const voegToe =
  (soort: Regelsoort) =>
  async (verzoek: Gezinsverzoek): Promise<Antwoord> => {
    const taal = taalVan(verzoek);
    const schema = {
      wat: verplichteTekst({ max: 2_000, regels: true, leeg: taal(`${soort}.wat.leeg`) }),
      meten: tekst({ max: 500 }),
      gebied: keuzeOfNiets(gebieden, { onbekend: taal('nieuw.over.leeg') }),
      wanneer: datumOfNiets(),
      over: keuzeOfNiets(GEZINSSOORTEN, { onbekend: taal('nieuw.over.leeg') }),
      aan: sleutels({ leeg: taal('nieuw.wie.leeg') }),
    };
    const lezing = ontleed(schema, verzoek.velden, taal.code);
    const stand = lezing.stand as Stand;
    if (lezing.kind === 'fout') return regelpagina(verzoek, soort, { stand });
    const { wat, meten, gebied, wanneer, over, aan } = lezing.waarde;
    const categorie = soort === 'actie' ? over : gebied === null ? null : SOORT_BIJ_LEEFGEBIED[gebied];
    if (categorie === null) {
      const veld = soort === 'actie' ? 'over' : 'gebied';
      return regelpagina(verzoek, soort, {
        stand: metFout<Record<string, unknown>>(stand, veld, taal('nieuw.over.leeg')),
      });
    }
    const plek = await laadDoel(verzoek, casusVan(verzoek));
    if (plek === null) return NIET_GEVONDEN;
    const uitkomst = await schrijfRegel(verzoek, {
      ...idsVan(verzoek),
      casus: casusVan(verzoek),
      soort,
      leefgebied: soort === 'doel' ? gebied : null,
      bijStam: null,
      categorie,
      doel: plek.doel,
      kenmerken: verhaalKenmerken(categorie),
      wat,
      meten: soort === 'doel' ? meten : null,
      waarom: '',
      wie: [plek.stoel],
      wanneer,
      ontvangers: aan,
      vervangt: null,
    });
    return naSchrijven(verzoek, uitkomst, () => regelpagina(verzoek, soort, { stand, nietNu: true }));
  };

type Uitkomst = Regeluitkomst | Standuitkomst;

async function naSchrijven(
  verzoek: Gezinsverzoek,
  uitkomst: Uitkomst,
  opnieuw: () => Promise<Antwoord>,
): Promise<Antwoord> {
  switch (uitkomst.kind) {
    case 'bewaard':
      return uitkomst.geweigerd.length === 0
        ? { kind: 'naar', adres: naarPlan(verzoek), melding: 'plan-bijgewerkt' }
        : resultaat(verzoek, uitkomst);
    case 'al-bewaard':
      return { kind: 'naar', adres: naarPlan(verzoek) };
    case 'niet-gevonden':
    case 'eerst-bevestigen':
      return NIET_GEVONDEN;
    default:
      return opnieuw();
  }
}

/** Wie het kreeg en wie niet, met waarom; het staat wel in het plan. */
async function resultaat(
  verzoek: Gezinsverzoek,
  { gedeeld, geweigerd }: Extract<Uitkomst, { kind: 'bewaard' }>,
): Promise<Antwoord> {
  const beeld = await leesPlan(verzoek);
  if (beeld === null) return NIET_GEVONDEN;
  const taal = maakTaal(lezerVan(verzoek), null);
  const delen = maakResultaat({ mensen: beeld.tafel, gedeeld, geweigerd }, taal);
  const inhoud = <Verteldpagina casus={casusVan(verzoek)} resultaat={delen} taal={taal} />;
  return { kind: 'pagina', inhoud, gedaan: true };
}

type Standsoort = 'voortgang' | 'evaluatie';

async function standpagina(verzoek: Gezinsverzoek, soort: Standsoort, terug: Terugkeer): Promise<Antwoord> {
  const beeld = await leesPlan(verzoek);
  if (beeld === null) return NIET_GEVONDEN;
  if (beeld.casus.status === 'gesloten') return zaakGesloten(verzoek);
  const over = [...beeld.doelen, ...beeld.acties].find((r) => r.regel === padDeel(verzoek, 'regel'));
  if (over === undefined) return NIET_GEVONDEN;
  const { stand, nietNu = false } = terug;
  const inhoud = (
    <Gezinsstandpagina {...{ beeld, soort, over, stand, nietNu }} taal={taalVan(verzoek)} ids={idsVan(verzoek)} />
  );
  return { kind: 'pagina', inhoud, status: stand === undefined ? 200 : 422 };
}

export const toonStand = (soort: Standsoort) => (verzoek: Gezinsverzoek) => standpagina(verzoek, soort, {});

/** Legt vast hoe het gaat, of wat een doel volgens ouder of jongere opleverde. */
export const bewaarGezinsstand =
  (soort: Standsoort) =>
  async (verzoek: Gezinsverzoek): Promise<Antwoord> => {
    const taal = taalVan(verzoek);
    const namen = soort === 'voortgang' ? VOORTGANGEN : RESULTATEN;
    const schema = {
      waarde: keuze(Object.keys(namen) as (keyof typeof VOORTGANGEN | keyof typeof RESULTATEN)[], {
        leeg: taal('hoe.kies'),
      }),
      wat: tekst({ max: 2_000, regels: true }),
      over: keuzeOfNiets(GEZINSSOORTEN, { onbekend: taal('nieuw.over.leeg') }),
      aan: sleutels(),
    };
    const lezing = ontleed(schema, verzoek.velden, taal.code);
    const stand = lezing.stand as Stand;
    if (lezing.kind === 'fout') return standpagina(verzoek, soort, { stand });
    const { waarde, wat, over, aan } = lezing.waarde;
    const gekozen = standsoort({ soort, waarde });
    if (gekozen === null) return standpagina(verzoek, soort, { stand });
    if (wat !== null && over === null)
      return standpagina(verzoek, soort, {
        stand: metFout<Record<string, unknown>>(stand, 'over', taal('nieuw.over.leeg')),
      });
    const plek = await laadDoel(verzoek, casusVan(verzoek));
    if (plek === null) return NIET_GEVONDEN;
    const ids = idsVan(verzoek);
    const woorden =
      wat === null || over === null
        ? null
        : {
            gegeven: ids.gegeven,
            categorie: over,
            doel: plek.doel,
            kenmerken: verhaalKenmerken(over),
            tekst: wat,
            waarom: '',
            ontvangers: aan,
          };
    const regel = padDeel(verzoek, 'regel');
    const uitkomst = await schrijfStand(verzoek, {
      casus: casusVan(verzoek),
      stand: ids.regel,
      regel,
      woorden,
      ...gekozen,
    });
    return naSchrijven(verzoek, uitkomst, () => standpagina(verzoek, soort, { stand, nietNu: true }));
  };
