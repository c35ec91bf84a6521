import type { Blok, Document } from '../document/document.ts';
import { datumVoluit } from '../web/tijd.ts';
import { laatsteStanden, onderschrift, standzin } from './planregels.tsx';
import { AKKOORDNAMEN, looptekst, versietekst } from './planwoorden.ts';
import type { Regelbeeld } from './regelbeeld.ts';
import { LEEFGEBIEDEN } from './soorten.ts';
import type { Planbeeld } from './toon-plan.ts';

const VERNIETIGD = 'De tekst is vernietigd.';

function regelblokken(regel: Regelbeeld): readonly Blok[] {
  const { tekst, standen } = regel;
  return [
    ...(tekst?.meten ? [{ soort: 'alinea', tekst: `Zo zien we of het lukt: ${tekst.meten}` } as const] : []),
    { soort: 'alinea', tekst: `${onderschrift(regel)}.` },
    ...laatsteStanden(standen).map((s): Blok => ({ soort: 'alinea', tekst: standzin(s) })),
  ];
}

function actieblok(acties: readonly Regelbeeld[]): readonly Blok[] {
  if (acties.length === 0) return [];
  const rijen = acties.map((actie) => [
    actie.tekst?.wat ?? VERNIETIGD,
    actie.wie.map(({ naam }) => naam).join(', '),
    actie.wanneer === null ? '' : datumVoluit(actie.wanneer),
    laatsteStanden(actie.standen).map(standzin).join(' '),
  ]);
  return [{ soort: 'tabel', kop: ['Actie', 'Wie', 'Klaar op', 'Hoe het gaat'], rijen }];
}

/** Het plan als document: precies wat deze lezer op de pagina leest, en niets meer (PH-3a). */
export function planAlsDocument(beeld: Planbeeld): Document {
  const { plan, doelen, acties, akkoorden } = beeld;
  const versie = plan === null ? 'geen plan' : versietekst(plan);
  const loop = looptekst(beeld);
  const los = acties.filter(({ bij }) => bij === null);
  const blokken: readonly Blok[] = [
    { soort: 'kop', niveau: 1, tekst: '1 kind, 1 plan' },
    { soort: 'alinea', tekst: `Casus ${beeld.casus.kenmerk}, ${beeld.casus.overlegtype}, ${versie}.` },
    ...(loop === null ? [] : [{ soort: 'alinea', tekst: loop } as const]),
    ...(beeld.waaromGeen === null ? [] : [{ soort: 'alinea', tekst: beeld.waaromGeen } as const]),
    ...doelen.flatMap((doel): readonly Blok[] => [
      { soort: 'kop', niveau: 2, tekst: doel.tekst?.wat ?? VERNIETIGD },
      ...(doel.leefgebied === null
        ? []
        : [{ soort: 'alinea', tekst: `Waar het over gaat: ${LEEFGEBIEDEN[doel.leefgebied]}.` } as const]),
      ...regelblokken(doel),
      ...actieblok(acties.filter(({ bij }) => bij === doel.stam)),
    ]),
    ...(los.length === 0 ? [] : [{ soort: 'kop', niveau: 2, tekst: 'Acties' } as const, ...actieblok(los)]),
    ...antwoordblok(akkoorden),
    ...(plan?.evaluatie_op
      ? [
          { soort: 'kop', niveau: 2, tekst: 'Samen kijken hoe het gaat' } as const,
          {
            soort: 'alinea',
            tekst: `Evaluatie op ${datumVoluit(plan.evaluatie_op)}. Om de ${plan.gesprek_weken} weken een gesprek over de voortgang.`,
          } as const,
        ]
      : []),
  ];
  return {
    titel: '1 kind, 1 plan',
    taal: 'nl',
    kenmerk: beeld.casus.kenmerk,
    versie: versie.replace(/^versie /i, ''),
    blokken,
  };
}

function antwoordblok(akkoorden: Planbeeld['akkoorden']): readonly Blok[] {
  if (akkoorden.length === 0) return [];
  // Een afdruk gaat van hand tot hand: woorden van een ander staan er niet in, ook niet voor wie ze mag lezen.
  const rijen = akkoorden.map(({ mens, stand, op, woorden, ik }) => [
    mens.naam,
    AKKOORDNAMEN[stand],
    op === null ? '' : datumVoluit(op),
    ik ? (woorden ?? '') : '',
  ]);
  return [
    { soort: 'kop', niveau: 2, tekst: 'Is iedereen het eens?' },
    { soort: 'tabel', kop: ['Wie', 'Antwoord', 'Op', 'Uw woorden'], rijen },
  ];
}
