import Fastify, { type FastifyInstance } from 'fastify';
import type { ComponentChild } from 'preact';
import type { Omgeving } from '../../db/transactie.ts';
import { veiligheidskoppen } from '../../web/koppen.ts';
import { renderPagina, type Verzoek } from '../../web/pagina.tsx';
import type { Antwoord, Velden, Webverzoek } from '../../web/route.ts';
import { statischeBestanden } from '../../web/statisch.ts';
import { magIkDelenRoutes } from '../routes.ts';

export const NU = new Date('2026-03-03T14:32:00Z');
export const DIENST = 'https://overlegtafel.example';

/** Vraagt de route zelf, zonder netwerk en zonder database: de hulp leest alleen het adres en de klok. */
export async function vraagRoute(vraag: Velden, verzoeker: Webverzoek<null>['verzoeker'] = null): Promise<Antwoord> {
  const [pagina] = magIkDelenRoutes({ adres: DIENST });
  if (pagina === undefined) throw new Error('De hulp heeft geen route.');
  // Alleen de klok bestaat hier; wie toch de database aanraakt, laat de proef falen.
  const omgeving = { klok: () => NU } as unknown as Omgeving;
  const verzoek: Webverzoek<null> = {
    omgeving,
    herkomst: { verzoek: 'proef', kanaal: 'web' },
    verzoeker,
    sessie: null,
    agent: null,
    taal: 'nl',
    pad: {},
    vraag,
    velden: {},
    bestand: null,
    json: undefined,
  };
  return (pagina.handel as (verzoek: Webverzoek<null>) => Promise<Antwoord>)(verzoek);
}

export function renderAntwoord(inhoud: ComponentChild, adres: string, wie: Verzoek['wie'] = null): string {
  const verzoek: Verzoek = {
    csrf: 'proef',
    adres,
    nu: NU,
    demonstratie: false,
    regio: 'Waterrijk',
    telefoon: '088 000 12 00',
    wie,
  };
  return renderPagina(verzoek, inhoud);
}

/** De hulp achter een echte server met de echte koppen en stijl, voor proeven in een browser. */
export async function startDelen(): Promise<{ readonly app: FastifyInstance; readonly adres: string }> {
  const app = Fastify();
  app.addHook('onSend', async (_vraag, antwoord, lading) => {
    for (const [naam, waarde] of Object.entries(veiligheidskoppen)) {
      if (!antwoord.hasHeader(naam) && naam !== 'strict-transport-security') antwoord.header(naam, waarde);
    }
    return lading;
  });
  await app.register(statischeBestanden);
  app.get('/mag-ik-dit-delen', async (vraag, reply) => {
    const antwoord = await vraagRoute(vraag.query as Velden);
    if (antwoord.kind === 'naar') return reply.redirect(antwoord.adres, 303);
    if (antwoord.kind !== 'pagina') return reply.code(404).send();
    return reply
      .code(antwoord.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(renderAntwoord(antwoord.inhoud, vraag.url));
  });
  return { app, adres: await app.listen({ host: '127.0.0.1', port: 0 }) };
}
