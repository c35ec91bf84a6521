import { dagVan } from '../../lib/klok.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import type { Stap } from '../../web/onderdelen/index.ts';
import { datumKort, datumVoluit, uurMinuut } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { isTeVolgen, zoektVolger } from '../casusregie/vraag-casusregie.ts';
import { type CasusFeiten, isOnder12, teInformeren, uitTeNodigen } from '../feiten.ts';
import { nogTeInformeren } from '../informeren/informeer.ts';
import { FASENAAM, INFORMEERWIJZEN, opsomming, volgendeFase } from '../woorden.ts';
import { leidstap } from './leidstap.ts';
import { alsRegie, type Stappenstof, wachtOp } from './stappenstof.ts';
import { uitnodigstappen } from './uitnodigstappen.ts';

/** Wat er nog ontbreekt voor de volgende fase, en wat al klaar is. */
export type Stappenlijst = {
  readonly titel: string;
  readonly klaar: number;
  readonly alle: number;
  readonly stappen: readonly Stap[];
};

/**
 * De stappen van een casus: per stap of zij klaar is, waarom zij er is, haar artikel, en de link waar zij wordt gedaan.
 * Wie de regie niet heeft, ziet wat er mist maar krijgt geen knop voor wat hij niet kan doen.
 */
export function stappen(stof: Stappenstof): Stappenlijst {
  const lijst = [
    doelstap(stof),
    ...meldingstap(stof),
    informeerstap(stof),
    ...uitnodigstappen(stof),
    ...leidstap(stof),
    ...(isVoorbij(stof.feiten, 'intake') ? [bijeenkomststap(stof), hoorstap(stof)] : []),
    ...beeldstap(stof),
    ...planstap(stof),
    ...casusregiestap(stof),
    ...volgstap(stof),
    ...evaluatiestap(stof),
    ...meeneemstap(stof),
  ];
  const open = lijst.filter((stap) => stap.stand !== 'klaar').length;
  return { titel: titelVan(stof.feiten, open), klaar: lijst.length - open, alle: lijst.length, stappen: lijst };
}

function isVoorbij({ casus }: CasusFeiten, fase: CasusFeiten['casus']['fase']): boolean {
  return casus.fase !== fase;
}

function titelVan({ casus }: CasusFeiten, open: number): string {
  const naar = volgendeFase(casus.fase);
  const doel = naar === null ? 'het sluiten van de casus' : `fase ${faseNummer(naar)}, ${FASENAAM[naar]}`;
  if (open === 0) return `Klaar voor ${doel}`;
  return `Nog ${open} ${open === 1 ? 'stap' : 'stappen'} tot ${doel}`;
}

const faseNummer = (fase: keyof typeof FASENAAM): number => Object.keys(FASENAAM).indexOf(fase) + 1;

function doelstap({ feiten }: Stappenstof): Stap {
  const op = feiten.casus.doelVastgelegdOp;
  if (op === null) {
    return {
      stand: 'open',
      titel: 'Leg de doelen van de casus vast',
      toelichting: 'Voor die tijd deelt niemand iets.',
      artikelen: ['Art 3.4d'],
    };
  }
  return { stand: 'klaar', titel: 'Doelen van de casus schriftelijk vastgelegd', toelichting: datumKort(op) };
}

function meldingstap({ feiten }: Stappenstof): readonly Stap[] {
  const { aanleiding } = feiten.overlegtype.inhoud;
  if (aanleiding === null) return [];
  const { melding } = feiten.casus;
  const verzuim = aanleiding.soort === 'verzuimmelding';
  if (melding === null) {
    const titel = verzuim ? 'Leg soort en datum van de verzuimmelding vast' : 'Leg vast waarmee dit overleg begint';
    return [{ stand: 'open', titel, artikelen: [aanleiding.eis] }];
  }
  const soort = aanleiding.keuzes.find(({ code }) => code === melding.soort)?.naam ?? melding.soort;
  return [
    {
      stand: 'klaar',
      titel: verzuim ? 'Soort melding en datum vastgelegd' : 'Vastgelegd waarmee dit overleg begint',
      toelichting: `${soort}, ${datumKort(melding.datum)}`,
    },
  ];
}

function informeerstap(stof: Stappenstof): Stap {
  const { feiten } = stof;
  const nog = nogTeInformeren(feiten, null);
  if (nog.length > 0) {
    const weetAl = nog.every((persoon) => feiten.informatie.some((i) => i.persoon === persoon));
    return {
      stand: 'open',
      titel: weetAl ? `${wieInformeren(stof, nog)} over het nieuwe doel` : wieInformeren(stof, nog),
      toelichting: weetAl
        ? 'Alleen over wat nieuw is. Tot dan deelt niemand iets voor dat doel.'
        : 'Vertel vooraf wat u van plan bent, met wie en waarvoor. Tot dan gaat er niets naar een ander.',
      artikelen: ['Art 12.1', 'Art 12.4a'],
      ...alsRegie(stof, 'Leg vast wie is geïnformeerd', casusadres(feiten.casus.id).informeren),
    };
  }
  if (stof.nogOver.length > 0) {
    return {
      stand: 'open',
      titel: `${wieInformeren(stof, teInformeren(feiten))} ook over ${opsomming(stof.nogOver)}`,
      toelichting: 'Alleen over wie erbij komt. Tot dan gaat er niets naar die organisatie.',
      artikelen: ['Art 12.1', 'Art 12.4b'],
      ...alsRegie(stof, 'Leg vast wie is geïnformeerd', casusadres(feiten.casus.id).informeren),
    };
  }
  const laatste = stof.informatie[0];
  const hoe = laatste === undefined ? '' : `${INFORMEERWIJZEN[laatste.hoe].toLowerCase()}, ${datumKort(laatste.op)}`;
  return { stand: 'klaar', titel: `${metJongere(stof)} geïnformeerd`, toelichting: hoe };
}

function wieInformeren({ feiten, jongere }: Stappenstof, nog: readonly string[]): string {
  const jongereOok = feiten.betrokkene.persoon !== null && nog.includes(feiten.betrokkene.persoon);
  const ouders = nog.filter((persoon) => persoon !== feiten.betrokkene.persoon).length;
  const wie = ouders === 0 ? [] : [ouders < feiten.gezag.length ? 'de andere ouder' : 'de ouders'];
  return `Informeer ${opsomming([...wie, ...(jongereOok ? [jongere] : [])])}`;
}

function metJongere({ feiten, jongere }: Stappenstof): string {
  const jongereMee = feiten.informatie.some((i) => i.persoon === feiten.betrokkene.persoon);
  return jongereMee ? `Ouders en ${jongere}` : 'Ouders';
}

function bijeenkomststap(stof: Stappenstof): Stap {
  const { feiten, nu } = stof;
  const laatste = [...stof.bijeenkomsten].sort((a, b) => b.op.getTime() - a.op.getTime())[0];
  const adres = casusadres(feiten.casus.id).bijeenkomst;
  if (laatste === undefined) {
    return {
      stand: 'open',
      titel: 'Plan een bijeenkomst',
      toelichting: 'Iedereen die erbij hoort wordt vanzelf uitgenodigd, ouders altijd.',
      artikelen: ['Art 3.4b', 'T25-11'],
      ...alsRegie(stof, 'Plan een bijeenkomst', adres),
    };
  }
  const onder12 = isOnder12(feiten);
  // Wie nog 12 wordt voor de bijeenkomst, krijgt de uitnodiging op die dag; daarvoor staat een taak klaar.
  const nodig = uitTeNodigen({ ...feiten, peildatum: dagVan(laatste.op) }).personen.filter(
    (persoon) => !onder12 || persoon !== feiten.betrokkene.persoon,
  );
  const gevraagd = new Set(stof.uitnodigingen.filter((u) => u.bijeenkomst_id === laatste.id).map((u) => u.persoon_id));
  if (nodig.every((persoon) => gevraagd.has(persoon))) {
    const wanneer = laatste.op > nu ? 'voor' : 'voor de bijeenkomst van';
    return {
      stand: 'klaar',
      titel: `${metJongere(stof)} uitgenodigd`,
      toelichting: `${wanneer} ${datumVoluit(laatste.op)}, ${uurMinuut(laatste.op)} uur`,
    };
  }
  return {
    stand: 'open',
    titel: 'Nodig iedereen uit die er nu bij hoort',
    toelichting: 'Sinds de laatste uitnodiging hoort er iemand bij.',
    artikelen: ['Art 3.4b'],
    ...alsRegie(stof, 'Plan een bijeenkomst', adres),
  };
}

function hoorstap(stof: Stappenstof): Stap {
  const laatste = stof.gesprekken[0];
  if (laatste !== undefined) {
    const titel =
      laatste.hoe === 'niet'
        ? `Vastgelegd waarom er niet met ${stof.jongere} is gepraat`
        : `Vastgelegd wat ${stof.jongere} wil zeggen`;
    return { stand: 'klaar', titel, toelichting: datumKort(laatste.op) };
  }
  return {
    stand: 'open',
    titel: `Leg vast wat ${stof.jongere} wil zeggen`,
    toelichting: 'Er is nog geen gesprek vastgelegd. U of een andere deelnemer voert het.',
    artikelen: ['Art 13.3 (a)', 'fn 14'],
    handeling: { label: 'Leg gesprek vast', naar: casusadres(stof.feiten.casus.id).gesprek },
  };
}

/** Voor een plan is het beeld compleet genoeg; wordt dat later teruggenomen, dan staat de stap weer open (PH-2b, B.6). */
function beeldstap(stof: Stappenstof): readonly Stap[] {
  const { feiten, beeld } = stof;
  if (feiten.casus.fase !== 'beoordeling' && feiten.casus.fase !== 'plan') return [];
  if (beeld?.stand === 'compleet')
    return [{ stand: 'klaar', titel: 'Het beeld is compleet genoeg', toelichting: datumKort(beeld.op) }];
  return [
    {
      stand: 'open',
      titel: 'Leg vast dat het beeld compleet genoeg is',
      toelichting:
        beeld === undefined ? 'Tot dan begint het plan niet.' : `Op ${datumKort(beeld.op)} is het teruggenomen.`,
      artikelen: ['PH-2b'],
      ...alsRegie(stof, 'Leg vast', casusadres(feiten.casus.id).beeld),
    },
  ];
}

/** Vanaf fase Plan hoort er een vastgesteld plan te zijn, of wat erover is vastgelegd (B.6). */
function planstap(stof: Stappenstof): readonly Stap[] {
  const { feiten, plan } = stof;
  if (feiten.casus.fase !== 'plan' && feiten.casus.fase !== 'monitoring') return [];
  const artikelen = ['PH-3a'];
  const naar = casusadres(feiten.casus.id).plan;
  const open = (titel: string, label: string, toelichting: string): readonly Stap[] => [
    { stand: 'open', titel, artikelen, toelichting, handeling: { label, naar } },
  ];
  switch (plan.kind) {
    case 'geen':
      return open(
        'Maak samen met ouders en jongere een plan',
        'Open het plan',
        'Of leg vast waarom er geen plan komt.',
      );
    case 'concept':
      return open(
        'Maak het plan af en leg het voor',
        'Open het plan',
        'Ieder schrijft de eigen doelen en acties erin.',
      );
    case 'voorgelegd':
      return plan.antwoorden < plan.gevraagd
        ? open(
            'Wacht op antwoord over het plan',
            'Open het plan',
            `${plan.antwoorden} van ${plan.gevraagd} antwoordden${zonderGezin(stof)}`,
          ).map((stap) => ({ ...stap, ...wachtOp(stof, 'plan-beoordelen') }))
        : open('Stel het plan vast', 'Open het plan', 'Iedereen heeft geantwoord.');
    case 'afgezien':
      return [{ stand: 'klaar', titel: 'Vastgelegd waarom er geen plan komt' }];
    case 'vastgesteld':
      return [{ stand: 'klaar', titel: 'Plan vastgesteld', toelichting: datumKort(plan.op) }];
    default:
      return assertNever(plan);
  }
}

/** Wie leidt, leest waarom het gezin niet bij de herinneringen staat: hun antwoord is vrij (6c). */
const zonderGezin = ({ isRegie, herinneren }: Stappenstof): string =>
  isRegie && herinneren !== undefined ? '. Ouders en jongere krijgen geen herinnering; bel hen liever.' : '';

/** Is het plan er, dan volgt een deelnemer het, en weet het gezin wie (CL-3b, PH-4a). */
function casusregiestap(stof: Stappenstof): readonly Stap[] {
  const { feiten, plan, casusregie, naamVan } = stof;
  if (plan.kind !== 'vastgesteld' || plan.beeindigdOp !== null || !isTeVolgen(feiten)) return [];
  const naam = (id: string | undefined): string => {
    const stoel = feiten.deelnemers.find((d) => d.id === id);
    return stoel === undefined ? 'Een deelnemer' : naamVan(stoel);
  };
  const adres = casusadres(feiten.casus.id).casusregie;
  if (casusregie?.volgt) return [{ stand: 'klaar', titel: `${naam(casusregie.volgt.deelnemer)} volgt het plan` }];
  const artikelen = ['CL-3b', 'PH-4a'];
  if (casusregie?.gevraagd)
    return [
      {
        stand: 'open',
        titel: `${naam(casusregie.gevraagd.deelnemer)} zegt of die het plan volgt`,
        toelichting: 'Tot dan bellen ouders en jongere wie het overleg leidt.',
        artikelen,
        handeling: { label: 'Bekijk de vraag', naar: adres },
        ...wachtOp(stof, 'casusregie-aanvaarden', casusregie.gevraagd.deelnemer),
      },
    ];
  if (!zoektVolger(feiten)) return [];
  return [
    {
      stand: 'open',
      titel: 'Kies aan tafel wie het plan volgt',
      toelichting: 'Zo weten ouders en jongere wie zij daarover bellen.',
      artikelen,
      ...alsRegie(stof, 'Kies wie', adres),
    },
  ];
}

/** In fase Monitoring is de uitgang het einde van het plan, of de dag waarop samen wordt gekeken (B.6, PH-4a). */
function volgstap({ feiten, plan }: Stappenstof): readonly Stap[] {
  if (feiten.casus.fase !== 'monitoring' || plan.kind !== 'vastgesteld') return [];
  const { evaluatieOp, beeindigdOp } = plan;
  if (beeindigdOp !== null || (evaluatieOp !== null && evaluatieOp <= feiten.peildatum))
    return [{ stand: 'klaar', titel: 'Het plan is gevolgd tot de evaluatie' }];
  return [
    {
      stand: 'open',
      titel: 'Volg het plan tot de evaluatie',
      toelichting: evaluatieOp === null ? 'Er is nog geen dag voor de evaluatie.' : `Op ${datumVoluit(evaluatieOp)}.`,
      artikelen: ['PH-4a'],
      handeling: { label: 'Open het plan', naar: casusadres(feiten.casus.id).plan },
    },
  ];
}

function evaluatiestap({ feiten, plan }: Stappenstof): readonly Stap[] {
  if (feiten.casus.fase !== 'evaluatie' || plan.kind !== 'vastgesteld') return [];
  if (plan.beeindigdOp !== null)
    return [{ stand: 'klaar', titel: 'Vastgelegd dat het plan klaar is', toelichting: datumKort(plan.beeindigdOp) }];
  return [
    {
      stand: 'open',
      titel: 'Kijk samen per doel wat het opleverde, en leg vast dat het plan klaar is',
      toelichting: 'Met ouders en jongere. Daarna mag er nog hoogstens zes maanden nazorg zijn.',
      artikelen: ['PH-5a', 'PH-5b'],
      handeling: { label: 'Open het plan', naar: casusadres(feiten.casus.id).plan },
    },
  ];
}

function meeneemstap(stof: Stappenstof): readonly Stap[] {
  const { feiten, wachtOpBronnen } = stof;
  if (!wachtOpBronnen) return [];
  return [
    {
      stand: 'open',
      titel: 'Bronnen beslissen welke gegevens meegaan',
      toelichting: `Sinds fase ${faseNummer(feiten.casus.fase)} begon. Wie nog niet besliste, heeft een taak.`,
      artikelen: ['Art 3.4f'],
      ...wachtOp(stof, 'meenemen-beslissen'),
    },
  ];
}
