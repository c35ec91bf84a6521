import { createHash } from 'node:crypto';
import type { ZoekSessie } from './sessie.ts';

/** Zoveel ingelogde browsers onthoudt de telling; daarboven valt weg wie het langst niets vroeg. */
const MEESTE = 10_000;

export type Telling = {
  /** Dezelfde vraag, waarvan de telling het antwoord onthoudt. */
  readonly zoekSessie: ZoekSessie;
  /** Voor wie een verzoek met dit token telt; undefined als het token nog niets bewees. */
  readonly persoonBij: (token: string | undefined) => string | undefined;
};

/**
 * Telt wie is ingelogd voor zichzelf, zodat een gemeentehuis achter een adres niet samen een grens deelt (IN13). De telling vraagt
 * zelf niets aan de database: anders werkt die het hardst voor wie een cookie verzint. Het eerste verzoek van een sessie telt daarom
 * nog bij het adres, en een verzonnen of voorbije cookie elke keer. Voor `app.ts`; toegang geeft dit nooit.
 */
export function telPerPersoon(zoekSessie: ZoekSessie, hoogstens = MEESTE): Telling {
  const bewezen = new Map<string, string>();
  return {
    async zoekSessie(token) {
      const uitkomst = await zoekSessie(token);
      const afdruk = afdrukVan(token);
      bewezen.delete(afdruk);
      if (uitkomst.kind === 'sessie') bewezen.set(afdruk, uitkomst.sessie.persoon);
      const [oudste] = bewezen.keys();
      if (bewezen.size > hoogstens && oudste !== undefined) bewezen.delete(oudste);
      return uitkomst;
    },
    persoonBij: (token) => (token === undefined ? undefined : bewezen.get(afdrukVan(token))),
  };
}

/** Ook in het geheugen staat een token niet leesbaar. */
const afdrukVan = (token: string): string => createHash('sha256').update(token).digest('base64');
