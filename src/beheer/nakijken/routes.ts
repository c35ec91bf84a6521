import { h } from 'preact';
import type { Aanmelden } from '../../aanmelden/index.ts';
import { dagVan } from '../../lib/klok.ts';
import { ontleed, sleutels } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import type { Beheerder } from '../organisatie/organisatie.ts';
import { BEHEERADRES } from '../teksten.ts';
import { NakijkPagina } from './nakijk-pagina.tsx';
import { beginRonde, bekijkRechten, laatBlijven, neemRechtenMee, rondAf } from './nakijken.ts';

type Verzoek = Webverzoek<Beheerder>;

const BEHEER = { vorm: 'pagina', vrijeDelen: [], toegang: ['beheerder'] } as const;
const SCHRIJF = { ...BEHEER, methode: 'POST', logEvent: 'rechten-nagekeken' } as const;
const NAAR_RECHTEN = { kind: 'naar', adres: BEHEERADRES.rechten } as const;

const vraagVan = (aanmelden: Aanmelden, { omgeving, verzoeker, herkomst }: Verzoek) => ({
  omgeving,
  verzoeker,
  herkomst,
  aanmelden,
});

/** De lijst, met wat er niet klopte aan wat net is verstuurd. */
async function toonLijst(aanmelden: Aanmelden, verzoek: Verzoek, fout?: string): Promise<Antwoord> {
  const blad = await bekijkRechten(vraagVan(aanmelden, verzoek));
  const kader = { beheert: true, partij: blad.partij, penvoerder: blad.penvoerder };
  const vandaag = dagVan(verzoek.omgeving.klok());
  const inhoud = h(NakijkPagina, { kader, blad, ikzelf: verzoek.verzoeker.persoon, vandaag, fout });
  return { kind: 'pagina', inhoud, ...(fout === undefined ? {} : { status: 422 }) };
}

async function bewaarBlijvers(aanmelden: Aanmelden, verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed({ blijft: sleutels() }, verzoek.velden);
  if (lezing.kind === 'fout' || lezing.waarde.blijft.length === 0) {
    const fout = 'Zet een vinkje bij wie blijft. Hoeft iemand er niet meer bij, kies dan Stop.';
    return toonLijst(aanmelden, verzoek, fout);
  }
  await laatBlijven(vraagVan(aanmelden, verzoek), lezing.waarde.blijft);
  return { ...NAAR_RECHTEN, melding: 'rechten-bewaard' };
}

/** Het jaarlijks nakijken van wie er bij mag. De lijst meenemen vraagt een verse factor (AU9). */
export function nakijkRoutes(aanmelden: Aanmelden): readonly Route[] {
  const { rechten } = BEHEERADRES;
  const vraag = (verzoek: Verzoek) => vraagVan(aanmelden, verzoek);
  return [
    route({
      ...BEHEER,
      methode: 'GET',
      stepUp: 'geen',
      logEvent: 'organisatie-ingezien',
      pad: rechten,
      handel: (verzoek) => toonLijst(aanmelden, verzoek),
    }),
    route({
      ...SCHRIJF,
      stepUp: 'uur',
      pad: `${rechten}/begin`,
      async handel(verzoek) {
        await beginRonde(vraag(verzoek));
        return { ...NAAR_RECHTEN, melding: 'ronde-begonnen' };
      },
    }),
    route({
      ...SCHRIJF,
      stepUp: 'vijf-minuten',
      pad: `${rechten}/blijft`,
      handel: (verzoek) => bewaarBlijvers(aanmelden, verzoek),
    }),
    route({
      ...SCHRIJF,
      stepUp: 'vijf-minuten',
      pad: `${rechten}/klaar`,
      async handel(verzoek) {
        const { kind } = await rondAf(vraag(verzoek));
        return kind === 'gedaan' ? { ...NAAR_RECHTEN, melding: 'ronde-afgerond' } : NAAR_RECHTEN;
      },
    }),
    route({
      ...BEHEER,
      methode: 'POST',
      logEvent: 'rechtenlijst-meegenomen',
      stepUp: 'vijf-minuten',
      pad: `${rechten}/bestand`,
      async handel(verzoek) {
        return {
          kind: 'tekst',
          inhoud: await neemRechtenMee(vraag(verzoek)),
          soort: 'text/csv; charset=utf-8',
          bestandsnaam: `wie-mag-erbij-${dagVan(verzoek.omgeving.klok())}.csv`,
        };
      },
    }),
  ];
}
