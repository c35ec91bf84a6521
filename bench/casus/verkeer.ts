import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Antwoord, Browser, Vraag } from './belasting.ts';
import { toeval } from './namen.ts';

/** Somebody who works in the region, signed in, with what he may open. */
export type Werker = {
  readonly persoon: string;
  readonly koekje: string;
  readonly csrf: string;
  /** Brings in what school may bring in. */
  readonly isSchool: boolean;
  readonly casussen: readonly { readonly id: string; readonly aan: readonly string[] }[];
};

export type Meting = {
  readonly naam: string;
  readonly maak: () => Vraag;
  readonly klopt: (antwoord: Antwoord) => boolean;
};

export type Mens = Pick<Werker, 'persoon' | 'isSchool' | 'casussen'>;

/** People of all seats, in all areas, and the casussen on the first page of each. */
export async function kiesMensen(client: pg.Client, aantal: number): Promise<readonly Mens[]> {
  const { rows } = await client.query<{ persoon: string; school: boolean; casus: string; aan: string[] | null }>(
    `with wie as (select persoon_id from lidmaatschap where tot is null and exists (select 1 from aanstelling a where a.persoon_id = lidmaatschap.persoon_id)
       group by persoon_id having count(*) > 1 order by md5(persoon_id::text) limit $1)
     select l.persoon_id as persoon, l.casus_id as casus,
       exists (select 1 from aanstelling a where a.persoon_id = l.persoon_id and a.functie = 'intern-begeleider') as school,
       (select array_agg(d.id::text) from deelnemer d where d.casus_id = l.casus_id and d.persoon_id <> l.persoon_id and d.soort = 'medewerker'
          and exists (select 1 from aanstelling a where a.id = d.aanstelling_id and a.functie in ('jeugdarts', 'jeugdwerker-wijkteam'))) as aan
     from wie join lateral (select persoon_id, casus_id from lidmaatschap m where m.persoon_id = wie.persoon_id and m.tot is null
       order by nieuwste_op desc, casus_id desc limit 50) l on true`,
    [aantal],
  );
  return [...Map.groupBy(rows, (rij) => rij.persoon)].map(([persoon, eigen]) => ({
    persoon,
    isSchool: eigen[0]?.school ?? false,
    casussen: eigen.map(({ casus, aan }) => ({ id: casus, aan: aan ?? [] })),
  }));
}

/** Gets the cookie and the token of the forms, as a browser does by opening the page. */
export async function openFormulier(
  browser: Browser,
  sessie: string,
): Promise<{ readonly koekje: string; readonly csrf: string }> {
  const eerst = `ovt_sessie=${sessie}`;
  const { tekst, koekjes } = await browser.stuur({ pad: '/zoeken', koekje: eerst });
  const formulier = koekjes
    .map((koekje) => koekje.split(';')[0] ?? '')
    .find((koekje) => koekje.startsWith('ovt_formulier='));
  const csrf = /name="csrf"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="csrf"/.exec(tekst);
  const token = csrf?.[1] ?? csrf?.[2];
  if (formulier === undefined || token === undefined) throw new Error('de pagina Zoeken gaf geen formulier');
  return { koekje: `${eerst}; ${formulier}`, csrf: token };
}

/** Picks by turns, always in the same order for the same seed. */
function kiezer<T>(rij: readonly T[], zaad: number): () => T {
  let nummer = 0;
  return () => {
    nummer += 1;
    const gekozen = rij[Math.floor(toeval(zaad, nummer, 21) * rij.length)];
    if (gekozen === undefined) throw new Error('er valt niets te kiezen');
    return gekozen;
  };
}

const isPagina = ({ status, tekst }: Antwoord): boolean => status === 200 && tekst.includes('</html>');
const isJson = ({ status, tekst }: Antwoord): boolean => status === 200 && tekst.startsWith('{');

/** What somebody at work does most, on the pages and as JSON without the page. */
export function metingen(
  werkers: readonly Werker[],
  { zaad, namen }: { readonly zaad: number; readonly namen: readonly string[] },
): readonly Meting[] {
  const wie = kiezer(werkers, zaad);
  const school = kiezer(
    werkers.filter(({ isSchool }) => isSchool),
    zaad,
  );
  const naam = kiezer(namen, zaad);
  const casusVan = ({ casussen }: Werker, nummer: number) =>
    casussen[Math.floor(toeval(zaad, nummer, 22) * casussen.length)] ?? casussen[0];
  let teller = 0;
  const inCasus = (maak: (casus: string) => string) => (): Vraag => {
    const werker = wie();
    teller += 1;
    return { pad: maak(casusVan(werker, teller)?.id ?? ''), koekje: werker.koekje };
  };
  const opLijst = (pad: string) => (): Vraag => ({ pad, koekje: wie().koekje });
  return [
    { naam: 'lijst-json', maak: opLijst('/meting/casussen'), klopt: isJson },
    { naam: 'lijst', maak: opLijst('/casussen'), klopt: isPagina },
    { naam: 'casus-json', maak: inCasus((casus) => `/meting/casussen/${casus}`), klopt: isJson },
    { naam: 'casus', maak: inCasus((casus) => `/casussen/${casus}`), klopt: isPagina },
    { naam: 'gegevens', maak: inCasus((casus) => `/casussen/${casus}/gegevens`), klopt: isPagina },
    {
      naam: 'zoek',
      maak: () => {
        const { koekje, csrf } = wie();
        return { pad: '/zoeken', koekje, velden: { csrf, zoek: naam() } };
      },
      klopt: isPagina,
    },
    {
      naam: 'inbrengen',
      maak: () => {
        const werker = school();
        teller += 1;
        const { id, aan } = casusVan(werker, teller) ?? { id: '', aan: [] };
        return { pad: `/casussen/${id}/gegevens/nieuw`, koekje: werker.koekje, velden: gift(werker.csrf, aan) };
      },
      klopt: ({ status, naar }) => status === 303 && naar !== null && /\/gegevens\/[0-9a-f-]{36}$/.test(naar),
    },
  ];
}

const gift = (csrf: string, aan: readonly string[]): NonNullable<Vraag['velden']> => ({
  csrf,
  gegeven: randomUUID(),
  categorie: 'd',
  tekst: 'Op dinsdag en donderdag gaat het beter dan op andere dagen; dan is er een vaste onderwijsassistent bij.',
  aard: 'feit',
  brondatum: '2026-11-02',
  doel: 'c',
  nodigVoorVraag: 'ja',
  pastBijTaak: 'ja',
  kanMetMinder: 'nee',
  waarom: 'Zo weten wij in welke situatie meedoen lukt.',
  aan,
  betreft: 'jongere',
  bevatGezondheid: 'nee',
  thuisondersteuning: 'nee',
  opp: 'nee',
  voorafBesproken: 'ja',
  nietVoorOuder: 'nee',
});
