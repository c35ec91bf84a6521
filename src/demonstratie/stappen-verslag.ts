import type { LijstCategorie } from '../regels/index.ts';
import { beginVerslag } from '../verslag/begin-verslag.ts';
import { legVerslagVoor } from '../verslag/leg-voor.ts';
import { reageer } from '../verslag/reageer.ts';
import { schrijfDeel } from '../verslag/schrijf-deel.ts';
import { brengVerslagUit, stelVerslagVast } from '../verslag/stel-vast.ts';
import { toonVerslag } from '../verslag/toon-verslag.ts';
import { GEWOON } from './stappen-gegeven.ts';
import { als, alsCollega, stoelenVan, type Tafel, verwacht } from './vertel.ts';

/** Een verslag in wording, van een bijeenkomst die is geweest. */
export type Verslag = { readonly tafel: Tafel; readonly verslag: string };

export type Deelwens = {
  readonly door: string;
  readonly titel: string;
  readonly categorie: LijstCategorie;
  readonly tekst: string;
  readonly aan: readonly string[];
  /** Anders gaat het meteen aan tafel. */
  readonly alsConcept?: true;
};

/** Wie het overleg leidt, begint het verslag (CL-5c). */
export async function beginMetVerslag(tafel: Tafel, bijeenkomst: string): Promise<Verslag> {
  const { v, casus, regie } = tafel;
  const verslag = v.omgeving.ids();
  verwacht(await beginVerslag(alsCollega(v, regie), { casus, bijeenkomst, verslag }), 'begonnen');
  return { tafel, verslag };
}

/** Een collega schrijft een eigen deel; aan tafel krijgt iedereen die gekozen is, het ook. */
export async function schrijfVerslagdeel({ tafel, verslag }: Verslag, wens: Deelwens): Promise<void> {
  const { v, casus } = tafel;
  const { door, titel, categorie, tekst, aan, alsConcept } = wens;
  const uitkomst = await schrijfDeel(alsCollega(v, door), {
    casus,
    verslag,
    deel: v.omgeving.ids(),
    versie: 0,
    vervangt: null,
    plek: 2,
    titel,
    gegeven: v.omgeving.ids(),
    categorie,
    doel: 'c',
    // Het samenwerkingsverband geeft en krijgt alleen voor zijn eigen werk, hier advies (4.2).
    kenmerken: { ...GEWOON, activiteit: 'advies' },
    aard: 'feit',
    brondatum: v.reis.klok().toISOString().slice(0, 10),
    tekst,
    waarom: 'Zo weet ieder later nog wat er is besproken.',
    voorleggen: alsConcept === true ? null : { metNaam: true },
    ontvangers: (await stoelenVan(tafel, aan)).map(({ id }) => id),
  });
  verwacht(uitkomst, alsConcept === true ? 'bewaard' : 'voorgelegd');
  if (uitkomst.kind === 'voorgelegd' && uitkomst.geweigerd.length > 0)
    throw new Error(`niet iedereen kreeg: ${titel}, ${JSON.stringify(uitkomst.geweigerd)}`);
}

/** Vraagt iedereen of het klopt; reageren kan tot en met de dag `voor`. */
export async function legVerslagTerAkkoord({ tafel, verslag }: Verslag, voor: string): Promise<void> {
  const { v, casus, regie } = tafel;
  verwacht(await legVerslagVoor(alsCollega(v, regie), { casus, verslag, reageerVoor: voor }), 'voorgelegd');
}

export async function lees({ tafel, verslag }: Verslag, wie: string): Promise<number> {
  const uitkomst = await toonVerslag(als(tafel, wie), { casus: tafel.casus, verslag });
  verwacht(uitkomst, 'verslag');
  return uitkomst.kind === 'verslag' ? uitkomst.beeld.verslag.ronde : 0;
}

/** Iemand leest het verslag en zegt dat het klopt, of wat er niet klopt. */
export async function zegtOverVerslag(
  stuk: Verslag,
  { wie, nietGoed }: { readonly wie: string; readonly nietGoed?: string },
): Promise<void> {
  const { tafel, verslag } = stuk;
  const ronde = await lees(stuk, wie);
  const stand = nietGoed === undefined ? 'akkoord' : 'niet-akkoord';
  const wens = { casus: tafel.casus, verslag, ronde, stand, delen: [], woorden: nietGoed ?? null } as const;
  verwacht(await reageer(als(tafel, wie), wens), 'gereageerd');
}

export async function stelVerslagSamenVast({ tafel, verslag }: Verslag): Promise<void> {
  const { v, casus, regie } = tafel;
  verwacht(await stelVerslagVast(alsCollega(v, regie), { casus, verslag }), 'vastgesteld');
}

export async function brengUit({ tafel, verslag }: Verslag): Promise<void> {
  const { v, casus, regie } = tafel;
  verwacht(await brengVerslagUit(alsCollega(v, regie), { casus, verslag }), 'uitgebracht');
}
