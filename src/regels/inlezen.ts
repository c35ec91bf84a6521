import { functie, geboren, handeling, jaNee, KLAD, KLADBLAD, keuze, lijst, peildatum, versie } from './kladblad.ts';
import type { Pad } from './velden.ts';
import type { Veld } from './vraagvelden.ts';
import { DEEL, FUNCTIE, GEBOREN, HANDELING, JA_NEE, KEUZE, LIJST, objectOp, VERSIE, VRAAG } from './vraagvelden.ts';

/**
 * De objecten van een vraag lezen, op het kladblad. Een object dat al zijn velden heeft, in de volgorde van het contract,
 * heeft één vorm; dan kost een veld bij zijn naam bijna niets, en wordt het zo gelezen. Van elk ander object komen de
 * velden als rij: vragen missen elk iets anders, zo hebben hun objecten veel vormen, en dan kost een naam het achtvoudige
 * (gemeten). Beide wegen lezen wat JSON ziet, en geven onwaar bij de minste twijfel. Lang omdat elk veld zijn regel heeft;
 * dat er geen ontbreekt, toont inpakken.test.ts.
 */

/** Een object waarvan de velden nog niet gekeurd zijn. */
export type Kaart = { readonly [naam: string]: unknown };

export function isKaart(onbekend: unknown): onbekend is Kaart {
  return typeof onbekend === 'object' && onbekend !== null && !Array.isArray(onbekend);
}

const AANWEZIG = 1;
const IS_NULL = 2;

type Oplezer = (object: never) => boolean;

/** Een object in een object. */
function deel(veld: Veld, lees: Oplezer, waarde: unknown): boolean {
  if (waarde === undefined) return true;
  if (waarde === null) {
    if (veld.nummer < 0) KLAD.nullen |= 1 << veld.plaats;
    else KLADBLAD[veld.nummer] = IS_NULL;
    return veld.magNull;
  }
  if (!isKaart(waarde)) return false;
  if (veld.nummer >= 0) KLADBLAD[veld.nummer] = AANWEZIG;
  return leesObject(veld, lees, waarde);
}

/** De eigen namen van een object zijn alle namen van het contract, in zijn volgorde: alleen dan leest `lees` het. */
function leesObject(veld: Veld, lees: Oplezer, kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  const verwacht = veld.namen;
  if (namen.length !== verwacht.length) return leesRij(veld, kaart, namen);
  for (let i = 0; i < verwacht.length; i += 1) if (namen[i] !== verwacht[i]) return leesRij(veld, kaart, namen);
  return lees(kaart as never);
}

function leesRij({ velden, opNaam }: Veld, kaart: Kaart, namen: readonly string[]): boolean {
  const waarden = Object.values(kaart);
  if (namen.length !== waarden.length) return false;
  for (let i = 0, verwacht = 0; i < namen.length; i += 1, verwacht += 1) {
    const naam = namen[i] as string;
    let veld = velden[verwacht];
    if (veld === undefined || veld.naam !== naam) {
      veld = opNaam.get(naam);
      if (veld === undefined) return false;
      verwacht = veld.plaats;
    }
    if (!leesVeld(veld, waarden[i])) return false;
  }
  return true;
}

function leesVeld(veld: Veld, waarde: unknown): boolean {
  switch (veld.soort) {
    case JA_NEE:
      return jaNee(veld, waarde);
    case KEUZE:
      return keuze(veld, waarde);
    case FUNCTIE:
      return functie(veld, waarde);
    case LIJST:
      return lijst(veld, waarde);
    case DEEL:
      return deel(veld, OPLEZERS.get(veld) as Oplezer, waarde);
    case GEBOREN:
      return geboren(waarde);
    case HANDELING:
      return handeling(veld, waarde);
    case VERSIE:
      return versie(waarde);
    default:
      return peildatum(waarde);
  }
}

type Veldnaam<O extends string> = {
  [P in Pad]: P extends `${O}.${infer N}` ? (N extends `${string}.${string}` ? never : N) : never;
}[Pad];
type Velden<O extends string> = { readonly [N in Veldnaam<O>]: Veld };
type Waarden<O extends string> = { readonly [N in Veldnaam<O>]: unknown };

const veldenVan = <O extends string>(pad: O): Velden<O> =>
  Object.fromEntries(objectOp(pad).velden.map((veld) => [veld.naam, veld])) as Velden<O>;

const CONVENANT = veldenVan('convenant');
const leesConvenant = (o: Waarden<'convenant'>): boolean =>
  jaNee(CONVENANT.vanKracht, o.vanKracht) &&
  jaNee(CONVENANT.geverGebonden, o.geverGebonden) &&
  jaNee(CONVENANT.ontvangerGebonden, o.ontvangerGebonden) &&
  keuze(CONVENANT.regime, o.regime) &&
  jaNee(CONVENANT.onderlingeRegeling, o.onderlingeRegeling) &&
  jaNee(CONVENANT.verwerkersovereenkomst, o.verwerkersovereenkomst);

const OVERLEGTYPE = veldenVan('overlegtype');
const leesOverlegtype = (o: Waarden<'overlegtype'>): boolean =>
  jaNee(OVERLEGTYPE.vastgesteld, o.vastgesteld) &&
  lijst(OVERLEGTYPE.doelen, o.doelen) &&
  lijst(OVERLEGTYPE.categorieen, o.categorieen) &&
  jaNee(OVERLEGTYPE.doelgroepVerruimd, o.doelgroepVerruimd) &&
  jaNee(OVERLEGTYPE.oppToestemmingNodig, o.oppToestemmingNodig);

const CASUS = veldenVan('casus');
const leesCasus = (o: Waarden<'casus'>): boolean =>
  keuze(CASUS.status, o.status) &&
  keuze(CASUS.fase, o.fase) &&
  jaNee(CASUS.doelVastgelegd, o.doelVastgelegd) &&
  jaNee(CASUS.geinformeerd, o.geinformeerd) &&
  jaNee(CASUS.uitgenodigd, o.uitgenodigd) &&
  jaNee(CASUS.langdurigVerzuim, o.langdurigVerzuim);

const JONGERE = veldenVan('jongere');
const leesJongere = (o: Waarden<'jongere'>): boolean =>
  geboren(o.geboortedatum) &&
  keuze(JONGERE.onderwijs, o.onderwijs) &&
  keuze(JONGERE.gezagdragers, o.gezagdragers) &&
  jaNee(JONGERE.wilsbekwaam, o.wilsbekwaam);

const leesPersoon = (velden: Velden<'gever'>, o: Waarden<'gever'>): boolean =>
  keuze(velden.partij, o.partij) &&
  keuze(velden.hoedanigheid, o.hoedanigheid) &&
  functie(velden.functie, o.functie) &&
  keuze(velden.geheimhouding, o.geheimhouding) &&
  jaNee(velden.behandelrelatie, o.behandelrelatie) &&
  jaNee(velden.grondslagVastgelegd, o.grondslagVastgelegd) &&
  jaNee(velden.gastVerzoek, o.gastVerzoek);

const GEVER = veldenVan('gever');
const leesGever = (o: Waarden<'gever'>): boolean => leesPersoon(GEVER, o);

const ONTVANGER = veldenVan('ontvanger');
const leesOntvanger = (o: Waarden<'ontvanger'>): boolean =>
  leesPersoon(ONTVANGER, o) &&
  jaNee(ONTVANGER.deelnemer, o.deelnemer) &&
  jaNee(ONTVANGER.directBetrokken, o.directBetrokken) &&
  jaNee(ONTVANGER.opNaam, o.opNaam) &&
  jaNee(ONTVANGER.schoolVanJongere, o.schoolVanJongere) &&
  jaNee(ONTVANGER.eigenTaak, o.eigenTaak) &&
  jaNee(ONTVANGER.geheimhoudingBevestigd, o.geheimhoudingBevestigd) &&
  jaNee(ONTVANGER.individueelDoelVastgelegd, o.individueelDoelVastgelegd);

const VERZUIM = veldenVan('gegeven.verzuim');
const leesVerzuim = (o: Waarden<'gegeven.verzuim'>): boolean =>
  keuze(VERZUIM.soort, o.soort) &&
  jaNee(VERZUIM.meldplichtig, o.meldplichtig) &&
  jaNee(VERZUIM.vermoedenOngeoorloofd, o.vermoedenOngeoorloofd) &&
  jaNee(VERZUIM.jeugdartsGezien, o.jeugdartsGezien);

const GEGEVEN = veldenVan('gegeven');
const leesGegeven = (o: Waarden<'gegeven'>): boolean =>
  keuze(GEGEVEN.categorie, o.categorie) &&
  keuze(GEGEVEN.doel, o.doel) &&
  jaNee(GEGEVEN.noodzaak, o.noodzaak) &&
  jaNee(GEGEVEN.eigen, o.eigen) &&
  keuze(GEGEVEN.bronGeheimhouding, o.bronGeheimhouding) &&
  jaNee(GEGEVEN.bronAkkoord, o.bronAkkoord) &&
  jaNee(GEGEVEN.verenigbaar, o.verenigbaar) &&
  keuze(GEGEVEN.betreft, o.betreft) &&
  jaNee(GEGEVEN.thuisondersteuning, o.thuisondersteuning) &&
  jaNee(GEGEVEN.buitenkant, o.buitenkant) &&
  jaNee(GEGEVEN.buitenkantAfwijkingGemotiveerd, o.buitenkantAfwijkingGemotiveerd) &&
  jaNee(GEGEVEN.voorafBesproken, o.voorafBesproken) &&
  deel(GEGEVEN.verzuim, leesVerzuim, o.verzuim) &&
  jaNee(GEGEVEN.redenVanVerzuim, o.redenVanVerzuim) &&
  jaNee(GEGEVEN.bevatGezondheid, o.bevatGezondheid) &&
  jaNee(GEGEVEN.opp, o.opp) &&
  jaNee(GEGEVEN.oppInstemming, o.oppInstemming) &&
  keuze(GEGEVEN.activiteit, o.activiteit) &&
  jaNee(GEGEVEN.voorActie, o.voorActie) &&
  jaNee(GEGEVEN.nietVoorOuder, o.nietVoorOuder) &&
  jaNee(GEGEVEN.gepseudonimiseerd, o.gepseudonimiseerd) &&
  jaNee(GEGEVEN.identiteitNodig, o.identiteitNodig);

const TOESTEMMING = veldenVan('toestemming');
const leesToestemming = (o: Waarden<'toestemming'>): boolean =>
  keuze(TOESTEMMING.status, o.status) &&
  lijst(TOESTEMMING.ondertekenaars, o.ondertekenaars) &&
  lijst(TOESTEMMING.ontvangers, o.ontvangers) &&
  lijst(TOESTEMMING.soorten, o.soorten) &&
  jaNee(TOESTEMMING.aanGever, o.aanGever) &&
  jaNee(TOESTEMMING.partnerGenoemd, o.partnerGenoemd) &&
  jaNee(TOESTEMMING.vraagstukGedekt, o.vraagstukGedekt);

const AFWEGING = veldenVan('afweging');
const leesAfweging = (o: Waarden<'afweging'>): boolean =>
  jaNee(AFWEGING.persoonlijk, o.persoonlijk) &&
  jaNee(AFWEGING.gemotiveerd, o.gemotiveerd) &&
  jaNee(AFWEGING.collegaGeraadpleegd, o.collegaGeraadpleegd) &&
  jaNee(AFWEGING.naIntrekking, o.naIntrekking);

const KANAAL = veldenVan('kanaal');
const leesKanaal = (o: Waarden<'kanaal'>): boolean =>
  jaNee(KANAAL.versleuteld, o.versleuteld) && jaNee(KANAAL.mfa, o.mfa);

const VERSTREKKING = veldenVan('verstrekking');
const leesVerstrekking = (o: Waarden<'verstrekking'>): boolean => keuze(VERSTREKKING.status, o.status);

const DEEL_VAN = {
  convenant: objectOp('convenant'),
  overlegtype: objectOp('overlegtype'),
  casus: objectOp('casus'),
  jongere: objectOp('jongere'),
  gever: objectOp('gever'),
  ontvanger: objectOp('ontvanger'),
  gegeven: objectOp('gegeven'),
  verstrekking: objectOp('verstrekking'),
  toestemming: objectOp('toestemming'),
  afweging: objectOp('afweging'),
  kanaal: objectOp('kanaal'),
} as const;
const HANDELINGVELD = objectOp('handeling');
const PLICHT = objectOp('plicht');

type Bovenste = 'versie' | 'handeling' | 'peildatum' | 'plicht' | keyof typeof DEEL_VAN;
const leesBovenste = (o: { readonly [N in Bovenste]: unknown }): boolean =>
  versie(o.versie) &&
  handeling(HANDELINGVELD, o.handeling) &&
  peildatum(o.peildatum) &&
  deel(DEEL_VAN.convenant, leesConvenant, o.convenant) &&
  deel(DEEL_VAN.overlegtype, leesOverlegtype, o.overlegtype) &&
  deel(DEEL_VAN.casus, leesCasus, o.casus) &&
  deel(DEEL_VAN.jongere, leesJongere, o.jongere) &&
  deel(DEEL_VAN.gever, leesGever, o.gever) &&
  deel(DEEL_VAN.ontvanger, leesOntvanger, o.ontvanger) &&
  deel(DEEL_VAN.gegeven, leesGegeven, o.gegeven) &&
  deel(DEEL_VAN.verstrekking, leesVerstrekking, o.verstrekking) &&
  deel(DEEL_VAN.toestemming, leesToestemming, o.toestemming) &&
  keuze(PLICHT, o.plicht) &&
  deel(DEEL_VAN.afweging, leesAfweging, o.afweging) &&
  deel(DEEL_VAN.kanaal, leesKanaal, o.kanaal);

const OPLEZERS: ReadonlyMap<Veld, Oplezer> = new Map<Veld, Oplezer>([
  [DEEL_VAN.convenant, leesConvenant],
  [DEEL_VAN.overlegtype, leesOverlegtype],
  [DEEL_VAN.casus, leesCasus],
  [DEEL_VAN.jongere, leesJongere],
  [DEEL_VAN.gever, leesGever],
  [DEEL_VAN.ontvanger, leesOntvanger],
  [DEEL_VAN.gegeven, leesGegeven],
  [DEEL_VAN.verstrekking, leesVerstrekking],
  [DEEL_VAN.toestemming, leesToestemming],
  [DEEL_VAN.afweging, leesAfweging],
  [DEEL_VAN.kanaal, leesKanaal],
  [GEGEVEN.verzuim, leesVerzuim],
]);

/** Leest een hele vraag. */
export const leesVraag = (kaart: Kaart): boolean => leesObject(VRAAG, leesBovenste, kaart);
