/** De talen waarin ouder en jongere hun pagina's kunnen lezen. Wie werkt, leest Nederlands. */
export const TALEN = { nl: 'Nederlands', en: 'English' } as const;
export type Taalcode = keyof typeof TALEN;

/** De taal die iemand koos; wat geen taal is, is Nederlands. */
export const leesTaal = (ruw: unknown): Taalcode =>
  typeof ruw === 'string' && Object.hasOwn(TALEN, ruw) ? (ruw as Taalcode) : 'nl';
