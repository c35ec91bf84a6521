import assert from 'node:assert/strict';
import pg from 'pg';
import type { Casusopening } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Gezinslid, Medewerker } from '../../src/db/verzoeker.ts';
import { aanmeldingVanDaan, medewerker, meldAan, type Waterrijk } from '../steun/casus.ts';
import { maakWaterrijk } from '../steun/regio.ts';

/** Acht verzonnen jongeren van een school; elk met eigen ouders en eigen collega's aan tafel. */
export const JONGEREN = [
  { voornaam: 'Bram', achternaam: 'Tuinman', met: ['rachid'] },
  { voornaam: 'Celine', achternaam: 'Oosterhof', met: ['liesbeth'] },
  { voornaam: 'Dilan', achternaam: 'Kaya', met: ['tom'] },
  { voornaam: 'Emiel', achternaam: 'Verstraten', met: ['sanne'] },
  { voornaam: 'Fenna', achternaam: 'Hoekstra', met: ['rachid', 'liesbeth'] },
  { voornaam: 'Gijs', achternaam: 'Molenkamp', met: ['rachid', 'tom'] },
  { voornaam: 'Hanna', achternaam: 'Yildirim', met: ['liesbeth', 'sanne'] },
  { voornaam: 'Idris', achternaam: 'Wolters', met: ['rachid', 'liesbeth', 'tom', 'sanne'] },
] as const;

export type Collega = 'femke' | 'rachid' | 'liesbeth' | 'tom' | 'sanne' | 'noor';
const PARTIJ: Readonly<Record<string, string>> = {
  rachid: 'oeverstad',
  liesbeth: 'ggd',
  tom: 'swv-vo',
  sanne: 'bries',
};

export type Tafel = {
  readonly casus: string;
  readonly voornaam: string;
  readonly met: readonly string[];
  readonly moeder: Gezinslid;
  readonly vader: Gezinslid;
  readonly jongere: Gezinslid;
};

export type Achttal = Awaited<ReturnType<typeof maakAchttal>>;

/** Bouwt de casussen langs de gewone weg: aanmelden, informeren, uitnodigen, bevestigen. */
export async function maakAchttal(opties: { readonly wie?: readonly number[]; readonly op?: Waterrijk } = {}) {
  const regio = opties.op ?? (await maakWaterrijk());
  const su = new pg.Pool({ connectionString: regio.database.superuserUrl, max: 2 });
  const als = (wie: Collega): Casusopening<Medewerker> => ({
    ...regio.als(medewerker(regio, wie)),
    verzoeker: medewerker(regio, wie),
  });
  const gezin = (verzoeker: Gezinslid): Casusopening<Gezinslid> => ({ ...regio.als(verzoeker), verzoeker });
  const hulp = { regio, su, als };
  const tafels: Tafel[] = [];
  for (const wie of JONGEREN.filter((_, i) => opties.wie?.includes(i) ?? true)) {
    const tafel = await meldJongereAan(hulp, wie);
    await zetAanTafel(hulp, tafel);
    // Een minuut verschil: dan staat de lijst van wie leidt altijd in dezelfde volgorde, nieuwste eerst.
    tik(regio);
    tafels.push(tafel);
  }
  return {
    ...regio,
    su,
    als,
    gezin,
    tafels,
    /** Een jongere van wie nog niemand is geinformeerd. */
    nieuw: (wie: { readonly voornaam: string; readonly achternaam: string }) =>
      meldJongereAan(hulp, { ...wie, met: [] }),
    informeer: (tafel: Tafel) => zetAanTafel(hulp, tafel),
    /** Hoeveel berichten elke persoon kreeg. */
    async berichten(): Promise<ReadonlyMap<string, number>> {
      const { rows } = await su.query<{ persoon_id: string; n: number }>(
        'select persoon_id, count(*)::int as n from bericht group by 1',
      );
      return new Map(rows.map((rij) => [rij.persoon_id, rij.n]));
    },
    async weg() {
      await su.end();
      await regio.weg();
    },
  };
}

type Hulp = {
  readonly regio: Waterrijk;
  readonly su: pg.Pool;
  readonly als: (wie: Collega) => Casusopening<Medewerker>;
};
type Wens = { readonly voornaam: string; readonly achternaam: string; readonly met: readonly string[] };

async function meldJongereAan({ regio, su }: Hulp, { voornaam, achternaam, met }: Wens): Promise<Tafel> {
  const casus = await meldAan(
    regio,
    'femke',
    aanmeldingVanDaan(regio, {
      jongere: { voornaam, achternaam, geboortedatum: '2010-09-02' },
      vraag: `Hoe krijgt ${voornaam} weer ritme?`,
      gezag: {
        soort: 'gezagdragers',
        mensen: [
          { naam: `Moeder ${achternaam}`, email: `moeder.${voornaam}@gezin.example`, bron: 'gezagsregister' },
          { naam: `Vader ${achternaam}`, email: `vader.${voornaam}@gezin.example`, bron: 'gezagsregister' },
        ],
      },
    }),
  );
  const { rows } = await su.query<{ wie: string; persoon: string }>(
    `select soort as wie, persoon_id as persoon from gezag where casus_id = $1
     union all select 'jongere', persoon_id from betrokkene where casus_id = $1`,
    [casus],
  );
  const persoon = (wie: string): string => {
    const rij = rows.find((r) => r.wie === wie);
    assert.ok(rij !== undefined, wie);
    return rij.persoon;
  };
  return {
    casus,
    voornaam,
    met,
    moeder: { soort: 'ouder', persoon: persoon('gezagdrager-1') },
    vader: { soort: 'ouder', persoon: persoon('gezagdrager-2') },
    jongere: { soort: 'jongere', persoon: persoon('jongere') },
  };
}

async function zetAanTafel({ regio, als }: Hulp, { casus, met, moeder, vader, jongere }: Tafel): Promise<void> {
  const partijen = met.map((wie) => regio.gebied.partij.get(PARTIJ[wie] ?? '') ?? '');
  const geinformeerd = await informeer(als('femke'), {
    casus,
    personen: [moeder.persoon, vader.persoon, jongere.persoon],
    partijen,
    doelen: ['a', 'c'],
    hoe: 'gesprek',
    op: '2026-03-03',
  });
  assert.equal(geinformeerd.kind, 'vastgelegd');
  if (met.length === 0) return;
  const genodigden = met.map((wie) => ({
    aanstelling: regio.gebied.aanstelling.get(wie) ?? '',
    behandelrelatie: wie === 'sanne',
    directBetrokken: 'werkt-al' as const,
  }));
  const uit = await nodigUit(als('femke'), { casus, genodigden, geefNaam: true });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden.every((g) => g.kind === 'uitgenodigd'), JSON.stringify(uit));
  for (const wie of met) {
    const bevestigd = await bevestigDeelname(als(wie as Collega), {
      casus,
      taak: 'Eigen wettelijke taak.',
      grondslag: null,
      individueelDoel: 'Bijdragen aan de vraag.',
    });
    assert.equal(bevestigd.kind, 'bevestigd');
  }
}

/** Zet de klok een minuut verder: wat later gebeurt, heeft ook een latere tijd. */
export function tik(p: Pick<Achttal, 'zetKlok' | 'omgeving'>): void {
  p.zetKlok(new Date(p.omgeving.klok().getTime() + 60_000).toISOString());
}
