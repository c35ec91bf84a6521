import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import type { Tafelrol } from '../../overlegtype/inhoud.ts';
import { magLeiden, magVoorAnderMelden } from '../../overlegtype/keur-kader.ts';
import { magAanmelden } from '../../overlegtype/melders.ts';
import {
  findBruikbareOverlegtypen,
  findWachtendeOverlegtypen,
  type Overlegtype,
} from '../../overlegtype/overlegtype.queries.ts';
import { rolVoor, type Tafelgast } from '../../overlegtype/rol.ts';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import { findPartijsoort } from './aanmelding.queries.ts';
import { vindLeider } from './aanmeldleider.ts';
import { findAanmeldscholen, heeftScholen } from './aanmeldscholen.ts';
import { isBuitenDoelgroep } from './doelgroep.ts';
import type { Aanmelding } from './meld-casus-aan.ts';

/** Waarom een aanmelding niet doorgaat. */
export type Meldreden =
  | 'overlegtype'
  /** Het overlegtype rust op een tekst die de eigen partij niet tekende (Art 17.2, E-10). */
  | 'tekst'
  /** Volgens het overlegtype meldt iemand met deze functie niet aan (fn 16, PH-1a). */
  | 'melder'
  /** Het convenant wijst een ander aan om te leiden (fn 13 (a), T25-09). */
  | 'procesregie'
  /** Niet bekend welke organisatie leidt (T25-09). */
  | 'leider'
  | 'school'
  | 'doelen'
  /** De jongere valt buiten de doelgroep van dit overleg (Art 1.11, CL-2c). */
  | 'doelgroep'
  | 'melding'
  | 'geen-langdurig-verzuim';

/** Een aanmelding die kan, met het overlegtype, de plaats van wie aanmeldt en wie leidt; of waarom niet. */
export type Keuring =
  | { readonly kind: 'kan-niet'; readonly reden: Meldreden }
  | { readonly kind: 'goed'; readonly type: Overlegtype; readonly rol: Tafelrol; readonly leider: string };

/**
 * Kan deze medewerker deze casus aanmelden? Het overlegtype is vastgesteld en geldt voor zijn partij, hij mag aanmelden (fn 16), vast
 * staat wie leidt (T25-09), en school, doelen en aanleiding horen erbij.
 */
export async function keurAanmelding(tx: Tx, verzoeker: Medewerker, aanmelding: Aanmelding): Promise<Keuring> {
  const typen = await findBruikbareOverlegtypen(tx, verzoeker.partij);
  const type = typen.find((t) => t.id === aanmelding.overlegtype);
  if (type === undefined) {
    const wacht = (await findWachtendeOverlegtypen(tx, verzoeker.partij)).some(
      ({ id }) => id === aanmelding.overlegtype,
    );
    return { kind: 'kan-niet', reden: wacht ? 'tekst' : 'overlegtype' };
  }
  const gast = await gastVan(tx, verzoeker);
  const rol = rolVoor(type.inhoud, gast);
  if (rol === undefined || !magAanmelden(type.inhoud, gast)) return { kind: 'kan-niet', reden: 'melder' };
  const { procesregieregel: regel, inhoud } = type;
  if (!magLeiden(regel, inhoud.procesregie) || !magVoorAnderMelden(regel, inhoud, gast.partij))
    return { kind: 'kan-niet', reden: 'procesregie' };
  const { partij } = verzoeker;
  const scholen = await findAanmeldscholen(tx, { partij, soort: gast.partij, type });
  const school = scholen.find(({ id }) => id === aanmelding.school) ?? null;
  if (aanmelding.school !== null && school === null) return { kind: 'kan-niet', reden: 'school' };
  const gekozen = aanmelding.leider ?? null;
  const leider = await vindLeider(tx, { partij, soort: gast.partij, type, gekozen, school });
  if (leider === undefined) return { kind: 'kan-niet', reden: heeftScholen(inhoud.procesregie) ? 'school' : 'leider' };
  const inhoudelijk = aanmelding.doelen.filter((doel) => doel !== 'g');
  if (inhoudelijk.length === 0 || !aanmelding.doelen.every((doel) => type.inhoud.doelen.includes(doel))) {
    return { kind: 'kan-niet', reden: 'doelen' };
  }
  const { jongere, onderwijs } = aanmelding;
  if (
    !type.inhoud.doelgroepVerruimd &&
    isBuitenDoelgroep({ geboortedatum: jongere.geboortedatum, onderwijs, peildatum: tx.vandaag })
  )
    return { kind: 'kan-niet', reden: 'doelgroep' };
  if (!pastAanleiding(type, aanmelding.melding)) return { kind: 'kan-niet', reden: 'melding' };
  if (type.inhoud.langdurigVerzuimNodig && aanmelding.langdurigVerzuim !== true)
    return { kind: 'kan-niet', reden: 'geen-langdurig-verzuim' };
  return { kind: 'goed', type, rol, leider };
}

/** Vraagt het overleg waarmee het begint, dan moet dat een van de eigen aanleidingen zijn (B3-ex2w, B3-ex3). */
function pastAanleiding({ inhoud }: Overlegtype, melding: Aanmelding['melding']): boolean {
  if (inhoud.aanleiding === null) return true;
  return melding !== null && inhoud.aanleiding.keuzes.some(({ code }) => code === melding.soort);
}

/** Wie aanmeldt, zoals een overlegtype hem kent: welke partij, in welke hoedanigheid, met welke functie. */
export async function gastVan(tx: Tx, verzoeker: Medewerker): Promise<Tafelgast & { readonly partij: Partijsoort }> {
  const partij = (await findPartijsoort(tx, verzoeker.partij))?.soort;
  if (partij === undefined) throw new Error('een medewerker zonder partij');
  return { partij, hoedanigheid: verzoeker.hoedanigheid as Tafelrol['hoedanigheid'], functie: verzoeker.functie };
}
