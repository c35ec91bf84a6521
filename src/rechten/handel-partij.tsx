import { CATEGORIENAMEN } from '../casus/woorden.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import {
  type FormStand,
  keuze,
  keuzeOfNiets,
  metFout,
  ontleed,
  sleutel,
  sleutels,
  tekst,
  vinkje,
} from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { verzoekadres } from './adressen.ts';
import { type Antwoorduitkomst, beantwoordVerzoek } from './beantwoord-verzoek.ts';
import { beslisMelding } from './beslis-melding.ts';
import { GRONDEN, type Weigergrond } from './gronden.ts';
import { toonPartijverzoeken } from './partijverzoeken.ts';
import {
  type Antwoordvelden,
  Partijverzoekenpagina,
  Partijverzoekpagina,
  type Verzoekformulieren,
} from './partijverzoeken-pagina.tsx';
import { ANTWOORDEN, VERLENGREDENEN, vraagtReden } from './soorten.ts';
import { verlengVerzoek } from './verleng-verzoek.ts';

type Verzoek = Webverzoek<Medewerker>;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };
const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';
const idVan = ({ pad }: Verzoek): string => pad['verzoek'] ?? '';

export async function toonPartijverzoekenpagina(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await toonPartijverzoeken(verzoek, { casus: casusVan(verzoek) });
  return blad.kind === 'verzoeken' ? { kind: 'pagina', inhoud: <Partijverzoekenpagina blad={blad} /> } : NIET_GEVONDEN;
}

export async function toonPartijverzoek(verzoek: Verzoek, standen: Verzoekformulieren = {}): Promise<Antwoord> {
  const blad = await toonPartijverzoeken(verzoek, { casus: casusVan(verzoek) });
  if (blad.kind !== 'verzoeken') return NIET_GEVONDEN;
  const gevonden = blad.verzoeken.find(({ id }) => id === idVan(verzoek));
  if (gevonden === undefined) return NIET_GEVONDEN;
  const inhoud = <Partijverzoekpagina blad={blad} verzoek={gevonden} standen={standen} />;
  const fout = standen.antwoord ?? standen.verleng;
  return { kind: 'pagina', inhoud, status: fout === undefined ? 200 : 422 };
}

const SCHEMA = {
  deel: sleutel(),
  stand: keuze(ANTWOORDEN, { leeg: 'Kies wat uw organisatie doet.' }),
  grond: keuzeOfNiets(Object.keys(GRONDEN) as Weigergrond[], { onbekend: 'Kies een reden uit de lijst.' }),
  tekst: tekst({ max: 4_000, regels: true }),
  vrijgeven: sleutels(),
};

export async function antwoordPartij(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed(SCHEMA, verzoek.velden);
  if (lezing.kind === 'fout') return toonPartijverzoek(verzoek, { antwoord: lezing.stand });
  const { waarde } = lezing;
  const stand: FormStand<Antwoordvelden> = lezing.stand;
  if (vraagtReden(waarde.stand) && (waarde.grond === null || waarde.tekst === null)) {
    const zonderGrond = waarde.grond === null ? metFout(stand, 'grond', 'Kies de reden uit de wet.') : stand;
    const antwoord =
      waarde.tekst === null ? metFout(zonderGrond, 'tekst', 'Schrijf op waarom, in gewone taal.') : zonderGrond;
    return toonPartijverzoek(verzoek, { antwoord });
  }
  const uitkomst = await beantwoordVerzoek(verzoek, { ...waarde, casus: casusVan(verzoek), verzoek: idVan(verzoek) });
  return naAntwoord(verzoek, stand, uitkomst);
}

function naAntwoord(
  verzoek: Verzoek,
  stand: FormStand<Antwoordvelden>,
  uitkomst: Antwoorduitkomst,
): Promise<Antwoord> | Antwoord {
  switch (uitkomst.kind) {
    case 'beantwoord':
      return { kind: 'naar', adres: verzoekadres(casusVan(verzoek)).verzoeken, melding: 'verzoek-beantwoord' };
    case 'al-beantwoord':
      return { kind: 'naar', adres: verzoekadres(casusVan(verzoek)).verzoek(idVan(verzoek)) };
    case 'zonder-reden':
      return toonPartijverzoek(verzoek, {
        antwoord: metFout(stand, 'grond', 'Kies een reden die bij dit recht hoort.'),
      });
    case 'niet-vrij': {
      const redenen = uitkomst.geweigerd.map(({ soort, uitleg }) => `${CATEGORIENAMEN[soort]}: ${uitleg.join(' ')}`);
      return toonPartijverzoek(verzoek, {
        antwoord: metFout(stand, 'vrijgeven', `Dit kan de vrager niet krijgen. ${redenen.join(' ')}`),
      });
    }
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

const VERLENG = {
  deel: sleutel(),
  om: keuze(VERLENGREDENEN, { leeg: 'Kies waarom het langer duurt.' }),
  zeker: vinkje({ verplicht: 'Zet het vinkje als u weet dat de vrager dit meteen hoort.' }),
};

export async function verlengPartij(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed(VERLENG, verzoek.velden);
  if (lezing.kind === 'fout') return toonPartijverzoek(verzoek, { verleng: lezing.stand });
  const { deel, om } = lezing.waarde;
  const casus = casusVan(verzoek);
  const uitkomst = await verlengVerzoek(verzoek, { casus, verzoek: idVan(verzoek), deel, om });
  const adres = verzoekadres(casus).verzoek(idVan(verzoek));
  switch (uitkomst.kind) {
    case 'verlengd':
      return { kind: 'naar', adres, melding: 'verzoek-verlengd' };
    case 'maand-voorbij':
      return { kind: 'naar', adres, melding: 'verzoek-maand-voorbij' };
    case 'al-verlengd':
    case 'al-beantwoord':
      return { kind: 'naar', adres };
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

export async function besluitMelding(verzoek: Verzoek): Promise<Antwoord> {
  const { besluit } = verzoek.velden;
  const adres = verzoekadres(casusVan(verzoek)).verzoek(idVan(verzoek));
  if (besluit !== 'gemeld' && besluit !== 'achtergehouden') return { kind: 'naar', adres };
  const uitkomst = await beslisMelding(verzoek, {
    casus: casusVan(verzoek),
    verzoek: idVan(verzoek),
    melding: verzoek.pad['melding'] ?? '',
    besluit,
  });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  return {
    kind: 'naar',
    adres,
    ...(uitkomst.kind === 'besloten' ? { melding: 'verzoek-melding-besloten' as const } : {}),
  };
}
