import { h } from 'preact';
import { type Aanmelden, emailveld } from '../../aanmelden/index.ts';
import { ADRES } from '../../web/adressen.ts';
import { metFout, ontleed, verplichteTekst, vinkje } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import type { Beheerder } from '../organisatie/organisatie.ts';
import { CodePagina } from '../paginas/collega-paginas.tsx';
import { BEHEERADRES } from '../teksten.ts';
import { AanwijsPagina, type Aanwijsstand } from './aanwijs-pagina.tsx';
import { bekijkVerzoek, wijsBeheerderAan } from './wijs-beheerder-aan.ts';

type Verzoek = Webverzoek<Beheerder>;

const BEHEER = { vorm: 'pagina', vrijeDelen: [], toegang: ['beheerder'] } as const;
const NIET_GEVONDEN = { kind: 'niet-gevonden' } as const;
const VELDEN = {
  naam: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de voornaam en achternaam in.' }),
  email: emailveld('Vul het e-mailadres van het werk in.'),
  zeker: vinkje({ verplicht: 'Bel eerst de organisatie. Zet daarna het vinkje.' }),
};

/** Een beheerder aanwijzen voor een organisatie die haar laatste verloor; alleen met een verzoek van het systeembeheer (ADR 0047). */
export function aanwijsRoutes(aanmelden: Aanmelden): readonly Route[] {
  const pad = `${BEHEERADRES.aanwijzen}/:partij`;
  return [
    route({
      ...BEHEER,
      methode: 'GET',
      stepUp: 'geen',
      logEvent: 'organisatie-ingezien',
      pad,
      handel: (verzoek) => toon(verzoek),
    }),
    route({
      ...BEHEER,
      methode: 'POST',
      stepUp: 'vijf-minuten',
      logEvent: 'beheerder-aangewezen',
      pad,
      handel: (verzoek) => wijsAan(aanmelden, verzoek),
    }),
  ];
}

async function toon({ omgeving, verzoeker, herkomst, pad }: Verzoek, stand?: Aanwijsstand): Promise<Antwoord> {
  const verzoek = await bekijkVerzoek({ omgeving, verzoeker, herkomst }, pad.partij ?? '');
  if (verzoek === null) return NIET_GEVONDEN;
  const inhoud = h(AanwijsPagina, { verzoek, stand });
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

async function wijsAan(aanmelden: Aanmelden, verzoek: Verzoek): Promise<Antwoord> {
  const { omgeving, verzoeker, herkomst, pad } = verzoek;
  const lezing = ontleed(VELDEN, verzoek.velden);
  if (lezing.kind === 'fout') return toon(verzoek, lezing.stand);
  const vraag = { omgeving, verzoeker, herkomst, aanmelden };
  const uitkomst = await wijsBeheerderAan(vraag, pad.partij ?? '', lezing.waarde);
  switch (uitkomst.kind) {
    case 'gemaakt': {
      const { code, geldigTot } = uitkomst;
      return {
        kind: 'pagina',
        inhoud: h(CodePagina, { naam: lezing.waarde.naam, code, geldigTot, titel: 'Code voor een beheerder' }),
      };
    }
    case 'rol-erbij':
      return { kind: 'naar', adres: ADRES.mijnWerk, melding: 'beheerder-aangewezen' };
    case 'is-het-al':
      return toon(
        verzoek,
        metFout(lezing.stand, 'email', 'Kies iemand anders. Wie dit adres heeft, is daar al beheerder.'),
      );
    case 'geen-verzoek':
      return NIET_GEVONDEN;
  }
}
