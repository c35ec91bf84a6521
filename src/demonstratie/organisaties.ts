import { insertContactpersoon, insertContract, insertVerklaring } from '../beheer/organisatie/organisatie.queries.ts';
import type { Tx } from '../db/transactie.ts';
import { verzegelTekst } from '../kluis/teksten.ts';
import { plusDagen } from '../regels/verloop/index.ts';

type Ids = ReadonlyMap<string, string>;

// Alle nummers zijn verzonnen; het RSIN in het OIN doorstaat de elfproef.
const NUMMERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  oeverstad: {
    gemeentecode: '0999',
    oin: '00000001111222333000',
    kvk: '90001001',
    website: 'https://oeverstad.waterrijk.example/samenwerken',
  },
  'swv-vo': {
    swv_nummer: 'VO9901',
    swv_onderwijs: 'vo',
    kvk: '90001002',
    kantooradres: 'Havenkade 12, 9999 AB Oeverstad',
    website: 'https://swv-vo.waterrijk.example/samenwerken',
  },
  'swv-po': {
    swv_nummer: 'PO9901',
    swv_onderwijs: 'po',
    kvk: '90001003',
  },
  kompas: { bevoegd_gezag: '99901', kvk: '90001004', website: 'https://kompas.waterrijk.example/samenwerken' },
  'de-linde': { bevoegd_gezag: '99902', kvk: '90001005', website: 'https://de-linde.waterrijk.example/samenwerken' },
  ggd: { kvk: '90001006', website: 'https://ggd.waterrijk.example/samenwerken' },
  bries: { kvk: '90001007', agb: '65099901', website: 'https://bries.waterrijk.example/samenwerken' },
};

/** De nummers waaronder registers een organisatie van Waterrijk zouden kennen, en haar pagina over deelname als zij er een heeft. */
export const nummersVan = (sleutel: string): Readonly<Record<string, string>> => NUMMERS[sleutel] ?? {};

const AANSPREEKPUNTEN = [
  ['kompas', 'Roos Kuiper', 'privacycoördinator', '088 000 30 05', 'privacy@kompas.waterrijk.example'],
  ['oeverstad', 'Bram de Haan', 'privacy officer', '088 000 20 05', 'privacy@oeverstad.waterrijk.example'],
  ['swv-vo', 'Mirjam Postma', 'privacycoördinator', '088 000 12 05', 'privacy@swv-vo.waterrijk.example'],
  ['de-linde', 'Aad Verkerk', 'bestuurssecretaris', '088 000 40 05', 'privacy@de-linde.waterrijk.example'],
  ['ggd', 'Soraya Haddad', 'privacy officer', '088 000 50 05', 'privacy@ggd.waterrijk.example'],
  ['bries', 'Jelle Hoekstra', 'kwaliteitsmedewerker', '088 000 60 05', 'privacy@bries.waterrijk.example'],
] as const;

/** Wat de beheerders van Waterrijk al vastlegden: aanspreekpunten, beveiliging en een contract voor jeugdhulp. */
export async function zetOrganisatiesKlaar(
  tx: Tx,
  { partij, persoon }: { readonly partij: Ids; readonly persoon: Ids },
): Promise<void> {
  const id = (lijst: Ids, sleutel: string): string => lijst.get(sleutel) ?? '';
  for (const [sleutel, naam, functie, telefoon, email] of AANSPREEKPUNTEN)
    await zetAanspreekpunt(tx, id(partij, sleutel), { naam, functie, telefoon, email });
  await insertVerklaring(tx, {
    partij: id(partij, 'kompas'),
    norm: 'ibp',
    vastgesteldOp: plusDagen(tx.vandaag, -120),
    persoon: id(persoon, 'petra'),
  });
  await insertContract(tx, {
    aanbieder: id(partij, 'bries'),
    gemeente: id(partij, 'oeverstad'),
    van: plusDagen(tx.vandaag, -400),
    formulierOp: plusDagen(tx.vandaag, -390),
    persoon: id(persoon, 'hester'),
  });
}

type Inhoud = Readonly<Record<'naam' | 'functie' | 'telefoon' | 'email', string>>;

async function zetAanspreekpunt(tx: Tx, partij: string, inhoud: Inhoud): Promise<void> {
  const id = tx.nieuwId();
  const envelop = await verzegelTekst(tx.omgeving.kluis, {
    verwijzing: { klasse: 'partij', partij },
    plaats: { eigenaar: partij, casus: null, categorie: 'contactpersoon.inhoud', record: id, versie: 1 },
    tekst: JSON.stringify(inhoud),
  });
  const soort = { soort: 'aanspreekpunt', orgaan: 'organisatie' } as const;
  await insertContactpersoon(tx, { id, partij, ...soort, inhoud: envelop, van: plusDagen(tx.vandaag, -120) });
}
