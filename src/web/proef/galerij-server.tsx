import Fastify, { type FastifyInstance } from 'fastify';
import type { ComponentChild } from 'preact';
import { FOUTEN, Foutpagina, type Foutsoort } from '../foutpagina.tsx';
import { veiligheidskoppen } from '../koppen.ts';
import { Hulppagina } from '../openbaar/hulp.tsx';
import { Privacypagina } from '../openbaar/privacy.tsx';
import { Toegankelijkheidpagina } from '../openbaar/toegankelijkheid.tsx';
import { renderPagina, type Verzoek } from '../pagina.tsx';
import { statischeBestanden } from '../statisch.ts';
import { Weigeringpagina } from '../weigeringpagina.tsx';
import {
  FOUTE_TOESTEMMING,
  InlogGalerij,
  LEGE_TOESTEMMING,
  ToestemmingGalerij,
  WieZagGalerij,
  ZaakGalerij,
} from './galerij-gezin.tsx';
import { CasusGalerij, FOUT_GEGEVEN, GegevenGalerij, LEEG_GEGEVEN } from './galerij-vak.tsx';
import { WerkGalerij } from './galerij-werk.tsx';

type Kijker = NonNullable<Verzoek['wie']>;
const FEMKE: Kijker = { naam: 'Femke Bos', rol: 'Zorgcoördinator, Kompas College', soort: 'medewerker' };
const ILSE: Kijker = { naam: 'Ilse Bakker', rol: 'moeder van Daan', soort: 'ouder' };
const DAAN: Kijker = { naam: 'Daan', rol: 'jongere', soort: 'jongere' };

const verzoekVan = (wie: Kijker | null, adres: string): Verzoek => ({
  csrf: 'proef',
  adres,
  nu: new Date('2026-03-03T14:32:00Z'),
  demonstratie: true,
  regio: 'Waterrijk',
  telefoon: '088 000 12 00',
  wie,
});

/** `eenvoudig`: alleen tekst in een opmaak die elders al in elke maat en kleur gemeten wordt. */
type Blad = { readonly wie: Kijker | null; readonly maak: () => ComponentChild; readonly eenvoudig?: true };

const weigering = () => (
  <Weigeringpagina
    titel="Dit gegeven kunt u nu niet delen met de school"
    venster="Niet gedeeld, casus W-2026-0117"
    hoofdmenu="casussen"
    kruimel={[{ naam: 'Mijn werk', naar: '/mijn-werk' }, { naam: 'Gegeven inbrengen' }]}
    gevolg="Er is niets verstuurd. Uw tekst staat als concept klaar. Alleen u kunt dit concept lezen."
    wat={[
      { naam: 'Gegeven', waarde: 'Gezondheid van Daan (e)' },
      { naam: 'Aan', waarde: 'Femke Bos, zorgcoördinator, Kompas College' },
      { naam: 'Beoordeeld', waarde: '3 maart 2026, 15.06 uur, regels 2026.1' },
    ]}
    oordeel={{
      uitkomst: 'geweigerd',
      redenen: [
        {
          code: 'toestemming-niet-volledig',
          artikelen: ['Art 6b', 'Bijl 5-j'],
          uitleg: 'Er is geen geldige toestemming van iedereen die moet tekenen.',
          herstel: [
            'Bespreek met ouders en jongere of zij dit willen delen. Nee is ook goed.',
            'Ga verder zonder dit gegeven.',
          ],
        },
        {
          code: 'ontvanger-zonder-geheimhouding',
          artikelen: ['T-11c', 'L-1'],
          uitleg: 'De ontvanger heeft geen geheimhouding vastgelegd. Bij gezondheid is dat nodig.',
          herstel: ['De beheerder van Kompas legt de cao of het contract vast.'],
        },
      ],
      opmerkingen: [{ artikelen: ['Art 6e'], uitleg: 'Uw afweging telt hier niet mee.' }],
    }}
    weg={(reden) =>
      reden.code === 'toestemming-niet-volledig' ? { label: 'Vraag toestemming', naar: '/vraag' } : null
    }
    welKan={[
      {
        titel: (
          <a class="nl-link" href="/zelf">
            Laat de ouders het zelf vertellen
          </a>
        ),
        onder: 'Ouders beslissen zelf.',
      },
      {
        titel: (
          <a class="nl-link" href="/concept">
            Bewaar uw concept
          </a>
        ),
        onder: 'U hoeft niets opnieuw te typen.',
      },
    ]}
    gaatDoor="De school en leerplicht werken verder met hun eigen gegevens."
    plichten="/plichten"
  />
);

const onvolledig = () => (
  <Weigeringpagina
    titel="Dit gegeven is nog niet gedeeld"
    venster="Nog niet gedeeld"
    gevolg="Er is niets verstuurd."
    wat={[{ naam: 'Gegeven', waarde: 'Verzuim (g)' }]}
    oordeel={{ uitkomst: 'onvolledig', redenen: [], vragen: ['Zijn de ouders geïnformeerd?'] }}
    welKan={[
      {
        titel: (
          <a class="nl-link" href="/beantwoord">
            Beantwoord de vraag
          </a>
        ),
      },
    ]}
  />
);

const foutbladen = (Object.keys(FOUTEN) as Foutsoort[]).map((soort): [string, Blad] => [
  `/fout-${soort}`,
  { wie: FEMKE, maak: () => <Foutpagina soort={soort} />, eenvoudig: true },
]);

/** Elke bladzijde van de galerij: alle onderdelen in hun standen, en alle pagina's die src/web zelf maakt. */
export const BLADEN: ReadonlyMap<string, Blad> = new Map<string, Blad>([
  ['/casus', { wie: FEMKE, maak: () => <CasusGalerij /> }],
  ['/werk', { wie: FEMKE, maak: () => <WerkGalerij /> }],
  ['/gegeven', { wie: FEMKE, maak: () => <GegevenGalerij stand={LEEG_GEGEVEN} /> }],
  ['/gegeven-fout', { wie: FEMKE, maak: () => <GegevenGalerij stand={FOUT_GEGEVEN} /> }],
  ['/weigering', { wie: FEMKE, maak: weigering }],
  ['/onvolledig', { wie: FEMKE, maak: onvolledig }],
  ['/zaak', { wie: ILSE, maak: () => <ZaakGalerij /> }],
  ['/toestemming', { wie: ILSE, maak: () => <ToestemmingGalerij stand={LEGE_TOESTEMMING} /> }],
  ['/toestemming-fout', { wie: ILSE, maak: () => <ToestemmingGalerij stand={FOUTE_TOESTEMMING} /> }],
  ['/wie-zag', { wie: DAAN, maak: () => <WieZagGalerij /> }],
  ['/inloggen', { wie: null, maak: () => <InlogGalerij /> }],
  ['/hulp', { wie: DAAN, maak: () => <Hulppagina /> }],
  ['/privacy', { wie: null, maak: () => <Privacypagina /> }],
  ['/toegankelijkheid', { wie: FEMKE, maak: () => <Toegankelijkheidpagina /> }],
  ['/gezin-weg', { wie: DAAN, maak: () => <Foutpagina soort="even-weg" /> }],
  ...foutbladen,
]);

/** Een kleine server met de echte veiligheidskoppen, zodat de browser de galerij onder de echte CSP leest. */
export async function startGalerij(): Promise<{ app: FastifyInstance; adres: string; verzonden: string[] }> {
  const app = Fastify();
  const verzonden: string[] = [];
  app.addHook('onRequest', async (_vraag, antwoord) => void antwoord.headers(veiligheidskoppen));
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_v, body, klaar) =>
    klaar(null, body),
  );
  await app.register(statischeBestanden);
  for (const [adres, { wie, maak }] of BLADEN) {
    app.get(adres, async (_vraag, antwoord) =>
      antwoord.type('text/html').send(renderPagina(verzoekVan(wie, adres), maak())),
    );
  }
  app.post<{ Body: string }>('/oordeel', async ({ body }, antwoord) => {
    verzonden.push(body);
    const gekozen = new URLSearchParams(body).get('vermoeden') ?? '';
    return antwoord
      .type('text/html')
      .send(renderPagina(verzoekVan(FEMKE, '/oordeel'), <GegevenGalerij stand={LEEG_GEGEVEN} antwoord={gekozen} />));
  });
  app.post<{ Body: string }>('/snel-weg', async ({ body }, antwoord) => {
    verzonden.push(body);
    return antwoord.redirect('/hulp', 303);
  });
  return { app, adres: await app.listen({ port: 0, host: '127.0.0.1' }), verzonden };
}
