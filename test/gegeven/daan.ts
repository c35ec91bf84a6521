import pg from 'pg';
import { meldCasusAan } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Gezinslid, Medewerker, Verzoeker } from '../../src/db/verzoeker.ts';
import type { Kenmerken } from '../../src/gegeven/kenmerken.ts';
import type { Afgerond, Opening } from '../../src/gegeven/nieuw/invoer.ts';
import { maakWaterrijk } from '../steun/regio.ts';

/** De casus van scenario S-2: Daan van 15, twee ouders met gezag, Verzuimoverleg op een melding bij DUO. */
export type Daan = Awaited<ReturnType<typeof maakDaan<Waterrijk>>>;

export type Wie = 'femke' | 'rachid' | 'liesbeth' | 'tom' | 'sanne' | 'noor' | 'vader' | 'moeder' | 'daan';

const TAFEL = ['rachid', 'liesbeth', 'tom', 'sanne'] as const;

/** Antwoorden waarmee een gewoon gegeven nodig is en niets bijzonders bevat. */
export const GEWOON: Kenmerken = {
  nodigVoorVraag: true,
  pastBijTaak: true,
  kanMetMinder: false,
  betreft: 'jongere',
  bevatGezondheid: false,
  thuisondersteuning: false,
  opp: false,
  voorafBesproken: true,
  nietVoorOuder: false,
};

/** Ongeoorloofd verzuim boven de grens: school moet het melden (LPW 21a, fn 11). */
export const GEMELD: Kenmerken = { ...GEWOON, verzuim: { soort: 'ongeoorloofd', meldplichtig: true } };

/** Bouwt de casus langs de gewone weg: aanmelden, informeren, uitnodigen, bevestigen. */
export async function maakDaan<W extends Waterrijk = Waterrijk>(
  opties: { readonly op?: W; readonly informeren?: boolean } = {},
) {
  const waterrijk = opties.op ?? ((await maakWaterrijk()) as W);
  const su = new pg.Pool({ connectionString: waterrijk.database.superuserUrl, max: 2 });
  const femke = waterrijk.wie('femke') as Medewerker;
  const casus = waterrijk.omgeving.ids();
  await meldAan(waterrijk, femke, casus);
  const gezin = await gezinVan(su, casus);
  const partij = (sleutel: string) => waterrijk.gebied.partij.get(sleutel) ?? '';
  if (opties.informeren !== false) {
    const uitkomst = await informeer(
      { ...waterrijk.als(femke), verzoeker: femke },
      {
        casus,
        personen: [...gezin.values()],
        partijen: ['oeverstad', 'ggd', 'swv-vo', 'bries'].map(partij),
        doelen: ['a', 'c'],
        hoe: 'gesprek',
        op: '2026-03-02',
      },
    );
    if (uitkomst.kind !== 'vastgelegd') throw new Error(JSON.stringify(uitkomst));
    await zetAanTafel(waterrijk, femke, casus);
  }
  const verzoeker = (wie: Wie): Verzoeker => {
    const persoon = gezin.get(wie);
    if (persoon === undefined) return waterrijk.wie(wie);
    return { soort: wie === 'daan' ? 'jongere' : 'ouder', persoon } satisfies Gezinslid;
  };
  const stoel = async (wie: Wie): Promise<string> => {
    const v = verzoeker(wie);
    const { rows } = await su.query<{ id: string }>(
      'select id from deelnemer where casus_id = $1 and persoon_id = $2',
      [casus, 'persoon' in v ? v.persoon : null],
    );
    return rows[0]?.id ?? '';
  };
  return {
    ...waterrijk,
    casus,
    su,
    verzoeker,
    stoel,
    als: (wie: Wie): Opening => waterrijk.als(verzoeker(wie)),
    /** Een gegeven van soort g, tenzij anders gevraagd. */
    gegeven: (anders: Partial<Afgerond> = {}): Afgerond => ({
      gegeven: waterrijk.omgeving.ids(),
      casus,
      categorie: 'g',
      doel: 'c',
      kenmerken: GEMELD,
      aard: 'feit',
      brondatum: '2026-03-02',
      tekst: 'Zeventien uur afwezig zonder bericht in vier lesweken.',
      waarom: 'Het patroon helpt bepalen wat nodig is.',
      ...anders,
    }),
    zetFase: (fase: string) => su.query('update casus set fase = $2 where id = $1', [casus, fase]),
    async weg() {
      await su.end();
      await waterrijk.weg();
    },
  };
}

type Waterrijk = Awaited<ReturnType<typeof maakWaterrijk>>;

async function meldAan(waterrijk: Waterrijk, femke: Medewerker, casus: string): Promise<void> {
  const uitkomst = await meldCasusAan(
    { ...waterrijk.als(femke), verzoeker: femke },
    {
      casus,
      overlegtype: waterrijk.gebied.overlegtype.get('verzuimoverleg') ?? '',
      jongere: { voornaam: 'Daan', achternaam: 'de Graaf', geboortedatum: '2010-09-14' },
      school: waterrijk.gebied.school.get('kompas-college') ?? null,
      onderwijs: 'vo',
      reden: 'vermoeden',
      doelen: ['a', 'c'],
      vraag: 'Wat is nodig om Daan weer op school te krijgen?',
      gezag: {
        soort: 'gezagdragers',
        mensen: [
          { naam: 'Mark de Graaf', email: null, bron: 'gezagsregister' },
          { naam: 'Ilse Bakker', email: null, bron: 'gezagsregister' },
        ],
      },
      wilsbekwaam: true,
      melding: { soort: 'wettelijk', datum: '2026-02-27' },
      langdurigVerzuim: false,
    },
  );
  if (uitkomst.kind !== 'aangemeld') throw new Error(JSON.stringify(uitkomst));
}

/** De personen van het gezin: vader is gezagdrager 1, moeder gezagdrager 2. */
async function gezinVan(su: pg.Pool, casus: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await su.query<{ wie: string; persoon_id: string }>(
    `select case soort when 'gezagdrager-1' then 'vader' else 'moeder' end as wie, persoon_id from gezag where casus_id = $1
     union all select 'daan', persoon_id from betrokkene where casus_id = $1`,
    [casus],
  );
  return new Map(rows.map((rij) => [rij.wie, rij.persoon_id]));
}

async function zetAanTafel(waterrijk: Waterrijk, femke: Medewerker, casus: string): Promise<void> {
  const genodigden = TAFEL.map((sleutel) => ({
    aanstelling: waterrijk.gebied.aanstelling.get(sleutel) ?? '',
    behandelrelatie: sleutel === 'liesbeth' || sleutel === 'sanne',
    directBetrokken: 'werkt-al' as const,
  }));
  const uit = await nodigUit({ ...waterrijk.als(femke), verzoeker: femke }, { casus, genodigden, geefNaam: true });
  if (uit.kind !== 'behandeld' || uit.genodigden.some((g) => g.kind !== 'uitgenodigd'))
    throw new Error(JSON.stringify(uit));
  for (const sleutel of TAFEL) {
    const verzoeker = waterrijk.wie(sleutel) as Medewerker;
    const bevestiging = {
      casus,
      taak: 'Eigen wettelijke taak.',
      grondslag: null,
      individueelDoel: 'Bijdragen aan de vraag.',
    };
    const gedaan = await bevestigDeelname({ ...waterrijk.als(verzoeker), verzoeker }, bevestiging);
    if (gedaan.kind !== 'bevestigd') throw new Error(JSON.stringify(gedaan));
  }
}
