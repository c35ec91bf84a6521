import { bepaaltVoorOuders, isVoor } from '../../bijeenkomst/genodigden.ts';
import { openPlaatsen } from '../../bijeenkomst/plaats.ts';
import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { findCasusregie } from '../../casus/casusregie/casusregie.queries.ts';
import { leesMeelezers, type Meelezer } from '../../casus/collega/collegablad.ts';
import { type CasusFeiten, type Deelnemerfeit, hoortErbij } from '../../casus/feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { planvolgerVan, type Regie, regieVan } from '../../casus/regie.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { type Benoemd, naamUit, openNamen } from '../../partij/personen.ts';
import { naPlan } from '../../plan/nazorg-voorbij.ts';
import { type Fase, leeftijdOp } from '../../regels/index.ts';
import { zieBerichten } from '../../taak/zie-berichten.ts';
import { bronGever } from '../../toestemming/gevolgen.ts';
import { antwoordrecht, watTelt } from '../../toestemming/tekenaars.ts';
import { type Antwoordrij, findEigenAntwoorden, findVragenVan } from '../../toestemming/toestemming.queries.ts';
import { nabijeVerjaardag, type Verjaardag } from '../../toestemming/verjaardag.ts';
import { laadSoortzicht } from '../afscherming.ts';
import { type Gezinsrol, type Gezinszaak, gezinsrolVan, openZaak, type Positie } from '../positie.ts';
import { voornaamVan } from '../voornaam.ts';
import { findLaatsteInzage, findLevend } from '../wie-keek/logboek.queries.ts';
import { openLogboek } from '../wie-keek/toon-wie-keek.ts';
import { type Gevraagd, leesGevraagd } from './gevraagd.ts';
import { leesVeranderd, type Veranderd } from './veranderd.ts';
import { findGenodigden, findVolgendeAfspraak, findZaken } from './zaak.queries.ts';

export type Afspraak = {
  readonly id: string;
  readonly op: Date;
  readonly duurMinuten: number;
  readonly plaats: string;
  readonly antwoord: 'komt' | 'komt-niet' | null;
  readonly jongereUitgenodigd: boolean;
  /** De lezer is de jongere, en bepaalt wat er met de ouders wordt besproken (E-02). */
  readonly bepaaltVoorOuders: boolean;
};

/** Iemand aan tafel, met de soorten gegevens die hij nu kan lezen. */
export type Tafelgenoot = {
  readonly deelnemer: string;
  readonly soort: Deelnemerfeit['soort'];
  /** Wie het is voor de anderen; null voor wie er voor een organisatie zit. */
  readonly gezinsrol: Gezinsrol | null;
  readonly ik: boolean;
  readonly naam: string;
  readonly functie: string;
  readonly partij: string | null;
  readonly leidt: boolean;
  /** Volgt het plan en zei daar ja op (CL-3b). */
  readonly volgtPlan: boolean;
  /** Komt alleen bij de afspraak op deze dag (T25-07); null is bij alles. */
  readonly alleenOp: Date | null;
  readonly bevestigd: boolean;
  readonly leest: readonly string[];
  /** Kreeg ook iets waarvan de soort voor deze lezer niet wordt genoemd. */
  readonly leestMeer: boolean;
  /** Collega's die een deel hiervan meelezen, elk met een reden (Art 7.3 (b)). */
  readonly meelezers: readonly Pick<Meelezer, 'naam' | 'functie' | 'reden'>[];
};

export type OpenVraag = { readonly vraag: string; readonly partij: string; readonly tekent: boolean };

export type Zaak = {
  readonly casus: string;
  readonly status: 'open' | 'gesloten';
  readonly positie: Positie;
  /** De jongere is overleden: dan staat hier niet dat die nu zelf beslist (5.6-4). */
  readonly overleden: boolean;
  /** Hoort er nog bij: een ouder van wie 18 is niet, tot die hem meeneemt (B.7). */
  readonly hoortErbij: boolean;
  /** Leeftijd van de jongere; bepaalt de woorden. */
  readonly leeftijd: number;
  /** Voornaam van de jongere, of null als die naam er niet (meer) is. */
  readonly voornaam: string | null;
  readonly ik: string;
  readonly fase: Fase;
  readonly faseSinds: Date;
  /** Is het plan klaar: tot wanneer de nazorg loopt, of dat zij voorbij is (E-03). */
  readonly naPlan: ReturnType<typeof naPlan>;
  /** Wat er verder van deze lezer gevraagd wordt. */
  readonly gevraagd: readonly Gevraagd[];
  /** Wat er veranderde sinds het vorige bezoek; null bij een eerste, en voor wie het logboek niet leest. */
  readonly veranderd: Veranderd | null;
  readonly overlegtype: string;
  readonly school: string | null;
  readonly vragen: readonly OpenVraag[];
  readonly heeftAntwoorden: boolean;
  /** Er is een formulier op papier van deze lezer overgenomen, en hij keek daarna nog niet of het klopt. */
  readonly papier: boolean;
  /** Een verjaardag waarop verandert wie beslist, en of die al geweest is (B.7); null als er nu geen is. */
  readonly verjaardag: (Verjaardag & { readonly geweest: boolean }) | null;
  readonly afspraak: Afspraak | null;
  /** Deze lezer was uitgenodigd voor een afspraak die nu na de achttiende verjaardag is: van die afspraak hoort hij verder niets (B.7). */
  readonly afspraakZonderU: boolean;
  readonly tafel: readonly Tafelgenoot[];
  readonly regie: Regie;
  /** Wie zij over het plan bellen; null als er niemand is, of als dat wie het overleg leidt zelf is (CL-3b). */
  readonly planvolger: Regie | null;
  /** Zit deze persoon bij meer overleggen aan tafel? */
  readonly meerZaken: boolean;
};

export type Zaakuitkomst = { readonly kind: 'zaak'; readonly zaak: Zaak } | NietGevonden;

/**
 * De eigen zaak van ouder of jongere: wat er van hen gevraagd wordt, de afspraak, wie aan tafel zitten en wat die mogen lezen
 * (fn 31). Een ouder van wie 16 of ouder is, krijgt de afspraak en wie hij belt, en verder niets (E-02).
 */
export async function toonZaak(
  opening: Casusopening<Gezinslid>,
  { casus }: { readonly casus: string },
): Promise<Zaakuitkomst> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Zaakuitkomst> => {
      const zaak = await openZaak(tx, casus, 'casus-ingezien');
      if (zaak === null) return NIET_GEVONDEN;
      await zieBerichten(tx);
      const { feiten, stoel, positie } = zaak;
      const eigen = positie === 'jongere' || positie === 'gezag';
      const namen = await openNamen(tx, [
        ...feiten.deelnemers.map((d) => d.persoon),
        ...(feiten.betrokkene.persoon === null ? [] : [feiten.betrokkene.persoon]),
      ]);
      const antwoorden = await findEigenAntwoorden(tx, { casus, persoon: stoel.persoon });
      await legVast(tx, { ...logkop(feiten), code: 'casus-ingezien', uitkomst: 'gelukt' });
      return {
        kind: 'zaak',
        zaak: {
          casus,
          status: feiten.casus.status,
          positie,
          overleden: feiten.casus.na?.overleden ?? false,
          hoortErbij: hoortErbij(feiten, stoel),
          leeftijd: leeftijdOp(feiten.kern.geboortedatum, feiten.peildatum),
          // Een steunpersoon kreeg de naam niet vanzelf: die is een gegeven van soort a (lezing 9).
          voornaam: positie === 'steun' ? null : voornaamVan(feiten.betrokkene.persoon, namen),
          ik: naamUit(namen, stoel.persoon),
          fase: feiten.casus.fase,
          faseSinds: feiten.casus.faseSinds,
          naPlan: naPlan(feiten),
          gevraagd: feiten.casus.status === 'open' ? await leesGevraagd(tx, zaak) : [],
          veranderd: eigen ? await leesVeranderd(tx, zaak) : null,
          overlegtype: feiten.overlegtype.naam,
          school: feiten.casus.schoolNaam,
          vragen: await openVragen(tx, zaak, antwoorden),
          heeftAntwoorden: eigen && antwoorden.length > 0,
          papier: eigen && (await heeftNieuwPapier(tx, zaak, antwoorden)),
          verjaardag: positie === 'steun' ? null : verjaardagVan(feiten),
          ...(await leesAfspraak(tx, zaak)),
          tafel: eigen ? await leesTafel(tx, zaak, namen) : [],
          regie: await regieVan(tx, feiten),
          planvolger: eigen ? await leesPlanvolger(tx, feiten) : null,
          meerZaken: (await findZaken(tx, stoel.persoon)).length > 1,
        },
      };
    },
  );
}

async function heeftNieuwPapier(
  tx: Tx,
  { feiten, stoel }: Gezinszaak,
  antwoorden: readonly Antwoordrij[],
): Promise<boolean> {
  const papier = antwoorden.filter((a) => a.herkomst === 'papier' && a.betwist_op === null);
  if (papier.length === 0) return false;
  const index = await openLogboek(tx, feiten);
  const gezien = await findLaatsteInzage(tx, { index, ik: stoel.persoon });
  return gezien === undefined || papier.some((a) => a.op > gezien);
}

async function leesPlanvolger(tx: Tx, feiten: CasusFeiten): Promise<Regie | null> {
  const [volger, regie] = [await planvolgerVan(tx, feiten), await regieVan(tx, feiten)];
  return volger?.naam === regie.naam ? null : volger;
}

// Wie vertegenwoordigd wordt, wordt dat na een verjaardag ook: dan verandert er niets om te vertellen.
function verjaardagVan(feiten: CasusFeiten): Zaak['verjaardag'] {
  const verjaardag = feiten.kern.wilsbekwaam && feiten.casus.status === 'open' ? nabijeVerjaardag(feiten) : null;
  return verjaardag === null ? null : { ...verjaardag, geweest: verjaardag.op <= feiten.peildatum };
}

async function openVragen(
  tx: Tx,
  { feiten, stoel }: Gezinszaak,
  antwoorden: readonly Antwoordrij[],
): Promise<readonly OpenVraag[]> {
  if (feiten.casus.status === 'gesloten') return [];
  const rijen = await findVragenVan(tx, feiten.casus.id);
  return rijen.flatMap((rij) => {
    const gever = bronGever(feiten, rij);
    const recht = antwoordrecht(feiten, gever, stoel.persoon);
    const eigen = watTelt(
      recht,
      antwoorden.filter((a) => a.vraag_id === rij.id),
    );
    if (recht.kind === 'geen' || rij.vervallen_op !== null || eigen.length > 0) return [];
    return [{ vraag: rij.id, partij: gever.partijNaam ?? '', tekent: recht.kind === 'tekent' }];
  });
}

async function leesAfspraak(
  tx: Tx,
  { feiten, stoel, positie }: Gezinszaak,
): Promise<Pick<Zaak, 'afspraak' | 'afspraakZonderU'>> {
  const rij = await findVolgendeAfspraak(tx, { casus: feiten.casus.id, persoon: stoel.persoon });
  if (rij === undefined || feiten.casus.status === 'gesloten') return { afspraak: null, afspraakZonderU: false };
  if (!isVoor(feiten, stoel, rij.op)) return { afspraak: null, afspraakZonderU: true };
  const { id: casus, procesregiepartij } = feiten.casus;
  const plek = { casus, procesregiepartij, bijeenkomst: rij.id, volgnummer: rij.volgnummer };
  const [plaats] = await openPlaatsen(tx, [{ ...plek, envelop: rij.plaats }]);
  if (plaats === undefined) throw new Error('openen gaf geen plaats');
  const genodigden = await findGenodigden(tx, { casus: feiten.casus.id, bijeenkomst: rij.id });
  const jongereUitgenodigd = feiten.betrokkene.persoon !== null && genodigden.includes(feiten.betrokkene.persoon);
  const { id, op, duur_minuten: duurMinuten, antwoord } = rij;
  const voorOuders = positie === 'jongere' && bepaaltVoorOuders(feiten, op);
  const afspraak = { id, op, duurMinuten, plaats, antwoord, jongereUitgenodigd, bepaaltVoorOuders: voorOuders };
  return { afspraak, afspraakZonderU: false };
}

async function leesTafel(
  tx: Tx,
  { feiten, stoel, positie }: Gezinszaak,
  namen: ReadonlyMap<string, Benoemd>,
): Promise<readonly Tafelgenoot[]> {
  await openLogboek(tx, feiten);
  const alle = feiten.casus.status === 'gesloten' ? [] : await findLevend(tx, feiten.casus.id);
  const zicht = await laadSoortzicht(tx, {
    casus: feiten.casus.id,
    gegevens: alle.map((v) => v.gegeven_id),
    positie,
    ik: stoel.persoon,
  });
  const levend = alle.filter((v) => !zicht.vanEenAnder(v.gegeven_id));
  const volger = (await findCasusregie(tx, feiten.casus.id))?.volgt?.deelnemer;
  const meelezers = await leesMeelezers(tx, feiten);
  const leestIets = new Set(levend.map((v) => v.aan_deelnemer_id));
  return feiten.deelnemers
    .filter((d) => d.actief && (hoortErbij(feiten, d) || leestIets.has(d.id)))
    .map((d) => {
      const gekregen = levend.filter((v) => v.aan_deelnemer_id === d.id).map((v) => zicht.soortVan(v.gegeven_id));
      return {
        deelnemer: d.id,
        soort: d.soort,
        gezinsrol: d.soort === 'medewerker' ? null : gezinsrolVan(feiten, { persoon: d.persoon, soort: d.soort }),
        ik: d.id === stoel.id,
        naam: naamUit(namen, d.persoon),
        functie: d.functie,
        partij: plekVan(feiten, d),
        leidt: d.procesregisseur,
        volgtPlan: d.id === volger,
        alleenOp: d.plek?.venster?.van ?? null,
        bevestigd: d.soort !== 'medewerker' || d.bevestigdOp !== null,
        leest: [...new Set(gekregen.flatMap((soort) => soort ?? []))].sort(),
        leestMeer: gekregen.includes(null),
        meelezers: meelezers.filter((m) => m.namensDeelnemer === d.id),
      };
    });
}

function plekVan({ casus }: CasusFeiten, d: Deelnemerfeit): string | null {
  return d.schoolId !== null && d.schoolId === casus.schoolId ? casus.schoolNaam : d.partijNaam;
}
