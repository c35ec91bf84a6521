import type { Kluis, Plaats, TeVerzegelen } from '../../src/kluis/soorten.ts';
import type { SleutelVerwijzing } from '../../src/kluis/verwijzing.ts';

export type Zegel = { readonly verwijzing: SleutelVerwijzing; readonly plaats: Plaats; readonly tekst: Buffer };

/** What was sealed, by the hex of the envelope, and whose pseudonym stands in the log. */
export type Opname = {
  readonly zegels: ReadonlyMap<string, Zegel>;
  readonly aanduidingen: ReadonlyMap<string, string>;
};

/**
 * A kluis that seals for real and remembers what it sealed, where and under which key: so that the rows of one casus can
 * be sealed again for many others, without knowing a single column.
 */
export function neemOp(kluis: Kluis): { readonly kluis: Kluis; readonly opname: Opname } {
  const zegels = new Map<string, Zegel>();
  const aanduidingen = new Map<string, string>();
  const onthoud = ({ verwijzing, plaats, tekst }: TeVerzegelen, envelop: Buffer): void => {
    zegels.set(envelop.toString('hex'), { verwijzing, plaats, tekst: Buffer.from(tekst as string) });
  };
  const verzegelAlles: Kluis['verzegelAlles'] = async (items) => {
    const uitkomsten = await kluis.verzegelAlles(items);
    for (const [i, item] of items.entries()) {
      const uitkomst = uitkomsten[i];
      if (uitkomst?.kind === 'verzegeld') onthoud(item, uitkomst.envelop);
    }
    return uitkomsten;
  };
  const persoonIndexen: Kluis['persoonIndexen'] = async (personen) => {
    const uitkomsten = await kluis.persoonIndexen(personen);
    for (const [i, persoon] of personen.entries()) {
      const uitkomst = uitkomsten[i];
      if (uitkomst?.kind === 'index') aanduidingen.set(uitkomst.index.toString('hex'), persoon);
    }
    return uitkomsten;
  };
  return {
    kluis: {
      ...kluis,
      verzegelAlles,
      verzegel: async (item) => {
        const [uitkomst] = await verzegelAlles([item]);
        if (uitkomst === undefined) throw new Error('verzegelen bleef zonder antwoord');
        return uitkomst;
      },
      persoonIndexen,
      persoonIndex: async (persoon) => {
        const [uitkomst] = await persoonIndexen([persoon]);
        if (uitkomst === undefined) throw new Error('een aanduiding bleef zonder antwoord');
        return uitkomst;
      },
    },
    opname: { zegels, aanduidingen },
  };
}
