import { createServer } from 'node:net';
import { hoofdversieVan, zorgVoorCluster } from './cluster.ts';
import { type Draaier, kiesDraaier } from './draaier.ts';
import { schrijfInstellingen } from './instellingen.ts';
import { type Plek, ruimTijdelijkeOp, zorgVoorPlek, zorgVoorSocketMap } from './plek.ts';
import { zorgVoorProgramma } from './programma.ts';
import { zorgVoorDatabase, zorgVoorEigenaar } from './rollen.ts';
import { type Server, startServer } from './server.ts';
import { neemSlot } from './slot.ts';
import type { IngebedCluster, IngebedWens, StartUitkomst } from './soorten.ts';
import { EIGENAAR, maakToegang, metVerbinding, type Toegang } from './verbinding.ts';

type Fout = Readonly<{ kind: 'fout'; regel: string }>;

/**
 * Starts the embedded cluster in `wens.map`, making it first when it is not there, and returns when it takes
 * connections. What an operator can mend comes back as `fout`; anything thrown is a bug.
 */
export async function startIngebed(wens: IngebedWens): Promise<StartUitkomst> {
  const draaier = kiesDraaier();
  if (draaier.kind === 'fout') return draaier;
  const plek = zorgVoorPlek(wens.map, draaier.draaier);
  if (plek.kind === 'fout') return plek;
  const slot = neemSlot(plek.plek.slot);
  if ('bezetDoor' in slot) {
    return {
      kind: 'fout',
      regel: `Overlegtafel draait al met de gegevens in ${wens.map} (proces ${slot.bezetDoor}); stop die eerst, of kies met OVERLEGTAFEL_GEGEVENS een andere map.`,
    };
  }
  try {
    const uitkomst = await startOpPlek(wens, plek.plek, draaier.draaier);
    if (uitkomst.kind === 'fout') {
      slot.los();
      return uitkomst;
    }
    const { cluster, server } = uitkomst;
    const stop = async (): Promise<void> => {
      await server.stop();
      if (wens.duurzaam ?? true) ruimTijdelijkeOp(plek.plek);
      slot.los();
    };
    let einde: Promise<void> | undefined;
    return { kind: 'gestart', cluster: { ...cluster, stop: () => (einde ??= stop()) } };
  } catch (fout) {
    slot.los();
    throw fout;
  }
}

type OpPlek = Readonly<{ kind: 'ok'; cluster: Omit<IngebedCluster, 'stop'>; server: Server }>;

async function startOpPlek(wens: IngebedWens, plek: Plek, draaier: Draaier): Promise<OpPlek | Fout> {
  const programma = zorgVoorProgramma(wens.programma ?? { soort: 'pakket' }, plek.map);
  if (programma.kind === 'fout') return programma;
  const { bin } = programma;
  const duurzaam = wens.duurzaam ?? true;
  const hoofdversie = hoofdversieVan(bin);
  if (hoofdversie === undefined) {
    return {
      kind: 'fout',
      regel: `De PostgreSQL in ${bin} draait niet op dit systeem (nodig is een Linux met glibc, macOS of Windows); wijs met DATABASE_URL een eigen PostgreSQL (15 of nieuwer) aan.`,
    };
  }
  const basis = await zorgVoorCluster({ plek, bin, draaier, hoofdversie, duurzaam });
  if (basis.kind === 'fout') return basis;
  const poort = process.platform === 'win32' ? await vrijePoort() : undefined;
  const socketMap = poort === undefined ? zorgVoorSocketMap(plek, draaier) : '127.0.0.1';
  const argumenten = schrijfInstellingen({ plek: plek.map, socketMap, hoofdversie, duurzaam, poort });
  const gestart = await startServer({
    plek,
    bin,
    draaier,
    argumenten,
    wegNaAfloop: duurzaam ? [] : [wens.map, plek.map],
    meld: wens.meld,
  });
  if (gestart.kind === 'fout') return gestart;
  const toegang = maakToegang(socketMap, poort ?? 5432, basis.wachtwoord);
  try {
    return { kind: 'ok', server: gestart.server, cluster: await maakKlaar(toegang, plek) };
  } catch (fout) {
    await gestart.server.stop();
    if ((fout as { code?: string }).code !== WACHTWOORD_ONJUIST) throw fout;
    return {
      kind: 'fout',
      regel: `Het wachtwoord in ${plek.wachtwoord} hoort niet bij deze database; zet de hele map terug uit één reservekopie.`,
    };
  }
}

const WACHTWOORD_ONJUIST = '28P01';

async function maakKlaar(toegang: Toegang, plek: Plek): Promise<Omit<IngebedCluster, 'stop'>> {
  const versie = await metVerbinding(toegang.superuserUrl('postgres'), async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  });
  await zorgVoorEigenaar(toegang);
  return {
    versie,
    plek: plek.map,
    eigenaarUrl: (database) => toegang.url({ database, rol: EIGENAAR }),
    rolUrl: toegang.url,
    rolWachtwoord: toegang.wachtwoord,
    superuserUrl: toegang.superuserUrl,
    zorgVoorDatabase: (wens) => zorgVoorDatabase(toegang, wens),
  };
}

function vrijePoort(): Promise<number> {
  return new Promise((klaar, mis) => {
    const luisteraar = createServer().once('error', mis);
    luisteraar.listen(0, '127.0.0.1', () => {
      const adres = luisteraar.address();
      luisteraar.close(() => klaar(typeof adres === 'object' && adres !== null ? adres.port : 0));
    });
  });
}
