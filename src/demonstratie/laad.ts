import type { Omgeving } from '../db/transactie.ts';
import { maakIds } from '../lib/ids.ts';
import { type Gebied, zetGebiedKlaar } from './gebied.ts';
import { vulRegistersAan } from './registers.ts';
import { maakTijdreis } from './tijdreis.ts';
import { vertelAgenda } from './verhaal-agenda.ts';
import { vertelLotte } from './verhaal-lotte.ts';
import { vertelOvereenkomst } from './verhaal-overeenkomst.ts';
import { vertelOverlegtypen } from './verhaal-overlegtype.ts';
import { vertelToezicht } from './verhaal-toezicht.ts';
import { vertelYara } from './verhaal-yara.ts';
import { vertelBo, vertelFinn, vertelMilan, vertelTess } from './verhalen-mdo.ts';
import { vertelMerel, vertelNienke, vertelQuinten, vertelThuiszittersdag, vertelYusuf } from './verhalen-thuis.ts';
import { vertelDaan, vertelJip } from './verhalen-verzuim.ts';
import { maakVerteller, type Verteller } from './vertel.ts';

/** Oudste aanmelding eerst, zodat ook de casusnummers de tijd volgen. */
const VERHALEN: readonly ((v: Verteller) => Promise<unknown>)[] = [
  vertelBo,
  vertelMerel,
  vertelNienke,
  vertelMilan,
  vertelYara,
  vertelYusuf,
  vertelLotte,
  vertelDaan,
  vertelFinn,
  vertelQuinten,
  vertelJip,
  vertelTess,
];

/**
 * Zoveel verhalen naast elkaar: PostgreSQL werkt op een kern en dit programma op een andere. Meer verbindingen kosten meer dan ze
 * opleveren, want elke verbinding plant haar vragen zelf.
 */
const NAAST_ELKAAR = 2;

/**
 * Laadt de verzonnen regio Waterrijk met twaalf casussen in een lege database, gerekend vanaf vandaag op de klok van `omgeving`.
 * Valt dit halverwege stil, dan is de database nog van niemand: de rij in `installatie` komt pas hierna, en een volgende start
 * begint met een lege database (src/opdrachten/begin-opnieuw.ts).
 * `nieuweTekst: false` laat weg wat een proef met de overeenkomst zelf wil doen.
 * @throws als een stap anders uitpakt dan het verhaal zegt.
 */
export async function laadDemonstratie(omgeving: Omgeving, { nieuweTekst = true } = {}): Promise<void> {
  const reis = maakTijdreis(omgeving.klok());
  reis.naar(100, '08:00');
  const toen = { ...omgeving, klok: reis.klok, ids: maakIds(reis.klok) };
  const gebied = await zetGebiedKlaar(toen);
  await vulRegistersAan(toen, gebied);
  await vertelNaastElkaar(omgeving, gebied);
  const slot = maakVerteller(omgeving, { gebied, reis });
  if (nieuweTekst) await vertelOvereenkomst(slot);
  await vertelThuiszittersdag(slot);
  await vertelOverlegtypen(slot);
  await vertelToezicht(slot);
  await vertelAgenda(slot);
}

/** Elk verhaal loopt op een eigen klok; aanmelden gaat op volgorde. */
async function vertelNaastElkaar(omgeving: Omgeving, gebied: Gebied): Promise<void> {
  const nu = omgeving.klok();
  let komt = Promise.resolve();
  const verhalen = VERHALEN.map((vertel) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const beurt = { komt, is: resolve };
    komt = promise;
    return () => vertel({ ...maakVerteller(omgeving, { gebied, reis: maakTijdreis(nu) }), beurt });
  });
  const wachtrij = verhalen.values();
  const baan = async (): Promise<void> => {
    for (const vertel of wachtrij) await vertel();
  };
  await Promise.all(Array.from({ length: NAAST_ELKAAR }, baan));
}
