import { beantwoordUitnodiging } from '../bijeenkomst/beantwoord-uitnodiging.ts';
import { planBijeenkomst } from '../bijeenkomst/plan-bijeenkomst.ts';
import { bevestigDeelname } from '../casus/bevestig-deelname.ts';
import { type CasusFeiten, laadFeiten, teInformeren } from '../casus/feiten.ts';
import { informeer } from '../casus/informeer.ts';
import { legGesprekVast } from '../casus/leg-gesprek-vast.ts';
import { type Aanmelding, meldCasusAan } from '../casus/meld-casus-aan.ts';
import { nodigUit } from '../casus/nodig-uit.ts';
import { sluitCasus } from '../casus/sluit-casus.ts';
import { beslisMeenemen, verzetFase } from '../casus/verzet-fase.ts';
import { inTransactie, type Omgeving } from '../db/transactie.ts';
import type { Gezinslid, Medewerker } from '../db/verzoeker.ts';
import { bewaarConcept } from '../gegeven/bewaar-concept.ts';
import { deelGegeven } from '../gegeven/deel-gegeven.ts';
import type { Kenmerken } from '../gegeven/kenmerken.ts';
import { leesGegeven } from '../gegeven/lees-gegeven.ts';
import { maakIds } from '../lib/ids.ts';
import { dagVan } from '../lib/klok.ts';
import { rolVoor } from '../overlegtype/rol.ts';
import type { LijstCategorie } from '../regels/index.ts';
import type { Gebied } from './gebied.ts';
import { geboortedatumVan, gezinVan, type Gezinsleutel } from './gezinnen.ts';
import { medewerkers } from './mensen.ts';
import type { Tijdreis } from './tijdreis.ts';

/** Een casus in opbouw: wie de mensen van het gezin zijn, op de sleutels van gezinnen.ts. */
export type Tafel = { readonly casus: string; readonly regie: string; readonly gezin: ReadonlyMap<string, Gezinslid> };

type Aanmeldwens = Pick<Aanmelding, 'reden' | 'doelen' | 'vraag'> & {
  readonly gezin: Gezinsleutel;
  readonly soort: 'mdo' | 'verzuimoverleg';
  readonly school: string;
  readonly melding?: Aanmelding['melding'];
  readonly langdurigVerzuim?: boolean;
};

export type Gegevenwens = {
  readonly categorie: LijstCategorie;
  readonly tekst: string;
  readonly waarom: string;
  readonly aard?: 'feit' | 'mening';
  readonly kenmerken?: Kenmerken;
  readonly dagenOud?: number;
};

const GEWOON: Kenmerken = {
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

export type Verteller = ReturnType<typeof maakVerteller>;

/**
 * Laat verzonnen mensen de gewone handelingen doen, op de klok van een tijdreis. Alles gaat langs de use cases van het programma:
 * wat in de demonstratie staat, had een mens ook echt zo kunnen doen.
 * @throws als een handeling anders uitpakt dan het verhaal zegt; dan is de demonstratie geen demonstratie meer.
 */
export function maakVerteller(basis: Omgeving, { gebied, reis }: { readonly gebied: Gebied; readonly reis: Tijdreis }) {
  const omgeving: Omgeving = { ...basis, klok: reis.klok, ids: maakIds(reis.klok) };

  function begin<V extends Medewerker | Gezinslid>(verzoeker: V) {
    reis.verder();
    return { omgeving, verzoeker, herkomst: { verzoek: omgeving.ids(), kanaal: 'web' as const } };
  }
  const alsCollega = (sleutel: string) => begin(medewerkerVan(gebied, sleutel));
  const als = (tafel: Tafel, sleutel: string) => begin(tafel.gezin.get(sleutel) ?? medewerkerVan(gebied, sleutel));
  const persoonVan = (tafel: Tafel, sleutel: string): string => (tafel.gezin.get(sleutel) ?? medewerkerVan(gebied, sleutel)).persoon;

  async function feitenVan(tafel: Pick<Tafel, 'casus' | 'regie'>): Promise<CasusFeiten> {
    const feiten = await inTransactie({ ...alsCollega(tafel.regie), slot: 'geen', logregel: 'geen' }, (tx) => laadFeiten(tx, tafel.casus));
    return bekend(feiten ?? undefined, 'casus');
  }
  async function stoelVan(tafel: Tafel, sleutel: string): Promise<string> {
    const { deelnemers } = await feitenVan(tafel);
    return bekend(deelnemers.find((d) => d.persoon === persoonVan(tafel, sleutel)), sleutel).id;
  }
  const stoelenVan = (tafel: Tafel, sleutels: readonly string[]) => Promise.all(sleutels.map((sleutel) => stoelVan(tafel, sleutel)));

  return {
    reis,
    als,
    alsCollega,
    stoelVan,
    stoelenVan,

    /** Meldt aan bij de school van `regie`, met de dag van vandaag als meetpunt voor de leeftijd. */
    async meldAan(regie: string, wens: Aanmeldwens): Promise<Tafel> {
      const gezin = gezinVan(wens.gezin);
      const casus = omgeving.ids();
      const mensen = gezin.ouders.map(({ naam, email }) => ({ naam, email, bron: `Gezagsregister, gezien op ${dagVan(reis.klok())}` }));
      const [eerste, tweede] = mensen;
      if (eerste === undefined) throw new Error(`geen ouder bij ${wens.gezin}`);
      const voogd = gezin.ouders[0].rol === 'voogd';
      const uitkomst = await meldCasusAan(alsCollega(regie), {
        casus,
        overlegtype: bekend(gebied.overlegtype.get(wens.soort), wens.soort),
        jongere: { voornaam: gezin.voornaam, achternaam: gezin.achternaam, geboortedatum: geboortedatumVan(gezin, reis.vandaag) },
        school: bekend(gebied.school.get(wens.school), wens.school),
        onderwijs: gezin.onderwijs,
        reden: wens.reden,
        doelen: wens.doelen,
        vraag: wens.vraag,
        gezag: voogd ? { soort: 'voogd', mensen: [eerste] } : { soort: 'gezagdragers', mensen: tweede === undefined ? [eerste] : [eerste, tweede] },
        wilsbekwaam: true,
        melding: wens.melding ?? null,
        langdurigVerzuim: wens.langdurigVerzuim ?? null,
      });
      verwacht(uitkomst, 'aangemeld');
      const feiten = await feitenVan({ casus, regie });
      // De volgorde van het gezag is die van het formulier: gezagdrager 1 is de eerste ouder.
      const gezag = feiten.gezag.toSorted((a, b) => a.soort.localeCompare(b.soort));
      const ouders = gezin.ouders.map(({ sleutel }, i) => [sleutel, { soort: 'ouder', persoon: bekend(gezag[i], sleutel).persoon }] as const);
      const jongere = { soort: 'jongere', persoon: bekend(feiten.betrokkene.persoon ?? undefined, gezin.sleutel) } as const;
      return { casus, regie, gezin: new Map<string, Gezinslid>([...ouders, [gezin.sleutel, jongere]]) };
    },

    /** Informeert iedereen die dat moet weten, over deze partijen. */
    async informeer(tafel: Tafel, partijen: readonly string[], hoe: 'gesprek' | 'brief' | 'telefoon'): Promise<void> {
      const feiten = await feitenVan(tafel);
      const uitkomst = await informeer(alsCollega(tafel.regie), {
        casus: tafel.casus,
        personen: teInformeren(feiten),
        partijen: partijen.map((sleutel) => bekend(gebied.partij.get(sleutel), sleutel)),
        doelen: feiten.casus.doelen,
        hoe,
        op: feiten.peildatum,
      });
      verwacht(uitkomst, 'vastgelegd');
    },

    async nodigUit(tafel: Tafel, wie: Readonly<Record<string, { readonly omdat: string; readonly behandelt?: boolean }>>): Promise<void> {
      const genodigden = Object.entries(wie).map(([sleutel, { omdat, behandelt }]) => ({
        aanstelling: bekend(gebied.aanstelling.get(sleutel), sleutel),
        behandelrelatie: behandelt ?? false,
        directBetrokken: omdat,
      }));
      const uitkomst = await nodigUit(alsCollega(tafel.regie), { casus: tafel.casus, genodigden, geefNaam: true });
      verwacht(uitkomst, 'behandeld');
      if (uitkomst.kind === 'behandeld') for (const genodigde of uitkomst.genodigden) verwacht(genodigde, 'uitgenodigd');
    },

    /** Bevestigt met de taak, de grondslag en het doel die het overlegtype voorstelt. */
    async bevestig(tafel: Tafel, sleutel: string): Promise<void> {
      const { overlegtype, deelnemers } = await feitenVan(tafel);
      const { partij, hoedanigheid, functie } = bekend(deelnemers.find((d) => d.persoon === persoonVan(tafel, sleutel)), sleutel);
      const rol = bekend(rolVoor(overlegtype.inhoud, { partij, hoedanigheid, functie }), sleutel);
      const { taak, grondslag, individueelDoel } = rol;
      verwacht(await bevestigDeelname(alsCollega(sleutel), { casus: tafel.casus, taak, grondslag, individueelDoel }), 'bevestigd');
    },

    async hoor(tafel: Tafel, door: string, wens: { readonly hoe: 'gesprek' | 'tekening'; readonly inhoud: string }): Promise<void> {
      const op = dagVan(reis.klok());
      verwacht(await legGesprekVast(alsCollega(door), { gesprek: omgeving.ids(), casus: tafel.casus, op, ...wens }), 'vastgelegd');
    },

    /** Plant een bijeenkomst; wie in `komen` staat, zegt dat meteen. */
    async plan(tafel: Tafel, wens: { readonly op: Date; readonly plaats: string; readonly komen: readonly string[] }): Promise<void> {
      const bijeenkomst = omgeving.ids();
      const { op, plaats } = wens;
      verwacht(await planBijeenkomst(alsCollega(tafel.regie), { bijeenkomst, casus: tafel.casus, op, duurMinuten: 45, plaats }), 'gepland');
      for (const wie of wens.komen) verwacht(await beantwoordUitnodiging(als(tafel, wie), { casus: tafel.casus, bijeenkomst, antwoord: 'komt' }), 'bewaard');
    },

    /** Deelt een gegeven; `verloop` is wat er volgens het verhaal gebeurt. @returns het id van het gegeven. */
    async deel(tafel: Tafel, bron: string, wens: Gegevenwens & { readonly aan: readonly string[]; readonly verloop?: 'gedeeld' | 'niet-gedeeld' }): Promise<string> {
      const ontvangers = await stoelenVan(tafel, wens.aan);
      const invoer = maakInvoer(omgeving, tafel, wens);
      const uitkomst = await deelGegeven(als(tafel, bron), { ...invoer, ontvangers });
      const verloop = wens.verloop ?? 'gedeeld';
      verwacht(uitkomst, verloop);
      if (uitkomst.kind === 'gedeeld' && uitkomst.geweigerd.length > 0) throw new Error(`niet iedereen kreeg: ${wens.tekst}`);
      return invoer.gegeven;
    },

    async schrijfConcept(tafel: Tafel, bron: string, wens: Gegevenwens): Promise<void> {
      verwacht(await bewaarConcept(als(tafel, bron), maakInvoer(omgeving, tafel, wens)), 'bewaard');
    },

    async lees(tafel: Tafel, wie: string, gegeven: string): Promise<void> {
      verwacht(await leesGegeven(als(tafel, wie), { casus: tafel.casus, gegeven }), 'gelezen');
    },

    /** Naar de volgende fase; `mee` zijn eigen gegevens van de regie die nog nodig zijn. */
    async volgendeFase(tafel: Tafel, mee: readonly string[] = []): Promise<void> {
      const { casus } = await feitenVan(tafel);
      verwacht(await verzetFase(alsCollega(tafel.regie), { casus: tafel.casus, van: casus.fase, mee }), 'verzet');
    },

    async neemMee(tafel: Tafel, bron: string, mee: readonly string[]): Promise<void> {
      verwacht(await beslisMeenemen(alsCollega(bron), { casus: tafel.casus, mee }), 'beslist');
    },

    async sluit(tafel: Tafel): Promise<void> {
      verwacht(await sluitCasus(alsCollega(tafel.regie), { casus: tafel.casus, grond: 'afgerond' }), 'gesloten');
    },
  };
}

function maakInvoer(omgeving: Omgeving, { casus }: Tafel, wens: Gegevenwens) {
  const { categorie, tekst, waarom, aard, kenmerken, dagenOud } = wens;
  const brondatum = dagVan(new Date(omgeving.klok().getTime() - (dagenOud ?? 0) * 86_400_000));
  return { gegeven: omgeving.ids(), casus, categorie, doel: 'c', kenmerken: { ...GEWOON, ...kenmerken }, aard: aard ?? 'feit', brondatum, tekst, waarom } as const;
}

function medewerkerVan(gebied: Gebied, sleutel: string): Medewerker {
  const wens = medewerkers.find((m) => m.sleutel === sleutel && m.rol === 'medewerker');
  const { functie, hoedanigheid, geheimhouding, partij } = bekend(wens, sleutel);
  return {
    soort: 'medewerker',
    persoon: bekend(gebied.persoon.get(sleutel), sleutel),
    partij: bekend(gebied.partij.get(partij), partij),
    aanstelling: bekend(gebied.aanstelling.get(sleutel), sleutel),
    functie,
    hoedanigheid: hoedanigheid ?? null,
    geheimhouding,
  };
}

/** @throws als er niets is; `wat` is een sleutel uit dit verhaal, nooit een gegeven. */
function bekend<T>(waarde: T | undefined, wat: string): T {
  if (waarde === undefined) throw new Error(`in de demonstratie ontbreekt ${wat}`);
  return waarde;
}

export function verwacht(uitkomst: { readonly kind: string }, kind: string): void {
  if (uitkomst.kind !== kind) throw new Error(`de demonstratie verwachtte ${kind} en kreeg ${JSON.stringify(uitkomst)}`);
}
