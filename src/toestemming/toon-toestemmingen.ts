import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { type Casuskop, gelezenMetKop, leesKop } from '../casus/casuskop.ts';
import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import {
  buitenVenster,
  type Geopend,
  logkop,
  NIET_GEVONDEN,
  type NietGevonden,
  openAlsDeelnemer,
} from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { verbergtGezin } from '../gegeven/mensen.ts';
import { dagVan } from '../lib/klok.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import type { Ondertekenaar, Soort } from '../regels/index.ts';
import { rondTakenAf } from '../taak/taken.ts';
import type { Taalcode } from '../web/taal.ts';
import { kenmerkVan } from './beantwoord-toestemming.ts';
import { bronGever, isEigenVraag, isVerlaten } from './gevolgen.ts';
import { type EigenGrondslag, eigenGrondslagen } from './grondslagen.ts';
import { antwoordVoor, type Intrekking, leesIntrekkingen } from './intrekkingen.ts';
import { findScans, type Scanrij } from './papier.queries.ts';
import { isGedekt, laadToestemmingen, type Toestemmingen } from './stand.ts';
import { nietGeinformeerd, toestemmingsontvangers, type Vraagreden, vraagreden } from './stel-toestemmingsvraag.ts';
import { antwoordrecht, leeftijdsgroepVan, persoonVoor, tekenaarsVoor } from './tekenaars.ts';
import {
  type Antwoordrij,
  findAntwoordenVoor,
  findOntvangers,
  findVragenVan,
  type Vraagrij,
} from './toestemming.queries.ts';
import { type Grensleeftijd, opnieuwTeBevestigen } from './verjaardag.ts';
import { openVragen } from './vraaginhoud.ts';
import { rolTekst } from './vraagtekst.ts';

export type Dekking = {
  readonly deelnemer: string;
  readonly naam: string;
  readonly rol: string;
  readonly soorten: readonly { readonly soort: Soort; readonly geldig: boolean }[];
};

/** Wie moet tekenen of zijn mening geeft, en of hij dat deed; alleen voor de partij van de gever. */
export type Tekenaar = {
  readonly als: Ondertekenaar;
  readonly naam: string | null;
  readonly tekent: boolean;
  readonly stand: 'nog-niet' | 'alles-ja' | 'deels-ja' | 'nee';
  readonly op: Date | null;
  /** De taal waarin het laatste antwoord is getekend; null zonder antwoord. */
  readonly taal: Taalcode | null;
  /** Overgenomen van papier: wie het zag, en of wie tekende het betwist. */
  readonly papier: Papier | null;
  /** Gaf een ja dat nu geldt: zegt hij dat het stopt, dan is dat vast te leggen (6c). */
  readonly geldt: boolean;
  /** Kan voor deze mens nog een formulier op papier worden overgenomen? Wie zelf antwoordde of betwistte, doet het zelf. */
  readonly kanPapier: boolean;
};

export type Papier = {
  readonly scan: string;
  readonly getekendOp: string;
  readonly getuige: string;
  readonly betwist: boolean;
};

/** Iemand van wie is vast te leggen dat hij stopt. */
export type Stopper = Pick<Tekenaar, 'als' | 'naam'>;

export type Toestemmingsregel = {
  readonly vraag: string;
  readonly kenmerk: string;
  readonly partij: string;
  readonly gever: string;
  readonly gevraagdOp: Date;
  readonly voorbij: boolean;
  readonly dekking: readonly Dekking[];
  /** Vraagstuk en ondertekenaars: het formulier hoort bij de partij van de gever (Bijl 5-a); anders null. */
  readonly dossier: {
    readonly vraagstuk: string | null;
    readonly tekenaars: readonly Tekenaar[];
    /** Wat ontvangers na een intrekking antwoordden (11.5). */
    readonly intrekkingen: readonly Intrekking[];
  } | null;
  /** Voor wie leidt, als van de gever niemand meer aan tafel zit: wie kan zeggen dat het stopt, wat zij ook antwoordden (6d). */
  readonly stoppers: readonly Stopper[];
  /** Gold tot een verjaardag en moet voor nieuwe gegevens opnieuw worden bevestigd (B.7); alleen voor de partij van de gever. */
  readonly opnieuw: Grensleeftijd | null;
};

export type Kandidaat = { readonly deelnemer: string; readonly naam: string; readonly rol: string };

export type Toestemmingsoverzicht = {
  readonly kop: Casuskop;
  /** Wie buiten zijn venster kijkt, leest alleen wat hij nog moet zeggen. */
  readonly alleenAntwoord: boolean;
  readonly regels: readonly Toestemmingsregel[];
  /** Waarom deze deelnemer kan vragen; null als hij dat niet hoeft. */
  readonly vraagreden: Vraagreden | null;
  readonly kandidaten: readonly Kandidaat[];
  /** Partijen waarover de betrokkenen nog niets hoorden: daarvoor kan nog niet worden gevraagd (12.1). */
  readonly nietGeinformeerd: readonly string[];
  readonly jongereVanaf12: boolean;
  readonly isRegie: boolean;
  /** Wat deze deelnemer, of een collega die vertrok, las en wat daarna is ingetrokken: wat gebeurt ermee (11.5)? */
  readonly teBeantwoorden: readonly Intrekking[];
  /** Waarop deze deelnemer zich daarbij kan beroepen. */
  readonly grondslagen: readonly EigenGrondslag[];
  /** Alleen voor de regie: wie te lang niet antwoordde. */
  readonly teLaat: readonly Intrekking[];
};

export type Toestemmingsuitkomst =
  | { readonly kind: 'overzicht'; readonly overzicht: Toestemmingsoverzicht }
  | NietGevonden;

/**
 * De stand van alle toestemmingen in een casus. Iedereen aan tafel ziet alleen of er een geldige is; wie wat antwoordde staat in
 * het dossier van de partij van de gever (Bijl 5-a, fn 42).
 */
export async function toonToestemmingen(
  opening: Casusopening<Medewerker>,
  { casus }: { readonly casus: string },
): Promise<Toestemmingsuitkomst> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Toestemmingsuitkomst> => {
      const geopend = await openAlsDeelnemer(tx, casus, 'toestemming-ingezien');
      if (geopend === null) return NIET_GEVONDEN;
      const { feiten, stoel } = geopend;
      const intrekkingen = await leesIntrekkingen(tx, feiten);
      const open = intrekkingen.filter(({ antwoord }) => antwoord === null);
      const teBeantwoorden = open.filter(({ voor }) => voor.includes(stoel.persoon));
      if (buitenVenster(stoel)) return toonAntwoordvraag(tx, geopend, teBeantwoorden);
      const kandidaten = toestemmingsontvangers(feiten, stoel);
      const namen = await openNamen(
        tx,
        (verbergtGezin(tx, feiten) ? feiten.deelnemers.filter((d) => d.soort === 'medewerker') : feiten.deelnemers).map(
          (d) => d.persoon,
        ),
      );
      const regels = await maakRegels(tx, geopend, { namen, intrekkingen });
      await rondTakenAf(tx, { casus, soort: 'toestemming-gewijzigd', voor: stoel.persoon });
      const kop = await leesKop(tx, geopend);
      await legVast(tx, {
        ...logkop(feiten),
        code: 'toestemming-ingezien',
        uitkomst: 'gelukt',
        bronPartij: stoel.partijId,
        categorieen: gelezenMetKop(kop),
      });
      return {
        kind: 'overzicht',
        overzicht: {
          kop,
          alleenAntwoord: false,
          regels,
          vraagreden: vraagreden(feiten, stoel),
          kandidaten: kandidaten.map((d) => ({
            deelnemer: d.id,
            naam: naamUit(namen, d.persoon),
            rol: rolTekst(feiten.casus, d),
          })),
          nietGeinformeerd: nietGeinformeerd(feiten, kandidaten),
          jongereVanaf12: leeftijdsgroepVan(feiten) !== '<12',
          isRegie: stoel.procesregisseur,
          teBeantwoorden,
          grondslagen: eigenGrondslagen(stoel),
          teLaat: stoel.procesregisseur ? open.filter(({ op }) => antwoordVoor(dagVan(op)) < tx.vandaag) : [],
        },
      };
    },
  );
}

/** Wie alleen voor een bijeenkomst kwam, vindt daarna alleen nog wat hij moet zeggen over wat hij toen las (11.5, T25-07). */
async function toonAntwoordvraag(
  tx: Tx,
  geopend: Geopend,
  teBeantwoorden: readonly Intrekking[],
): Promise<Toestemmingsuitkomst> {
  const { feiten, stoel } = geopend;
  const logregel = { ...logkop(feiten), code: 'toestemming-ingezien', bronPartij: stoel.partijId } as const;
  if (teBeantwoorden.length === 0) {
    await legVast(tx, { ...logregel, uitkomst: 'geweigerd' });
    return NIET_GEVONDEN;
  }
  const kop = await leesKop(tx, geopend);
  await legVast(tx, { ...logregel, uitkomst: 'gelukt', categorieen: gelezenMetKop(kop) });
  return {
    kind: 'overzicht',
    overzicht: {
      kop,
      alleenAntwoord: true,
      regels: [],
      vraagreden: null,
      kandidaten: [],
      nietGeinformeerd: [],
      jongereVanaf12: leeftijdsgroepVan(feiten) !== '<12',
      isRegie: false,
      teBeantwoorden,
      grondslagen: eigenGrondslagen(stoel),
      teLaat: [],
    },
  };
}

type Namen = Awaited<ReturnType<typeof openNamen>>;

type Regelstof = { readonly namen: Namen; readonly intrekkingen: readonly Intrekking[] };

async function maakRegels(
  tx: Tx,
  { feiten, stoel }: Geopend,
  { namen, intrekkingen }: Regelstof,
): Promise<readonly Toestemmingsregel[]> {
  const casus = feiten.casus.id;
  const vragen = await findVragenVan(tx, casus);
  const toestemmingen = await laadToestemmingen(tx, casus);
  const ontvangers = await findOntvangers(tx, casus);
  const eigen = vragen.filter((rij) => isEigenVraag({ feiten, stoel }, rij));
  const inhouden = await openVragen(
    tx,
    eigen.map((rij) => ({
      vraag: rij.id,
      casus,
      geverPartij: rij.gever_partij_id,
      betrokkene: feiten.betrokkene.id,
      envelop: rij.inhoud,
    })),
  );
  const { antwoorden, scans, getuigen } = await leesBewijzen(tx, casus, eigen.length === 0 ? null : stoel.partijId);
  return vragen.map((rij) => {
    const gever = bronGever(feiten, rij);
    const stoelen = ontvangers
      .filter((o) => o.vraag_id === rij.id)
      .flatMap((o) => feiten.deelnemers.find((d) => d.id === o.deelnemer_id) ?? []);
    const plek = eigen.indexOf(rij);
    const vraag = toestemmingen.vragen.find(({ id }) => id === rij.id);
    return {
      vraag: rij.id,
      kenmerk: kenmerkVan(rij.id),
      partij: gever.partijNaam ?? '',
      gever: naamUit(namen, gever.persoon),
      gevraagdOp: rij.gevraagd_op,
      voorbij: rij.vervallen_op !== null || feiten.casus.status === 'gesloten',
      dekking: stoelen.map((ontvanger) => dekkingVan({ feiten, toestemmingen, gever, ontvanger, rij, namen })),
      dossier:
        plek === -1
          ? null
          : {
              vraagstuk: inhouden[plek]?.vraagstuk ?? null,
              tekenaars: tekenaarsVan({ feiten, gever, rij, namen, antwoorden, scans, getuigen }),
              intrekkingen: intrekkingen.filter((i) => i.vraag === rij.id),
            },
      stoppers: stoel.procesregisseur && isVerlaten(feiten, rij) ? stoppersVan({ feiten, gever, namen }) : [],
      opnieuw:
        plek === -1 || vraag === undefined
          ? null
          : opnieuwTeBevestigen({ feiten, toestemmingen, gever, vraag, gevraagdOp: dagVan(rij.gevraagd_op) }),
    };
  });
}

/** Wat in het dossier van de eigen partij ligt, met wie de formulieren zag; niets zonder eigen vraag. */
async function leesBewijzen(tx: Tx, casus: string, partij: string | null) {
  const antwoorden = partij === null ? [] : await findAntwoordenVoor(tx, { casus, partij });
  const scans = partij === null ? [] : await findScans(tx, { casus, partij });
  const getuigen = await openNamen(
    tx,
    scans.map((scan) => scan.getuige_id),
  );
  return { antwoorden, scans, getuigen };
}

type Dekkingstof = {
  readonly feiten: CasusFeiten;
  readonly toestemmingen: Toestemmingen;
  readonly gever: Deelnemerfeit;
  readonly ontvanger: Deelnemerfeit;
  readonly rij: Vraagrij;
  readonly namen: Namen;
};

function dekkingVan({ feiten, toestemmingen, gever, ontvanger, rij, namen }: Dekkingstof): Dekking {
  const soorten = (rij.soorten as Soort[]).map((soort) => ({
    soort,
    geldig: isGedekt({ feiten, toestemmingen, gever, ontvanger, soorten: [soort] }),
  }));
  return {
    deelnemer: ontvanger.id,
    naam: naamUit(namen, ontvanger.persoon),
    rol: rolTekst(feiten.casus, ontvanger),
    soorten,
  };
}

type Tekenstof = Pick<Dekkingstof, 'feiten' | 'gever' | 'rij' | 'namen'> & {
  readonly antwoorden: readonly Antwoordrij[];
  readonly scans: readonly Scanrij[];
  readonly getuigen: Namen;
};

function tekenaarsVan(stof: Tekenstof): readonly Tekenaar[] {
  const { feiten, gever, rij, namen, antwoorden } = stof;
  const nodig = tekenaarsVoor(feiten, gever);
  const { persoon: jongere } = feiten.betrokkene;
  const mening = jongere !== null && antwoordrecht(feiten, gever, jongere).kind === 'mening';
  const wie: readonly Ondertekenaar[] = mening ? [...nodig, 'jongere'] : nodig;
  return wie.map((als) => {
    const persoon = persoonVoor(feiten, als);
    const gegeven = antwoorden.filter((a) => a.vraag_id === rij.id && a.persoon_id === persoon);
    const eigen = nodig.includes(als) ? gegeven.filter((a) => !a.mening) : gegeven;
    // De naam van de jongere is een gegeven van soort a; wie tekent, is hier genoeg.
    const naam = als === 'jongere' || persoon === undefined ? null : naamUit(namen, persoon);
    const papier = papierVan(stof, persoon);
    return {
      als,
      naam,
      tekent: nodig.includes(als),
      stand: standVan(eigen),
      op: laatste(eigen),
      taal: eigen.toSorted((a, b) => b.op.getTime() - a.op.getTime())[0]?.taal ?? null,
      papier,
      geldt: eigen.some(isGeldendJa),
      kanPapier: persoon !== undefined && !papier?.betwist && !eigen.some((a) => a.herkomst === 'zelf'),
    };
  });
}

function stoppersVan({ feiten, gever, namen }: Pick<Dekkingstof, 'feiten' | 'gever' | 'namen'>): readonly Stopper[] {
  return tekenaarsVoor(feiten, gever).map((als) => {
    const persoon = persoonVoor(feiten, als);
    return { als, naam: als === 'jongere' || persoon === undefined ? null : naamUit(namen, persoon) };
  });
}

/** Het laatste formulier van deze mens bij deze vraag. */
function papierVan({ scans, getuigen, rij }: Tekenstof, persoon: string | undefined): Papier | null {
  const scan = scans.find((s) => s.vraag_id === rij.id && s.voor_persoon_id === persoon);
  if (scan === undefined) return null;
  return {
    scan: scan.id,
    getekendOp: scan.getekend_op,
    getuige: naamUit(getuigen, scan.getuige_id),
    betwist: Boolean(scan.betwist),
  };
}

const isGeldendJa = (a: Antwoordrij): boolean => a.antwoord === 'ja' && a.ingetrokken_op === null;

function standVan(antwoorden: readonly Antwoordrij[]): Tekenaar['stand'] {
  if (antwoorden.length === 0) return 'nog-niet';
  const ja = antwoorden.filter(isGeldendJa).length;
  if (ja === 0) return 'nee';
  return ja === antwoorden.length ? 'alles-ja' : 'deels-ja';
}

function laatste(antwoorden: readonly Antwoordrij[]): Date | null {
  const momenten = antwoorden.map((a) => (a.ingetrokken_op ?? a.op).getTime());
  return momenten.length === 0 ? null : new Date(Math.max(...momenten));
}
