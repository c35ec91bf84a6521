import type { FastifyInstance } from 'fastify';

/** Zo lang mag een verzoek dat al binnen was nog duren nadat het programma moet stoppen. */
const HOOGSTENS = 8_000;

/**
 * Stopt met luisteren en wacht op wat nog loopt, maar niet op wie halverwege blijft hangen: die verbindingen vallen na
 * `hoogstens` milliseconden weg. Node let na het sluiten zelf niet meer op de duur van een verzoek.
 */
export async function sluitServer(server: FastifyInstance, hoogstens = HOOGSTENS): Promise<void> {
  const genoeg = setTimeout(() => server.server.closeAllConnections(), hoogstens);
  try {
    await server.close();
  } finally {
    clearTimeout(genoeg);
  }
}
