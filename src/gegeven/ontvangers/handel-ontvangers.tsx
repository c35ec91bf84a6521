import { legeStand, metFout, ontleed, sleutels } from '../../web/formulier.ts';
import type { Antwoord } from '../../web/route.ts';
import { adresGeweigerd, adresOntvangers, adresVanGegeven } from '../adressen.ts';
import { type Eigen, leesEigen, NIET_GEVONDEN, plekVan, type Werkverzoek, zonderZitting } from '../handel.ts';
import { type Kenmerken, metSoort, voegSamen } from '../kenmerken.ts';
import { KENMERKSCHEMA, kenmerkenUit, kenmerkveld } from '../nieuw/kenmerkvelden.ts';
import { toonOordelen } from '../oordeel/oordeel-toon.ts';
import { type OordeelOver, vraagOordeel } from '../oordeel/vraag-oordeel.ts';
import { Ontvangerspagina } from './ontvangers-pagina.tsx';
import { voegOntvangersToe } from './voeg-ontvangers-toe.ts';

const SCHEMA = { aan: sleutels(), ...KENMERKSCHEMA };

type Stand = ReturnType<typeof legeStand<Record<string, unknown>>>;
type Lezing = { readonly stand: Stand; readonly aan: readonly string[]; readonly antwoorden: Kenmerken };

function lees(verzoek: Werkverzoek): Lezing {
  const { stand } = ontleed(SCHEMA, verzoek.velden);
  const aan = ontleed({ aan: SCHEMA.aan }, verzoek.velden);
  return {
    stand: stand as Stand,
    aan: aan.kind === 'ok' ? aan.waarde.aan : [],
    antwoorden: kenmerkenUit(verzoek.velden),
  };
}

/** Alleen wie het inbracht deelt het verder, en alleen zolang het is ingebracht en de casus open is. */
async function leesDeelbaar(verzoek: Werkverzoek): ReturnType<typeof leesEigen> {
  const gelezen = await leesEigen(verzoek);
  if (gelezen.kind === 'antwoord') return gelezen;
  const { mijn, status, casus } = gelezen.eigen;
  if (mijn && status === 'ingebracht' && casus.status === 'open') return gelezen;
  return {
    kind: 'antwoord',
    antwoord: mijn ? { kind: 'naar', adres: adresVanGegeven(plekVan(verzoek)) } : NIET_GEVONDEN,
  };
}

async function pagina(verzoek: Werkverzoek, lezing: Lezing, status: 200 | 422): Promise<Antwoord> {
  const gelezen = await leesDeelbaar(verzoek);
  if (gelezen.kind === 'antwoord') return gelezen.antwoord;
  const { eigen } = gelezen;
  const kenmerken = voegSamen(lezing.antwoorden, eigen.kenmerken);
  const gevraagd = await vraagOordeel(verzoek, {
    ...plekVan(verzoek),
    categorie: eigen.kop.categorie,
    doel: eigen.kop.doel,
    kenmerken,
  });
  if (gevraagd.kind !== 'oordelen') return zonderZitting(gevraagd, plekVan(verzoek).casus);
  const nogNiet = gevraagd.oordelen.filter((over) => !heeftHet(eigen, over)).map((over) => nieuweVragen(eigen, over));
  const beeld = toonOordelen(nogNiet, { kenmerken: metSoort(eigen.kop.categorie, kenmerken), gekozen: lezing.aan });
  return {
    kind: 'pagina',
    status,
    inhoud: <Ontvangerspagina uitkomst={eigen} beeld={beeld} stand={lezing.stand} op={gevraagd.op} />,
  };
}

const heeftHet = ({ ontvangers }: Eigen, over: OordeelOver): boolean =>
  ontvangers.some(({ ontvanger, status }) => status === 'actief' && ontvanger.deelnemer === over.ontvanger.deelnemer);

/** Wat bij het inbrengen is beantwoord, staat vast: alleen wat toen niet telde, wordt nu gevraagd. */
function nieuweVragen({ kenmerken }: Eigen, over: OordeelOver): OordeelOver {
  return { ...over, vragen: over.vragen.filter((pad) => kenmerkveld(pad)?.toon(kenmerken) === null) };
}

export function toonOntvangers(verzoek: Werkverzoek): Promise<Antwoord> {
  return pagina(verzoek, { stand: legeStand(), aan: [], antwoorden: {} }, 200);
}

/** Leest niets en zegt niets: de bestemming oordeelt zelf. */
export async function naarOntvangers(verzoek: Werkverzoek): Promise<Antwoord> {
  return { kind: 'naar', adres: adresOntvangers(plekVan(verzoek)) };
}

export function bekijkOntvangers(verzoek: Werkverzoek): Promise<Antwoord> {
  return pagina(verzoek, lees(verzoek), 200);
}

export async function deelMetAnderen(verzoek: Werkverzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const lezing = lees(verzoek);
  if (lezing.aan.length === 0)
    return pagina(
      verzoek,
      { ...lezing, stand: metFout<Record<string, unknown>>(lezing.stand, 'aan', 'Kies met wie u dit wilt delen.') },
      422,
    );
  const uitkomst = await voegOntvangersToe(verzoek, { ...plek, ontvangers: lezing.aan, antwoorden: lezing.antwoorden });
  if (uitkomst.kind !== 'gedeeld') return zonderZitting(uitkomst, plek.casus);
  const niet = uitkomst.geweigerd.map(({ deelnemer }) => deelnemer);
  if (niet.length === 0) return { kind: 'naar', adres: adresVanGegeven(plek), melding: 'gegeven-gedeeld' };
  return uitkomst.gedeeld.length > 0
    ? { kind: 'naar', adres: adresGeweigerd(plek, niet), melding: 'gegeven-deels-gedeeld' }
    : { kind: 'naar', adres: adresGeweigerd(plek, niet) };
}
