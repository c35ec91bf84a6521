import type { ComponentChild } from 'preact';
import { NIET_GEVONDEN, type Werkverzoek, zonderZitting } from '../gegeven/handel.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { isUuid } from '../lib/ids.ts';
import { dagVan } from '../lib/klok.ts';
import {
  datum,
  type FormStand,
  keuze,
  metFout,
  ontleed,
  sleutel,
  sleutels,
  tekst,
  verplichteTekst,
  zagOpnieuw,
} from '../web/formulier.ts';
import type { Meldingcode } from '../web/meldingen.ts';
import type { Antwoord } from '../web/route.ts';
import { planadres } from './adressen.ts';
import { antwoordOpPlan, legZonderAntwoordVast } from './antwoord-op-plan.ts';
import { beeindigPlan } from './beeindig-plan.ts';
import { beginPlan, zieAfVanPlan } from './begin-plan.ts';
import { casusVan, leidt, metPlan, planKanNiet } from './handel-plan.tsx';
import { legPlangesprekVast } from './leg-plangesprek-vast.ts';
import type { KanNiet } from './open-plan.ts';
import {
  Antwoordpagina,
  Beginpagina,
  Eindepagina,
  Geenpagina,
  Plangesprekpagina,
  type Stapstand,
  WEKEN,
  Zonderpagina,
} from './stap-paginas.tsx';
import type { Planbeeld } from './toon-plan.ts';

type Stand = FormStand<Record<string, unknown>>;
type Bladvorm = { readonly beeld: Planbeeld; readonly id: string; readonly stand: Stapstand };

/** Een formulier bij het plan: voor wie het is, of het nu kan, en hoe het eruitziet. */
type Stap = {
  readonly voor: (beeld: Planbeeld) => boolean;
  readonly kan: (beeld: Planbeeld) => boolean;
  readonly vorm: (blad: Bladvorm) => ComponentChild;
};

/**
 * Toont een formulier bij het plan; na een fout met wat er al stond. Wie er te laat mee komt, uit een oud venster of met de knop
 * terug, gaat naar het plan en leest daar waarom; een ander vindt het formulier niet.
 */
function pagina(verzoek: Werkverzoek, { voor, kan, vorm }: Stap, stand?: Stand): Promise<Antwoord> {
  return metPlan(verzoek, (beeld) => {
    if (!voor(beeld)) return NIET_GEVONDEN;
    // Wat al is ingevuld, blijft staan bij de zin die zegt waarom het niet meer kan.
    if (stand === undefined && !kan(beeld)) return planKanNiet(beeld);
    const eerder = stand === undefined ? undefined : Object.values(stand.waarden).find((waarde) => isUuid(waarde));
    const id = typeof eerder === 'string' ? eerder : verzoek.omgeving.ids();
    const inhoud = vorm({ beeld, id, stand });
    return stand === undefined ? { inhoud } : { inhoud, status: 422 };
  });
}

type Uitkomst = { readonly kind: string } | KanNiet<string> | GeenZitting;

/** Na een handeling: terug naar het plan met een zin, of het formulier met wat er te herstellen is. */
function na(
  verzoek: Werkverzoek,
  uitkomst: Uitkomst,
  { melding, fout }: { readonly melding: Meldingcode; readonly fout: (reden: string) => Promise<Antwoord> },
): Promise<Antwoord> | Antwoord {
  if (uitkomst.kind === 'niet-gevonden' || uitkomst.kind === 'eerst-bevestigen')
    return zonderZitting({ kind: uitkomst.kind }, casusVan(verzoek));
  if ('reden' in uitkomst) return fout(uitkomst.reden);
  return { kind: 'naar', adres: planadres(casusVan(verzoek)).plan, melding };
}

const REDENEN: Readonly<Record<string, readonly [veld: string, zin: string]>> = {
  gesloten: ['formulier', 'De casus is gesloten. Er valt niets meer vast te leggen.'],
  afgelopen: ['formulier', 'Het plan is afgelopen. Er valt niets meer vast te leggen.'],
  fase: ['formulier', 'Een plan begint in fase Plan. Ga eerst naar die fase.'],
  'is-er-al': ['formulier', 'Er is al een plan, of er wordt al aan een versie gewerkt.'],
  'niet-voorgelegd': ['formulier', 'Het plan is intussen veranderd. Lees het opnieuw en antwoord dan.'],
  'niet-gevraagd': ['formulier', 'U bent voor deze versie niet om een antwoord gevraagd.'],
  'al-beantwoord': ['formulier', 'Er is intussen een antwoord. U hoeft niets vast te leggen.'],
  'geen-plan': ['formulier', 'Er is nog geen vastgesteld plan.'],
  'in-bewerking': ['formulier', 'Er wordt aan een nieuwe versie gewerkt. Stel die eerst vast.'],
  met: ['met', 'Kies met wie er is gepraat.'],
};

function metReden(stand: unknown, reden: string, datumveld: string): Stand {
  const [veld, zin] =
    reden === 'datum' ? [datumveld, 'Kies een andere datum.'] : (REDENEN[reden] ?? ['formulier', 'Dit kan nu niet.']);
  return metFout<Record<string, unknown>>(stand as Stand, veld, zin);
}

const vandaag = (verzoek: Werkverzoek): string => dagVan(verzoek.omgeving.klok());

export const toonBegin = (verzoek: Werkverzoek, stand?: Stand): Promise<Antwoord> =>
  pagina(verzoek, { voor: leidt, kan: (beeld) => beeld.magBeginnen, vorm: Beginpagina }, stand);

export async function begin(verzoek: Werkverzoek): Promise<Antwoord> {
  const schema = {
    plan: sleutel(),
    evaluatie: datum({ leeg: 'Schrijf op wanneer we samen kijken of de doelen zijn gehaald.' }),
    weken: keuze(WEKEN, { leeg: 'Kies om de hoeveel weken we praten.' }),
  };
  const lezing = ontleed(schema, verzoek.velden);
  if (lezing.kind === 'fout') return toonBegin(verzoek, lezing.stand as Stand);
  const { plan, evaluatie, weken } = lezing.waarde;
  const wens = { casus: casusVan(verzoek), plan, evaluatieOp: evaluatie, gesprekWeken: Number(weken) };
  const fout = (reden: string) =>
    reden === 'datum'
      ? toonBegin(
          verzoek,
          metFout<Record<string, unknown>>(lezing.stand as Stand, 'evaluatie', 'Kies een datum na vandaag.'),
        )
      : Promise.resolve<Antwoord>({ kind: 'naar', adres: planadres(casusVan(verzoek)).plan });
  return na(verzoek, await beginPlan(verzoek, wens), { melding: 'plan-begonnen', fout });
}

export const toonGeen = (verzoek: Werkverzoek, stand?: Stand): Promise<Antwoord> =>
  pagina(verzoek, { voor: leidt, kan: (beeld) => beeld.magBeginnen, vorm: Geenpagina }, stand);

export async function geen(verzoek: Werkverzoek): Promise<Antwoord> {
  const schema = {
    plan: sleutel(),
    waarom: verplichteTekst({ max: 1_000, regels: true, leeg: 'Schrijf op waarom er geen plan komt.' }),
  };
  const lezing = ontleed(schema, verzoek.velden);
  if (lezing.kind === 'fout') return toonGeen(verzoek, lezing.stand as Stand);
  const uitkomst = await zieAfVanPlan(verzoek, { casus: casusVan(verzoek), ...lezing.waarde });
  const fout = (reden: string) => toonGeen(verzoek, metReden(lezing.stand, reden, 'waarom'));
  return na(verzoek, uitkomst, { melding: 'plan-afgezien', fout });
}

const vraagtMij = ({ plan, akkoorden }: Planbeeld): boolean =>
  plan?.status === 'voorgelegd' && akkoorden.some((a) => a.ik);

export const toonAntwoord = (verzoek: Werkverzoek, stand?: Stand): Promise<Antwoord> =>
  pagina(verzoek, { voor: () => true, kan: vraagtMij, vorm: Antwoordpagina }, stand);

/** Het antwoord zoals beide formulieren het versturen, van professional en gezin. */
export const ANTWOORDSCHEMA = {
  plan: sleutel(),
  ronde: keuze(
    Array.from({ length: 100 }, (_, i) => String(i)),
    { leeg: 'Lees het plan opnieuw en antwoord dan.' },
  ),
  stand: keuze(['akkoord', 'niet-akkoord'], { leeg: 'Kies eens of niet eens.' }),
  woorden: tekst({ max: 2_000, regels: true }),
};

export async function antwoord(verzoek: Werkverzoek): Promise<Antwoord> {
  const lezing = ontleed(ANTWOORDSCHEMA, verzoek.velden);
  if (lezing.kind === 'fout') return toonAntwoord(verzoek, lezing.stand as Stand);
  const { ronde, ...rest } = lezing.waarde;
  const uitkomst = await antwoordOpPlan(verzoek, { casus: casusVan(verzoek), ...rest, ronde: Number(ronde) });
  const fout = (reden: string) =>
    toonAntwoord(verzoek, metReden(zagOpnieuw(lezing.stand, 'plan', 'ronde'), reden, 'stand'));
  return na(verzoek, uitkomst, { melding: 'plan-beantwoord', fout });
}

const akkoordVan = ({ pad }: Werkverzoek): string => pad['akkoord'] ?? '';

export const toonZonder = (verzoek: Werkverzoek, stand?: Stand): Promise<Antwoord> =>
  metPlan(verzoek, (beeld) => {
    if (!leidt(beeld)) return NIET_GEVONDEN;
    const akkoord = beeld.akkoorden.find((a) => a.akkoord === akkoordVan(verzoek));
    if (akkoord === undefined) return planKanNiet(beeld);
    return { inhoud: <Zonderpagina {...{ beeld, akkoord, stand }} />, status: stand === undefined ? 200 : 422 };
  });

export async function zonder(verzoek: Werkverzoek): Promise<Antwoord> {
  const schema = {
    waarom: verplichteTekst({ max: 1_000, regels: true, leeg: 'Schrijf op waarom er geen antwoord is.' }),
  };
  const lezing = ontleed(schema, verzoek.velden);
  if (lezing.kind === 'fout') return toonZonder(verzoek, lezing.stand as Stand);
  const wens = { casus: casusVan(verzoek), akkoord: akkoordVan(verzoek), ...lezing.waarde };
  const fout = (reden: string) => toonZonder(verzoek, metReden(lezing.stand, reden, 'waarom'));
  return na(verzoek, await legZonderAntwoordVast(verzoek, wens), { melding: 'plan-zonder-antwoord', fout });
}

const magVolgen = ({ casus, plan, loop }: Planbeeld): boolean =>
  casus.status === 'open' && plan !== null && loop.kind === 'loopt' && plan.status !== 'afgezien';

export const toonGesprek = (verzoek: Werkverzoek, stand?: Stand): Promise<Antwoord> =>
  pagina(verzoek, { voor: leidt, kan: magVolgen, vorm: Plangesprekpagina }, stand);

export async function gesprek(verzoek: Werkverzoek): Promise<Antwoord> {
  const schema = {
    gesprek: sleutel(),
    op: datum({
      leeg: 'Schrijf op wanneer het gesprek was.',
      tot: { dag: vandaag(verzoek), fout: 'Kies een datum die al geweest is.' },
    }),
    met: sleutels({ leeg: 'Kies met wie er is gepraat.' }),
  };
  const lezing = ontleed(schema, verzoek.velden);
  if (lezing.kind === 'fout') return toonGesprek(verzoek, lezing.stand as Stand);
  const uitkomst = await legPlangesprekVast(verzoek, { casus: casusVan(verzoek), ...lezing.waarde });
  const fout = (reden: string) => toonGesprek(verzoek, metReden(lezing.stand, reden, 'op'));
  return na(verzoek, uitkomst, { melding: 'plangesprek-vastgelegd', fout });
}

export const toonEinde = (verzoek: Werkverzoek, stand?: Stand): Promise<Antwoord> =>
  pagina(verzoek, { voor: leidt, kan: magVolgen, vorm: Eindepagina }, stand);

export async function einde(verzoek: Werkverzoek): Promise<Antwoord> {
  const schema = {
    op: datum({
      leeg: 'Schrijf op welke dag het plan afliep.',
      tot: { dag: vandaag(verzoek), fout: 'Kies een datum die al geweest is.' },
    }),
  };
  const lezing = ontleed(schema, verzoek.velden);
  if (lezing.kind === 'fout') return toonEinde(verzoek, lezing.stand as Stand);
  const uitkomst = await beeindigPlan(verzoek, { casus: casusVan(verzoek), ...lezing.waarde });
  const fout = (reden: string) => toonEinde(verzoek, metReden(lezing.stand, reden, 'op'));
  return na(verzoek, uitkomst, { melding: 'plan-beeindigd', fout });
}
