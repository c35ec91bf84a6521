import type { ComponentChild } from 'preact';
import type { Document } from '../document/document.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { NIET_GEVONDEN, type Werkverzoek, zonderZitting } from '../gegeven/handel.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { dagVan } from '../lib/klok.ts';
import { plusDagen } from '../regels/verloop/index.ts';
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
import { verslagadres } from './adressen.ts';
import { beginVerslag } from './begin-verslag.ts';
import { plekVan } from './handel-deel.tsx';
import { legVerslagVoor, neemVerslagTerug } from './leg-voor.ts';
import { Verslagenpagina } from './lijst-pagina.tsx';
import type { KanNiet } from './open-verslag.ts';
import { reageer, zegKloptNiet } from './reageer.ts';
import {
  Bevestigpagina,
  Kloptnietpagina,
  naTeKijken,
  Reactiepagina,
  type Stapstand,
  Voorlegpagina,
} from './stap-paginas.tsx';
import { brengVerslagUit, stelVerslagVast } from './stel-vast.ts';
import { toonVerslag, type Verslagbeeld } from './toon-verslag.ts';
import { toonVerslagen } from './toon-verslagen.ts';
import { trekDeelTerug } from './trek-deel-terug.ts';
import { verslagAlsDocument } from './verslag-document.ts';
import { Verslagpagina } from './verslag-pagina.tsx';

const een = (verzoek: Werkverzoek): string => verslagadres(plekVan(verzoek).casus).een(plekVan(verzoek).verslag);
type Stand = FormStand<Record<string, unknown>>;

export async function toonLijst(verzoek: Werkverzoek): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  const uitkomst = await toonVerslagen(verzoek, { casus });
  if (uitkomst.kind !== 'verslagen') return zonderZitting(uitkomst, casus);
  return { kind: 'pagina', inhoud: <Verslagenpagina beeld={uitkomst.beeld} nieuwId={verzoek.omgeving.ids} /> };
}

export async function begin(verzoek: Werkverzoek): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  const lezing = ontleed({ bijeenkomst: sleutel(), verslag: sleutel() }, verzoek.velden);
  if (lezing.kind === 'fout') return NIET_GEVONDEN;
  const uitkomst = await beginVerslag(verzoek, { casus, ...lezing.waarde });
  const adres = verslagadres(casus);
  if (uitkomst.kind === 'begonnen')
    return { kind: 'naar', adres: adres.een(uitkomst.verslag), melding: 'verslag-begonnen' };
  if (uitkomst.kind === 'is-er-al') return { kind: 'naar', adres: adres.een(uitkomst.verslag) };
  return uitkomst.kind === 'kan-niet' ? { kind: 'naar', adres: adres.lijst } : zonderZitting(uitkomst, casus);
}

type Gemaakt = { readonly inhoud: ComponentChild; readonly status?: 200 | 422 } | Antwoord;

/** Leest het verslag en maakt er een pagina van; niet gevonden is voor iedereen hetzelfde. */
async function leesAls(verzoek: Werkverzoek, maak: (beeld: Verslagbeeld) => Gemaakt): Promise<Antwoord> {
  const gelezen = await toonVerslag(verzoek, plekVan(verzoek));
  if (gelezen.kind !== 'verslag') return zonderZitting(gelezen, plekVan(verzoek).casus);
  const gemaakt = maak(gelezen.beeld);
  return 'kind' in gemaakt ? gemaakt : { kind: 'pagina', ...gemaakt };
}

/** Als `leesAls`, voor een pagina waar iets te doen is: wie alleen voor de bijeenkomst kwam, leest en doet verder niets (T25-07). */
const metVerslag = (verzoek: Werkverzoek, maak: (beeld: Verslagbeeld) => Gemaakt): Promise<Antwoord> =>
  leesAls(verzoek, (beeld) => (beeld.gast ? NIET_GEVONDEN : maak(beeld)));

/** Een leeg formulier van een gesloten casus wijst naar het verslag; op elk blad staat dat zij gesloten is (PH-6). */
const teLaat = ({ casus }: Verslagbeeld, ingevuld: unknown): boolean =>
  casus.status === 'gesloten' && ingevuld === undefined;

export const toonEen = (verzoek: Werkverzoek): Promise<Antwoord> =>
  leesAls(verzoek, (beeld) => ({ inhoud: <Verslagpagina beeld={beeld} /> }));

/** Het verslag als bestand: opnieuw beoordeeld en vastgelegd, precies wat deze lezer nu mag lezen (E-25). */
export async function bewaarAlsPdf(verzoek: Werkverzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const gelezen = await toonVerslag(verzoek, plek, { afdruk: true });
  return gelezen.kind === 'verslag'
    ? verslagbestand(gelezen.beeld, { document: verslagAlsDocument(gelezen.beeld), op: verzoek.omgeving.klok() })
    : zonderZitting(gelezen, plek.casus);
}

/** Zet wat deze lezer leest als PDF klaar; de naam van het bestand noemt niemand. */
export async function verslagbestand(
  beeld: Verslagbeeld,
  { document, op }: { readonly document: Document; readonly op: Date },
): Promise<Antwoord> {
  const inhoud = await maakPdf(document, { door: beeld.lezer, op });
  const bestandsnaam = `verslag-${beeld.casus.kenmerk.toLowerCase()}-${dagVan(beeld.bijeenkomstOp)}.pdf`;
  return { kind: 'bestand', inhoud, soort: 'application/pdf', bestandsnaam };
}

const ZINNEN: Readonly<Record<string, string>> = {
  gesloten: 'De casus is gesloten. Dit kan niet meer.',
  datum: 'Kies een dag na vandaag.',
  'geen-concept': 'Het verslag is intussen voorgelegd of vastgesteld.',
  'niet-voorgelegd': 'Het verslag is intussen veranderd. Lees het opnieuw.',
  'niet-vastgesteld': 'Het verslag is nog niet vastgesteld, of het is al uitgebracht.',
  'wacht-op-reactie': 'Nog niet iedereen reageerde. Wacht tot de laatste dag voorbij is.',
  'niet-gevraagd': 'U bent bij dit verslag niet om een reactie gevraagd.',
  deel: 'Een deel dat u koos, is er niet meer. Lees het verslag opnieuw.',
};
const zin = (reden: string): string => ZINNEN[reden] ?? 'Dit kan nu niet.';

type Uitkomst = { readonly kind: string } | KanNiet<string> | GeenZitting;
type Vervolg = { readonly melding: Meldingcode; readonly fout: (zin: string) => Promise<Antwoord> };

/** Na een handeling: terug naar het verslag met een zin, of de pagina met wat er te herstellen is. */
function na(verzoek: Werkverzoek, uitkomst: Uitkomst, { melding, fout }: Vervolg): Promise<Antwoord> | Antwoord {
  if (uitkomst.kind === 'niet-gevonden' || uitkomst.kind === 'eerst-bevestigen')
    return zonderZitting({ kind: uitkomst.kind }, plekVan(verzoek).casus);
  return 'reden' in uitkomst ? fout(zin(uitkomst.reden)) : { kind: 'naar', adres: een(verzoek), melding };
}

const status = (stand: Stapstand) => (stand === undefined ? {} : { status: 422 as const });
const metZin = (stand: unknown, veld: string, tekstje: string): Stand =>
  metFout<Record<string, unknown>>(stand as Stand, veld, tekstje);

/** Zo lang heeft ieder om te reageren, als de regie niets anders kiest. */
const DAGEN_OM_TE_REAGEREN = 7;

export const toonVoorleggen = (verzoek: Werkverzoek, stand?: Stand): Promise<Antwoord> =>
  metVerslag(verzoek, (beeld) => {
    if (!beeld.isRegie) return NIET_GEVONDEN;
    if (beeld.verslag.status !== 'concept' || teLaat(beeld, stand)) return { kind: 'naar', adres: een(verzoek) };
    const voorstel = plusDagen(beeld.vandaag, DAGEN_OM_TE_REAGEREN);
    return { inhoud: <Voorlegpagina beeld={beeld} stand={stand} voorstel={voorstel} />, ...status(stand) };
  });

export async function voorleggen(verzoek: Werkverzoek): Promise<Antwoord> {
  const lezing = ontleed(
    { voor: datum({ leeg: 'Schrijf op tot en met welke dag iemand kan reageren.' }) },
    verzoek.velden,
  );
  if (lezing.kind === 'fout') return toonVoorleggen(verzoek, lezing.stand as Stand);
  const uitkomst = await legVerslagVoor(verzoek, { ...plekVan(verzoek), reageerVoor: lezing.waarde.voor });
  const fout = (reden: string) => toonVoorleggen(verzoek, metZin(lezing.stand, 'voor', reden));
  return na(verzoek, uitkomst, { melding: 'verslag-voorgelegd', fout });
}

/** Terugnemen is zelf terug te draaien door opnieuw te vragen: daar is geen pagina voor nodig. */
export async function terugnemen(verzoek: Werkverzoek): Promise<Antwoord> {
  const fout = async (): Promise<Antwoord> => ({ kind: 'naar', adres: een(verzoek) });
  return na(verzoek, await neemVerslagTerug(verzoek, plekVan(verzoek)), { melding: 'verslag-teruggenomen', fout });
}

/** De reactie zoals beide formulieren haar versturen, van professional en gezin. */
export const REACTIESCHEMA = {
  ronde: keuze(
    Array.from({ length: 100 }, (_, i) => String(i)),
    { leeg: 'Lees het verslag opnieuw en reageer dan.' },
  ),
  stand: keuze(['akkoord', 'niet-akkoord'], { leeg: 'Kies of het klopt.' }),
  delen: sleutels(),
  woorden: tekst({ max: 2_000, regels: true }),
};

export const toonReactie = (verzoek: Werkverzoek, stand?: Stand): Promise<Antwoord> =>
  metVerslag(verzoek, (beeld) =>
    beeld.verslag.status === 'ter-akkoord' && beeld.akkoorden.some((a) => a.ik) && !teLaat(beeld, stand)
      ? { inhoud: <Reactiepagina beeld={beeld} stand={stand} />, ...status(stand) }
      : { kind: 'naar', adres: een(verzoek) },
  );

export async function reactie(verzoek: Werkverzoek): Promise<Antwoord> {
  const lezing = ontleed(REACTIESCHEMA, verzoek.velden);
  if (lezing.kind === 'fout') return toonReactie(verzoek, lezing.stand as Stand);
  const { ronde, ...rest } = lezing.waarde;
  if (rest.delen.length > 0 && rest.woorden === null)
    return toonReactie(verzoek, metZin(lezing.stand, 'woorden', 'Schrijf op wat er niet klopt.'));
  const uitkomst = await reageer(verzoek, { ...plekVan(verzoek), ...rest, ronde: Number(ronde) });
  const fout = (reden: string) => toonReactie(verzoek, metZin(zagOpnieuw(lezing.stand, 'ronde'), 'stand', reden));
  return na(verzoek, uitkomst, { melding: 'verslag-beantwoord', fout });
}

export const toonKloptNiet = (verzoek: Werkverzoek, stand?: Stand): Promise<Antwoord> =>
  metVerslag(verzoek, (beeld) => {
    const deel = naTeKijken(beeld).find((d) => d.deel === verzoek.pad['deel']);
    if (deel === undefined) return NIET_GEVONDEN;
    if (teLaat(beeld, stand)) return { kind: 'naar', adres: een(verzoek) };
    const eerder = stand?.waarden['reactie'];
    const id = typeof eerder === 'string' && eerder !== '' ? eerder : verzoek.omgeving.ids();
    return { inhoud: <Kloptnietpagina beeld={beeld} stand={stand} deel={deel} id={id} />, ...status(stand) };
  });

export async function kloptNiet(verzoek: Werkverzoek): Promise<Antwoord> {
  const schema = {
    reactie: sleutel(),
    woorden: verplichteTekst({ max: 2_000, regels: true, leeg: 'Schrijf op wat er niet klopt.' }),
  };
  const lezing = ontleed(schema, verzoek.velden);
  if (lezing.kind === 'fout') return toonKloptNiet(verzoek, lezing.stand as Stand);
  const wens = { ...plekVan(verzoek), deel: verzoek.pad['deel'] ?? '', ...lezing.waarde };
  const fout = (reden: string) => toonKloptNiet(verzoek, metZin(lezing.stand, 'woorden', reden));
  return na(verzoek, await zegKloptNiet(verzoek, wens), { melding: 'verslag-klopt-niet', fout });
}

type Bevestiging = {
  readonly titel: string;
  readonly uitleg: readonly string[];
  readonly knop: string;
  readonly actie: (verzoek: Werkverzoek) => string;
  readonly melding: Meldingcode;
  readonly mag: (beeld: Verslagbeeld, verzoek: Werkverzoek) => boolean;
  readonly doe: (verzoek: Werkverzoek) => Promise<Uitkomst>;
  /** Wat iemand leest die het deed in een casus die net sloot. */
  readonly gesloten?: Meldingcode;
};

/** Een handeling met een pagina ervoor die zegt wat zij doet. */
function maakPaar({ titel, uitleg, knop, actie, melding, mag, doe, gesloten }: Bevestiging) {
  const pagina = (verzoek: Werkverzoek, fout?: string) =>
    metVerslag(verzoek, (beeld) => {
      if (!mag(beeld, verzoek)) return NIET_GEVONDEN;
      if (teLaat(beeld, fout)) return { kind: 'naar', adres: een(verzoek) };
      const inhoud = <Bevestigpagina {...{ beeld, titel, uitleg, knop, fout }} actie={actie(verzoek)} />;
      return fout === undefined ? { inhoud } : { inhoud, status: 422 };
    });
  return {
    toon: (verzoek: Werkverzoek) => pagina(verzoek),
    verwerk: async (verzoek: Werkverzoek): Promise<Antwoord> => {
      const uitkomst = await doe(verzoek);
      if ('reden' in uitkomst && uitkomst.reden === 'gesloten')
        return { kind: 'naar', adres: een(verzoek), melding: gesloten ?? 'casus-intussen-gesloten' };
      return na(verzoek, uitkomst, { melding, fout: (reden) => pagina(verzoek, reden) });
    },
  };
}

const adresVan = (verzoek: Werkverzoek) => verslagadres(plekVan(verzoek).casus);

export const vaststellen = maakPaar({
  titel: 'Stel het verslag vast',
  uitleg: [
    'Daarna verandert er niets meer aan het verslag. Wie vindt dat iets niet klopt, staat erbij.',
    'Wie niet op tijd reageerde, staat er ook zo bij. Een bron kan haar eigen deel altijd nog terugtrekken.',
  ],
  knop: 'Stel het verslag vast',
  actie: (verzoek) => adresVan(verzoek).vaststellen(plekVan(verzoek).verslag),
  melding: 'verslag-vastgesteld',
  mag: ({ isRegie }) => isRegie,
  doe: (verzoek) => stelVerslagVast(verzoek, plekVan(verzoek)),
});

export const uitbrengen = maakPaar({
  titel: 'Breng het verslag uit',
  uitleg: [
    'Iedereen die meedoet krijgt bericht dat er iets klaarstaat, ook wie van het gezin meedoet. In het bericht staat niets over de casus.',
    'Ieder leest hier alleen wat hij mag lezen. U ziet wie het verslag opende.',
  ],
  knop: 'Breng het verslag uit',
  actie: (verzoek) => adresVan(verzoek).uitbrengen(plekVan(verzoek).verslag),
  melding: 'verslag-uitgebracht',
  mag: ({ isRegie }) => isRegie,
  doe: (verzoek) => brengVerslagUit(verzoek, plekVan(verzoek)),
});

const deelVan = ({ pad }: Werkverzoek): string => pad['deel'] ?? '';

export const terugtrekken = maakPaar({
  titel: 'Trek dit deel terug',
  uitleg: [
    'Niemand kan de tekst daarna nog lezen, ook niet in een verslag dat is uitgebracht.',
    'Wie het al had gelezen, ziet dat er een deel is teruggetrokken en wanneer. Voor anderen is het er nooit geweest.',
  ],
  knop: 'Trek dit deel terug',
  actie: (verzoek) => adresVan(verzoek).terugtrekken(plekVan(verzoek).verslag, deelVan(verzoek)),
  melding: 'verslagdeel-teruggetrokken',
  gesloten: 'gegeven-al-dicht',
  mag: ({ stukken, concepten }, verzoek) =>
    [...concepten, ...stukken.flatMap((s) => (s.kind === 'deel' ? [s.deel] : []))].some(
      (d) => d.eigen && d.deel === deelVan(verzoek),
    ),
  doe: (verzoek) => trekDeelTerug(verzoek, { ...plekVan(verzoek), deel: deelVan(verzoek) }),
});
