import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Ontvangenbestand, Velden } from './route.ts';

/** Het grootste bestand dat een formulier mag dragen; de rijregels van de database houden dezelfde grens. */
export const MEEST_BESTAND_BYTES = 10 * 1024 * 1024;
const MEEST_VELD_BYTES = 64 * 1024;
const MEEST_VELDEN = 200;

/** Leert dit deel van de server formulieren met een bestand lezen. Roep dit alleen aan in een eigen omgeving van Fastify. */
export async function leerBestandenLezen(server: FastifyInstance): Promise<void> {
  await server.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: MEEST_BESTAND_BYTES,
      files: 1,
      fields: MEEST_VELDEN,
      parts: MEEST_VELDEN + 1,
      fieldSize: MEEST_VELD_BYTES,
      fieldNameSize: 100,
      headerPairs: 20,
    },
  });
}

export type Lading = { readonly velden: unknown; readonly bestand: Ontvangenbestand | null };

/**
 * Leest een formulier met een bestand. De velden staan voor het bestand: pas als `magBestand` daarover ja zegt, komt het bestand
 * in het geheugen; anders loopt het weg zonder bewaard te worden (BR6).
 * @throws met statusCode 400 als het formulier zelf niet te lezen is.
 */
export async function leesLading(vraag: FastifyRequest, magBestand: (velden: Velden) => boolean): Promise<Lading> {
  if (!vraag.isMultipart()) return { velden: vraag.body, bestand: null };
  const velden: Record<string, string | string[]> = Object.create(null);
  let bestand: Ontvangenbestand | null = null;
  try {
    for await (const deel of vraag.parts()) {
      if (deel.type === 'field') {
        if (typeof deel.value === 'string') zetVeld(velden, deel.fieldname, deel.value);
        continue;
      }
      const mag = magBestand(velden);
      const stukken: Buffer[] = [];
      for await (const stuk of deel.file) if (mag) stukken.push(stuk);
      if (mag && bestand === null)
        bestand = { veld: deel.fieldname, inhoud: Buffer.concat(stukken), teGroot: deel.file.truncated };
    }
  } catch (fout) {
    throw alsVerzoekfout(fout);
  }
  return { velden, bestand };
}

function zetVeld(velden: Record<string, string | string[]>, naam: string, waarde: string): void {
  const eerder = velden[naam];
  velden[naam] = eerder === undefined ? waarde : [...(typeof eerder === 'string' ? [eerder] : eerder), waarde];
}

// Wat een lezer van formulieren gooit, gaat altijd over het verzoek; een fout zonder status zou een storing lijken.
function alsVerzoekfout(fout: unknown): Error {
  const status = fout instanceof Error && 'statusCode' in fout ? fout.statusCode : undefined;
  return Object.assign(new Error('het formulier met een bestand is niet te lezen', { cause: fout }), {
    statusCode: status === 413 ? 413 : 400,
  });
}
