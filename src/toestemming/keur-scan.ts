import { createHash } from 'node:crypto';

/** De soorten bestand die een scan kan zijn. */
export type Scansoort = 'application/pdf' | 'image/jpeg' | 'image/png';

export type Scankeuring =
  | { readonly kind: 'goed'; readonly soort: Scansoort; readonly hash: Buffer }
  /** Niets gekozen of niets erin; te groot; geen PDF of foto; met een wachtwoord; afgebroken onderweg. */
  | { readonly kind: 'fout'; readonly reden: Scanfout };

export type Scanfout = 'leeg' | 'te-groot' | 'soort' | 'versleuteld' | 'beschadigd';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_EINDE = Buffer.from('IEND', 'latin1');
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_EINDE = Buffer.from([0xff, 0xd9]);
const PDF = Buffer.from('%PDF-', 'latin1');
const PDF_EINDE = Buffer.from('%%EOF', 'latin1');
// ISO 32000-1, 7.5.5 en 7.6: een versleutelde PDF noemt dit in de trailer of in de kop van de kruisverwijzing.
const PDF_VERSLEUTELD = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;
/** Zo ver voor het eind mag het slot van een bestand staan; scanners en telefoons zetten er soms iets achter. */
const STAART = 64 * 1024;

/**
 * Zegt aan de bytes zelf wat een scan is; een naam of een soort die een browser noemt, telt niet. Een bestand dat half aankwam
 * of een wachtwoord heeft, kan niemand later als bewijs openen.
 */
export function keurScan(bestand: { readonly inhoud: Buffer; readonly teGroot: boolean } | null): Scankeuring {
  if (bestand === null || bestand.inhoud.length === 0) return { kind: 'fout', reden: 'leeg' };
  if (bestand.teGroot) return { kind: 'fout', reden: 'te-groot' };
  const { inhoud } = bestand;
  const soort = soortVan(inhoud);
  if (soort === null) return { kind: 'fout', reden: 'soort' };
  if (soort === 'application/pdf' && PDF_VERSLEUTELD.test(inhoud.toString('latin1')))
    return { kind: 'fout', reden: 'versleuteld' };
  if (!inhoud.subarray(-STAART).includes(EINDE[soort])) return { kind: 'fout', reden: 'beschadigd' };
  return { kind: 'goed', soort, hash: createHash('sha256').update(inhoud).digest() };
}

const EINDE: Readonly<Record<Scansoort, Buffer>> = {
  'application/pdf': PDF_EINDE,
  'image/jpeg': JPEG_EINDE,
  'image/png': PNG_EINDE,
};

function soortVan(inhoud: Buffer): Scansoort | null {
  const begint = (met: Buffer): boolean => inhoud.subarray(0, met.length).equals(met);
  if (begint(PDF)) return 'application/pdf';
  if (begint(JPEG)) return 'image/jpeg';
  return begint(PNG) ? 'image/png' : null;
}

/** De achtervoegsels bij het bewaren van een scan. */
export const ACHTERVOEGSEL: Readonly<Record<Scansoort, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};
