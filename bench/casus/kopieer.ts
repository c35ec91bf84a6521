import type pg from 'pg';

/** The part of a connection of pg that copies; pg itself has it, its types do not tell. */
type Kopieerverbinding = {
  query(tekst: string): void;
  sendCopyFromChunk(brok: Buffer): void;
  endCopyFrom(): void;
};

/** Writes lines in the text format of PostgreSQL into a table, in one statement. @throws when PostgreSQL refuses them. */
export function kopieer(client: pg.Client, doel: string, regels: readonly string[]): Promise<void> {
  if (regels.length === 0) return Promise.resolve();
  return new Promise((klaar, mislukt) => {
    let verbinding: Kopieerverbinding | undefined;
    const opdracht = {
      submit(met: Kopieerverbinding) {
        verbinding = met;
        met.query(`copy ${doel} from stdin`);
      },
      handleCopyInResponse() {
        verbinding?.sendCopyFromChunk(Buffer.from(`${regels.join('\n')}\n`, 'utf8'));
        verbinding?.endCopyFrom();
      },
      handleCommandComplete() {},
      // After an error pg tells this query nothing any more, so waiting for the end would be for ever.
      handleError: mislukt,
      handleReadyForQuery: klaar,
    };
    client.query(opdracht as unknown as pg.Submittable);
  });
}

/** A value as it stands in a line of COPY. */
export const ontsnap = (tekst: string): string =>
  tekst.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
