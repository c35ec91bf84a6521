import { isUuid } from '../../lib/ids.ts';
import { leesTelefoon } from '../../partij/telefoon.ts';
import { DOELEN } from '../../regels/index.ts';
import {
  datum,
  datumOfNiets,
  type FormStand,
  heeftFouten,
  keuze,
  keuzeOfNiets,
  meerkeuze,
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

/** Twee velden die hetzelfde vragen, elk met de naam die erboven staat: anders leest iemand twee keer dezelfde fout. */
const emailvorm = (naam: string) => ({
  patroon: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  fout: `${naam}: schrijf het zoals naam@voorbeeld.nl, of laat het leeg.`,
});
const EMAIL = emailvorm('E-mailadres');
const EMAIL2 = emailvorm('E-mailadres van de tweede ouder');
const TELEFOONS = { telefoon1: 'Mobiel nummer', telefoon2: 'Mobiel nummer van de tweede ouder' } as const;
const REDENCODES = Object.keys(REDENEN) as Casusreden[];

function schemaVoor(vandaag: string) {
  const nietInToekomst = { dag: vandaag, fout: 'Kies een datum die al geweest is.' };
  return {
    casus: sleutel(),
    vervolg: tekst({ max: 40 }),
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
    email2: tekst({ max: 200, vorm: EMAIL2 }),
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
  const stand = samenhang(lezing.stand, keuzes);
  if (lezing.kind === 'fout' || heeftFouten(stand)) return { kind: 'fout', stand };
  return { kind: 'ok', aanmelding: maakAanmelding(lezing.waarde, keuzes), stand };
}

/** De organisaties waaruit bij dit overleg te kiezen valt wie leidt. */
const teKiezen = ({ leiding }: Aanmeldtype) => (leiding.kind === 'ander' ? leiding.keuzes : []);

type Veldnaam = keyof Aanmeldvelden & string;

/** Wat pas klopt of niet als men velden naast elkaar legt. Ook als een veld al een fout heeft: wie iets herstelt, leest alles in een keer. */
function samenhang(
  begin: FormStand<Aanmeldvelden>,
  { overlegtypen, scholen }: Aanmeldkeuzes,
): FormStand<Aanmeldvelden> {
  const fouten: [Veldnaam, string][] = [];
  const ingevuld = (veld: Veldnaam): string | null => [begin.waarden[veld] ?? []].flat()[0] || null;
  const type = overlegtypen.find((t) => t.id === ingevuld('overlegtype'));
  const school = ingevuld('school');
  if (type === undefined) fouten.push(['overlegtype', 'Kies het soort overleg.']);
  if (school !== GEEN_SCHOOL && !scholen.some(({ id }) => id === school)) fouten.push(['school', 'Kies de school.']);
  if (type?.leiding.kind === 'school' && school === GEEN_SCHOOL)
    fouten.push([
      'school',
      'Kies de school: die leidt dit overleg. Staat de jongere nergens ingeschreven, kies dan een ander soort overleg.',
    ]);
  if (type !== undefined && teKiezen(type).length > 1 && !teKiezen(type).some(({ id }) => id === ingevuld('leider')))
    fouten.push(['leider', 'Kies welke organisatie dit overleg leidt.']);
  const doelen = DOELEN.filter((doel) => [begin.waarden.doelen ?? []].flat().includes(doel));
  if (doelen.every((doel) => doel === 'g'))
    fouten.push(['doelen', 'Kies ook een doel voor de jongere zelf. Samenwerken alleen is geen doel.']);
  const buiten = doelen.filter((doel) => type !== undefined && !type.inhoud.doelen.includes(doel));
  if (buiten.length > 0)
    fouten.push(['doelen', `Laat doel ${buiten.join(' en ')} weg. Dat hoort niet bij dit overleg.`]);
  const aanleiding = type?.inhoud.aanleiding ?? null;
  if (aanleiding !== null) {
    const verzuim = aanleiding.soort === 'verzuimmelding';
    if (!aanleiding.keuzes.some(({ code }) => code === ingevuld('melding')))
      fouten.push([
        'melding',
        verzuim ? 'Kies met wat voor melding dit overleg begint.' : 'Kies op wiens verzoek dit overleg begint.',
      ]);
    if (ingevuld('meldingdatum') === null)
      fouten.push(['meldingdatum', verzuim ? 'Vul de datum van de melding in.' : 'Vul de datum van het verzoek in.']);
  }
  if (type?.inhoud.langdurigVerzuimNodig === true && ingevuld('langdurig') !== 'ja')
    fouten.push(['langdurig', 'Dit overleg is alleen voor wie langdurig verzuimt of nergens staat ingeschreven.']);
  return opVolgorde(begin, [...fouten, ...foutenBijOuders(ingevuld)]);
}

function foutenBijOuders(ingevuld: (veld: Veldnaam) => string | null): readonly [Veldnaam, string][] {
  const nummers = (['telefoon1', 'telefoon2'] as const).filter((veld) => {
    const nummer = ingevuld(veld);
    return nummer !== null && leesTelefoon(nummer) === null;
  });
  const zonderNaam = ingevuld('naam2') === null && (ingevuld('email2') ?? ingevuld('telefoon2')) !== null;
  return [
    ...(zonderNaam ? [['naam2', 'Vul de naam in van de tweede ouder.'] satisfies [Veldnaam, string]] : []),
    ...nummers.map((veld): [Veldnaam, string] => [
      veld,
      `${TELEFOONS[veld]}: schrijf het zoals 06 12345678, of laat het leeg.`,
    ]),
  ];
}

/** Wat een veld zelf al zei, gaat voor; de samenvatting volgt de volgorde van het formulier. */
function opVolgorde(
  { waarden, fouten }: FormStand<Aanmeldvelden>,
  erbij: readonly [Veldnaam, string][],
): FormStand<Aanmeldvelden> {
  const alle: Readonly<Record<string, string | undefined>> = { ...Object.fromEntries(erbij), ...fouten };
  const geordend = Object.keys(waarden).flatMap((veld) => (alle[veld] === undefined ? [] : [[veld, alle[veld]]]));
  return { waarden, fouten: Object.fromEntries(geordend) };
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
    vervolgOp: isUuid(waarde.vervolg) ? waarde.vervolg : null,
  };
}
