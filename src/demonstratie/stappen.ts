import { beantwoordUitnodiging } from '../bijeenkomst/gezin/beantwoord-uitnodiging.ts';
import { legAanwezigheidVast } from '../bijeenkomst/live/leg-aanwezigheid-vast.ts';
import { planBijeenkomst } from '../bijeenkomst/plan-bijeenkomst.ts';
import { type Aanmelding, meldCasusAan } from '../casus/aanmelding/meld-casus-aan.ts';
import { zegBeeld } from '../casus/beeld/zeg-beeld.ts';
import { leesFaseblad } from '../casus/fase/faseblad.ts';
import { verzetFase } from '../casus/fase/verzet-fase.ts';
import { teInformeren } from '../casus/feiten.ts';
import { legGesprekVast } from '../casus/gesprek/leg-gesprek-vast.ts';
import { geefGezinscode } from '../casus/gezin/geef-gezinscode.ts';
import { informeer } from '../casus/informeren/informeer.ts';
import { sluitCasus } from '../casus/sluiten/sluit-casus.ts';
import { bevestigDeelname } from '../casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../casus/uitnodigen/nodig-uit.ts';
import type { Betrokkenheid } from '../casus/woorden.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { rolVoor } from '../overlegtype/rol.ts';
import { datumVoluit } from '../web/tijd.ts';
import { type Gezin, type Gezinsleutel, geboortedatumVan, gezinVan } from './gezinnen.ts';
import { als, alsCollega, bekend, feitenVan, stoelenVan, type Tafel, type Verteller, verwacht } from './vertel.ts';

type Aanmeldwens = Pick<Aanmelding, 'reden' | 'doelen' | 'vraag'> & {
  readonly gezin: Gezinsleutel;
  readonly soort: 'mdo' | 'verzuimoverleg' | 'thuiszittersoverleg';
  readonly school: string;
  readonly melding?: Aanmelding['melding'];
  readonly langdurigVerzuim?: boolean;
};

/** Meldt aan bij de school van `regie`; de leeftijd is die op de dag van laden. */
export async function meldAan(v: Verteller, regie: string, wens: Aanmeldwens): Promise<Tafel> {
  const { gebied, omgeving, reis, beurt } = v;
  await beurt?.komt;
  const gezin = gezinVan(wens.gezin);
  const casus = omgeving.ids();
  const uitkomst = await meldCasusAan(alsCollega(v, regie), {
    casus,
    overlegtype: bekend(gebied.overlegtype.get(wens.soort), wens.soort),
    jongere: {
      voornaam: gezin.voornaam,
      achternaam: gezin.achternaam,
      geboortedatum: geboortedatumVan(gezin, reis.vandaag),
    },
    school: bekend(gebied.school.get(wens.school), wens.school),
    onderwijs: gezin.onderwijs,
    reden: wens.reden,
    doelen: wens.doelen,
    vraag: wens.vraag,
    gezag: gezagVan(gezin, `Gezagsregister, gezien op ${datumVoluit(reis.klok())}`),
    wilsbekwaam: true,
    melding: wens.melding ?? null,
    langdurigVerzuim: wens.langdurigVerzuim ?? null,
  });
  verwacht(uitkomst, 'aangemeld');
  beurt?.is();
  return { v, casus, regie, gezin: await mensenVan({ v, casus, regie }, gezin) };
}

function gezagVan({ ouders }: Gezin, bron: string): Aanmelding['gezag'] {
  const wens = ({ naam, email }: Gezin['ouders'][0]) => ({ naam, email, bron });
  const [eerste, tweede] = ouders;
  if (eerste.rol === 'voogd') return { soort: 'voogd', mensen: [wens(eerste)] };
  return { soort: 'gezagdragers', mensen: tweede === undefined ? [wens(eerste)] : [wens(eerste), wens(tweede)] };
}

// De volgorde van het gezag is die van het formulier: gezagdrager 1 is de eerste ouder.
async function mensenVan(
  plek: Pick<Tafel, 'v' | 'casus' | 'regie'>,
  gezin: Gezin,
): Promise<ReadonlyMap<string, Gezinslid>> {
  const { gezag, betrokkene } = await feitenVan(plek);
  const opVolgorde = gezag.toSorted((a, b) => a.soort.localeCompare(b.soort));
  const ouders = gezin.ouders.map(
    ({ sleutel }, i) => [sleutel, { soort: 'ouder', persoon: bekend(opVolgorde[i], sleutel).persoon }] as const,
  );
  const jongere = { soort: 'jongere', persoon: bekend(betrokkene.persoon ?? undefined, gezin.sleutel) } as const;
  return new Map<string, Gezinslid>([...ouders, [gezin.sleutel, jongere]]);
}

type Hoe = 'gesprek' | 'brief' | 'telefoon';

/** Informeert iedereen die dat moet weten, over deze partijen, en geeft elk een code: lang geleden, en niemand gebruikte haar nog. */
export async function informeerGezin(tafel: Tafel, partijen: readonly string[], hoe: Hoe): Promise<void> {
  await vertelGezin(tafel, partijen, hoe);
  const { v, casus, regie } = tafel;
  const maakCode = async () => ({ code: '', geldigTot: v.omgeving.klok() });
  const gezin = (await feitenVan(tafel)).deelnemers.filter((d) => d.actief && d.soort !== 'medewerker');
  for (const { id: deelnemer } of gezin)
    verwacht(
      await geefGezinscode({ ...alsCollega(v, regie), aanmelden: { maakCode } }, { casus, deelnemer }),
      'gemaakt',
    );
}

/** Informeert iedereen die dat moet weten, over deze partijen; wie leidt moet nog codes geven. */
export async function vertelGezin(tafel: Tafel, partijen: readonly string[], hoe: Hoe): Promise<void> {
  const { v, casus, regie } = tafel;
  const feiten = await feitenVan(tafel);
  const ids = partijen.map((sleutel) => bekend(v.gebied.partij.get(sleutel), sleutel));
  const wens = {
    casus,
    personen: teInformeren(feiten),
    partijen: ids,
    doelen: feiten.casus.doelen,
    hoe,
    op: feiten.peildatum,
  };
  verwacht(await informeer(alsCollega(v, regie), wens), 'vastgelegd');
}

type Genodigden = Readonly<Record<string, { readonly omdat: Betrokkenheid; readonly behandelt?: boolean }>>;

/** Nodigt collega's uit, die na bevestigen de naam krijgen. */
export async function nodigAllenUit({ v, casus, regie }: Tafel, wie: Genodigden): Promise<void> {
  const genodigden = Object.entries(wie).map(([sleutel, { omdat, behandelt }]) => ({
    aanstelling: bekend(v.gebied.aanstelling.get(sleutel), sleutel),
    behandelrelatie: behandelt ?? false,
    directBetrokken: omdat,
  }));
  const uitkomst = await nodigUit(alsCollega(v, regie), { casus, genodigden, geefNaam: true });
  verwacht(uitkomst, 'behandeld');
  if (uitkomst.kind === 'behandeld') for (const genodigde of uitkomst.genodigden) verwacht(genodigde, 'uitgenodigd');
}

/** Bevestigt met de taak, de grondslag en het doel die het overlegtype voorstelt. */
export async function bevestig(tafel: Tafel, sleutel: string): Promise<void> {
  const { overlegtype } = await feitenVan(tafel);
  const [stoel] = await stoelenVan(tafel, [sleutel]);
  const { taak, grondslag, individueelDoel } = bekend(rolVoor(overlegtype.inhoud, bekend(stoel, sleutel)), sleutel);
  verwacht(
    await bevestigDeelname(alsCollega(tafel.v, sleutel), { casus: tafel.casus, taak, grondslag, individueelDoel }),
    'bevestigd',
  );
}

/** Legt vast wat de jongere wil zeggen. */
export async function hoor(
  { v, casus }: Tafel,
  door: string,
  wens: { readonly hoe: 'gesprek' | 'tekening'; readonly inhoud: string },
): Promise<void> {
  const gesprek = { gesprek: v.omgeving.ids(), casus, op: dagVan(v.reis.klok()), ...wens };
  verwacht(await legGesprekVast(alsCollega(v, door), gesprek), 'vastgelegd');
}

/** Plant een bijeenkomst; wie in `komen` staat, zegt dat meteen. @returns haar id. */
export async function plan(
  tafel: Tafel,
  { op, plaats, komen }: { readonly op: Date; readonly plaats: string; readonly komen: readonly string[] },
): Promise<string> {
  const { v, casus, regie } = tafel;
  const bijeenkomst = v.omgeving.ids();
  verwacht(await planBijeenkomst(alsCollega(v, regie), { bijeenkomst, casus, op, duurMinuten: 45, plaats }), 'gepland');
  for (const wie of komen)
    verwacht(await beantwoordUitnodiging(als(tafel, wie), { casus, bijeenkomst, antwoord: 'komt' }), 'bewaard');
  return bijeenkomst;
}

/** Legt vast dat iedereen met een stoel er was. */
export async function warenEr(tafel: Tafel, bijeenkomst: string): Promise<void> {
  const { deelnemers } = await feitenVan(tafel);
  const standen = deelnemers
    .filter((d) => d.actief)
    .map((d) => ({ deelnemer: d.id, stand: 'aanwezig' as const, zag: null }));
  const wens = { casus: tafel.casus, bijeenkomst, standen };
  verwacht(await legAanwezigheidVast(alsCollega(tafel.v, tafel.regie), wens), 'vastgelegd');
}

/** Naar de volgende fase; `mee` zijn eigen gegevens van de regie die nog nodig zijn. De naam is dat altijd. */
export async function volgendeFase(tafel: Tafel, mee: readonly string[] = []): Promise<void> {
  const { casus } = await feitenVan(tafel);
  const regie = alsCollega(tafel.v, tafel.regie);
  if (casus.fase === 'beoordeling')
    verwacht(
      await zegBeeld(regie, {
        casus: tafel.casus,
        stand: 'compleet',
        waarom: 'Iedereen aan tafel weet genoeg om te beginnen.',
      }),
      'vastgelegd',
    );
  const blad = await leesFaseblad(regie, tafel.casus);
  const regels = blad.kind === 'niet-gevonden' ? [] : (blad.inhoud?.regels ?? []);
  const naam = regels.filter(({ categorie }) => categorie === 'a').map(({ gegeven }) => gegeven);
  verwacht(await verzetFase(regie, { casus: tafel.casus, van: casus.fase, mee: [...mee, ...naam] }), 'verzet');
}

export async function sluit({ v, casus, regie }: Tafel): Promise<void> {
  verwacht(await sluitCasus(alsCollega(v, regie), { casus, grond: 'afgerond' }), 'gesloten');
}
