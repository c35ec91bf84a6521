import { leesIneens } from '../db/lees-ineens.ts';
import { inTransactie, type Omgeving } from '../db/transactie.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';
import type { Werkend } from '../db/verzoeker.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { zetTaal } from '../partij/bereik.ts';
import { type Aanstelling, findAanstellingenVan } from '../partij/partij.queries.ts';
import type { PersoonSoort } from '../partij/personen.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { zieBerichten } from '../taak/zie-berichten.ts';
import type { Taalcode } from '../web/taal.ts';
import type { Gedaante, Regio, Webverzoeker } from './soorten.ts';

const NAKIJKEN = { soort: 'systeem', handeling: 'aanmelden' } as const;

/** De regio zoals aanmelden haar mag zien: wie iemand vandaag is, en het logboek. */
export function maakRegio(omgeving: Omgeving): Regio {
  return {
    // Elk verzoek begint hiermee.
    async gedaanten(persoon) {
      const herkomst = { verzoek: omgeving.ids(), kanaal: 'web' } as const;
      const opening = { omgeving, verzoeker: NAKIJKEN, herkomst, slot: 'geen', logregel: 'geen' } as const;
      const [[soort], aanstellingen] = await leesIneens(opening, (tx) => [
        findSoort(tx, persoon),
        findAanstellingenVan(tx, persoon),
      ]);
      return soort === undefined ? [] : gedaantenVan(persoon, soort, aanstellingen);
    },
    async onthoudTaal(wie, herkomst, taal) {
      const opening = { omgeving, verzoeker: wie, herkomst, slot: 'geen', logregel: 'geen' } as const;
      await inTransactie(opening, (tx) => zetTaal(tx, { persoon: wie.persoon, taal }));
    },
    async log(wie, herkomst, regel, bericht) {
      await inTransactie(
        { omgeving, verzoeker: wie ?? NAKIJKEN, herkomst, slot: 'geen', logregel: 'verplicht' },
        async (tx) => {
          if (bericht !== undefined) await planBerichten(tx, [bericht]);
          if (regel.code === 'ingelogd' && regel.uitkomst === 'gelukt') await zieBerichten(tx);
          await legVast(tx, regel);
        },
      );
    },
  };
}

const findSoort = vasteVraag((db, persoon: string) =>
  db.selectFrom('persoon').select(['soort', 'taal']).where('id', '=', persoon),
);

// Het gewone werk eerst: wie ook beheerder of FG is, kiest dat zelf.
const VOLGORDE = { medewerker: 0, beheerder: 1, fg: 2 } as const;

function gedaantenVan(
  persoon: string,
  { soort, taal }: { readonly soort: PersoonSoort; readonly taal: Taalcode | null },
  aanstellingen: readonly Aanstelling[],
): readonly Gedaante[] {
  switch (soort) {
    case 'ouder':
    case 'jongere':
    case 'steunpersoon':
      return [{ aanstelling: null, verzoeker: { soort, persoon }, ...(taal === null ? {} : { taal }) }];
    case 'medewerker':
      return aanstellingen
        .toSorted((a, b) => VOLGORDE[a.rol] - VOLGORDE[b.rol])
        .map((aanstelling) => ({ aanstelling: aanstelling.id, verzoeker: alsWerkend(aanstelling) }));
    default:
      return assertNever(soort);
  }
}

function alsWerkend(aanstelling: Aanstelling): Webverzoeker {
  const werkend: Werkend = {
    persoon: aanstelling.persoon,
    partij: aanstelling.partij,
    aanstelling: aanstelling.id,
    functie: aanstelling.functie,
    hoedanigheid: aanstelling.hoedanigheid,
    geheimhouding: aanstelling.geheimhouding,
  };
  return { soort: aanstelling.rol, ...werkend };
}
