import {
  aantal,
  datum,
  type FormStand,
  meerkeuze,
  metFout,
  ontleed,
  sleutel,
  sleutels,
  verplichteTekst,
  vinkje,
  zagOpnieuw,
} from '../../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../../web/route.ts';
import { ARRANGEMENTEN, arrangementadres } from '../adressen.ts';
import { AANBODCODES } from './aanbod.ts';
import { ArrangementenPagina, ArrangementPagina, NieuwPagina, type Nieuwvelden } from './arrangement-paginas.tsx';
import type { Groepnaamfout } from './groepnaam.ts';
import {
  type Beheerder,
  type Bijwerkwens,
  type Lezer,
  legArrangementVast,
  toonArrangementen,
  type Vastlegging,
  werkArrangementBij,
} from './leg-arrangement-vast.ts';

type Verzoek = Webverzoek<Lezer>;
type Beheerverzoek = Webverzoek<Beheerder>;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };

export async function toonLijst(verzoek: Verzoek): Promise<Antwoord> {
  return { kind: 'pagina', inhoud: <ArrangementenPagina beeld={await toonArrangementen(verzoek)} /> };
}

export async function toonNieuw(verzoek: Beheerverzoek, stand?: FormStand<Nieuwvelden>): Promise<Antwoord> {
  const inhoud = <NieuwPagina beeld={await toonArrangementen(verzoek)} stand={stand} />;
  return { kind: 'pagina', inhoud, status: stand === undefined ? 200 : 422 };
}

const NIEUW = {
  school: sleutel(),
  groep: verplichteTekst({ max: 60, min: 1, leeg: 'Noem de groep of klas. Bijvoorbeeld groep 5 of klas 2B.' }),
  partijen: sleutels({ leeg: 'Kies welke organisaties meedoen.' }),
  aanbod: meerkeuze(AANBODCODES, { leeg: 'Kies wat er wordt geboden.' }),
  van: datum({ naam: 'Begint op', leeg: 'Vul in wanneer het begint.' }),
  evaluerenOp: datum({ naam: 'Bekijken of het helpt op', leeg: 'Vul in wanneer u bekijkt of het helpt.' }),
};

const GROEPFOUT: Readonly<Record<Groepnaamfout, string>> = {
  'geen-groep': 'Noem een groep of klas. Bijvoorbeeld groep 5, klas 2B of schakelklas.',
  nummer: 'Haal het nummer weg. Een burgerservicenummer of leerlingnummer hoort hier niet.',
  datum: 'Haal de datum weg. Een geboortedatum hoort hier niet.',
  persoon:
    'Haal de naam weg. Dit gaat over een groep en nooit over iemand. Schrijf andere woorden met een kleine letter. Gaat het om een leerling, meld dan een casus aan.',
};

function foutBij(
  uitkomst: Exclude<Vastlegging, { kind: 'vastgelegd' }>,
  stand: FormStand<Nieuwvelden>,
): FormStand<Nieuwvelden> {
  switch (uitkomst.kind) {
    case 'groepnaam':
      return metFout(stand, 'groep', GROEPFOUT[uitkomst.reden]);
    case 'evaluatie-voor-begin':
      return metFout(stand, 'evaluerenOp', 'Kies een dag na het begin.');
    case 'doet-niet-mee':
      switch (uitkomst.veld) {
        case 'school':
          return metFout(stand, 'school', 'Kies een school uit de lijst.');
        case 'partijen':
          return metFout(
            stand,
            'partijen',
            'Een van deze organisaties doet niet meer mee met het convenant. Kies opnieuw.',
          );
        case 'formulier':
          return metFout(stand, 'formulier', 'Uw organisatie doet nog niet mee met een convenant. Teken eerst.');
      }
  }
}

export async function begin(verzoek: Beheerverzoek): Promise<Antwoord> {
  const lezing = ontleed(NIEUW, verzoek.velden);
  const stand = lezing.stand as unknown as FormStand<Nieuwvelden>;
  if (lezing.kind === 'fout')
    return toonNieuw(
      verzoek,
      stand.fouten.school === undefined ? stand : metFout(stand, 'school', 'Kies een school uit de lijst.'),
    );
  const uitkomst = await legArrangementVast(verzoek, lezing.waarde);
  return uitkomst.kind === 'vastgelegd'
    ? { kind: 'naar', adres: arrangementadres(uitkomst.arrangement).een, melding: 'arrangement-begonnen' }
    : toonNieuw(verzoek, foutBij(uitkomst, stand));
}

type Dagstand = FormStand<{ readonly dag: string; readonly versie: number; readonly zeker: boolean }>;
export type Dagfouten = { readonly soort: Bijwerkwens['soort']; readonly stand: Dagstand };

export async function toonEen(verzoek: Verzoek, fouten?: Dagfouten, status: 409 | 422 = 422): Promise<Antwoord> {
  const beeld = await toonArrangementen(verzoek);
  const arrangement = beeld.arrangementen.find(({ id }) => id === verzoek.pad['arrangement']);
  if (arrangement === undefined) return NIET_GEVONDEN;
  const inhoud = <ArrangementPagina beeld={beeld} arrangement={arrangement} fouten={fouten} />;
  return { kind: 'pagina', inhoud, status: fouten === undefined ? 200 : status };
}

export const evalueer = (verzoek: Beheerverzoek): Promise<Antwoord> => werkBij(verzoek, 'evaluatie');
export const eindig = (verzoek: Beheerverzoek): Promise<Antwoord> => werkBij(verzoek, 'einde');

async function werkBij(verzoek: Beheerverzoek, soort: Bijwerkwens['soort']): Promise<Antwoord> {
  const leeg = soort === 'einde' ? 'Vul de laatste dag in.' : 'Vul in wanneer u weer kijkt.';
  const lezing = ontleed(
    {
      dag: datum({ leeg }),
      versie: aantal({ leeg: 'Ververs deze pagina.', max: 1_000_000 }),
      zeker: vinkje(soort === 'einde' ? { verplicht: 'Zet het vinkje als u dit zeker weet.' } : {}),
    },
    verzoek.velden,
  );
  const opnieuw = (stand: Dagstand, status?: 409): Promise<Antwoord> => toonEen(verzoek, { soort, stand }, status);
  if (lezing.kind === 'fout') return opnieuw(lezing.stand as Dagstand);
  const { dag, versie } = lezing.waarde;
  const arrangement = verzoek.pad['arrangement'] ?? '';
  const wens: Bijwerkwens = soort === 'einde' ? { soort, tot: dag } : { soort, opnieuwOp: dag };
  const uitkomst = await werkArrangementBij(verzoek, { arrangement, versie }, wens);
  switch (uitkomst.kind) {
    case 'bijgewerkt':
      return soort === 'einde'
        ? { kind: 'naar', adres: ARRANGEMENTEN, melding: 'arrangement-geeindigd' }
        : { kind: 'naar', adres: arrangementadres(arrangement).een, melding: 'arrangement-geevalueerd' };
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    case 'intussen-gewijzigd':
      return opnieuw(
        metFout(
          zagOpnieuw(lezing.stand as Dagstand, 'versie'),
          'formulier',
          'Een andere beheerder wijzigde dit net. Lees wat er nu staat en probeer het opnieuw.',
        ),
        409,
      );
    case 'dag-kan-niet':
      return opnieuw(
        metFout(
          lezing.stand as Dagstand,
          'dag',
          soort === 'einde'
            ? 'Kies een dag op of na het begin.'
            : 'Kies een dag na vandaag. Begint het nog, dan valt er nog niets te bekijken.',
        ),
      );
    default:
      return uitkomst satisfies never;
  }
}
