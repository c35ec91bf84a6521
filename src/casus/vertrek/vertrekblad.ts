import type { Medewerker } from '../../db/verzoeker.ts';
import { noemMensen } from '../../gegeven/mensen.ts';
import { TAAKSOORTEN, type Taaksoort } from '../../taak/soorten.ts';
import { findOpenTakenVan, heeftOpenTaak } from '../../taak/taak.queries.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { NIET_GEVONDEN } from '../open-casus.ts';
import { collegasAanTafel } from '../plaatsvervanger.ts';
import { stoelenVanBron } from '../zelfde-bron.ts';
import { kanVanTafel } from './neem-van-tafel.ts';
import type { Vertrekreden } from './redenen.ts';
import { type Vertrekbezwaar, watHoudtTegen } from './verlaat-tafel.ts';
import { findTeruggegeven, telGegeven } from './vertrek.queries.ts';

/** Wat een deelnemer moet weten voordat hij van tafel gaat. */
export type Verlaatblad = {
  readonly bezwaar: Vertrekbezwaar | null;
  readonly partij: string;
  /** Collega's die aan tafel blijven, bij naam. */
  readonly collegas: readonly string[];
  /** Hoeveel gegevens van de eigen bron nu bij anderen liggen. */
  readonly gegeven: number;
  readonly taken: number;
};

export function leesVerlaatblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Verlaatblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'stoel',
    lees: async (tx, geopend) => {
      const { feiten, stoel } = geopend;
      const { mens } = await noemMensen(tx, { feiten });
      const open = await findOpenTakenVan(tx, casus);
      return {
        bezwaar: await watHoudtTegen(tx, geopend),
        partij: stoel.partijNaam ?? '',
        collegas: collegasAanTafel(feiten, stoel).map((d) => mens(d).naam),
        gegeven: await telGegeven(tx, { casus, stoelen: stoelenVanBron(geopend) }),
        taken: open.filter((taak) => taak.voor_persoon_id === stoel.persoon).length,
      };
    },
  });
}

/** Wie de regie van tafel kan nemen. */
export type Neemblad = {
  readonly mensen: readonly { readonly deelnemer: string; readonly naam: string; readonly bij: string }[];
};

export function leesNeemblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Neemblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: async (tx, { feiten }) => {
      const { mens } = await noemMensen(tx, { feiten });
      const stoelen = feiten.deelnemers.filter(
        // Wie afzag of al weg is, heeft geen plek om te verlaten; wie zijn aanstelling verloor, nog wel.
        (d) => kanVanTafel(d) && d.vertrek === undefined && (d.actief || d.bevestigdOp !== null),
      );
      return {
        mensen: stoelen.map((d) => {
          const { naam, rol } = mens(d);
          const stand = d.actief ? (d.bevestigdOp === null ? ' · nog niet bevestigd' : '') : ' · werkt hier niet meer';
          return { deelnemer: d.id, naam, bij: `${rol}${stand}` };
        }),
      };
    },
  });
}

/** Wat er bij iemand lag die van tafel ging. */
export type Opvangblad = {
  readonly naam: string;
  readonly rol: string;
  readonly partij: string | null;
  readonly op: Date;
  readonly reden: Vertrekreden;
  readonly collegas: readonly string[];
  /** Wat er lag; `bijCollega` als iemand anders dezelfde taak nu heeft. */
  readonly taken: readonly { readonly kort: string; readonly voorDatum: string | null; readonly bijCollega: boolean }[];
  readonly open: boolean;
};

export async function leesOpvangblad(
  opening: Casusopening<Medewerker>,
  { casus, deelnemer }: { readonly casus: string; readonly deelnemer: string },
): Promise<Blad<Opvangblad>> {
  const blad = await leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: async (tx, { feiten, stoel: ik }): Promise<Opvangblad | null> => {
      const stoel = feiten.deelnemers.find((d) => d.id === deelnemer);
      if (stoel?.vertrek === undefined) return null;
      const { mens } = await noemMensen(tx, { feiten });
      const lag = await findTeruggegeven(tx, { casus, deelnemer });
      const nu = await findOpenTakenVan(tx, casus);
      return {
        naam: mens(stoel).naam,
        rol: mens(stoel).rol,
        partij: stoel.partijNaam,
        ...stoel.vertrek,
        collegas: collegasAanTafel(feiten, stoel).map((d) => mens(d).naam),
        taken: lag.map((taak) => ({
          kort: kortVan(taak.soort),
          voorDatum: taak.voor_datum,
          bijCollega: nu.some((t) => t.soort === taak.soort && t.onderwerp_id === taak.onderwerp_id),
        })),
        open: await heeftOpenTaak(tx, { casus, soort: 'vertrek-opvangen', voor: ik.persoon, onderwerp: deelnemer }),
      };
    },
  });
  if (blad.kind === 'niet-gevonden' || blad.inhoud === null) return NIET_GEVONDEN;
  return { ...blad, inhoud: blad.inhoud };
}

const kortVan = (soort: string): string =>
  Object.hasOwn(TAAKSOORTEN, soort) ? TAAKSOORTEN[soort as Taaksoort].kort : 'taak';
