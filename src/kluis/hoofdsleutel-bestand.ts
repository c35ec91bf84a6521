import { randomBytes } from 'node:crypto';
import { constants, link, open, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HOOFDSLEUTEL_LENGTE, type Hoofdsleutel, hoofdsleutelUit } from './hoofdsleutel.ts';

/** A failure is one sentence for the operator that names the mend. */
export type HoofdsleutelUitkomst =
  | { readonly kind: 'ok'; readonly hoofdsleutel: Hoofdsleutel }
  | { readonly kind: 'bestaat-niet'; readonly regel: string }
  | { readonly kind: 'fout'; readonly regel: string };

const KOP = 'overlegtafel-hoofdsleutel-1';
const INHOUD = /^overlegtafel-hoofdsleutel-1\r?\nsleutel ([A-Za-z0-9+/]{43}=)\r?\ncontrole ([0-9a-f]{16})\r?\n?$/;
const LANGST = 1024;

/**
 * Reads the root key from its file. The file says what it is, is readable for its owner alone (mode 600 or 400) and
 * carries a check value, so that a damaged or foreign file is refused before anything is wrapped under it.
 */
export async function leesHoofdsleutel(pad: string): Promise<HoofdsleutelUitkomst> {
  const gelezen = await leesBestand(pad);
  if (gelezen.kind !== 'gelezen') return gelezen;
  const delen = INHOUD.exec(gelezen.inhoud);
  if (delen === null) {
    return fout(`${pad} is geen hoofdsleutel van Overlegtafel; zet de goede kopie van het sleutelbestand terug.`);
  }
  const bytes = Buffer.from(delen[1] ?? '', 'base64');
  const hoofdsleutel = hoofdsleutelUit(bytes);
  // The last character of base64 has bits that decoding drops; only the one spelling counts.
  const heel = hoofdsleutel.id === delen[2] && bytes.toString('base64') === delen[1];
  bytes.fill(0);
  if (!heel) {
    return fout(`De hoofdsleutel in ${pad} is beschadigd: de controlewaarde klopt niet; zet de goede kopie terug.`);
  }
  return { kind: 'ok', hoofdsleutel };
}

/**
 * Makes a new root key file (mode 600) and reads it back. Never overwrites: who loses a root key loses all content.
 * The file appears whole or not at all, also when the power fails halfway.
 */
export async function maakHoofdsleutel(pad: string): Promise<HoofdsleutelUitkomst> {
  const bytes = randomBytes(HOOFDSLEUTEL_LENGTE);
  const inhoud = `${KOP}\nsleutel ${bytes.toString('base64')}\ncontrole ${hoofdsleutelUit(bytes).id}\n`;
  bytes.fill(0);
  const tijdelijk = join(dirname(pad), `.hoofdsleutel-${randomBytes(6).toString('hex')}.nieuw`);
  try {
    await schrijfDuurzaam(tijdelijk, inhoud);
    // A hard link fails when the name is taken; a rename would silently replace the key of a running region.
    await link(tijdelijk, pad);
    await bewaarMap(dirname(pad));
  } catch (oorzaak) {
    return schrijffout(pad, oorzaak);
  } finally {
    await unlink(tijdelijk).catch(() => undefined);
  }
  return leesHoofdsleutel(pad);
}

type Gelezen = { readonly kind: 'gelezen'; readonly inhoud: string } | Exclude<HoofdsleutelUitkomst, { kind: 'ok' }>;

async function leesBestand(pad: string): Promise<Gelezen> {
  let bestand: Awaited<ReturnType<typeof open>>;
  try {
    bestand = await open(pad, constants.O_RDONLY);
  } catch (oorzaak) {
    return leesfout(pad, oorzaak);
  }
  try {
    const staat = await bestand.stat();
    if (!staat.isFile() || staat.size > LANGST)
      return fout(`${pad} is geen hoofdsleutel van Overlegtafel; wijs het goede bestand aan.`);
    // Windows knows no such mode; there the rights of the folder are the wall.
    if (process.platform !== 'win32' && (staat.mode & 0o077) !== 0) {
      return fout(`Anderen kunnen bij de hoofdsleutel; maak het bestand van uzelf alleen met: chmod 600 ${pad}`);
    }
    return { kind: 'gelezen', inhoud: await bestand.readFile('utf8') };
  } finally {
    await bestand.close();
  }
}

async function schrijfDuurzaam(pad: string, inhoud: string): Promise<void> {
  const bestand = await open(pad, 'wx', 0o600);
  try {
    await bestand.writeFile(inhoud);
    await bestand.sync();
  } finally {
    await bestand.close();
  }
}

// Without this the new name itself may be lost in a power cut; Windows cannot open a folder and does it by itself.
async function bewaarMap(map: string): Promise<void> {
  if (process.platform === 'win32') return;
  const bestand = await open(map, constants.O_RDONLY);
  try {
    await bestand.sync();
  } finally {
    await bestand.close();
  }
}

function leesfout(pad: string, oorzaak: unknown): Exclude<HoofdsleutelUitkomst, { kind: 'ok' }> {
  switch (codeVan(oorzaak)) {
    case 'ENOENT':
      return { kind: 'bestaat-niet', regel: `Er is geen hoofdsleutel in ${pad}; zet het sleutelbestand daar terug.` };
    case 'EACCES':
    case 'EPERM':
      return fout(`De hoofdsleutel in ${pad} is niet te lezen; geef de gebruiker van Overlegtafel het leesrecht.`);
    default:
      return fout(`De hoofdsleutel in ${pad} is niet te lezen (${codeVan(oorzaak)}); wijs een gewoon bestand aan.`);
  }
}

function schrijffout(pad: string, oorzaak: unknown): HoofdsleutelUitkomst {
  switch (codeVan(oorzaak)) {
    case 'EEXIST':
      return fout(`Er is al een hoofdsleutel in ${pad}; die wordt nooit overschreven.`);
    case 'ENOENT':
      return fout(`De map voor de hoofdsleutel bestaat niet; maak eerst ${dirname(pad)}.`);
    default:
      return fout(
        `De hoofdsleutel kan niet in ${pad} worden geschreven (${codeVan(oorzaak)}); kies een map met schrijfrecht.`,
      );
  }
}

function codeVan(oorzaak: unknown): string {
  if (oorzaak instanceof Error && 'code' in oorzaak && typeof oorzaak.code === 'string') return oorzaak.code;
  throw oorzaak;
}

function fout(regel: string): { readonly kind: 'fout'; readonly regel: string } {
  return { kind: 'fout', regel };
}
