import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** De inlogrollen van een regio. `nen7513` en `ldv` loggen nooit in: zij dragen alleen leesrechten op een doorsnede van het logboek. */
export const rolnamen = ['app', 'aanmelden', 'werker', 'sleutels', 'nen7513', 'ldv'] as const;
export type Rol = (typeof rolnamen)[number];

/** Naam van een rol in het cluster. Rollen zijn van het hele cluster, dus de database staat erin: regio's delen geen rol. */
export function rolnaam(database: string, rol: Rol): string {
  return `${database}_${rol}`;
}

/** Schrijft een naam zo dat PostgreSQL hem letterlijk neemt. */
export function naamInSql(naam: string): string {
  return `"${naam.replaceAll('"', '""')}"`;
}

/** Schrijft een tekst als letterlijke waarde; alleen voor DDL, waar parameters niet bestaan. */
export function tekstInSql(tekst: string): string {
  return `'${tekst.replaceAll("'", "''")}'`;
}

/**
 * SCRAM-SHA-256-verificatie (RFC 5803) van een wachtwoord, zodat het wachtwoord zelf nooit in SQL of in een serverlog staat.
 * @param zout 16 bytes; mee te geven voor een herhaalbare uitkomst.
 */
export function scramVerificatie(wachtwoord: string, zout: Buffer = randomBytes(16), rondes = 4096): string {
  const gezouten = pbkdf2Sync(wachtwoord, zout, rondes, 32, 'sha256');
  const sleutel = (tekst: string) => createHmac('sha256', gezouten).update(tekst).digest();
  const opgeslagen = createHash('sha256').update(sleutel('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rondes}:${zout.toString('base64')}$${opgeslagen}:${sleutel('Server Key').toString('base64')}`;
}

/** Hetzelfde adres met een andere inlogrol. */
export function alsRol(url: string, { naam, wachtwoord }: { naam: string; wachtwoord: string }): string {
  const adres = new URL(url);
  adres.username = encodeURIComponent(naam);
  adres.password = encodeURIComponent(wachtwoord);
  return adres.href;
}
