/** Aanmelden: accounts, factoren, sessies en codes. Andere modules gebruiken alleen wat hier staat. */

export type { Accountstand } from './account.queries.ts';
export { INLOGADRES } from './adressen.ts';
export { EMAIL_OF_NIETS, emailveld } from './emailveld.ts';
export { normaliseerEmail } from './geheimen.ts';
export type { Eigenoverleggen } from './koppelen.ts';
export { type Aanmelden, type Aanmeldwens, openAanmelden } from './open-aanmelden.ts';
export { Codekaart } from './paginas/code-kaart.tsx';
export { aanmeldRoutes } from './routes.ts';
export { bevestigPagina } from './routes-bevestigen.ts';
export type { Codewens } from './uitnodigen.ts';
