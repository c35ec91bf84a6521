import { haalNamenWeg } from '../../bijeenkomst/zonder-naam.ts';
import type { Omgeving } from '../../db/transactie.ts';
import { type Herkomst, inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { type Persoonsgegevens, verzegelInhoud } from '../../gegeven/inhoud.ts';
import { onthoudNaam } from '../../gegeven/onthoud-naam.ts';
import { verzegelTekst, verzegelTeksten } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Tafelrol } from '../../overlegtype/inhoud.ts';
import type { Overlegtype } from '../../overlegtype/overlegtype.queries.ts';
import { verzegelPersoonsveld } from '../../partij/personen.ts';
import type { Doel, Onderwijs } from '../../regels/index.ts';
import { planTaak } from '../../taak/taken.ts';
import { insertDeelnemer } from '../deelnemer.queries.ts';
import { legGezinspersoonVast } from '../gezin/gezinspersoon.ts';
import type { Kern } from '../kern.ts';
import { verzegelVerklaring } from '../uitnodigen/verklaring.ts';
import { type Bekenden, bekendeJongere, bekendePersoon, leesBekenden } from '../vervolg/bekenden.ts';
import type { Casusreden } from '../woorden.ts';
import { gedeeldZegel, jongereZegel } from '../zegels.ts';
import * as queries from './aanmelding.queries.ts';
import { initialenVan } from './jongere.ts';
import { keurAanmelding, type Meldreden } from './keur-aanmelding.ts';
import { NAAMKENMERKEN, naamtekst, WAAROM_NAAM } from './naamgegeven.ts';

/** Wie gezag heeft of vertegenwoordigt, met waaruit dat blijkt (1.14, B.7). */
export type Gezagwens = {
  readonly naam: string;
  readonly email: string | null;
  /** Mobiel nummer in E.164, voor een sms zonder inhoud als er geen e-mailadres is. */
  readonly telefoon?: string | null;
  readonly bron: string;
};

export type Aanmelding = {
  /** Id van de nieuwe casus, gemaakt toen het formulier openging: twee keer verzenden is een aanmelding. */
  readonly casus: string;
  readonly overlegtype: string;
  readonly jongere: Persoonsgegevens;
  readonly school: string | null;
  readonly onderwijs: Onderwijs;
  readonly reden: Casusreden;
  readonly doelen: readonly Doel[];
  readonly vraag: string;
  readonly gezag:
    | { readonly soort: 'gezagdragers'; readonly mensen: readonly [Gezagwens] | readonly [Gezagwens, Gezagwens] }
    | { readonly soort: 'voogd'; readonly mensen: readonly [Gezagwens] };
  readonly wilsbekwaam: boolean;
  /** Een van de aanleidingen van het overlegtype, met haar datum (B3-ex2w, B3-ex3). */
  readonly melding: { readonly soort: string; readonly datum: string } | null;
  readonly langdurigVerzuim: boolean | null;
  /** Wie leidt, als wie aanmeldt dat niet zelf is en er te kiezen valt (T25-09). */
  readonly leider?: string | null;
  /** De lopende casus waar deze op volgt (B3-ex1f): wie van het gezin dezelfde is, blijft dezelfde persoon en houdt zijn inlog. */
  readonly vervolgOp?: string | null;
};

export type Aanmelduitkomst =
  | { readonly kind: 'aangemeld'; readonly casus: string }
  | { readonly kind: 'kan-niet'; readonly reden: Meldreden };

export type Casusopening<V> = { readonly omgeving: Omgeving; readonly verzoeker: V; readonly herkomst: Herkomst };

/**
 * Meldt een casus aan (PH-1a, PH-1b): het raam, de jongere zoals de eigen partij die kent, het gezag, en naam en geboortedatum als
 * eigen gegeven dat nog niemand kreeg. Wie aanmeldt zit aan tafel, en leidt tot de partij die volgens het overlegtype leidt het
 * overneemt (fn 16): informeren en uitnodigen kan dan al, verder dan Aanmelding komt de casus niet. Poorten zijn er nog niet: wat hier
 * wordt geschreven ziet alleen wie aanmeldt (ADR 0011). Het doel ligt meteen schriftelijk vast (3.4d).
 */
export async function meldCasusAan(
  opening: Casusopening<Medewerker>,
  aanmelding: Aanmelding,
): Promise<Aanmelduitkomst> {
  const { verzoeker } = opening;
  const slot = { casus: aanmelding.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Aanmelduitkomst> => {
    if (await queries.bestaatCasus(tx, aanmelding.casus)) {
      await legVast(tx, { code: 'casus-ingezien', uitkomst: 'gelukt', casus: aanmelding.casus, betrokkenen: [] });
      return { kind: 'aangemeld', casus: aanmelding.casus };
    }
    const keuring = await keurAanmelding(tx, verzoeker, aanmelding);
    if (keuring.kind === 'kan-niet') {
      await legVast(tx, { code: 'casus-aangemeld', uitkomst: 'geweigerd', betrokkenen: [] });
      return keuring;
    }
    const vorige = aanmelding.vervolgOp ?? null;
    const bekenden = vorige === null ? null : await leesBekenden(tx, vorige);
    await schrijf({ tx, verzoeker, aanmelding, bekenden, ...keuring });
    return { kind: 'aangemeld', casus: aanmelding.casus };
  });
}

type Schrijfwerk = {
  readonly tx: Tx;
  readonly verzoeker: Medewerker;
  readonly aanmelding: Aanmelding;
  readonly type: Overlegtype;
  readonly rol: Tafelrol;
  /** De partij die leidt; wie aanmeldt is dat niet altijd zelf. */
  readonly leider: string;
  /** Wie er van het gezin bekend is uit de casus waar deze op volgt. */
  readonly bekenden: Bekenden | null;
};

async function schrijf(werk: Schrijfwerk): Promise<void> {
  const { tx, verzoeker, aanmelding, type } = werk;
  const bekend = bekendeJongere(werk.bekenden, aanmelding.jongere);
  const persoon = bekend ?? tx.nieuwId();
  const ids = { jongere: tx.nieuwId(), betrokkene: tx.nieuwId(), persoon, deelnemer: tx.nieuwId() };
  const casus = aanmelding.casus;
  await queries.insertLidmaatschap(tx, { persoon: verzoeker.persoon, casus, rol: 'regie' });
  const zegels = await verzegel(werk, ids);
  await queries.insertCasus(tx, {
    id: casus,
    kenmerk: await queries.volgendKenmerk(tx),
    overlegtype: type.id,
    convenant: type.convenant,
    aanmeldpartij: verzoeker.partij,
    procesregiepartij: werk.leider,
    school: aanmelding.school,
    reden: aanmelding.reden,
    doelen: [...aanmelding.doelen],
    initialen: zegels.initialen,
    vraag: zegels.vraag,
    melding: aanmelding.melding === null ? null : JSON.stringify(aanmelding.melding),
    langdurig_verzuim: aanmelding.langdurigVerzuim,
    door: verzoeker.persoon,
  });
  await queries.insertJongere(tx, {
    id: ids.jongere,
    partij: verzoeker.partij,
    school: aanmelding.school,
    inhoud: zegels.jongere,
    door: verzoeker.persoon,
  });
  if (bekend === undefined) await voegJongerePersoonToe(werk, ids.persoon);
  await queries.insertBetrokkene(tx, {
    id: ids.betrokkene,
    casus,
    jongere: ids.jongere,
    persoon: ids.persoon,
    kern: zegels.kern,
  });
  await voegGezagToe(werk, ids.betrokkene);
  await zetRegiestoel(werk, ids.deelnemer);
  await brengNaamIn(werk, ids);
  await planTaak(tx, { casus, voor: verzoeker.persoon, soort: 'betrokkenen-informeren', voorDatum: null });
  await legVast(tx, {
    code: 'casus-aangemeld',
    uitkomst: 'gelukt',
    casus,
    object: { soort: 'casus', id: casus },
    bronPartij: verzoeker.partij,
    ...(aanmelding.doelen[0] === undefined ? {} : { doel: aanmelding.doelen[0] }),
    categorieen: ['a'],
    grondslag: werk.rol.grondslag,
    fase: 'intake',
    betrokkenen: [ids.betrokkene],
  });
}

type Ids = {
  readonly jongere: string;
  readonly betrokkene: string;
  readonly persoon: string;
  readonly deelnemer: string;
};
type Zegels = { readonly initialen: Buffer; readonly vraag: Buffer; readonly kern: Buffer; readonly jongere: Buffer };

async function verzegel({ tx, verzoeker, aanmelding, type, leider }: Schrijfwerk, ids: Ids): Promise<Zegels> {
  const plek = { casus: aanmelding.casus, procesregiepartij: leider };
  const kern: Kern = {
    geboortedatum: aanmelding.jongere.geboortedatum,
    onderwijs: aanmelding.onderwijs,
    wilsbekwaam: aanmelding.wilsbekwaam,
  };
  // Waar de naam later komt, staat zij ook niet in de vraag die iedereen leest (E-07).
  const gezin = aanmelding.gezag.mensen.map(({ naam }) => naam);
  const tekst = type.inhoud.eerstZonderNaam
    ? haalNamenWeg(aanmelding.vraag, { jongere: aanmelding.jongere, gezin })
    : aanmelding.vraag;
  const [initialen, vraag, kernzegel, jongere] = await verzegelTeksten(tx.omgeving.kluis, [
    {
      ...gedeeldZegel({ ...plek, veld: 'casus.initialen', record: plek.casus }),
      tekst: initialenVan(aanmelding.jongere),
    },
    { ...gedeeldZegel({ ...plek, veld: 'casus.vraag', record: plek.casus }), tekst },
    { ...gedeeldZegel({ ...plek, veld: 'betrokkene.kern', record: ids.betrokkene }), tekst: JSON.stringify(kern) },
    { ...jongereZegel({ partij: verzoeker.partij, jongere: ids.jongere }), tekst: JSON.stringify(aanmelding.jongere) },
  ]);
  if (initialen === undefined || vraag === undefined || kernzegel === undefined || jongere === undefined) {
    throw new Error('verzegelen gaf minder enveloppen dan gevraagd');
  }
  return { initialen, vraag, kern: kernzegel, jongere };
}

// Ook een jongere onder 12 krijgt een persoon: de stoel volgt vanzelf op de verjaardag (3.4b, T25-13).
async function voegJongerePersoonToe({ tx, verzoeker, aanmelding }: Schrijfwerk, persoon: string): Promise<void> {
  const { voornaam, achternaam } = aanmelding.jongere;
  const naam = await verzegelPersoonsveld(
    tx.omgeving.kluis,
    { persoon, partij: null, veld: 'naam' },
    `${voornaam} ${achternaam}`,
  );
  await queries.insertGezinspersoon(tx, {
    id: persoon,
    soort: 'jongere',
    naam,
    email: null,
    telefoon: null,
    door: verzoeker.persoon,
  });
}

async function voegGezagToe(werk: Schrijfwerk, betrokkene: string): Promise<void> {
  const { tx, verzoeker, aanmelding, leider, bekenden } = werk;
  const { soort, mensen } = aanmelding.gezag;
  for (const [nummer, mens] of mensen.entries()) {
    const { naam, email, telefoon = null } = mens;
    const wie = { soort: 'ouder', naam, email, telefoon, door: verzoeker.persoon } as const;
    const persoon = bekendePersoon(bekenden, mens) ?? (await legGezinspersoonVast(tx, wie));
    const gezag = soort === 'voogd' ? 'vertegenwoordiger' : nummer === 0 ? 'gezagdrager-1' : 'gezagdrager-2';
    const id = tx.nieuwId();
    const plek = {
      casus: aanmelding.casus,
      procesregiepartij: leider,
      veld: 'gezag.bron',
      record: id,
    } as const;
    await queries.insertGezag(tx, {
      id,
      casus: aanmelding.casus,
      betrokkene,
      persoon,
      soort: gezag,
      bron: await verzegelTekst(tx.omgeving.kluis, { ...gedeeldZegel(plek), tekst: mens.bron }),
      door: verzoeker.persoon,
    });
  }
}

async function zetRegiestoel(
  { tx, verzoeker, aanmelding, rol, leider }: Schrijfwerk,
  deelnemer: string,
): Promise<void> {
  const plek = { casus: aanmelding.casus, procesregiepartij: leider, deelnemer, versie: 1 };
  await insertDeelnemer(tx, {
    id: deelnemer,
    casus: aanmelding.casus,
    persoon: verzoeker.persoon,
    soort: 'medewerker',
    aanstelling: verzoeker.aanstelling,
    partij: verzoeker.partij,
    procesregisseur: true,
    behandelrelatie: false,
    directBetrokken: 'meldde-aan',
    door: verzoeker.persoon,
    verklaring: await verzegelVerklaring(tx.omgeving.kluis, plek, rol),
    bevestigd: true,
    toegezegdGegeven: null,
  });
}

async function brengNaamIn({ tx, verzoeker, aanmelding }: Schrijfwerk, ids: Ids): Promise<void> {
  const { jongere, casus } = aanmelding;
  const doel = aanmelding.doelen.find((d) => d !== 'g');
  if (doel === undefined) throw new Error('een aanmelding zonder doel kwam door de keuring');
  const gegeven = tx.nieuwId();
  const plek = {
    gegeven,
    casus,
    bronPartij: verzoeker.partij,
    bronPersoon: verzoeker.persoon,
    betrokkene: ids.betrokkene,
    categorie: 'a',
    versie: 1,
  };
  const inhoud = await verzegelInhoud(tx.omgeving.kluis, plek, {
    tekst: naamtekst(jongere),
    waarom: WAAROM_NAAM,
    persoonsgegevens: jongere,
  });
  await queries.insertNaamgegeven(tx, {
    id: gegeven,
    casus,
    partij: verzoeker.partij,
    persoon: verzoeker.persoon,
    deelnemer: ids.deelnemer,
    doel,
    kenmerken: JSON.stringify(NAAMKENMERKEN),
    inhoud,
  });
  await onthoudNaam(tx, { casus, gegeven, partijen: [verzoeker.partij] }, jongere);
}
