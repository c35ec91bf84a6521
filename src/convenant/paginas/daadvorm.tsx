import type { ComponentChild } from 'preact';
import type { Scanfout } from '../../toestemming/keur-scan.ts';
import { SCANFOUTEN } from '../../toestemming/papier-formulier.ts';
import { type FormStand, metFout, ontleed, type Schema, type Waarden } from '../../web/formulier.ts';
import type { Meldingcode } from '../../web/meldingen.ts';
import { artikelNaam } from '../../web/onderdelen/index.ts';
import type { Antwoord, Webverzoek } from '../../web/route.ts';
import { type Convenantblad, toonConvenant } from '../toon-convenant.ts';
import type { Beheerder } from '../vastleggen/doe-daad.ts';
import { FEITFOUTEN, type Feitfout } from '../vastleggen/feitfout.ts';

export type Beheerverzoek = Webverzoek<Beheerder>;
export type Stand = FormStand<{ [veld: string]: unknown }>;

/** Hoe een daad afliep, in wat het formulier ermee doet. */
export type Vormuitkomst =
  | { readonly kind: 'gedaan'; readonly adres: string; readonly melding: Meldingcode }
  | { readonly kind: 'veld'; readonly veld: string; readonly zin: string }
  | { readonly kind: 'pagina'; readonly inhoud: ComponentChild }
  | { readonly kind: 'niet-gevonden' };

/** Een formulier over een convenant: wie het ziet, hoe het eruitziet, wat het leest en wat het doet. */
export type Daadvorm<S extends Schema> = {
  readonly mag: (blad: Convenantblad, verzoek: Beheerverzoek) => boolean;
  readonly schema: (blad: Convenantblad, verzoek: Beheerverzoek) => S;
  readonly pagina: (stof: {
    readonly blad: Convenantblad;
    readonly verzoek: Beheerverzoek;
    readonly stand?: Stand;
  }) => ComponentChild;
  readonly doe: (
    verzoek: Beheerverzoek,
    stof: { readonly blad: Convenantblad; readonly waarde: Waarden<S>; readonly stand: Stand },
  ) => Promise<Vormuitkomst>;
  /** Draagt het formulier een bestand? `mag`: het kan ook zonder. */
  readonly bestand?: 'moet' | 'mag';
};

const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };

async function leesBlad<S extends Schema>(verzoek: Beheerverzoek, vorm: Daadvorm<S>): Promise<Convenantblad | null> {
  const blad = await toonConvenant(verzoek, { convenant: verzoek.pad['convenant'] ?? '', peildatum: null });
  return blad === null || !vorm.mag(blad, verzoek) ? null : blad;
}

/** Maakt van een vorm de twee handelingen van haar route. */
export function vormhandeling<S extends Schema>(vorm: Daadvorm<S>) {
  return {
    async toon(verzoek: Beheerverzoek): Promise<Antwoord> {
      const blad = await leesBlad(verzoek, vorm);
      return blad === null ? NIET_GEVONDEN : { kind: 'pagina', inhoud: vorm.pagina({ blad, verzoek }) };
    },
    async verstuur(verzoek: Beheerverzoek): Promise<Antwoord> {
      const blad = await leesBlad(verzoek, vorm);
      if (blad === null) return NIET_GEVONDEN;
      const lezing = ontleed(vorm.schema(blad, verzoek), verzoek.velden);
      const stand = lezing.stand as Stand;
      const opnieuw = (fout: Stand): Antwoord => ({
        kind: 'pagina',
        status: 422,
        inhoud: vorm.pagina({
          blad,
          verzoek,
          stand: isBestandKwijt(vorm, verzoek) ? vraagBestand(fout, verzoek) : fout,
        }),
      });
      if (lezing.kind === 'fout') return opnieuw(stand);
      const uitkomst = await vorm.doe(verzoek, { blad, waarde: lezing.waarde, stand });
      switch (uitkomst.kind) {
        case 'gedaan':
          return { kind: 'naar', adres: uitkomst.adres, melding: uitkomst.melding };
        case 'veld':
          return opnieuw(metFout<Record<string, unknown>>(stand, uitkomst.veld, uitkomst.zin));
        case 'pagina':
          return { kind: 'pagina', status: 409, inhoud: uitkomst.inhoud };
        case 'niet-gevonden':
          return NIET_GEVONDEN;
        default:
          return uitkomst satisfies never;
      }
    },
  };
}

const isBestandKwijt = <S extends Schema>({ bestand }: Daadvorm<S>, verzoek: Beheerverzoek): boolean =>
  bestand === 'moet' || (bestand === 'mag' && heeftBestand(verzoek));

/** Stuurde iemand een bestand mee? Een browser stuurt een leeg veld als een bestand zonder inhoud. */
export const heeftBestand = ({ bestand }: Beheerverzoek): boolean =>
  bestand !== null && (bestand.teGroot || bestand.inhoud.length > 0);

/** Een browser geeft een gekozen bestand niet terug: na een fout staat erbij dat het opnieuw moet. */
function vraagBestand(stand: Stand, verzoek: Beheerverzoek): Stand {
  if (stand.fouten['bestand'] !== undefined) return stand;
  return metFout(stand, 'bestand', heeftBestand(verzoek) ? 'Kies het bestand opnieuw.' : 'Kies het bestand.');
}

/** Een weigering bij het veld waar zij hoort, met wat, waarom en wie het hoe herstelt. */
export function feitveld(reden: Feitfout): Vormuitkomst {
  return { kind: 'veld', veld: VELD[reden] ?? 'formulier', zin: feitfoutzin(reden) };
}

function feitfoutzin(reden: Feitfout): string {
  const { zin, herstel, artikelen } = FEITFOUTEN[reden];
  const waarop = artikelen.length === 0 ? '' : ` (${artikelen.map(artikelNaam).join(', ')})`;
  return `${zin} ${herstel}${waarop}`;
}

const VELD: Readonly<Partial<Record<Feitfout, string>>> = {
  toekomst: 'datum',
  'voor-de-tekst': 'datum',
  'tekst-niet-aangeboden': 'tekst',
  'andere-partij': 'partij',
  'geen-partij': 'partij',
  'geen-schoolbestuur': 'partij',
  'al-opgezegd': 'partij',
  'niets-op-te-zeggen': 'partij',
  gevolmachtigde: 'aan',
  'volmacht-verlopen': 'geldigTot',
  'zelfde-dag': 'datum',
  'einde-te-vroeg': 'per',
  'niet-allen': 'instemming',
};

export const bestandveld = (reden: Scanfout): Vormuitkomst => ({
  kind: 'veld',
  veld: 'bestand',
  zin: SCANFOUTEN[reden],
});
