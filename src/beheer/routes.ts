import { h } from 'preact';
import { type Aanmelden, emailveld } from '../aanmelden/index.ts';
import { isUuid } from '../lib/ids.ts';
import { dagVan } from '../lib/klok.ts';
import { HOEDANIGHEDEN } from '../partij/hoedanigheden.ts';
import {
  datum,
  datumOfNiets,
  type FormStand,
  keuze,
  keuzeOfNiets,
  metFout,
  ontleed,
  tekst,
  verplichteTekst,
  vinkje,
} from '../web/formulier.ts';
import { type Antwoord, type Route, route, type Velden, type Webverzoek } from '../web/route.ts';
import { aanwijsRoutes } from './aanwijzen/routes.ts';
import { bekijkOrganisatie, type Collega, type Organisatie, type Werkendeverzoeker } from './bekijk-organisatie.ts';
import { codeRoutes } from './codes/routes.ts';
import { invoerRoutes } from './invoer/routes.ts';
import { medewerkerfuncties } from './mensen/ander-werk.ts';
import { telWerkVan } from './mensen/open-werk.ts';
import { mensRoutes } from './mensen/routes.ts';
import { nakijkRoutes } from './nakijken/routes.ts';
import { geefNieuweCode } from './nieuwe-code.ts';
import { nodigCollegaUit } from './nodig-collega-uit.ts';
import { afstemmingRoutes } from './organisatie/afstemming-routes.ts';
import { organisatieRoutes } from './organisatie/routes.ts';
import { schoolRoutes } from './organisatie/scholen-routes.ts';
import { NieuweCodePagina, StopPagina } from './paginas/bevestig-paginas.tsx';
import { BLADNUMMER } from './paginas/bladwijzer.tsx';
import { CodePagina, type Collegaformulier, UitnodigPagina } from './paginas/collega-paginas.tsx';
import { type Collegafilter, GEEN_FILTER, OrganisatiePagina } from './paginas/organisatie-pagina.tsx';
import { partijRoutes } from './partijen/routes.ts';
import { stopToegang, stopVertrekker } from './stop-toegang.ts';
import { BEHEERADRES, GEHEIMHOUDINGEN, GEHEIMHOUDINGFOUT, HOEDANIGHEIDFOUT } from './teksten.ts';

type Verzoek = Webverzoek<Werkendeverzoeker>;
type Beheerverzoek = Webverzoek<Extract<Werkendeverzoeker, { soort: 'beheerder' }>>;

const BEHEER = { toegang: ['beheerder'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEES = {
  toegang: ['medewerker', 'beheerder', 'fg'],
  vorm: 'pagina',
  vrijeDelen: [],
  stepUp: 'geen',
  logEvent: 'organisatie-ingezien',
} as const;

/** Onze organisatie. Kijken mag wie er werkt; wijzigen alleen de beheerder, met een factor van hoogstens vijf minuten oud (AU9). */
export function beheerRoutes(aanmelden: Aanmelden): readonly Route[] {
  return [
    ...collegaRoutes(aanmelden),
    ...codeRoutes(aanmelden),
    ...organisatieRoutes,
    ...schoolRoutes,
    ...afstemmingRoutes,
    ...mensRoutes(aanmelden),
    ...nakijkRoutes(aanmelden),
    ...invoerRoutes,
    ...partijRoutes(aanmelden),
    ...aanwijsRoutes(aanmelden),
  ];
}

/** Wie er werkt: de lijst, uitnodigen, een nieuwe code en stoppen. */
function collegaRoutes(aanmelden: Aanmelden): readonly Route[] {
  return [
    route({ ...LEES, methode: 'GET', pad: BEHEERADRES.organisatie, handel: (verzoek) => toon(aanmelden, verzoek, '') }),
    route({ ...LEES, methode: 'GET', pad: BEHEERADRES.zoek, handel: (verzoek) => toon(aanmelden, verzoek, '') }),
    route({ ...LEES, methode: 'POST', pad: BEHEERADRES.zoek, handel: (verzoek) => zoek(aanmelden, verzoek) }),
    route({
      ...BEHEER,
      methode: 'GET',
      pad: BEHEERADRES.collega,
      logEvent: 'organisatie-ingezien',
      stepUp: 'geen',
      handel: (verzoek) => toonUitnodiging(aanmelden, verzoek),
    }),
    route({
      ...BEHEER,
      methode: 'POST',
      pad: BEHEERADRES.collega,
      logEvent: 'collega-uitgenodigd',
      stepUp: 'vijf-minuten',
      handel: (verzoek) => nodigUit(aanmelden, verzoek),
    }),
    route({
      ...BEHEER,
      methode: 'GET',
      pad: `${BEHEERADRES.code}/:aanstelling`,
      logEvent: 'organisatie-ingezien',
      stepUp: 'geen',
      handel: (verzoek) => toonNieuweCode(aanmelden, verzoek),
    }),
    route({
      ...BEHEER,
      methode: 'POST',
      pad: `${BEHEERADRES.code}/:aanstelling`,
      logEvent: 'factor-gewijzigd',
      stepUp: 'vijf-minuten',
      handel: (verzoek) => nieuweCode(aanmelden, verzoek),
    }),
    route({
      ...BEHEER,
      methode: 'GET',
      pad: `${BEHEERADRES.stop}/:aanstelling`,
      logEvent: 'organisatie-ingezien',
      stepUp: 'geen',
      handel: (verzoek) => toonStop(aanmelden, verzoek),
    }),
    route({
      ...BEHEER,
      methode: 'POST',
      pad: `${BEHEERADRES.stop}/:aanstelling`,
      logEvent: 'toegang-gestopt',
      stepUp: 'vijf-minuten',
      handel: (verzoek) => stop(aanmelden, verzoek),
    }),
  ];
}

const NAAR_ORGANISATIE = { kind: 'naar', adres: BEHEERADRES.organisatie } as const;

const lees = (aanmelden: Aanmelden, { omgeving, verzoeker, herkomst }: Verzoek): Promise<Organisatie> =>
  bekijkOrganisatie({ omgeving, aanmelden, verzoeker, herkomst });

async function toon(aanmelden: Aanmelden, verzoek: Verzoek, gezocht: string): Promise<Antwoord> {
  const organisatie = await lees(aanmelden, verzoek);
  const { verzoeker } = verzoek;
  return {
    kind: 'pagina',
    inhoud: h(OrganisatiePagina, {
      organisatie,
      beheert: verzoeker.soort === 'beheerder',
      ikzelf: verzoeker.persoon,
      zoek: gezocht,
      filter: gezocht === '' ? leesFilter(verzoek.vraag) : GEEN_FILTER,
    }),
  };
}

function leesFilter(vraag: Velden): Collegafilter {
  const lezing = ontleed(
    {
      functie: tekst({ max: 60 }),
      school: tekst({ max: 36 }),
      toegang: keuzeOfNiets(['zonder-account', 'zonder-verklaring'], { onbekend: 'Kies opnieuw.' }),
      blad: BLADNUMMER,
    },
    vraag,
  );
  if (lezing.kind === 'fout') return GEEN_FILTER;
  const { functie, school, toegang, blad } = lezing.waarde;
  return { functie: functie ?? '', school: school ?? '', toegang: toegang ?? '', blad: Number(blad ?? '1') };
}

async function zoek(aanmelden: Aanmelden, verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed({ zoek: tekst({ max: 100 }) }, verzoek.velden);
  return toon(aanmelden, verzoek, lezing.kind === 'ok' ? (lezing.waarde.zoek ?? '') : '');
}

async function toonUitnodiging(
  aanmelden: Aanmelden,
  verzoek: Beheerverzoek,
  stand?: FormStand<Collegaformulier>,
): Promise<Antwoord> {
  const { partij, scholen } = await lees(aanmelden, verzoek);
  const { soort } = partij;
  const functies = medewerkerfuncties(soort);
  const inhoud = h(UitnodigPagina, { soort, functies, scholen, vandaag: dagVan(verzoek.omgeving.klok()), stand });
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

function leesUitnodiging(velden: Velden, vandaag: string) {
  return ontleed(
    {
      naam: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de voornaam en achternaam in.' }),
      email: emailveld('Vul het e-mailadres van het werk in.'),
      rol: keuze(['medewerker', 'beheerder', 'fg'], { leeg: 'Kies wat deze collega gaat doen.' }),
      functie: tekst({ max: 60 }),
      hoedanigheid: keuzeOfNiets(HOEDANIGHEDEN, { onbekend: 'Kies de taak uit de lijst.' }),
      geheimhouding: keuzeOfNiets(GEHEIMHOUDINGEN, { onbekend: 'Kies de geheimhouding uit de lijst.' }),
      verklaringOp: datumOfNiets({
        naam: 'Verklaring van geheimhouding getekend op',
        tot: { dag: vandaag, fout: 'Kies vandaag of een dag ervoor.' },
      }),
      school: tekst({ max: 36 }),
      van: datum({
        naam: 'Vanaf wanneer',
        leeg: 'Vul in vanaf wanneer.',
        vanaf: { dag: vandaag, fout: 'Kies vandaag of een dag daarna.' },
      }),
    },
    velden,
  );
}

async function nodigUit(aanmelden: Aanmelden, verzoek: Beheerverzoek): Promise<Antwoord> {
  const { omgeving, verzoeker, herkomst } = verzoek;
  const lezing = leesUitnodiging(verzoek.velden, dagVan(omgeving.klok()));
  const stand = lezing.stand as FormStand<Collegaformulier>;
  if (lezing.kind === 'fout') return toonUitnodiging(aanmelden, verzoek, stand);
  const wens = lezing.waarde;
  if (wens.school !== null && !isUuid(wens.school))
    return toonUitnodiging(aanmelden, verzoek, metFout(stand, 'school', 'Kies de school uit de lijst.'));
  if (wens.rol === 'medewerker' && wens.functie === null)
    return toonUitnodiging(aanmelden, verzoek, metFout(stand, 'functie', 'Kies een functie.'));
  const uitkomst = await nodigCollegaUit({ omgeving, aanmelden, verzoeker, herkomst }, wens);
  switch (uitkomst.kind) {
    case 'uitgenodigd':
      return {
        kind: 'pagina',
        inhoud: h(CodePagina, { naam: wens.naam, code: uitkomst.code, geldigTot: uitkomst.geldigTot }),
      };
    case 'rol-erbij':
      return { ...NAAR_ORGANISATIE, melding: 'rol-toegevoegd' };
    case 'bestaat-al':
      return toonUitnodiging(
        aanmelden,
        verzoek,
        metFout(stand, 'email', 'Kies een andere functie. Deze collega staat hier al met dit adres en deze functie.'),
      );
    case 'geen-functie':
      return toonUitnodiging(aanmelden, verzoek, metFout(stand, 'functie', 'Kies een functie uit de lijst.'));
    case 'geen-school':
      return toonUitnodiging(aanmelden, verzoek, metFout(stand, 'school', 'Kies een school uit de lijst.'));
    case 'kies':
    case 'past-niet':
      return toonUitnodiging(aanmelden, verzoek, metFout(stand, 'hoedanigheid', HOEDANIGHEIDFOUT[uitkomst.kind]));
    case 'verklaring-later':
      return toonUitnodiging(aanmelden, verzoek, metFout(stand, 'verklaringOp', 'Kies vandaag of een dag ervoor.'));
    case 'verklaring-nodig':
    case 'geen-basis':
    case 'cao-zwijgt': {
      const { veld, zin } = GEHEIMHOUDINGFOUT[uitkomst.kind];
      return toonUitnodiging(aanmelden, verzoek, metFout(stand, veld, zin));
    }
  }
}

async function toonNieuweCode(aanmelden: Aanmelden, verzoek: Beheerverzoek): Promise<Antwoord> {
  const collega = await vindCollega(aanmelden, verzoek);
  if (collega === undefined || collega.persoon === verzoek.verzoeker.persoon) return { kind: 'niet-gevonden' };
  return { kind: 'pagina', inhoud: h(NieuweCodePagina, { collega }) };
}

async function nieuweCode(
  aanmelden: Aanmelden,
  { omgeving, verzoeker, herkomst, pad }: Beheerverzoek,
): Promise<Antwoord> {
  const uitkomst = await geefNieuweCode({ omgeving, aanmelden, verzoeker, herkomst }, pad.aanstelling ?? '');
  switch (uitkomst.kind) {
    case 'gemaakt':
      return { kind: 'pagina', inhoud: h(CodePagina, uitkomst) };
    case 'uzelf':
      return NAAR_ORGANISATIE;
    case 'onbekend':
      return { kind: 'niet-gevonden' };
  }
}

async function vindCollega(aanmelden: Aanmelden, verzoek: Beheerverzoek): Promise<Collega | undefined> {
  const { collegas } = await lees(aanmelden, verzoek);
  return collegas.find(({ id }) => id === verzoek.pad.aanstelling);
}

async function toonStop(aanmelden: Aanmelden, verzoek: Beheerverzoek): Promise<Antwoord> {
  const { collegas } = await lees(aanmelden, verzoek);
  const collega = collegas.find(({ id }) => id === verzoek.pad.aanstelling);
  if (collega === undefined) return { kind: 'niet-gevonden' };
  return stopPagina(verzoek, collega, {
    meer: collegas.filter(({ persoon }) => persoon === collega.persoon).length > 1,
  });
}

type Stopstand = FormStand<{ readonly laatsteDag: string; readonly vertrekt: string }>;

async function stopPagina(
  verzoek: Beheerverzoek,
  collega: Collega,
  { meer, laatste, stand }: { readonly meer: boolean; readonly laatste?: boolean; readonly stand?: Stopstand },
): Promise<Antwoord> {
  const werk = collega.rol === 'medewerker' ? await telWerkVan(verzoek, collega.persoon) : [];
  const inhoud = h(StopPagina, { collega, werk, meer, laatste, stand });
  if (laatste) return { kind: 'pagina', status: 409, inhoud };
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

async function stop(aanmelden: Aanmelden, verzoek: Beheerverzoek): Promise<Antwoord> {
  const { omgeving, verzoeker, herkomst } = verzoek;
  const { collegas } = await lees(aanmelden, verzoek);
  const collega = collegas.find(({ id }) => id === verzoek.pad.aanstelling);
  if (collega === undefined) return { kind: 'niet-gevonden' };
  const functies = collegas.filter(({ persoon }) => persoon === collega.persoon);
  const lezing = ontleed({ laatsteDag: datumOfNiets(), vertrekt: vinkje() }, verzoek.velden);
  const meer = functies.length > 1;
  if (lezing.kind === 'fout') return stopPagina(verzoek, collega, { meer, stand: lezing.stand as Stopstand });
  const { laatsteDag, vertrekt } = lezing.waarde;
  const vraag = { omgeving, aanmelden, verzoeker, herkomst };
  const wens = { laatsteDag, gebruiktOp: collega.stand?.kind === 'account' ? collega.stand.gebruiktOp : null };
  const uitkomst = vertrekt
    ? await stopVertrekker(vraag, { aanstellingen: functies, ...wens })
    : await stopToegang(vraag, { aanstelling: collega.id, ...wens });
  switch (uitkomst.kind) {
    case 'gestopt':
      return { ...NAAR_ORGANISATIE, melding: 'toegang-gestopt' };
    case 'gepland':
      return { ...NAAR_ORGANISATIE, melding: 'laatste-dag-gezet' };
    case 'laatste-beheerder':
      return stopPagina(verzoek, collega, { meer, laatste: true });
    case 'onbekend':
      return { kind: 'niet-gevonden' };
  }
}
