import { isUuid } from '../../lib/ids.ts';
import { dagVan } from '../../lib/klok.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import {
  aantal,
  datum,
  datumOfNiets,
  type FormStand,
  keuze,
  legeStand,
  metFout,
  ontleed,
  sleutel,
  verplichteTekst,
} from '../../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../../web/route.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { TOEZICHTADRES } from '../adressen.ts';
import type { Fg } from '../zitting.ts';
import { type Antwoordwens, antwoordBevinding } from './antwoord-bevinding.ts';
import { BEVINDINGARTIKELEN, type Bevindingartikel } from './bevinding.ts';
import { legBevindingVast } from './leg-bevinding-vast.ts';
import {
  type Antwoordvelden,
  BevindingenPagina,
  BevindingPagina,
  type Bevindingvelden,
  NieuweBevindingPagina,
} from './paginas.tsx';
import { type Bevindingslezer, toonBevinding, toonBevindingen } from './toon-bevindingen.ts';

type Verzoek = Webverzoek<Bevindingslezer>;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };
const ARTIKELEN = Object.keys(BEVINDINGARTIKELEN) as Bevindingartikel[];
/** Zoveel dagen stelt het formulier voor om te antwoorden. */
const VOORSTEL_DAGEN = 14;

export async function toonLijst(verzoek: Verzoek): Promise<Antwoord> {
  const { bevindingen } = await toonBevindingen(verzoek);
  return { kind: 'pagina', inhoud: <BevindingenPagina bevindingen={bevindingen} rol={verzoek.verzoeker.soort} /> };
}

export async function toonNieuw({ omgeving, vraag }: Webverzoek<Fg>): Promise<Antwoord> {
  const eis = ARTIKELEN.find((bekend) => bekend === vraag.eis);
  const stand = legeStand<Bevindingvelden>({
    id: omgeving.ids(),
    termijn: datumVoluit(plusDagen(dagVan(omgeving.klok()), VOORSTEL_DAGEN)),
    ...(eis === undefined ? {} : { eis }),
  });
  return { kind: 'pagina', inhoud: <NieuweBevindingPagina stand={stand} /> };
}

const schema = (vandaag: string) => ({
  id: sleutel(),
  soort: keuze(['bevinding', 'advies'], { leeg: 'Kies of het een bevinding of een advies is.' }),
  eis: keuze(ARTIKELEN, { leeg: 'Kies waar het over gaat.' }),
  wat: verplichteTekst({ max: 4_000, regels: true, leeg: 'Schrijf op wat u zag.' }),
  advies: verplichteTekst({ max: 4_000, regels: true, leeg: 'Schrijf op wat er moet gebeuren.' }),
  ernst: keuze(['laag', 'midden', 'hoog'], { leeg: 'Kies hoe ernstig het is.' }),
  termijn: datum({
    leeg: 'Vul in voor welke dag u een antwoord wilt.',
    vanaf: { dag: vandaag, fout: 'Kies vandaag of een dag daarna.' },
  }),
});

export async function legVast(verzoek: Webverzoek<Fg>): Promise<Antwoord> {
  const lezing = ontleed(schema(dagVan(verzoek.omgeving.klok())), verzoek.velden);
  if (lezing.kind === 'fout') {
    const { id } = lezing.stand.waarden;
    const stand = isUuid(id)
      ? lezing.stand
      : { ...lezing.stand, waarden: { ...lezing.stand.waarden, id: verzoek.omgeving.ids() } };
    return {
      kind: 'pagina',
      status: 422,
      inhoud: <NieuweBevindingPagina stand={stand as FormStand<Bevindingvelden>} />,
    };
  }
  await legBevindingVast(verzoek, lezing.waarde);
  return { kind: 'naar', adres: `${TOEZICHTADRES.bevindingen}/${lezing.waarde.id}`, melding: 'bevinding-vastgelegd' };
}

const idVan = ({ pad }: Verzoek): string => pad.bevinding ?? '';

export async function toonEen(verzoek: Verzoek): Promise<Antwoord> {
  const beeld = await toonBevinding(verzoek, idVan(verzoek));
  if (beeld === null) return NIET_GEVONDEN;
  return { kind: 'pagina', inhoud: <BevindingPagina beeld={beeld} rol={verzoek.verzoeker.soort} /> };
}

const ANTWOORD = (vandaag: string) => ({
  gezien: aantal({ leeg: 'Open de bevinding opnieuw.', max: 9_999 }),
  soort: keuze(['antwoord', 'terug', 'gesloten'], { leeg: 'Kies wat u doet.' }),
  tekst: verplichteTekst({ max: 4_000, regels: true, leeg: 'Schrijf uw antwoord op.' }),
  termijn: datumOfNiets({ vanaf: { dag: vandaag, fout: 'Kies vandaag of een dag daarna.' } }),
});

export async function antwoord(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed(ANTWOORD(dagVan(verzoek.omgeving.klok())), verzoek.velden);
  const stand = lezing.stand as FormStand<Antwoordvelden>;
  if (lezing.kind === 'fout') return opnieuw(verzoek, { stand, status: 422 });
  const { soort, gezien, tekst, termijn } = lezing.waarde;
  if (soort === 'terug' && termijn === null)
    return opnieuw(verzoek, {
      stand: metFout(stand, 'termijn', 'Noem de dag waarvoor u een nieuw antwoord wilt.'),
      status: 422,
    });
  const kern = { bevinding: idVan(verzoek), gezien, tekst };
  const wens: Antwoordwens = soort === 'terug' ? { ...kern, soort, termijn: termijn ?? '' } : { ...kern, soort };
  const uitkomst = await antwoordBevinding(verzoek, wens);
  switch (uitkomst.kind) {
    case 'bewaard':
      return { kind: 'naar', adres: `${TOEZICHTADRES.bevindingen}/${kern.bevinding}`, melding: MELDING[soort] };
    case 'intussen-gewijzigd':
      return opnieuw(verzoek, { stand, status: 409 });
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

const MELDING = {
  antwoord: 'bevinding-beantwoord',
  terug: 'bevinding-terug',
  gesloten: 'bevinding-gesloten',
} as const;

async function opnieuw(
  verzoek: Verzoek,
  { stand, status }: { readonly stand: FormStand<Antwoordvelden>; readonly status: 409 | 422 },
): Promise<Antwoord> {
  const beeld = await toonBevinding(verzoek, idVan(verzoek));
  if (beeld === null) return NIET_GEVONDEN;
  const rol = verzoek.verzoeker.soort;
  return {
    kind: 'pagina',
    status,
    inhoud: <BevindingPagina beeld={beeld} rol={rol} stand={stand} intussen={status === 409} />,
  };
}
