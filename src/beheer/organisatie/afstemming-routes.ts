import { h } from 'preact';
import { dagVan } from '../../lib/klok.ts';
import type { Organisatiestand } from '../../partij/organisatie.queries.ts';
import { aantal, datum, type FormStand, keuze, metFout, ontleed } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { BEHEERADRES } from '../teksten.ts';
import { bekijkAfstemming, wijzigAfstemming } from './afstemming.ts';
import { type Afstemmingformulier, AfstemmingPagina } from './afstemming-pagina.tsx';
import type { Beheerder } from './organisatie.ts';

type Verzoek = Webverzoek<Beheerder>;
type Stand = FormStand<Afstemmingformulier>;

const BEHEER = { vorm: 'pagina', vrijeDelen: [], toegang: ['beheerder'], pad: BEHEERADRES.afstemming } as const;
const NIET_GEVONDEN = { kind: 'niet-gevonden' } as const;
const GEEN_VERBAND = 'Kies een samenwerkingsverband voor voortgezet onderwijs.';

/** Het samenwerkingsverband van een mbo-instelling wijzigen (fn 7). */
export const afstemmingRoutes: readonly Route[] = [
  route({ ...BEHEER, methode: 'GET', stepUp: 'geen', logEvent: 'organisatie-ingezien', handel: toon }),
  route({ ...BEHEER, methode: 'POST', stepUp: 'uur', logEvent: 'organisatie-gewijzigd', handel: wijzig }),
];

async function toon(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await bekijkAfstemming(verzoek);
  if (blad === undefined) return NIET_GEVONDEN;
  const { onderSwv, afstemmingOp, versie } = blad.stand;
  const waarden = {
    swv: onderSwv ?? '',
    afgestemdOp: afstemmingOp === null ? '' : datumVoluit(afstemmingOp),
    versie: String(versie),
  };
  return { kind: 'pagina', inhoud: h(AfstemmingPagina, { blad, stand: { waarden, fouten: {} } }) };
}

async function wijzig(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await bekijkAfstemming(verzoek);
  if (blad === undefined) return NIET_GEVONDEN;
  const lezing = ontleed(
    {
      swv: keuze(
        blad.verbanden.map(({ id }) => id),
        { leeg: GEEN_VERBAND },
      ),
      afgestemdOp: datum({
        leeg: 'Vul in sinds wanneer.',
        tot: { dag: dagVan(verzoek.omgeving.klok()), fout: 'Kies vandaag of een dag ervoor.' },
      }),
      versie: aantal({ leeg: 'Ververs deze pagina.', max: 1_000_000_000 }),
    },
    verzoek.velden,
  );
  const stand = lezing.stand as unknown as Stand;
  const opnieuw = (met: Stand, intussen?: Organisatiestand): Antwoord => ({
    kind: 'pagina',
    status: intussen === undefined ? 422 : 409,
    inhoud: h(AfstemmingPagina, { blad, stand: met, intussen }),
  });
  if (lezing.kind === 'fout') return opnieuw(stand);
  const uitkomst = await wijzigAfstemming(verzoek, lezing.waarde);
  switch (uitkomst.kind) {
    case 'gewijzigd':
      return { kind: 'naar', adres: BEHEERADRES.gegevens, melding: 'organisatie-gewijzigd' };
    case 'zelfde':
      return { kind: 'naar', adres: BEHEERADRES.gegevens };
    case 'geen-mbo':
      return NIET_GEVONDEN;
    case 'geen-verband':
      return opnieuw(metFout(stand, 'swv', GEEN_VERBAND));
    case 'later':
      return opnieuw(metFout(stand, 'afgestemdOp', 'Kies vandaag of een dag ervoor.'));
    case 'geen-vestiging':
      return opnieuw(metFout(stand, 'swv', 'Voeg eerst bij Scholen een vestiging toe in dit gebied.'));
    case 'intussen-gewijzigd': {
      const waarden = { ...stand.waarden, versie: String(uitkomst.nu.versie) };
      return opnieuw({ waarden, fouten: {} }, uitkomst.nu);
    }
  }
}
