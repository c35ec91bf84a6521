import { findConvenanten } from '../convenant/convenant.queries.ts';
import { findTeksten } from '../convenant/tekst.queries.ts';
import { type Feitwens, legConvenantfeitenVast } from '../convenant/vastleggen/leg-convenantfeit-vast.ts';
import { bewaarTekstbestand, biedTekstAan, voegTekstToe, wijzigTekst } from '../convenant/vastleggen/teksten.ts';
import { meldDatalek } from '../datalek/meld-datalek.ts';
import { type Stapwens, zetStap } from '../datalek/zet-stap.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Document } from '../document/document.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type Convenantfeit, plusDagen } from '../regels/verloop/index.ts';
import { alsCollega, alsRol, bekend, type Verteller, verwacht } from './vertel.ts';

/**
 * Wat er met de overeenkomst gebeurt: de gemeente oefende een datalek en leerde ervan, en er ligt een nieuwe tekst die alleen Kompas nog
 * niet tekende, zodat de oude blijft gelden (Art 17.2, E-10, S-13).
 */
export async function vertelOvereenkomst(v: Verteller): Promise<void> {
  await laatWebsiteVerlopen(v);
  await oefenDatalek(v);
  await biedNieuweTekstAan(v);
}

/** Ruim een jaar en vier weken geleden: een week te laat met weer kijken (Art 12.3). */
const DAGEN_SINDS_WEBSITE = 402;

/** Kompas en de gemeente keken vorig jaar naar hun pagina, en dit jaar nog niet; bij de gemeente zag de FG het. */
async function laatWebsiteVerlopen(v: Verteller): Promise<void> {
  v.reis.naar(34, '10:00');
  const op = plusDagen(v.reis.vandaag, -DAGEN_SINDS_WEBSITE);
  await alsSysteem(v, async (tx) => {
    const [convenant] = await findConvenanten(tx);
    for (const [sleutel, persoon] of [
      ['kompas', 'petra'],
      ['oeverstad', 'hester'],
    ] as const)
      await tx.db
        .insertInto('plichtmelding')
        .values({
          id: tx.nieuwId(),
          partij_id: bekend(v.gebied.partij.get(sleutel), sleutel),
          convenant_id: bekend(convenant, 'convenant').id,
          plicht: 'website',
          adres: `https://${sleutel}.waterrijk.example/samenwerken`,
          op,
          door_persoon_id: bekend(v.gebied.persoon.get(persoon), persoon),
          vastgelegd_op: tx.nu,
        })
        .execute();
  });
}

async function oefenDatalek(v: Verteller): Promise<void> {
  v.reis.naar(33, '09:10');
  const rachid = alsCollega(v, 'rachid');
  const datalek = v.omgeving.ids();
  const melding = await meldDatalek(rachid, {
    id: datalek,
    soort: 'kwijt',
    tekst:
      'Dit is een oefening. Een map met uitnodigingen bleef na een overleg op school liggen; een conciërge vond haar.',
    gemerktOp: v.reis.klok(),
    duurtVoort: false,
    systeemfout: false,
    partij: rachid.verzoeker.partij,
  });
  verwacht(melding, 'gemeld');
  v.reis.naar(32, '13:30');
  const stappen: readonly Omit<Stapwens, 'datalek' | 'gezien'>[] = [
    {
      soort: 'besluit',
      keuze: 'niet-melden',
      inhoud: { reden: 'Een oefening: er waren geen gegevens over iemand bij.' },
    },
    {
      soort: 'betrokkenen',
      keuze: 'niet-informeren',
      inhoud: { reden: 'Een oefening: er is niemand om in te lichten.' },
    },
    {
      soort: 'gesloten',
      inhoud: {
        lessen: 'Wie iets vond, wist niet wie hij moest bellen. Dat kostte een halve dag van de 72 uur.',
        maatregelen: 'Het nummer hangt nu bij elke balie, en melden staat in het werkoverleg van elk kwartaal.',
      },
    },
  ];
  for (const [gezien, stap] of stappen.entries())
    verwacht(
      await zetStap(alsRol(v, { sleutel: 'hester', rol: 'beheerder' }), { ...stap, datalek, gezien }),
      'bewaard',
    );
}

const NIEUW = '1.1';

async function biedNieuweTekstAan(v: Verteller): Promise<void> {
  v.reis.naar(15, '08:40');
  const anouk = () => alsRol(v, { sleutel: 'anouk', rol: 'beheerder' });
  const convenant = bekend((await alsSysteem(v, findConvenanten))[0], 'convenant').id;
  const begonnen = await voegTekstToe(anouk(), { convenant, label: NIEUW });
  const id = bekend(begonnen.kind === 'gedaan' ? begonnen.tekst : undefined, 'tekst');
  const [nieuw] = await alsSysteem(v, (tx) => findTeksten(tx, convenant));
  const { tekenaars, schoolbesturen, verwijzingen, versie } = bekend(nieuw, 'tekst');
  const wens = { convenant, id, label: NIEUW, kader: 'ooo', oooOp: v.reis.dag(10), oooPlaats: 'Oeverstad' } as const;
  verwacht(await wijzigTekst(anouk(), { ...wens, tekenaars, schoolbesturen, verwijzingen, versie }), 'gedaan');
  const inhoud = Buffer.from(await maakPdf(TEKST, { door: 'SWV VO Waterrijk', op: v.reis.klok() }));
  verwacht(await bewaarTekstbestand(anouk(), { convenant, tekst: id, bestand: { inhoud, teGroot: false } }), 'gedaan');
  verwacht(await biedTekstAan(anouk(), { convenant, tekst: id, op: v.reis.dag(15) }), 'gedaan');
  v.reis.naar(10, '14:00');
  await tekenAllenBehalveKompas(v, { convenant, tekst: id });
}

type Plek = { readonly convenant: string; readonly tekst: string };

/** In het overleg van die dag tekenden zes van de zeven; de penvoerder nam de papieren over. */
async function tekenAllenBehalveKompas(v: Verteller, { convenant, tekst }: Plek): Promise<void> {
  const partij = (sleutel: string) => bekend(v.gebied.partij.get(sleutel), sleutel);
  const datum = v.reis.dag(10);
  const feiten: readonly Convenantfeit[] = [
    { versie: 1, datum: v.reis.dag(12), kind: 'volmacht', van: partij('de-linde'), aan: partij('swv-vo'), tekst },
    ...['oeverstad', 'swv-vo', 'swv-po', 'ggd', 'bries'].map((sleutel): Convenantfeit => {
      return { versie: 1, datum, kind: 'ondertekening', partij: partij(sleutel), tekst };
    }),
  ];
  const wensen = feiten.map((feit): Feitwens => ({ feit, wijze: 'papier' }));
  await alsSysteem(v, async (tx) => verwacht(await legConvenantfeitenVast(tx, convenant, wensen), 'vastgelegd'));
}

function alsSysteem<T>({ omgeving }: Verteller, werk: (tx: Tx) => Promise<T>): Promise<T> {
  const verzoeker = { soort: 'systeem', handeling: 'demonstratie-laden' } as const;
  const herkomst = { verzoek: omgeving.ids(), kanaal: 'opdracht' } as const;
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await legVast(tx, { code: 'demonstratie-geladen', uitkomst: 'gelukt', betrokkenen: [] });
    return werk(tx);
  });
}

/** De verzonnen tekst zelf: kort, want zij laat alleen zien waar een tekst te lezen is. */
const TEKST: Document = {
  titel: 'Convenant Waterrijk, versie 1.1',
  taal: 'nl',
  kenmerk: null,
  versie: NIEUW,
  blokken: [
    { soort: 'kop', niveau: 1, tekst: 'Convenant Waterrijk, versie 1.1' },
    { soort: 'alinea', tekst: 'Deze tekst is verzonnen en hoort bij de demonstratie.' },
    { soort: 'kop', niveau: 2, tekst: 'Wat er verandert' },
    {
      soort: 'lijst',
      genummerd: false,
      regels: [
        'Ook een overleg met een mbo-instelling kan een casusoverleg zijn.',
        'De partijen kijken elk jaar samen wie er nog aan tafel hoort.',
      ],
    },
  ],
};
