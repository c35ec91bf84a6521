import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Verzoeker } from '../db/verzoeker.ts';
import type { Bladconcepten } from './concept.ts';
import type { Antwoord, Velden } from './route.ts';
import type { Sessie } from './sessie.ts';
import type { Taalcode } from './taal.ts';

/** Wat er van een verzoek bekend is op het moment dat er een antwoord komt. */
export type Kring = {
  readonly vraag: FastifyRequest;
  readonly antwoord: FastifyReply;
  readonly verzoeker: Verzoeker | null;
  readonly sessie: Sessie | null;
  /** Wat er van de formulieren op deze pagina is bewaard, of null. */
  readonly concepten?: Bladconcepten | null;
};

/** Maakt van uitkomsten HTTP-antwoorden. Een plek voor statuscodes, cookies en foutpagina's. */
export type Antwoordgever = {
  cookies(vraag: FastifyRequest): {
    readonly sessie: string | undefined;
    readonly formulier: string | undefined;
    readonly taal: Taalcode;
  };
  geef(kring: Kring, antwoord: Antwoord): Promise<unknown>;
  /** Houdt vast wie dit vraagt, voor als er daarna iets misgaat. */
  ken(kring: Kring): Kring;
  /** Onbekend adres, onbekende casus en een casus van een ander: byte voor byte dezelfde pagina. */
  nietGevonden(kring: Kring): Promise<unknown>;
  /** Niets gevonden in een casus waar iemand zelf zit, voor een andere partij of taak dan waarvoor hij nu werkt. Met wat hij verstuurde. */
  andereTaak(kring: Kring, velden: Velden): Promise<unknown>;
  logEerstIn(kring: Kring, waarom: 'geen' | 'voorbij' | 'sessie'): Promise<unknown>;
  /** Zegt dat er niets is verstuurd en laat zien wat iemand invulde. Alleen met velden waarvan vaststaat dat een eigen pagina ze stuurde. */
  nietVerstuurd(kring: Kring, velden: Velden): Promise<unknown>;
  /** Vraagt een verse factor en houdt vast wat iemand had ingevuld. */
  bevestigEerst(kring: Kring, velden: Velden): Promise<unknown>;
  vreemdFormulier(kring: Kring): Promise<unknown>;
  /** Iemand opende te veel casussen achter elkaar. Of deze bestaat, zegt het antwoord niet. */
  teVeelGelezen(kring: Kring): Promise<unknown>;
};
