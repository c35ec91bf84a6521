const DAG_MS = 24 * 60 * 60 * 1000;
/** RFC 9116 raadt aan korter dan een jaar; zo blijft een vergeten adres niet eeuwig gelden. */
const GELDIG_DAGEN = 180;

export type Securitytxt = {
  /** Openbaar adres van deze regio, zonder schuine streep: "https://waterrijk.example". */
  readonly basis: string;
  /** Waar meldingen heen gaan, als URI: "mailto:…" of "https://…". */
  readonly contact: string;
  readonly nu: Date;
};

/** De inhoud van /.well-known/security.txt (RFC 9116); `Expires` volgt de klok en loopt 180 dagen. */
export function securityTxt({ basis, contact, nu }: Securitytxt): string {
  const verloopt = new Date(nu.getTime() + GELDIG_DAGEN * DAG_MS);
  verloopt.setUTCMilliseconds(0);
  const regels = [
    `Contact: ${contact}`,
    `Expires: ${verloopt.toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${basis}/.well-known/security.txt`,
  ];
  return `${regels.join('\n')}\n`;
}
