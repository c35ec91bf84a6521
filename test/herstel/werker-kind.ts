/** Een werker als eigen proces, voor de proef die hem doodt. Krijgt wat hij nodig heeft als JSON in WERKER_WENS. */
import { hoofdsleutelUit } from '../../src/kluis/hoofdsleutel.ts';
import { systeemKlok } from '../../src/lib/klok.ts';
import { openRegio } from '../../src/regio.ts';
import { postInMap, postViaSmtp } from '../../src/taak/post.ts';
import { smsInMap } from '../../src/taak/sms.ts';
import { startWerker } from '../../src/taak/werker.ts';

export type Werkerwens = {
  readonly eigenaarUrl: string;
  readonly sleutelsUrl: string;
  readonly voorvoegsel: string;
  readonly wachtwoorden: Readonly<Record<string, string>>;
  /** Hexadecimaal. */
  readonly hoofdsleutel: string;
  readonly post: { readonly map: string } | { readonly smtpUrl: string };
};

const wens = JSON.parse(process.env['WERKER_WENS'] ?? '{}') as Werkerwens;
const regio = openRegio({
  eigenaarUrl: wens.eigenaarUrl,
  rollenUrl: wens.eigenaarUrl,
  sleutelsUrl: wens.sleutelsUrl,
  voorvoegsel: wens.voorvoegsel,
  wachtwoord: (rol) => wens.wachtwoorden[rol] ?? '',
  hoofdsleutel: hoofdsleutelUit(Buffer.from(wens.hoofdsleutel, 'hex')),
  klok: systeemKlok,
});
const post =
  'map' in wens.post
    ? postInMap(wens.post.map)
    : postViaSmtp({ smtpUrl: wens.post.smtpUrl, afzender: 'post@waterrijk.example' });
await startWerker({
  omgeving: regio.omgeving,
  pool: regio.werkerPool,
  aanmelden: null,
  post,
  sms: 'map' in wens.post ? smsInMap(wens.post.map) : { bezorg: () => Promise.reject(new Error('geen sms hier')) },
  adres: 'https://overleg.example',
  wekkers: [],
  meld: (regel) => process.stderr.write(`${regel}\n`),
});
process.stdout.write('werker draait\n');
