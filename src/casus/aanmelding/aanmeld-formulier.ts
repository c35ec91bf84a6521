import { leesTelefoon } from '../../partij/telefoon.ts';
import { DOELEN } from '../../regels/index.ts';
import {
  datum,
  datumOfNiets,
  type FormStand,
  keuze,
  keuzeOfNiets,
  meerkeuze,
  metFout,
  ontleed,
  sleutel,
  tekst,
  verplichteTekst,
  vinkje,
  type Waarden,
} from '../../web/formulier.ts';
import { type Casusreden, REDENEN } from '../woorden.ts';
import type { Aanmeldkeuzes, Aanmeldtype } from './aanmeld-keuzes.ts';
import type { Aanmelding, Gezagwens } from './meld-casus-aan.ts';

/** De keuze voor wie nergens op school staat ingeschreven. */
export const GEEN_SCHOOL = 'geen';

const EMAIL = {
  patroon: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  fout: 'Schrijf een e-mailadres zoals naam@voorbeeld.nl, of laat het leeg.',
};
const REDENCODES = Object.keys(REDENEN) as Casusreden[];

function schemaVoor(vandaag: string) {
  const nietInToekomst = { dag: vandaag, fout: 'Kies een datum die al geweest is.' };
  return {
    casus: sleutel(),
    overlegtype: verplichteTekst({ max: 40, leeg: 'Kies het soort overleg.' }),
    leider: tekst({ max: 40 }),
    voornaam: verplichteTekst({ max: 60, leeg: 'Vul de voornaam in.' }),
    achternaam: verplichteTekst({ max: 80, leeg: 'Vul de achternaam in.' }),
    geboortedatum: datum({
      naam: 'Geboortedatum',
      leeg: 'Vul de geboortedatum in.',
      tot: nietInToekomst,
      vanaf: { dag: '1990-01-01', fout: 'Controleer het geboortejaar.' },
    }),
    school: verplichteTekst({ max: 40, leeg: 'Kies de school.' }),
    reden: keuze(REDENCODES, { leeg: 'Kies wat het beste past.' }),
    doelen: meerkeuze(DOELEN, { leeg: 'Kies minstens een doel.' }),
    vraag: verplichteTekst({
      max: 600,
      min: 10,
      regels: true,
      leeg: 'Schrijf in een of twee zinnen wat u samen wilt beantwoorden.',
    }),
    gezagsoort: keuze(['gezagdragers', 'voogd'], { leeg: 'Kies wie het gezag heeft.' }),
    naam1: verplichteTekst({ max: 120, leeg: 'Vul de naam in van een ouder met gezag of van de voogd.' }),
    email1: tekst({ max: 200, vorm: EMAIL }),
    telefoon1: tekst({ max: 40 }),
    naam2: tekst({ max: 120 }),
    email2: tekst({ max: 200, vorm: EMAIL }),
    telefoon2: tekst({ max: 40 }),
    gezagbron: verplichteTekst({ max: 200, leeg: 'Schrijf op waaruit het gezag blijkt, en wanneer dat is gezien.' }),
    nietWilsbekwaam: vinkje(),
    melding: tekst({ max: 40 }),
    meldingdatum: datumOfNiets({ naam: 'Datum van de melding', tot: nietInToekomst }),
    langdurig: keuzeOfNiets(['ja', 'nee'], { onbekend: 'Kies ja of nee, of laat het open.' }),
  };
}

export type Aanmeldvelden = Waarden<ReturnType<typeof schemaVoor>>;
export type Aanmeldlezing =
  | { readonly kind: 'ok'; readonly aanmelding: Aanmelding; readonly stand: FormStand<Aanmeldvelden> }
  | { readonly kind: 'fout'; readonly stand: FormStand<Aanmeldvelden> };

/** Leest het aanmeldformulier; wat per overlegtype verschilt (melding, doelen) wordt tegen de keuzes gehouden. */
export function leesAanmelding(velden: unknown, keuzes: Aanmeldkeuzes, vandaag: string): Aanmeldlezing {
  const lezing = ontleed(schemaVoor(vandaag), velden);
  if (lezing.kind === 'fout') return lezing;
  const { waarde } = lezing;
  const stand = samenhang(lezing.stand, waarde, keuzes);
  if (Object.keys(stand.fouten).length > 0) return { kind: 'fout', stand };
  return { kind: 'ok', aanmelding: maakAanmelding(waarde, keuzes), stand };
}

/** De organisaties waaruit bij dit overleg te kiezen valt wie leidt. */
const teKiezen = ({ leiding }: Aanmeldtype) => (leiding.kind === 'ander' ? leiding.keuzes : []);

function samenhang(
  begin: FormStand<Aanmeldvelden>,
  waarde: Aanmeldvelden,
  { overlegtypen, scholen }: Aanmeldkeuzes,
): FormStand<Aanmeldvelden> {
  const fouten: [keyof Aanmeldvelden & string, string][] = [];
  const type = overlegtypen.find((t) => t.id === waarde.overlegtype);
  if (type === undefined) fouten.push(['overlegtype', 'Kies het soort overleg.']);
  if (waarde.school !== GEEN_SCHOOL && !scholen.some((school) => school.id === waarde.school))
    fouten.push(['school', 'Kies de school.']);
  if (waarde.doelen.every((doel) => doel === 'g'))
    fouten.push(['doelen', 'Kies ook een doel voor de jongere zelf. Samenwerken alleen is geen doel.']);
  if (type?.leiding.kind === 'school' && waarde.school === GEEN_SCHOOL)
    fouten.push([
      'school',
      'Kies de school: die leidt dit overleg. Staat de jongere nergens ingeschreven, kies dan een ander soort overleg.',
    ]);
  if (type !== undefined && teKiezen(type).length > 1 && !teKiezen(type).some(({ id }) => id === waarde.leider))
    fouten.push(['leider', 'Kies welke organisatie dit overleg leidt.']);
  const buiten = waarde.doelen.filter((doel) => type !== undefined && !type.inhoud.doelen.includes(doel));
  if (buiten.length > 0)
    fouten.push(['doelen', `Laat doel ${buiten.join(' en ')} weg. Dat hoort niet bij dit overleg.`]);
  const aanleiding = type?.inhoud.aanleiding ?? null;
  if (aanleiding !== null) {
    const verzuim = aanleiding.soort === 'verzuimmelding';
    if (!aanleiding.keuzes.some(({ code }) => code === waarde.melding))
      fouten.push([
        'melding',
        verzuim ? 'Kies met wat voor melding dit overleg begint.' : 'Kies op wiens verzoek dit overleg begint.',
      ]);
    if (waarde.meldingdatum === null)
      fouten.push(['meldingdatum', verzuim ? 'Vul de datum van de melding in.' : 'Vul de datum van het verzoek in.']);
  }
  if (type?.inhoud.langdurigVerzuimNodig === true && waarde.langdurig !== 'ja')
    fouten.push(['langdurig', 'Dit overleg is alleen voor wie langdurig verzuimt of nergens staat ingeschreven.']);
  if ((waarde.email2 !== null || waarde.telefoon2 !== null) && waarde.naam2 === null)
    fouten.push(['naam2', 'Vul de naam in van de tweede ouder.']);
  for (const veld of ['telefoon1', 'telefoon2'] as const)
    if (waarde[veld] !== null && leesTelefoon(waarde[veld]) === null)
      fouten.push([veld, 'Schrijf een mobiel nummer zoals 06 12345678, of laat het leeg.']);
  return fouten.reduce((stand, [veld, zin]) => metFout(stand, veld, zin), begin);
}

function maakAanmelding(waarde: Aanmeldvelden, { scholen, overlegtypen }: Aanmeldkeuzes): Aanmelding {
  const school = scholen.find((s) => s.id === waarde.school);
  const type = overlegtypen.find((t) => t.id === waarde.overlegtype);
  const telefoon = (tekst: string | null) => (tekst === null ? null : leesTelefoon(tekst));
  const { gezagbron: bron } = waarde;
  const eerste: Gezagwens = { naam: waarde.naam1, email: waarde.email1, telefoon: telefoon(waarde.telefoon1), bron };
  const tweede: Gezagwens | null =
    waarde.naam2 === null
      ? null
      : { naam: waarde.naam2, email: waarde.email2, telefoon: telefoon(waarde.telefoon2), bron };
  const metMelding =
    type !== undefined && type.inhoud.aanleiding !== null && waarde.melding !== null && waarde.meldingdatum !== null;
  return {
    casus: waarde.casus,
    overlegtype: waarde.overlegtype,
    jongere: { voornaam: waarde.voornaam, achternaam: waarde.achternaam, geboortedatum: waarde.geboortedatum },
    school: school?.id ?? null,
    onderwijs: school?.onderwijs ?? 'geen',
    reden: waarde.reden,
    doelen: waarde.doelen,
    vraag: waarde.vraag,
    gezag:
      waarde.gezagsoort === 'voogd'
        ? { soort: 'voogd', mensen: [eerste] }
        : { soort: 'gezagdragers', mensen: tweede === null ? [eerste] : [eerste, tweede] },
    wilsbekwaam: !waarde.nietWilsbekwaam,
    melding:
      metMelding && waarde.melding !== null && waarde.meldingdatum !== null
        ? { soort: waarde.melding, datum: waarde.meldingdatum }
        : null,
    langdurigVerzuim: waarde.langdurig === null ? null : waarde.langdurig === 'ja',
    leider: waarde.leider,
  };
}
