import type { ComponentChild } from 'preact';
import type { Document } from '../document/document.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { NIET_GEVONDEN, type Werkverzoek, zonderZitting } from '../gegeven/handel.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import type { Meldingcode } from '../web/meldingen.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { planadres } from './adressen.ts';
import { haalRegelWeg } from './haal-regel-weg.ts';
import { legVoor, neemTerug } from './leg-voor.ts';
import type { KanNiet } from './open-plan.ts';
import { planAlsDocument } from './plan-document.ts';
import { Bevestigpagina, Planpagina } from './plan-pagina.tsx';
import { stelPlanVast } from './stel-vast.ts';
import { type Planbeeld, toonPlan } from './toon-plan.ts';

export const casusVan = ({ pad }: Werkverzoek): string => pad['casus'] ?? '';

/** Het nummer van een versie uit het adres; null als er geen is gevraagd, undefined als het geen nummer is. */
export function versieUit({ vraag }: Pick<Webverzoek<null>, 'vraag'>): number | null | undefined {
  const ruw = vraag['versie'];
  if (ruw === undefined) return null;
  return typeof ruw === 'string' && /^[1-9]\d{0,3}$/.test(ruw) ? Number(ruw) : undefined;
}

/** Leest het plan en maakt er een pagina van; niet gevonden is voor iedereen hetzelfde. */
export async function metPlan(
  verzoek: Werkverzoek,
  maak: (beeld: Planbeeld) => { readonly inhoud: ComponentChild; readonly status?: 200 | 422 } | Antwoord,
): Promise<Antwoord> {
  const versie = versieUit(verzoek);
  if (versie === undefined) return NIET_GEVONDEN;
  const gelezen = await toonPlan(verzoek, { casus: casusVan(verzoek), versie });
  if (gelezen.kind !== 'plan') return zonderZitting(gelezen, casusVan(verzoek));
  const gemaakt = maak(gelezen.beeld);
  return 'kind' in gemaakt ? gemaakt : { kind: 'pagina', ...gemaakt };
}

/** Terug naar het plan, met waarom er nu niets aan verandert. Is de casus gesloten, dan staat dat al op elk blad. */
export function planKanNiet({ casus, loop }: Planbeeld): Antwoord {
  const adres = planadres(casus.id).plan;
  if (casus.status === 'gesloten') return { kind: 'naar', adres };
  return { kind: 'naar', adres, melding: loop.kind === 'loopt' ? 'plan-kan-nu-niet' : 'plan-is-afgelopen' };
}

export const toonPlanpagina = (verzoek: Werkverzoek): Promise<Antwoord> =>
  metPlan(verzoek, (beeld) => ({ inhoud: <Planpagina beeld={beeld} /> }));

/** Het plan als bestand: opnieuw beoordeeld en vastgelegd, precies wat deze lezer nu mag lezen. */
export async function bewaarAlsPdf(verzoek: Werkverzoek): Promise<Antwoord> {
  const versie = versieUit(verzoek);
  if (versie === undefined) return NIET_GEVONDEN;
  const gelezen = await toonPlan(verzoek, { casus: casusVan(verzoek), versie });
  return gelezen.kind === 'plan'
    ? planbestand(gelezen.beeld, { document: planAlsDocument(gelezen.beeld), op: verzoek.omgeving.klok() })
    : zonderZitting(gelezen, casusVan(verzoek));
}

/** Zet wat deze lezer leest als PDF klaar; de naam van het bestand noemt niemand. */
export async function planbestand(
  beeld: Planbeeld,
  { document, op }: { readonly document: Document; readonly op: Date },
): Promise<Antwoord> {
  const inhoud = await maakPdf(document, { door: beeld.ik.naam, op });
  const bestandsnaam = `plan-${beeld.casus.kenmerk.toLowerCase()}-versie-${beeld.plan?.versie ?? 0}.pdf`;
  return { kind: 'bestand', inhoud, soort: 'application/pdf', bestandsnaam };
}

type Bevestiging = {
  /** Voor wie deze pagina er is; een ander vindt haar niet. */
  readonly voor: (beeld: Planbeeld, verzoek: Werkverzoek) => boolean;
  readonly titel: string;
  readonly uitleg: readonly string[];
  readonly knop: string;
  readonly actie: (verzoek: Werkverzoek) => string;
  readonly melding: Meldingcode;
  readonly doe: (verzoek: Werkverzoek) => Promise<{ readonly kind: string } | KanNiet<string> | GeenZitting>;
  readonly zin: (reden: string) => string;
};

type Paar = {
  readonly toon: (verzoek: Werkverzoek) => Promise<Antwoord>;
  readonly verwerk: (verzoek: Werkverzoek) => Promise<Antwoord>;
};

/** Een handeling met een pagina ervoor die zegt wat zij doet. */
function maakPaar({ voor, titel, uitleg, knop, actie, melding, doe, zin }: Bevestiging): Paar {
  const pagina = (verzoek: Werkverzoek, fout?: string) =>
    metPlan(verzoek, (beeld) => {
      if (fout === undefined && !voor(beeld, verzoek)) return NIET_GEVONDEN;
      if (fout === undefined && beeld.casus.status === 'gesloten') return planKanNiet(beeld);
      const inhoud = <Bevestigpagina {...{ beeld, titel, uitleg, knop, fout }} actie={actie(verzoek)} />;
      return fout === undefined ? { inhoud } : { inhoud, status: 422 };
    });
  return {
    toon: (verzoek) => pagina(verzoek),
    verwerk: async (verzoek) => {
      const uitkomst = await doe(verzoek);
      if (uitkomst.kind === 'niet-gevonden' || uitkomst.kind === 'eerst-bevestigen')
        return zonderZitting({ kind: uitkomst.kind }, casusVan(verzoek));
      if ('reden' in uitkomst) return pagina(verzoek, zin(uitkomst.reden));
      return { kind: 'naar', adres: planadres(casusVan(verzoek)).plan, melding };
    },
  };
}

const ZINNEN: Readonly<Record<string, string>> = {
  gesloten: 'De casus is gesloten. Dit kan niet meer.',
  afgelopen: 'Het plan is afgelopen. Dit kan niet meer.',
  'geen-concept': 'Het plan is intussen voorgelegd of vastgesteld.',
  'zonder-doel': 'Er staat nog geen doel in dat u kunt lezen. Zet er eerst minstens een in.',
  'niet-voorgelegd': 'Het plan is niet voorgelegd.',
  'wacht-op-antwoord': 'Nog niet iedereen antwoordde. Wacht, of leg vast waarom een antwoord ontbreekt.',
  'niet-van-u': 'Alleen wie dit schreef kan het weghalen.',
};
const zin = (reden: string): string => ZINNEN[reden] ?? 'Dit kan nu niet.';

export const leidt = ({ isRegie }: Planbeeld): boolean => isRegie;

export const voorleggen = maakPaar({
  voor: leidt,
  titel: 'Leg het plan voor',
  uitleg: [
    'Iedereen die meedoet wordt gevraagd of hij het eens is, ook wie van het gezin meedoet.',
    'Tot u het plan terugneemt of vaststelt, verandert er niets meer aan.',
  ],
  knop: 'Leg het plan voor',
  actie: (verzoek) => planadres(casusVan(verzoek)).voorleggen,
  melding: 'plan-voorgelegd',
  doe: (verzoek) => legVoor(verzoek, { casus: casusVan(verzoek) }),
  zin,
});

export const vaststellen = maakPaar({
  voor: leidt,
  titel: 'Stel het plan vast',
  uitleg: [
    'Vanaf nu geldt deze versie. Wie het niet eens is, staat erbij.',
    'Wie een actie heeft, krijgt een taak. Bijstellen kan daarna met een nieuwe versie.',
  ],
  knop: 'Stel het plan vast',
  actie: (verzoek) => planadres(casusVan(verzoek)).vaststellen,
  melding: 'plan-vastgesteld',
  doe: (verzoek) => stelPlanVast(verzoek, { casus: casusVan(verzoek) }),
  zin,
});

const regelVan = ({ pad }: Werkverzoek): string => pad['regel'] ?? '';

export const weghalen = maakPaar({
  voor: ({ doelen, acties }, verzoek) => [...doelen, ...acties].some((r) => r.eigen && r.regel === regelVan(verzoek)),
  titel: 'Haal dit uit het plan',
  uitleg: [
    'Het staat dan niet meer in het plan dat nu wordt gemaakt.',
    'Stond het in een eerdere, vastgestelde versie, dan blijft het daarin te lezen.',
  ],
  knop: 'Haal dit uit het plan',
  actie: (verzoek) => planadres(casusVan(verzoek)).weghalen(regelVan(verzoek)),
  melding: 'plan-bijgewerkt',
  doe: (verzoek) => haalRegelWeg(verzoek, { casus: casusVan(verzoek), regel: regelVan(verzoek) }),
  zin,
});

/** Terugnemen is zelf terug te draaien door opnieuw voor te leggen: daar is geen pagina voor nodig. */
export async function terugnemen(verzoek: Werkverzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const uitkomst = await neemTerug(verzoek, { casus });
  if (uitkomst.kind === 'teruggenomen')
    return { kind: 'naar', adres: planadres(casus).plan, melding: 'plan-teruggenomen' };
  return uitkomst.kind === 'kan-niet' ? { kind: 'naar', adres: planadres(casus).plan } : zonderZitting(uitkomst, casus);
}
