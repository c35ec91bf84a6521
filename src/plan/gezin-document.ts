import { geschrevenDoor } from '../betrokkene/gegevens/geschreven.ts';
import { naamIn, naamVooraan, somOp } from '../betrokkene/verbinden.ts';
import { metHoofdletter } from '../casus/woorden.ts';
import type { Blok, Document } from '../document/document.ts';
import { nederlands } from '../document/taaldeel.ts';
import { tijdIn } from '../web/tijd-in-taal.ts';
import { laatsteStanden } from './planregels.tsx';
import type { Regelbeeld } from './regelbeeld.ts';
import type { Plantaal } from './teksten.ts';
import type { Planbeeld } from './toon-plan.ts';

const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
const kop = (niveau: 2 | 3, tekst: string): Blok => ({ soort: 'kop', niveau, tekst });

/** Het plan voor ouder en jongere op papier: dezelfde woorden als op de eigen pagina, in de eigen taal, en niets meer (PH-3a). */
export function gezinsplanDocument(beeld: Planbeeld, taal: Plantaal): Document {
  const { plan } = beeld;
  const dicht = beeld.casus.status === 'gesloten';
  return {
    titel: taal('titel'),
    taal: taal.code,
    kenmerk: beeld.casus.kenmerk,
    versie: String(plan?.versie ?? 0),
    blokken: [
      { soort: 'kop', niveau: 1, tekst: taal('titel') },
      alinea(inleidingVan(beeld, taal)),
      ...(beeld.waaromGeen === null ? [] : [alinea(nederlands(beeld.waaromGeen))]),
      ...(dicht ? [] : antwoord(beeld, taal)),
      ...deel(
        taal('mijn'),
        beeld.acties.filter((actie) => actie.vanMij),
        { beeld, taal },
      ),
      ...deel(taal('doelen'), beeld.doelen, { beeld, taal }),
      ...deel(
        taal('stappen'),
        beeld.acties.filter((actie) => !actie.vanMij),
        { beeld, taal },
      ),
      ...samen(beeld, taal),
    ],
  };
}

/** In een zin waar het plan staat; zonder plan waarom er geen is. */
export function inleidingVan({ plan, loop, casus }: Planbeeld, taal: Plantaal): string {
  const geen = plan === null || plan.status === 'afgezien';
  if (casus.status === 'gesloten') return taal(geen ? 'geen.voorbij' : 'voorbij');
  if (geen) return taal(plan === null ? 'geen' : 'geen.komt-niet');
  if (loop.kind === 'voorbij') return taal('voorbij');
  if (loop.kind === 'nazorg') return taal('nazorg', { dag: tijdIn(taal.code).datumVoluit(loop.tot) });
  if (plan.status === 'vastgesteld') return taal('geldt');
  return taal(plan.status === 'vervangen' ? 'ouder' : plan.status === 'voorgelegd' ? 'voorgelegd' : 'maak');
}

/** Een afdruk gaat van hand tot hand: alleen de eigen woorden staan erop. */
function antwoord({ akkoorden }: Planbeeld, taal: Plantaal): readonly Blok[] {
  const mijn = akkoorden.find((a) => a.ik);
  if (mijn === undefined) return [];
  return [
    kop(2, taal('vraag')),
    alinea(taal(`antwoord.${mijn.stand}`)),
    ...(mijn.woorden === null ? [] : [alinea(taal('antwoord.woorden', { woorden: mijn.woorden }))]),
  ];
}

type Waar = { readonly beeld: Planbeeld; readonly taal: Plantaal };

function deel(titel: string, regels: readonly Regelbeeld[], waar: Waar): readonly Blok[] {
  return regels.length === 0 ? [] : [kop(2, titel), ...regels.flatMap((regel) => regelblokken(regel, waar))];
}

function regelblokken(regel: Regelbeeld, { beeld, taal }: Waar): readonly Blok[] {
  const { tekst, wie, wanneer, bron } = regel;
  const namen = wie.map((mens) => (mens.deelnemer === beeld.ik.deelnemer ? taal('ik') : naamIn(taal, mens)));
  const zinnen = [
    ...(regel.leefgebied === null ? [] : [`${taal(`gebied.${regel.leefgebied}`)}.`]),
    ...(tekst?.meten ? [taal('meten', { meten: geschrevenDoor(bron, tekst.meten) })] : []),
    taal(regel.soort === 'doel' ? 'wie' : 'wie.doet', { wie: somOp(taal.code, namen) }),
    ...(wanneer === null ? [] : [taal('klaar', { dag: tijdIn(taal.code).datumVoluit(wanneer) })]),
    ...(regel.eigen ? [] : [taal('van', { naam: naamIn(taal, bron) })]),
  ];
  const standen = laatsteStanden(regel.standen).map((s) =>
    [
      taal(`stand.${s.stand}`, { wie: s.ik ? metHoofdletter(taal('ik')) : naamVooraan(taal, s.door) }),
      ...(s.woorden === null || !s.ik ? [] : [s.woorden]),
    ].join(' '),
  );
  return [
    kop(3, tekst === null ? taal('gewist') : geschrevenDoor(bron, tekst.wat)),
    alinea(zinnen.join(' ')),
    ...standen.map(alinea),
  ];
}

function samen({ plan, loop }: Planbeeld, taal: Plantaal): readonly Blok[] {
  if (plan === null || plan.evaluatie_op === null || loop.kind !== 'loopt') return [];
  return [
    kop(2, taal('samen')),
    alinea(taal('samen.evaluatie', { dag: tijdIn(taal.code).datumVoluit(plan.evaluatie_op) })),
    alinea(taal('samen.gesprek', { weken: plan.gesprek_weken ?? 0 })),
  ];
}
