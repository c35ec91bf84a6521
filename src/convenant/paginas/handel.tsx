import { ACHTERVOEGSEL } from '../../toestemming/keur-scan.ts';
import { aantal, type FormStand, keuze, metFout, ontleed, verplichteTekst } from '../../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../../web/route.ts';
import { leesDatum } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import type { Convenant } from '../convenant.queries.ts';
import { leesAfspraken } from '../lees-afspraken.ts';
import { type Bestandslezing, leesBewijs, leesTekstbestand } from '../lees-bestand.ts';
import { type Lezer, toonConvenant, toonConvenanten } from '../toon-convenant.ts';
import { stelConvenantOp } from '../vastleggen/stel-convenant-op.ts';
import { AfsprakenPagina } from './afspraken-pagina.tsx';
import { ConvenantPagina } from './blad-pagina.tsx';
import type { Beheerverzoek } from './daadvorm.tsx';
import { BeginPagina, ConvenantenPagina, NieuwConvenantPagina } from './nieuw-pagina.tsx';
import { ToetredingenPagina } from './toetredingen-pagina.tsx';

type Leesverzoek = Webverzoek<Lezer>;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };

/** Het convenant van de regio; zijn er meer, dan kiest de lezer. */
export async function toonBegin(verzoek: Leesverzoek): Promise<Antwoord> {
  const convenanten = await toonConvenanten(verzoek);
  const beheert = verzoek.verzoeker.soort === 'beheerder';
  const [enige] = convenanten;
  if (enige === undefined) return { kind: 'pagina', inhoud: <BeginPagina beheert={beheert} /> };
  if (convenanten.length === 1) return { kind: 'naar', adres: await beginadres(verzoek, enige) };
  return { kind: 'pagina', inhoud: <ConvenantenPagina convenanten={convenanten} beheert={beheert} /> };
}

/** Een penvoerder die zijn eerste tekst nog opstelt, komt daar; ieder ander op het blad. */
async function beginadres(verzoek: Leesverzoek, { id, penvoerder }: Convenant): Promise<string> {
  const adres = convenantadres(id);
  if (verzoek.verzoeker.soort !== 'beheerder' || verzoek.verzoeker.partij !== penvoerder) return adres.blad;
  const blad = await toonConvenant(verzoek, { convenant: id, peildatum: null });
  const [tekst, ...meer] = blad?.teksten ?? [];
  return tekst !== undefined && meer.length === 0 && tekst.aangebodenOp === null ? adres.tekst(tekst.id) : adres.blad;
}

const eersteVan = (waarde: string | readonly string[] | undefined): string =>
  typeof waarde === 'string' ? waarde : (waarde?.[0] ?? '');

/** De dag in `?op=`: leeg is vandaag, onleesbaar is een fout bij het veld. */
function leesDag(ruw: string): { readonly dag: string | null; readonly stand?: FormStand<{ op: string }> } {
  if (ruw === '') return { dag: null };
  const lezing = leesDatum(ruw);
  if (lezing.kind === 'ok') return { dag: lezing.datum };
  const fout = 'Schrijf de datum als dag, maand en jaar. Bijvoorbeeld 5 maart 2026.';
  return { dag: null, stand: { waarden: { op: ruw }, fouten: { op: fout } } };
}

export async function toonBlad(verzoek: Leesverzoek): Promise<Antwoord> {
  const { dag, stand } = leesDag(eersteVan(verzoek.vraag['op']));
  const blad = await toonConvenant(verzoek, { convenant: verzoek.pad['convenant'] ?? '', peildatum: dag });
  if (blad === null) return NIET_GEVONDEN;
  const inhoud = <ConvenantPagina blad={blad} datumstand={stand} />;
  return stand === undefined ? { kind: 'pagina', inhoud } : { kind: 'pagina', status: 422, inhoud };
}

export async function toonAfspraken(verzoek: Leesverzoek): Promise<Antwoord> {
  const afspraken = await leesAfspraken(verzoek, verzoek.pad['convenant'] ?? '');
  return afspraken === null ? NIET_GEVONDEN : { kind: 'pagina', inhoud: <AfsprakenPagina {...afspraken} /> };
}

export async function toonToetredingen(verzoek: Leesverzoek): Promise<Antwoord> {
  const blad = await toonConvenant(verzoek, { convenant: verzoek.pad['convenant'] ?? '', peildatum: null });
  return blad === null ? NIET_GEVONDEN : { kind: 'pagina', inhoud: <ToetredingenPagina blad={blad} /> };
}

const NIEUW = {
  naam: verplichteTekst({ max: 120, min: 3, leeg: 'Geef het convenant een naam.' }),
  procesregie: keuze(['per-casus', 'aanmeldpartij', 'swv', 'gemeente'], { leeg: 'Kies wie verantwoordelijk is.' }),
  opzegtermijn: aantal({ leeg: 'Schrijf 0 als er geen opzegtermijn is.', max: 12 }),
};

export async function toonNieuw(_: Beheerverzoek): Promise<Antwoord> {
  return { kind: 'pagina', inhoud: <NieuwConvenantPagina /> };
}

export async function stelOp(verzoek: Beheerverzoek): Promise<Antwoord> {
  const lezing = ontleed(NIEUW, verzoek.velden);
  const opnieuw = (stand: typeof lezing.stand): Antwoord => ({
    kind: 'pagina',
    status: 422,
    inhoud: <NieuwConvenantPagina stand={stand} />,
  });
  if (lezing.kind === 'fout') return opnieuw(lezing.stand);
  const uitkomst = await stelConvenantOp(verzoek, lezing.waarde);
  switch (uitkomst.kind) {
    case 'opgesteld':
      return {
        kind: 'naar',
        adres: convenantadres(uitkomst.convenant).tekst(uitkomst.tekst),
        melding: 'convenant-opgesteld',
      };
    case 'kan-niet':
      return opnieuw(
        uitkomst.reden === 'bestaat-al'
          ? metFout(lezing.stand, 'naam', 'Kies een andere naam. Dit convenant is er al.')
          : metFout(
              lezing.stand,
              'formulier',
              'Een gemeente of samenwerkingsverband stelt een convenant op. Vraag het een beheerder daar.',
            ),
      );
    default:
      return uitkomst satisfies never;
  }
}

function alsAntwoord(lezing: Bestandslezing): Antwoord {
  if (lezing.kind === 'niet-gevonden') return NIET_GEVONDEN;
  const { inhoud, soort, naam } = lezing;
  return { kind: 'bestand', inhoud, soort, bestandsnaam: `${naam}.${ACHTERVOEGSEL[soort]}` };
}

export async function stuurBewijs(verzoek: Leesverzoek): Promise<Antwoord> {
  const { convenant = '', bewijs = '' } = verzoek.pad;
  return alsAntwoord(await leesBewijs(verzoek, { convenant, bewijs }));
}

export async function stuurTekst(verzoek: Leesverzoek): Promise<Antwoord> {
  const { convenant = '', tekst = '' } = verzoek.pad;
  return alsAntwoord(await leesTekstbestand(verzoek, { convenant, tekst }));
}
