import assert from 'node:assert/strict';
import type pg from 'pg';
import { haalKalender } from '../../src/bijeenkomst/kalender/haal-kalender.ts';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import type { Herkomst, Omgeving } from '../../src/db/transactie.ts';
import type { Gezinslid, Medewerker } from '../../src/db/verzoeker.ts';
import { zegelVan } from '../../src/partij/personen.ts';
import type { Post } from '../../src/taak/post.ts';
import type { Sms } from '../../src/taak/sms.ts';
import { verstuurBericht } from '../../src/taak/verstuur-bericht.ts';
import type { TestDatabase } from './postgres.ts';
import { leesGeheimen, type Poststuk, verraadIn } from './postval.ts';

/** Alle post van een regio: wat proeven erin doen, en wat aan het eind nog klaarlag. */
export type Postzak = {
  /** Doet een bezorgde brief of sms in de zak, zoals zij in een map ligt of bij een server aankwam. */
  stop(brief: string, soort?: 'mail' | 'sms'): void;
  /**
   * Bezorgt wat nog in de postuitgang ligt, haalt ieders agendabestand op, en kijkt alles na.
   * @throws als iets daarvan een naam, nummer, adres, organisatie, id of link bevat, of anders luidt dan de vaste woorden.
   */
  keur(): Promise<{ readonly nagekeken: number }>;
};

/** Een val in elke proefregio: geen bericht van de hele proefronde ontkomt eraan (Art 10.2 (a), Bijl 2-f, C11). */
export function maakPostzak(database: TestDatabase, omgeving: Omgeving): Postzak {
  const stukken: Poststuk[] = [];
  return {
    stop: (brief, soort = 'mail') => stukken.push(uitBrief(brief, soort)),
    async keur() {
      const geheimen = await metVerbinding(database.superuserUrl, async (su) => {
        stukken.push(...(await bezorgWatWacht(su, omgeving)), ...(await haalAgendas(su, omgeving)));
        return leesGeheimen(su, omgeving);
      });
      const verraden = stukken.flatMap((stuk) =>
        verraadIn(stuk, geheimen).map((wat) => `${wat} staat in een ${stuk.soort}:\n${stuk.tekst}`),
      );
      assert.deepEqual([...new Set(verraden)], []);
      const vreemd = stukken.filter(
        ({ soort, tekst }) => soort !== 'agenda' && !VAST[soort].includes(zonderHost(tekst)),
      );
      assert.deepEqual(vreemd, [], 'een bericht met andere dan de vaste woorden');
      return { nagekeken: stukken.length };
    },
  };
}

/** De enige woorden waarin een bericht mag bestaan, hier nog eens voluit: per taal, en voor een jongere met je. */
const WOORDEN = {
  nl: [
    'Er staat iets voor u klaar',
    'Ga zelf naar HOST en log in. Wij sturen nooit een link.',
    'Hebt u hulp nodig? Bel het nummer dat u kreeg bij uw uitnodiging.',
  ],
  je: [
    'Er staat iets voor je klaar',
    'Ga zelf naar HOST en log in. Wij sturen nooit een link.',
    'Heb je hulp nodig? Bel het nummer dat je kreeg bij je uitnodiging.',
  ],
  en: [
    'Something is ready for you',
    'Go to HOST yourself and sign in. We never send a link.',
    'Do you need help? Call the number on your invitation.',
  ],
} as const;
type Woordkeus = keyof typeof WOORDEN;
const ALLE = Object.keys(WOORDEN) as readonly Woordkeus[];

function vasteTekst(soort: 'mail' | 'sms', keus: Woordkeus): string {
  const [klaar, ga, hulp] = WOORDEN[keus];
  return soort === 'sms' ? `${klaar}. ${ga}` : `${klaar}\n${klaar}.\n\n${ga}\n${hulp}`;
}

const VAST = {
  mail: ALLE.map((keus) => vasteTekst('mail', keus)),
  sms: ALLE.map((keus) => vasteTekst('sms', keus)),
} as const;

/** Tussen twee proefservers verschilt alleen het adres van het programma. */
const zonderHost = (tekst: string): string =>
  tekst
    .trim()
    .replaceAll('\r', '')
    .replace(/Ga zelf naar \S+/u, 'Ga zelf naar HOST')
    .replace(/Go to \S+ yourself/u, 'Go to HOST yourself');

/** Kop en tekst van een brief, zonder het adres op de envelop en zonder wat de postbode erop zet. */
function uitBrief(brief: string, soort: 'mail' | 'sms'): Poststuk {
  const [kop = '', ...rest] = brief.split('\r\n\r\n');
  const onderwerp = /^Subject: (.*)$/im.exec(kop)?.[1]?.trim() ?? '';
  const kenmerk = /^Message-ID: (.*)$/im.exec(kop)?.[1]?.trim() ?? '';
  return { soort, kenmerk, tekst: `${onderwerp}\n${rest.join('\r\n\r\n')}` };
}

async function bezorgWatWacht(su: pg.Client, omgeving: Omgeving): Promise<readonly Poststuk[]> {
  const stukken: Poststuk[] = [];
  const post: Post = {
    async bezorg(brief) {
      stukken.push({ soort: 'mail', kenmerk: brief.id, tekst: `${brief.onderwerp}\n${brief.tekst}` });
      return 'bezorgd';
    },
    sluit: () => undefined,
  };
  const sms: Sms = {
    async bezorg({ id, tekst }) {
      stukken.push({ soort: 'sms', kenmerk: id, tekst });
      return 'bezorgd';
    },
  };
  const { rows } = await su.query<Wachtend>(
    `select b.id, p.id as persoon, p.partij_id as partij, p.soort, p.taal, p.email, p.telefoon from bericht b join persoon p on p.id = b.persoon_id
     where b.verzonden_op is null and b.mislukt_omdat is null order by b.aangemaakt_op limit 2000`,
  );
  for (const rij of rows) {
    // Een proef kan een adres met opzet hebben stukgemaakt; daar vertrekt nooit iets heen.
    if (!(await isLeesbaar(omgeving, rij))) continue;
    const al = stukken.length;
    await verstuurBericht(omgeving, { bericht: rij.id, post, sms, adres: 'https://overleg.example' });
    for (const { soort, tekst } of stukken.slice(al)) {
      if (soort !== 'agenda') assert.equal(zonderHost(tekst), vasteTekst(soort, woordkeusVan(rij)));
    }
  }
  return stukken;
}

type Wachtend = {
  readonly id: string;
  readonly persoon: string;
  readonly partij: string | null;
  readonly soort: string;
  readonly taal: 'nl' | 'en' | null;
  readonly email: Buffer | null;
  readonly telefoon: Buffer | null;
};

const woordkeusVan = ({ soort, taal }: Wachtend): Woordkeus =>
  taal === 'en' ? 'en' : soort === 'jongere' ? 'je' : 'nl';

async function isLeesbaar({ kluis }: Omgeving, rij: Wachtend): Promise<boolean> {
  const velden = (['email', 'telefoon'] as const).flatMap((veld) => {
    const envelop = rij[veld];
    return envelop === null ? [] : [{ ...zegelVan({ persoon: rij.persoon, partij: rij.partij, veld }), envelop }];
  });
  const open = await Promise.all(velden.map((veld) => kluis.open(veld)));
  return velden.length > 0 && open.every(({ kind }) => kind === 'open');
}

type Genodigde = Pick<
  Medewerker,
  'persoon' | 'partij' | 'aanstelling' | 'functie' | 'hoedanigheid' | 'geheimhouding'
> & {
  readonly soort: Medewerker['soort'] | Gezinslid['soort'];
};

async function haalAgendas(su: pg.Client, omgeving: Omgeving): Promise<readonly Poststuk[]> {
  const { rows } = await su.query<Genodigde>(
    `select distinct d.soort, d.persoon_id as persoon, d.partij_id as partij, d.aanstelling_id as aanstelling,
       a.functie, a.hoedanigheid, a.geheimhouding
     from uitnodiging u join deelnemer d on d.casus_id = u.casus_id and d.persoon_id = u.persoon_id
     left join aanstelling a on a.id = d.aanstelling_id`,
  );
  const stukken: Poststuk[] = [];
  for (const { soort, ...werkend } of rows) {
    const verzoeker: Medewerker | Gezinslid =
      soort === 'medewerker' ? { soort, ...werkend } : { soort, persoon: werkend.persoon };
    const herkomst: Herkomst = { verzoek: omgeving.ids(), kanaal: 'web' };
    const kalender = await haalKalender({ omgeving, verzoeker, herkomst }, 'alles');
    if (kalender.kind === 'kalender') stukken.push(uitAgenda(kalender.tekst));
  }
  return stukken;
}

/** Een agendabestand met zijn gevouwen regels weer heel (RFC 5545 3.1); de UID is een eigen kenmerk, geen tekst. */
function uitAgenda(tekst: string): Poststuk {
  const regels = tekst.replaceAll(/\r?\n[ \t]/gu, '').split(/\r?\n/u);
  const isUid = (regel: string): boolean => regel.startsWith('UID:');
  return {
    soort: 'agenda',
    kenmerk: regels.filter(isUid).join(' '),
    tekst: regels.filter((regel) => !isUid(regel)).join('\n'),
  };
}
