import { momentVan } from '../bijeenkomst/moment.ts';
import { aantal, datum, type FormStand, keuze, metFout, ontleed, tekst, verplichteTekst } from '../web/formulier.ts';
import type { Velden } from '../web/route.ts';
import type { Stapsoort } from './soorten.ts';
import type { Stapvelden } from './stap-formulieren.tsx';
import { leesTijd, tijdveld } from './tijdveld.ts';
import type { Stapwens } from './zet-stap.ts';

export type Staplezing =
  | {
      readonly kind: 'ok';
      readonly soort: Stapsoort;
      readonly waarde: Omit<Stapwens, 'datalek'>;
      readonly stand: FormStand<Stapvelden>;
    }
  | { readonly kind: 'fout'; readonly soort: Stapsoort; readonly stand: FormStand<Stapvelden> };

const SOORTEN = [
  'beheer-gebeld',
  'eerder-vernomen',
  'besluit',
  'gemeld-ap',
  'betrokkenen',
  'geinformeerd',
  'gesloten',
] as const;
type Soort = (typeof SOORTEN)[number];

const lang = (leeg: string) => verplichteTekst({ max: 4_000, regels: true, leeg });
const magLeeg = tekst({ max: 4_000, regels: true });
const gezien = aantal({ leeg: 'Open het datalek opnieuw.', max: 9_999 });
const moment = (vandaag: string) => ({
  gezien,
  dag: datum({ leeg: 'Vul de dag in.', tot: { dag: vandaag, fout: 'Kies vandaag of een dag ervoor.' } }),
  tijd: tijdveld('Vul de tijd in.'),
});

/** Leest de stap die iemand vastlegt; elke soort heeft haar eigen velden, en wat een soort niet kent telt niet mee. */
export function leesStap(velden: Velden, vandaag: string): Staplezing {
  const soort: Soort = SOORTEN.find((bekend) => bekend === velden.soort) ?? 'besluit';
  switch (soort) {
    case 'beheer-gebeld':
    case 'eerder-vernomen':
      return metMoment(soort, ontleed(moment(vandaag), velden), () => ({}));
    case 'gemeld-ap':
      return metMoment(
        soort,
        ontleed(
          {
            ...moment(vandaag),
            nummer: verplichteTekst({ max: 60, leeg: 'Vul het nummer in dat u van de Autoriteit kreeg.' }),
            vertraging: magLeeg,
          },
          velden,
        ),
        ({ nummer, vertraging }) => ({ inhoud: { nummer, ...(vertraging === null ? {} : { vertraging }) } }),
      );
    case 'geinformeerd':
      return metMoment(
        soort,
        ontleed({ ...moment(vandaag), hoe: lang('Schrijf op hoe u het vertelde, en aan hoeveel mensen.') }, velden),
        ({ hoe }) => ({ inhoud: { hoe } }),
      );
    case 'besluit':
      return gewoon(
        soort,
        ontleed(
          {
            gezien,
            keuze: keuze(['melden', 'niet-melden'], { leeg: 'Kies of u meldt.' }),
            reden: lang('Schrijf op waarom.'),
          },
          velden,
        ),
        ({ keuze: gekozen, reden }) => ({ keuze: gekozen, inhoud: { reden } }),
      );
    case 'betrokkenen':
      return leesBetrokkenen(velden);
    case 'gesloten':
      return gewoon(
        soort,
        ontleed(
          {
            gezien,
            lessen: lang('Schrijf op wat uw organisatie leerde.'),
            maatregelen: lang('Schrijf op wat er is veranderd.'),
          },
          velden,
        ),
        ({ lessen, maatregelen }) => ({ inhoud: { lessen, maatregelen } }),
      );
  }
}

const BRIEF = {
  gevolgen: 'Schrijf voor de brief op wat dit voor hen kan betekenen.',
  maatregelen: 'Schrijf voor de brief op wat uw organisatie doet.',
  zelf: 'Schrijf voor de brief op wat zij zelf kunnen doen.',
} as const;

/** Wie het vertelt, vult ook in wat er in de brief hoort te staan (AVG 34 lid 2). */
function leesBetrokkenen(velden: Velden): Staplezing {
  const schema = {
    gezien,
    keuze: keuze(['informeren', 'niet-informeren'], { leeg: 'Kies of het risico hoog is.' }),
    reden: lang('Schrijf op waarom.'),
    gevolgen: magLeeg,
    maatregelen: magLeeg,
    zelf: magLeeg,
  };
  const lezing = ontleed(schema, velden);
  if (lezing.kind === 'ok' && lezing.waarde.keuze === 'informeren') {
    const { waarde } = lezing;
    const leeg = (Object.keys(BRIEF) as (keyof typeof BRIEF)[]).filter((naam) => waarde[naam] === null);
    if (leeg.length > 0) {
      const stand = leeg.reduce<FormStand<Stapvelden>>(
        (tot, naam) => metFout(tot, naam, BRIEF[naam]),
        alsStand(lezing.stand),
      );
      return { kind: 'fout', soort: 'betrokkenen', stand };
    }
  }
  return gewoon('betrokkenen', lezing, ({ keuze: gekozen, reden, gevolgen, maatregelen, zelf }) => ({
    keuze: gekozen,
    inhoud: { reden, ...gevuld({ gevolgen, maatregelen, zelf }) },
  }));
}

function gevuld(velden: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(velden).flatMap(([naam, waarde]) => (waarde === null ? [] : [[naam, waarde]])),
  );
}

type Rest = Omit<Stapwens, 'datalek' | 'gezien' | 'soort'>;
type Lezing<W> =
  | { readonly kind: 'ok'; readonly waarde: W; readonly stand: unknown }
  | { readonly kind: 'fout'; readonly stand: unknown };
const alsStand = (stand: unknown): FormStand<Stapvelden> => stand as FormStand<Stapvelden>;

function gewoon<W extends { readonly gezien: number }>(
  soort: Soort,
  lezing: Lezing<W>,
  rest: (waarde: W) => Rest,
): Staplezing {
  const stand = alsStand(lezing.stand);
  if (lezing.kind === 'fout') return { kind: 'fout', soort, stand };
  return { kind: 'ok', soort, stand, waarde: { soort, gezien: lezing.waarde.gezien, ...rest(lezing.waarde) } };
}

function metMoment<W extends { readonly gezien: number; readonly dag: string; readonly tijd: string }>(
  soort: Soort,
  lezing: Lezing<W>,
  rest: (waarde: W) => Rest,
): Staplezing {
  return gewoon(soort, lezing, (waarde) => ({ moment: momentVan(waarde.dag, leesTijd(waarde.tijd)), ...rest(waarde) }));
}
