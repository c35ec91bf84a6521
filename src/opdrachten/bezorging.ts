import { access, constants, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type Post, postInMap, postViaSmtp } from '../taak/post.ts';
import { type Sms, smsInMap, smsViaHttp } from '../taak/sms.ts';

export type Bezorging =
  | { readonly kind: 'klaar'; readonly post: Post; readonly sms: Sms }
  | { readonly kind: 'fout'; readonly regels: readonly string[] };

type Plaatsen = Pick<Config, 'post' | 'sms' | 'gegevensMap'>;

/** Waar mail en sms heen gaan. Een map of sleutel die niet werkt, blijkt nu en niet pas als er iemand op een bericht wacht. */
export async function kiesBezorging({ post, sms, gegevensMap }: Plaatsen): Promise<Bezorging> {
  const mappen = { post: join(gegevensMap, 'post'), sms: join(gegevensMap, 'sms') };
  const fouten = [
    post === undefined ? await mapfout(mappen.post, 'SMTP_URL') : null,
    sms === undefined ? await mapfout(mappen.sms, 'SMS_URL') : await sleutelfout(sms.sleutelBestand),
  ].filter((regel) => regel !== null);
  if (fouten.length > 0) return { kind: 'fout', regels: fouten };
  return {
    kind: 'klaar',
    post: post === undefined ? postInMap(mappen.post) : postViaSmtp(post),
    sms:
      sms === undefined
        ? smsInMap(mappen.sms)
        : smsViaHttp({ url: sms.url, leesSleutel: () => readFile(sms.sleutelBestand, 'utf8') }),
  };
}

async function mapfout(map: string, dienst: string): Promise<string | null> {
  try {
    await mkdir(map, { recursive: true, mode: 0o700 });
    await access(map, constants.W_OK);
    return null;
  } catch {
    return `In de map ${map} kan het programma niet schrijven. Zet ${dienst}, of kies een andere map met OVERLEGTAFEL_GEGEVENS.`;
  }
}

async function sleutelfout(bestand: string): Promise<string | null> {
  const sleutel = await readFile(bestand, 'utf8').catch(() => '');
  return sleutel.trim() === ''
    ? 'SMS_SLEUTEL_BESTAND is niet te lezen of leeg; zet de sleutel van de sms-dienst erin.'
    : null;
}
